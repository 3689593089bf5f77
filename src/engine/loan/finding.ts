import type { Citation } from '../ground/citation';
import type { Day } from '../ground/day';
import type { Fen } from '../ground/money';
import type { RatePpm } from '../ground/rate';
import type { GapCause } from './gap-causes';
import type { CellRef, Loan, RowRef, StatusKind } from './loan';

/** 不予贴息 · 调减 · 需核实 · 数据问题 · 提示, the worst first. */
export const SEVERITIES = ['refused', 'reduced', 'review', 'data', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The closed list (docs: findings). A code never changes its meaning: ledgers carry it. */
export const FINDING_SEVERITY = {
  LOAN_OVER_LIMIT: 'refused',
  LOAN_CAPPED: 'reduced',
  CUMULATIVE_CAPPED: 'reduced',
  TERM_CAPPED: 'reduced',
  TERM_OVER_LIMIT: 'refused',
  MULTI_BANK: 'review',
  BANK_NOT_SELECTED: 'refused',
  TIE_UNRESOLVED: 'refused',
  REVIEW_SELECTION: 'review',
  NOT_SETTLED: 'refused',
  OVERDUE: 'refused',
  DUE_ON_HOLIDAY: 'review',
  RATE_OVER_CEILING: 'reduced',
  USE_NOT_ALLOWED: 'refused',
  CATEGORY_UNKNOWN: 'refused',
  CATEGORY_SEX_MISMATCH: 'review',
  AGE_OUT_OF_RANGE: 'review',
  RATE_MISSING: 'refused',
  OUTSIDE_PERIOD: 'note',
  ALREADY_PAID: 'reduced',
  DUPLICATE_LOAN: 'refused',
  OVERLAPPING_LOANS: 'review',
  SHARED_ACCOUNT: 'review',
  NAME_ID_CONFLICT: 'review',
  ID_INVALID: 'data',
  ID_DAMAGED: 'data',
  ID_MASKED: 'data',
  CLAIM_DIFFERS: 'review',
  UNIT_SUSPECT: 'data',
  TOTAL_MISMATCH: 'data',
  STATUS_UNDECIDED: 'review',
  ROW_REPEATED: 'data',
  HOUSEHOLDS_TOO_FEW: 'review',
  DIVIDEND_DIFFERS: 'review',
  OUTSIDE_POLICY: 'refused',
  LOAN_UNDER_MINIMUM: 'refused',
  LOANS_TOO_MANY: 'refused',
  USE_UNCLEAR: 'review',
  SUBSIDY_CAPPED: 'reduced',
} as const satisfies Record<keyof FactsOf, Severity>;

export type FindingCode = keyof FactsOf;

/** What a loan is called among others: its contract number, or where it stands. */
export type LoanName = string | RowRef;

/** The reference rate that limits a contract: LPR of one year, of five, of one year and half a point more, or the benchmark rate before the LPR. */
export type ReferenceRate = 'LPR1Y' | 'LPR5Y+' | 'LPR1Y+0.5%' | 'BENCHMARK';

export type CapOwner = 'borrower' | 'household' | 'borrower-bank';

/** Why a loan is none of those a category is for. `unknown`: the ledger does not give what that hangs on. */
export type Misfit = 'signed' | 'disbursed' | 'principal' | 'term' | 'ordinal' | 'unknown';

interface IdFacts {
  /** Masked. */
  readonly id: string;
  readonly borrower: string;
}

/**
 * What a finding knows, by its code: days, amounts, counts, ids of categories, names as the ledger has them. No text made for a reader: the words are put to
 * it where it is shown.
 */
export interface FactsOf {
  readonly LOAN_OVER_LIMIT: { readonly principal: Fen; readonly limit: Fen };
  readonly LOAN_CAPPED: { readonly principal: Fen; readonly cap: Fen };
  readonly CUMULATIVE_CAPPED:
    | {
        readonly cap: Fen;
        readonly owner: CapOwner;
        /** How much of the cap each loan used, in the order of their use. */
        readonly uses: readonly { readonly loan: LoanName; readonly base: Fen }[];
        /** Where the loans run to more than the policy allows at all: so much on one day, above so much. */
        readonly review?: AboveReview | undefined;
      }
    | { readonly cap: Fen; readonly owner: CapOwner; readonly review: AboveReview };
  readonly TERM_CAPPED: {
    readonly months: number | undefined;
    readonly disbursed: Day;
    /** The first day not paid, and the day on which interest would have stopped. */
    readonly until: Day;
    readonly end: Day;
    readonly days: number;
  };
  readonly TERM_OVER_LIMIT: { readonly disbursed: Day; readonly due: Day; readonly months: number };
  readonly MULTI_BANK: {
    readonly banks: readonly string[];
    readonly selected?: string | undefined;
    /** Chosen by the clerk among these, not by the rules, for the loans settled in that year. */
    readonly tied?: readonly string[] | undefined;
    readonly year?: number | undefined;
  };
  readonly BANK_NOT_SELECTED: { readonly bank: string; readonly selected: string | undefined };
  readonly TIE_UNRESOLVED: {
    readonly banks: readonly string[];
    readonly year: number;
    readonly settled: Day;
    readonly disbursed: Day;
    readonly principal: Fen;
  };
  readonly REVIEW_SELECTION: { readonly selected: string | undefined; readonly instead: string };
  readonly NOT_SETTLED: { readonly due: Day | undefined };
  readonly OVERDUE: {
    readonly due: Day | undefined;
    readonly settled: Day | undefined;
    /** Repaid (or still owed) after the due date · the ledger says so · late unless the due date was a day off, which no workday table covers. */
    readonly because: 'late' | 'marked' | 'uncovered';
    readonly paidToDueDate: boolean;
  };
  readonly DUE_ON_HOLIDAY: { readonly due: Day; readonly settled: Day; readonly workday: Day };
  readonly RATE_OVER_CEILING: {
    readonly rate: RatePpm;
    readonly ceiling: RatePpm;
    readonly reference: ReferenceRate;
    readonly day: Day;
    readonly published: Day;
  };
  readonly USE_NOT_ALLOWED: { readonly use: string; readonly word: string };
  /** As the ledger has it; ids of the category of which a loan without any is taken to be, or of which one may be and is held until the clerk says so. */
  readonly CATEGORY_UNKNOWN: {
    readonly category: string;
    readonly taken?: string | undefined;
    readonly held?: string | undefined;
  };
  readonly CATEGORY_SEX_MISMATCH: { readonly category: string; readonly borrower: string };
  readonly AGE_OUT_OF_RANGE: {
    readonly age: number;
    readonly from: number;
    readonly to: number;
    readonly disbursed: Day;
  };
  readonly RATE_MISSING:
    | { readonly missing: 'reference-rate'; readonly day: Day }
    /** `category` is an id, `path` where the programme would have the rate. */
    | { readonly missing: 'contract-rate' | 'programme-rate'; readonly category: string; readonly path: string };
  readonly OUTSIDE_PERIOD: {
    readonly period: string;
    readonly disbursed?: Day | undefined;
    readonly settled?: Day | undefined;
  };
  readonly ALREADY_PAID: { readonly days: number };
  readonly DUPLICATE_LOAN: { readonly borrower: string; readonly contract: string; readonly times: number };
  readonly OVERLAPPING_LOANS: {
    readonly borrower: string;
    readonly loans: readonly LoanName[];
    /** The days on which all of them run; of three loans each may overlap another on days of its own. `to` does not count. */
    readonly common?: { readonly from: Day; readonly to: Day } | undefined;
  };
  /** The account is masked. */
  readonly SHARED_ACCOUNT: { readonly account: string; readonly people: number; readonly names: readonly string[] };
  readonly NAME_ID_CONFLICT: { readonly id: string; readonly names: readonly string[] };
  readonly ID_INVALID: IdFacts;
  readonly ID_DAMAGED: IdFacts;
  readonly ID_MASKED: IdFacts;
  readonly CLAIM_DIFFERS: {
    readonly claim: Fen;
    readonly subsidy: Fen;
    /** claim − subsidy; the causes add up to it. */
    readonly gap: Fen;
    readonly causes: readonly { readonly cause: GapCause; readonly amount: Fen }[];
  };
  readonly UNIT_SUSPECT:
    /** One finding a column: its header, the unit it was read in, the first amount that does not fit and how many rows have one. */
    | { readonly column: string; readonly unit: string; readonly value: Fen; readonly rows: number }
    /** One loan held for it: the amount as read, and what it is were the unit ten thousand times smaller or larger. */
    | { readonly column: string; readonly value: Fen; readonly smaller: Fen; readonly larger: Fen };
  /** What the ledger says against paying, in which column (letters), and its header. */
  readonly STATUS_UNDECIDED: {
    readonly kind: StatusKind;
    readonly column: string;
    readonly header: string;
    readonly value: string;
  };
  /** Where the same row stands (`台账!3`), or the sheet whose people a hidden sheet repeats. */
  readonly ROW_REPEATED: { readonly repeated: string } | { readonly hidden: string };
  readonly TOTAL_MISMATCH:
    /** A printed total, with its label and column, is not the sum of so many rows. */
    | {
        readonly printed: Fen;
        readonly computed: Fen;
        readonly gap: Fen;
        readonly label: string;
        readonly column: string;
        readonly rows: number;
      }
    /** The balance of a loan is below what the repayments listed leave. */
    | { readonly balance: Fen; readonly owed: Fen; readonly unexplained: Fen };
  readonly HOUSEHOLDS_TOO_FEW: {
    readonly households: number;
    readonly needed: number;
    readonly perHousehold: Fen;
    readonly principal: Fen;
  };
  readonly DIVIDEND_DIFFERS: {
    readonly due: Fen;
    readonly households: number;
    readonly paid: Fen;
    readonly gap: Fen;
  };
  readonly OUTSIDE_POLICY:
    /** None of the loans its category is for. */
    | {
        readonly misfit: Misfit;
        readonly category: string;
        readonly disbursed: Day;
        readonly principal: Fen;
        readonly signed: Day | undefined;
      }
    /** Lent or settled on a day outside the life of the policy, whose first and last day these are. */
    | {
        readonly misfit: 'lent' | 'settled' | 'unread';
        readonly day: Day;
        readonly from: Day | undefined;
        readonly to: Day | undefined;
      }
    /** Days before the first or after the last on which the policy has a value; or no value for a loan of that day. */
    | {
        readonly misfit: 'days' | 'value';
        readonly disbursed: Day;
        readonly from: Day | undefined;
        readonly to: Day | undefined;
      };
  readonly LOAN_UNDER_MINIMUM: { readonly principal: Fen; readonly minimum: Fen };
  readonly LOANS_TOO_MANY: { readonly ordinal: number; readonly most: number };
  readonly USE_UNCLEAR: { readonly use: string; readonly word: string };
  readonly SUBSIDY_CAPPED: {
    readonly before: Fen;
    readonly after: Fen;
    readonly cut: Fen;
    readonly cap: Fen;
    readonly owner: 'loan' | CapOwner;
    readonly span: 'period' | 'year' | 'life';
  };
}

export interface AboveReview {
  readonly together: Fen;
  readonly above: Fen;
}

/** 疑点: something a person must look at. */
export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  /** Usually FINDING_SEVERITY[code]; a programme may make one milder or harder. */
  readonly severity: Severity;
  /** Indices into the assessed loans that it ties together, ascending by source; [] where it concerns no loan (a printed total). */
  readonly loans: readonly number[];
  /** Cells concerned where they are not those of a loan (TOTAL_MISMATCH, UNIT_SUSPECT). */
  readonly cells?: readonly CellRef[];
  /** Money at stake in 分: what another reading or the missing fact would change. */
  readonly amount: Fen;
  readonly facts: FactsOf[Code];
  readonly citation?: Citation;
}

export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** 0 is the worst. */
export function rankOfSeverity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** All codes, worst first by their own severity; of one severity in the order of the list. */
export const CODES_WORST_FIRST: readonly FindingCode[] = (Object.keys(FINDING_SEVERITY) as FindingCode[]).sort(
  (a, b) => rankOfSeverity(FINDING_SEVERITY[a]) - rankOfSeverity(FINDING_SEVERITY[b]),
);

export function nameOfLoan({ contract, source }: Loan): LoanName {
  return contract || source;
}

/** Loans at several banks between which the clerk has decided, not the rules. */
export function isDecidedTie(finding: Finding): finding is FindingOf<'MULTI_BANK'> {
  return finding.code === 'MULTI_BANK' && finding.facts.tied !== undefined;
}
