import type { Citation } from '../ground/citation';
import { dayFromIso, LAST_DAY, type Day } from '../ground/day';
import { fenFromYuan } from '../ground/money';
import {
  type Category,
  type Dated,
  type DatedBy,
  type DatedValues,
  type DayRange,
  type OwnSeries,
  type Programme,
  type RateValue,
  type SubsidyCap,
  type ValueRange,
} from '../programmes/programme';
import { isDatedBy, referenceOf } from '../programmes/reference-rate';
import { fractionOf, type Fraction } from '../programmes/share';
import { rateFromPercent } from '../ground/rate';

/** A dated value as numbers: holds from `from` on. */
export interface Step {
  readonly from: Day;
  readonly value: number;
  readonly citation: Citation;
}

/** A rate that is looked up; the value of its step is the points on it, in ppm. */
export interface Reference {
  readonly series: string;
  /** The programme's own series; absent: a published one. */
  readonly own?: readonly Step[];
  readonly on: DatedBy | Day;
}

export interface RateStep extends Step {
  readonly reference?: Reference;
}

/** Values and what chooses among them; by age a step's `from` is months since disbursement. Empty: the programme does not say. */
export interface Chosen<S extends Step = Step> {
  readonly by: DatedBy | 'age';
  readonly steps: readonly S[];
}

/** How the rate comes about where that takes more than the contract's rate and percents chosen by the day interest arises (formula.ts). */
export interface Formula {
  readonly rate: Chosen<RateStep>;
  readonly borne: Chosen<RateStep>;
  readonly share: Chosen;
  readonly paidAtMost: Chosen<RateStep>;
  /** Months since disbursement at which something changes, ascending. */
  readonly ages: readonly number[];
}

/** Both ends count; ±Infinity where open. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Which loans a category is for, as numbers. Terms: [months, whether the very month counts]. */
export interface Fit {
  readonly signed: Bounds;
  readonly disbursed: Bounds;
  readonly principal: Bounds;
  readonly ordinal: Bounds;
  readonly term: ValueRange<number> | undefined;
  readonly citation: Citation;
}

/** The values that are one for a whole loan. */
export type LoanField = 'termLimitMonths' | 'loanLimit' | 'loanMinimum' | 'loansAtMost' | 'loanCap' | 'groupCap';

export interface SubsidyCapRules {
  readonly cap: SubsidyCap;
  /** 分; empty for a cap in percent of the principal. */
  readonly amount: readonly Step[];
  /** ppm of the principal. */
  readonly percent: number | undefined;
  /** Caps of one number are one. */
  readonly pool: number;
}

/** A category's terms as numbers, ready for a run. */
export interface CategoryRules {
  readonly category: Category;
  /** The contract's rate is paid, not the programme's. */
  readonly byContract: boolean;
  /** ppm; of a category without a formula. */
  readonly rate: readonly RateStep[];
  /** In parts of `Rules.shareParts`; never empty; likewise. */
  readonly share: readonly Step[];
  readonly formula: Formula | undefined;
  readonly termLimitMonths: readonly Step[];
  /** 分. */
  readonly loanLimit: readonly Step[];
  readonly loanMinimum: readonly Step[];
  readonly loansAtMost: readonly Step[];
  readonly loanCap: readonly Step[];
  readonly groupCap: readonly Step[];
  readonly groupReview: readonly Step[];
  /** By which day of the loan each of them is chosen. */
  readonly by: { readonly [F in LoanField]: DatedBy };
  /** Loans of categories with one number share the common cap. */
  readonly pool: number;
  readonly subsidyCaps: readonly SubsidyCapRules[];
  readonly fit: Fit | undefined;
  /** Interest is paid from the day on which every value chosen by the day of interest stands, and up to the end of the policy; neither end is the loan's own. */
  readonly firstDay: Day;
  readonly endDay: Day;
  /** Days on which the rate, the share or (in programmes that count the cap by the day) a cap changes. Ascending. */
  readonly changes: readonly Day[];
}

const ALWAYS = 1 as Day;
const WHOLE: Citation = { document: '', article: '' };
const NONE = { by: 'interest', steps: [] } as const;
const ANY: Bounds = { least: -Infinity, most: Infinity };

/** What a category needs to know of its programme. */
export interface CompileContext {
  readonly programme: Programme;
  readonly shareParts: number;
  readonly bySettlement: boolean;
  /** Numbers of pools by name, filled on the way. */
  readonly pools: Map<string, number>;
  /** Days on which a published series has another rate than before. */
  readonly referenceDays: readonly Day[];
}

export function compileCategory(category: Category, context: CompileContext): CategoryRules {
  const { programme, shareParts, bySettlement, pools } = context;
  const series = programme.series ?? [];
  const rate = chosen(category.rate, (value) => rateStep(value, series));
  const borne = chosen(category.borne ?? [], (value) => rateStep(value, series));
  const paidAtMost = chosen(category.paidAtMost ?? [], (value) => rateStep(value, series));
  const share = chosen(category.share, (text) => ({ value: partsOf(fractionOf(text), shareParts) }));
  const whole: Chosen = { by: 'interest', steps: [{ from: ALWAYS, value: shareParts, citation: WHOLE }] };
  const shareOrWhole = share.steps.length === 0 ? whole : share;
  const formula: Formula = {
    rate,
    borne,
    share: shareOrWhole,
    paidAtMost,
    ages: agesOf([rate, borne, share, paidAtMost]),
  };
  const loanCap = steps(category.loanCap, fenFromYuan);
  const groupCap = steps(category.groupCap, fenFromYuan);
  const by = {
    termLimitMonths: byOf(category.termLimitMonths, 'disbursed'),
    loanLimit: byOf(category.loanLimit, 'disbursed'),
    loanMinimum: byOf(category.loanMinimum ?? [], 'disbursed'),
    loansAtMost: byOf(category.loansAtMost ?? [], 'disbursed'),
    loanCap: byOf(category.loanCap, 'interest'),
    groupCap: byOf(category.groupCap, 'interest'),
  };
  // Under 结清年度 the cap is on principal, once (ambiguity 2); elsewhere it is on the balance of each day.
  const capsByDay = bySettlement
    ? []
    : [...(by.loanCap === 'interest' ? [loanCap] : []), ...(by.groupCap === 'interest' ? [groupCap] : [])];
  const byDay = [
    ...[rate, borne, shareOrWhole, paidAtMost].flatMap((one) => (one.by === 'interest' ? [one.steps] : [])),
    ...capsByDay,
  ];
  const days = daysOf(category, programme, bySettlement);
  return {
    category,
    byContract: category.rateSource === 'contract',
    rate: rate.steps,
    share: shareOrWhole.steps,
    formula: isPlain(formula) ? undefined : formula,
    termLimitMonths: steps(category.termLimitMonths, (months) => months),
    loanLimit: steps(category.loanLimit, fenFromYuan),
    loanMinimum: steps(category.loanMinimum ?? [], fenFromYuan),
    loansAtMost: steps(category.loansAtMost ?? [], (count) => count),
    loanCap,
    groupCap,
    groupReview: steps(category.groupReview, fenFromYuan),
    by,
    pool: numberOf(pools, category.pool ?? ''),
    subsidyCaps: (category.subsidyCaps ?? []).map((cap, i) => ({
      cap,
      amount: steps(cap.amount ?? [], fenFromYuan),
      percent: cap.percentOfPrincipal === undefined ? undefined : rateFromPercent(cap.percentOfPrincipal),
      pool: numberOf(pools, cap.pool === undefined ? `${category.id} ${i}` : `=${cap.pool}`),
    })),
    fit: fitOf(category),
    firstDay: Math.max(days.from, ...byDay.map((list) => list[0]?.from ?? ALWAYS)) as Day,
    endDay: days.end,
    changes: ascending([
      ...byDay.flatMap((list) => list.map(({ from }) => from)),
      ...(looksUpByDay(formula) ? context.referenceDays : []),
      ...[rate, borne, paidAtMost].flatMap(({ steps: list }) =>
        list.flatMap(({ reference }) =>
          reference?.on === 'interest' ? (reference.own ?? []).map(({ from }) => from) : [],
        ),
      ),
    ]),
  };
}

/** Every share of a programme, to be counted in parts of one size. */
export function sharesOf({ categories }: Programme): readonly Fraction[] {
  return categories.flatMap(({ share }) => share.map(({ value }) => fractionOf(value)));
}

function isPlain({ rate, borne, share, paidAtMost, ages }: Formula): boolean {
  const isWritten = rate.steps.every(({ reference }) => reference === undefined);
  const isByDay = rate.by === 'interest' && share.by === 'interest';
  return isWritten && isByDay && ages.length === 0 && borne.steps.length === 0 && paidAtMost.steps.length === 0;
}

function looksUpByDay({ rate, borne, paidAtMost }: Formula): boolean {
  return [rate, borne, paidAtMost].some(({ steps: list }) =>
    list.some(({ reference }) => reference?.on === 'interest' && reference.own === undefined),
  );
}

function agesOf(lists: readonly Chosen[]): number[] {
  const months = lists.flatMap(({ by, steps: list }) => (by === 'age' ? list.map(({ from }) => from as number) : []));
  return [...new Set(months)].filter((month) => month > 0).sort((a, b) => a - b);
}

function rateStep(value: RateValue, own: readonly OwnSeries[]): { value: number; reference?: Reference } {
  const reference = referenceOf(value);
  if (!reference) return { value: rateFromPercent(value) };
  const { series, plus, on } = reference;
  const table = own.find(({ id }) => id === series);
  return {
    value: plus === '' ? 0 : pointsOf(plus),
    reference: {
      series,
      ...(table && { own: steps(table.values, rateFromPercent) }),
      on: isDatedBy(on) ? on : dayFromIso(on),
    },
  };
}

/** `+0.5` and `-1.5` in ppm. */
function pointsOf(text: string): number {
  const points = rateFromPercent(text.replace(/^[+-]/, ''));
  return text.startsWith('-') ? -points : points;
}

function chosen<T, V extends { readonly value: number }>(
  values: DatedValues<T>,
  number: (value: T) => V,
): Chosen<Step & V> {
  if (values.length === 0) return NONE;
  const isByAge = values.some(({ fromMonth }) => fromMonth !== undefined);
  return {
    by: isByAge ? 'age' : byOf(values, 'interest'),
    steps: values.map((dated) => ({
      ...number(dated.value),
      from: isByAge ? ((dated.fromMonth ?? 0) as Day) : fromOf(dated),
      citation: dated.citation,
    })),
  };
}

function steps<T>(values: DatedValues<T>, number: (value: T) => number): Step[] {
  return values.map((dated) => ({ from: fromOf(dated), value: number(dated.value), citation: dated.citation }));
}

function fromOf({ from }: Pick<Dated<unknown>, 'from'>): Day {
  return from === undefined ? ALWAYS : dayFromIso(from);
}

function byOf(values: DatedValues<unknown>, own: DatedBy): DatedBy {
  return values.find(({ by }) => by !== undefined)?.by ?? own;
}

function partsOf({ numerator, denominator }: Fraction, parts: number): number {
  return (parts / denominator) * numerator;
}

/** The days whose interest the policy pays at all. Under 结清年度 a policy's life is that of settlements (is-within-policy.ts). */
function daysOf({ when }: Category, { inForce }: Programme, bySettlement: boolean): { from: Day; end: Day } {
  const ranges = [when?.interest, bySettlement || inForce?.beyond === 'reported' ? undefined : inForce?.interest];
  let from: number = ALWAYS;
  let end: number = LAST_DAY;
  for (const range of ranges) {
    if (range?.from !== undefined) from = Math.max(from, dayFromIso(range.from));
    if (range?.to !== undefined) end = Math.min(end, dayFromIso(range.to) + 1);
  }
  return { from: from as Day, end: end as Day };
}

function fitOf({ when }: Category): Fit | undefined {
  if (!when) return undefined;
  const { signed, disbursed, principal, termMonths, ordinal, citation } = when;
  if (!signed && !disbursed && !principal && !termMonths && !ordinal) return undefined;
  return {
    signed: dayBounds(signed),
    disbursed: dayBounds(disbursed),
    principal: valueBounds(principal, fenFromYuan),
    ordinal: valueBounds(ordinal, (count) => count),
    term: termMonths,
    citation,
  };
}

export function dayBounds(range: DayRange | undefined): Bounds {
  return {
    least: range?.from === undefined ? -Infinity : dayFromIso(range.from),
    most: range?.to === undefined ? Infinity : dayFromIso(range.to),
  };
}

function valueBounds<T>(range: ValueRange<T> | undefined, number: (value: T) => number): Bounds {
  if (!range) return ANY;
  const { from, above, to, below } = range;
  return {
    least: Math.max(from === undefined ? -Infinity : number(from), above === undefined ? -Infinity : number(above) + 1),
    most: Math.min(to === undefined ? Infinity : number(to), below === undefined ? Infinity : number(below) - 1),
  };
}

function numberOf(pools: Map<string, number>, name: string): number {
  const known = pools.get(name);
  if (known !== undefined) return known;
  pools.set(name, pools.size);
  return pools.size - 1;
}

function ascending(days: readonly Day[]): Day[] {
  return [...new Set(days)].filter((day) => day > ALWAYS).sort((a, b) => a - b);
}

/** The step in force on a day; undefined before the first, or where the list is empty. */
export function stepOn<S extends Step>(list: readonly S[], day: Day): S | undefined {
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const step = list[i]!;
    if (step.from <= day) return step;
  }
  return undefined;
}

/** The value in force on a day, or Infinity where there is none: nothing limits. */
export function limitOn(list: readonly Step[], day: Day): number {
  return stepOn(list, day)?.value ?? Infinity;
}

/** Some day or loan may come for which the terms have no value. */
export function mayLackValue(terms: CategoryRules): boolean {
  const { formula, firstDay, endDay } = terms;
  if (firstDay > ALWAYS || endDay < LAST_DAY) return true;
  const lists: readonly (readonly Step[])[] = [
    terms.termLimitMonths,
    terms.loanLimit,
    terms.loanCap,
    terms.groupCap,
    ...(formula ? [formula.rate, formula.borne, formula.share, formula.paidAtMost].map(({ steps: list }) => list) : []),
  ];
  return lists.some(([first]) => first !== undefined && first.from > ALWAYS);
}

/** The same terms, the first of each value in force from the beginning: for what a loan from before them has at stake. */
export function withoutBeginning(terms: CategoryRules): CategoryRules {
  const { formula } = terms;
  return {
    ...terms,
    rate: fromAlways(terms.rate),
    share: fromAlways(terms.share),
    termLimitMonths: fromAlways(terms.termLimitMonths),
    loanCap: fromAlways(terms.loanCap),
    groupCap: fromAlways(terms.groupCap),
    formula: formula && {
      ...formula,
      rate: { ...formula.rate, steps: fromAlways(formula.rate.steps) },
      borne: { ...formula.borne, steps: fromAlways(formula.borne.steps) },
      share: { ...formula.share, steps: fromAlways(formula.share.steps) },
      paidAtMost: { ...formula.paidAtMost, steps: fromAlways(formula.paidAtMost.steps) },
    },
  };
}

function fromAlways<S extends Step>([first, ...later]: readonly S[]): readonly S[] {
  return first === undefined ? [] : [{ ...first, from: Math.min(first.from, ALWAYS) as Day }, ...later];
}
