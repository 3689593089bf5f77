import { blankCase, CasePool, fillCase, type Case } from '../line/case-of-loan';
import { CaseStore } from './case-store';
import { claimBreach, claimGap } from '../line/claim';
import { conditionsOf } from '../conditions/all';
import { amountAtStake } from '../conditions/amount-at-stake';
import type { Condition } from '../conditions/condition';
import { assessDailyGroup } from '../across/daily-group';
import { FINDING_SEVERITY } from '../loan/finding';
import { isSameLoan, namelessKey } from '../loan/duplicates';
import { lineInterest } from '../ground/interest';
import type { Loan } from '../loan/loan';
import { aloneAmount } from '../line/money-at-stake';
import { bySettlement, sortCases } from '../line/order';
import { dropPartition, partitionBy, partitionSteps, type Keys, type Partition } from '../across/partition';
import { LoanKeys } from '../across/loan-keys';
import { Outcomes } from './outcomes';
import { isMatchable, plainName } from '../loan/people';
import { maskId } from '../loan/party-id';
import { Findings } from '../across/findings';
import type { Rules } from '../line/rules';
import { giveBack, int32s } from '../ground/scratch';
import { assessSettledGroup } from '../across/settled-group';
import { asksEarlierUse, earlierRules } from './earlier-use';

/** What a run has worked out, before it is made into results. */
export interface Run {
  readonly findings: Findings;
  readonly outcomes: Outcomes;
  /** Distinct borrowers; each loan without an ID to match is one of its own. */
  readonly borrowers: number;
}

const LOANS_A_STEP = 2048;
/** In `places`, of a loan whose owner has no other. */
const ALONE = -1;

/** Assesses loans: what each is paid, and all that is found. Yields the number of loans that are done. */
export function* runSteps(rules: Rules, loans: readonly Loan[]): Generator<number, Run> {
  const findings = new Findings(loans);
  const outcomes = new Outcomes(loans.length);
  yield* earlierUse(rules, loans);
  const keys = new LoanKeys(rules, loans, true);
  const { borrowers, differing } = yield* ownerSteps(keys, rules, loans, findings, outcomes.places, (c) => {
    if (c.line.paidDays > 0) reportAlreadyPaid(c, findings);
    const gap = c.claimed ? claimGap(c) : undefined;
    if (gap) findings.of(c, claimBreach(gap), Math.abs(gap.gap));
    outcomes.keep(c);
  });
  reportNameConflicts(loans, differing, borrowers, outcomes, findings);
  yield* reportSharedAccounts(loans, keys.accounts, borrowers, outcomes, findings);
  const run = { findings, outcomes, borrowers: borrowers.count };
  dropPartition(borrowers);
  return run;
}

/**
 * Works out what each loan is paid, nothing else, and hands every case, its line filled, to `settle`. A case is used again for the next group: `settle`
 * takes what it needs. Yields the number of loans that are done.
 */
export function* lineSteps(rules: Rules, loans: readonly Loan[], settle: (c: Case) => void): Generator<number, void> {
  yield* earlierUse(rules, loans);
  const keys = new LoanKeys(rules, loans, false);
  const places = int32s(loans.length);
  const { borrowers } = yield* ownerSteps(keys, rules, loans, undefined, places, settle);
  dropPartition(borrowers);
  giveBack(places);
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

/** Owner by owner. `places` are filled. */
function* ownerSteps(
  keys: LoanKeys,
  rules: Rules,
  loans: readonly Loan[],
  findings: Findings | undefined,
  places: Int32Array,
  settle: (c: Case) => void,
): Generator<number, Owned> {
  for (let from = 0; from < loans.length; from += LOANS_A_STEP) {
    keys.read(from, Math.min(from + LOANS_A_STEP, loans.length));
    yield 0;
  }
  const borrowers = yield* silently(partitionSteps(keys.borrowers));
  const copies = new Uint8Array(loans.length);
  const differing = yield* compareRows(keys, rules, loans, borrowers, copies, findings);
  const owners = keys.owners === keys.borrowers ? borrowers : yield* silently(partitionSteps(keys.owners));
  const work = new OwnerWork(rules, loans, findings, borrowers, owners, copies, places, settle);
  for (let from = 0; from < loans.length; from += LOANS_A_STEP) {
    work.rows(from, Math.min(from + LOANS_A_STEP, loans.length));
    yield work.done;
  }
  for (let from = 0; from < owners.shared; from += LOANS_A_STEP / 2) {
    work.groups(from, Math.min(from + LOANS_A_STEP / 2, owners.shared));
    yield work.done;
  }
  work.drop();
  if (owners !== borrowers) dropPartition(owners);
  return { borrowers, differing };
}

/**
 * First what a loan says by itself, in the order of the rows: they lie in memory one after the other. Owners of one loan are done with that; loans of an owner of
 * several are kept and assessed together afterwards.
 */
class OwnerWork {
  done = 0;
  private readonly assessGroup: typeof assessDailyGroup;
  private readonly store: CaseStore;
  /** Where the next loan of an owner with no other goes: behind those that are members of a group. */
  private next: number;
  /** Cases that are filled again for every group of so many. */
  private readonly pool: CasePool;
  private readonly conditions: readonly Condition[];

  constructor(
    rules: Rules,
    loans: readonly Loan[],
    private readonly findings: Findings | undefined,
    private readonly borrowers: Partition,
    private readonly owners: Partition,
    private readonly copies: Uint8Array,
    /** Filled: where each loan stands when those of one owner stand side by side. */
    private readonly places: Int32Array,
    private readonly finish: (c: Case) => void,
  ) {
    this.conditions = conditionsOf(rules);
    this.pool = new CasePool(rules, loans);
    this.assessGroup = rules.bySettlement ? assessSettledGroup : assessDailyGroup;
    const { members } = owners;
    this.store = new CaseStore(members.length);
    this.next = members.length;
    places.fill(ALONE);
    for (let at = 0; at < members.length; at += 1) places[members[at]!] = at;
  }

  drop(): void {
    this.store.drop();
  }

  rows(from: number, to: number): void {
    const { conditions, copies, findings, places } = this;
    const { groupOf } = this.borrowers;
    const alone = this.pool.cases(1);
    const c = alone[0]!;
    for (let i = from; i < to; i += 1) {
      const isCopy = copies[i] === 1;
      fillCase(c, i);
      c.borrower = groupOf[i]!;
      if (isCopy) c.refused = true;
      else meet(conditions, c, findings);
      c.place = places[i]!;
      if (c.place !== ALONE) {
        this.store.keep(c, isCopy);
        continue;
      }
      c.place = this.next;
      places[i] = this.next;
      this.next += 1;
      // A copy may stand in another household than the loan it repeats, and be its only one.
      if (!isCopy) this.assessGroup(alone, findings);
      this.finish(c);
      this.done += 1;
    }
  }

  groups(first: number, end: number): void {
    const { start, members } = this.owners;
    for (let g = first; g < end; g += 1) {
      const from = start[g]!;
      const to = start[g + 1]!;
      const cases = this.pool.cases(to - from);
      let copies = 0;
      for (let at = from; at < to; at += 1) {
        this.store.take(at, members[at]!, cases[at - from]!);
        if (this.store.isCopy(at)) copies += 1;
      }
      const originals = copies === 0 ? cases : cases.filter(({ index }) => this.copies[index] === 0);
      if (originals.length > 0) this.assessGroup(originals, this.findings);
      for (let i = 0; i < cases.length; i += 1) this.finish(cases[i]!);
      this.done += to - from;
    }
  }
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
  if (c.line.paidDays > 0) reportAlreadyPaid(c, findings);
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
 * Compares the rows of each borrower. Marks those that repeat a loan already entered; the first by the written order stays. Gives the borrowers, as numbers
 * among the shared ones, whose rows give more than one name.
 */
function* compareRows(
  { marks, nameless }: LoanKeys,
  rules: Rules,
  loans: readonly Loan[],
  borrowers: Partition,
  copies: Uint8Array,
  findings: Findings | undefined,
): Generator<number, readonly number[]> {
  const check = (members: Int32Array, from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      for (let j = i + 1; j < to; j += 1) {
        if (!marks.mayBeSameAmountAndDay(members[i]!, members[j]!)) continue;
        if (!isSameLoan(loans[members[i]!]!, loans[members[j]!]!)) continue;
        const cases = [...members.subarray(from, to)].map((index) => fillCase(blankCase(rules, loans), index));
        reportDuplicates(cases, copies, findings);
        return;
      }
    }
  };
  const { shared, start, members } = borrowers;
  const differing: number[] = [];
  for (let g = 0; g < shared; g += 1) {
    const from = start[g]!;
    const to = start[g + 1]!;
    let at = from + 1;
    while (at < to && marks.isSameName(members[from]!, members[at]!)) at += 1;
    if (at < to) differing.push(g);
    check(members, from, to);
    if (g % LOANS_A_STEP === LOANS_A_STEP - 1) yield 0;
  }
  if (nameless.length > 1) yield* markNamelessDuplicates(loans, nameless, check);
  marks.drop();
  return differing;
}

/** Rows without an ID to match are compared where name, contract, amount and day agree. */
function* markNamelessDuplicates(
  loans: readonly Loan[],
  nameless: readonly number[],
  check: (members: Int32Array, from: number, to: number) => void,
): Generator<number, void> {
  const byKey = yield* silently(partitionBy(nameless.length, (i) => namelessKey(loans[nameless[i]!]!)));
  const members = byKey.members.map((i) => nameless[i]!);
  for (let g = 0; g < byKey.shared; g += 1) check(members, byKey.start[g]!, byKey.start[g + 1]!);
  dropPartition(byKey);
}

function reportDuplicates(cases: Case[], copies: Uint8Array, findings: Findings | undefined): void {
  sortCases(cases, bySettlement);
  cases.forEach((first, i) => {
    if (copies[first.index] === 1) return;
    const same = cases.filter((c, j) => j > i && copies[c.index] === 0 && isSameLoan(first.loan, c.loan));
    if (same.length === 0) return;
    let doubled = 0;
    for (const copy of same) {
      copies[copy.index] = 1;
      doubled += aloneAmount(copy);
    }
    findings?.ofSeveral(
      [first, ...same],
      {
        code: 'DUPLICATE_LOAN',
        refuses: true,
        facts: { borrower: first.loan.borrower, contract: first.loan.contract, times: same.length + 1 },
      },
      doubled,
    );
  });
}

function reportAlreadyPaid(c: Case, findings: Findings): void {
  const { rules, line } = c;
  findings.of(
    c,
    { code: 'ALREADY_PAID', refuses: false, facts: { days: line.paidDays } },
    lineInterest(line.paid, rules.dayCount.basis, rules.shareParts),
  );
}

/** One ID with two names. Interpuncts and blanks make no other name. `differing`: the shared borrowers whose rows do not all give the same text. */
function reportNameConflicts(
  loans: readonly Loan[],
  differing: readonly number[],
  { start, members }: Partition,
  outcomes: Outcomes,
  findings: Findings,
): void {
  for (const g of differing) {
    const mine = [...members.subarray(start[g], start[g + 1])];
    const names = new Map<string, string>();
    for (const i of mine) {
      const { borrower } = loans[i]!;
      if (borrower !== '') names.set(plainName(borrower), borrower);
    }
    if (names.size < 2) continue;
    findings.ofLoans(
      mine,
      {
        code: 'NAME_ID_CONFLICT',
        refuses: false,
        facts: { id: maskId(loans[mine[0]!]!.id.text), names: [...names.values()].sort() },
      },
      sumOf(mine, outcomes),
    );
  }
}

/** One 一卡通 account for several people. */
function* reportSharedAccounts(
  loans: readonly Loan[],
  accounts: Keys,
  borrowers: Partition,
  outcomes: Outcomes,
  findings: Findings,
): Generator<number, void> {
  const byAccount = yield* silently(partitionSteps(accounts), loans.length);
  const { start, members, shared } = byAccount;
  const { groupOf } = borrowers;
  for (let g = 0; g < shared; g += 1) {
    if (g % LOANS_A_STEP === LOANS_A_STEP - 1) yield loans.length;
    const from = start[g]!;
    const to = start[g + 1]!;
    let several = false;
    for (let at = from + 1; at < to && !several; at += 1) several = groupOf[members[at]!] !== groupOf[members[from]!];
    if (!several) continue;
    // Several borrowers by ID; where IDs are damaged or missing they may be one person by name.
    const mine = [...members.subarray(from, to)];
    const people = new Map(mine.map((i) => [personOf(loans[i]!), loans[i]!.borrower]));
    if (people.size < 2) continue;
    findings.ofLoans(
      mine,
      {
        code: 'SHARED_ACCOUNT',
        refuses: false,
        facts: {
          account: maskId(loans[mine[0]!]!.account!),
          people: people.size,
          names: [...people.values()].sort(),
        },
      },
      sumOf(mine, outcomes),
    );
  }
  dropPartition(byAccount);
}

function sumOf(loans: readonly number[], outcomes: Outcomes): number {
  return loans.reduce((sum, i) => sum + outcomes.subsidyOf(i), 0);
}

function personOf(loan: Loan): string {
  return isMatchable(loan.id) ? loan.id.text : plainName(loan.borrower);
}
