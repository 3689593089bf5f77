import type { PartyId } from '../../engine/loan/loan';
import type { Day } from '../../engine/ground/day';
import type { Fen } from '../../engine/ground/money';
import { normalisePartyId } from '../../engine/loan/party-id';
import type { RatePpm } from '../../engine/ground/rate';
import { FIELDS } from '../fields';
import type { CellValue, Grid } from '../grid';
import { EARLIEST_LOAN_DAY, LATEST_LOAN_DAY } from '../header/profile';
import type { Field } from '../ledger';
import { type LedgerPlan, SPREAD_WIDTH } from '../plan';
import { type AmountReading, type MoneyUnit, parseAmount } from '../values/amount';
import { parseCount, parseOverdue } from '../values/count';
import { parseSpan } from '../values/date';
import { normaliseName } from '../values/name';
import { parseRate, type RateScale } from '../values/rate';
import { parseSettlement } from '../values/settlement';
import { parseTerm } from '../values/term';
import { cleanText, isBlankCell, isErrorCell, saysNothing, withoutBlanks } from '../values/text';
import { type DayTexts, isLoanDay } from './day-texts';
import type { FieldColumns } from './field-columns';
import type { PrintedTotals } from './printed-totals';
import type { RowFailures } from './row-failures';
import type { RowStatuses } from './row-statuses';

const MAYBE_NOT_YET: ReadonlySet<Field> = new Set(['paidFrom', 'paidTo', 'repaidOn', 'extendedTo']);
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
/** `同上`: what the cell above says. Only of words: an amount or a day is never taken from another row. */
const DITTO = /^(?:同上|同前|同左|[〃″々"”“＂]|''|″)$/;
/** The least yearly rate a bank lends at: 1%. */
const LEAST_RATE = 10_000;
/** A number cell holds 15 digits; of a longer account or contract number the last ones are gone. */
const EXACT_IN_A_NUMBER = 1e15;

/** The cells of the current row as what their fields want. What cannot be read goes to the failures and is left out. */
export class RowCells {
  private values: readonly CellValue[] = [];
  private index = 0;
  private readonly lastPlace = new Map<Field, string>();
  private readonly units: Readonly<Record<Field, MoneyUnit>>;
  /** Texts that come again and again: places, categories, uses. */
  private readonly names = new Map<string, string>();

  /** @param givenBank of every loan, where no column says it. */
  constructor(
    private readonly grid: Grid,
    private readonly plan: LedgerPlan,
    private readonly c: FieldColumns,
    private readonly days: DayTexts,
    private readonly bankNames: ReadonlyMap<string, string>,
    private readonly givenBank: string,
    private readonly totals: PrintedTotals,
    private readonly failures: RowFailures,
    private readonly statuses: RowStatuses,
  ) {
    this.units = Object.fromEntries(FIELDS.map((field) => [field, plan.unitOf(field)])) as Record<Field, MoneyUnit>;
  }

  /** The lender a section of the ledger names, where no column says it. */
  sectionBank: string | undefined;
  private lastBank: CellValue = '';

  begin(values: readonly CellValue[], index: number): void {
    this.values = values;
    this.index = index;
    this.statuses.begin(values);
  }

  /** The cell as it stands. */
  written(column: number): CellValue {
    return this.values[column] ?? '';
  }

  /** The cell, or that of the merged area it belongs to. */
  cell(column: number, field: Field): CellValue {
    if (column < 0) return '';
    const value = this.values[column] ?? '';
    if (value !== '' || this.plan.spreads.size === 0 || NEVER_SPREAD.has(field)) return value;
    const top = this.plan.spreads.get(this.index * SPREAD_WIDTH + column);
    return top === undefined ? '' : (this.grid.values[top]?.[column] ?? '');
  }

  /** The column of the field, or, where the ledger keeps persons and firms in columns of their own, the one that is filled. */
  columnOf(field: 'borrower' | 'id'): number {
    const column = this.c[field];
    const other = this.plan.alternates.get(field);
    return other !== undefined && isBlankCell(this.cell(column, field)) && !isBlankCell(this.cell(other, field))
      ? other
      : column;
  }

  /** The cell of a column of words; for a ditto mark what stands above it. */
  private words(column: number, field: Field): CellValue {
    const value = this.cell(column, field);
    if (typeof value !== 'string' || value.length > 4 || !DITTO.test(value.trim())) return value;
    for (let row = this.index - 1; row > this.plan.band.bottom; row--) {
      const above = this.grid.values[row]?.[column] ?? '';
      if (!isBlankCell(above) && !(typeof above === 'string' && DITTO.test(above.trim()))) return above;
    }
    return value;
  }

  text(column: number, field: Field): string {
    const value = this.words(column, field);
    if (value === '') return '';
    if (isErrorCell(value)) {
      this.failures.fail('ERROR_CELL', column, value);
      return '';
    }
    const text = field === 'borrower' ? normaliseName(value) : this.name(value);
    return saysNothing(text) ? '' : text;
  }

  name(value: CellValue): string {
    const raw = String(value);
    let text = this.names.get(raw);
    if (text === undefined) this.names.set(raw, (text = normaliseName(value)));
    return text;
  }

  place(field: 'township' | 'village'): string {
    const column = this.c[field];
    if (column < 0) return '';
    const value = this.words(column, field);
    if (isErrorCell(value)) {
      this.failures.note('ERROR_CELL', column, value);
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

  party(column: number, field: Field): PartyId {
    const value = this.words(column, field);
    if (value === '' || typeof value === 'boolean') return MISSING_ID;
    if (isErrorCell(value)) {
      this.failures.fail('ERROR_CELL', column, value);
      return MISSING_ID;
    }
    if (typeof value === 'string' && (value.length < 15 || value.length > 18) && saysNothing(cleanText(value)))
      return MISSING_ID;
    return normalisePartyId(typeof value === 'string' ? plainId(value) : value);
  }

  bank(): string {
    if (this.c.bank < 0) return this.sectionBank ?? this.givenBank;
    let value = this.words(this.c.bank, 'bank');
    if (value === '' && this.plan.fillsDown.has(this.c.bank)) value = this.lastBank;
    else this.lastBank = value;
    if (value === '') return '';
    if (isErrorCell(value)) {
      this.failures.fail('ERROR_CELL', this.c.bank, value);
      return '';
    }
    return this.bankNames.get(String(value)) ?? normaliseName(value);
  }

  principal(): Fen | undefined {
    const column = this.c.principal;
    const value = this.cell(column, 'principal');
    const amount = parseAmount(value, this.units.principal);
    this.totals.add('principal', amount);
    if (this.isShared(column)) {
      this.failures.fail('AMOUNT_SHARED', column, this.cell(column, 'balance'));
      return undefined;
    }
    if (amount === 'unreadable') this.failures.fail('AMOUNT_UNREADABLE', column, value);
    else if (amount === 'empty' || amount === 0) this.failures.fail('AMOUNT_MISSING', column, value);
    else if (amount < 0) this.failures.fail('AMOUNT_NEGATIVE', column, value);
    else return amount;
    return undefined;
  }

  /** One amount merged over the rows of several loans: how much of it is each one's, nobody knows. */
  private isShared(column: number): boolean {
    const last = this.plan.sharedUntil.get(this.index * SPREAD_WIDTH + column);
    if (last === undefined) return false;
    const { disbursed, borrower, id } = this.c;
    for (let row = last.from; row <= last.to; row++) {
      if (row === this.index) continue;
      const values = this.grid.values[row] ?? [];
      if ([disbursed, borrower, id].some((other) => other >= 0 && !isBlankCell(values[other] ?? ''))) return true;
    }
    return false;
  }

  /** An amount the money does not hang on: unreadable, it is reported and left out. */
  softAmount(column: number, field: Field): Fen | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const amount = parseAmount(value, this.units[field]);
    this.totals.add(field, amount);
    if (typeof amount === 'number') return amount;
    if (amount === 'unreadable') {
      this.failures.note('AMOUNT_UNREADABLE', column, value);
      if (field === 'balance') this.statuses.ask(column, value);
    }
    return undefined;
  }

  /** The day of settlement; words may say that there is none yet. */
  settled(): Day | undefined {
    const column = this.c.settled;
    if (column < 0) return undefined;
    const value = this.cell(column, 'settled');
    if (value === '') return undefined;
    const quick = this.days.read(value);
    const reading = quick === 'unreadable' ? parseSettlement(value) : quick;
    if (typeof reading === 'number' && isLoanDay(reading)) return reading;
    if (typeof reading === 'number' || reading === 'impossible') this.failures.fail('DATE_IMPOSSIBLE', column, value);
    else if (reading === 'day-missing') this.failures.fail('SETTLED_DAY_MISSING', column, value);
    else if (reading === 'unreadable') this.failures.fail('DATE_UNREADABLE', column, value);
    return undefined;
  }

  dayAt(column: number, field: Field, soft = false): Day | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const reading = this.days.read(value);
    if (isLoanDay(reading)) return reading;
    if (typeof reading === 'number') {
      this.failures.report(soft, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading === 'impossible') {
      this.failures.report(soft, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading === 'unreadable' && !(MAYBE_NOT_YET.has(field) && NOT_YET.test(cleanText(value)))) {
      this.failures.report(soft, 'DATE_UNREADABLE', column, value);
    }
    return undefined;
  }

  span(column: number, field: Field, hard: boolean): { readonly from: Day; readonly to: Day } | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    const reading = parseSpan(value);
    if (typeof reading === 'object') {
      if (reading.from >= EARLIEST_LOAN_DAY && reading.to <= LATEST_LOAN_DAY) return reading;
      this.failures.report(!hard, 'DATE_IMPOSSIBLE', column, value);
    } else if (reading !== 'empty') {
      this.failures.report(!hard, reading === 'impossible' ? 'DATE_IMPOSSIBLE' : 'DATE_UNREADABLE', column, value);
    }
    return undefined;
  }

  rate(column: number, field: Field, scale: RateScale, soft = false): RatePpm | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    if (value === '') return undefined;
    const rate = parseRate(value, scale);
    if (typeof rate === 'number' && (soft || rate >= LEAST_RATE)) return rate;
    if (typeof rate === 'number') this.failures.fail('RATE_IMPLAUSIBLE', column, value);
    if (rate === 'unreadable') this.failures.report(soft, 'RATE_UNREADABLE', column, value);
    return undefined;
  }

  term(): { readonly months?: number | undefined; readonly days?: number | undefined } | undefined {
    const column = this.c.term;
    if (column < 0) return undefined;
    const value = this.cell(column, 'term');
    if (value === '') return undefined;
    const term = parseTerm(value, this.plan.termUnit);
    if (typeof term === 'object') return term;
    if (term === 'unreadable') this.failures.fail('TERM_UNREADABLE', column, value);
    return undefined;
  }

  overdue(column: number): boolean | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, 'overdue');
    const overdue = parseOverdue(value);
    if (overdue === 'unreadable') this.failures.fail('FLAG_UNREADABLE', column, value);
    return typeof overdue === 'boolean' ? overdue : undefined;
  }

  count(column: number, field: Field): number | undefined {
    if (column < 0) return undefined;
    const value = this.cell(column, field);
    const count = parseCount(value);
    if (count === 'unreadable') this.failures.note('COUNT_UNREADABLE', column, value);
    return typeof count === 'number' ? count : undefined;
  }

  /** Contract, account and household numbers: text, however they are stored. */
  longNumber(column: number, field: Field): string {
    if (column < 0) return '';
    const value = this.cell(column, field);
    if (value === '') return '';
    if (
      (typeof value === 'number' && Math.abs(value) >= EXACT_IN_A_NUMBER) ||
      (typeof value === 'string' && /^\d\.\d+E\+\d+$/i.test(value))
    ) {
      this.failures.note('NUMBER_DAMAGED', column, value);
      return '';
    }
    if (isErrorCell(value)) {
      this.failures.note('ERROR_CELL', column, value);
      return '';
    }
    const text = typeof value === 'string' && PLAIN_NUMBER.test(value) ? value : withoutBlanks(cleanText(value));
    return saysNothing(text) ? '' : text;
  }

  /** An amount as it is printed; what to make of it is the caller's. */
  amount(column: number, field: Field): AmountReading {
    return parseAmount(this.cell(column, field), this.units[field]);
  }
}

/** Marks people put around and into an ID: a label before it, hyphens between its parts, a multiplication sign or a Cyrillic letter for its X. */
function plainId(value: string): string {
  if (PLAIN_NUMBER.test(value)) return value;
  return cleanText(value)
    .replace(/^(?:身份证号?码?|证件号码?|ID)[:：]?/i, '')
    .replace(/(?<=\d)[-–—\s](?=[\dXx×])/g, '')
    .replace(/(?<=\d{17})[×хХχΧ✕✖*](?=$)/u, 'X');
}

const MISSING_ID: PartyId = { text: '', status: 'missing' };
const PLAIN_NUMBER = /^[0-9A-Za-z]+$/;
