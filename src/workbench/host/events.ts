import { formatArea } from './a1';
import type { WorkbookChange } from './changes';
import type { MessageEntry } from './protocol';
import type { StoredValue } from './workbook-data';

/** Event numbers of the wire (office.js, `eventType` of each event property). */
export const enum EventNumber {
  /** `Workbook.onSelectionChanged`; office.js takes it as it comes and registers nothing. */
  DocumentSelection = 2,
  DataChanged = 10,
  Activated = 11,
  Deactivated = 12,
  Added = 13,
  SelectionChanged = 14,
  Deleted = 15,
  Calculated = 16,
  FormatChanged = 18,
  RowSorted = 19,
  ProtectionChanged = 24,
  NameChanged = 25,
  VisibilityChanged = 26,
  Moved = 27,
}

/** Target of the events registered on the collection of worksheets. */
export const everySheet = 'Workbook';
const eventCategory = 65_536;

interface RaisedEvent {
  readonly number: EventNumber;
  readonly sheetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

const plain = (value: StoredValue): string | number | boolean =>
  value === null ? '' : typeof value === 'object' ? value.error : value;

const valueType = (value: StoredValue): string =>
  value === null
    ? 'Empty'
    : typeof value === 'object'
      ? 'Error'
      : typeof value === 'number'
        ? 'Double'
        : typeof value === 'boolean'
          ? 'Boolean'
          : 'String';

/** The Office events a change of the workbook raises. */
function raise(change: WorkbookChange): RaisedEvent[] {
  const triggerSource = change.source === 'add-in' ? 'ThisLocalAddin' : 'Unknown';
  switch (change.kind) {
    case 'cells': {
      const inserted = change.change === 'CellInserted' ? 'ShiftCellDown' : undefined;
      const deleted = change.change === 'CellDeleted' ? 'ShiftCellUp' : undefined;
      const details =
        change.before === undefined || change.after === undefined
          ? {}
          : {
              valueBefore: plain(change.before),
              valueAfter: plain(change.after),
              valueTypeBefore: valueType(change.before),
              valueTypeAfter: valueType(change.after),
            };
      const message = {
        address: formatArea(change.area),
        changeType: change.change,
        source: 'Local',
        triggerSource,
        worksheetId: change.sheetId,
        shiftDirection: inserted ?? deleted ?? 'None',
        ...details,
      };
      return [{ number: EventNumber.DataChanged, sheetId: change.sheetId, message }];
    }
    case 'calculated':
      return [
        {
          number: EventNumber.Calculated,
          sheetId: change.sheetId,
          message: { address: formatArea(change.area), worksheetId: change.sheetId },
        },
      ];
    case 'formats':
      return [
        {
          number: EventNumber.FormatChanged,
          sheetId: change.sheetId,
          message: { address: formatArea(change.area), source: 'Local', worksheetId: change.sheetId },
        },
      ];
    case 'sorted':
      return [
        {
          number: EventNumber.RowSorted,
          sheetId: change.sheetId,
          message: { address: formatArea(change.area), source: 'Local', worksheetId: change.sheetId },
        },
      ];
    case 'selected':
      return [
        {
          number: EventNumber.SelectionChanged,
          sheetId: change.sheetId,
          message: { address: formatArea(change.area), worksheetId: change.sheetId },
        },
      ];
    case 'activated':
      return [
        { number: EventNumber.Deactivated, sheetId: change.previous, message: { worksheetId: change.previous } },
        { number: EventNumber.Activated, sheetId: change.sheetId, message: { worksheetId: change.sheetId } },
      ];
    case 'sheet-added':
      return [onSheet(EventNumber.Added, change.sheetId)];
    case 'sheet-deleted':
      return [onSheet(EventNumber.Deleted, change.sheetId)];
    default:
      return [];
  }
}

const onSheet = (number: EventNumber, sheetId: string): RaisedEvent => ({
  number,
  sheetId,
  message: { source: 'Local', worksheetId: sheetId },
});

/** Knows which events the add-in listens to, and makes the messages for them. */
export class EventHub {
  readonly #registrations = new Map<string, number>();

  register(number: EventNumber, target: string): void {
    const key = `${number}|${target}`;
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  unregister(number: EventNumber, target: string): void {
    const key = `${number}|${target}`;
    const left = (this.#registrations.get(key) ?? 0) - 1;
    if (left > 0) this.#registrations.set(key, left);
    else this.#registrations.delete(key);
  }

  /** How many event handlers are registered with the host. */
  get registered(): number {
    return [...this.#registrations.values()].reduce((sum, count) => sum + count, 0);
  }

  messagesFor(changes: readonly WorkbookChange[]): MessageEntry[] {
    const selected = changes.some(({ kind }) => kind === 'selected' || kind === 'activated');
    const document = selected ? [entry(EventNumber.DocumentSelection, '', {})] : [];
    if (this.#registrations.size === 0) return document;
    const raised = changes
      .flatMap(raise)
      .flatMap(({ number, sheetId, message }) =>
        [sheetId, everySheet]
          .filter((target) => this.#registrations.has(`${number}|${target}`))
          .map((target) => entry(number, target, message)),
      );
    return [...document, ...raised];
  }
}

function entry(messageType: EventNumber, targetId: string, message: Readonly<Record<string, unknown>>): MessageEntry {
  return { messageCategory: eventCategory, messageType, targetId, message: JSON.stringify(message) };
}
