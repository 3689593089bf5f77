import { formatCount, formatRange } from '../../src/taskpane/format';

it('counts in threes', () => expect(formatCount(100_000)).toBe('100,000'));

it('names a range as Excel does', () =>
  expect(formatRange({ top: 3, left: 0, bottom: 286, right: 27 })).toBe('A4:AB287'));
