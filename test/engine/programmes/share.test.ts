import { commonParts, fractionOf, isShare, shareText } from '../../../src/engine/programmes/share';

test.each([
  ['70', 7, 10],
  ['100', 1, 1],
  ['2/3', 2, 3],
  ['4/6', 2, 3],
  ['33.3333', 333_333, 1_000_000],
])('%s is %d of %d', (text, numerator, denominator) => {
  expect(fractionOf(text)).toEqual({ numerator, denominator });
});

test('shares are counted in the fewest parts in which all of them are whole', () => {
  expect(commonParts([])).toBe(1);
  expect(commonParts(['100', '70'].map(fractionOf))).toBe(10);
  expect(commonParts(['2/3', '50', '1/4'].map(fractionOf))).toBe(12);
});

test.each([
  // 0.55 × 10⁶ is 550000.0000000001 in floats.
  [11, 20, '55'],
  [7, 100, '7'],
  [1, 1, '100'],
  [2, 3, '2/3'],
  [4, 6, '2/3'],
  [1, 8, '12.5'],
])('%d of %d parts reads %s', (share, parts, text) => expect(shareText(share, parts)).toBe(text));

test.each([
  ['0', true],
  ['100', true],
  ['100.1', false],
  ['3/3', true],
  ['4/3', false],
  ['0/3', false],
  ['2/', false],
])('%s is a share: %s', (text, is) => expect(isShare(text)).toBe(is));
