import { dayFromIso, isoFromDay } from '../../../src/engine/ground/day';
import { dividendOf, dividendPayDay } from '../../../src/engine/line/enterprise';
import { interestSplit } from '../interest-split';
import { explain } from '../../../src/engine/explain/explain';
import { formatFen } from '../../../src/engine/ground/money';
import type { EnterpriseTerms, Programme } from '../../../src/engine/programmes/programme';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { loan, run, type TestLoan } from '../support';

const hulan = findProgramme('hulan-2020')!;
const citation = { document: '试验', article: '一' };

it.each([
  ['2019-11-11', '2020-11-11', ['2020-11-11']],
  ['2020-02-29', '2022-02-28', ['2021-02-28', '2022-02-28']],
  ['2018-05-01', '2020-04-30', ['2019-05-01']],
  ['2018-05-01', '2020-05-01', ['2019-05-01', '2020-05-01']],
  ['2017-05-01', '2020-06-01', ['2018-05-01', '2019-05-01', '2020-05-01']],
  ['2020-05-01', '2020-11-01', ['2021-05-01']],
])('pays the dividend on each anniversary: %s to %s', (disbursed, settled, days) => {
  const dividend = dividendOf(hulan, loan({ principal: '220000', disbursed, settled }))!;
  expect(dividend.payments.map(({ day }) => isoFromDay(day))).toEqual(days);
  // 220 000 needs five households.
  expect(formatFen(dividend.total)).toBe(`${5 * 3000 * days.length}.00`);
});

it.each<[string, TestLoan, string]>([
  ['the settlement', { due: '2021-05-01', settled: '2020-06-01' }, '15000.00'],
  ['else the due date', { due: '2021-05-01' }, '30000.00'],
  ['else the first anniversary', {}, '15000.00'],
])('runs to %s', (_, dates, total) => {
  expect(formatFen(dividendOf(hulan, loan({ principal: '220000', disbursed: '2019-05-01', ...dates }))!.total)).toBe(
    total,
  );
});

it('goes to the households of the ledger where it names them', () => {
  const { households, needed, total } = dividendOf(
    hulan,
    loan({ principal: '250000', households: 7, disbursed: '2019-11-11' }),
  )!;
  // 250 000 needs five; seven are carried, at 3000 each.
  expect([households, needed, formatFen(total)]).toEqual([7, 5, '21000.00']);
});

function changed(terms: Partial<EnterpriseTerms>): Programme {
  return { ...hulan, enterprise: { ...hulan.enterprise!, ...terms } };
}

it('pays on each anniversary what the programme promises that day', () => {
  const programme = changed({
    dividendPerHousehold: [
      { value: '3000', citation },
      { from: '2020-05-01', value: '3200', citation },
    ],
  });
  const three = { principal: '100000', disbursed: '2018-05-01', settled: '2021-05-01' };
  const { payments, total } = dividendOf(programme, loan(three))!;
  expect(payments.map(({ day, perHousehold }) => [isoFromDay(day), formatFen(perHousehold)])).toEqual([
    ['2019-05-01', '3000.00'],
    ['2020-05-01', '3200.00'],
    ['2021-05-01', '3200.00'],
  ]);
  // Two households: 2 × (3000 + 3200 + 3200).
  expect(formatFen(total)).toBe('18800.00');
  // The day before the change the old value still holds.
  expect(
    formatFen(dividendOf(programme, loan({ ...three, disbursed: '2019-04-30', settled: '2020-04-30' }))!.total),
  ).toBe('6000.00');
});

it('matches households by what one may carry on the day of disbursement', () => {
  const programme = changed({
    perHousehold: [
      { value: '50000', citation },
      { from: '2020-01-01', value: '100000', citation },
    ],
  });
  const needed = (disbursed: string) => dividendOf(programme, loan({ principal: '250000', disbursed }))!.needed;
  expect(needed('2019-12-31')).toBe(5);
  expect(needed('2020-01-01')).toBe(3);
});

it('promises nothing before the first value', () => {
  const later = (field: keyof EnterpriseTerms) =>
    changed({ [field]: [{ from: '2021-01-01', value: '3000', citation }] });
  const one = loan({ disbursed: '2019-05-01', settled: '2020-05-01' });
  expect(dividendOf(later('dividendPerHousehold'), one)).toBeUndefined();
  expect(dividendOf(later('perHousehold'), one)).toBeUndefined();
  expect(
    dividendOf(later('dividendPerHousehold'), loan({ disbursed: '2019-05-01', settled: '2021-05-01' }))!.payments,
  ).toHaveLength(1);
});

it('moves a day off to the next workday', () => {
  const rolled = dividendPayDay(dayFromIso('2021-10-02'));
  expect(rolled.ok && isoFromDay(rolled.day)).toBe('2021-10-08');
  expect(dividendPayDay(dayFromIso('2030-10-02')).ok).toBe(false);
});

it('knows no dividend elsewhere', () => {
  expect(dividendOf(findProgramme('wanning-2021')!, loan({}))).toBeUndefined();
});

it('splits the interest by the balance of each day', () => {
  const one: TestLoan = {
    category: '企业',
    principal: '1000000',
    disbursed: '2019-03-01',
    due: '2020-02-29',
    settled: '2020-02-25',
    rate: '6',
    repayments: [['2019-06-09', '400000']],
  };
  const result = run('hulan-2020', '2020', [one]);
  const split = interestSplit(explain(result, 0), result.loans[0]!)!;
  // 100 days on 1 000 000 and 261 on 600 000: 6 % is 16 666.67 + 26 100.00, 4.35 % of it 12 083.33 + 18 922.50.
  expect([split.interest, split.subsidy, split.own].map(formatFen)).toEqual(['42766.67', '31005.83', '11760.84']);
  const silent = run('hulan-2020', '2020', [{ ...one, rate: undefined }]);
  expect(interestSplit(explain(silent, 0), silent.loans[0]!)).toBeUndefined();
  const open = run('hulan-2020', '2020', [{ category: '企业', disbursed: '2019-03-01', due: '2020-02-29', rate: '6' }]);
  expect(interestSplit(explain(open, 0), open.loans[0]!)).toBeUndefined();
});
