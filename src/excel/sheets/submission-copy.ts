import type { CellValue } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import { masker, type MaskChoice } from '../../reports/facts/mask';
import type { SheetKey, SheetModel } from '../../reports/model/sheet-model';
import { checkPage, contentOf, valuesOnly } from '../../reports/record/submission-copy';
import type { ReportProgress, RunResult } from '../office/contract';
import { isTooLarge, MAX_ROWS } from '../read/blocks';
import { buildBook } from './build-sheets';
import { sha256 } from '../read/ledger-hash';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { throwIfAborted } from '../office/slices';

/**
 * 报送副本: builds the sheets, so that the copy says what the book says, and reads back what they show. The last of the sheets returned is
 * the check page. The record of runs is the office's own and not among them.
 */
export async function copySheets(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  result: RunResult,
  choice: MaskChoice,
  language: Language,
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<readonly SheetModel[]> {
  const wanted: readonly SheetKey[] = keys.filter((key) => key !== 'run-record');
  const built = await buildBook(context, wanted, result, language, texts, report, signal);
  const mask = masker(result.assessment.loans, choice);
  const sheets: { model: SheetModel; fingerprint: string }[] = [];
  for (const { model, sheet } of built.filter(({ model: { key } }) => wanted.includes(key))) {
    throwIfAborted(signal);
    const shown = await valuesOf(context, sheet, model, texts);
    const copy = valuesOnly(model, sheet, shown, mask);
    sheets.push({ model: copy, fingerprint: await sha256(contentOf(copy)) });
    report({ phase: 'building', done: sheets.length, total: wanted.length });
  }
  return [...sheets.map(({ model }) => model), checkPage(sheets, result.assessment, choice, language)];
}

/** In blocks, halved where the host finds them too large. */
async function valuesOf(
  context: Excel.RequestContext,
  name: string,
  { rows }: SheetModel,
  texts: ResultTexts,
): Promise<readonly (readonly CellValue[])[]> {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const worksheet = context.workbook.worksheets.getItem(name);
  const values: CellValue[][] = [];
  let most = MAX_ROWS;
  while (values.length < rows.length) {
    const size = Math.min(most, rows.length - values.length);
    const range = worksheet.getRangeByIndexes(values.length, 0, size, columns);
    const read = await readPart(context, range);
    if (read) values.push(...read);
    else if (size === 1) throw new WorkbookProblem(texts.problems.blockTooLarge(name));
    else most = Math.floor(size / 2);
  }
  return values;
}

/** Null where the host finds the part too large. */
async function readPart(context: Excel.RequestContext, range: Excel.Range): Promise<CellValue[][] | null> {
  range.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  return range.values as CellValue[][] | null;
}

/** Opens a file made here as a workbook of its own, beside the clerk's. */
export async function openNewWorkbook(file: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(file));
}

/** Characters a turn: more arguments than an engine takes would fail. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
