import { assess } from '../../src/engine/run/assess';
import { describeFinding } from '../../src/wording/findings';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { parseProgramme } from '../../src/engine/programmes/schema';
import { loan, type TestLoan } from '../engine/support';

const BASE = {
  id: 'own-2024',
  name: '某县 2024',
  lastVerifiedOn: '2026-11-30',
  documents: [{ document: '某县办法', article: '全文' }],
  schedule: 'quarter',
  payment: 'card',
};
const CATEGORY = { id: 'farmer', name: '农户', rateSource: 'programme', rate: '3.6' };

function programme(more: object, category: object = {}): Programme {
  const parsed = parseProgramme(
    JSON.stringify({ ...BASE, categories: [{ ...CATEGORY, ...category }], ...more }),
    'own.json',
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.programme;
}

const LOAN: TestLoan = { principal: '30000', disbursed: '2023-06-01', due: '2025-06-01', rate: '4', category: '农户' };

/** What is paid (元) and what is said of each loan, of the second quarter of 2024: 91 days, 30 000 × 3.6 % × 91 ÷ 360 = 273.00. */
function outcome(own: Programme, loans: readonly TestLoan[]): readonly (readonly [number, readonly string[]])[] {
  const result = assess(
    loans.map((one, i) => loan({ contract: `C${i + 1}`, ...one }, i + 2)),
    own,
    parsePeriod('2024Q2', own) as Period,
  );
  return result.assessments.map(({ subsidy }, i) => [
    subsidy / 100,
    result.findings
      .filter(({ loans: of }) => of.includes(i))
      .map((finding) => `${finding.amount / 100} ${describeFinding(finding, 'zh-CN', own)}`),
  ]);
}

const from = (day: string, value: string): object[] => [{ from: day, value }];

test('a loan lent before the policy is not paid, and what it would have had is said', () => {
  const own = programme({ inForce: { lent: { from: '2024-01-01', to: '2024-12-31' } } });
  expect(outcome(own, [LOAN])).toEqual([
    [0, ['273 2023-06-01 的贷款不在政策有效期之内，政策从 2024-01-01 起，到 2024-12-31 止，不予贴息。']],
  ]);
});

test('days after the policy are not paid', () => {
  const own = programme({ inForce: { interest: { to: '2024-04-30' } } });
  // 30 days of 91.
  expect(outcome(own, [LOAN])).toEqual([[90, ['183 政策有效期以外的日子不贴：2024-04-30 以后没有贴息规定。']]]);
});

test.each([
  ['a rate', { rate: from('2024-06-01', '3.6') }],
  ['a share', { share: from('2024-06-01', '100') }],
  ['a cap', { groupCap: from('2024-06-01', '50000') }],
  ['what the borrower bears', { rateSource: 'contract', rate: [], borne: from('2024-06-01', '0.4') }],
])('days before the first value of %s are not paid', (_what, category) => {
  // 30 days of 91.
  expect(outcome(programme({}, category), [LOAN])).toEqual([
    [90, ['183 政策有效期以外的日子不贴：2024-06-01 以前没有贴息规定。']],
  ]);
});

test('a value chosen by the day of disbursement has none for an older loan', () => {
  const share = [{ from: '2024-01-01', by: 'disbursed', value: '100' }];
  expect(outcome(programme({}, { share }), [LOAN, { ...LOAN, disbursed: '2024-04-01', due: '2025-04-01' }])).toEqual([
    [0, ['273 放款日 2023-06-01 没有可用的贴息标准，不予贴息；请查文件后补上。']],
    [273, []],
  ]);
});

test.each<[string, object, Partial<TestLoan>, string]>([
  [
    'signed',
    { signed: { from: '2023-06-02' } },
    { signed: '2023-06-01' },
    '签订日 2023-06-01、放款日 2023-06-01，不是政策规定期间签订的贷款，不予贴息。',
  ],
  ['lent', { disbursed: { to: '2023-05-31' } }, {}, '放款日 2023-06-01，不是政策规定期间发放的贷款，不予贴息。'],
  ['of a size', { principal: { below: '30000' } }, {}, '贷款金额 30,000.00 元不在政策规定的范围之内，不予贴息。'],
  ['of a term', { termMonths: { to: 23 } }, {}, '放款日 2023-06-01，合同期限不在政策规定的范围之内，不予贴息。'],
  ['of an order', { ordinal: { from: 2 } }, {}, '放款日 2023-06-01，按先后不是政策规定的第几笔贷款，不予贴息。'],
  [
    'unknown',
    { termMonths: { to: 24 } },
    { due: undefined },
    '台账没有签订日或期限，看不出是不是政策规定的贷款，请补填；补填以前不贴。',
  ],
])('a loan that is none of those %s', (_what, when, more, sentence) => {
  expect(outcome(programme({}, { when }), [{ ...LOAN, ...more }])).toEqual([[0, [`273 ${sentence}`]]]);
});

test('a loan below the least, and the one too many', () => {
  const own = programme({}, { loanMinimum: '20000', loansAtMost: 1 });
  const second = { ...LOAN, disbursed: '2023-07-01' };
  expect(outcome(own, [LOAN, second, { ...LOAN, id: '990101199202020029', principal: '10000' }])).toEqual([
    [273, []],
    [0, ['273 这是该借款人的第 2 笔贷款，政策最多贴 1 笔，不予贴息。']],
    [0, ['91 单笔贷款 10,000.00 元，低于 20,000.00 元，不予贴息。']],
  ]);
});

test('a use that is neither production nor ruled out is held', () => {
  const own = programme({ use: { refusedWords: ['建房'] } });
  expect(
    outcome(own, [
      { ...LOAN, use: '买车' },
      { ...LOAN, id: '990101199202020029', use: '买货车跑运输' },
    ]),
  ).toEqual([
    [0, ['273 看不出用途“买车”能不能贴息，请核实；定下来以前不贴。']],
    [273, []],
  ]);
});

test('a cap on the subsidy of a year counts what the quarters before it had', () => {
  const own = programme({}, { subsidyCaps: [{ of: 'borrower', per: 'year', amount: '400' }] });
  // The first quarter of 2024 had 91 days too: 127.00 are left.
  expect(outcome(own, [LOAN])).toEqual([
    [127, ['146 算得 273.00 元，按每个借款人每年最多 400.00 元的规定只贴 127.00 元，少 146.00 元。']],
  ]);
});

test('caps of one pool are one, whatever the category', () => {
  const cap = { of: 'borrower', per: 'period', amount: '300', pool: 'all' };
  const own = programme({
    choices: { capOwner: 'borrower' },
    categories: [
      { ...CATEGORY, subsidyCaps: [cap] },
      { ...CATEGORY, id: 'shop', name: '商户', subsidyCaps: [cap] },
    ],
  });
  expect(outcome(own, [LOAN, { ...LOAN, disbursed: '2023-07-01', category: '商户' }]).map(([paid]) => paid)).toEqual([
    273, 27,
  ]);
});

test('steps by the age of the loan, as fractions', () => {
  const share = [
    { fromMonth: 0, value: '1/1' },
    { fromMonth: 11, value: '2/3' },
  ];
  // The twelfth month begins on 2024-05-01: 30 days in full and 61 at two thirds, 90 + 122.
  expect(outcome(programme({}, { share }), [LOAN])).toEqual([[212, []]]);
});

test('amounts in whole 元, cut off, rounded once from the exact amount', () => {
  const own = programme({ roundTo: { unit: 'yuan', how: 'down' } }, { rate: '3.65' });
  // 30 000 × 3.65 % × 91 ÷ 360 = 276.79….
  expect(outcome(own, [LOAN])).toEqual([[276, []]]);
});

test('a reference and points, of the day of signing', () => {
  const own = programme({}, { rateSource: 'contract', rate: [], borne: 'LPR1Y-1.5@signed' });
  // LPR 1Y of 2023-06-01 is 3.65: the borrower bears 2.15 of 4.
  expect(outcome(own, [{ ...LOAN, signed: '2023-06-01' }])).toEqual([
    [Math.round((30000 * 0.0185 * 91) / 3.6) / 100, []],
  ]);
});
