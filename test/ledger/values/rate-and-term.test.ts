import { decideRateScale, parseRate, type RateScale } from '../../../src/ledger/values/rate';
import { parseTerm } from '../../../src/ledger/values/term';

test.each<[string | number, RateScale, number]>([
  [3.45, 'percent', 34_500],
  ['3.45', 'percent', 34_500],
  ['3.45%', 'percent', 34_500],
  ['３．４５％', 'percent', 34_500],
  [0.0345, 'percent', 34_500],
  [0.0345, 'fraction', 34_500],
  [3.45, 'fraction', 34_500],
  [2.875, 'monthly-permille', 2_875 * 12],
  ['2.875‰', 'percent', 2_875 * 12],
  ['2.875‰', 'monthly-permille', 2_875 * 12],
  [0.002875, 'monthly-permille', 2_875 * 12],
  [0.2875, 'monthly-percent', 2_875 * 12],
  ['0.2875%', 'monthly-permille', 2_875 * 12],
  ['月息2.875厘', 'percent', 2_875 * 12],
  ['年息3.45厘', 'percent', 34_500],
  ['月利率2.875‰', 'percent', 2_875 * 12],
  ['年利率3.45%', 'monthly-permille', 34_500],
  ['3.45%/年', 'monthly-permille', 34_500],
  [0, 'percent', 0],
  [3.3333333, 'percent', 33_333],
])('%s in a column of %s', (cell, scale, ppm) => {
  expect(parseRate(cell, scale)).toBe(ppm);
});

test.each([345, -1, '三点五', '3.45元', '#N/A', NaN])('%s is no rate', (cell) => {
  expect(parseRate(cell, 'percent')).toBe('unreadable');
});

test.each<[string, string | undefined, number[], number, string, string]>([
  ['年利率', '%', [3.45, 4.35], 0, 'percent', 'header'],
  ['年利率', '%', [0.0345, 0.0435], 2, 'fraction', 'format'],
  ['年利率', undefined, [0.0345, 0.0435, 3.45], 0, 'fraction', 'values'],
  ['利率', undefined, [3.45, 4.35], 0, 'percent', 'values'],
  ['利率', undefined, [], 0, 'percent', 'default'],
  ['月利率', '‰', [2.875], 0, 'monthly-permille', 'header'],
  ['月利率', undefined, [2.875], 0, 'monthly-permille', 'header'],
  ['月利率', '%', [0.2875], 0, 'monthly-percent', 'header'],
  ['月利率', undefined, [0.2875, 0.3], 0, 'monthly-percent', 'header'],
  ['利率', '‰', [2.875], 0, 'monthly-permille', 'header'],
])('%s (%s) with %j: %s formatted as percent', (header, unit, numbers, percents, scale, because) => {
  expect(decideRateScale(header, unit, numbers, percents)).toEqual({ scale, because });
});

test.each<[string | number, '月' | '年' | '天', unknown]>([
  ['12个月', '月', { months: 12 }],
  ['12月', '年', { months: 12 }],
  [12, '月', { months: 12 }],
  ['一年', '月', { months: 12 }],
  ['两年', '月', { months: 24 }],
  ['3年期', '月', { months: 36 }],
  ['3年（含）', '月', { months: 36 }],
  [3, '年', { months: 36 }],
  [1.5, '年', { months: 18 }],
  ['一年半', '月', { months: 18 }],
  ['2年6个月', '月', { months: 30 }],
  ['半年', '月', { months: 6 }],
  ['十二个月', '月', { months: 12 }],
  ['二十四个月', '月', { months: 24 }],
  ['三十六期', '月', { months: 36 }],
  ['90天', '月', { days: 90 }],
  [90, '天', { days: 90 }],
  ['', '月', 'empty'],
  ['—', '月', 'empty'],
  ['短期', '月', 'unreadable'],
  ['9999999天', '月', 'unreadable'],
  ['999年', '月', 'unreadable'],
  ['1.7年', '月', 'unreadable'],
  ['0', '月', 'unreadable'],
  ['2021.3.5-2022.3.5', '月', 'unreadable'],
])('term %s in %s', (cell, unit, term) => {
  expect(parseTerm(cell, unit)).toEqual(term);
});
