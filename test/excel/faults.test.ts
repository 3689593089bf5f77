import type { FaultKind } from '../../src/workbench/host/workbook-host';
import { withoutIds } from './support/comparable';
import { inExcel, ledgerWorkbook, never, quiet, request, type InExcel } from './support/in-excel';

const wanning = request('wanning-2021', '2021');
const KINDS: readonly FaultKind[] = ['error', 'half', 'timeout', 'protected', 'too-large'];

async function fullRun({ api }: InExcel): Promise<void> {
  const result = await api.run(wanning, quiet, never);
  await api.buildSheets(['summary'], result, quiet, never);
}

/** The workbook after a run without faults, and how many round trips it takes. */
async function faultless(): Promise<{ complete: unknown; syncs: number }> {
  const workbook = ledgerWorkbook();
  let syncs = 0;
  await inExcel(workbook, async (excel) => {
    excel.host.resetCounters();
    await fullRun(excel);
    syncs = excel.host.counters.syncs;
  });
  return { complete: withoutIds(workbook), syncs };
}

/** Requests in which all sheets are asked about: one of each survey of a run, two of that of a building, which finds marks of ours; and the page set-up. */
const QUESTIONS = 5;

describe.each(KINDS)('whichever round trip fails (%s)', (kind) => {
  test('one more run completes the workbook, and clearing takes it back', async () => {
    const { complete, syncs } = await faultless();
    const original = withoutIds(ledgerWorkbook());
    let failed = 0;
    for (let n = 1; n <= syncs; n++) {
      const completed = ledgerWorkbook();
      await inExcel(completed, async (excel) => {
        excel.host.failSync(n, kind);
        await fullRun(excel).catch(() => failed++);
        await fullRun(excel);
        expect([n, withoutIds(completed)]).toEqual([n, complete]);
        await excel.api.clear(quiet);
        expect([n, withoutIds(completed)]).toEqual([n, original]);
      });
      const takenBack = ledgerWorkbook();
      await inExcel(takenBack, async (excel) => {
        excel.host.failSync(n, kind);
        await fullRun(excel).catch(() => undefined);
        await excel.api.clear(quiet);
        expect([n, withoutIds(takenBack)]).toEqual([n, original]);
      });
    }
    // A block that is too large is halved and tried again, and a question that Excel refuses is asked in parts; every other fault reaches the clerk.
    const askedAgain = kind === 'error' || kind === 'half' ? QUESTIONS : 0;
    if (kind === 'too-large') expect(failed).toBeGreaterThan(0);
    else expect(failed).toBe(syncs - askedAgain);
  }, 120_000);
});
