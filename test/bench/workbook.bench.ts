import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import { HENGNAN_2021 } from '../../src/engine/programmes/built-in/hengnan-2021';
import type { ReportProgress, RunResult } from '../../src/excel/office/contract';
import { createWorkbookApi } from '../../src/excel/workbook-api';
import { availableSheets } from '../../src/reports/model/available-sheets';
import type { SheetKey } from '../../src/reports/model/sheet-model';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { startHeadless, type Headless } from '../../src/workbench/headless';
import { Blocks, cpuTime, measured, type Measured } from './limits';
import { ledgerWorkbook } from './ledger-workbook';

const PERIOD = '2021Q2';
const never = new AbortController().signal;
/** Requests that hang on nothing: surveys, marks, settings, looks, charts. */
const CONSTANT_SYNCS = 60;
/** The design's largest block is 20 000 rows; ours are a half of it, and less where rows are wide. */
const ROWS_A_BLOCK = 20_000;

interface InWorkbook {
  readonly headless: Headless;
  readonly api: ReturnType<typeof createWorkbookApi>;
  /** Reads, assesses, writes result columns and highlights, builds the summary. */
  run(during: (what: string) => void): Promise<RunResult>;
  /** Builds every sheet. To be called after a run. */
  buildAll(during: (what: string) => void): Promise<void>;
  keys(): readonly SheetKey[];
}

/** Through the real office.js, with the limits of Excel on the web and formulas computed. */
export async function withLedger<T>(rows: number, measure: (workbook: InWorkbook) => Promise<T>): Promise<T> {
  const request = { programme: HENGNAN_2021, period: parsePeriod(PERIOD, HENGNAN_2021) as Period };
  const calculator = new UniverCalculator();
  const headless = await startHeadless(ledgerWorkbook(rows, HENGNAN_2021, PERIOD), {
    calculator,
    limits: { payloadBytes: 5_000_000, cells: 5_000_000 },
  });
  const api = createWorkbookApi(() => 'zh-CN');
  let result: RunResult | undefined;
  const keys = () => availableSheets(result!.assessment);
  try {
    return await measure({
      headless,
      api,
      keys,
      run: async (during) => {
        const report = told(during);
        result = await api.run(request, report, never);
        await api.buildSheets(['summary'], result, report, never);
        return result;
      },
      buildAll: async (during) => {
        await api.buildSheets(keys(), result!, told(during), never);
      },
    });
  } finally {
    headless.stop();
    calculator.dispose();
  }
}

function told(during: (what: string) => void): ReportProgress {
  return ({ phase, sheet, done, total }) =>
    during([phase, sheet, total > 0 ? `${done} of ${total}` : ''].filter(Boolean).join(', '));
}

export async function benchWorkbook(
  rows: number,
  limits: { readonly summary: number; readonly full?: number },
): Promise<Measured[]> {
  return withLedger(rows, async ({ headless, api, run, buildAll, keys }) => {
    let result: RunResult | undefined;
    const label = `${rows} rows`;
    const out = await step(
      headless,
      `${label}: read, assess, result columns, highlights, summary`,
      rows,
      limits.summary,
      async (during) => {
        result = await run(during);
      },
    );
    out.push(...(await step(headless, `${label}: the full set, ${keys().length} sheets`, rows, limits.full, buildAll)));
    out.push(measured(`${label}: 取消 while sheets are built`, await cancelled(api, keys(), result!), 'ms to stop'));
    return out;
  });
}

async function step(
  { host }: Headless,
  what: string,
  rows: number,
  seconds: number | undefined,
  work: (during: (what: string) => void) => Promise<void>,
): Promise<Measured[]> {
  host.resetCounters();
  let reports = 0;
  const blocks = new Blocks();
  const [wall, cpu] = [performance.now(), cpuTime()];
  await work((during) => {
    reports += 1;
    blocks.during = during;
  });
  const [took, processor] = [performance.now() - wall, cpuTime() - cpu];
  const found = await blocks.stop();
  const [longest] = found;
  const ours = found.reduce((most, { ms, collector }) => Math.max(most, ms - collector), 0);
  const { syncs, largestPayload, cellsRead, cellsWritten } = host.counters;
  // A block is rows of a sheet of twenty columns or so.
  const requests = Math.ceil((cellsRead + cellsWritten) / (20 * (ROWS_A_BLOCK / 4)));
  return [
    measured(what, took / 1000, 's', seconds),
    measured('  processor time', processor / 1000, 's'),
    measured('  round trips', syncs, 'syncs', CONSTANT_SYNCS + requests),
    measured('  largest payload', largestPayload / 1_000_000, 'MB', 5),
    measured('  longest block', longest?.ms ?? 0, 'ms'),
    ...(longest ? [measured(`  … of it the collector, at: ${longest.during}`, longest.collector, 'ms')] : []),
    measured('  the most of any block beside the collector', ours, 'ms', 50),
    ...(rows >= 100_000 ? [measured('  progress', reports, 'reports')] : []),
  ];
}

/** Milliseconds from 取消 to the end of the work. */
async function cancelled(api: InWorkbook['api'], keys: readonly SheetKey[], result: RunResult): Promise<number> {
  const abort = new AbortController();
  let pressed = NaN;
  const press = setTimeout(() => {
    pressed = performance.now();
    abort.abort();
  }, 200);
  try {
    await api.buildSheets(keys, result, () => {}, abort.signal);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
    return performance.now() - pressed;
  } finally {
    clearTimeout(press);
  }
  throw new Error('not cancelled');
}
