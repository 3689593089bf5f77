import type { SheetKey } from '../../reports/model/sheet-model';
import type { ResponseSheet } from '../../reports/facts/responses';
import type { RunResult } from '../office/contract';
import type { ResultTexts } from '../office/problem';
import { readGrids } from './read-grids';
import { surveyWorkbook } from './survey';

/** Sheets that take in the answers of a survey. */
const ANSWERS_IN: readonly SheetKey[] = ['satisfaction', 'evaluation', 'self-report'];

/** The sheet with answered questionnaires, looked for among those that are neither ours nor ledgers; only where a sheet wants it. */
export async function readResponses(
  context: Excel.RequestContext,
  keys: readonly SheetKey[],
  { ledgers }: RunResult,
  texts: ResultTexts,
  signal: AbortSignal,
): Promise<ResponseSheet | undefined> {
  if (!ANSWERS_IN.some((key) => keys.includes(key))) return undefined;
  const { sheets } = await surveyWorkbook(context);
  const taken = new Set(ledgers.filter(({ file }) => file === undefined).map(({ sheet }) => sheet));
  const others = sheets.filter(({ name, ownKey, used }) => ownKey === undefined && used && !taken.has(name));
  if (others.length === 0) return undefined;
  const { findResponses } = await import('../../reports/facts/responses');
  return findResponses(await readGrids(context, others, texts, () => {}, signal));
}
