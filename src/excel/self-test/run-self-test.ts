import type { CellValue } from '../../ledger/grid';
import type { CheckOutcome, SelfTestReport } from '../office/contract';
import { ADD_IN_VERSION } from '../office/version';
import { officeCode } from '../read/blocks';
import { freeSheetName } from '../sheets/sheet-names';
import { CHECKS, Differs, FUNCTION_CHECKS, LEDGER_ROWS, type Bench, type CheckKey } from './checks';

const SHEET_NAME = '贴息通自检';
/** Functions answer after the sync that wrote them; ten seconds for all of them. */
const PATIENCE = 50;
const PAUSE = 200;

/**
 * Goes through every member of Office.js and every function the add-in uses, each check on a sheet of its own that goes again, and says of each whether Excel
 * did as documented. Nothing of the clerk's is read or written; what was selected is selected again.
 * @param withFunctions whether this Excel can have custom functions.
 */
export async function runSelfTest(
  context: Excel.RequestContext,
  withFunctions: boolean,
  report: (done: number, total: number) => void,
  now: () => number = () => performance.now(),
): Promise<SelfTestReport> {
  const back = await selectedNow(context);
  const keys = Object.keys(CHECKS) as CheckKey[];
  const total = keys.length + (withFunctions ? 1 : 0);
  const outcomes: CheckOutcome[] = [];
  for (const key of keys) {
    const since = now();
    const fault = await onBench(context, CHECKS[key]);
    outcomes.push({ name: key, ...(fault !== undefined && { fault }), milliseconds: Math.round(now() - since) });
    report(outcomes.length, total);
  }
  if (withFunctions) {
    outcomes.push(...(await functionOutcomes(context, now)));
    report(total, total);
  }
  await back();
  return { version: ADD_IN_VERSION, outcomes };
}

/** Runs one check on a new sheet. @returns what went wrong, without anything that stood in a cell of the clerk's. */
async function onBench(
  context: Excel.RequestContext,
  check: (bench: Bench) => Promise<void>,
): Promise<string | undefined> {
  const { worksheets } = context.workbook;
  let sheet: Excel.Worksheet | undefined;
  try {
    worksheets.load('items/name');
    await context.sync();
    sheet = worksheets.add(freeSheetName(SHEET_NAME, new Set(worksheets.items.map(({ name }) => name))));
    await context.sync();
    await check({ context, sheet });
    return undefined;
  } catch (error) {
    return faultOf(error);
  } finally {
    if (sheet) await takeAway(context, sheet);
  }
}

async function takeAway(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.delete();
    await context.sync();
  } catch (error) {
    // A check that broke off may have left the sheet protected.
    if (officeCode(error) === undefined) throw error;
    sheet.protection.unprotect();
    sheet.delete();
    await context.sync();
  }
}

function faultOf(error: unknown): string {
  const code = officeCode(error);
  if (code === undefined) return error instanceof Differs ? error.message : String(error);
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: string } };
  return [code, debugInfo?.errorLocation].filter(Boolean).join(' @ ');
}

async function functionOutcomes(context: Excel.RequestContext, now: () => number): Promise<CheckOutcome[]> {
  const names = Object.keys(FUNCTION_CHECKS);
  const shown = new Map<string, CellValue>();
  const since = now();
  const fault = await onBench(context, async ({ sheet }) => {
    sheet.getRangeByIndexes(0, 0, LEDGER_ROWS.length, LEDGER_ROWS[0]!.length).values = LEDGER_ROWS as CellValue[][];
    const cells = sheet.getRangeByIndexes(3, 0, names.length, 1);
    cells.formulas = names.map((name) => [FUNCTION_CHECKS[name]![0]]);
    await context.sync();
    for (let tries = 0; tries < PATIENCE; tries++) {
      const values = await valuesOf(context, cells);
      names.forEach((name, i) => shown.set(name, values[i]![0]!));
      if (names.every((name) => isRight(name, shown.get(name)))) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  });
  const milliseconds = Math.round(now() - since);
  return names.map((name): CheckOutcome => {
    const value = shown.get(name);
    if (isRight(name, value)) return { name, milliseconds };
    return { name, fault: fault ?? JSON.stringify(value ?? null), milliseconds };
  });
}

async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<CellValue[][]> {
  range.load('values');
  await context.sync();
  return range.values as CellValue[][];
}

function isRight(name: string, value: CellValue | undefined): boolean {
  const [, expected] = FUNCTION_CHECKS[name]!;
  if (!(expected instanceof RegExp)) return value === expected;
  return value !== undefined && !String(value).startsWith('#') && expected.test(String(value));
}

/** Remembers what is selected; gives how it is selected again. A chart, or another workbook in front, is left alone. */
async function selectedNow(context: Excel.RequestContext): Promise<() => Promise<void>> {
  try {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/id');
    await context.sync();
    const { rowIndex, columnIndex, worksheet } = cell;
    const { id } = worksheet;
    return async () => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.activate();
      sheet.getRangeByIndexes(rowIndex, columnIndex, 1, 1).select();
      await context.sync();
    };
  } catch (error) {
    if (officeCode(error) !== 'InvalidSelection') throw error;
    return () => Promise.resolve();
  }
}
