import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { usedMembers, type UsedMember } from '../../../scripts/office-members';
import { HostCollection } from '../../../src/workbench/host/objects/base/host-object';

/** What office.js does itself, without a host. */
const ofTheLibrary = new Set(['load', 'set', 'toJSON', 'isNullObject', 'context', 'track', 'untrack']);
/** Members whose name on the wire is not their own. */
const wireNames: Readonly<Record<string, string>> = {
  'Worksheet.showGridlines set': 'Gridlines',
  'RequestContext.runtime': '_Runtime',
};
/** Events: registered under names of their own, or (Workbook.onSelectionChanged) not registered at all. */
const eventNames: Readonly<Record<string, string>> = {
  onChanged: '_RegisterDataChangedEvent',
  onSelectionChanged: '_RegisterSelectionChangedEvent',
  onActivated: '_RegisterActivatedEvent',
  onDeactivated: '_RegisterDeactivatedEvent',
  onAdded: '_RegisterAddedEvent',
  onDeleted: '_RegisterDeletedEvent',
  onCalculated: '_RegisterCalculatedEvent',
  onFormatChanged: '_RegisterFormatChangedEvent',
  onRowSorted: '_RegisterRowSortedEvent',
};
const raisedUnasked = new Set(['Workbook.onSelectionChanged']);

const folder = join(__dirname, '../../../src/workbench/host/objects');
type HostClass = { readonly name: string; readonly prototype: object };

/** Excel class name → the host's class for it. */
const classes = new Map<string, HostClass>(
  readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    // What they have in common stands in a folder beside them.
    if (!file.isFile()) return [];
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- every file of the folder, whatever they are
    const exported = Object.values(require(join(folder, file.name)) as Record<string, unknown>);
    return exported
      .filter(
        (value): value is HostClass & (new () => object) =>
          typeof value === 'function' && value.name.endsWith('Object'),
      )
      .map((value) => [value.name.replace(/Object$/, ''), value] as const);
  }),
);

function memberOf(hostClass: HostClass, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = hostClass.prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function missing({ className, member, uses }: UsedMember): string[] {
  const full = `${className}.${member}`;
  if (ofTheLibrary.has(member) || raisedUnasked.has(full)) return [];
  if (full === 'RequestContext.workbook' || full === 'RequestContext.application') return [];
  const hostClass = classes.get(className === 'RequestContext' ? 'Workbook' : className);
  if (!hostClass) return [`${full}: no class`];
  const isCollection = hostClass.prototype instanceof HostCollection;
  if (member === 'items' && isCollection) return [];
  if (member === 'getItem' && isCollection) return [];
  if (eventNames[member] !== undefined) return memberOf(hostClass, eventNames[member]) ? [] : [`${full}: event`];
  return uses.flatMap((use) => {
    const name = wireNames[`${full} ${use}`] ?? wireNames[full] ?? pascal(member);
    const found = memberOf(hostClass, name);
    const there = use === 'call' ? typeof found?.value === 'function' : use === 'set' ? found?.set : found?.get;
    return there ? [] : [`${full}: ${use}`];
  });
}

test('the host has every member of Office.js that the add-in uses', () => {
  const used = usedMembers();
  expect(used.length).toBeGreaterThan(80);
  expect(used.flatMap(missing)).toEqual([]);
}, 120_000);

test('a member the host does not have would be found missing', () => {
  expect(missing({ className: 'Range', member: 'getVisibleView', uses: ['call'] })).toEqual([
    'Range.getVisibleView: call',
  ]);
  expect(missing({ className: 'Shape', member: 'name', uses: ['load'] })).toEqual(['Shape.name: no class']);
  expect(missing({ className: 'Range', member: 'address', uses: ['load', 'set'] })).toEqual(['Range.address: set']);
});
