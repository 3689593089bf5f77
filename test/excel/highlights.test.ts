import { cellAt } from '../../src/workbench/host/cells';
import type { SheetData, WorkbookData } from '../../src/workbench/host/workbook-data';
import { parseRuleFormula } from '../../src/workbench/page/grid/rule-formula';
import { deepCopy } from './support/deep-copy';
import { inExcel, ledgerWorkbook, never, quiet, request } from './support/in-excel';

const wanning = request('wanning-2021', '2021');
const LEDGER = { top: 3, bottom: 7, right: 17 };

/** What each row of the ledger is painted, by the name that stands in it: column → fill of the first rule that holds, as Excel paints. */
function painted(sheet: SheetData): Record<string, Record<number, string>> {
  const rows: Record<string, Record<number, string>> = {};
  for (let row = LEDGER.top; row <= LEDGER.bottom; row++) {
    const fills: Record<number, string> = {};
    for (const { formula, ranges, fill } of [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)) {
      const rule = parseRuleFormula(formula ?? '');
      const first = ranges[0]!;
      const holds = rule?.holds((r, c) => cellAt(sheet, r, c)?.value ?? null, row - first.top, 0);
      if (!holds) continue;
      for (const { top, bottom, left, right } of ranges) {
        if (row < top || row > bottom) continue;
        for (let column = left; column <= right; column++) fills[column] ??= fill ?? '';
      }
    }
    const [name, contract] = [1, 5].map((column) => cellAt(sheet, row, column)?.value);
    rows[`${String(name)} ${String(contract)}`] = fills;
  }
  return rows;
}

/** Sorts the ledger and its result columns as Excel does: values change places, conditional formats stay where they are. */
async function sortRows(
  workbook: WorkbookData,
  enter: (top: number, values: unknown[][]) => Promise<void>,
): Promise<void> {
  const sheet = workbook.sheets[0]!;
  const rows = Array.from({ length: LEDGER.bottom - LEDGER.top + 1 }, (_, i) =>
    Array.from({ length: LEDGER.right + 1 }, (_, c) => cellAt(sheet, LEDGER.top + i, c)?.value ?? ''),
  );
  await enter(LEDGER.top, rows.reverse());
}

test('every finding keeps its colour when the ledger is sorted, and when rows are filtered away', () =>
  inExcel(ledgerWorkbook(), async ({ api, host, workbook }) => {
    const sheet = workbook.sheets[0]!;
    await api.run(wanning, quiet, never);
    const before = painted(sheet);
    // Two banks: name and bank of both loans; the limit: the amount; refused and unread rows altogether.
    expect(Object.keys(before['测试丙 C1']!)).toEqual(['1', '4']);
    expect(before['测试乙 B1']![6]).toBe('#F7B7B7');
    expect(before['测试甲 A1']).toEqual({});
    expect(Object.keys(before['测试丁 D1']!)).toHaveLength(11);
    sheet.hiddenRows.add(4);
    expect(painted(sheet)).toEqual(before);
    await sortRows(workbook, (top, values) =>
      host.applyEdit({ kind: 'enter', sheetId: sheet.id, top, left: 0, values: values as never }),
    );
    expect(cellAt(sheet, LEDGER.top, 1)?.value).toBe('测试丁');
    expect(painted(sheet)).toEqual(before);
  }));

test('one kind alone, then every kind again; the clerk’s own formats and cells are as they were', () => {
  const workbook = ledgerWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.conditionalFormats.push({
    id: 'own',
    ranges: [{ top: 3, left: 6, bottom: 8, right: 6 }],
    kind: 'custom',
    formula: '=$G4>100000',
    fill: '#00FF00',
    stopIfTrue: false,
    priority: 1,
  });
  return inExcel(workbook, async ({ api }) => {
    await api.run(wanning, quiet, never);
    const all = painted(sheet);
    const { cells, columnWidths } = deepCopy(sheet);
    const ours = () => sheet.conditionalFormats.filter(({ id }) => id !== 'own').map(({ formula }) => formula);
    await api.showHighlights('MULTI_BANK');
    expect(ours()).toEqual([expect.stringContaining(' MULTI_BANK ')]);
    await api.showHighlights('BANK_NOT_SELECTED');
    expect(ours()).toEqual([expect.stringContaining(' BANK_NOT_SELECTED ')]);
    await api.showHighlights(undefined);
    expect(painted(sheet)).toEqual(all);
    expect(sheet.cells).toEqual(cells);
    expect(sheet.columnWidths).toEqual(columnWidths);
    expect(sheet.conditionalFormats.some(({ id }) => id === 'own')).toBe(true);
    // A run shows every kind, whatever was shown before.
    await api.showHighlights('MULTI_BANK');
    await api.run(wanning, quiet, never);
    expect(painted(sheet)).toEqual(all);
  });
});

test('without a run there is nothing to colour, and the clerk is told', () =>
  inExcel(ledgerWorkbook(), async ({ api }) => {
    await expect(api.showHighlights('MULTI_BANK')).rejects.toThrow('还没有核算');
  }));
