import { parsePeriod } from '../../../src/engine/programmes/period';
import { findProgramme } from '../../../src/engine/programmes/registry';
import type { WorkbookApi } from '../../../src/excel/office/contract';
import { createWorkbookApi } from '../../../src/excel/workbook-api';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { startHeadless } from '../../../src/workbench/headless';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { compareXlsx } from './compare';
import { onlyAdditions } from './only-additions';
import { styledLedgers } from './styled-ledgers';

jest.setTimeout(60_000);

const quiet = () => undefined;
const never = new AbortController().signal;

async function inOffice(workbook: WorkbookData, work: (api: WorkbookApi) => Promise<void>): Promise<void> {
  const calculator = new UniverCalculator();
  const headless = await startHeadless(workbook, { calculator });
  try {
    await work(createWorkbookApi(() => 'zh-CN'));
  } finally {
    headless.stop();
    calculator.dispose();
  }
}

async function runAll(api: WorkbookApi): Promise<void> {
  const programme = findProgramme('hengnan-2021');
  if (programme === undefined) throw new Error('programme');
  const period = parsePeriod('2021', programme);
  if (typeof period === 'string' || !('from' in period)) throw new Error('period');
  const result = await api.run({ programme, period }, quiet, never);
  await api.buildSheets(['summary'], result, quiet, never);
}

/** The add-in itself, through the real office.js, on files with everything in them a clerk may have. */
test.each(
  [
    'fills',
    'validations',
    'conditional',
    'tables',
    'hidden',
    'charts',
    'formulas',
    'extras',
    'exported',
    'townships',
  ].map((name, i) => [name, i] as const),
)('%s: assessed and summed up only adds; 清除标记 takes all of it away', async (_, i) => {
  const ledger = await styledLedgers()[i];
  if (ledger === undefined) throw new Error('no such ledger');
  const workbook = await openXlsx(ledger.bytes);
  await inOffice(workbook, runAll);
  const saved = await saveXlsx(workbook);
  const found = compareXlsx(ledger.bytes, saved);
  expect(onlyAdditions(found)).toEqual([]);
  expect(found.some((d) => d.kind === 'part added' && d.part.includes('worksheets'))).toBe(true);

  await inOffice(workbook, (api) => api.clear(quiet));
  expect(compareXlsx(ledger.bytes, await saveXlsx(workbook))).toEqual([]);

  const reopened = await openXlsx(saved);
  await inOffice(reopened, (api) => api.clear(quiet));
  expect(compareXlsx(ledger.bytes, await saveXlsx(reopened))).toEqual([]);
});
