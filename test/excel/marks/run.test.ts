import type { RunResult } from '../../../src/excel/office/contract';
import { cleanText } from '../../../src/ledger/values/text';
import { emptySheet } from '../../../src/workbench/host/edit-sheets';
import { putCell } from '../../../src/workbench/host/cells';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { SheetData, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { deepCopy } from '../support/deep-copy';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request, wanningLedger } from '../support/in-excel';

const HEADERS = ['核算结论', '贴息本金', '贴息天数', '贴息利率', '应贴息额', '疑点代码', '原因'];
const wanning = request('wanning-2021', '2021');

const resultsOf = (workbook: WorkbookData, row: number, left = 11): unknown[] =>
  HEADERS.map((_, i) => cellText(workbook, '台账', row, left + i));

/** The cells a clerk wrote, with their styles. */
function clerksCells(workbook: WorkbookData): unknown {
  return deepCopy(
    workbook.sheets.map(({ name, cells, columnWidths, merges }) => ({ name, cells, columnWidths, merges })),
  );
}

/** What was there before is there as it was; anything more is ours. */
function expectUntouched(workbook: WorkbookData, before: unknown): void {
  for (const sheet of before as SheetData[]) {
    const now = workbook.sheets.find(({ name }) => name === sheet.name)!;
    for (const [row, columns] of sheet.cells) {
      for (const [column, cell] of columns)
        expect([row, column, now.cells.get(row)?.get(column)]).toEqual([row, column, cell]);
    }
    expect(now.merges).toEqual(sheet.merges);
  }
}

test('result columns stand beside the ledger, empty where there is no loan', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const before = clerksCells(workbook);
    const { placed, assessment } = await api.run(wanning, quiet, never);
    expect(placed).toEqual([{ ledgerSheet: '台账', sheet: '台账' }]);
    expect(resultsOf(workbook, 2)).toEqual(HEADERS);
    // 80000 × 6% × 182 ÷ 360
    expect(resultsOf(workbook, 3)).toEqual(['可贴息', 80000, 182, 0.06, 2426.67, '', '']);
    expect(resultsOf(workbook, 4).slice(0, 6)).toEqual(['不予贴息', 0, 0, '', 0, 'LOAN_OVER_LIMIT']);
    // 50000 × 6% × 343 ÷ 360
    expect(resultsOf(workbook, 5).slice(0, 6)).toEqual(['可贴息', 50000, 343, 0.06, 2858.33, 'MULTI_BANK']);
    expect(resultsOf(workbook, 6).slice(0, 6)).toEqual(['不予贴息', 0, 0, '', 0, 'BANK_NOT_SELECTED MULTI_BANK']);
    expect(resultsOf(workbook, 7).slice(0, 6)).toEqual(['读取问题', '', '', '', '', 'DATE_UNREADABLE']);
    expect(resultsOf(workbook, 7)[6]).toContain('H 列');
    expect(resultsOf(workbook, 8)).toEqual(HEADERS.map(() => ''));
    expect(assessment.totals.subsidy).toBe(242667 + 285833);
    expectUntouched(workbook, before);
  }));

test('one conditional format a finding kind, on the cells it is about, and two for whole rows', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    await api.run(wanning, quiet, never);
    const formats = workbook.sheets[0]!.conditionalFormats;
    const about = (code: string) =>
      formats.find(({ formula }) => formula?.includes(` ${code} `))?.ranges.map(({ left }) => left);
    expect(about('LOAN_OVER_LIMIT')).toEqual([6]);
    expect(about('MULTI_BANK')).toEqual([1, 4]);
    expect(about('BANK_NOT_SELECTED')).toEqual([1, 4]);
    expect(formats).toHaveLength(5);
    expect(formats.every(({ ranges }) => ranges.every(({ top, bottom }) => top === 3 && bottom >= 7))).toBe(true);
  }));

test('a second run updates in place, also after the clerk put in a row', () =>
  inExcel(ledgerWorkbook(), async ({ api, host, workbook }) => {
    await api.run(wanning, quiet, never);
    const once = deepCopy(workbook.sheets[0]!.cells);
    const formats = workbook.sheets[0]!.conditionalFormats.length;
    await api.run(wanning, quiet, never);
    expect(workbook.sheets[0]!.cells).toEqual(once);
    expect(workbook.sheets[0]!.conditionalFormats).toHaveLength(formats);

    const sheetId = workbook.sheets[0]!.id;
    await host.applyEdit({ kind: 'insert-rows', sheetId, first: 4, count: 1 });
    await host.applyEdit({
      kind: 'enter',
      sheetId,
      top: 4,
      left: 0,
      values: [
        [
          9,
          '测试戊',
          '',
          '一般农民',
          '和港农村资金互助社',
          'E1',
          10000,
          '2020-10-12',
          '2021-04-12',
          '2021-04-12',
          '种植',
        ],
      ],
    });
    const { placed } = await api.run(wanning, quiet, never);
    expect(placed).toEqual([{ ledgerSheet: '台账', sheet: '台账' }]);
    // 10000 × 6% × 182 ÷ 360
    expect(resultsOf(workbook, 4).slice(0, 5)).toEqual(['可贴息', 10000, 182, 0.06, 303.33]);
    expect(resultsOf(workbook, 5)[0]).toBe('不予贴息');
    expect(workbook.sheets[0]!.conditionalFormats).toHaveLength(formats);
  }));

test('rows that fell out of the ledger are emptied', () =>
  inExcel(ledgerWorkbook(), async ({ api, host, workbook }) => {
    await api.run(wanning, quiet, never);
    const sheetId = workbook.sheets[0]!.id;
    await host.applyEdit({ kind: 'clear', sheetId, area: { top: 6, left: 0, bottom: 8, right: 10 } });
    await api.run(wanning, quiet, never);
    expect(resultsOf(workbook, 5)[0]).toBe('可贴息');
    for (const row of [6, 7, 8]) expect(resultsOf(workbook, row)).toEqual(HEADERS.map(() => ''));
  }));

test('clearing leaves the workbook as it was, settings included', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const before = deepCopy(workbook);
    await api.saveChoice({ programmeId: 'wanning-2021', period: '2021' });
    const result = await api.run(wanning, quiet, never);
    await api.buildSheets(['summary'], result, quiet, never);
    await api.run(wanning, quiet, never);
    await api.clear(quiet);
    expect(workbook).toEqual(before);
  }));

test('a clerk’s own conditional formats and widths survive', () => {
  const workbook = ledgerWorkbook();
  const [sheet] = workbook.sheets;
  sheet!.columnWidths.set(11, 30);
  sheet!.conditionalFormats.push({
    id: 'own',
    ranges: [{ top: 3, left: 6, bottom: 8, right: 6 }],
    kind: 'custom',
    formula: '=$G4>100000',
    fill: '#00FF00',
    stopIfTrue: false,
    priority: 1,
  });
  return inExcel(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    await api.run(wanning, quiet, never);
    expect(sheet!.columnWidths.get(11)).toBe(30);
    expect(sheet!.conditionalFormats.some(({ id }) => id === 'own')).toBe(true);
    await api.clear(quiet);
    expect(workbook).toEqual(before);
  });
});

test('a protected sheet stays as it is; the results stand on a sheet of their own', () => {
  const workbook = ledgerWorkbook();
  workbook.sheets[0]!.protected = true;
  return inExcel(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    const { placed } = await api.run(wanning, quiet, never);
    expect(placed).toEqual([{ ledgerSheet: '台账', sheet: '核算结果', reason: 'protected' }]);
    expect(workbook.sheets[0]).toEqual(before.sheets[0]);
    const row = (r: number) => Array.from({ length: 13 }, (_, c) => cellText(workbook, '核算结果', r, c));
    expect(row(1)).toEqual(['台账行号', '借款人', '身份证号', '承贷银行', '合同号', '贷款金额', ...HEADERS]);
    expect(row(2).slice(0, 11)).toEqual([
      4,
      '测试甲',
      '990101********1236',
      '和港农村资金互助社',
      'A1',
      80000,
      '可贴息',
      80000,
      182,
      0.06,
      2426.67,
    ]);
    expect(row(6).slice(0, 2)).toEqual([8, '']);
    await api.run(wanning, quiet, never);
    expect(workbook.sheets).toHaveLength(3);
    await api.clear(quiet);
    expect(workbook).toEqual(before);
  });
});

test.each([
  ['a note', (sheet: SheetData) => putCell(sheet, 20, 14, { value: '勿动' })],
  ['a fill', (sheet: SheetData) => putCell(sheet, 5, 11, { value: null, style: { fill: '#FFFF00' } })],
  ['a hidden column', (sheet: SheetData) => sheet.hiddenColumns.add(12)],
])('%s where the columns would go means the room is taken', (_, put) => {
  const workbook = ledgerWorkbook();
  put(workbook.sheets[0]!);
  return inExcel(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    const { placed } = await api.run(wanning, quiet, never);
    expect(placed).toEqual([{ ledgerSheet: '台账', sheet: '核算结果', reason: 'room-taken' }]);
    expect(workbook.sheets[0]).toEqual(before.sheets[0]);
  });
});

test('a sheet of ours never takes the name of a clerk’s', () => {
  const workbook = ledgerWorkbook();
  workbook.sheets.push(emptySheet('{00000000-0001-0000-0009-000000000000}', '核算结果'));
  workbook.sheets[0]!.protected = true;
  return inExcel(workbook, async ({ api }) => {
    const { placed } = await api.run(wanning, quiet, never);
    expect(placed[0]).toMatchObject({ sheet: '核算结果(2)' });
  });
});

test('a workbook whose structure is protected says so before anything is written', () => {
  const workbook = ledgerWorkbook();
  workbook.sheets[0]!.protected = true;
  workbook.protectedStructure = true;
  return inExcel(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    await expect(api.run(wanning, quiet, never)).rejects.toThrow('取消“保护工作簿”');
    expect(workbook).toEqual(before);
  });
});

test('cancelled while reading or assessing, nothing is written', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const before = deepCopy(workbook);
    for (const phase of ['reading', 'assessing']) {
      const controller = new AbortController();
      const run = api.run(wanning, (progress) => progress.phase === phase && controller.abort(), controller.signal);
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      expect(workbook).toEqual(before);
    }
  }));

test('text that looks like a formula stays text', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    "'=1",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
  ];
  const ledger = wanningLedger().slice(0, 3);
  hostile.forEach((text, i) => {
    const cell = { value: text };
    ledger.push([i + 1, cell, cell, cell, cell, cell, 10000, 44116, 44298, 44298, cell]);
  });
  const workbook = newWorkbook({ 台账: ledger });
  workbook.sheets[0]!.protected = true;
  return inExcel(workbook, async ({ api }) => {
    const result = await api.run(wanning, quiet, never);
    await api.buildSheets(['summary'], result, quiet, never);
    const written = workbook.sheets
      .slice(1)
      .flatMap(({ name, cells }) =>
        [...cells.values()].flatMap((row) => [...row.values()].map(({ value, formula }) => ({ name, value, formula }))),
      );
    const formulas = written.filter(({ formula }) => formula !== undefined);
    expect(formulas.filter(({ name }) => name === '核算结果')).toEqual([]);
    for (const { formula } of formulas) expect(formula).not.toMatch(/HYPERLINK|cmd|1\+1|^=1|SUM\(A1\)/);
    hostile.forEach((text, i) => expect(cellText(workbook, '核算结果', i + 2, 1)).toBe(cleanText(text)));
  });
});

test('several sheets are one assessment; a repeat of a borrower is seen across them', () => {
  const ledger = wanningLedger();
  const workbook = newWorkbook({
    和港: [...ledger.slice(0, 3), ledger[6]!],
    草根: [...ledger.slice(0, 3), ledger[5]!],
  });
  return inExcel(workbook, async ({ api }) => {
    const result: RunResult = await api.run(wanning, quiet, never);
    expect(result.assessment.findings.map(({ code }) => code)).toContain('MULTI_BANK');
    expect(cellText(workbook, '和港', 3, 16)).toBe('BANK_NOT_SELECTED MULTI_BANK');
    expect(cellText(workbook, '草根', 3, 11)).toBe('可贴息');
  });
});
