import type { Assessment, AssessmentResult } from './assessment';
import { caseOfLoan } from './case-of-loan';
import type { Case, Condition } from './conditions/condition';
import { hasEnoughHouseholds } from './conditions/has-enough-households';
import { isAgeInRange } from './conditions/is-age-in-range';
import { isCategoryKnown } from './conditions/is-category-known';
import { isIdUsable } from './conditions/is-id-usable';
import { isRateKnown } from './conditions/is-rate-known';
import { isRateWithinCeiling } from './conditions/is-rate-within-ceiling';
import { isRepaidOnTime } from './conditions/is-repaid-on-time';
import { isSettled } from './conditions/is-settled';
import { isSexMatchingCategory } from './conditions/is-sex-matching-category';
import { isTermWithinLimit } from './conditions/is-term-within-limit';
import { isUseAllowed } from './conditions/is-use-allowed';
import { isWindowWithinTerm } from './conditions/is-window-within-term';
import { isWithinLoanLimit } from './conditions/is-within-loan-limit';
import { isWithinPeriod } from './conditions/is-within-period';
import { reportNameConflicts, reportSharedAccounts } from './cross-checks';
import type { FindingCode } from './finding';
import { assessDaily, assessSettled, lineAlone } from './group';
import { buildLine, NO_USAGE, type Line } from './line';
import type { Loan } from './loan';
import { fen, ZERO_FEN, type Fen } from './money';
import { duplicatesAmong, groupBy, isMatchable, ownerKey, plainName } from './people';
import { yearOf, type Period } from './period';
import type { Programme } from './programmes/programme';
import type { RatePpm } from './rate';
import { codesByLoan, Report } from './report';
import { compileRules, type AssessOptions, type Rules } from './rules';

export interface AssessProgress {
  readonly done: number;
  readonly total: number;
}

/** What a loan must meet by itself, in the order in which reasons are given. */
const CONDITIONS: readonly Condition[] = [
  isCategoryKnown,
  isUseAllowed,
  isWithinLoanLimit,
  isTermWithinLimit,
  isSettled,
  isRepaidOnTime,
  isRateKnown,
  isWithinPeriod,
  isWindowWithinTerm,
  isRateWithinCeiling,
  isSexMatchingCategory,
  isAgeInRange,
  isIdUsable,
  hasEnoughHouseholds,
];

const LOANS_A_STEP = 2000;

/**
 * Assesses a ledger. One assessment a loan, in the order given; the order decides nothing.
 * Throws ProgrammeIncomplete where the programme holds placeholders.
 */
export function assess(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): AssessmentResult {
  const steps = assessSteps(loans, programme, period, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, each a few milliseconds, so that a page can breathe between them. `total` is three times the loans. */
export function* assessSteps(
  loans: readonly Loan[],
  programme: Programme,
  period: Period,
  options: AssessOptions = {},
): Generator<AssessProgress, AssessmentResult> {
  const rules = compileRules(programme, period, options);
  const report = new Report();
  const total = loans.length * 3;

  const cases: Case[] = [];
  for (const loan of loans) {
    cases.push(caseOfLoan(rules, loan, cases.length));
    if (cases.length % LOANS_A_STEP === 0) yield { done: cases.length, total };
  }

  const borrowers = groupBy(cases, ({ loan }) => (isMatchable(loan.id) ? loan.id.text : undefined));
  const copies = reportDuplicates(cases, borrowers, report);

  const refused = new Uint8Array(loans.length);
  for (const c of cases) {
    if (copies.has(c)) refused[c.index] = 1;
    else if (!meetsConditions(c, report)) refused[c.index] = 1;
    if (c.index % LOANS_A_STEP === 0) yield { done: loans.length + c.index, total };
  }

  const lines: (Line | undefined)[] = new Array<Line | undefined>(loans.length);
  let done = 0;
  for (const group of groupsOf(rules, cases, borrowers, copies)) {
    const assessGroup = rules.bySettlement ? assessSettled : assessDaily;
    for (const [c, line] of assessGroup({ cases: group, refused: ({ index }) => refused[index] === 1 }, report)) {
      lines[c.index] = line;
    }
    const before = done;
    done += group.length;
    if (Math.floor(before / LOANS_A_STEP) !== Math.floor(done / LOANS_A_STEP))
      yield { done: loans.length * 2 + done, total };
  }

  reportAlreadyPaid(cases, lines, report);
  reportNameConflicts(borrowers, report);
  reportSharedAccounts(cases, report);

  const codes = codesByLoan(report.findings, loans.length);
  const assessments = cases.map((c) => assessmentOf(c, lines[c.index], codes[c.index]!));
  return {
    programme,
    period,
    loans,
    options,
    assessments,
    findings: report.findings.sort((a, b) => (a.loans[0] ?? -1) - (b.loans[0] ?? -1)),
    totals: {
      loans: loans.length,
      borrowers: borrowers.length,
      eligible: assessments.filter(({ eligible }) => eligible).length,
      principal: fen(loans.reduce((sum, { principal }) => sum + principal, 0)),
      subsidy: fen(assessments.reduce((sum, { subsidy }) => sum + subsidy, 0)),
    },
  };
}

function meetsConditions(c: Case, report: Report): boolean {
  let met = true;
  for (const condition of CONDITIONS) {
    const breach = condition(c);
    if (!breach) continue;
    if (breach.refuses) met = false;
    report.add([c], breach, stake(c, breach.code));
  }
  return met;
}

/** What the loan would have, were the condition met: the money a person decides on when looking at the finding. */
function stake(c: Case, code: FindingCode): number {
  if (!c.terms) return 0;
  switch (code) {
    case 'LOAN_OVER_LIMIT':
    case 'USE_NOT_ALLOWED':
    case 'TERM_OVER_LIMIT':
    case 'DUE_ON_HOLIDAY':
    case 'CATEGORY_SEX_MISMATCH':
    case 'AGE_OUT_OF_RANGE':
      return lineAlone(c)?.subsidy ?? 0;
    case 'OVERDUE':
      // Forfeited: the interest up to the due date. Paid to the due date: the days after it, at the same rate.
      return c.rules.choice('overdue') === 'forfeit' ? (lineAlone(c)?.subsidy ?? 0) : 0;
    case 'TERM_CAPPED': {
      const uncut = { ...c, to: c.naturalEnd };
      return (lineAlone(uncut)?.subsidy ?? 0) - (lineAlone(c)?.subsidy ?? 0);
    }
    case 'RATE_OVER_CEILING': {
      const { choices } = c.rules.programme;
      const other = choices.rateOverCeiling.value === 'ceiling' ? 'contract' : 'ceiling';
      const rules: Rules = {
        ...c.rules,
        choice: (name) => (name === 'rateOverCeiling' ? other : choices[name].value) as never,
      };
      return Math.abs((lineAlone({ ...c, rules })?.subsidy ?? 0) - (lineAlone(c)?.subsidy ?? 0));
    }
    default:
      return 0;
  }
}

/** Copies of a loan already entered: they are not paid, choose no bank and use no cap. */
function reportDuplicates(cases: readonly Case[], borrowers: readonly Case[][], report: Report): Set<Case> {
  const nameless = groupBy(
    cases.filter(({ loan }) => !isMatchable(loan.id)),
    ({ loan }) => `${loan.id.text}/${plainName(loan.borrower)}`,
  );
  const copies = new Set<Case>();
  for (const group of [...borrowers, ...nameless]) {
    for (const found of duplicatesAmong(group)) {
      for (const copy of found.copies) copies.add(copy);
      const { loan } = found.first;
      report.add(
        [found.first, ...found.copies],
        {
          code: 'DUPLICATE_LOAN',
          refuses: true,
          facts: { borrower: loan.borrower, contract: loan.contract, times: String(found.copies.length + 1) },
        },
        found.copies.reduce((sum, copy) => sum + (lineAlone(copy)?.subsidy ?? 0), 0),
      );
    }
  }
  return copies;
}

/** Loans that share a cap: of one borrower and settlement year, or of one owner. */
function* groupsOf(
  rules: Rules,
  cases: readonly Case[],
  borrowers: readonly Case[][],
  copies: ReadonlySet<Case>,
): Generator<readonly Case[]> {
  const owners =
    rules.choice('capOwner') === 'borrower' ? borrowers : groupBy(cases, ({ loan }) => ownerKey(rules, loan));
  for (const owner of owners) {
    const originals = copies.size === 0 ? owner : owner.filter((c) => !copies.has(c));
    if (!rules.bySettlement) {
      if (originals.length > 0) yield originals;
      continue;
    }
    const settled = originals.filter((c) => c.settled !== undefined);
    yield* groupBy(settled, (c) => String(yearOf(c.settled!)));
  }
}

function reportAlreadyPaid(cases: readonly Case[], lines: readonly (Line | undefined)[], report: Report): void {
  for (const c of cases) {
    const line = lines[c.index];
    if (!line || line.paidDays === 0 || !c.terms) continue;
    const whole = buildLine(c.rules, {
      loan: { ...c.loan, paid: [] },
      terms: c.terms,
      from: c.from,
      to: c.to,
      limit: c.rules.bySettlement ? line.base : Infinity,
      used: NO_USAGE,
    });
    report.add(
      [c],
      { code: 'ALREADY_PAID', refuses: false, facts: { days: String(line.paidDays) } },
      Math.max(whole.subsidy - line.subsidy, 0),
    );
  }
}

function assessmentOf(c: Case, line: Line | undefined, codes: readonly FindingCode[]): Assessment {
  const first = line?.segments[0];
  const last = line?.segments[line.segments.length - 1];
  if (!line || !first || !last) {
    return { loan: c.index, eligible: false, base: ZERO_FEN, days: 0, subsidy: ZERO_FEN, codes };
  }
  return {
    loan: c.index,
    eligible: true,
    base: line.base as Fen,
    from: first.from,
    to: last.to,
    days: line.days,
    rate: last.rate as RatePpm,
    subsidy: line.subsidy,
    codes,
  };
}
