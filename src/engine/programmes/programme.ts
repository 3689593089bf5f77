import type { Bilingual } from './bilingual';
import type { Citation } from '../ground/citation';
import type { ScoreTable } from './score-table';

/** Percent as decimal text, at most four decimals: `3.45`. */
export type PercentText = string;
/** 元 as decimal text, at most two decimals: `50000`. */
export type YuanText = string;
/** `YYYY-MM-DD`. */
export type IsoDate = string;

/** Percent (`70`) or a fraction of whole numbers (`2/3`). */
export type ShareText = string;

/** By which day of a loan a value is chosen: the day interest arises, or the day of disbursement or signing (one value for the whole loan). */
export const DATED_BY = ['interest', 'disbursed', 'signed'] as const;
export type DatedBy = (typeof DATED_BY)[number];

/**
 * A value of the policy from a day on (absent `from`: from the beginning) until the next value's day; or, where the notice counts the age of the
 * loan, from so many months after disbursement. A day before the first value has none: nothing is paid for it.
 * Programmes are data a county can write: amounts, rates and days are text as people write them; rules.ts makes numbers of them.
 */
export interface Dated<T> {
  readonly from?: IsoDate;
  /** Months since disbursement, instead of `from`: the second year of a loan begins with month 12. */
  readonly fromMonth?: number;
  /** One for the whole list; absent: the field's own, which its comment names. */
  readonly by?: DatedBy;
  readonly value: T;
  readonly citation: Citation;
}

/** Percent (`3.45`) or a rate looked up, as reference-rate.ts reads it: `LPR1Y-1.5@signed`. */
export type RateValue = string;

/** A series of the county's own, for references. */
export interface OwnSeries {
  /** Letters and figures: `village`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly values: DatedValues<PercentText>;
}

/** Ascending by `from`. Empty: the programme does not say. */
export type DatedValues<T> = readonly Dated<T>[];

/** Which months make a year of the programme, where it is not the calendar's: `yearFrom` 4 makes 2025 the year 2025-04 … 2026-03. */
interface OwnYear {
  readonly yearFrom?: number;
}

/** What is paid at a time, and how a period is named. */
export type Schedule =
  /** 事后贴息 by 结清年度: `2021`; a quarter or month of it is the loans settled in it, on the calendar. */
  | { readonly kind: 'settlement-year' }
  /** `2021Q3`; `startsOn` 21 follows the bank's 结息日 (2024Q2 = 2024-03-21 … 06-20), 1 the calendar. */
  | ({ readonly kind: 'quarter'; readonly startsOn: 1 | 21 } & OwnYear)
  /** `2024-05`; likewise. */
  | ({ readonly kind: 'month'; readonly startsOn: 1 | 21 } & OwnYear)
  /** `2024`; likewise. */
  | ({ readonly kind: 'year'; readonly startsOn: 1 | 21 } & OwnYear);

/** Days, both counted; an absent end is open. */
export interface DayRange {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** `from` and `to` count, `above` and `below` do not: 5万元以下 is below 50000, 5万元(含)以下 up to 50000. */
export interface ValueRange<T> {
  readonly from?: T;
  readonly above?: T;
  readonly to?: T;
  readonly below?: T;
}

/** Which loans of its borrowers a category is for. Several categories with the same words are told apart by this. */
export interface When {
  readonly signed?: DayRange;
  readonly disbursed?: DayRange;
  /** Days whose interest is subsidised. */
  readonly interest?: DayRange;
  readonly principal?: ValueRange<YuanText>;
  readonly termMonths?: ValueRange<number>;
  /** Which of the borrower's loans in the ledger it is, the one disbursed first being 1. */
  readonly ordinal?: ValueRange<number>;
  readonly citation: Citation;
}

/** Uses of a loan: only those named, or none of those named. A use that is neither is held until the clerk decides. */
export interface ListedUses {
  readonly only?: readonly string[];
  readonly refused?: readonly string[];
  readonly citation: Citation;
}

export const SUBSIDY_CAP_OWNERS = ['loan', 'borrower', 'household', 'borrower-bank'] as const;
export const SUBSIDY_CAP_SPANS = ['period', 'year', 'life'] as const;

/** At most so much subsidy: cuts the amount of a loan after rounding, in the order written. */
export interface SubsidyCap {
  readonly of: (typeof SUBSIDY_CAP_OWNERS)[number];
  readonly per: (typeof SUBSIDY_CAP_SPANS)[number];
  /** 元, by the first day of the period; or … */
  readonly amount?: DatedValues<YuanText>;
  /** … percent of the loan's principal (`of: loan` only). */
  readonly percentOfPrincipal?: PercentText;
  /** Caps with one name, of whatever category, are one. Absent: the category's own. */
  readonly pool?: string;
  readonly citation: Citation;
}

/** Who may have the subsidy, and on what terms. */
export interface Category {
  /** Short, for paths (`categories.farmer.rate`) and arguments. */
  readonly id: string;
  readonly name: Bilingual;
  /**
   * What a ledger's 人员类别 / 户类型 / 产品 says of a borrower in this category, value by value. The whole text must be one of them (see listed-values.ts);
   * a word inside another text decides nothing. The first category that has it is taken.
   */
  readonly words: readonly string[];
  /** Values the programme rules out: a text that names one is held, unless it denies it (非建档立卡贫困户). */
  readonly exceptWords?: readonly string[];
  readonly when?: When;
  readonly uses?: ListedUses;
  readonly party: 'person' | 'organisation';
  /** The product is for women: an ID of a man is reported. */
  readonly sex?: 'female';
  /**
   * `programme`: the yearly rate below is what is paid; where it is empty nothing is computed (RATE_MISSING).
   * `contract`: the rate of the contract is paid, at most the rate below where there is one.
   */
  readonly rateSource: 'programme' | 'contract';
  /** By the day interest arises. */
  readonly rate: DatedValues<RateValue>;
  /** Part of the rate that the borrower bears: what is left, never below zero, is subsidised. By the day interest arises. */
  readonly borne?: DatedValues<RateValue>;
  /** Share of the interest that is subsidised, by the day the interest arises. */
  readonly share: DatedValues<ShareText>;
  /** The yearly rate that comes of all this is at most so much (1 个百分点, half the contract's). By the day interest arises. */
  readonly paidAtMost?: DatedValues<RateValue>;
  /** Months that are subsidised, from disbursement; by the day of disbursement. */
  readonly termLimitMonths: DatedValues<number>;
  /** One loan above this has nothing; by the day of disbursement. */
  readonly loanLimit: DatedValues<YuanText>;
  /** One loan below this has nothing; by the day of disbursement. */
  readonly loanMinimum?: DatedValues<YuanText>;
  /** So many loans of a borrower have the subsidy, those disbursed first; by the day of disbursement. */
  readonly loansAtMost?: DatedValues<number>;
  /** One loan counts at most so much; by the day interest arises (under 结清年度: of settlement). */
  readonly loanCap: DatedValues<YuanText>;
  /** All loans of the borrower or household together count at most so much; likewise. */
  readonly groupCap: DatedValues<YuanText>;
  /** Categories whose pools have one name share the cap; absent: all that have none. */
  readonly pool?: string;
  readonly subsidyCaps?: readonly SubsidyCap[];
  /** All loans together above this are reported for review (追加 beyond what the policy allows). */
  readonly groupReview: DatedValues<YuanText>;
  /** Years of age at disbursement, both ends allowed; reported, never refused. */
  readonly age?: { readonly from: number; readonly to: number; readonly citation: Citation };
}

export const DAY_COUNT_NAMES = ['ACT/360', 'ACT/365', '对年对月对日'] as const;
export type DayCountName = (typeof DAY_COUNT_NAMES)[number];

/** Every named choice with the values it can take. The value in force stands in the programme, with its reason. */
export const CHOICE_VALUES = {
  dayCount: DAY_COUNT_NAMES,
  /** Rounded once a loan, or each segment by itself. */
  rounding: ['line', 'segment'],
  /** Contract rate below the programme's: the lower of the two, or the programme's all the same. */
  contractBelowRate: ['lower', 'programme'],
  /** Repaid after the due date: nothing is paid, or the interest up to the due date. */
  overdue: ['forfeit', 'to-due-date'],
  /** Due on a day off, repaid by the next workday: on time (and reported), or late. */
  dueOnHoliday: ['on-time', 'late'],
  /** Contract term above the limit: the first months up to the limit, or nothing. */
  longTerm: ['window', 'refuse'],
  /** 展期 counts as the same loan up to the term limit, or the subsidy ends on the first due date. */
  extension: ['counts', 'ends'],
  /** `none`; LPR1Y up to one year and LPR5Y+ above; or LPR1Y, above one year plus 50 basis points. */
  ceiling: ['none', 'lpr', 'lpr-1y-plus-50bp'],
  /** Contract rate above the ceiling: paid at the ceiling, or at the contract rate. */
  rateOverCeiling: ['ceiling', 'contract'],
  /** Day whose reference rate is the ceiling. */
  ceilingDate: ['signed', 'disbursed'],
  /** Loans at several banks: one bank's only, or all under the one cap. */
  banks: ['one', 'all'],
  /** Refused loans (over the limit, overdue …) take no part in choosing the bank; or every settled loan does. */
  selection: ['eligible-first', 'all-loans'],
  /** Whose cap it is; `borrower-bank`: each borrower has it at each bank. */
  capOwner: ['borrower', 'household', 'borrower-bank'],
  /** Which loan uses the cap first. */
  capOrder: ['settled', 'disbursed'],
  /** One borrower's subsidised days overlap: reported, or in order because the cap counts them together. */
  overlap: ['report', 'allowed'],
  /** The ledger does not say the category: the default category is taken and reported; taken without a word; or the loan is refused. */
  blankCategory: ['report', 'accept', 'refuse'],
} as const;

export type ChoiceName = keyof typeof CHOICE_VALUES;
export type ChoiceValue<N extends ChoiceName> = (typeof CHOICE_VALUES)[N][number];

/**
 * Values that mean something only under 结清年度. A programme paid by the day knows no year of which a bank could be chosen, and a period already paid
 * must come out the same when it is run again after a loan was settled.
 */
const OF_SETTLEMENT_YEARS: Partial<Record<ChoiceName, string>> = {
  banks: 'one',
  selection: 'all-loans',
  capOrder: 'settled',
};

/** The values a choice can take under a programme's schedule. */
export function choiceValues({ schedule }: Pick<Programme, 'schedule'>, name: ChoiceName): readonly string[] {
  const values: readonly string[] = CHOICE_VALUES[name];
  return schedule.kind === 'settlement-year' ? values : values.filter((value) => value !== OF_SETTLEMENT_YEARS[name]);
}

/** Where the texts are silent: which reading is taken, and why. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly reason: Bilingual;
  /** Numbers in docs/ambiguities; [] where a document settles it. */
  readonly ambiguities: readonly number[];
  /** The readings left open, where a document rules the others out; absent: every value. A county may still decide otherwise. */
  readonly open?: readonly V[];
  /** The passage that bears on it, where there is one. */
  readonly citation?: Citation;
}

export type Choices = { readonly [N in ChoiceName]: Choice<ChoiceValue<N>> };

/** Uses that the programme does not subsidise (use-of-loan.ts). */
export interface UseRule {
  readonly refusedWords: readonly string[];
  /** A use that is neither among those nor plainly production: held for the clerk (absent), or paid. */
  readonly others?: 'held' | 'allowed';
  readonly citation: Citation;
}

/** 企贷企用企还户受益. */
export interface EnterpriseTerms {
  /** Loan that one matched household carries. */
  readonly perHousehold: DatedValues<YuanText>;
  /** 分红 a household a year. */
  readonly dividendPerHousehold: DatedValues<YuanText>;
  /** Part of the rate the enterprise pays itself. */
  readonly ownRate: DatedValues<PercentText>;
}

export interface RiskFundTerms {
  /** The fund is at least balance × numerator ÷ denominator. */
  readonly minimum: { readonly numerator: number; readonly denominator: number };
  /** Part of a loss the fund bears; the bank bears the rest. */
  readonly fundShare: PercentText;
  readonly citation: Citation;
}

export interface PaymentTerms {
  /** 一卡通 of the borrower, the lending bank, or the organisation's own account. */
  readonly payee: 'card' | 'bank' | 'organisation';
  /** Day of the month by which the bank files, rolled to a workday. */
  readonly filingDay?: number;
  /** Day of the month by which finance pays, likewise. */
  readonly paymentDay?: number;
  readonly citation: Citation;
}

/** Something the documents at hand do not give and without which nothing may be computed. */
export interface Placeholder {
  /** Path of the value: `categories.household.rate`. */
  readonly path: string;
  readonly what: Bilingual;
}

/** The life of the policy. Loans and days outside it are not paid and say so. */
export interface InForce {
  /** Loans lent in these days, by the day of `lentBy`. */
  readonly lent?: DayRange;
  readonly lentBy?: 'signed' | 'disbursed';
  /** Days whose interest (事后贴息: whose settlement) is subsidised. */
  readonly interest?: DayRange;
  /** What is beyond: refused (absent), or paid and reported, where the documents read say no end of the policy but only what they are about. */
  readonly beyond?: 'refused' | 'reported';
  readonly citation: Citation;
}

/** One of those who pay: 中央财政 90 %. Shares are percent or fractions and add up to the whole. */
export interface Payer {
  readonly id: string;
  readonly name: Bilingual;
  readonly share: ShareText;
}

export interface Payers {
  readonly payers: readonly Payer[];
  readonly citation: Citation;
}

/** What there is to pay: where the subsidies of a period come to more, each is cut in proportion. */
export interface Budget {
  readonly amount: YuanText;
  readonly citation: Citation;
}

/** Amounts are whole 分, 角 or 元, half up or cut off; once a loan and period. */
export interface RoundTo {
  readonly unit: 'fen' | 'jiao' | 'yuan';
  readonly how: 'half-up' | 'down';
  readonly citation: Citation;
}

/** A clerk's ruling on a value of the ledger that the programme does not list. */
export interface DecidedValue {
  readonly column: 'category' | 'use';
  /** As the ledger writes it. */
  readonly value: string;
  /** Of a category: its id, or `none`. Of a use: `allowed` or `refused`. */
  readonly as: string;
}

/** 贴息项目: the rules of one scheme, as data. */
export interface Programme {
  readonly id: string;
  readonly name: Bilingual;
  /** Short name for chips and buttons: `万宁 2021`. */
  readonly shortName: Bilingual;
  readonly version: number;
  /** ISO date on which someone last read the documents against these values. */
  readonly lastVerifiedOn: string;
  readonly documents: readonly Citation[];
  readonly inForce?: InForce;
  readonly schedule: Schedule;
  readonly payment: PaymentTerms;
  readonly categories: readonly Category[];
  /** Taken where the ledger does not say, unless `choices.blankCategory` is `refuse`. */
  readonly defaultCategory: string;
  /** Where who may have it is written. */
  readonly eligibility: Citation;
  readonly use?: UseRule;
  /** Values of ledgers that a clerk has ruled on. */
  readonly decided?: readonly DecidedValue[];
  readonly series?: readonly OwnSeries[];
  readonly roundTo?: RoundTo;
  readonly payers?: Payers;
  readonly budget?: Budget;
  readonly choices: Choices;
  readonly enterprise?: EnterpriseTerms;
  readonly riskFund?: RiskFundTerms;
  /** 评分表 of its evaluation, or that of a published programme by its id; the published ones stand with the sheets. */
  readonly evaluation?: ScoreTable | { readonly like: string };
  /** Not empty: the programme refuses to compute. */
  readonly missing: readonly Placeholder[];
}
