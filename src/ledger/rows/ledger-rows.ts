import { addDays, type Day } from '../../engine/day';
import type { Finding } from '../../engine/finding';
import type { CellRef, Claim, Loan, PartyId, Repayment, Span } from '../../engine/loan';
import type { Fen } from '../../engine/money';
import { maskId, normalisePartyId } from '../../engine/party-id';
import type { RatePpm } from '../../engine/rate';
import { columnLetters } from '../column-letters';
import { FIELDS } from '../fields';
import type { CellValue, Grid } from '../grid';
import { isColumnNumberRow } from '../header/find-header';
import type { HeaderReader } from '../header/header-text';
import { EARLIEST_LOAN_DAY, LATEST_LOAN_DAY } from '../header/profile';
import type { Failure, FailureCode, Field, GivenFact, RowKind } from '../ledger';
import { type LedgerPlan, SPREAD_WIDTH } from '../plan';
import { type MoneyUnit, parseAmount } from '../values/amount';
import { parseCount, parseOverdue } from '../values/count';
import { type DayReading, parseDay, parseSpan } from '../values/date';
import { normaliseName } from '../values/name';
import { parseRate, type RateScale } from '../values/rate';
import { parseTerm } from '../values/term';
import { cleanText, isBlankCell, isErrorCell, saysNothing, withoutBlanks } from '../values/text';
import { PrintedTotals } from './printed-totals';
import { suspectUnits } from './suspect-units';
import { isLoneText, totalWord, wordsKind } from './row-kind';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Amount fields whose printed totals are checked. */
const SUMMED = ['principal', 'balance', 'claimedSubsidy'] as const;

const MAYBE_NOT_YET: ReadonlySet<Field> = new Set(['settled', 'paidFrom', 'paidTo']);
const NOT_YET = /^(?:未|尚未|没有|否|无)/;
/** Merged cells speak for all their rows, except amounts and contract numbers: what is merged over two loans is not that of each. */
const NEVER_SPREAD: ReadonlySet<Field> = new Set([
  'principal',
  'balance',
  'repaidAmount',
  'claimedSubsidy',
  'paidSubsidy',
  'dividend',
  'subsidyBase',
  'contract',
  'renews',
]);
/** A number cell holds 15 digits; of a longer account or contract number the last ones are gone. */
const EXACT_IN_A_NUMBER = 1e15;

/** Reads the rows of one ledger below its header, one by one. Nothing is dropped: each row gets a kind. */
export class LedgerRows {
  readonly loans: Loan[] = [];
  readonly failures: Failure[] = [];
  readonly kinds: RowKind[] = [];
  readonly totals: PrintedTotals;

  private readonly values: Grid['values'];
  private readonly partyColumns: ReadonlySet<number>;
  private readonly days = new Map<string, DayReading>();
  private readonly spreads: ReadonlyMap<number, number>;
  private readonly lastPlace = new Map<Field, string>();
  private readonly row: { values: readonly CellValue[]; index: number } = { values: [], index: 0 };
  /** A cell that bears on the money of the current row could not be read. */
  private failed = false;
  /** Column numbers (`甲 乙 1 2 3`) stand only under a header. */
  private afterHeader = true;

  private readonly c: Readonly<Record<Field, number>>;
  private readonly units: Readonly<Record<Field, MoneyUnit>>;
  /** Texts that come again and again: places, categories, uses. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly grid: Grid,
    private readonly plan: LedgerPlan,
    private readonly bankNames: ReadonlyMap<string, string>,
    private readonly reader: HeaderReader,
  ) {
    this.values = grid.values;
    this.c = Object.fromEntries(FIELDS.map((field) => [field, plan.columns.get(field) ?? -1])) as Record<Field, number>;
    this.units = Object.fromEntries(FIELDS.map((field) => [field, plan.unitOf(field)])) as Record<Field, MoneyUnit>;
    this.partyColumns = new Set([this.c.borrower, this.c.id].filter((column) => column >= 0));
    this.spreads = plan.spreads;
    const given = (field: GivenFact['field']): string => plan.given.find((fact) => fact.field === field)?.value ?? '';
    this.section = given('township');
    this.givenBank = bankNames.get(given('bank')) ?? given('bank');
    this.totals = new PrintedTotals(
      SUMMED.filter((field) => this.c[field] >= 0).map((field) => ({
        field,
        column: this.c[field],
        unit: plan.unitOf(field),
      })),
    );
  }

  /** Reads grid rows from `from` to before `end`. */
  read(from: number, end: number): void {
    for (let index = from; index < end; index++) {
      const kind = this.readRow(this.values[index] ?? [], index);
      this.kinds.push(kind);
      this.afterHeader = kind === 'header';
    }
  }

  findings(): readonly Finding[] {
    const cellAt = (index: number, column: number): CellRef => this.ref(index, column);
    const headerOf = (column: number): string => this.headerOf(column);
    const cellOf = (loan: number, field: Field): CellRef => this.ref(this.rowOf(loan), this.c[field]);
    return [...suspectUnits(this.loans, this.plan.mapping, cellOf), ...this.totals.findings(cellAt, headerOf)];
  }

  private rowOf(loan: number): number {
    return (this.loans[loan]?.source.row ?? 1) - 1 - this.grid.top;
  }

  private readRow(values: readonly CellValue[], index: number): RowKind {
    this.row.values = values;
    this.row.index = index;
    if (this.afterHeader && isColumnNumberRow(values)) return 'header';
    const kind = this.looksPlain(values) ? undefined : this.kindOf(values);
    if (kind === undefined) return this.hasNoLoan(values) ? 'no-loan' : this.readLoan();
    if (kind === 'total' || kind === 'subtotal') this.totals.printed(index, kind, values, this.totalLabel);
    return kind;
  }

  private totalLabel = '';
  /** Township of the section the current row stands in, where no column says it. */
  private section: string;
  private readonly givenBank: string;

  /** The quick way for the great mass: a borrower, an amount and a day can only be a loan. */
  private looksPlain(values: readonly CellValue[]): boolean {
    const { borrower, principal, disbursed } = this.c;
    const name = values[borrower];
    if (name === '' || name === undefined) return false;
    const amount = values[principal];
    if (typeof amount !== 'number' && !this.hasAmount(values)) return false;
    return this.isDay(values[disbursed] ?? '') || this.isDated(values);
  }

  /** A day a loan can have: a count of 笔 under the dates of a total row is none. */
  private isDay(value: CellValue): boolean {
    if (value === '') return false;
    const day = this.day(value);
    return typeof day === 'number' && day >= EARLIEST_LOAN_DAY && day <= LATEST_LOAN_DAY;
  }

  private kindOf(values: readonly CellValue[]): RowKind | undefined {
    const byWords = wordsKind(values, this.plan.ignored, false);
    if (byWords === 'blank') return this.hasResults(values) ? 'result' : 'blank';
    if (this.isUnfilled(values)) return 'blank';
    if (this.isHeaderRow(values)) return 'header';
    const dated = this.isDated(values);
    const total = totalWord(values, this.plan.ignored);
    if (total && !dated && !this.hasId(values)) {
      this.totalLabel = total.label;
      return total.kind;
    }
    // An amount, a day or an ID makes it a loan whatever its remarks say: nothing is dropped for a word like 签字.
    if (dated || this.hasAmount(values) || this.hasId(values)) return undefined;
    if (byWords !== undefined) return byWords;
    if (!isLoneText(values, this.plan.ignored, this.partyColumns)) return undefined;
    const text = values.map(cleanText).find((cell) => cell !== '') ?? '';
    this.section = SECTION.exec(text)?.[1] ?? this.section;
    return 'note';
  }

  /** A row of the form nobody filled in: its number, and the zeros of its formulas. */
  private isUnfilled(values: readonly CellValue[]): boolean {
    for (let i = 0; i < values.length; i++) {
      const cell = values[i] ?? '';
      if (cell === 0 || this.plan.ignored.has(i) || isBlankCell(cell)) continue;
      if (i !== this.c.sequence || !/^\d+$/.test(cleanText(cell))) return false;
    }
    return true;
  }

  private hasResults(values: readonly CellValue[]): boolean {
    for (const column of this.plan.own) if (!isBlankCell(values[column] ?? '')) return true;
    return false;
  }

  private hasAmount(values: readonly CellValue[]): boolean {
    const amount = parseAmount(values[this.c.principal] ?? '', '元');
    return typeof amount === 'number' && amount !== 0;
  }

  private isDated(values: readonly CellValue[]): boolean {
    return this.isDay(values[this.c.disbursed] ?? '') || typeof parseSpan(values[this.c.loanSpan] ?? '') === 'object';
  }

  /** In an export of all households: nothing in the columns of our loan group, so no loan. */
  private hasNoLoan(values: readonly CellValue[]): boolean {
    return (
      this.plan.loanColumns.length > 0 &&
      this.plan.loanColumns.every((column) => {
        const value = values[column] ?? '';
        return value === 0 || saysNothing(cleanText(value)) || /^0+(?:\.0+)?$/.test(cleanText(value));
      })
    );
  }

  private hasId(values: readonly CellValue[]): boolean {
    const value = values[this.c.id] ?? '';
    return value !== '' && /\d{6}/.test(String(value));
  }

  /** A header printed again: on every page, over every village. */
  private isHeaderRow(values: readonly CellValue[]): boolean {
    let words = 0;
    let others = 0;
    let repeated = true;
    for (let i = 0; i < values.length; i++) {
      const cell = values[i] ?? '';
      if (cell === '' || this.plan.ignored.has(i) || isBlankCell(cell)) continue;
      if (repeated && !this.plan.headerTexts[i]?.includes(cleanText(cell))) repeated = false;
      if (typeof cell === 'string' && this.reader.isHeaderWord(cell)) words++;
      else others++;
    }
    return (repeated && words + others > 1) || (words >= 3 && words > others);
  }

  private readLoan(): RowKind {
    const { c } = this;
    this.failed = false;
    const borrower = this.text(this.columnOf('borrower'), 'borrower');
    if (borrower === '' && !this.failed) this.fail('BORROWER_MISSING', c.borrower, '');
    const id = this.party(this.columnOf('id'), 'id');
    const bank = this.bank();
    const principal = this.principal();
    const span = this.span(c.loanSpan, 'loanSpan', true);
    const disbursed = this.dayAt(c.disbursed, 'disbursed') ?? span?.from;
    if (disbursed === undefined && !this.failed)
      this.fail('DATE_MISSING', c.disbursed >= 0 ? c.disbursed : c.loanSpan, '');
    let due = this.dayAt(c.due, 'due') ?? span?.to;
    const term = this.term();
    if (due === undefined && term?.days !== undefined && disbursed !== undefined) due = addDays(disbursed, term.days);
    const extendedTo = this.dayAt(c.extendedTo, 'extendedTo');
    const signed = this.dayAt(c.signed, 'signed');
    const balance = this.softAmount(c.balance, 'balance');
    let settled = this.dayAt(c.settled, 'settled');
    const rate = this.rate(c.rate, 'rate', this.plan.rate.scale);
    const repayments: Repayment[] = [];
    if (principal !== undefined && disbursed !== undefined && this.plan.repayments.length > 0)
      settled = this.repayments(principal, disbursed, balance, repayments) ?? settled;
    const category = this.text(c.category, 'category');
    const use = this.text(c.use, 'use');
    if (disbursed !== undefined) {
      this.inOrder(disbursed, due, c.due >= 0 ? c.due : c.loanSpan);
      if (c.settled >= 0) this.inOrder(disbursed, settled, c.settled);
      this.inOrder(disbursed, extendedTo, c.extendedTo);
    }
    const paid = disbursed === undefined ? undefined : this.paid(disbursed);
    const overdue = this.overdue(c.overdue);
    const households = this.count(c.households, 'households');
    const dividend = this.softAmount(c.dividend, 'dividend');
    const headId = c.headId >= 0 ? this.party(c.headId, 'headId') : undefined;
    const claim = this.claim();
    // Also of a row that fails: the rows below it may live by what it says.
    const township = this.place('township');
    const village = this.place('village');
    this.totals.nextRow();
    if (this.failed || principal === undefined || disbursed === undefined || this.plan.unreadable) return 'failure';

    const loan: Mutable<Loan> = {
      source:
        this.grid.file === undefined
          ? { sheet: this.grid.sheet, row: this.sheetRow() }
          : { file: this.grid.file, sheet: this.grid.sheet, row: this.sheetRow() },
      borrower,
      id,
      bank,
      contract: this.longNumber(c.contract, 'contract'),
      principal,
      disbursed,
      repayments,
    };
    if (headId && headId.status !== 'missing') loan.headId = headId;
    const householdCode = this.longNumber(c.householdCode, 'householdCode');
    if (householdCode !== '') loan.householdCode = householdCode;
    if (township !== '') loan.township = township;
    if (village !== '') loan.village = village;
    if (category !== '') loan.category = category;
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
    const account = this.longNumber(c.account, 'account');
    if (account !== '') loan.account = account;
    const renews = this.longNumber(c.renews, 'renews');
    if (renews !== '') loan.renews = renews;
    if (households !== undefined) loan.households = households;
    if (dividend !== undefined) loan.dividend = dividend;
    this.loans.push(loan);
    return 'data';
  }

  // Cells ---------------------------------------------------------------------------------------------------------------

  /** The cell, or that of the merged area it belongs to. */
  private cell(column: number, field: Field): CellValue {
    if (column < 0) return '';
    const value = this.row.values[column] ?? '';
    if (value !== '' || this.spreads.size === 0 || NEVER_SPREAD.has(field)) return value;
    const top = this.spreads.get(this.row.index * SPREAD_WIDTH + column);
    return top === undefined ? '' : (this.values[top]?.[column] ?? '');
  }

  /** The column of the field, or, where the ledger keeps persons and firms in columns of their own, the one that is filled. */
  private columnOf(field: 'borrower' | 'id'): number {
    const column = this.c[field];
    const other = this.plan.alternates.get(field);
    return other !== undefined && isBlankCell(this.cell(column, field)) && !isBlankCell(this.cell(other, field))
      ? other
      : column;
  }

  private text(column: number, field: Field): string {
    const value = this.cell(column, field);
    if (value === '') return '';
    if (isErrorCell(value)) {
      this.fail('ERROR_CELL', column, value);
      return '';
    }
    const text = field === 'borrower' ? normaliseName(value) : this.name(value);
    return saysNothing(text) ? '' : text;
  }

  private name(value: CellValue): string {
    const raw = String(value);
    let text = this.names.get(raw);
    if (text === undefined) this.names.set(raw, (text = normaliseName(value)));
    return text;
  }

  private place(field: 'township' | 'village'): string {
    const column = this.c[field];
    if (column < 0) return field === 'township' ? this.section : '';
    const value = this.cell(column, field);
    if (isErrorCell(value)) {
      this.note('ERROR_CELL', column, value);
      return '';
    }
    const text = this.name(value);
    if (!this.plan.fillsDown.has(column)) return text;
    if (text === '') return this.lastPlace.get(field) ?? '';
    this.lastPlace.set(field, text);
    // A new township begins its own villages.
    if (field === 'township') this.lastPlace.delete('village');
    return text;
  }

  private party(column: number, field: Field): PartyId {
    const value = this.cell(column, field);
    if (value === '' || typeof value === 'boolean') return MISSING_ID;
    if (isErrorCell(value)) {
      this.fail('ERROR_CELL', column, value);
      return MISSING_ID;
    }
    if (typeof value === 'string' && (value.length < 15 || value.length > 18) && saysNothing(cleanText(value)))
      return MISSING_ID;
    return normalisePartyId(value);
  }

  private bank(): string {
    if (this.c.bank < 0) return this.givenBank;
    const value = this.cell(this.c.bank, 'bank');
    if (value === '') return '';
    if (isErrorCell(value)) {
      this.fail('ERROR_CELL', this.c.bank, value);
      return '';
    }
    return this.bankNames.get(String(value)) ?? normaliseName(value);
  }

  private principal(): Fen | undefined {
    const column = this.c.principal;
    const value = this.cell(column, 'principal');
    const amount = parseAmount(value, this.units.principal);
    this.totals.add('principal', amount);
    if (amount === 'unreadable') this.fail('AMOUNT_UNREADABLE', column, value);
    else if (amount === 'empty' || amount === 0) this.fail('AMOUNT_MISSING', column, value);
    else if (amount < 0) this.fail('AMOUNT_NEGATIVE', column, value);
    else return amount;
    return undefined;
  }

  /** An amount the money does not hang on: unreadable, it is reported and left out. */
  private softAmount(column: number, field: Field): Fen | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const amount = parseAmount(value, this.units[field]);
    this.totals.add(field, amount);
    if (typeof amount === 'number') return amount;
    if (amount === 'unreadable') this.note('AMOUNT_UNREADABLE', column, value);
    return undefined;
  }

  private day(value: CellValue): DayReading {
    if (typeof value === 'number') return parseDay(value);
    const text = String(value);
    let reading = this.days.get(text);
    if (reading === undefined) this.days.set(text, (reading = parseDay(text)));
    return reading;
  }

  private dayAt(column: number, field: Field, soft = false): Day | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const reading = this.day(value);
    if (typeof reading === 'number') {
      if (reading >= EARLIEST_LOAN_DAY && reading <= LATEST_LOAN_DAY) return reading;
      this.report(soft, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading === 'impossible') {
      this.report(soft, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading === 'unreadable' && !(MAYBE_NOT_YET.has(field) && NOT_YET.test(cleanText(value)))) {
      this.report(soft, 'DATE_UNREADABLE', column, value);
    }
    return undefined;
  }

  private span(column: number, field: Field, hard: boolean): { readonly from: Day; readonly to: Day } | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    const reading = parseSpan(value);
    if (typeof reading === 'object') {
      if (reading.from >= EARLIEST_LOAN_DAY && reading.to <= LATEST_LOAN_DAY) return reading;
      this.report(!hard, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading !== 'empty') {
      this.report(!hard, reading === 'impossible' ? 'DATE_IMPOSSIBLE' : 'DATE_UNREADABLE', column, value);
    }
    return undefined;
  }

  private inOrder(disbursed: Day, later: Day | undefined, column: number): void {
    if (later !== undefined && later < disbursed) this.fail('DATES_REVERSED', column, this.row.values[column] ?? '');
  }

  private rate(column: number, field: Field, scale: RateScale, soft = false): RatePpm | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const rate = parseRate(value, scale);
    if (typeof rate === 'number') return rate;
    if (rate === 'unreadable') this.report(soft, 'RATE_UNREADABLE', column, value);
    return undefined;
  }

  private term(): { readonly months?: number | undefined; readonly days?: number | undefined } | undefined {
    const column = this.c.term;
    if (column < 0) return undefined;
    const value = this.cell(column, 'term');
    if (value === '') return undefined;
    const term = parseTerm(value, this.plan.termUnit);
    if (typeof term === 'object') return term;
    if (term === 'unreadable') this.fail('TERM_UNREADABLE', column, value);
    return undefined;
  }

  /** Fills `into`; gives the day of settlement where the repayments reach the principal (or leave no balance). */
  private repayments(principal: Fen, disbursed: Day, balance: Fen | undefined, into: Repayment[]): Day | undefined {
    let repaid = 0;
    for (const pair of this.plan.repayments) {
      const value = this.cell(pair.amount, 'repaidAmount');
      const amount = parseAmount(value, this.units.repaidAmount);
      if (amount === 'unreadable') this.fail('AMOUNT_UNREADABLE', pair.amount, value);
      else if (typeof amount === 'number' && amount < 0) this.fail('AMOUNT_NEGATIVE', pair.amount, value);
      const day = this.dayAt(pair.day, 'repaidOn');
      this.inOrder(disbursed, day, pair.day);
      const paid = typeof amount === 'number' && amount > 0 ? amount : 0;
      if (paid > 0 && day === undefined) {
        if (!this.failed) this.fail('DATE_MISSING', pair.day, '');
      } else if (paid === 0 && day !== undefined) {
        if (balance === 0 && repaid === 0) return day;
        if (amount === 'empty') this.fail('AMOUNT_MISSING', pair.amount, '');
      } else if (day !== undefined) {
        repaid += paid;
        if (repaid >= principal) return day;
        into.push({ day, principal: paid as Fen });
      }
    }
    return undefined;
  }

  /** Days an earlier period paid, from disbursement where no start is given. The last day printed was paid too. */
  private paid(disbursed: Day): Span | undefined {
    const { paidFrom, paidTo } = this.c;
    const from = this.dayAt(paidFrom, 'paidFrom');
    const last = this.dayAt(paidTo, 'paidTo');
    if (last === undefined) {
      // Paid from some day on, and nobody says how far: paying again might pay twice.
      if (from !== undefined && !this.failed)
        this.fail('DATE_MISSING', paidTo >= 0 ? paidTo : paidFrom, this.cell(paidTo, 'paidTo'));
      return undefined;
    }
    this.inOrder(disbursed, last, paidTo);
    if (from !== undefined) this.inOrder(from, last, paidTo);
    return { from: from ?? disbursed, to: addDays(last, 1) };
  }

  private overdue(column: number): boolean | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, 'overdue');
    const overdue = parseOverdue(value);
    if (overdue === 'unreadable') this.fail('FLAG_UNREADABLE', column, value);
    return typeof overdue === 'boolean' ? overdue : undefined;
  }

  private count(column: number, field: Field): number | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    const count = parseCount(value);
    if (count === 'unreadable') this.note('COUNT_UNREADABLE', column, value);
    return typeof count === 'number' ? count : undefined;
  }

  /** Contract, account and household numbers: text, however they are stored. */
  private longNumber(column: number, field: Field): string {
    if (column < 0) return '';
    const value = this.cell(column, field);
    if (value === '') return '';
    if (
      (typeof value === 'number' && Math.abs(value) >= EXACT_IN_A_NUMBER) ||
      (typeof value === 'string' && /^\d\.\d+E\+\d+$/i.test(value))
    ) {
      this.note('NUMBER_DAMAGED', column, value);
      return '';
    }
    if (isErrorCell(value)) {
      this.note('ERROR_CELL', column, value);
      return '';
    }
    const text = typeof value === 'string' && PLAIN_NUMBER.test(value) ? value : withoutBlanks(cleanText(value));
    return saysNothing(text) ? '' : text;
  }

  private claim(): Claim | undefined {
    const { c } = this;
    const claim: Mutable<Claim> = {};
    let any = false;
    const subsidy = this.softAmount(c.claimedSubsidy, 'claimedSubsidy');
    if (subsidy !== undefined) any = (claim.subsidy = subsidy) !== undefined;
    const base = this.softAmount(c.subsidyBase, 'subsidyBase');
    if (base !== undefined) any = (claim.base = base) !== undefined;
    const span = this.span(c.subsidySpan, 'subsidySpan', false);
    const from = this.dayAt(c.subsidyFrom, 'subsidyFrom', true) ?? span?.from;
    if (from !== undefined) any = (claim.from = from) !== undefined;
    const to = this.dayAt(c.subsidyTo, 'subsidyTo', true) ?? span?.to;
    if (to !== undefined) any = (claim.to = to) !== undefined;
    const rate = this.rate(c.subsidyRate, 'subsidyRate', this.plan.subsidyRate.scale, true);
    if (rate !== undefined) any = (claim.rate = rate) !== undefined;
    const days = this.count(c.subsidyDays, 'subsidyDays');
    if (days !== undefined) any = (claim.days = days) !== undefined;
    return any ? claim : undefined;
  }

  // Failures ------------------------------------------------------------------------------------------------------------

  private sheetRow(): number {
    return this.grid.top + this.row.index + 1;
  }

  private ref(index: number, column: number): CellRef {
    const ref = {
      sheet: this.grid.sheet,
      row: this.grid.top + index + 1,
      column: columnLetters(this.grid.left + column),
    };
    return this.grid.file === undefined ? ref : { file: this.grid.file, ...ref };
  }

  private headerOf(column: number): string {
    return this.plan.headerOf(column);
  }

  /** A failure that keeps the row from being a loan: never guess what bears on the money. */
  private fail(code: FailureCode, column: number, value: CellValue): void {
    this.failed = true;
    // Where the column itself is missing or in question, the sheet's failure says so once for all its rows.
    if (column >= 0) this.note(code, column, value);
  }

  private report(soft: boolean, code: FailureCode, column: number, value: CellValue): void {
    if (soft) this.note(code, column, value);
    else this.fail(code, column, value);
  }

  private note(code: FailureCode, column: number, value: CellValue): void {
    const text = cleanText(value);
    this.failures.push({
      ...this.ref(this.row.index, column),
      code: isErrorCell(value) ? 'ERROR_CELL' : code,
      value: /\d{12,}/.test(text) || /E\+\d\d/i.test(text) ? maskId(text) : text.slice(0, 60),
      facts: { header: this.headerOf(column) },
    });
  }
}

/** `一、东山镇` over its rows. */
const SECTION = /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?)?(\p{Script=Han}{1,10}(?:镇|乡|街道))$/u;

const MISSING_ID: PartyId = { text: '', status: 'missing' };
const PLAIN_NUMBER = /^[0-9A-Za-z]+$/;
