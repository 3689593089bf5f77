import Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../src/engine/run/assess';
import { addDays, addMonths, dayFromIso, isoFromDay, type Day } from '../../src/engine/ground/day';
import { fenFromYuan } from '../../src/engine/ground/money';
import { ratePpm } from '../../src/engine/ground/rate';
import type { Loan } from '../../src/engine/loan/loan';
import { parseProgramme } from '../../src/engine/programmes/schema';
import { REFERENCE_RATES } from '../../src/engine/ground/tables/lpr';
import { SEED } from '../seed';

/**
 * Programmes of the schema at random, computed a second time: day by day, with decimals, from the file as it is written. Paid by the day; one category of each
 * kind of value, a cap of the borrower on principal and one on the subsidy of the period.
 */
const PROGRAMMES = 400;
const LOANS_A_PROGRAMME = 50;

const PERIOD = { from: dayFromIso('2023-10-01'), to: dayFromIso('2024-03-31'), label: '' };

interface Dated {
  readonly from?: string;
  readonly fromMonth?: number;
  readonly by?: 'interest' | 'disbursed' | 'signed';
  readonly value: string;
}

interface Terms {
  readonly rateSource: 'programme' | 'contract';
  readonly rate: readonly Dated[];
  readonly borne: readonly Dated[];
  readonly share: readonly Dated[];
  readonly paidAtMost: readonly Dated[];
  readonly loanCap: readonly Dated[];
  readonly groupCap: readonly Dated[];
  readonly subsidyCap: string | undefined;
  readonly interest: { readonly from?: string; readonly to?: string };
}

const day = fc.constantFrom('2023-06-01', '2023-09-01', '2023-11-15', '2024-01-01', '2024-02-29');
const by = fc.constantFrom('interest' as const, 'interest' as const, 'disbursed' as const, 'signed' as const);

function list(value: fc.Arbitrary<string>, ages: boolean): fc.Arbitrary<readonly Dated[]> {
  const always = value.map((one): readonly Dated[] => [{ value: one }]);
  const dated = fc
    .record({ by, first: fc.boolean(), at: day, a: value, b: value })
    .map((v): readonly Dated[] => [
      ...(v.first ? [{ by: v.by, value: v.a }] : []),
      { by: v.by, from: v.at, value: v.b },
    ]);
  const aged = fc.tuple(value, value, fc.constantFrom(3, 6, 12)).map(([a, b, month]): readonly Dated[] => [
    { fromMonth: 0, value: a },
    { fromMonth: month, value: b },
  ]);
  return ages ? fc.oneof(always, dated, aged) : fc.oneof(always, dated);
}

const rate = fc.constantFrom(
  '1',
  '2.35',
  '3',
  '4.35',
  'LPR1Y@signed',
  'LPR1Y-1.5@signed',
  'LPR5Y@interest',
  'LPR1Y+0.5@2023-12-20',
  'LPR@disbursed',
);
const none = fc.constant<readonly Dated[]>([]);
const cap = fc.constantFrom('20000', '50000', '100000.5');

const terms: fc.Arbitrary<Terms> = fc.record({
  rateSource: fc.constantFrom('programme' as const, 'contract' as const),
  rate: fc.oneof(list(rate, true), none),
  borne: fc.oneof(none, list(rate, true)),
  share: fc.oneof(none, list(fc.constantFrom('100', '50', '70', '2/3', '1/3'), true)),
  paidAtMost: fc.oneof(none, list(rate, true)),
  loanCap: fc.oneof(none, list(cap, false)),
  groupCap: fc.oneof(none, list(cap, false)),
  subsidyCap: fc.constantFrom(undefined, undefined, '300', '1000.55'),
  interest: fc.constantFrom({}, {}, { from: '2023-11-01' }, { to: '2024-01-31' }),
});

const loans = fc
  .array(
    fc.record({
      borrower: fc.nat(14),
      principal: fc.constantFrom('10000', '30000', '50000', '50000.01', '120000'),
      signedBefore: fc.constantFrom(0, 0, 3, 40),
      disbursed: fc.integer({ min: dayFromIso('2023-01-01'), max: dayFromIso('2024-04-05') }),
      months: fc.constantFrom(6, 12, 13, 24),
      settledAfter: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
      rate: fc.constantFrom(20_000, 34_500, 43_500, 60_000),
    }),
    { minLength: LOANS_A_PROGRAMME, maxLength: LOANS_A_PROGRAMME },
  )
  .map((rows) =>
    rows.map((row, i): Loan => {
      const disbursed = row.disbursed as Day;
      return {
        source: { sheet: 'S', row: i + 2 },
        borrower: `测试${row.borrower}`,
        id: { text: `99000019800101${String(row.borrower).padStart(4, '0')}`, status: 'ok' },
        bank: '甲行',
        contract: `C${String(i).padStart(3, '0')}`,
        category: '农户',
        principal: fenFromYuan(row.principal),
        signed: addDays(disbursed, -row.signedBefore),
        disbursed,
        due: addMonths(disbursed, row.months),
        rate: ratePpm(row.rate),
        repayments: [],
        ...(row.settledAfter !== undefined && { settled: addDays(disbursed, row.settledAfter) }),
      };
    }),
  );

/** The value for a loan on a day; `undefined` where there is none, 'unsaid' where the list is empty. */
function valueOf(values: readonly Dated[], loan: Loan, on: Day): string | undefined | 'unsaid' {
  if (values.length === 0) return 'unsaid';
  if (values.some(({ fromMonth }) => fromMonth !== undefined)) {
    return values.filter(({ fromMonth = 0 }) => addMonths(loan.disbursed, fromMonth) <= on).at(-1)?.value;
  }
  const chooser = values.find((one) => one.by)?.by ?? 'interest';
  const iso = isoFromDay(chooser === 'interest' ? on : chooser === 'disbursed' ? loan.disbursed : loan.signed!);
  return values.filter(({ from = '' }) => from <= iso).at(-1)?.value;
}

function percentOf(text: string, loan: Loan, on: Day): Decimal {
  const [, series, points = '0', at] = /^([A-Z0-9]+?Y?)([+-][\d.]+)?@(.+)$/.exec(text) ?? [];
  if (series === undefined) return new Decimal(text);
  const wanted =
    at === 'signed' ? loan.signed! : at === 'disbursed' ? loan.disbursed : at === 'interest' ? on : dayFromIso(at!);
  const row = REFERENCE_RATES.rows.filter(({ effective }) => effective <= wanted).at(-1)!;
  const isLong = loan.due! > addMonths(loan.disbursed, 12);
  const tier = series === 'LPR1Y' || (series === 'LPR' && !isLong) ? '1Y' : '5Y+';
  return Decimal.max(0, new Decimal(row.rates[tier]).div(10_000).plus(points));
}

function fraction(text: string): Decimal {
  const [a, b] = text.split('/');
  return b === undefined ? new Decimal(text).div(100) : new Decimal(a!).div(b);
}

/** The yearly percent paid for a day; undefined where some part of it has no value. */
function paidRate(t: Terms, loan: Loan, on: Day): Decimal | undefined {
  const read = (values: readonly Dated[]): Decimal | undefined | 'unsaid' => {
    const value = valueOf(values, loan, on);
    return value === undefined || value === 'unsaid' ? value : percentOf(value, loan, on);
  };
  const [own, borne, most] = [read(t.rate), read(t.borne), read(t.paidAtMost)];
  const share = valueOf(t.share, loan, on);
  if (own === undefined || borne === undefined || most === undefined || share === undefined) return undefined;
  const contract = new Decimal(loan.rate!).div(10_000);
  if (t.rateSource === 'programme' && own === 'unsaid') return undefined;
  const of = own === 'unsaid' ? contract : Decimal.min(contract, own);
  const left = Decimal.max(0, of.minus(borne === 'unsaid' ? 0 : borne)).times(share === 'unsaid' ? 1 : fraction(share));
  return most === 'unsaid' ? left : Decimal.min(left, most);
}

/** 分 of each loan. */
function oracle(t: Terms, all: readonly Loan[]): number[] {
  const paid = all.map(() => new Decimal(0));
  const inOrder = all
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [all[a]!, all[b]!];
      return x.disbursed - y.disbursed || y.principal - x.principal || (x.contract < y.contract ? -1 : 1);
    });
  const isRefused = all.map((loan) => lacksValue(t, loan));
  for (let on = PERIOD.from; on <= PERIOD.to; on = addDays(on, 1)) {
    const iso = isoFromDay(on);
    if (iso < (t.interest.from ?? '') || iso > (t.interest.to ?? '9')) continue;
    const used = new Map<string, Decimal>();
    for (const i of inOrder) {
      const loan = all[i]!;
      if (isRefused[i] || on < loan.disbursed || on >= loan.due! || (loan.settled !== undefined && on >= loan.settled))
        continue;
      const percent = paidRate(t, loan, on);
      const [own, common] = [valueOf(t.loanCap, loan, on), valueOf(t.groupCap, loan, on)];
      if (percent === undefined || own === undefined || common === undefined) continue;
      const before = used.get(loan.id.text) ?? new Decimal(0);
      let counted = new Decimal(loan.principal).div(100);
      if (own !== 'unsaid') counted = Decimal.min(counted, own);
      if (common !== 'unsaid') counted = Decimal.max(0, Decimal.min(counted, new Decimal(common).minus(before)));
      used.set(loan.id.text, before.plus(counted));
      paid[i] = paid[i]!.plus(counted.times(percent).div(100).div(360));
    }
  }
  const amounts = paid.map((yuan) =>
    yuan.toDecimalPlaces(8).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
  );
  if (t.subsidyCap === undefined) return amounts;
  const had = new Map<string, number>();
  for (const i of inOrder) {
    const key = all[i]!.id.text;
    const left = fenFromYuan(t.subsidyCap) - (had.get(key) ?? 0);
    amounts[i] = Math.min(amounts[i]!, Math.max(left, 0));
    had.set(key, (had.get(key) ?? 0) + amounts[i]!);
  }
  return amounts;
}

/** A value chosen by the loan's own day has none: the loan has nothing, whatever the day. */
function lacksValue(t: Terms, loan: Loan): boolean {
  return [t.rate, t.borne, t.share, t.paidAtMost, t.loanCap, t.groupCap].some((values) => {
    const chooser = values.find((one) => one.by)?.by ?? 'interest';
    return chooser !== 'interest' && valueOf(values, loan, loan.disbursed) === undefined;
  });
}

function fileOf(t: Terms): string {
  const { subsidyCap, interest, ...own } = t;
  return JSON.stringify({
    id: 'random-2024',
    name: '随机',
    lastVerifiedOn: '2026-11-30',
    documents: [{ document: '甲', article: '乙' }],
    schedule: 'quarter',
    payment: 'bank',
    inForce: { interest },
    choices: { overlap: 'allowed' },
    categories: [
      {
        id: 'farmer',
        name: '农户',
        ...own,
        ...(subsidyCap !== undefined && { subsidyCaps: [{ of: 'borrower', per: 'period', amount: subsidyCap }] }),
      },
    ],
  });
}

test(`engine and oracle agree on ${PROGRAMMES * LOANS_A_PROGRAMME} loans under ${PROGRAMMES} random programmes`, () => {
  let paid = 0;
  fc.assert(
    fc.property(terms, loans, (t, all) => {
      const parsed = parseProgramme(fileOf(t), 'random.json');
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
      const ours = assess(all, parsed.programme, PERIOD).assessments.map(({ subsidy }) => subsidy as number);
      const slow = oracle(t, all);
      paid += ours.filter((amount) => amount > 0).length;
      const at = ours.findIndex((amount, i) => amount !== slow[i]);
      if (at >= 0)
        throw new Error(`engine ${ours[at]}, oracle ${slow[at]}: ${JSON.stringify(all[at])} under ${fileOf(t)}`);
    }),
    { seed: SEED, numRuns: PROGRAMMES },
  );
  expect(paid).toBeGreaterThan((PROGRAMMES * LOANS_A_PROGRAMME) / 10);
}, 300_000);
