import type { CellValue, Grid } from '../grid';
import { isColumnNumberRow } from '../header/find-header';
import type { HeaderReader } from '../header/header-text';
import type { Field, RowKind } from '../ledger';
import type { LedgerPlan } from '../plan';
import { parseAmount } from '../values/amount';
import { parseSpan } from '../values/date';
import { cleanText, isBlankCell, saysNothing } from '../values/text';
import { type DayTexts, isLoanDay } from './day-texts';
import type { FieldColumns } from './field-columns';
import { looksLikeLoan } from './outside-rows';
import type { PrintedTotals } from './printed-totals';
import { isExample, isNobody, loneText, totalWord, wordsKind } from './row-kind';
import { readSection } from './sections';

/** What may be filled in before a form is given out: where a row holds nothing else, nobody has filled it in. */
const FILLED_IN_ADVANCE: readonly Field[] = [
  'bank',
  'rate',
  'subsidyRate',
  'term',
  'township',
  'village',
  'group',
  'category',
  'use',
  'overdue',
];

/** Rows that hold a person and are known not to be loans of this ledger. */
const KNOWN_NOT_OURS: ReadonlySet<RowKind> = new Set<RowKind>(['no-loan', 'example', 'result', 'blank']);

/** Tells the rows below a header apart, one after the other from the top. */
export class RowSorter {
  /** What the last total row calls itself. */
  totalLabel = '';
  /** What the section the current row stands in says, where no column does. */
  village = '';
  category = '';
  bank: string | undefined;
  /** Column numbers (`甲 乙 1 2 3`) stand only under a header. */
  private afterHeader = true;
  private readonly partyColumns: ReadonlySet<number>;
  private readonly inAdvance: ReadonlySet<number>;
  private readonly marked: readonly number[];

  /** @param township of the section the current row stands in, where no column says it; first what holds for the whole sheet. */
  constructor(
    private readonly grid: Grid,
    private readonly plan: LedgerPlan,
    private readonly c: FieldColumns,
    private readonly reader: HeaderReader,
    private readonly days: DayTexts,
    private readonly totals: PrintedTotals,
    public township: string,
  ) {
    this.partyColumns = new Set([c.borrower, c.id].filter((column) => column >= 0));
    this.inAdvance = new Set(FILLED_IN_ADVANCE.map((field) => c[field]).filter((column) => column >= 0));
    const first = plan.band.columns.findIndex(({ path }) => path.length > 0);
    this.marked = [...new Set([first, c.sequence, c.borrower, c.note])].filter((column) => column >= 0);
  }

  /** The kind of the next row; undefined for one that is a loan, or should be. */
  next(values: readonly CellValue[], index: number): RowKind | 'outside' | undefined {
    if (this.plan.others.some(({ from, to }) => index >= from && index < to)) return this.outside(values, index);
    const kind = this.kindOf(values);
    this.afterHeader = kind === 'header';
    // Whatever its words say, a row with a person, an amount and a day is no total, title or remark.
    return kind !== undefined && !KNOWN_NOT_OURS.has(kind) && looksLikeLoan(this.grid, index) ? 'outside' : kind;
  }

  /** A row over the ledger's header, or of another table on the sheet: it is none of ours, unless it is a loan by its looks. */
  outside(values: readonly CellValue[], index: number): RowKind | 'outside' {
    if (looksLikeLoan(this.grid, index)) return 'outside';
    const kind = wordsKind(values, this.plan.ignored, true);
    return this.plan.others.some(({ from, to }) => index >= from && index < to) && kind !== 'blank'
      ? 'other-table'
      : (kind ?? 'title');
  }

  private kindOf(values: readonly CellValue[]): RowKind | undefined {
    if (this.afterHeader && isColumnNumberRow(values)) return 'header';
    if (this.isExample(values)) return 'example';
    const kind = this.looksPlain(values) ? undefined : this.byItsCells(values);
    return kind === undefined && this.hasNoLoan(values) ? 'no-loan' : kind;
  }

  private isExample(values: readonly CellValue[]): boolean {
    const marks = this.marked.map((column) => values[column] ?? '');
    return isExample(marks, values[this.c.borrower] ?? '', values[this.c.bank] ?? '');
  }

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
    return isLoanDay(this.days.read(value));
  }

  private byItsCells(values: readonly CellValue[]): RowKind | undefined {
    const byWords = wordsKind(values, this.plan.ignored, false);
    if (byWords === 'blank') return this.hasResults(values) ? 'result' : 'blank';
    if (this.isUnfilled(values)) return 'blank';
    if (this.isHeaderRow(values)) return 'header';
    const dated = this.isDated(values);
    const isOnesOwn = dated || this.hasId(values);
    const total = totalWord(values, this.plan.ignored);
    if (total && !isOnesOwn) {
      this.totalLabel = total.label;
      return total.kind;
    }
    if (!isOnesOwn && this.isSumWithoutName(values)) {
      this.totalLabel = '';
      return 'total';
    }
    // An amount, a day or an ID makes it a loan whatever its remarks say: nothing is dropped for a word like 签字.
    if (isOnesOwn || this.hasAmount(values)) return undefined;
    if (byWords !== undefined) return byWords;
    const lone = loneText(values, this.plan.ignored);
    if (!lone || !isNobody(lone.text, this.partyColumns.has(lone.column))) return undefined;
    this.enterSection(lone.text);
    return 'note';
  }

  /** `一、东山镇`, `（二）邮储银行` over its rows. */
  private enterSection(text: string): void {
    const section = readSection(text);
    if (!section) return;
    if (section.field === 'township') this.village = '';
    this[section.field] = section.value;
  }

  /** No name, no ID, no day, and the amount is that of rows above together: a total, whatever it is called or not called. */
  private isSumWithoutName(values: readonly CellValue[]): boolean {
    const { borrower, headName, principal } = this.c;
    if (!isBlankCell(values[borrower] ?? '') || (headName >= 0 && !isBlankCell(values[headName] ?? ''))) return false;
    return this.totals.isSum('principal', values[principal] ?? '');
  }

  /** A row of the form nobody filled in: its number, the zeros of its formulas, and what was filled down before it was given out. */
  private isUnfilled(values: readonly CellValue[]): boolean {
    let numbered = false;
    for (let i = 0; i < values.length; i++) {
      const cell = values[i] ?? '';
      if (cell === 0 || this.plan.ignored.has(i) || isBlankCell(cell)) continue;
      if (i === this.c.sequence && /^\d+$/.test(cleanText(cell))) numbered = true;
      else if (!this.inAdvance.has(i)) return false;
    }
    return numbered || values.every((cell, i) => cell === 0 || this.plan.ignored.has(i) || isBlankCell(cell));
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
}
