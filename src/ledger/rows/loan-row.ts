import { addDays, addMonths, type Day } from '../../engine/ground/day';
import type { Claim, Loan, Repayment, Span } from '../../engine/loan/loan';
import type { Fen } from '../../engine/ground/money';
import type { LedgerPlan } from '../plan';
import { answerTo, askedBy } from '../values/yes-no-category';
import type { FieldColumns } from './field-columns';
import type { RowCells } from './row-cells';
import type { RowFailures } from './row-failures';
import type { RowSorter } from './row-sorter';
import type { RowStatuses } from './row-statuses';

const NO_REPAYMENTS: readonly Repayment[] = [];

/** A bank's due day may be moved to a 结息日 or a workday, and a term is rounded to months. */
const TERM_SLACK_DAYS = 45;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Puts the cells of a row together to a loan. */
export class LoanRow {
  /** What the category column asks, where it is answered by yes or no. */
  private readonly asked: string | undefined;

  constructor(
    private readonly plan: LedgerPlan,
    private readonly c: FieldColumns,
    private readonly cells: RowCells,
    private readonly sorter: RowSorter,
    private readonly failures: RowFailures,
    private readonly statuses: RowStatuses,
  ) {
    this.asked = c.category < 0 ? undefined : askedBy(plan.headerOf(c.category));
  }

  /** The loan of the current row; undefined where something that bears on its money cannot be read. */
  read(): Loan | undefined {
    const { c, cells } = this;
    const borrower = cells.text(cells.columnOf('borrower'), 'borrower');
    if (borrower === '' && !this.failures.failed) this.failures.fail('BORROWER_MISSING', c.borrower, '');
    const id = cells.party(cells.columnOf('id'), 'id');
    const bank = cells.bank();
    const principal = cells.principal();
    const span = cells.span(c.loanSpan, 'loanSpan', true);
    const disbursed = cells.dayAt(c.disbursed, 'disbursed') ?? span?.from;
    if (disbursed === undefined && !this.failures.failed)
      this.failures.fail('DATE_MISSING', c.disbursed >= 0 ? c.disbursed : c.loanSpan, '');
    let due = cells.dayAt(c.due, 'due') ?? span?.to;
    const term = cells.term();
    if (due === undefined && term?.days !== undefined && disbursed !== undefined) due = addDays(disbursed, term.days);
    const extendedTo = cells.dayAt(c.extendedTo, 'extendedTo');
    const signed = cells.dayAt(c.signed, 'signed');
    const balance = cells.softAmount(c.balance, 'balance');
    let settled = cells.settled();
    const rate = cells.rate(c.rate, 'rate', this.plan.rate.scale);
    const repayments: Repayment[] = [];
    if (principal !== undefined && disbursed !== undefined && this.plan.repayments.length > 0)
      settled = this.partlyRepaid(principal, disbursed, balance, repayments) ?? settled;
    const category = c.category >= 0 ? this.category() : this.sorter.category;
    const use = cells.text(c.use, 'use');
    if (disbursed !== undefined) {
      this.inOrder(disbursed, due, c.due >= 0 ? c.due : c.loanSpan);
      if (c.settled >= 0) this.inOrder(disbursed, settled, c.settled);
      this.inOrder(disbursed, extendedTo, c.extendedTo);
      this.termFits(disbursed, due, term?.months, extendedTo);
    }
    if (extendedTo !== undefined && due !== undefined && extendedTo < due && c.due !== c.extendedTo)
      this.failures.fail('EXTENDED_TOO_EARLY', c.extendedTo, cells.written(c.extendedTo));
    const paid = disbursed === undefined ? undefined : this.daysPaid(disbursed);
    const overdue = cells.overdue(c.overdue);
    const households = cells.count(c.households, 'households');
    const dividend = cells.softAmount(c.dividend, 'dividend');
    const headId = c.headId >= 0 ? cells.party(c.headId, 'headId') : undefined;
    const claim = this.claim();
    // Also of a row that fails: the rows below it may live by what it says.
    const township = c.township >= 0 ? cells.place('township') : this.sorter.township;
    const village = c.village >= 0 ? cells.place('village') : this.sorter.village;
    if (this.failures.failed || principal === undefined || disbursed === undefined || this.plan.unreadable)
      return undefined;

    const loan: Mutable<Loan> = {
      source: this.failures.rowRef(),
      borrower,
      id,
      bank,
      contract: cells.longNumber(c.contract, 'contract'),
      principal,
      disbursed,
      // Most loans have none; a ledger of a million rows need not hold a million empty lists.
      repayments: repayments.length === 0 ? NO_REPAYMENTS : repayments,
    };
    if (headId && headId.status !== 'missing') loan.headId = headId;
    const householdCode = cells.longNumber(c.householdCode, 'householdCode');
    if (householdCode !== '') loan.householdCode = householdCode;
    if (township !== '') loan.township = township;
    if (village !== '') loan.village = village;
    // A blank cell is not the same as a ledger without the column: the engine asks about it.
    if (c.category >= 0 || category !== '') loan.category = category;
    if (use !== '') loan.use = use;
    if (signed !== undefined) loan.signed = signed;
    if (due !== undefined) loan.due = due;
    if (extendedTo !== undefined) loan.extendedTo = extendedTo;
    if (term?.months !== undefined) loan.termMonths = term.months;
    if (settled !== undefined) loan.settled = settled;
    if (balance !== undefined) loan.balance = balance;
    if (rate !== undefined) loan.rate = rate;
    if (overdue !== undefined) loan.overdue = overdue;
    if (claim !== undefined) loan.claim = claim;
    if (paid !== undefined) loan.paid = [paid];
    const account = cells.longNumber(c.account, 'account');
    if (account !== '') loan.account = account;
    const renews = cells.longNumber(c.renews, 'renews');
    if (renews !== '') loan.renews = renews;
    if (households !== undefined) loan.households = households;
    if (dividend !== undefined) loan.dividend = dividend;
    const doubts = this.statuses.read(loan);
    if (doubts.length > 0) loan.doubts = doubts;
    return loan;
  }

  private category(): string {
    const text = this.cells.text(this.c.category, 'category');
    return this.asked === undefined || text === '' ? text : answerTo(this.asked, text);
  }

  private inOrder(disbursed: Day, later: Day | undefined, column: number): void {
    if (later !== undefined && later < disbursed)
      this.failures.fail('DATES_REVERSED', column, this.cells.written(column));
  }

  /** A term that is off by more than weeks from the days beside it: one of the three is wrong, and the money hangs on which. */
  private termFits(
    disbursed: Day,
    due: Day | undefined,
    months: number | undefined,
    extendedTo: Day | undefined,
  ): void {
    if (due === undefined || months === undefined) return;
    const fits = (end: Day | undefined): boolean =>
      end !== undefined && Math.abs(end - addMonths(disbursed, months)) <= TERM_SLACK_DAYS;
    if (!fits(due) && !fits(extendedTo))
      this.failures.fail('TERM_CONTRADICTS', this.c.term, this.cells.written(this.c.term));
  }

  /** Fills `into`; gives the day of settlement where the repayments reach the principal (or leave no balance). */
  private partlyRepaid(principal: Fen, disbursed: Day, balance: Fen | undefined, into: Repayment[]): Day | undefined {
    let repaid = 0;
    for (const pair of this.plan.repayments) {
      const value = this.cells.cell(pair.amount, 'repaidAmount');
      const amount = pair.amount < 0 ? 'empty' : this.cells.amount(pair.amount, 'repaidAmount');
      if (amount === 'unreadable') this.failures.fail('AMOUNT_UNREADABLE', pair.amount, value);
      else if (typeof amount === 'number' && amount < 0) this.failures.fail('AMOUNT_NEGATIVE', pair.amount, value);
      const day = pair.day < 0 ? undefined : this.cells.dayAt(pair.day, 'repaidOn');
      if (pair.day >= 0) this.inOrder(disbursed, day, pair.day);
      const paid = typeof amount === 'number' && amount > 0 ? amount : 0;
      if (paid > 0 && pair.day < 0) {
        // No day for it anywhere: where the whole is repaid the day of settlement says it, where a balance stands beside it the engine asks.
        if (this.c.settled < 0 && balance === undefined) this.failures.fail('REPAID_DAY_MISSING', pair.amount, value);
      } else if (paid > 0 && day === undefined) {
        if (!this.failures.failed) this.failures.fail('DATE_MISSING', pair.day, '');
      } else if (paid === 0 && day !== undefined) {
        if (balance === 0 && repaid === 0) return day;
        if (amount === 'empty') this.failures.fail('AMOUNT_MISSING', pair.amount < 0 ? pair.day : pair.amount, '');
      } else if (day !== undefined) {
        repaid += paid;
        if (repaid > principal) this.failures.fail('REPAID_TOO_MUCH', pair.amount, value);
        if (repaid >= principal) return day;
        into.push({ day, principal: paid as Fen });
      }
    }
    return undefined;
  }

  /** Days an earlier period paid, from disbursement where no start is given. The last day printed was paid too. */
  private daysPaid(disbursed: Day): Span | undefined {
    const { paidFrom, paidTo } = this.c;
    const from = this.cells.dayAt(paidFrom, 'paidFrom');
    const last = this.cells.dayAt(paidTo, 'paidTo');
    if (last === undefined) {
      // Paid from some day on, and nobody says how far: paying again might pay twice.
      if (from !== undefined && !this.failures.failed)
        this.failures.fail('DATE_MISSING', paidTo >= 0 ? paidTo : paidFrom, this.cells.cell(paidTo, 'paidTo'));
      return undefined;
    }
    this.inOrder(disbursed, last, paidTo);
    if (from !== undefined) this.inOrder(from, last, paidTo);
    return { from: from ?? disbursed, to: addDays(last, 1) };
  }

  private claim(): Claim | undefined {
    const { c } = this;
    const claim: Mutable<Claim> = {};
    let any = false;
    const subsidy = this.cells.softAmount(c.claimedSubsidy, 'claimedSubsidy');
    if (subsidy !== undefined) any = (claim.subsidy = subsidy) !== undefined;
    const base = this.cells.softAmount(c.subsidyBase, 'subsidyBase');
    if (base !== undefined) any = (claim.base = base) !== undefined;
    const span = this.cells.span(c.subsidySpan, 'subsidySpan', false);
    const from = this.cells.dayAt(c.subsidyFrom, 'subsidyFrom', true) ?? span?.from;
    if (from !== undefined) any = (claim.from = from) !== undefined;
    const to = this.cells.dayAt(c.subsidyTo, 'subsidyTo', true) ?? span?.to;
    if (to !== undefined) any = (claim.to = to) !== undefined;
    const rate = this.cells.rate(c.subsidyRate, 'subsidyRate', this.plan.subsidyRate.scale, true);
    if (rate !== undefined) any = (claim.rate = rate) !== undefined;
    const days = this.cells.count(c.subsidyDays, 'subsidyDays');
    if (days !== undefined) any = (claim.days = days) !== undefined;
    return any ? claim : undefined;
  }
}
