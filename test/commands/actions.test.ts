import { askToClear, assessNow, buildSummary, explainCell } from '../../src/commands/actions';
import type { RibbonMessage } from '../../src/excel/office/contract';
import { onRibbon } from '../../src/excel/ribbon-messages';
import { createWorkbookApi } from '../../src/excel/workbook-api';
import { deepCopy } from '../excel/support/deep-copy';
import { cellText, inExcel, ledgerWorkbook } from '../excel/support/in-excel';

const chosen = { programmeId: 'wanning-2021', period: '2021' };

test('一键核算 and 季度汇总 work under the workbook’s choice; 清除标记 asks in the pane and takes nothing away', () =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const before = deepCopy(workbook);
    const api = createWorkbookApi(() => 'zh-CN');
    const heard: RibbonMessage['kind'][] = [];
    const stop = onRibbon(({ kind }) => heard.push(kind));
    await api.saveChoice(chosen);
    await assessNow(api, 'zh-CN');
    expect(cellText(workbook, '台账', 3, 11)).toBe('可贴息');
    await buildSummary(api, 'zh-CN');
    const active = workbook.sheets.find(({ id }) => id === workbook.activeSheet);
    expect(active?.name).toBe('年度汇总表');
    await api.goTo({ sheet: '台账', row: 1 }, 0);
    const built = deepCopy(workbook);
    await askToClear();
    expect(workbook).toEqual(built);
    expect(heard).toEqual(['assessed', 'assessed', 'asks-to-clear']);
    await api.clear(() => {}, { record: 'remove' });
    expect(workbook).toEqual(before);
    stop();
  }));

test('without a choice the clerk is told what to do', () =>
  inExcel(ledgerWorkbook(), async () => {
    await expect(
      assessNow(
        createWorkbookApi(() => 'zh-CN'),
        'zh-CN',
      ),
    ).rejects.toThrow('还没有选定贴息政策和期间');
  }));

test.each([
  [{ programmeId: 'wanning-2021' }, '还没有选定贴息政策和期间'],
  [{ programmeId: 'wanning-2021', period: '2021Q9' }, '本工作簿保存的政策改动或期间不能用'],
  [{ programmeId: 'no-such-programme', period: '2021' }, '还没有选定贴息政策和期间'],
])('under %j nothing is computed, and the clerk is told', (choice, told) =>
  inExcel(ledgerWorkbook(), async ({ workbook }) => {
    const api = createWorkbookApi(() => 'zh-CN');
    await api.saveChoice(choice);
    await expect(assessNow(api, 'zh-CN')).rejects.toThrow(told);
    expect(cellText(workbook, '台账', 3, 11)).toBe('');
  }),
);

test('解释本格 names the selected cell, and waits for a pane that is not open yet', () =>
  inExcel(ledgerWorkbook(), async () => {
    const api = createWorkbookApi(() => 'zh-CN');
    await api.goTo({ sheet: '台账', row: 5 }, 6);
    await explainCell(api);
    const heard: RibbonMessage[] = [];
    onRibbon((message) => heard.push(message))();
    expect(heard).toEqual([{ kind: 'explain', cell: { sheet: '台账', row: 5, column: 'G' } }]);
  }));
