import { amounts, codes, run, type TestLoan } from './support';

/** 续贷 is a loan of its own (ambiguity 30): its months begin again, and what it renews ended when it began. */
const OLD: TestLoan = {
  category: '脱贫户',
  household: 'H',
  principal: '50000',
  rate: '3.6',
  contract: 'A1',
  disbursed: '2018-05-01',
  due: '2021-05-01',
};
const UNLINKED: TestLoan = { ...OLD, contract: 'A2', disbursed: '2021-05-01', due: '2024-05-01' };
const LINKED: TestLoan = { ...UNLINKED, renews: 'A1' };
const BOTH = [
  ['with', LINKED],
  ['without', UNLINKED],
] as const;

it.each(BOTH)('pays one after the other, day by day, %s the link', (_which, renewal) => {
  const result = run('hengnan-2021', '2021Q2', [{ ...OLD, settled: '2021-05-01' }, renewal]);
  // 2021-03-21 to 05-01 are 41 days, to 06-21 another 51: 5.00 a day.
  expect(amounts(result)).toEqual(['205.00', '255.00']);
  expect(codes(result)).toEqual([]);
});

it.each(BOTH)('gives the renewal its own 36 months %s the link', (_which, renewal) => {
  const result = run('hengnan-2021', '2024Q2', [{ ...OLD, settled: '2021-05-01' }, renewal]);
  // 2024-03-21 to 05-01, six years after the first loan was drawn.
  expect(amounts(result)).toEqual(['0.00', '205.00']);
});

it.each(BOTH)('shares the cap and is reported where the old loan was not settled, %s the link', (_which, renewal) => {
  const result = run('hengnan-2021', '2021Q2', [{ ...OLD, disbursed: '2018-06-01', due: '2021-06-01' }, renewal]);
  // The old loan is paid to its due date, 72 days, and uses the whole cap until then; 20 days are left.
  expect(amounts(result)).toEqual(['360.00', '100.00']);
  expect(codes(result)).toEqual(['CUMULATIVE_CAPPED', 'OVERDUE', 'OVERLAPPING_LOANS']);
});
