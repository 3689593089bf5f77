import type { AssessmentResult } from '../run/assessment';
import type { Case } from '../line/case-of-loan';
import type { Citation } from '../ground/citation';
import { addMonths, type Day } from '../ground/day';
import type { Finding } from '../loan/finding';
import { unroundedInterest } from '../ground/interest';
import { formatFen, type Fen } from '../ground/money';
import { borrowerKey, ownerKey } from '../loan/people';
import type { Period } from '../programmes/period';
import type { Choice, ChoiceName, Programme } from '../programmes/programme';
import type { RatePpm } from '../ground/rate';
import { stepOn, type Step } from '../line/category-rules';
import { shareText } from '../programmes/share';
import { compileRules, type Rules } from '../line/rules';
import { lineSteps } from '../run/run';

/** Why a stretch of days begins or ends where it does. */
export type CutReason =
  | 'disbursed'
  | 'period-start'
  | 'period-end'
  | 'settled'
  | 'due'
  | 'term'
  | 'repayment'
  | 'already-paid'
  | 'rate-change'
  | 'share-change'
  | 'cap-change'
  | 'shared-cap';

export interface ExplainedSegment {
  readonly from: Day;
  /** The day interest stops. */
  readonly to: Day;
  readonly days: number;
  /** Days, or months × 30 + days, as the day count measures them. */
  readonly units: number;
  /** Subsidised balance, and the balance owed. */
  readonly balance: Fen;
  readonly owed: Fen;
  readonly rate: RatePpm;
  /** `100 %` is the whole: percent as text (`70`), or a fraction (`2/3`). */
  readonly share: string;
  /** 积数: balance × units, in 元 as text. */
  readonly product: string;
  /** What the segment alone comes to, in 元, unrounded to 8 decimals. */
  readonly interest: string;
  readonly startsWith: readonly CutReason[];
  readonly endsWith: readonly CutReason[];
  readonly rateCitation?: Citation;
}

/** How one loan's result came about. Plain data; wording/explanations.ts puts it in words. */
export interface Explanation {
  readonly loan: number;
  readonly programme: Programme;
  readonly period: Period;
  readonly category?: string;
  readonly segments: readonly ExplainedSegment[];
  readonly dayCount: string;
  readonly basis: number;
  /** Sum of the segments in 元, to 8 decimals, before the one rounding. */
  readonly unrounded: string;
  readonly subsidy: Fen;
  /** What caps on the subsidy itself took off after rounding. */
  readonly cut: Fen;
  /** Findings that concern the loan, worst first as in the result. */
  readonly findings: readonly Finding[];
  /** Named choices that bore on this loan. */
  readonly choices: readonly { readonly name: ChoiceName; readonly choice: Choice }[];
}

/** One loan, on demand: only the loans that share a borrower or a cap with it are assessed again. Throws RangeError on a loan that is not there. */
export function explain(result: AssessmentResult, loanIndex: number): Explanation {
  const [explanation] = explainLoans(result, [loanIndex]);
  if (!explanation) throw new RangeError(`no loan ${loanIndex} in a result of ${result.loans.length}`);
  return explanation;
}

/** Several loans, in the order asked for. All of a ledger's cost one more run of it: for working papers. */
export function explainLoans(result: AssessmentResult, loanIndices: readonly number[]): readonly Explanation[] {
  const steps = explainSteps(result, loanIndices);
  for (;;) {
    const step = steps.next();
    if (step.done) return loanIndices.flatMap((index) => step.value.get(index) ?? []);
  }
}

/** The same by loan, in steps of a few milliseconds each, so that a page can breathe between them. */
export function* explainSteps(
  result: AssessmentResult,
  loanIndices: readonly number[],
): Generator<void, ReadonlyMap<number, Explanation>> {
  const { programme, period, options, loans } = result;
  const rules = compileRules(programme, period, options);
  const wanted = new Set(loanIndices.filter((index) => index >= 0 && index < loans.length));
  const subset = loanIndices.length > loans.length / 2 ? loans.map((_loan, i) => i) : relatives(result, rules, wanted);
  const findingsOf = findingsByLoan(result, wanted);
  const found = new Map<number, Explanation>();
  const steps = lineSteps(
    rules,
    subset.map((index) => loans[index]!),
    (c) => {
      const index = subset[c.index]!;
      if (wanted.has(index)) found.set(index, explanationOf(c, index, findingsOf.get(index) ?? []));
    },
  );
  while (!steps.next().done) yield;
  return found;
}

/** The loans asked for and all that share a cap with them, and all of those borrowers' loans (a copy may stand in another household). */
function relatives({ loans }: AssessmentResult, rules: Rules, wanted: ReadonlySet<number>): number[] {
  const owners = new Set<string>();
  for (const index of wanted) {
    const key = ownerKey(rules.choices.capOwner, loans[index]!);
    if (key !== undefined) owners.add(key);
  }
  const isOwned = (i: number): boolean => owners.has(ownerKey(rules.choices.capOwner, loans[i]!) ?? '');
  const borrowers = new Set<string>();
  const names = new Set<string>();
  loans.forEach((loan, i) => {
    if (!wanted.has(i) && !isOwned(i)) return;
    const key = borrowerKey(loan);
    if (key === undefined) names.add(loan.borrower);
    else borrowers.add(key);
  });
  return loans.flatMap((loan, i) => {
    const key = borrowerKey(loan);
    return (key === undefined ? names.has(loan.borrower) : borrowers.has(key)) ? [i] : [];
  });
}

function findingsByLoan(result: AssessmentResult, wanted: ReadonlySet<number>): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of result.findings) {
    for (const loan of finding.loans) {
      if (!wanted.has(loan)) continue;
      const mine = found.get(loan);
      if (mine) mine.push(finding);
      else found.set(loan, [finding]);
    }
  }
  return found;
}

function explanationOf(c: Case, index: number, findings: readonly Finding[]): Explanation {
  const { rules, line } = c;
  const { programme, period, dayCount, shareParts } = rules;
  const segments = line.segments.slice(0, line.count).map((segment): ExplainedSegment => {
    const rateStep: Step | undefined = c.terms && stepOn(c.terms.rate, segment.from);
    return {
      from: segment.from,
      to: segment.to,
      days: segment.to - segment.from,
      units: segment.units,
      balance: segment.balance,
      owed: segment.owed,
      rate: segment.rate as RatePpm,
      share: shareText(segment.share, shareParts),
      product: formatFen((segment.balance * segment.units) as Fen),
      interest: unroundedInterest([segment], dayCount.basis, shareParts),
      startsWith: reasonsAt(c, segment.from, true),
      endsWith: reasonsAt(c, segment.to, false),
      ...(rateStep ? { rateCitation: rateStep.citation } : {}),
    };
  });
  return {
    loan: index,
    programme,
    period,
    ...(c.terms ? { category: c.terms.category.id } : {}),
    segments,
    dayCount: dayCount.name,
    basis: dayCount.basis,
    unrounded: unroundedInterest(line.segments.slice(0, line.count), dayCount.basis, shareParts),
    subsidy: line.subsidy,
    cut: line.cutBySubsidyCap as Fen,
    findings,
    choices: choicesOf(c, findings),
  };
}

function reasonsAt(c: Case, day: Day, isStart: boolean): CutReason[] {
  const { loan, rules, terms } = c;
  const reasons: CutReason[] = [];
  if (isStart) {
    if (day === loan.disbursed) reasons.push('disbursed');
    else if (!rules.bySettlement && day === rules.period.from) reasons.push('period-start');
  } else {
    if (day === c.settled) reasons.push('settled');
    if (day === c.due) reasons.push('due');
    if (day === c.termEnd) reasons.push('term');
    if (!rules.bySettlement && day === rules.periodEnd) reasons.push('period-end');
  }
  if (loan.repayments.some((repayment) => repayment.day === day)) reasons.push('repayment');
  if (loan.paid?.some(({ from, to }) => (isStart ? to : from) === day)) reasons.push('already-paid');
  if (terms && changesOn(terms.rate, day)) reasons.push('rate-change');
  if (terms && changesOn(terms.share, day)) reasons.push('share-change');
  if (terms && !rules.bySettlement && (changesOn(terms.groupCap, day) || changesOn(terms.loanCap, day))) {
    reasons.push('cap-change');
  }
  if (terms.formula?.ages.some((months) => addMonths(c.disbursed, months) === day)) reasons.push('share-change');
  // A reference rate changed.
  if (reasons.length === 0 && terms.changes.includes(day)) reasons.push('rate-change');
  // Nothing of the loan itself: the use of the common cap by others changed.
  return reasons.length > 0 ? reasons : ['shared-cap'];
}

function changesOn(steps: readonly Step[], day: Day): boolean {
  return steps.some(({ from }) => from === day);
}

/** Choices that bear on every loan, and those the loan's findings turn on. */
function choicesOf({ rules }: Case, findings: readonly Finding[]): Explanation['choices'] {
  const names = new Set<ChoiceName>(['dayCount', 'rounding']);
  for (const { code } of findings) for (const name of CHOICES_BEHIND[code] ?? []) names.add(name);
  if (rules.choices.contractBelowRate === 'lower') names.add('contractBelowRate');
  return [...names].map((name) => ({ name, choice: rules.programme.choices[name] }));
}

const CHOICES_BEHIND: Partial<Record<Finding['code'], readonly ChoiceName[]>> = {
  CUMULATIVE_CAPPED: ['capOwner', 'capOrder'],
  LOAN_CAPPED: ['capOwner'],
  MULTI_BANK: ['banks'],
  BANK_NOT_SELECTED: ['banks'],
  TIE_UNRESOLVED: ['banks'],
  REVIEW_SELECTION: ['selection'],
  OVERDUE: ['overdue', 'dueOnHoliday'],
  DUE_ON_HOLIDAY: ['dueOnHoliday'],
  TERM_CAPPED: ['longTerm', 'extension'],
  TERM_OVER_LIMIT: ['longTerm', 'extension'],
  RATE_OVER_CEILING: ['ceiling', 'rateOverCeiling', 'ceilingDate'],
  CATEGORY_UNKNOWN: ['blankCategory'],
  OVERLAPPING_LOANS: ['overlap'],
};
