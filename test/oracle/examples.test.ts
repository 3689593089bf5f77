import { dayFromIso } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { fenFromYuan, formatFen } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import { rateFromPercent } from '../../src/engine/ground/rate';
import { oracle } from './oracle';
import { BACHU, CHANGING, HENGNAN, HULAN, JIAOCHENG, wanning, type Scheme } from './terms';

/** The oracle must itself be right: cases computed by hand. `days` of the loan, `yuan` of the subsidy. */
interface Given {
  readonly id?: string;
  readonly household?: string;
  readonly category?: string;
  readonly bank?: string;
  readonly principal: string;
  readonly from: string;
  readonly due: string;
  readonly settled?: string;
  readonly rate?: string;
  readonly repaid?: readonly (readonly [string, string])[];
}

const day = dayFromIso;
const period = (from: string, to: string): Period => ({ from: day(from), to: day(to), label: '' });

function loan(given: Given, index: number): Loan {
  return {
    source: { sheet: '台账', row: index + 2 },
    borrower: '测试甲',
    id: { text: given.id ?? '990000198001010010', status: 'ok' },
    bank: given.bank ?? '甲行',
    contract: `A${index + 1}`,
    principal: fenFromYuan(given.principal),
    disbursed: day(given.from),
    due: day(given.due),
    repayments: (given.repaid ?? []).map(([on, principal]) => ({ day: day(on), principal: fenFromYuan(principal) })),
    ...(given.household === undefined ? {} : { householdCode: given.household }),
    ...(given.category === undefined ? {} : { category: given.category }),
    ...(given.settled === undefined ? {} : { settled: day(given.settled) }),
    ...(given.rate === undefined ? {} : { rate: rateFromPercent(given.rate) }),
  };
}

const year2021 = period('2021-01-01', '2021-12-31');
const farmer = { category: '一般农民' };

test.each<[string, Scheme, Period, readonly Given[], readonly string[]]>([
  [
    'WN-02: 30万 counts as 10万',
    wanning(),
    year2021,
    [{ ...farmer, principal: '300000', from: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' }],
    ['6083.33 on 100000.00 365'],
  ],
  [
    'WN-05: the first year of two, with its leap day',
    wanning(),
    year2021,
    [{ ...farmer, principal: '100000', from: '2019-05-10', due: '2021-05-10', settled: '2021-05-10' }],
    ['6100.00 on 100000.00 366'],
  ],
  [
    'WN-10: the cap is used in order of settlement',
    wanning(),
    year2021,
    [
      { ...farmer, principal: '30000', from: '2021-02-10', due: '2022-02-10', settled: '2021-11-10' },
      { ...farmer, principal: '40000', from: '2020-09-15', due: '2021-09-15', settled: '2021-03-15' },
      { ...farmer, principal: '70000', from: '2020-12-01', due: '2021-12-01', settled: '2021-08-20' },
    ],
    ['0.00 on 0.00 0', '1206.67 on 40000.00 181', '2620.00 on 60000.00 262'],
  ],
  [
    'WN-12: the earlier disbursement chooses the bank',
    wanning(),
    year2021,
    [
      { ...farmer, principal: '90000', from: '2020-07-02', due: '2021-07-02', settled: '2021-06-10', bank: '和港' },
      { ...farmer, principal: '30000', from: '2020-07-01', due: '2021-07-01', settled: '2021-06-10', bank: '信禾' },
    ],
    ['0.00 on 0.00 0', '1720.00 on 30000.00 344'],
  ],
  [
    'WN-14: all ties, nobody is paid',
    wanning(),
    year2021,
    [
      { ...farmer, principal: '60000', from: '2020-07-01', due: '2021-07-01', settled: '2021-06-10', bank: '和港' },
      { ...farmer, principal: '60000', from: '2020-07-01', due: '2021-07-01', settled: '2021-06-10', bank: '信禾' },
    ],
    ['0.00 on 0.00 0', '0.00 on 0.00 0'],
  ],
  [
    'WN-17: cooperative at 3%',
    wanning('3'),
    year2021,
    [
      { category: '农民专业合作社', principal: '600000', from: '2020-08-01', due: '2021-02-01', settled: '2021-02-01' },
      { category: '农民专业合作社', principal: '700000', from: '2020-10-15', due: '2021-05-15', settled: '2021-05-15' },
      {
        category: '农民专业合作社',
        principal: '1200000',
        from: '2020-01-10',
        due: '2021-01-10',
        settled: '2021-01-10',
        bank: '乙行',
      },
    ],
    ['9200.00 on 600000.00 184', '7066.67 on 400000.00 212', '0.00 on 0.00 0'],
  ],
  [
    'JC-01: one quarter of 47000 at 3.45%',
    JIAOCHENG,
    period('2024-03-21', '2024-06-20'),
    [{ principal: '47000', from: '2023-08-25', due: '2024-08-25', rate: '3.45' }],
    ['414.38 on 47000.00 92'],
  ],
  [
    'JC-03: the cap is the household’s',
    JIAOCHENG,
    period('2024-03-21', '2024-06-20'),
    [
      {
        id: '990000198001010029',
        household: 'H1',
        principal: '40000',
        from: '2023-11-10',
        due: '2024-11-10',
        rate: '3.45',
      },
      {
        id: '990000198001010037',
        household: 'H1',
        principal: '30000',
        from: '2023-09-01',
        due: '2024-09-01',
        rate: '3.45',
      },
    ],
    ['176.33 on 20000.00 92', '264.50 on 30000.00 92'],
  ],
  [
    'JC-05: at the LPR of the day of signing',
    JIAOCHENG,
    period('2024-09-21', '2024-12-20'),
    [{ principal: '50000', from: '2024-08-05', due: '2025-08-05', rate: '3.45' }],
    ['423.40 on 50000.00 91'],
  ],
  [
    'HN-01: a repayment inside the quarter',
    HENGNAN,
    period('2021-03-21', '2021-06-20'),
    [{ principal: '50000', from: '2020-12-01', due: '2021-12-01', rate: '3.85', repaid: [['2021-05-10', '20000']] }],
    ['402.11 on 50000.00 92'],
  ],
  [
    'HL-01: 4.35 of the 6%',
    HULAN,
    period('2020-01-01', '2020-12-31'),
    [{ principal: '5000000', from: '2019-11-11', due: '2020-11-11', settled: '2020-11-11', rate: '6' }],
    ['221125.00 on 5000000.00 366'],
  ],
  [
    // 50000 × 3.95% × 31 / 360 = 170.0694…; the ceiling of its term was LPR5Y+ 4.20
    '巴楚: at most 3.95%',
    BACHU,
    period('2024-01-01', '2024-01-31'),
    [{ principal: '50000', from: '2023-10-01', due: '2026-10-01', rate: '4.2' }],
    ['170.07 on 50000.00 31'],
  ],
  [
    'QY-01: 11 days in full and 80 at 70%',
    CHANGING,
    period('2023-12-21', '2024-03-20'),
    [{ principal: '50000', from: '2023-05-16', due: '2026-05-16', rate: '4.2' }],
    ['390.83 on 50000.00 91'],
  ],
])('%s', (_, scheme, during, given, expected) => {
  const verdicts = oracle(given.map(loan), scheme, during);
  expect(verdicts.map(({ subsidy, base, days }) => `${formatFen(subsidy)} on ${formatFen(base)} ${days}`)).toEqual(
    expected,
  );
});
