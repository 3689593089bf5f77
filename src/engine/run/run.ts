import { blankCase, CasePool, fillCase, type Case } from '../line/case-of-loan';
import { claimBreach, claimGap } from '../line/claim';
import { amountAtStake } from '../conditions/amount-at-stake';
import { conditionsOf } from '../conditions/all';
import type { Condition } from '../conditions/condition';
import { findSharedAccount } from '../across/accounts';
import { assessDailyGroup } from '../across/daily-group';
import { findDuplicates } from '../across/duplicates';
import { Findings } from '../across/findings';
import { findNameConflict } from '../across/names';
import { assessSettledGroup } from '../across/settled-group';
import { FINDING_SEVERITY } from '../loan/finding';
import { isSameLoan, namelessKey } from '../loan/duplicates';
import { lineInterest } from '../ground/interest';
import type { Loan } from '../loan/loan';
import type { Rules } from '../line/rules';
import { assessmentOf, type Assessment } from './assessment';
import { asksEarlierUse, earlierRules } from './earlier-use';
import { LoanKeys } from './packed/loan-keys';
import { dropPartition, membersOf, partitionBy, partitionSteps, type Partition } from './packed/partition';

/** What a run has worked out. The codes of the assessments are those found of each loan. */
export interface Run {
  readonly findings: Findings;
  readonly assessments: readonly Assessment[];
  /** Distinct borrowers; each loan without an ID to match is one of its own. */
  readonly borrowers: number;
}

const LOANS_A_STEP = 2048;

/** Assesses loans: what each is paid, and all that is found. Yields the number of loans that are done. */
export function* runSteps(rules: Rules, loans: readonly Loan[]): Generator<number, Run> {
  const findings = new Findings(loans);
  const assessments = new Array<ReturnType<typeof assessmentOf>>(loans.length);
  const paid = (loan: number): number => assessments[loan]!.subsidy;
  yield* earlierUse(rules, loans);
  const keys = new LoanKeys(rules, loans, true);
  const { borrowers, differing } = yield* ownerSteps(keys, rules, loans, findings, (c) => {
    if (c.line.paidDays > 0) findAlreadyPaid(c, findings);
    const gap = c.claimed ? claimGap(c) : undefined;
    if (gap) findings.of(c, claimBreach(gap), Math.abs(gap.gap));
    assessments[c.index] = assessmentOf(c);
  });
  for (const group of differing) findNameConflict(loans, membersOf(borrowers, group), paid, findings);
  const accounts = yield* silently(partitionSteps(keys.accounts), loans.length);
  for (let group = 0; group < accounts.shared; group += 1) {
    if (group % LOANS_A_STEP === LOANS_A_STEP - 1) yield loans.length;
    const mine = membersOf(accounts, group);
    // Of one borrower by ID, as nearly all are.
    if (mine.every((i) => borrowers.groupOf[i] === borrowers.groupOf[mine[0]!])) continue;
    findSharedAccount(loans, mine, paid, findings);
  }
  dropPartition(accounts);
  for (let i = 0; i < loans.length; i += 1) assessments[i]!.codes = findings.codesOf(i);
  const run = { findings, assessments, borrowers: borrowers.count };
  dropPartition(borrowers);
  return run;
}

/**
 * Works out what each loan is paid, nothing else, and hands every case, its line filled, to `settle`. A case is used again for the next group: `settle`
 * takes what it needs. Yields the number of loans that are done.
 */
export function* lineSteps(rules: Rules, loans: readonly Loan[], settle: (c: Case) => void): Generator<number, void> {
  yield* earlierUse(rules, loans);
  const { borrowers } = yield* ownerSteps(new LoanKeys(rules, loans, false), rules, loans, undefined, settle);
  dropPartition(borrowers);
}

/** What earlier periods used of the caps on the subsidy, where the run was not told. */
function* earlierUse(rules: Rules, loans: readonly Loan[]): Generator<number, void> {
  if (rules.knowsEarlierUse || !asksEarlierUse(rules)) return;
  for (const earlier of earlierRules(rules, loans)) {
    yield* silently(lineSteps(earlier, loans, () => undefined));
  }
}

interface Owned {
  readonly borrowers: Partition;
  /** Those of the shared borrowers whose rows give more than one name. */
  readonly differing: readonly number[];
}

/** Owner by owner: first what each loan says by itself, then what those of one owner share. */
function* ownerSteps(
  keys: LoanKeys,
  rules: Rules,
  loans: readonly Loan[],
  findings: Findings | undefined,
  settle: (c: Case) => void,
): Generator<number, Owned> {
  for (let from = 0; from < loans.length; from += LOANS_A_STEP) {
    keys.read(from, Math.min(from + LOANS_A_STEP, loans.length));
    yield 0;
  }
  const borrowers = yield* silently(partitionSteps(keys.borrowers));
  const copies = new Set<number>();
  const differing = yield* compareRows(keys, rules, loans, borrowers, copies, findings);
  const owners = keys.owners === keys.borrowers ? borrowers : yield* silently(partitionSteps(keys.owners));

  const conditions = conditionsOf(rules);
  const share = rules.bySettlement ? assessSettledGroup : assessDailyGroup;
  const pool = new CasePool(rules, loans);
  let done = 0;
  const assess = (indices: readonly number[]): void => {
    const cases = pool.filledWith(indices);
    for (const c of cases) {
      c.borrower = borrowers.groupOf[c.index]!;
      if (copies.has(c.index)) c.refused = true;
      else meet(conditions, c, findings);
    }
    const originals = copies.size === 0 ? cases : cases.filter(({ index }) => !copies.has(index));
    if (originals.length > 0) share(originals, findings);
    for (const c of cases) settle(c);
    done += indices.length;
  };
  const isShared = new Uint8Array(loans.length);
  for (const index of owners.members) isShared[index] = 1;
  for (let i = 0; i < loans.length; i += 1) {
    if (isShared[i] === 0) assess([i]);
    if (i % LOANS_A_STEP === LOANS_A_STEP - 1) yield done;
  }
  yield done;
  for (let group = 0; group < owners.shared; group += 1) {
    assess(membersOf(owners, group));
    if (group % LOANS_A_STEP === LOANS_A_STEP - 1) yield done;
  }
  yield done;
  if (owners !== borrowers) dropPartition(owners);
  return { borrowers, differing };
}

/**
 * One loan by itself, in a case already filled: what `runSteps` gives for a list of this one loan, without the work that only several
 * loans need. For formulas, of which a sheet has many.
 * @param conditions those of the case's rules.
 */
export function runAlone(c: Case, conditions: readonly Condition[]): Findings {
  const findings = new Findings(c.loans);
  const group = [c];
  meet(conditions, c, findings);
  if (c.rules.bySettlement) assessSettledGroup(group, findings);
  else assessDailyGroup(group, findings);
  if (c.line.paidDays > 0) findAlreadyPaid(c, findings);
  return findings;
}

/** Runs a generator of another kind of progress within ours. */
function* silently<R>(steps: Generator<unknown, R>, done = 0): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}

/** Asks of a loan what it must meet by itself, and refuses it where it does not. */
function meet(conditions: readonly Condition[], c: Case, findings: Findings | undefined): void {
  let paysNothing = false;
  for (let i = 0; i < conditions.length; i += 1) {
    const breach = conditions[i]!(c);
    if (!breach) continue;
    // Of a loan that has nothing this period it does not matter by how much it would be reduced.
    if (paysNothing && (breach.severity ?? FINDING_SEVERITY[breach.code]) === 'reduced') continue;
    if (breach.refuses) c.refused = true;
    if (breach.refuses || breach.code === 'OUTSIDE_PERIOD') paysNothing = true;
    findings?.of(c, breach, amountAtStake(c, breach.code));
  }
}

/**
 * Compares the rows of each borrower, and adds those that repeat a loan already entered to `copies`. Gives the borrowers, as numbers among the shared ones,
 * whose rows give more than one name.
 */
function* compareRows(
  { marks, nameless }: LoanKeys,
  rules: Rules,
  loans: readonly Loan[],
  borrowers: Partition,
  copies: Set<number>,
  findings: Findings | undefined,
): Generator<number, readonly number[]> {
  const isTwice = (mine: readonly number[]): boolean => {
    for (const [i, a] of mine.entries()) {
      for (let j = 0; j < i; j += 1) {
        const b = mine[j]!;
        if (marks.mayBeSameAmountAndDay(a, b) && isSameLoan(loans[a]!, loans[b]!)) return true;
      }
    }
    return false;
  };
  const check = (mine: readonly number[]): void => {
    if (!isTwice(mine)) return;
    const cases = mine.map((index) => fillCase(blankCase(rules, loans), index));
    findDuplicates(cases, copies, findings);
  };
  const differing: number[] = [];
  for (let group = 0; group < borrowers.shared; group += 1) {
    const mine = membersOf(borrowers, group);
    if (!mine.every((i) => marks.isSameName(mine[0]!, i))) differing.push(group);
    check(mine);
    if (group % LOANS_A_STEP === LOANS_A_STEP - 1) yield 0;
  }
  // Rows without an ID to match are compared where name, contract, amount and day agree.
  if (nameless.length > 1) {
    const byKey = yield* silently(partitionBy(nameless.length, (i) => namelessKey(loans[nameless[i]!]!)));
    for (let group = 0; group < byKey.shared; group += 1) check(membersOf(byKey, group).map((i) => nameless[i]!));
    dropPartition(byKey);
  }
  marks.drop();
  return differing;
}

function findAlreadyPaid(c: Case, findings: Findings): void {
  const { rules, line } = c;
  const facts = { days: line.paidDays };
  const paid = lineInterest(line.paid, rules.dayCount.basis, rules.shareParts);
  findings.of(c, { code: 'ALREADY_PAID', refuses: false, facts }, paid);
}
