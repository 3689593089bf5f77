import type { Citation } from '../ground/citation';
import { addDays, addMonths, dayFromIso, type Day } from '../ground/day';
import { DAY_COUNTS, type DayCount } from '../programmes/day-count';
import { DayTable } from '../ground/day-table';
import type { Loan } from '../loan/loan';
import { Memo } from '../ground/memo';
import { fenFromYuan } from '../ground/money';
import type { Period } from '../programmes/period';
import {
  categoryOf,
  type Category,
  type ChoiceName,
  type ChoiceValue,
  type DatedValues,
  type Programme,
} from '../programmes/programme';
import { rateFromPercent } from '../ground/rate';
import { NO_CEILING, type Ceiling } from './rate-of-loan';
import { REFERENCE_RATES, type RateTable } from '../ground/tables/lpr';
import { WORKDAYS, type WorkdayTable } from '../ground/tables/workdays';

/** A dated value as numbers: holds from `from` on. */
export interface Step {
  readonly from: Day;
  readonly value: number;
  readonly citation: Citation;
}

/** A category's terms as numbers, ready for a run. */
export interface CategoryRules {
  readonly category: Category;
  /** The contract's rate is paid, not the programme's. */
  readonly byContract: boolean;
  /** ppm. */
  readonly rate: readonly Step[];
  /** In parts of `Rules.shareParts`; never empty. */
  readonly share: readonly Step[];
  readonly termLimitMonths: readonly Step[];
  /** 分. */
  readonly loanLimit: readonly Step[];
  readonly loanCap: readonly Step[];
  readonly groupCap: readonly Step[];
  readonly groupReview: readonly Step[];
  /** Days on which the rate, the share or (in programmes that count the cap by the day) a cap changes. Ascending. */
  readonly changes: readonly Day[];
}

/** What a clerk has added or decided for a run. */
export interface AssessOptions {
  /** For borrowers whose loans tie (TIE_UNRESOLVED): the institution chosen by the clerk. */
  readonly decisions?: readonly TieDecision[];
  /** Reference rates with the clerk's own rows; the reviewed table where absent. */
  readonly rates?: RateTable;
  readonly workdays?: WorkdayTable;
}

export interface TieDecision {
  /** Normalised ID text of the borrower. */
  readonly id: string;
  /** Settlement year. */
  readonly year: number;
  readonly bank: string;
}

/** A programme compiled for one run: every dated value a number, every choice a value. */
export interface Rules {
  readonly programme: Programme;
  readonly period: Period;
  /** First day after the period. */
  readonly periodEnd: Day;
  /** Paid once, by the year of settlement; otherwise by the day. */
  readonly bySettlement: boolean;
  readonly dayCount: DayCount;
  readonly shareParts: number;
  readonly categories: readonly CategoryRules[];
  readonly rates: RateTable;
  readonly workdays: WorkdayTable;
  readonly decisions: readonly TieDecision[];
  /**
   * Ceilings already looked up in this run, none first; their rates side by side, Infinity where there is none (an object for each day is far from the next);
   * and their numbers, by day, for the two kinds of terms.
   */
  readonly ceilings: Ceiling[];
  readonly ceilingRates: number[];
  readonly ceilingsUpToOneYear: DayTable;
  readonly ceilingsOverOneYear: DayTable;
  readonly choices: { readonly [N in ChoiceName]: ChoiceValue<N> };
  /** Of a contract below the programme's rate its own is paid; one above the ceiling is paid all the same. Asked for every stretch of every loan. */
  readonly paysLowerContract: boolean;
  readonly paysAboveCeiling: boolean;
  /** Categories already found in this run, by the ledger's text. */
  readonly categoryOfText: Memo<string, number>;
  /** The word for which a 用途 is refused, by the ledger's text; '' where it is not. */
  readonly refusedWordOfUse: Memo<string, string>;
  /** Banks already met in this run, by number, and the numbers. */
  readonly banks: string[];
  readonly bankNumbers: Memo<string, number>;
}

/** Thrown where a programme may not compute: `missing` says what the county must give. */
export class ProgrammeIncomplete extends Error {
  constructor(readonly programme: Programme) {
    super(`${programme.id} cannot compute: ${programme.missing.map(({ path }) => path).join(', ')} missing`);
    this.name = 'ProgrammeIncomplete';
  }
}

const ALWAYS = 1 as Day;
const WHOLE: Citation = { document: '', article: '' };

/** Throws ProgrammeIncomplete where the programme holds placeholders. */
export function compileRules(programme: Programme, period: Period, options: AssessOptions = {}): Rules {
  if (programme.missing.length > 0) throw new ProgrammeIncomplete(programme);
  const bySettlement = programme.schedule.kind === 'settlement-year';
  const shareParts = commonParts(programme);
  const choices = valuesOf(programme);
  return {
    programme,
    period,
    periodEnd: addDays(period.to, 1),
    bySettlement,
    dayCount: DAY_COUNTS[programme.choices.dayCount.value],
    shareParts,
    categories: programme.categories.map((category) => compileCategory(category, shareParts, bySettlement)),
    rates: options.rates ?? REFERENCE_RATES,
    workdays: options.workdays ?? WORKDAYS,
    decisions: options.decisions ?? [],
    ceilings: [NO_CEILING],
    ceilingRates: [Infinity],
    ceilingsUpToOneYear: new DayTable(),
    ceilingsOverOneYear: new DayTable(),
    choices,
    paysLowerContract: choices.contractBelowRate === 'lower',
    paysAboveCeiling: choices.rateOverCeiling === 'contract',
    categoryOfText: new Memo(),
    refusedWordOfUse: new Memo(),
    banks: [],
    bankNumbers: new Memo(),
  };
}

function valuesOf({ choices }: Programme): Rules['choices'] {
  const entries = Object.entries(choices).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries) as Rules['choices'];
}

function compileCategory(category: Category, shareParts: number, bySettlement: boolean): CategoryRules {
  const rate = steps(category.rate, rateFromPercent);
  const share = steps(category.share, (percent) => (rateFromPercent(percent) * shareParts) / 1_000_000);
  const loanCap = steps(category.loanCap, fenFromYuan);
  const groupCap = steps(category.groupCap, fenFromYuan);
  // Under 结清年度 the cap is on principal, once (ambiguity 2); elsewhere it is on the balance of each day.
  const byDay = bySettlement ? [rate, share] : [rate, share, loanCap, groupCap];
  const changes = [...new Set(byDay.flatMap((list) => list.map(({ from }) => from)))].filter((day) => day > ALWAYS);
  return {
    category,
    byContract: category.rateSource === 'contract',
    rate,
    // Where the programme does not say, the whole interest is subsidised.
    share: share[0]?.from === ALWAYS ? share : [{ from: ALWAYS, value: shareParts, citation: WHOLE }, ...share],
    termLimitMonths: steps(category.termLimitMonths, (months) => months),
    loanLimit: steps(category.loanLimit, fenFromYuan),
    loanCap,
    groupCap,
    groupReview: steps(category.groupReview, fenFromYuan),
    changes: changes.sort((a, b) => a - b),
  };
}

function steps<T>(values: DatedValues<T>, number: (value: T) => number): Step[] {
  return values.map(({ from, value, citation }) => ({
    from: from === undefined ? ALWAYS : dayFromIso(from),
    value: number(value),
    citation,
  }));
}

/** The smallest whole number of parts in which every share of the programme is whole: 100 % and 70 % in tenths. */
function commonParts(programme: Programme): number {
  let divisor = 1_000_000;
  for (const { share } of programme.categories) {
    for (const { value } of share) divisor = gcd(divisor, rateFromPercent(value));
  }
  return 1_000_000 / divisor;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** The step in force on a day; undefined before the first, or where the list is empty. */
export function stepOn(list: readonly Step[], day: Day): Step | undefined {
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

/** Index of the loan's category in `Rules.categories`; -1 where its text fits none, or is blank and must not be. */
export function categoryIndex(rules: Rules, category: string | undefined): number {
  const text = category ?? '';
  return rules.categoryOfText.get(text) ?? rules.categoryOfText.set(text, findCategory(rules, text));
}

function findCategory({ programme, choices }: Rules, text: string): number {
  const byDefault = choices.blankCategory === 'refuse' ? '' : programme.defaultCategory;
  const found =
    text.trim() === '' ? programme.categories.find(({ id }) => id === byDefault) : categoryOf(programme, text);
  return found ? programme.categories.indexOf(found) : -1;
}

/** A bank as a number: the same for the same bank throughout a run. */
export function bankNumber({ banks, bankNumbers }: Rules, bank: string): number {
  return bankNumbers.get(bank) ?? bankNumbers.set(bank, banks.push(bank) - 1);
}

/** The day a loan is due, 展期 counted where the programme counts it; from the stated term where the ledger gives no date. */
export function dueDay(rules: Rules, loan: Loan): Day | undefined {
  const first = firstDueDay(loan);
  if (loan.extendedTo === undefined || rules.choices.extension === 'ends') return first;
  return first === undefined || loan.extendedTo > first ? loan.extendedTo : first;
}

/** 到期日 at signing. */
export function firstDueDay(loan: Loan): Day | undefined {
  return loan.due ?? (loan.termMonths === undefined ? undefined : addMonths(loan.disbursed, loan.termMonths));
}

/** The day on which the last of the principal was repaid, from the settlement date or from the repayments listed. */
export function settlementDay(loan: Loan): Day | undefined {
  if (loan.settled !== undefined || loan.repayments.length === 0) return loan.settled;
  let repaid = 0;
  let last: Day | undefined;
  for (const { day, principal } of loan.repayments) {
    repaid += principal;
    if (last === undefined || day > last) last = day;
  }
  return repaid >= loan.principal ? last : undefined;
}
