import { session } from '../../src/excel/marks/session';
import { recheckRows } from '../../src/excel/recheck/recheck';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import type { FaultKind } from '../../src/workbench/host/workbook-host';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request, type InExcel } from './support/in-excel';
import { comparable } from './support/comparable';
import { withFunctions } from './support/with-functions';

const KINDS: readonly FaultKind[] = ['error', 'half', 'timeout', 'protected', 'too-large'];
const values = request('wanning-2021', '2021');
const formulas = { ...values, output: 'formulas' } as const;

/** What a clerk does with results in the sheet: how it is prepared, the work in which one round trip fails, and what makes it good. */
interface Operation {
  readonly name: string;
  readonly surroundings: typeof inExcel;
  prepare(excel: InExcel): Promise<unknown>;
  work(excel: InExcel): Promise<unknown>;
  /** One more of the same, unless something else completes it. */
  again?(excel: InExcel): Promise<unknown>;
}

/** The clerk halves the first loan and its row is checked. */
async function recheck({ host, workbook }: InExcel): Promise<void> {
  await Excel.run((context) => recheckRows(context, new Map([[workbook.sheets[0]!.id, new Set([3])]])));
  await host.recalculate();
}

const halve = ({ host, workbook }: InExcel): Promise<void> =>
  host.applyEdit({ kind: 'enter', sheetId: workbook.sheets[0]!.id, top: 3, left: 6, values: [[40000]] });

const OPERATIONS: readonly Operation[] = [
  {
    name: 'a run with formulas',
    surroundings: withFunctions,
    prepare: () => Promise.resolve(),
    work: ({ api }) => api.run(formulas, quiet, never),
  },
  {
    name: 'formulas in place of values',
    surroundings: withFunctions,
    prepare: ({ api }) => api.run(values, quiet, never),
    work: ({ api }) => api.run(formulas, quiet, never),
  },
  {
    name: 'values in place of formulas',
    surroundings: withFunctions,
    prepare: ({ api }) => api.run(formulas, quiet, never),
    work: ({ api }) => api.run(values, quiet, never),
  },
  {
    name: '转为数值',
    surroundings: withFunctions,
    prepare: ({ api }) => api.run(formulas, quiet, never),
    work: ({ api }) => api.toValues(quiet),
  },
  {
    name: 'a re-check',
    surroundings: inExcel,
    prepare: async (excel) => {
      await excel.api.run(values, quiet, never);
      await halve(excel);
    },
    work: recheck,
  },
  {
    name: 'one kind of finding alone',
    surroundings: inExcel,
    prepare: ({ api }) => api.run(values, quiet, never),
    work: ({ api }) => api.showHighlights('MULTI_BANK'),
  },
  {
    name: '计算说明',
    surroundings: inExcel,
    prepare: ({ api }) => api.run(values, quiet, never),
    work: ({ api }) => api.explainLoans([0, 1, 2], session()!.result, quiet, never),
  },
  {
    name: 'clearing',
    surroundings: withFunctions,
    prepare: async ({ api }) => {
      await api.run(formulas, quiet, never);
      await api.explainLoans([0], session()!.result, quiet, never);
    },
    work: ({ api }) => api.clear(quiet, { record: 'remove' }),
  },
];

const clerks = (workbook: WorkbookData): unknown[][] =>
  Array.from({ length: 9 }, (_, r) => Array.from({ length: 11 }, (_, c) => cellText(workbook, '台账', r, c)));

describe.each(OPERATIONS)('$name', ({ name, surroundings, prepare, work, again = work }) => {
  async function faultless(): Promise<{ readonly complete: unknown; readonly syncs: number }> {
    const workbook = ledgerWorkbook();
    let syncs = 0;
    await surroundings(workbook, async (excel) => {
      await prepare(excel);
      excel.host.resetCounters();
      await work(excel);
      syncs = excel.host.counters.syncs;
    });
    return { complete: comparable(workbook), syncs };
  }

  // Every kind at every round trip takes minutes: each round trip fails once, and the kinds take turns, another first in each operation.
  test('whichever round trip fails, once more completes it; the clerk’s cells never differ', async () => {
    const { complete, syncs } = await faultless();
    expect(syncs).toBeGreaterThan(0);
    for (let n = 1; n <= syncs; n++) {
      const kind = KINDS[(n + name.length) % KINDS.length]!;
      const workbook = ledgerWorkbook();
      await surroundings(workbook, async (excel) => {
        await prepare(excel);
        const before = clerks(workbook);
        excel.host.failSync(n, kind);
        await work(excel).catch(() => undefined);
        expect([n, kind, clerks(workbook)]).toEqual([n, kind, before]);
        await again(excel);
        expect([n, kind, comparable(workbook)]).toEqual([n, kind, complete]);
        expect([n, kind, clerks(workbook)]).toEqual([n, kind, before]);
      });
    }
  }, 240_000);
});
