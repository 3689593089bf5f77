import Decimal from 'decimal.js';
import { addMonths, ymdFromDay, type Day } from '../../src/engine/ground/day';
import type { FindingCode } from '../../src/engine/loan/finding';
import type { Loan, PartyId } from '../../src/engine/loan/loan';
import { fen, type Fen } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import { rateOn, REFERENCE_RATES } from '../../src/engine/ground/tables/lpr';
import { rollForward, WORKDAYS } from '../../src/engine/ground/tables/workdays';
import type { Scheme, Terms } from './terms';

/**
 * The rules a second time, from the documents alone: every day of every loan is walked, every amount is a decimal, nothing is
 * shared with src/engine but dates and the two tables. Slow on purpose.
 */
export interface Verdict {
  readonly subsidy: Fen;
  /** Largest amount counted on any day. */
  readonly base: Fen;
  readonly days: number;
  readonly from?: Day;
  /** Day after the last. */
  readonly to?: Day;
  /** ppm. */
  readonly rate?: number;
  /** Unrounded 元. */
  readonly exact: Decimal;
  /** Why there is nothing, where a rule refuses it: a finding with this code must be there. */
  readonly refusedFor?: FindingCode;
}

const NOTHING: Verdict = { subsidy: fen(0), base: fen(0), days: 0, exact: new Decimal(0) };

function refused(code: FindingCode): Verdict {
  return { ...NOTHING, refusedFor: code };
}

interface Candidate {
  readonly index: number;
  readonly loan: Loan;
  readonly terms: Terms;
  /** Percent. */
  readonly rate: Decimal;
  /** First day that is never paid: due, window or settlement, whichever comes first. */
  readonly end: Day;
  /** 元 owed from a day on, latest first. */
  readonly balances: readonly (readonly [Day, Decimal])[];
}

export function oracle(loans: readonly Loan[], scheme: Scheme, period: Period): Verdict[] {
  const verdicts = loans.map(() => refused('DUPLICATE_LOAN'));
  const candidates = withoutCopies(loans).flatMap((index) => {
    const judged = candidate(loans[index]!, index, scheme, period);
    if ('loan' in judged) return [judged];
    verdicts[index] = judged;
    return [];
  });
  for (const group of groupBy(candidates, ({ loan, index }) => ownerOf(loan, index, scheme))) {
    const results = scheme.settlementYear ? payYears(group, scheme) : payDays(group, period);
    for (const [{ index, loan }, verdict] of results) {
      const repaid = repaidOn(loan);
      const inPeriod = !scheme.settlementYear || (repaid! >= period.from && repaid! <= period.to);
      verdicts[index] = inPeriod ? verdict : NOTHING;
    }
  }
  return verdicts;
}

/** Indices of the loans, a loan entered twice only once (the row that stands first in the sheet). */
function withoutCopies(loans: readonly Loan[]): number[] {
  const seen = new Set<string>();
  return loans
    .map((_, index) => index)
    .sort((a, b) => loans[a]!.source.row - loans[b]!.source.row)
    .filter((index) => {
      const { id, borrower, contract, bank, principal, disbursed, due, settled, rate } = loans[index]!;
      // Without a contract number and without an ID that can be compared nobody can say that it is the same loan: names are a hint.
      if (contract === '' && !matchable(id)) return true;
      const who = matchable(id) ? id.text : `${borrower}${id.text}`;
      const what = contract === '' ? [due, settled, rate] : [contract];
      const key = [who, bank, principal, disbursed, ...what].join('|');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a - b);
}

function matchable(id: PartyId): boolean {
  return id.status === 'ok' || id.status === 'invalid';
}

function ownerOf({ id, headId, householdCode }: Loan, index: number, scheme: Scheme): string {
  if (scheme.capOwner === 'household') {
    if (householdCode !== undefined && householdCode !== '') return `户${householdCode}`;
    if (headId !== undefined && matchable(headId)) return headId.text;
  }
  return matchable(id) ? id.text : `#${index}`;
}

function productOf(loan: Loan, scheme: Scheme): Terms | undefined {
  const text = (loan.category ?? '').trim();
  if (text === '') return scheme.products.find(({ whenBlank }) => whenBlank);
  return scheme.products.find(
    ({ words, notWords = [] }) =>
      words.some((word) => text.includes(word)) && !notWords.some((word) => text.includes(word)),
  );
}

/** The loan with its terms, or why one of the rules refuses it. */
function candidate(loan: Loan, index: number, scheme: Scheme, period: Period): Candidate | Verdict {
  const terms = productOf(loan, scheme);
  if (terms === undefined) return refused('CATEGORY_UNKNOWN');
  if (loan.use !== undefined && scheme.bannedUse.test(loan.use)) return refused('USE_NOT_ALLOWED');
  if (terms.singleLimit !== undefined && yuan(loan.principal).gt(terms.singleLimit)) return refused('LOAN_OVER_LIMIT');

  const signedDue =
    loan.due ?? (loan.termMonths === undefined ? undefined : addMonths(loan.disbursed, loan.termMonths));
  const due = loan.extendedTo !== undefined ? loan.extendedTo : signedDue;
  const windowEnd = terms.months === undefined ? undefined : addMonths(loan.disbursed, terms.months);
  if (terms.longerIsRefused && signedDue !== undefined && signedDue > windowEnd!) return refused('TERM_OVER_LIMIT');

  const rate = rateOf(loan, terms, signedDue);
  if (rate === undefined) return refused('RATE_MISSING');

  const repaid = repaidOn(loan);
  if (scheme.settlementYear) {
    if (repaid === undefined) return refused('NOT_SETTLED');
    if (yearOf(repaid) < yearOf(period.from) || yearOf(repaid) > yearOf(period.to)) return NOTHING;
    if (scheme.lateForfeits && loan.overdue === true) return refused('OVERDUE');
    if (scheme.lateForfeits && due !== undefined && repaid > due && repaid > firstWorkdayFrom(due))
      return refused('OVERDUE');
  }
  const ends = [due, windowEnd, repaid].filter((day) => day !== undefined);
  // Repaid on the day of disbursement: there is no day to pay for, so it is no loan "with subsidy" that could choose the bank.
  if (ends.some((day) => day <= loan.disbursed)) return NOTHING;
  return { index, loan, terms, rate, end: Math.min(...ends, Infinity) as Day, balances: balancesOf(loan) };
}

function rateOf(loan: Loan, terms: Terms, due: Day | undefined): Decimal | undefined {
  if (terms.rate === '') return undefined;
  if (terms.needsContractRate && loan.rate === undefined) return undefined;
  const candidates: Decimal[] = [];
  if (terms.rate !== undefined) candidates.push(new Decimal(terms.rate));
  if (loan.rate !== undefined) candidates.push(new Decimal(loan.rate).div(10_000));
  if (terms.lprCeiling) {
    // A ledger that does not say the term gets the lower of the two ceilings, which a one-year contract would have.
    const upToOneYear = due === undefined || due <= addMonths(loan.disbursed, 12);
    const found = rateOn(REFERENCE_RATES, upToOneYear ? '1Y' : '1-5Y', loan.signed ?? loan.disbursed);
    if (!found.ok) throw new Error(`the random loans must stay within the rate table: ${found.code}`);
    candidates.push(new Decimal(found.rate).div(10_000));
  }
  return Decimal.min(...candidates);
}

function firstWorkdayFrom(day: Day): Day {
  const rolled = rollForward(WORKDAYS, day);
  if (!rolled.ok) throw new Error(`the random loans must stay within the workday table: ${rolled.code}`);
  return rolled.day;
}

/** The day the balance became nothing. */
function repaidOn(loan: Loan): Day | undefined {
  return loan.settled ?? [...balancesOf(loan)].reverse().find(([, owed]) => owed.isZero())?.[0];
}

function balancesOf(loan: Loan): [Day, Decimal][] {
  let owed = yuan(loan.principal);
  const balances: [Day, Decimal][] = [[loan.disbursed, owed]];
  for (const { day, principal } of [...loan.repayments].sort((a, b) => a.day - b.day)) {
    owed = Decimal.max(0, owed.minus(yuan(principal)));
    balances.push([day, owed]);
  }
  return balances.reverse();
}

/** 元 owed at the end of a day. */
function balanceOn({ balances }: Candidate, day: Day): Decimal {
  return balances.find(([from]) => from <= day)![1];
}

function yearOf(day: Day): number {
  return ymdFromDay(day).year;
}

function yuan(amount: Fen): Decimal {
  return new Decimal(amount).div(100);
}

/** 衡南、交城、呼兰、巴楚: on each day of the period the cap is used by the loans then running, the earliest disbursed first. */
function payDays(group: readonly Candidate[], period: Period): [Candidate, Verdict][] {
  const inOrder = [...group].sort(
    (a, b) =>
      a.loan.disbursed - b.loan.disbursed || b.loan.principal - a.loan.principal || compareContent(a.loan, b.loan),
  );
  const tallies = new Map(inOrder.map((one) => [one, new Tally(one)]));
  for (let day = period.from; day <= period.to; day = (day + 1) as Day) {
    let used = new Decimal(0);
    for (const one of inOrder) {
      if (day < one.loan.disbursed || day >= one.end) continue;
      const cap = capOn(one.terms, day);
      const room = cap === undefined ? undefined : Decimal.max(0, cap.minus(used));
      const owed = balanceOn(one, day);
      const counted = room === undefined ? owed : Decimal.min(owed, room);
      used = used.plus(counted);
      tallies.get(one)!.add(day, counted);
    }
  }
  return inOrder.map((one) => [one, tallies.get(one)!.verdict()]);
}

/** 万宁: each settlement year has its own institution and its own cap. */
function payYears(group: readonly Candidate[], scheme: Scheme): [Candidate, Verdict][] {
  return groupBy(group, ({ loan }) => String(yearOf(repaidOn(loan)!))).flatMap((year) => payYear(year, scheme));
}

/** The one institution (where only one may be), its loans under one cap on principal, each from disbursement to its own end. */
function payYear(group: readonly Candidate[], scheme: Scheme): [Candidate, Verdict][] {
  const chosen = chooseBank(group);
  const lost = scheme.oneInstitution ? group.filter(({ loan }) => loan.bank !== chosen) : [];
  const inOrder = group
    .filter(({ loan }) => !scheme.oneInstitution || loan.bank === chosen)
    .sort((a, b) => compareLoans(a, b) || compareContent(a.loan, b.loan));
  let used = new Decimal(0);
  const paid = inOrder.map((one): [Candidate, Verdict] => {
    const cap = capOn(one.terms, one.loan.disbursed);
    const principal = yuan(one.loan.principal);
    const base = cap === undefined ? principal : Decimal.max(0, Decimal.min(principal, cap.minus(used)));
    used = used.plus(base);
    const tally = new Tally(one);
    for (let day = one.loan.disbursed; day < one.end; day = (day + 1) as Day) {
      tally.add(day, Decimal.min(base, balanceOn(one, day)));
    }
    return [one, tally.verdict()];
  });
  const reason = refused(chosen === undefined ? 'TIE_UNRESOLVED' : 'BANK_NOT_SELECTED');
  return [...paid, ...lost.map((one): [Candidate, Verdict] => [one, reason])];
}

/** Tie-breaks of the institution: earliest settlement, earliest disbursement, larger loan; undefined where all three are equal. */
function chooseBank(group: readonly Candidate[]): string | undefined {
  const leaders = groupBy(group, ({ loan }) => loan.bank).map((ofBank) => [...ofBank].sort(compareLoans)[0]!);
  const [first, second] = leaders.sort(compareLoans);
  if (first === undefined) return undefined;
  return second !== undefined && compareLoans(first, second) === 0 ? undefined : first.loan.bank;
}

function compareLoans(a: Candidate, b: Candidate): number {
  return (
    repaidOn(a.loan)! - repaidOn(b.loan)! || a.loan.disbursed - b.loan.disbursed || b.loan.principal - a.loan.principal
  );
}

/** Where the documents decide nothing: contract number, then bank, due day, rate, borrower. Never the place in the sheet, which sorting changes. */
function compareContent(a: Loan, b: Loan): number {
  return (
    compareText(a.contract, b.contract) ||
    compareText(a.bank, b.bank) ||
    (a.due ?? 0) - (b.due ?? 0) ||
    (a.rate ?? 0) - (b.rate ?? 0) ||
    compareText(a.id.text, b.id.text) ||
    compareText(a.category ?? '', b.category ?? '') ||
    a.source.row - b.source.row
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function capOn(terms: Terms, day: Day): Decimal | undefined {
  const found = terms.cap.filter(({ from }) => from <= day).pop();
  return found === undefined ? undefined : new Decimal(found.yuan);
}

/** Adds one loan up, day by day. */
class Tally {
  private sum = new Decimal(0);
  private base = new Decimal(0);
  private days = 0;
  private from: Day | undefined;
  private last: Day | undefined;

  constructor(private readonly one: Candidate) {}

  /** Days paid in an earlier period are used up, but not paid again. */
  add(day: Day, counted: Decimal): void {
    if (counted.isZero()) return;
    if ((this.one.loan.paid ?? []).some(({ from, to }) => from <= day && day < to)) return;
    const share = this.one.terms.share.filter(({ from }) => from <= day).pop()!;
    this.sum = this.sum.plus(counted.times(this.one.rate).times(share.percent));
    this.base = Decimal.max(this.base, counted);
    this.days += 1;
    this.from ??= day;
    this.last = day;
  }

  verdict(): Verdict {
    if (this.from === undefined || this.last === undefined) return NOTHING;
    const exact = this.sum.div(100).div(100).div(360);
    return {
      subsidy: fen(exact.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()),
      base: fen(this.base.times(100).toNumber()),
      days: this.days,
      from: this.from,
      to: (this.last + 1) as Day,
      rate: this.one.rate.times(10_000).toNumber(),
      exact,
    };
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
