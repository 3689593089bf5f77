import { columnLetters } from './column-letters';
import type { Grid } from './grid';
import { HeaderReader } from './header/header-text';
import type {
  BankAliases,
  Failure,
  LayoutCorrection,
  Ledger,
  LedgerColumn,
  ReadOptions,
  ReadProgress,
  RowAccount,
  RowKind,
} from './ledger';
import { sampleText } from './header/map-columns';
import { type LedgerPlan, planLedgers } from './plan';
import { LedgerRows } from './rows/ledger-rows';
import { joinBankNames } from './values/bank';
import { normaliseName } from './values/name';

/** Rows read between two reports: some 10 ms, so that a page stays answerable. */
const SLICE = 1024;

/** Bank names of several ledgers joined together: as written → name. */
export interface BankNames {
  readonly names: ReadonlyMap<string, string>;
  readonly banks: readonly BankAliases[];
  /** Of those, the ones named as remembered of an earlier file: as written → name. */
  readonly remembered: ReadonlyMap<string, string>;
}

/**
 * Reads the first ledger of one sheet (`readWorkbook` reads them all): finds the header, maps the columns, reads every row. `undefined` where nothing on the sheet looks like the
 * header of a ledger. A ledger without an essential column (borrower, principal, day of disbursement) or with two candidates for one
 * has no loans and says so in `failures`.
 */
export function readLedger(grid: Grid, options: ReadOptions = {}): Ledger | undefined {
  return finish(readLedgerSteps(grid, options));
}

/** The same in slices of some 10 ms: yields after each. */
export function* readLedgerSteps(grid: Grid, options: ReadOptions = {}): Generator<ReadProgress, Ledger | undefined> {
  const reader = new HeaderReader();
  const plan = planLedgers(grid, reader, options)[0];
  if (!plan) return undefined;
  const banks = yield* collectBanks([{ grid, plan }], options);
  return yield* readPlanned(grid, plan, banks, reader);
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<ReadProgress, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Joins the spellings of each bank over all the ledgers given. */
export function* collectBanks(
  planned: readonly { readonly grid: Grid; readonly plan: LedgerPlan }[],
  options: ReadOptions,
): Generator<ReadProgress, BankNames> {
  const written = new Set<string>();
  const places = new Set<string>();
  const total = planned.reduce((sum, { plan }) => sum + plan.end - plan.firstRow, 0);
  for (const { grid, plan } of planned) {
    for (const { field, value } of plan.given) (field === 'bank' ? written : places).add(value);
    const bank = plan.columns.get('bank');
    const township = plan.columns.get('township');
    const village = plan.columns.get('village');
    if (bank === undefined) continue;
    for (let row = plan.band.bottom + 1; row < plan.end; row++) {
      const values = grid.values[row] ?? [];
      written.add(String(values[bank] ?? ''));
      if (township !== undefined) places.add(String(values[township] ?? ''));
      if (village !== undefined) places.add(String(values[village] ?? ''));
      if (row % (SLICE * 8) === 0) yield { done: 0, total };
    }
  }
  written.delete('');
  const remembered = rememberedNames(planned);
  const told = options.banks ?? {};
  const joined = joinBankNames(written, places, { ...Object.fromEntries(remembered), ...told });
  const here = new Set([...written].flatMap((raw) => [raw, normaliseName(raw)]));
  const used = [...remembered].filter(([name]) => told[name] === undefined && here.has(name));
  return { ...joined, remembered: new Map(used) };
}

/** Bank names remembered of any of the layouts. What two of them remember differently is not used: neither is the better one. */
function rememberedNames(planned: readonly { readonly plan: LedgerPlan }[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const disputed = new Set<string>();
  for (const { plan } of planned) {
    for (const [written, name] of Object.entries(plan.remembered.kept.banks ?? {})) {
      if ((names.get(written) ?? name) !== name) disputed.add(written);
      names.set(written, name);
    }
  }
  for (const written of disputed) names.delete(written);
  return names;
}

/** Reads the rows of a ledger whose place and columns are known. */
export function* readPlanned(
  grid: Grid,
  plan: LedgerPlan,
  banks: BankNames,
  reader: HeaderReader,
): Generator<ReadProgress, Ledger> {
  const rows = new LedgerRows(grid, plan, banks.names, reader);
  const { band, firstRow, end } = plan;
  rows.readOver(firstRow, band.top);
  for (let row = band.top; row <= band.bottom; row++) rows.kinds.push('header');
  for (let row = band.bottom + 1; row < end; row += SLICE) {
    rows.read(row, Math.min(end, row + SLICE));
    yield { done: Math.min(end, row + SLICE) - firstRow, total: end - firstRow };
  }
  rows.finish();
  const { kinds } = rows;
  const findings = rows.findings();
  const used = new Set(rows.loans.map((loan) => loan.bank));
  return {
    ...(grid.file !== undefined && { file: grid.file }),
    sheet: grid.sheet,
    range: {
      top: grid.top + band.top,
      left: grid.left + firstColumn(plan),
      bottom: grid.top + lastRow(kinds, firstRow),
      right: grid.left + lastColumn(plan),
    },
    headerTop: grid.top + band.top,
    headerBottom: grid.top + band.bottom,
    mapping: plan.mapping,
    questions: plan.questions,
    loans: rows.loans,
    failures: [...sheetFailures(grid, plan), ...rows.failures],
    findings,
    account: accountOf(kinds),
    rowKinds: kinds,
    firstRow: grid.top + firstRow,
    layout: plan.layout,
    columns: listColumns(grid, plan),
    ...(plan.unknown.length > 0 && { unknown: plan.unknown }),
    ...(plan.given.length > 0 && { given: plan.given }),
    banks: banks.banks.filter((b) => used.has(b.name)),
    ...rememberedOf(plan, banks),
  };
}

function rememberedOf({ remembered: { kept, used } }: LedgerPlan, banks: BankNames): Pick<Ledger, 'remembered'> {
  const names = Object.keys(kept.banks ?? {}).flatMap((written) => {
    const name = banks.remembered.get(written);
    return name === undefined ? [] : [[written, name] as const];
  });
  const remembered: LayoutCorrection = { ...used, ...(names.length > 0 && { banks: Object.fromEntries(names) }) };
  return Object.keys(remembered).length > 0 ? { remembered } : {};
}

/** Every column with a header, with its first value, left to right. */
function listColumns(grid: Grid, plan: LedgerPlan): readonly LedgerColumn[] {
  return plan.band.columns.flatMap(({ path, own }, column) => {
    if (own || path.length === 0) return [];
    return [
      {
        column: grid.left + column,
        header: path.join('/'),
        sample: sampleText(plan.samples[column] ?? ''),
      },
    ];
  });
}

function firstColumn(plan: LedgerPlan): number {
  return Math.max(
    0,
    plan.band.columns.findIndex((c) => c.path.length > 0),
  );
}

function lastColumn(plan: LedgerPlan): number {
  return plan.band.columns.reduce((last, c, i) => (c.path.length > 0 ? i : last), 0);
}

/** The last row that is a loan or should be one, else the header. */
function lastRow(kinds: readonly RowKind[], firstRow: number): number {
  const data = Math.max(kinds.lastIndexOf('data'), kinds.lastIndexOf('failure'), kinds.lastIndexOf('no-loan'));
  return firstRow + (data >= 0 ? data : kinds.lastIndexOf('header'));
}

/** Columns missing or claimed twice: failures of the sheet, at its header. */
function sheetFailures(grid: Grid, plan: LedgerPlan): readonly Failure[] {
  const at = {
    ...(grid.file !== undefined && { file: grid.file }),
    sheet: grid.sheet,
    row: grid.top + plan.band.bottom + 1,
  };
  return [
    ...plan.missing.map((field): Failure => ({ ...at, code: 'COLUMN_MISSING', value: '', facts: { field } })),
    ...plan.questions.map(({ field, candidates }): Failure => ({
      ...at,
      column: columnLetters(candidates[0]?.column ?? 0),
      code: 'COLUMN_AMBIGUOUS',
      value: '',
      facts: { field, columns: candidates.map((c) => `${columnLetters(c.column)}（${c.header}）`).join('、') },
    })),
  ];
}

function accountOf(kinds: readonly RowKind[]): RowAccount {
  const byKind: Record<RowKind, number> = {
    data: 0,
    failure: 0,
    title: 0,
    'unit-line': 0,
    header: 0,
    blank: 0,
    'no-loan': 0,
    subtotal: 0,
    total: 0,
    signature: 0,
    note: 0,
    example: 0,
    'other-table': 0,
    result: 0,
  };
  for (const kind of kinds) byKind[kind]++;
  return { used: kinds.length, byKind };
}
