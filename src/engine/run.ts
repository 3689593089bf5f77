import { blankCase, fillCase, type Case } from './case-of-loan';
import { claimBreach, claimGap } from './claim';
import { CONDITIONS } from './conditions/all';
import { assessDailyGroup } from './daily-group';
import { FINDING_SEVERITY } from './finding';
import { isSameLoan, namelessKey } from './duplicates';
import { lineInterest } from './interest';
import type { Loan } from './loan';
import { aloneAmount } from './money-at-stake';
import { bySettlement, sortCases } from './order';
import { partitionBy, type Partition } from './partition';
import { isMatchable, ownerKey, plainName, borrowerKey } from './people';
import { maskId } from './party-id';
import { Report } from './report';
import type { Rules } from './rules';
import { assessSettledGroup } from './settled-group';
import { stakeOf } from './stake';

/** What a run has worked out, before it is made into results. */
export interface Run {
  readonly rules: Rules;
  readonly loans: readonly Loan[];
  readonly report: Report;
  /** Loans by borrower; those without an ID to match stand alone. */
  readonly borrowers: Partition;
  /** 分, by loan. */
  readonly subsidies: Float64Array;
}

const LOANS_A_STEP = 2048;
/** More than there are serial days. */
const DAYS = 4_194_304;

/**
 * Assesses loans group by group and hands every case, its line filled, to `settle`. A case is used again for the next group: `settle` takes what it needs.
 * Yields the number of loans that are done.
 */
export function* runSteps(rules: Rules, loans: readonly Loan[], settle: (c: Case) => void): Generator<number, Run> {
  const report = new Report();
  const pool = new CasePool(rules, loans);
  const borrowers = yield* silently(partitionBy(loans.length, (i) => borrowerKey(loans[i]!)));
  const copies = new Uint8Array(loans.length);
  yield* markDuplicates(loans, borrowers, pool, copies, report);

  const owners =
    rules.choices.capOwner === 'borrower'
      ? borrowers
      : yield* silently(partitionBy(loans.length, (i) => ownerKey(rules, loans[i]!)));
  const assessGroup = rules.bySettlement ? assessSettledGroup : assessDailyGroup;
  const subsidies = new Float64Array(loans.length);
  const finish = (c: Case): void => {
    if (c.line.paidDays > 0) reportAlreadyPaid(c, report);
    const gap = claimGap(c);
    if (gap) report.one(c, claimBreach(gap), Math.abs(gap.gap));
    subsidies[c.index] = c.line.subsidy;
    settle(c);
  };

  // First what a loan says by itself, in the order of the rows: they lie in memory one after the other, and jumping from owner to owner
  // costs three times as much. Owners of one loan are done with that.
  const refused = new Uint8Array(loans.length);
  const single = singles(owners);
  const alone = pool.alone;
  let done = 0;
  for (let i = 0; i < loans.length; i += 1) {
    const c = fillCase(alone[0]!, loans[i]!, i);
    meetConditions(c, copies[i] === 1, report);
    if (single[i] === 1) {
      if (copies[i] === 0) assessGroup(alone, report);
      finish(c);
      done += 1;
    } else if (c.refused) {
      refused[i] = 1;
    }
    if (i % LOANS_A_STEP === LOANS_A_STEP - 1) yield done;
  }
  for (let g = 0; g < owners.count; g += 1) {
    if (owners.start[g + 1]! - owners.start[g]! < 2) continue;
    const members = pool.take(owners, g);
    const before = done;
    done += members.length;
    for (const c of members) c.refused = refused[c.index] === 1;
    const originals = withoutCopies(members, copies);
    if (originals.length > 0) assessGroup(originals, report);
    for (const c of members) finish(c);
    if (done >> 11 !== before >> 11) yield done;
  }
  yield* reportNameConflicts(loans, borrowers, pool, subsidies, report);
  yield* reportSharedAccounts(loans, pool, subsidies, report);
  return { rules, loans, report, borrowers, subsidies };
}

/**
 * One loan by itself, in a case already filled: what `runSteps` gives for a list of this one loan, without the work that only several
 * loans need. For formulas, of which a sheet has many.
 */
export function runAlone(c: Case): Report {
  const report = new Report();
  const group = [c];
  meetConditions(c, false, report);
  if (c.rules.bySettlement) assessSettledGroup(group, report);
  else assessDailyGroup(group, report);
  if (c.line.paidDays > 0) reportAlreadyPaid(c, report);
  return report;
}

/** 1 for each loan that is a group of its own. */
function singles({ count, start, members }: Partition): Uint8Array {
  const single = new Uint8Array(members.length);
  for (let g = 0; g < count; g += 1) if (start[g + 1]! - start[g]! === 1) single[members[start[g]!]!] = 1;
  return single;
}

/** Cases that are filled again for each group. */
class CasePool {
  /** One case by itself. */
  readonly alone: Case[] = [];
  private readonly cases: Case[] = [];

  constructor(
    private readonly rules: Rules,
    private readonly loans: readonly Loan[],
  ) {
    if (loans.length > 0) this.alone.push(blankCase(rules, loans[0]!));
  }

  take({ start, members }: Partition, group: number): Case[] {
    const from = start[group]!;
    const count = start[group + 1]! - from;
    const taken = new Array<Case>(count);
    for (let i = 0; i < count; i += 1) {
      const index = members[from + i]!;
      let c = this.cases[i];
      if (!c) {
        c = blankCase(this.rules, this.loans[index]!);
        this.cases.push(c);
      }
      taken[i] = fillCase(c, this.loans[index]!, index);
    }
    return taken;
  }
}

/** The same array where there is none to leave out. */
function withoutCopies(members: Case[], copies: Uint8Array): Case[] {
  for (const { index } of members) {
    if (copies[index] === 1) return members.filter((c) => copies[c.index] === 0);
  }
  return members;
}

/** Runs a generator of another kind of progress within ours. */
function* silently<R>(steps: Generator<void, R>, done = 0): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}

function meetConditions(c: Case, isCopy: boolean, report: Report): void {
  if (isCopy) {
    c.refused = true;
    return;
  }
  let paysNothing = false;
  for (const condition of CONDITIONS) {
    const breach = condition(c);
    if (!breach) continue;
    // Of a loan that has nothing this period it does not matter by how much it would be reduced.
    if (paysNothing && (breach.severity ?? FINDING_SEVERITY[breach.code]) === 'reduced') continue;
    if (breach.refuses) c.refused = true;
    if (breach.refuses || breach.code === 'OUTSIDE_PERIOD') paysNothing = true;
    report.one(c, breach, stakeOf(c, breach.code));
  }
}

/** Marks rows that repeat a loan already entered; the first by the written order stays. */
function* markDuplicates(
  loans: readonly Loan[],
  borrowers: Partition,
  pool: CasePool,
  copies: Uint8Array,
  report: Report,
): Generator<number, void> {
  // Rows with other amounts or days are told apart here, one after the other in memory, and never fetched again.
  const amountAndDay = new Float64Array(loans.length);
  for (let i = 0; i < loans.length; i += 1) amountAndDay[i] = loans[i]!.principal * DAYS + loans[i]!.disbursed;
  const check = (partition: Partition, g: number): void => {
    const { start, members } = partition;
    const from = start[g]!;
    const to = start[g + 1]!;
    for (let i = from; i < to; i += 1) {
      for (let j = i + 1; j < to; j += 1) {
        if (amountAndDay[members[i]!] !== amountAndDay[members[j]!]) continue;
        if (!isSameLoan(loans[members[i]!]!, loans[members[j]!]!)) continue;
        reportDuplicates(pool.take(partition, g), copies, report);
        return;
      }
    }
  };
  for (let g = 0; g < borrowers.count; g += 1) {
    if (borrowers.start[g + 1]! - borrowers.start[g]! > 1) check(borrowers, g);
    if (g % LOANS_A_STEP === LOANS_A_STEP - 1) yield 0;
  }
  const nameless: number[] = [];
  for (let i = 0; i < loans.length; i += 1)
    if (!isMatchable(loans[i]!.id) && loans[i]!.contract !== '') nameless.push(i);
  if (nameless.length < 2) return;
  const byKey = yield* silently(partitionBy(nameless.length, (i) => namelessKey(loans[nameless[i]!]!)));
  const translated: Partition = { ...byKey, members: byKey.members.map((i) => nameless[i]!) };
  for (let g = 0; g < translated.count; g += 1) {
    if (translated.start[g + 1]! - translated.start[g]! > 1) check(translated, g);
  }
}

function reportDuplicates(cases: Case[], copies: Uint8Array, report: Report): void {
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
    report.several(
      [first, ...same],
      {
        code: 'DUPLICATE_LOAN',
        refuses: true,
        facts: { borrower: first.loan.borrower, contract: first.loan.contract, times: String(same.length + 1) },
      },
      doubled,
    );
  });
}

function reportAlreadyPaid(c: Case, report: Report): void {
  const { rules, line } = c;
  report.one(
    c,
    { code: 'ALREADY_PAID', refuses: false, facts: { days: String(line.paidDays) } },
    lineInterest(line.paid, rules.dayCount.basis, rules.shareParts),
  );
}

/** One ID with two names. Interpuncts and blanks make no other name. */
function* reportNameConflicts(
  loans: readonly Loan[],
  borrowers: Partition,
  pool: CasePool,
  subsidies: Float64Array,
  report: Report,
): Generator<number, void> {
  const { start, members, count } = borrowers;
  for (let g = 0; g < count; g += 1) {
    if (g % LOANS_A_STEP === LOANS_A_STEP - 1) yield loans.length;
    const from = start[g]!;
    const to = start[g + 1]!;
    if (to - from < 2) continue;
    const name = loans[members[from]!]!.borrower;
    let differs = false;
    for (let i = from + 1; i < to && !differs; i += 1) differs = loans[members[i]!]!.borrower !== name;
    if (!differs) continue;
    const cases = pool.take(borrowers, g);
    const names = new Map<string, string>();
    for (const { loan } of cases) if (loan.borrower !== '') names.set(plainName(loan.borrower), loan.borrower);
    if (names.size < 2) continue;
    report.several(
      cases,
      {
        code: 'NAME_ID_CONFLICT',
        refuses: false,
        facts: { id: maskId(cases[0]!.loan.id.text), names: [...names.values()].sort().join('、') },
      },
      cases.reduce((sum, { index }) => sum + subsidies[index]!, 0),
    );
  }
}

/** One 一卡通 account for several people. */
function* reportSharedAccounts(
  loans: readonly Loan[],
  pool: CasePool,
  subsidies: Float64Array,
  report: Report,
): Generator<number, void> {
  const byAccount = yield* silently(
    partitionBy(loans.length, (i) => loans[i]!.account || undefined),
    loans.length,
  );
  const { start, members, count } = byAccount;
  for (let g = 0; g < count; g += 1) {
    if (g % LOANS_A_STEP === LOANS_A_STEP - 1) yield loans.length;
    const from = start[g]!;
    const to = start[g + 1]!;
    if (to - from < 2) continue;
    const first = personOf(loans[members[from]!]!);
    let shared = false;
    for (let i = from + 1; i < to && !shared; i += 1) shared = personOf(loans[members[i]!]!) !== first;
    if (!shared) continue;
    const cases = pool.take(byAccount, g);
    const people = new Map(cases.map(({ loan }) => [personOf(loan), loan.borrower]));
    report.several(
      cases,
      {
        code: 'SHARED_ACCOUNT',
        refuses: false,
        facts: {
          account: maskId(cases[0]!.loan.account!),
          people: String(people.size),
          names: [...people.values()].sort().join('、'),
        },
      },
      cases.reduce((sum, { index }) => sum + subsidies[index]!, 0),
    );
  }
}

function personOf(loan: Loan): string {
  return isMatchable(loan.id) ? loan.id.text : plainName(loan.borrower);
}
