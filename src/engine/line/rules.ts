import { compileCategory, sharesOf, type CategoryRules, type CompileContext } from './category-rules';
import { addDays, addMonths, type Day } from '../ground/day';
import { DAY_COUNTS, type DayCount } from '../programmes/day-count';
import { DayTable } from '../ground/day-table';
import type { Loan } from '../loan/loan';
import { Memo } from '../ground/memo';
import type { Period } from '../programmes/period';
import type { Membership } from '../programmes/listed-values';
import type { ChoiceName, ChoiceValue, Programme } from '../programmes/programme';
import { commonParts } from '../programmes/share';
import type { UseVerdict } from '../programmes/use-of-loan';
import { NO_CEILING, type Ceiling } from './ceiling';
import { REFERENCE_RATES, type RateTable } from '../ground/tables/lpr';
import { WORKDAYS, type WorkdayTable } from '../ground/tables/workdays';

/** What a clerk has added or decided for a run. */
export interface AssessOptions {
  /** For borrowers whose loans tie (TIE_UNRESOLVED): the institution chosen by the clerk. */
  readonly decisions?: readonly TieDecision[];
  /** Reference rates with the clerk's own rows; the reviewed table where absent. */
  readonly rates?: RateTable;
  readonly workdays?: WorkdayTable;
  /** What earlier periods used of the caps on the subsidy; the run adds what it uses itself. Absent: the run works it out. */
  readonly subsidyUse?: Map<string, number>;
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
  /** What texts of 人员类别 mean, as far as they were met in this run. */
  readonly membershipOfText: Memo<string, Membership>;
  /** Some category takes only some loans of those whose value it lists. */
  readonly choosesByLoan: boolean;
  /** Verdicts on 用途 already met in this run, by the category's index and the ledger's text. */
  readonly verdictOfUse: Memo<string, UseVerdict>;
  /** What of the caps on the subsidy is used, by cap and owner (across/subsidy-caps.ts); empty where no category has one. */
  readonly subsidyUse: Map<string, number>;
  readonly knowsEarlierUse: boolean;
  /** Amounts are whole so many 分, cut off instead of rounded half up. */
  readonly roundUnit: number;
  readonly roundsDown: boolean;
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

const FEN_OF_UNIT = { fen: 1, jiao: 10, yuan: 100 } as const;

/** Throws ProgrammeIncomplete where the programme holds placeholders. */
export function compileRules(programme: Programme, period: Period, options: AssessOptions = {}): Rules {
  if (programme.missing.length > 0) throw new ProgrammeIncomplete(programme);
  const bySettlement = programme.schedule.kind === 'settlement-year';
  const shareParts = commonParts(sharesOf(programme));
  const rates = options.rates ?? REFERENCE_RATES;
  const context: CompileContext = {
    programme,
    shareParts,
    bySettlement,
    pools: new Map(),
    referenceDays: rates.rows.map(({ effective }) => effective),
  };
  const choices = valuesOf(programme);
  const categories = programme.categories.map((category) => compileCategory(category, context));
  return {
    programme,
    period,
    periodEnd: addDays(period.to, 1),
    bySettlement,
    dayCount: DAY_COUNTS[programme.choices.dayCount.value],
    shareParts,
    categories,
    rates,
    workdays: options.workdays ?? WORKDAYS,
    decisions: options.decisions ?? [],
    ceilings: [NO_CEILING],
    ceilingRates: [Infinity],
    ceilingsUpToOneYear: new DayTable(),
    ceilingsOverOneYear: new DayTable(),
    choices,
    paysLowerContract: choices.contractBelowRate === 'lower',
    paysAboveCeiling: choices.rateOverCeiling === 'contract',
    membershipOfText: new Memo(),
    choosesByLoan: categories.some(({ fit }) => fit !== undefined),
    verdictOfUse: new Memo(),
    subsidyUse: options.subsidyUse ?? new Map<string, number>(),
    knowsEarlierUse: options.subsidyUse !== undefined,
    roundUnit: FEN_OF_UNIT[programme.roundTo?.unit ?? 'fen'],
    roundsDown: programme.roundTo?.how === 'down',
    banks: [],
    bankNumbers: new Memo(),
  };
}

function valuesOf({ choices }: Programme): Rules['choices'] {
  const entries = Object.entries(choices).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries) as Rules['choices'];
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
