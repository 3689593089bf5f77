import { EventNumber } from '../events';
import type { HostObject } from './base/host-object';

type NamedEvent = readonly [name: string, number: EventNumber];

/** Events of a sheet, and of all sheets on their collection. */
export const SHEET_EVENTS: readonly NamedEvent[] = [
  ['DataChanged', EventNumber.DataChanged],
  ['SelectionChanged', EventNumber.SelectionChanged],
  ['Activated', EventNumber.Activated],
  ['Deactivated', EventNumber.Deactivated],
  ['Calculated', EventNumber.Calculated],
  ['FormatChanged', EventNumber.FormatChanged],
  ['RowSorted', EventNumber.RowSorted],
];
export const COLLECTION_EVENTS: readonly NamedEvent[] = [
  ['Added', EventNumber.Added],
  ['Deleted', EventNumber.Deleted],
];

/** `_RegisterDataChangedEvent`, `_UnregisterDataChangedEvent` and so on, as office.js calls them when a handler is added or taken away. */
export function eventMembers<T extends HostObject>(
  events: readonly NamedEvent[],
  targetOf: (object: T) => string,
): Readonly<Record<string, (this: T) => void>> {
  return Object.fromEntries(
    events.flatMap(([name, number]) => [
      [
        `_Register${name}Event`,
        function (this: T) {
          this.core.events.register(number, targetOf(this));
        },
      ],
      [
        `_Unregister${name}Event`,
        function (this: T) {
          this.core.events.unregister(number, targetOf(this));
        },
      ],
    ]),
  );
}
