/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { FindingCode } from '../../src/engine/loan/finding';
import type { BuiltSheet, FormulaReport, RunRequest, RunResult, SelectedRows } from '../../src/excel/office/contract';
import { functionHelp } from '../../src/functions/help';
import type { Language } from '../../src/locale/language';
import { App } from '../../src/taskpane/app';
import { fetchLaterViews } from '../../src/taskpane/later-views';
import { giveElementsSize, leaveStylesOut } from './dom';
import { FakeWorkbookApi } from './fake-workbook-api';
import { SHEET, wanningGrid } from './ledger-fixture';

giveElementsSize();
leaveStylesOut();
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeAll(fetchLaterViews);
afterEach(cleanup);

/** As the workbook answers what a clerk does with results in the sheet. */
class InSheetApi extends FakeWorkbookApi {
  reports: readonly FormulaReport[] = [];
  selected: readonly SelectedRows[] = [];

  override async run(request: RunRequest, ...rest: [never, never]): Promise<RunResult> {
    const result = await super.run(request, ...rest);
    this.calls.push(`output ${request.output ?? 'values'}`);
    return request.output === 'formulas' ? { ...result, formulas: this.reports } : result;
  }

  showHighlights(code: FindingCode | undefined): Promise<void> {
    this.calls.push(`showHighlights ${code ?? 'all'}`);
    return Promise.resolve();
  }

  explainLoans(loans: readonly number[]): Promise<BuiltSheet> {
    this.calls.push(`explainLoans ${loans.join(',')}`);
    return Promise.resolve({ key: 'explanation', sheet: '计算说明' });
  }

  selectedRows(): Promise<readonly SelectedRows[]> {
    return Promise.resolve(this.selected);
  }

  toValues(): Promise<readonly string[]> {
    this.calls.push('toValues');
    return Promise.resolve([SHEET]);
  }
}

async function openResult(language: Language = 'zh-CN', prepare: (api: InSheetApi) => void = () => {}) {
  const api = new InSheetApi([wanningGrid()]);
  api.choice = { programmeId: 'wanning-2021', period: '2021' };
  prepare(api);
  const user = userEvent.setup();
  const host = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };
  render(<App api={api} host={host} theme="light" language={language} />);
  const start = language === 'zh-CN' ? /^开始核算/ : /^Run|^Assess|^Calculate/;
  await user.click(await screen.findByRole('button', { name: start }));
  await screen.findByText(language === 'zh-CN' ? '表里的颜色' : 'Colours in the sheet');
  return { api, user };
}

it('the legend says colour, severity, name and code of each kind found; one is shown alone, and all again', async () => {
  const { api, user } = await openResult();
  const kind = screen.getByRole('button', { name: /不予贴息的底色 不予贴息 .*OVERDUE/ });
  await user.click(kind);
  await waitFor(() => expect(api.calls).toContain('showHighlights OVERDUE'));
  expect(kind.getAttribute('aria-pressed')).toBe('true');
  await user.click(kind);
  await waitFor(() => expect(api.calls).toContain('showHighlights all'));
  expect(screen.getByRole('button', { name: '全部标出' }).getAttribute('aria-pressed')).toBe('true');
});

it('formulas are chosen, what came of them is said, and they are turned into values', async () => {
  const { api, user } = await openResult('zh-CN', (api) => {
    api.reports = [{ sheet: SHEET, kind: 'rows', formulas: 3, loans: 5, why: 'across-rows' }];
  });
  expect(screen.queryByRole('button', { name: '转为数值' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: '公式' }));
  await waitFor(() => expect(api.choice.output).toBe('formulas'));
  expect(screen.getByText('下次核算时生效。')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /政策/ }));
  await user.click(screen.getByRole('button', { name: /重新核算/ }));
  expect(await screen.findByText(/3 笔，每行一个 =SUBSIDY 公式/)).toBeTruthy();
  expect(screen.getByText(/另有 2 笔写成数值/)).toBeTruthy();
  expect(api.calls).toContain('output formulas');
  await user.click(screen.getByRole('button', { name: '转为数值' }));
  await waitFor(() => expect(api.calls).toContain('toValues'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '转为数值' })).toBeNull());
});

it('the automatic check is switched off for the workbook', async () => {
  const { api, user } = await openResult();
  await user.click(screen.getByRole('switch', { name: '改了台账自动复核' }));
  await waitFor(() => expect(api.choice.recheck).toBe(false));
});

it('a re-check renews the figures where the clerk is; what it cannot do is said, and the next step is to run again', async () => {
  const { api } = await openResult();
  const before = api.lastResult!;
  const { assessment } = before;
  const totals = { ...assessment.totals, subsidy: 123_456 as typeof assessment.totals.subsidy };
  act(() => api.tell({ kind: 'rechecked', rows: 1, result: { ...before, assessment: { ...assessment, totals } } }));
  expect(await screen.findByText('1,234.56')).toBeTruthy();
  act(() => api.tell({ kind: 'edited', why: 'structure' }));
  expect(await screen.findByText(/台账的表头或行列变了/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /重新核算/ })).toBeTruthy();
  act(() => api.tell({ kind: 'rechecked', rows: 0, result: before }));
  await waitFor(() => expect(screen.queryByText(/台账的表头或行列变了/)).toBeNull());
});

it('计算说明表 of the loan explained, of the rows selected, of a finding', async () => {
  const { api, user } = await openResult();
  act(() => api.tell({ kind: 'explain', cell: { sheet: SHEET, row: 4, column: 'G' } }));
  await user.click(await screen.findByRole('button', { name: '写成计算说明表' }));
  await waitFor(() => expect(api.calls).toContain('explainLoans 0'));
  expect(api.calls).toContain('goTo 计算说明!1 0');
  api.selected = [{ sheet: SHEET, first: 5, last: 6 }];
  await user.click(await screen.findByRole('button', { name: '选中的各行一起写' }));
  await waitFor(() => expect(api.calls).toContain('explainLoans 1,2'));
  api.selected = [{ sheet: SHEET, first: 1, last: 2 }];
  await user.click(await screen.findByRole('button', { name: '选中的各行一起写' }));
  expect(await screen.findByText(/这一行还没有核算结果/)).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /疑点/ }));
  const [finding] = await screen.findAllByRole('button', { name: /笔写成计算说明表/ });
  await user.click(finding!);
  await waitFor(() => expect(api.calls.filter((call) => call.startsWith('explainLoans'))).toHaveLength(3));
});

it('speaks English', async () => {
  await openResult('en-US');
  expect(screen.getByText('Results in the sheet')).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Check changed rows automatically' })).toBeTruthy();
});

it('help explains every function from its declaration', async () => {
  const { user } = await openResult();
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('menuitem', { name: '帮助' }));
  await screen.findByText('单元格里能用的函数');
  for (const { id, signature } of functionHelp('zh-CN')) {
    expect(screen.getByText(`=${id}`)).toBeTruthy();
    expect(screen.getByText(signature)).toBeTruthy();
  }
});
