import type { CellValue } from '../grid';
import { isColumnNumberRow } from '../header/find-header';
import type { HeaderReader } from '../header/header-text';
import type { RowKind } from '../ledger';
import type { LedgerPlan } from '../plan';
import { parseAmount } from '../values/amount';
import { parseSpan } from '../values/date';
import { cleanText, isBlankCell, saysNothing } from '../values/text';
import { type DayTexts, isLoanDay } from './day-texts';
import type { FieldColumns } from './field-columns';
import { isLoneText, totalWord, wordsKind } from './row-kind';

/** Tells the rows below a header apart, one after the other from the top. */
export class RowSorter {
  /** What the last total row calls itself. */
  totalLabel = '';
  /** Column numbers (`甲 乙 1 2 3`) stand only under a header. */
  private afterHeader = true;
  private readonly partyColumns: ReadonlySet<number>;

  /** @param township of the section the current row stands in, where no column says it; first what holds for the whole sheet. */
  constructor(
    private readonly plan: LedgerPlan,
    private readonly c: FieldColumns,
    private readonly reader: HeaderReader,
    private readonly days: DayTexts,
    public township: string,
  ) {
    this.partyColumns = new Set([c.borrower, c.id].filter((column) => column >= 0));
  }

  /** The kind of the next row; undefined for one that is a loan, or should be. */
  next(values: readonly CellValue[]): RowKind | undefined {
    const kind = this.kindOf(values);
    this.afterHeader = kind === 'header';
    return kind;
  }

  private kindOf(values: readonly CellValue[]): RowKind | undefined {
    if (this.afterHeader && isColumnNumberRow(values)) return 'header';
    const kind = this.looksPlain(values) ? undefined : this.byItsCells(values);
    return kind === undefined && this.hasNoLoan(values) ? 'no-loan' : kind;
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
    this.township = SECTION.exec(text)?.[1] ?? this.township;
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
}

/** `一、东山镇` over its rows. */
const SECTION = /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?)?(\p{Script=Han}{1,10}(?:镇|乡|街道))$/u;
