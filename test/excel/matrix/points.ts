import type { Rectangle } from '../../../src/ledger/grid';
import { RESULT_HEADERS } from '../../../src/ledger/own-marks';
import type { RunResult } from '../../../src/excel/office/contract';
import type { FaultKind } from '../../../src/workbench/host/workbook-host';
import type { CellData, SheetData, StoredValue, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { MASK_ALL } from '../../../src/reports/facts/mask';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request, type InExcel } from '../support/in-excel';

/**
 * What a clerk or Excel does before one round trip of one piece of work, for every piece, every round trip and everything a clerk may do: the clerk's own
 * cells never differ from what the clerk has made of them, success is never told of results beside other loans, a repeat mends, and clearing gives back
 * what is the clerk's.
 */

const wanning = request('wanning-2021', '2021');

export const WORKS = ['run', 'second-run', 'build', 'rebuild', 'clear', 'to-values', 'copy'] as const;
export type Work = (typeof WORKS)[number];

type ClerkAct = (excel: InExcel, sheet: SheetData) => Promise<void>;

const onSheet =
  (kind: 'insert-rows' | 'delete-rows' | 'insert-columns', first: number): ClerkAct =>
  ({ host }, { id }) =>
    host.applyEdit({ kind, sheetId: id, first, count: 1 });

const type =
  (row: number, column: number, value: string | number): ClerkAct =>
  ({ host }, { id }) =>
    host.applyEdit({ kind: 'enter', sheetId: id, top: row, left: column, values: [[value]] });

const AMONG = 'column inserted among the results, and written to';
const AMONG_RESULTS = 13;

/** What the clerk does. Rows and columns of the ledger of `ledgerWorkbook`; results stand in columns 11 to 17. */
export const ACTS: Readonly<Record<string, ClerkAct>> = {
  'row inserted among the loans': onSheet('insert-rows', 5),
  'row inserted above the header': onSheet('insert-rows', 1),
  'row deleted': onSheet('delete-rows', 4),
  'two rows sorted': ({ host }, { id }) =>
    host.applyEdit({ kind: 'sort', sheetId: id, area: { top: 3, left: 0, bottom: 6, right: 10 }, column: 6 }),
  'column inserted in the ledger': onSheet('insert-columns', 4),
  [AMONG]: async (excel, sheet) => {
    await onSheet('insert-columns', AMONG_RESULTS)(excel, sheet);
    await type(4, AMONG_RESULTS, '我的备注')(excel, sheet);
  },
  'sheet renamed': ({ host }, { id }) => host.applyEdit({ kind: 'rename-sheet', sheetId: id, name: '台账（改）' }),
  'amount edited': type(3, 6, 70_000),
  'note below the results': type(12, 14, '县里：请核'),
  'loan added below': async (excel, sheet) => {
    for (const [column, value] of ['6', '测试戊', '', '一般农民', '和港农村资金互助社', 'E1', 10_000].entries()) {
      await type(9, column, value)(excel, sheet);
    }
  },
  'table made of the ledger': (_excel, sheet) => {
    sheet.tables = [{ id: '1', name: '表1', range: { top: 2, left: 0, bottom: 7, right: 10 }, hasHeaders: true }];
    return Promise.resolve();
  },
};

const FAULTS: readonly FaultKind[] = ['error', 'half', 'timeout', 'protected', 'too-large'];
export const DISTURBANCES: readonly string[] = [...Object.keys(ACTS), ...FAULTS.map((kind) => `fault ${kind}`)];

export interface Point {
  readonly work: Work;
  readonly disturbance: string;
  /** The round trip before which it happens, from 1. */
  readonly at: number;
}

async function prepare(work: Work, { api }: InExcel): Promise<RunResult | undefined> {
  if (work === 'run') return undefined;
  const result = await api.run({ ...wanning, ...(work === 'to-values' && { output: 'formulas' }) }, quiet, never);
  if (work === 'rebuild') await api.buildSheets(['summary'], result, quiet, never);
  return result;
}

function act(work: Work, { api }: InExcel, result: RunResult | undefined): Promise<unknown> {
  switch (work) {
    case 'run':
    case 'second-run':
      return api.run(wanning, quiet, never);
    case 'build':
    case 'rebuild':
      return api.buildSheets(['summary'], result!, quiet, never);
    case 'clear':
      return api.clear(quiet);
    case 'to-values':
      return api.toValues(quiet);
    case 'copy':
      return api.copySheets(['summary'], result!, MASK_ALL, quiet, never);
  }
}

/** How many round trips a piece of work takes undisturbed. */
export async function roundTrips(work: Work): Promise<number> {
  let count = 0;
  await inExcel(ledgerWorkbook(), async (excel) => {
    const result = await prepare(work, excel);
    excel.host.resetCounters();
    await act(work, excel, result);
    count = excel.host.counters.syncs;
  });
  return count;
}

/** What the clerk has on a sheet: cells with their looks and formulas, without what our marks say is ours. */
function clerks(workbook: WorkbookData, sheet: SheetData, isAmongResults: boolean): string[] {
  const area = workbook.names
    .filter(({ name, scope }) => scope === sheet.id && name === '_tiexi_results')
    .map(({ formula }) => areaOf(formula))[0];
  // Of a column the clerk has put among ours, what stands there is the clerk's.
  const ours = new Set<number>();
  for (const line of sheet.cells.values()) {
    for (const [column, { value }] of line)
      if ((RESULT_HEADERS as readonly StoredValue[]).includes(value)) ours.add(column);
  }
  const cells: string[] = [];
  for (const [row, line] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...line].sort(([a], [b]) => a - b)) {
      if (area && isIn(area, row, column) && ours.has(column)) continue;
      // A column put in takes on the look of the one before it, which may be ours.
      const style = isAmongResults && column === AMONG_RESULTS ? undefined : cell.style;
      if (isBlank({ value: cell.value, ...(style && { style }) }) && cell.formula === undefined) continue;
      cells.push(JSON.stringify([row, column, cell.formula ?? cell.value, style ?? null]));
    }
  }
  return cells;
}

const isBlank = ({ value, formula, style }: CellData): boolean => value === null && formula === undefined && !style;

function areaOf(formula: string): Rectangle | undefined {
  const match = /\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula);
  if (!match) return undefined;
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { left: column(match[1]!), top: Number(match[2]) - 1, right: column(match[3]!), bottom: Number(match[4]) - 1 };
}

const isIn = ({ top, left, bottom, right }: Rectangle, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Only what the clerk has done, to a workbook nobody else has touched. */
async function undisturbed(disturbance: string): Promise<WorkbookData> {
  const workbook = ledgerWorkbook();
  const clerk = ACTS[disturbance];
  if (clerk) await inExcel(workbook, (excel) => clerk(excel, workbook.sheets[0]!));
  return workbook;
}

/** 贴息 beside each contract, where results stand beside the ledger. */
function amounts(workbook: WorkbookData): Map<StoredValue, unknown> {
  const sheet = workbook.sheets[0]!;
  const found = new Map<StoredValue, unknown>();
  const name = workbook.names.find(({ name: one, scope }) => one === '_tiexi_results' && scope === sheet.id);
  const area = name && areaOf(name.formula);
  if (!area) return found;
  for (const [row, line] of sheet.cells) {
    for (const [, { value }] of line) {
      if (typeof value === 'string' && /^[A-E]\d$/.test(value))
        found.set(value, cellText(workbook, sheet.name, row, area.left + 4));
    }
  }
  return found;
}

/** What is wrong at a point; nothing where all holds. */
export async function wrongAt({ work, disturbance, at }: Point): Promise<string[]> {
  const wrong: string[] = [];
  const workbook = ledgerWorkbook();
  const sheet = workbook.sheets[0]!;
  const alone = await undisturbed(disturbance);
  const isAmongResults = disturbance === AMONG;
  const expected = clerks(alone, alone.sheets[0]!, isAmongResults);
  await inExcel(workbook, async (excel) => {
    const { api, host } = excel;
    const result = await prepare(work, excel);
    host.resetCounters();
    let done = false;
    const clerk = ACTS[disturbance];
    if (clerk) {
      host.beforeSync(async (sync) => {
        if (done || sync !== at) return;
        done = true;
        await clerk(excel, sheet);
      });
    } else {
      host.failSync(at, disturbance.replace('fault ', '') as FaultKind);
      done = true;
    }
    const outcome = await act(work, excel, result).then(
      () => 'done',
      (error: unknown) =>
        error instanceof Error && error.name === 'WorkbookProblem' ? 'told' : `threw ${String(error)}`,
    );
    // The work was over before this round trip (a fault makes others of its own).
    if (!done) return;
    if (outcome.startsWith('threw')) wrong.push(outcome);
    const now = clerks(workbook, sheet, isAmongResults);
    if (!clerk || work !== 'clear') {
      const lost = expected.filter((cell) => !now.includes(cell));
      if (lost.length > 0) wrong.push(`the clerk's cells: ${lost.slice(0, 3).join(' ')}`);
    }
    if (work === 'run' || work === 'second-run') {
      // A repeat mends: it succeeds, and each amount stands beside its loan.
      const again = await api.run(wanning, quiet, never).then(
        (run) => run,
        (error: unknown) => void wrong.push(`the repeat: ${String(error)}`),
      );
      if (again) wrong.push(...besideOthers(workbook, again));
    }
    await api.clear(quiet).catch((error: unknown) => void wrong.push(`clear: ${String(error)}`));
    const left = clerks(workbook, sheet, isAmongResults);
    const [missing, ours] = [
      expected.filter((cell) => !left.includes(cell)),
      left.filter((cell) => !expected.includes(cell)),
    ];
    if (missing.length > 0) wrong.push(`after clear lost: ${missing.slice(0, 3).join(' ')}`);
    if (ours.length > 0) wrong.push(`after clear left: ${ours.slice(0, 3).join(' ')}`);
    if (workbook.sheets.length !== alone.sheets.length)
      wrong.push(`after clear sheets: ${workbook.sheets.map(({ name }) => name).join()}`);
  });
  return wrong;
}

function besideOthers(workbook: WorkbookData, { assessment, placed }: RunResult): string[] {
  if (placed.some(({ reason }) => reason !== undefined)) return [];
  const beside = amounts(workbook);
  return assessment.loans.flatMap((loan, i) => {
    const wanted = assessment.assessments[i]!.subsidy / 100;
    const shown = beside.get(loan.contract);
    return shown === wanted ? [] : [`${loan.contract}: ${String(shown)} instead of ${wanted}`];
  });
}
