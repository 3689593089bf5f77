import fc from 'fast-check';
import { addDays, addMonths, dayFromIso, type Day } from '../../src/engine/ground/day';
import type { IdStatus, Loan, PartyId } from '../../src/engine/loan/loan';
import { fen } from '../../src/engine/ground/money';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import type { Category, Choices, Programme } from '../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../src/engine/programmes/registry';
import { ratePpm } from '../../src/engine/ground/rate';
import { SEED } from '../seed';

export const RUNS = 20_000;

/** Checks a property RUNS times from the fixed seed; fast-check prints seed and smallest case where it fails. */
export function holds<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { seed: SEED, numRuns: RUNS });
}

/** Throws with the text where the condition does not hold: `expect` is too slow for a million comparisons. */
export function must(condition: boolean, text: string): void {
  if (!condition) throw new Error(text);
}

export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`got  ${found}\nnot  ${wanted}`);
}

const citation = { document: '试验', article: '一' };

function changed(programme: Programme, terms: Partial<Category>, choices: Partial<Choices> = {}): Programme {
  return {
    ...programme,
    categories: programme.categories.map((category) => ({ ...category, ...terms })),
    choices: { ...programme.choices, ...choices },
  };
}

const complete = BUILT_IN_PROGRAMMES.filter(({ missing }) => missing.length === 0);
const microcredit = complete.find(({ id }) => id === 'hengnan-2021')!;
const settlement = complete.find(({ id }) => id === 'wanning-2021')!;

/** The built-in programmes, and variants in which rates, shares and caps change and other choices are taken. */
export const PROGRAMMES: readonly Programme[] = [
  ...complete,
  {
    ...changed(microcredit, {
      share: [
        { value: '100', citation },
        { from: '2024-01-01', value: '70', citation },
      ],
      loanCap: [
        { value: '50000', citation },
        { from: '2024-02-10', value: '100000', citation },
      ],
      groupCap: [
        { value: '50000', citation },
        { from: '2024-02-10', value: '100000', citation },
      ],
    }),
    id: 'changing',
  },
  {
    ...changed(
      microcredit,
      { rate: [{ value: '3.95', citation }] },
      {
        dayCount: { ...microcredit.choices.dayCount, value: '对年对月对日' },
        extension: { ...microcredit.choices.extension, value: 'ends' },
        capOwner: { ...microcredit.choices.capOwner, value: 'borrower' },
      },
    ),
    id: 'by-months',
  },
  {
    ...changed(
      settlement,
      {
        rate: [
          { value: '5', citation },
          { from: '2020-07-01', value: '6', citation },
        ],
      },
      {
        dayCount: { ...settlement.choices.dayCount, value: 'ACT/365' },
        overdue: { ...settlement.choices.overdue, value: 'to-due-date' },
        contractBelowRate: { ...settlement.choices.contractBelowRate, value: 'programme' },
      },
    ),
    id: 'rate-changes',
  },
];

export function isSettlementYear({ schedule }: Programme): boolean {
  return schedule.kind === 'settlement-year';
}

const LABELS = ['2021', '2021Q3', '2024Q1', '2024-02', '2023-12-21..2024-03-20', '2021-02-28..2021-02-28'];

/** A programme and period by name, so that a counterexample prints short. */
export interface Named {
  readonly programme: string;
  readonly period: string;
}

export function named(
  some: (programme: Programme) => boolean = () => true,
  periods: readonly string[] = LABELS,
): fc.Arbitrary<Named> {
  return fc.record({
    programme: fc.constantFrom(...PROGRAMMES.filter(some).map(({ id }) => id)),
    period: fc.constantFrom(...periods),
  });
}

export function find({ programme: id, period: label }: Named): { programme: Programme; period: Period } {
  const programme = PROGRAMMES.find((one) => one.id === id)!;
  const period = parsePeriod(label, programme);
  if (typeof period === 'string') throw new Error(`${label}: ${period}`);
  return { programme, period };
}

const status: fc.Arbitrary<IdStatus> = fc.constantFrom(
  'ok',
  'ok',
  'ok',
  'ok',
  'ok',
  'ok',
  'invalid',
  'damaged',
  'masked',
  'missing',
);
const idText = fc.constantFrom('990000198001010010', '990000198001010029', '990000198001010037', '990000198001010045');
const party: fc.Arbitrary<PartyId> = fc.record({ text: idText, status }).map(({ text, status: is }) => ({
  text: is === 'missing' ? '' : is === 'masked' ? `${text.slice(0, 6)}********${text.slice(14)}` : text,
  status: is,
}));

const amount = fc.oneof(
  fc
    .constantFrom(
      3_000_000,
      4_999_999,
      5_000_000,
      5_000_001,
      10_000_000,
      10_000_001,
      50_000_000,
      50_000_001,
      100_000_001,
    )
    .map(fen),
  fc.integer({ min: 1, max: 20_000_000 }).map(fen),
);
const FIRST = dayFromIso('2018-06-01');
const LAST = dayFromIso('2024-04-01');
const disbursement = fc.oneof(
  fc.constantFrom('2020-02-29', '2020-08-31', '2021-01-31', '2023-03-31', '2024-02-29').map(dayFromIso),
  fc.integer({ min: FIRST, max: LAST }).map((day) => day as Day),
);
const category = fc.constantFrom(
  undefined,
  '其他',
  ...new Set(PROGRAMMES.flatMap(({ categories }) => categories.map(({ id }) => id))),
);
const maybe = <T>(value: fc.Arbitrary<T>, share = 2): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: share });

/** One awkward loan; people, households, banks and contracts come from small pools, so that several meet. */
const loanParts = fc.record({
  id: party,
  household: maybe(fc.constantFrom('H1', 'H2', 'H3'), 1),
  headId: maybe(party, 1),
  bank: fc.constantFrom('甲行', '乙行', '丙行'),
  contract: fc.integer({ min: 0, max: 40 }),
  category,
  use: fc.constantFrom(undefined, '养殖', '建房'),
  principal: amount,
  disbursed: disbursement,
  months: fc.constantFrom(3, 6, 12, 24, 36, 37),
  dueShift: fc.constantFrom(0, 0, 0, -1, 1),
  due: fc.constantFrom('date', 'date', 'date', 'months', 'none'),
  extension: maybe(fc.constantFrom(1, 6, 12), 1),
  settledAfter: maybe(fc.integer({ min: 0, max: 900 }), 3),
  settledOnDue: fc.boolean(),
  repayments: fc.array(fc.record({ after: fc.integer({ min: 0, max: 800 }), part: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 2,
  }),
  rate: maybe(fc.constantFrom(30_000, 34_500, 38_500, 42_000, 46_501, 60_000, 90_000), 4),
  overdue: fc.constantFrom(undefined, undefined, undefined, true, false),
  paid: maybe(fc.record({ after: fc.integer({ min: -10, max: 600 }), days: fc.integer({ min: 1, max: 200 }) }), 1),
});

type LoanParts = typeof loanParts extends fc.Arbitrary<infer T> ? T : never;

function loanOf(parts: LoanParts, row: number): Loan {
  const { disbursed, principal } = parts;
  const firstDue = addDays(addMonths(disbursed, parts.months), parts.dueShift);
  const due = parts.due === 'date' ? firstDue : undefined;
  const extendedTo = due !== undefined && parts.extension !== undefined ? addMonths(due, parts.extension) : undefined;
  const settled =
    parts.settledAfter === undefined
      ? undefined
      : parts.settledOnDue
        ? firstDue
        : addDays(disbursed, parts.settledAfter);
  return {
    source: { sheet: '台账', row },
    borrower: '测试',
    id: parts.id,
    bank: parts.bank,
    contract: parts.contract === 0 ? '' : `C${parts.contract}`,
    principal,
    disbursed,
    repayments: parts.repayments.map(({ after, part }) => ({
      day: addDays(disbursed, after),
      principal: fen(Math.floor((principal * part) / 100)),
    })),
    ...(parts.household === undefined ? {} : { householdCode: parts.household }),
    ...(parts.headId === undefined ? {} : { headId: parts.headId }),
    ...(parts.category === undefined ? {} : { category: parts.category }),
    ...(parts.use === undefined ? {} : { use: parts.use }),
    ...(due === undefined ? {} : { due }),
    ...(parts.due === 'months' ? { termMonths: parts.months } : {}),
    ...(extendedTo === undefined ? {} : { extendedTo }),
    ...(settled === undefined ? {} : { settled }),
    ...(parts.rate === undefined ? {} : { rate: ratePpm(parts.rate) }),
    ...(parts.overdue === undefined ? {} : { overdue: parts.overdue }),
    ...(parts.paid === undefined
      ? {}
      : {
          paid: [
            { from: addDays(disbursed, parts.paid.after), to: addDays(disbursed, parts.paid.after + parts.paid.days) },
          ],
        }),
  };
}

export const ledger: fc.Arbitrary<readonly Loan[]> = fc
  .array(loanParts, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((parts, i) => loanOf(parts, i + 2)));

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function without<K extends keyof Loan>(loan: Loan, field: K): Omit<Loan, K> {
  const rest: Partial<Loan> & Omit<Loan, K> = { ...loan };
  delete rest[field];
  return rest;
}
