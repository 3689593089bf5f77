import { LAST_DAY, type Day } from '../../../src/engine/ground/day';
import { DayTable } from '../../../src/engine/ground/day-table';

test('gives what was set for a day, of this century or beyond, and 0 for every other', () => {
  const table = new DayTable();
  const days = [1, 44_260, 69_999, 70_000, LAST_DAY] as Day[];
  expect(days.map((day) => table.get(day))).toEqual([0, 0, 0, 0, 0]);
  // More than 16 bits: there may be as many ceilings as days.
  expect(days.map((day, i) => table.set(day, 70_000 + i))).toEqual([70_000, 70_001, 70_002, 70_003, 70_004]);
  expect(days.map((day) => table.get(day))).toEqual([70_000, 70_001, 70_002, 70_003, 70_004]);
  expect([table.get(2 as Day), table.get(70_001 as Day)]).toEqual([0, 0]);
});
