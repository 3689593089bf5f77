import { isoFromDay, type Day } from '../engine/ground/day';
import { formatYuan, type Fen } from '../engine/ground/money';
import { formatPercent } from '../engine/ground/rate';
import type { FactsOf, FindingCode, LoanName, Severity } from '../engine/loan/finding';
import type { GapCause } from '../engine/loan/gap-causes';
import type { Category, Programme } from '../engine/programmes/programme';
import type { findings as zh } from '../locale/zh-cn/findings';
import type { Words } from './fill';

/** A new code points here at the sentence it lacks. */
export type FindingTexts = typeof zh & {
  readonly sentences: Readonly<Record<FindingCode, string>>;
  readonly names: Readonly<Record<FindingCode, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
};

/** In which words a finding is told. */
export interface Speaker {
  readonly texts: FindingTexts;
  readonly side: 'zh' | 'en';
  /** Names the categories; without it they go by their ids. */
  readonly programme: Programme | undefined;
}

/** A sentence and what goes into it. */
export interface Told {
  readonly sentence: string;
  readonly words: Words;
}

const money = formatYuan;
const list = (names: readonly string[]): string => names.join('、');

function day(of: Day | undefined): string | undefined {
  return of === undefined ? undefined : isoFromDay(of);
}

function loanName(name: LoanName): string {
  return typeof name === 'string' ? name : `${name.sheet}!${name.row}`;
}

function categoryName({ programme, side }: Speaker, id: string): string {
  const found: Category | undefined = programme?.categories.find((category) => category.id === id);
  return found ? found.name[side] : id;
}

/** The causes of a CLAIM_DIFFERS, each with its part of the gap: `天数 8.33，利率 -2.00`. */
export function causesInWords(
  causes: readonly { readonly cause: GapCause; readonly amount: Fen }[],
  texts: FindingTexts,
): string {
  return causes.map(({ cause, amount }) => `${texts.causes[cause]} ${money(amount)}`).join(texts.causeSeparator);
}

/** By code: which sentence its facts call for, and their words. */
export const TELL: { readonly [Code in FindingCode]: (facts: FactsOf[Code], speaker: Speaker) => Told } = {
  LOAN_OVER_LIMIT: ({ principal, limit }, { texts }) => ({
    sentence: texts.sentences.LOAN_OVER_LIMIT,
    words: { principal: money(principal), limit: money(limit) },
  }),
  LOAN_CAPPED: ({ principal, cap }, { texts }) => ({
    sentence: texts.sentences.LOAN_CAPPED,
    words: { principal: money(principal), cap: money(cap) },
  }),
  CUMULATIVE_CAPPED: (facts, { texts }) => {
    const { cap, review } = facts;
    const words = {
      cap: money(cap),
      together: review && money(review.together),
      above: review && money(review.above),
    };
    if (!('uses' in facts)) return { sentence: texts.variants.cumulativeReview, words };
    const uses = facts.uses.map(({ loan, base }) => `${loanName(loan)} ${money(base)}`).join('；');
    return { sentence: texts.sentences.CUMULATIVE_CAPPED, words: { ...words, uses } };
  },
  TERM_CAPPED: ({ months, disbursed, until, end, days }, { texts }) => ({
    sentence: texts.sentences.TERM_CAPPED,
    words: { months, disbursed: day(disbursed), until: day(until), end: day(end), days },
  }),
  TERM_OVER_LIMIT: ({ disbursed, due, months }, { texts }) => ({
    sentence: texts.sentences.TERM_OVER_LIMIT,
    words: { disbursed: day(disbursed), due: day(due), months },
  }),
  MULTI_BANK: ({ banks, selected, tied, year }, { texts }) => ({
    sentence: tied ? texts.variants.multiBankDecided : texts.sentences.MULTI_BANK,
    words: { banks: list(banks), selected, tied: tied && list(tied), year },
  }),
  BANK_NOT_SELECTED: ({ bank, selected }, { texts }) => ({
    sentence: texts.sentences.BANK_NOT_SELECTED,
    words: { bank, selected },
  }),
  TIE_UNRESOLVED: ({ banks, year, settled, disbursed, principal }, { texts }) => ({
    sentence: texts.sentences.TIE_UNRESOLVED,
    words: {
      banks: list(banks),
      year,
      settled: day(settled),
      disbursed: day(disbursed),
      principal: money(principal),
    },
  }),
  REVIEW_SELECTION: ({ selected, instead }, { texts }) => ({
    sentence: texts.sentences.REVIEW_SELECTION,
    words: { selected, instead },
  }),
  NOT_SETTLED: ({ due }, { texts }) => ({ sentence: texts.sentences.NOT_SETTLED, words: { due: day(due) } }),
  OVERDUE: ({ due, settled, because, paidToDueDate }, { texts }) => ({
    sentence:
      because === 'marked'
        ? texts.variants.overdueMarked
        : because === 'uncovered'
          ? texts.variants.overdueUncovered
          : paidToDueDate
            ? texts.variants.overdueToDueDate
            : texts.sentences.OVERDUE,
    words: { due: day(due), settled: day(settled) },
  }),
  DUE_ON_HOLIDAY: ({ due, settled, workday }, { texts }) => ({
    sentence: texts.sentences.DUE_ON_HOLIDAY,
    words: { due: day(due), settled: day(settled), workday: day(workday) },
  }),
  RATE_OVER_CEILING: ({ rate, ceiling, reference, day: of, published }, { texts }) => ({
    sentence: texts.sentences.RATE_OVER_CEILING,
    words: {
      rate: formatPercent(rate),
      ceiling: formatPercent(ceiling),
      reference: reference === 'BENCHMARK' ? texts.benchmarkRate : reference,
      day: day(of),
      published: day(published),
    },
  }),
  USE_NOT_ALLOWED: ({ use, word }, { texts }) => ({ sentence: texts.sentences.USE_NOT_ALLOWED, words: { use, word } }),
  CATEGORY_UNKNOWN: ({ category, taken, held }, speaker) => {
    const { sentences, variants } = speaker.texts;
    if (held !== undefined)
      return { sentence: variants.categoryHeld, words: { category, heldName: categoryName(speaker, held) } };
    if (taken !== undefined)
      return { sentence: variants.categoryTaken, words: { takenName: categoryName(speaker, taken) } };
    return { sentence: category === '' ? variants.categoryBlank : sentences.CATEGORY_UNKNOWN, words: { category } };
  },
  CATEGORY_SEX_MISMATCH: ({ category, borrower }, { texts }) => ({
    sentence: texts.sentences.CATEGORY_SEX_MISMATCH,
    words: { category, borrower },
  }),
  AGE_OUT_OF_RANGE: ({ age, from, to, disbursed }, { texts }) => ({
    sentence: texts.sentences.AGE_OUT_OF_RANGE,
    words: { age, from, to, disbursed: day(disbursed) },
  }),
  RATE_MISSING: (facts, speaker) => {
    const { sentences, variants } = speaker.texts;
    if (facts.missing === 'reference-rate')
      return { sentence: variants.rateMissingReference, words: { day: day(facts.day) } };
    if (facts.missing === 'contract-rate') return { sentence: variants.rateMissingContract, words: {} };
    return { sentence: sentences.RATE_MISSING, words: { categoryName: categoryName(speaker, facts.category) } };
  },
  OUTSIDE_PERIOD: ({ period, settled }, { texts }) => ({
    sentence: texts.sentences.OUTSIDE_PERIOD,
    words: { period, settled: day(settled) },
  }),
  ALREADY_PAID: ({ days }, { texts }) => ({ sentence: texts.sentences.ALREADY_PAID, words: { days } }),
  DUPLICATE_LOAN: ({ borrower, contract, times }, { texts }) => ({
    sentence: texts.sentences.DUPLICATE_LOAN,
    words: { borrower, contract, times },
  }),
  OVERLAPPING_LOANS: ({ borrower, loans, common }, { texts }) => ({
    sentence: texts.sentences.OVERLAPPING_LOANS,
    words: { borrower, loans: list(loans.map(loanName)), from: day(common?.from), to: day(common?.to) },
  }),
  SHARED_ACCOUNT: ({ account, people, names }, { texts }) => ({
    sentence: texts.sentences.SHARED_ACCOUNT,
    words: { account, people, names: list(names) },
  }),
  NAME_ID_CONFLICT: ({ id, names }, { texts }) => ({
    sentence: texts.sentences.NAME_ID_CONFLICT,
    words: { id, names: list(names) },
  }),
  ID_INVALID: ({ id, borrower }, { texts }) => ({ sentence: texts.sentences.ID_INVALID, words: { id, borrower } }),
  ID_DAMAGED: ({ id, borrower }, { texts }) => ({ sentence: texts.sentences.ID_DAMAGED, words: { id, borrower } }),
  ID_MASKED: ({ id, borrower }, { texts }) => ({ sentence: texts.sentences.ID_MASKED, words: { id, borrower } }),
  CLAIM_DIFFERS: ({ claim, subsidy, gap, causes }, { texts }) => ({
    sentence: texts.sentences.CLAIM_DIFFERS,
    words: {
      claim: money(claim),
      subsidy: money(subsidy),
      gap: money(gap),
      causes: causesInWords(causes, texts),
    },
  }),
  UNIT_SUSPECT: (facts, { texts }) =>
    'rows' in facts
      ? {
          sentence: texts.sentences.UNIT_SUSPECT,
          words: { column: facts.column, unit: facts.unit, value: money(facts.value), rows: facts.rows },
        }
      : {
          sentence: texts.sentences.UNIT_SUSPECT,
          words: {
            column: facts.column,
            value: money(facts.value),
            smaller: money(facts.smaller),
            larger: money(facts.larger),
          },
        },
  STATUS_UNDECIDED: ({ column, header, value }, { texts }) => ({
    sentence: texts.sentences.STATUS_UNDECIDED,
    words: { column, header, value },
  }),
  ROW_REPEATED: (facts, { texts }) => ({ sentence: texts.sentences.ROW_REPEATED, words: { ...facts } }),
  TOTAL_MISMATCH: (facts, { texts }) =>
    'balance' in facts
      ? {
          sentence: texts.variants.balanceUnexplained,
          words: {
            balance: money(facts.balance),
            owed: money(facts.owed),
            unexplained: money(facts.unexplained),
          },
        }
      : {
          sentence: texts.sentences.TOTAL_MISMATCH,
          words: {
            printed: money(facts.printed),
            computed: money(facts.computed),
            gap: money(facts.gap),
            label: facts.label,
            column: facts.column,
            rows: facts.rows,
          },
        },
  HOUSEHOLDS_TOO_FEW: ({ households, needed, perHousehold, principal }, { texts }) => ({
    sentence: texts.sentences.HOUSEHOLDS_TOO_FEW,
    words: { households, needed, perHousehold: money(perHousehold), principal: money(principal) },
  }),
  DIVIDEND_DIFFERS: ({ due, households, paid, gap }, { texts }) => ({
    sentence: texts.sentences.DIVIDEND_DIFFERS,
    words: { due: money(due), households, paid: money(paid), gap: money(gap) },
  }),
  OUTSIDE_POLICY: (facts, { texts }) => ({
    sentence: texts.variants[OUTSIDE[facts.misfit]],
    words: {
      disbursed: 'disbursed' in facts ? day(facts.disbursed) : undefined,
      signed: 'signed' in facts ? day(facts.signed) : undefined,
      principal: 'principal' in facts ? money(facts.principal) : undefined,
      day: 'day' in facts ? day(facts.day) : undefined,
      from: 'from' in facts ? day(facts.from) : undefined,
      to: 'to' in facts ? day(facts.to) : undefined,
    },
  }),
  LOAN_UNDER_MINIMUM: ({ principal, minimum }, { texts }) => ({
    sentence: texts.sentences.LOAN_UNDER_MINIMUM,
    words: { principal: money(principal), minimum: money(minimum) },
  }),
  LOANS_TOO_MANY: ({ ordinal, most }, { texts }) => ({
    sentence: texts.sentences.LOANS_TOO_MANY,
    words: { ordinal, most },
  }),
  USE_UNCLEAR: ({ use, word }, { texts }) => ({ sentence: texts.sentences.USE_UNCLEAR, words: { use, word } }),
  SUBSIDY_CAPPED: ({ before, after, cut, cap, owner, span }, { texts }) => ({
    sentence: texts.sentences.SUBSIDY_CAPPED,
    words: {
      before: money(before),
      after: money(after),
      cut: money(cut),
      cap: money(cap),
      owner: texts.capOwners[owner],
      span: texts.capSpans[span],
    },
  }),
};

/** What of a loan lies outside the policy, and the sentence that says so. */
const OUTSIDE = {
  signed: 'outsideSigned',
  disbursed: 'outsideDisbursed',
  principal: 'outsidePrincipal',
  term: 'outsideTerm',
  ordinal: 'outsideOrdinal',
  unknown: 'outsideUnknown',
  lent: 'outsideLent',
  settled: 'outsideSettled',
  days: 'outsideDays',
  value: 'outsideValue',
  unread: 'outsideUnread',
} as const satisfies Record<FactsOf['OUTSIDE_POLICY']['misfit'], keyof FindingTexts['variants']>;
