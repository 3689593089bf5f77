import { dayFromIso, isoFromDay } from '../../src/engine/day';
import { dividendOf, dividendPayDay } from '../../src/engine/enterprise';
import { formatFen } from '../../src/engine/money';
import { loan, programmeWith } from './support';

const hulan = programmeWith('hulan-2020');

it.each([
  ['2019-11-11', '2020-11-11', ['2020-11-11']],
  ['2020-02-29', '2022-02-28', ['2021-02-28', '2022-02-28']],
  ['2018-05-01', '2020-04-30', ['2019-05-01']],
  ['2020-05-01', '2020-11-01', ['2021-05-01']],
])('pays the dividend on each anniversary: %s to %s', (disbursed, settled, days) => {
  const dividend = dividendOf(hulan, loan({ principal: '220000', disbursed, settled }))!;
  expect(dividend.days.map(isoFromDay)).toEqual(days);
  // 220 000 needs five households.
  expect(formatFen(dividend.total)).toBe(`${5 * 3000 * days.length}.00`);
});

it('moves a day off to the next workday', () => {
  const rolled = dividendPayDay(dayFromIso('2021-10-02'));
  expect(rolled.ok && isoFromDay(rolled.day)).toBe('2021-10-08');
  expect(dividendPayDay(dayFromIso('2030-10-02')).ok).toBe(false);
});

it('knows no dividend elsewhere', () => {
  expect(dividendOf(programmeWith('wanning-2021'), loan({}))).toBeUndefined();
});
