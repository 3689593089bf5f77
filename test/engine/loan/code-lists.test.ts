import { CodeLists } from '../../../src/engine/loan/code-lists';

const ORDER = ['C', 'A', 'B'] as const;

test('a list has its codes once, in the order of all codes', () => {
  const lists = new CodeLists<(typeof ORDER)[number]>(ORDER);
  const b = lists.with(lists.none, 'B');
  expect(b).toEqual(['B']);
  expect(lists.with(lists.with(b, 'A'), 'C')).toEqual(['C', 'A', 'B']);
  expect(lists.with(b, 'B')).toBe(b);
  expect(lists.none).toEqual([]);
});

test('the same codes are the same list, in whatever order they came', () => {
  const lists = new CodeLists<(typeof ORDER)[number]>(ORDER);
  const ab = lists.with(lists.with(lists.none, 'A'), 'B');
  expect(lists.with(lists.with(lists.none, 'B'), 'A')).toBe(ab);
  expect(lists.with(lists.none, 'A')).toBe(lists.with(lists.none, 'A'));
});
