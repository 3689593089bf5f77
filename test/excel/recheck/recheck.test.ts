import type { RibbonMessage, RunResult } from '../../../src/excel/office/contract';
import { effectOf } from '../../../src/excel/recheck/edits';
import { session } from '../../../src/excel/marks/session';
import { watchLedgers } from '../../../src/excel/recheck/watch';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { deepCopy } from '../support/deep-copy';
import {
  cellText,
  inExcel,
  ledgerWorkbook,
  never,
  quiet,
  request,
  wanningLedger,
  type InExcel,
} from '../support/in-excel';
import { withFunctions } from '../support/with-functions';

const wanning = request('wanning-2021', '2021');
const LEFT = 11;

interface Watched extends InExcel {
  readonly result: RunResult;
  readonly sheetId: string;
  readonly heard: RibbonMessage[];
  /** Types into the ledger, from a cell to the right. */
  type(row: number, column: number, ...values: (string | number)[]): Promise<void>;
  /** Waits for the next message of the watcher. */
  next(): Promise<RibbonMessage>;
}

/** A run, and the ledger watched with a pause of a few milliseconds. */
async function watched(
  workbook: WorkbookData,
  test: (excel: Watched) => Promise<void>,
  run = wanning as Parameters<InExcel['api']['run']>[0],
  surroundings: typeof inExcel = inExcel,
): Promise<void> {
  await surroundings(workbook, async (excel) => {
    const heard: RibbonMessage[] = [];
    let told = 0;
    const stop = watchLedgers(
      (batch) => Excel.run({ delayForCellEdit: true }, batch),
      (message) => heard.push(message),
      5,
    );
    const result = await excel.api.run(run, quiet, never);
    const sheetId = workbook.sheets[0]!.id;
    await test({
      ...excel,
      result,
      sheetId,
      heard,
      type: (top, left, ...values) => excel.host.applyEdit({ kind: 'enter', sheetId, top, left, values: [values] }),
      next: async () => {
        for (let i = 0; heard.length <= told && i < 1000; i++) await new Promise((resolve) => setTimeout(resolve, 5));
        if (heard.length <= told) throw new Error('nothing was told');
        return heard[told++]!;
      },
    });
    stop();
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

/** The cells of the first sheet, as values. */
const shown = (workbook: WorkbookData): unknown[][] =>
  Array.from({ length: 12 }, (_, r) => Array.from({ length: 18 }, (_, c) => cellText(workbook, '台账', r, c)));

/** What a full run writes beside the cells as they are now. */
async function afterFullRun(workbook: WorkbookData): Promise<unknown[][]> {
  const copy = newWorkbook({ 台账: shown(workbook).map((row) => row.slice(0, LEFT)) as never });
  await inExcel(copy, async ({ api }) => {
    await api.run(wanning, quiet, never);
  });
  return shown(copy);
}

test.each([
  ['an amount', 3, 6, 40000],
  ['the bank, so that one borrower has one bank', 5, 4, '和港农村资金互助社'],
  ['the ID, so that a borrower has a loan more', 3, 2, '990101199003033257'],
  ['the ID, so that the other bank’s loan is somebody else’s', 6, 2, '990101197204044260'],
  ['a date that could not be read', 7, 7, 44021],
  ['a date to what cannot be read', 3, 7, '不详'],
  ['an amount above the limit to one below', 4, 6, 90000],
  ['a printed total', 8, 6, 1],
])('after %s the sheet is as a full run leaves it, and the clerk’s row only is read', async (_, row, column, value) => {
  const workbook = ledgerWorkbook();
  let left: unknown[][] = [];
  await watched(workbook, async ({ host, type, next, heard }) => {
    host.resetCounters();
    await type(row, column, value);
    const message = await next();
    expect(message.kind).toBe('rechecked');
    // Two to read, one or two to write, one for the events; two more where a new kind of finding gets its colour.
    expect(host.counters.syncs).toBeLessThanOrEqual(8);
    // The row, and the printed total that follows it.
    expect(host.counters.cellsRead).toBeLessThanOrEqual(2 * LEFT);
    await settle();
    // What we wrote ourselves is not checked again.
    expect(heard).toHaveLength(1);
    left = shown(workbook);
  });
  expect(left).toEqual(await afterFullRun(workbook));
});

test('only rows that say something else are written, and the result in hand follows', () =>
  watched(ledgerWorkbook(), async ({ result, type, next, host, sheetId, workbook }) => {
    const written: string[] = [];
    host.onChange((changes) => {
      for (const change of changes) {
        if (change.kind === 'cells' && change.sheetId === sheetId && change.source === 'add-in') {
          written.push(`${change.area.top}-${change.area.bottom}`);
        }
      }
    });
    await type(3, 6, 40000);
    const message = await next();
    if (message.kind !== 'rechecked') throw new Error(message.kind);
    expect(message.rows).toBe(1);
    expect(written).toEqual(['3-3']);
    // 40000 × 6% × 182 ÷ 360
    expect(cellText(workbook, '台账', 3, LEFT + 4)).toBe(1213.33);
    expect(message.result.assessment.totals.subsidy).toBe(result.assessment.totals.subsidy - 242667 + 121333);
    expect(message.result.ledgers[0]!.loans[0]!.principal).toBe(4_000_000);
  }));

test('a kind of finding the sheet did not have gets its colour', () =>
  watched(ledgerWorkbook(), async ({ type, next, workbook }) => {
    const kinds = () => workbook.sheets[0]!.conditionalFormats.map(({ formula }) => formula ?? '');
    expect(kinds().some((formula) => formula.includes(' OVERDUE '))).toBe(false);
    const before = kinds().length;
    await type(3, 8, 44200);
    await next();
    expect(kinds().some((formula) => formula.includes(' OVERDUE '))).toBe(true);
    expect(kinds()).toHaveLength(before + 1);
  }));

test('several quick edits are one check', () =>
  watched(ledgerWorkbook(), async ({ type, heard, workbook }) => {
    await Promise.all([type(3, 6, 10000), type(3, 6, 20000), type(5, 6, 30000)]);
    await settle();
    expect(heard.map(({ kind }) => kind)).toEqual(['rechecked']);
    // 20000 × 6% × 182 ÷ 360
    expect(cellText(workbook, '台账', 3, LEFT + 4)).toBe(606.67);
  }));

test.each([
  ['a row put in', { kind: 'insert-rows', first: 4, count: 1 }],
  ['a row taken out', { kind: 'delete-rows', first: 4, count: 1 }],
  ['a column put in', { kind: 'insert-columns', first: 2, count: 1 }],
] as const)('%s asks for a full run and writes nothing', async (_, edit) =>
  watched(ledgerWorkbook(), async ({ host, sheetId, next, workbook }) => {
    await host.applyEdit({ ...edit, sheetId } as never);
    const after = deepCopy(workbook.sheets[0]!.cells);
    expect(await next()).toEqual({ kind: 'edited', why: 'structure' });
    await settle();
    expect(workbook.sheets[0]!.cells).toEqual(after);
  }),
);

test.each([
  ['a header renamed', 2, 9, '备注'],
  ['a loan typed below the last', 8, 1, '测试己'],
])('%s asks for a full run', async (_, row, column, value) =>
  watched(ledgerWorkbook(), async ({ type, next }) => {
    if (row === 8)
      await type(8, 0, 6, value, '', '一般农民', '和港农村资金互助社', 'F1', 10000, 44116, 44298, 44298, '种植');
    else await type(row, column, value);
    expect(await next()).toEqual({ kind: 'edited', why: 'structure' });
  }),
);

test('switched off, the pane is told that the results are behind, and nothing is written', () =>
  watched(ledgerWorkbook(), async ({ api, type, next, workbook }) => {
    await api.saveChoice({ programmeId: 'wanning-2021', period: '2021', recheck: false });
    await type(3, 6, 40000);
    expect(await next()).toEqual({ kind: 'edited', why: 'off' });
    expect(cellText(workbook, '台账', 3, LEFT + 4)).toBe(2426.67);
  }));

test('cells outside the ledger, and our own, are not looked at', () =>
  watched(ledgerWorkbook(), async ({ type, host, workbook, heard }) => {
    await type(3, 20, '备忘');
    await type(3, LEFT, '手改');
    await host.applyEdit({ kind: 'enter', sheetId: workbook.sheets[1]!.id, top: 0, left: 0, values: [['改']] });
    await settle();
    expect(heard).toEqual([]);
  }));

test('of Excel’s changes, our own and those elsewhere mean nothing, a co-author’s rows are noted', () =>
  watched(ledgerWorkbook(), async ({ sheetId }) => {
    const change = {
      address: 'G4',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      worksheetId: sheetId,
    } as never as Parameters<typeof effectOf>[0];
    const known = session()!;
    const rows = { kind: 'rows', sheetId, first: 3, last: 3 };
    expect(effectOf(change, known)).toEqual(rows);
    expect(effectOf({ ...change, source: 'Remote' }, known)).toEqual(rows);
    expect(effectOf({ ...change, triggerSource: 'ThisLocalAddin' }, known)).toEqual({ kind: 'none' });
    expect(effectOf({ ...change, worksheetId: 'other' }, known)).toEqual({ kind: 'none' });
    expect(effectOf({ ...change, address: 'L4:R4' }, known)).toEqual({ kind: 'none' });
    expect(effectOf({ ...change, address: '4:5' }, known)).toEqual({ ...rows, last: 4 });
    expect(effectOf({ ...change, address: 'B4:C6,G5' }, known)).toEqual({ ...rows, last: 5 });
    expect(effectOf({ ...change, address: 'G:G' }, known)).toEqual({ kind: 'structure' });
    expect(effectOf({ ...change, address: 'G400' }, known)).toEqual({ kind: 'structure' });
    expect(effectOf({ ...change, changeType: 'RowInserted' }, known)).toEqual({ kind: 'structure' });
    await settle();
  }));

test('results on a sheet of their own follow too', async () => {
  const workbook = ledgerWorkbook();
  workbook.sheets[0]!.cells.get(3)!.set(14, { value: '勿动' });
  await watched(workbook, async ({ result, type, next }) => {
    expect(result.placed).toMatchObject([{ sheet: '核算结果' }]);
    await type(3, 6, 40000);
    expect((await next()).kind).toBe('rechecked');
    const row = Array.from({ length: 12 }, (_, c) => cellText(workbook, '核算结果', 2, c));
    expect([row[1], row[5], row[10]]).toEqual(['测试甲', 40000, 1213.33]);
  });
});

test('borrowers of other sheets are followed', async () => {
  const ledger = wanningLedger();
  const workbook = newWorkbook({
    台账: [...ledger.slice(0, 3), ledger[6]!],
    草根: [...ledger.slice(0, 3), ledger[5]!],
  });
  await watched(workbook, async ({ type, next }) => {
    expect(cellText(workbook, '台账', 3, LEFT)).toBe('不予贴息');
    await type(3, 2, '990101197204044260');
    expect((await next()).kind).toBe('rechecked');
    expect(cellText(workbook, '台账', 3, LEFT)).toBe('可贴息');
    expect(cellText(workbook, '草根', 3, LEFT + 5)).toBe('');
  });
});

test('a check that breaks off is told, and made good with the next edit', () =>
  watched(ledgerWorkbook(), async ({ host, type, next, workbook }) => {
    host.failSync(3, 'error');
    await type(3, 6, 40000);
    expect(await next()).toMatchObject({ kind: 'edited', why: 'failed' });
    await type(6, 10, '养鸡');
    expect((await next()).kind).toBe('rechecked');
    expect(cellText(workbook, '台账', 3, LEFT + 4)).toBe(1213.33);
  }));

test('under a spilled formula nothing is written: it follows by itself, and the pane with it', () =>
  watched(
    ledgerWorkbook(),
    async ({ type, next, workbook, result }) => {
      expect(result.formulas).toMatchObject([{ kind: 'ledger' }]);
      await type(3, 6, 40000);
      const message = await next();
      if (message.kind !== 'rechecked') throw new Error(message.kind);
      expect(message.result.assessment.assessments[0]!.subsidy).toBe(121333);
      expect(cellText(workbook, '台账', 3, LEFT + 4)).toBe(1213.33);
    },
    { ...wanning, output: 'formulas' },
    withFunctions,
  ));
