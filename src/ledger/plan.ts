import type { Grid } from './grid';
import { findHeader, type HeaderBand } from './header/find-header';
import type { HeaderReader } from './header/header-text';
import { layoutOf } from './header/layout';
import { type ColumnPlan, ESSENTIAL, planColumns } from './header/map-columns';
import type { ColumnChoice, ColumnMapping, Field, ReadOptions } from './ledger';
import { SPREAD_WIDTH } from './rows/ledger-rows';
import { ledgerTexts } from './texts';
import type { MoneyUnit } from './values/amount';
import type { TermUnit } from './values/term';
import { cleanText, withoutBlanks } from './values/text';

/** Where one ledger stands on its sheet and what its columns mean: everything the row reader needs. Columns are grid columns. */
export interface LedgerPlan {
  readonly band: HeaderBand;
  /** Grid rows this ledger accounts for: from here to before `end`. */
  readonly firstRow: number;
  readonly end: number;
  readonly layout: string;
  readonly columns: ColumnPlan;
  readonly mapping: readonly ColumnMapping[];
  readonly ownColumns: ReadonlySet<number>;
  /** Place columns filled only in the first row of their block. */
  readonly fillsDown: ReadonlySet<number>;
  /** Cells of vertically merged areas: row × SPREAD_WIDTH + column → grid row of the value. */
  readonly spreads: ReadonlyMap<number, number>;
  readonly loanGroup?: readonly number[];
  readonly termUnit: TermUnit;
  /** Essential fields without a column; then no row can be a loan. */
  readonly missing: readonly Field[];
  /** Essential fields that are missing or open to question. */
  readonly unreadable: boolean;
  unitOf(field: Field): MoneyUnit;
  headerOf(column: number): string;
}

const SHEET_UNIT = /单位[:：]?(?:人民币)?[(（]?(亿元|万元|千元|元)|[(（](亿元|万元|千元|元)[)）]$/;

/** Amount fields: a unit line above the table speaks for those whose header names none. */
const AMOUNTS: ReadonlySet<Field> = new Set([
  'principal',
  'balance',
  'creditLine',
  'repaidAmount',
  'subsidyBase',
  'claimedSubsidy',
  'paidSubsidy',
  'dividend',
]);
const MONEY_UNITS: ReadonlySet<string> = new Set(['元', '千元', '万元', '亿元']);

/** Finds the ledger of a sheet; undefined where no rows look like a header. */
export function planLedger(grid: Grid, reader: HeaderReader, options: ReadOptions): LedgerPlan | undefined {
  const band = findHeader(grid, reader);
  if (!band) return undefined;
  const texts = ledgerTexts(options.language ?? 'zh-CN');
  const layout = layoutOf(band);
  const choice: ColumnChoice = { ...options.layouts?.[layout], ...options.columns?.[grid.sheet] };
  const columns = planColumns(grid, band, choice, texts);
  const sheetUnit = options.units?.[grid.sheet] ?? unitLine(grid, band) ?? '元';
  const units = new Map<Field, MoneyUnit>();
  const mapping = columns.mapping.map((m): ColumnMapping => {
    if (!AMOUNTS.has(m.field)) return m;
    const unit = m.unit !== undefined && MONEY_UNITS.has(m.unit) ? (m.unit as MoneyUnit) : sheetUnit;
    units.set(m.field, unit);
    return { ...m, unit };
  });
  const has = (field: Field): boolean => columns.columns.has(field);
  const asked = (field: Field): boolean => columns.questions.some((q) => q.field === field);
  const missing = ESSENTIAL.filter(
    (field) => !has(field) && !asked(field) && !(field === 'disbursed' && has('loanSpan')),
  );
  return {
    band,
    firstRow: 0,
    end: grid.values.length,
    layout,
    columns,
    mapping,
    ownColumns: new Set(band.columns.flatMap((c, i) => (c.own ? [i] : []))),
    fillsDown: fillDownColumns(columns),
    spreads: spreadsOf(grid, band),
    ...(columns.loanGroup && { loanGroup: columns.loanGroup.columns }),
    termUnit: termUnitOf(columns, mapping, grid),
    missing,
    unreadable: missing.length > 0 || ESSENTIAL.some(asked),
    unitOf: (field) => units.get(field) ?? sheetUnit,
    headerOf: (column) => (band.columns[column]?.path ?? []).join('/'),
  };
}

/** `单位：万元` in the lines above the header. */
function unitLine(grid: Grid, band: HeaderBand): MoneyUnit | undefined {
  for (let row = band.top - 1; row >= 0; row--) {
    for (const cell of grid.values[row] ?? []) {
      if (typeof cell !== 'string' || cell === '') continue;
      const match = SHEET_UNIT.exec(withoutBlanks(cleanText(cell)));
      if (match) return (match[1] ?? match[2]) as MoneyUnit;
    }
  }
  return undefined;
}

/** A place column with at least this share of blanks between its values is filled only in the first row of each block. */
const BLANKS_OF_FILL_DOWN = 0.3;

function fillDownColumns(plan: ColumnPlan): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const field of ['township', 'village', 'group'] as const) {
    const column = plan.columns.get(field);
    const profile = column === undefined ? undefined : plan.profiles[column];
    if (
      column !== undefined &&
      profile &&
      profile.filled > 0 &&
      profile.blank >= BLANKS_OF_FILL_DOWN * (profile.filled + profile.blank)
    )
      columns.add(column);
  }
  return columns;
}

function spreadsOf(grid: Grid, band: HeaderBand): ReadonlyMap<number, number> {
  const spreads = new Map<number, number>();
  for (const merge of grid.merges ?? []) {
    const top = merge.top - grid.top;
    const column = merge.left - grid.left;
    // Merged across as well: a title or a remark, no value of a column.
    if (top <= band.bottom || merge.left !== merge.right) continue;
    for (let row = top + 1; row <= merge.bottom - grid.top; row++) spreads.set(row * SPREAD_WIDTH + column, top);
  }
  return spreads;
}

/** A term without a unit: months, unless no term of the column is above five (nobody lends to farmers for 3 months in a column of 1, 2 and 3). */
function termUnitOf(plan: ColumnPlan, mapping: readonly ColumnMapping[], grid: Grid): TermUnit {
  const column = mapping.find((m) => m.field === 'term');
  if (!column) return '月';
  if (column.unit === '月' || column.unit === '年' || column.unit === '天') return column.unit;
  const numbers = plan.profiles[column.column - grid.left]?.cells.flatMap((cell) => {
    const number = typeof cell === 'number' ? cell : /^\s*[\d.]+\s*$/.test(String(cell)) ? Number(cell) : NaN;
    return Number.isNaN(number) ? [] : [number];
  });
  return numbers && numbers.length > 0 && numbers.every((n) => n <= 5) ? '年' : '月';
}
