import type { CellValue, Grid } from './grid';
import { type Block, findBlocks, NOT_OURS, type Stretch } from './header/blocks';
import type { HeaderBand } from './header/find-header';
import { givenFacts } from './header/given-facts';
import type { HeaderReader } from './header/header-text';
import { layoutOf } from './header/layout';
import { unknownColumns } from './header/unknown-columns';
import { type StatusColumn, statusColumns } from './header/status-columns';
import { type ColumnPlan, ESSENTIAL, planColumns } from './header/map-columns';
import type {
  ColumnChoice,
  ColumnMapping,
  Field,
  GivenFact,
  LayoutCorrection,
  MappingQuestion,
  ReadOptions,
  UnknownColumn,
} from './ledger';
import { ledgerTexts, type LedgerTexts } from './texts';
import type { MoneyUnit } from './values/amount';
import type { RateColumn } from './values/rate';
import { MONEY_UNITS } from './header/units';
import type { TermUnit } from './values/term';
import { cleanText } from './values/text';
import { ownValue } from './own-value';

/** Keys of `LedgerPlan.spreads`: row × this + column. */
export const SPREAD_WIDTH = 16_384;

/** Where one ledger stands on its sheet and what its columns mean: everything the row reader needs. Rows and columns are the grid's. */
export interface LedgerPlan {
  readonly band: HeaderBand;
  /** Rows this ledger accounts for: from here to before `end`. */
  readonly firstRow: number;
  readonly end: number;
  readonly layout: string;
  /** What is remembered of the layout, and what of its columns and unit is used: what the other options do not say. */
  readonly remembered: { readonly kept: LayoutCorrection; readonly used: LayoutCorrection };
  /** Field → column, for every field that has exactly one. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly mapping: readonly ColumnMapping[];
  readonly questions: readonly MappingQuestion[];
  readonly samples: readonly CellValue[];
  readonly repayments: ColumnPlan['repayments'];
  /** Second columns that are filled where the first is not (身份证号 of persons, 统一社会信用代码 of firms). */
  readonly alternates: ColumnPlan['alternates'];
  readonly rate: RateColumn;
  readonly subsidyRate: RateColumn;
  /** `月?`: in months, but a number of up to five may be of years. */
  readonly termUnit: TermUnit | '月?';
  /** Our own result columns. */
  readonly own: ReadonlySet<number>;
  /** Columns that are none of this ledger's: our own, and those of a ledger beside it. */
  readonly ignored: ReadonlySet<number>;
  /** Texts of the header by column, to know the header when it is printed again. */
  readonly headerTexts: readonly (readonly string[])[];
  /** Place columns filled only in the first row of their block. */
  readonly fillsDown: ReadonlySet<number>;
  /** Cells of vertically merged areas: row × SPREAD_WIDTH + column → row of the value. */
  readonly spreads: ReadonlyMap<number, number>;
  /** Cells of such areas, their first rows too: the rows they reach over. */
  readonly sharedUntil: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  /** Where the sheet lists households with several kinds of loans: the columns that tell whether there is one of ours. */
  readonly loanColumns: readonly number[];
  readonly given: readonly GivenFact[];
  /** Essential fields without a column; then no row can be a loan. */
  readonly missing: readonly Field[];
  /** Essential fields are missing or open to question. */
  readonly unreadable: boolean;
  /** Whether 元 or 万元 is meant, the sheet leaves open. */
  readonly unitUnclear: boolean;
  /** Columns without a field whose words may speak against paying a loan. */
  readonly statuses: readonly StatusColumn[];
  /** Columns not understood. */
  readonly unknown: readonly UnknownColumn[];
  /** Rows of other tables on the sheet. */
  readonly others: readonly Stretch[];
  unitOf(field: Field): MoneyUnit;
  headerOf(column: number): string;
}

/** Finds the ledgers of a sheet, top to bottom and left to right; none where no rows look like a header. */
export function planLedgers(grid: Grid, reader: HeaderReader, options: ReadOptions): readonly LedgerPlan[] {
  return findBlocks(grid, reader).map((block) => planOne(grid, block, options));
}

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
function planOne(grid: Grid, block: Block, options: ReadOptions): LedgerPlan {
  const { band, firstRow, end, lines } = block;
  const texts = ledgerTexts(options.language ?? 'zh-CN');
  const layout = layoutOf(band, grid.left);
  // Another file's sheet may bear the same name and be another bank's.
  const bySheet = <T>(choices: Readonly<Record<string, T>> | undefined): T | undefined =>
    grid.file === undefined ? ownValue(choices, grid.sheet) : undefined;
  const kept = ownValue(options.remembered, layout) ?? {};
  const said: ColumnChoice = { ...ownValue(options.layouts, layout), ...bySheet(options.columns) };
  const choice: ColumnChoice = { ...kept.columns, ...said };
  const saidUnit = bySheet(options.units) ?? ownValue(options.units, layout);
  const unit = saidUnit ?? kept.unit;
  const plan = planColumns(grid, band, choice, texts, end, lines.rateUnit);
  const { units, sheetUnit, unclear, mapping } = settleUnits(plan, unit, lines.unit, texts);
  const unused = new Set(
    Object.entries(choice).flatMap(([name, column]) =>
      name.startsWith('unused:') && column !== undefined ? [column - grid.left] : [],
    ),
  );
  const statuses = statusColumns(band, plan).filter(({ column }) => !unused.has(column));
  const asked = (field: Field): boolean => plan.questions.some((q) => q.field === field);
  const missing = ESSENTIAL.filter(
    (field) => !plan.columns.has(field) && !asked(field) && !(field === 'disbursed' && plan.columns.has('loanSpan')),
  );
  const own = new Set(band.columns.flatMap((c, i) => (c.own ? [i] : [])));
  const width = band.columns.length;
  const left = band.columns.findIndex((c) => c.path.length > 0);
  const right = band.columns.reduce((last, c, i) => (c.path.length > 0 ? i : last), 0);
  const beside = Array.from({ length: width }, (_, i) => i).filter(
    (i) => own.has(i) || (band.columns.includes(NOT_OURS) && (i < left || i > right)),
  );
  return {
    band,
    firstRow,
    end,
    layout,
    remembered: { kept, used: unsaid(kept, said, saidUnit) },
    columns: plan.columns,
    mapping,
    questions: plan.questions,
    samples: plan.profiles.map((p) => p?.sample ?? ''),
    repayments: plan.repayments,
    alternates: plan.alternates,
    rate: plan.rate,
    subsidyRate: plan.subsidyRate,
    termUnit: termUnitOf(plan, mapping, grid),
    own,
    ignored: new Set(beside),
    headerTexts: band.columns.map((c) => c.path),
    fillsDown: fillDownColumns(plan),
    ...spreadsOf(grid, band, end),
    loanColumns: plan.loanGroup ? LOAN_FACTS.flatMap((field) => plan.columns.get(field) ?? []) : [],
    given: givenFacts(grid, block, plan, texts),
    missing,
    unreadable: missing.length > 0 || ESSENTIAL.some(asked),
    unitUnclear: unclear,
    statuses,
    unknown: unknownColumns(grid, band, plan, statuses).filter(({ column }) => !unused.has(column - grid.left)),
    others: block.others,
    unitOf: (field) => units.get(field) ?? sheetUnit,
    headerOf: (column) => (band.columns[column]?.path ?? []).join('/'),
  };
}

function unsaid(kept: LayoutCorrection, said: ColumnChoice, saidUnit: '元' | '万元' | undefined): LayoutCorrection {
  const columns = Object.entries(kept.columns ?? {}).filter(([field]) => said[field as Field] === undefined);
  return {
    ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
    ...(saidUnit === undefined && kept.unit !== undefined && { unit: kept.unit }),
  };
}

const LOAN_FACTS: readonly Field[] = ['principal', 'disbursed', 'due', 'balance', 'loanSpan'];

interface Units {
  readonly units: ReadonlyMap<Field, MoneyUnit>;
  readonly sheetUnit: MoneyUnit;
  /** The header or the line over the table names 元 and 万元, and nobody has said which is meant. */
  readonly unclear: boolean;
  readonly mapping: readonly ColumnMapping[];
}

/** The unit of each amount column: its header's, else what the clerk settled, else the unit line's, else 元. Says which in `evidence`. */
function settleUnits(
  plan: ColumnPlan,
  chosen: '元' | '万元' | undefined,
  line: string | undefined,
  texts: LedgerTexts,
): Units {
  const clear = (unit: string | undefined): MoneyUnit | undefined =>
    unit !== undefined && MONEY_UNITS.has(unit) ? (unit as MoneyUnit) : undefined;
  const sheetUnit = chosen ?? clear(line) ?? '元';
  const units = new Map<Field, MoneyUnit>();
  const principal = plan.mapping.find((m) => m.field === 'principal')?.unit ?? line;
  const mapping = plan.mapping.map((m): ColumnMapping => {
    if (!AMOUNTS.has(m.field)) return m;
    const own = clear(m.unit);
    const unit = own ?? sheetUnit;
    units.set(m.field, unit);
    const because = own ? 'header' : chosen ? 'chosen' : clear(line) ? 'line' : 'default';
    return { ...m, unit, evidence: m.evidence + texts.evidence.unit(unit, because) };
  });
  return { units, sheetUnit, unclear: chosen === undefined && principal?.includes('/') === true, mapping };
}

/** A place column with at least this share of blanks between its values is filled only in the first row of each block. */
const BLANKS_OF_FILL_DOWN = 0.3;

function fillDownColumns(plan: ColumnPlan): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const field of ['township', 'village', 'group', 'bank'] as const) {
    const column = plan.columns.get(field);
    const profile = column === undefined ? undefined : plan.profiles[column];
    if (column === undefined || !profile) continue;
    if (profile.filled > 0 && profile.blank >= BLANKS_OF_FILL_DOWN * (profile.filled + profile.blank))
      columns.add(column);
  }
  return columns;
}

function spreadsOf(grid: Grid, band: HeaderBand, end: number): Pick<LedgerPlan, 'spreads' | 'sharedUntil'> {
  const spreads = new Map<number, number>();
  const sharedUntil = new Map<number, { readonly from: number; readonly to: number }>();
  for (const merge of grid.merges ?? []) {
    const top = merge.top - grid.top;
    const column = merge.left - grid.left;
    // Merged across as well: a title or a remark, no value of a column.
    if (top <= band.bottom || top >= end || merge.left !== merge.right) continue;
    const area = { from: top, to: merge.bottom - grid.top };
    for (let row = top; row <= area.to; row++) {
      if (row > top) spreads.set(row * SPREAD_WIDTH + column, top);
      if (area.to > top) sharedUntil.set(row * SPREAD_WIDTH + column, area);
    }
  }
  return { spreads, sharedUntil };
}

/**
 * A term without a unit is in months, unless no term of the column is above five: nobody lends to all for one to five months. Among longer ones a number
 * up to five may be of years: it is neither.
 */
function termUnitOf(plan: ColumnPlan, mapping: readonly ColumnMapping[], grid: Grid): TermUnit | '月?' {
  const column = mapping.find((m) => m.field === 'term');
  if (!column) return '月';
  if (column.unit === '月' || column.unit === '年' || column.unit === '天') return column.unit;
  const numbers = plan.profiles[column.column - grid.left]?.cells.flatMap((cell) => {
    const text = cleanText(cell);
    return /^\d+(?:\.\d+)?$/.test(text) ? [Number(text)] : [];
  });
  if (!numbers || numbers.length === 0) return '月?';
  return numbers.every((n) => n <= 5) ? '年' : '月?';
}
