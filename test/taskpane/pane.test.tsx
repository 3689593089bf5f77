/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { WorkbookProblem } from '../../src/excel/office/problem';
import type { Programme } from '../../src/engine/programmes/programme';
import type { Grid } from '../../src/ledger/grid';
import type { Language } from '../../src/locale/language';
import { App } from '../../src/taskpane/app';
import { fetchLaterViews } from '../../src/taskpane/later-views';
import type { HostFacts } from '../../src/taskpane/host-facts';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { giveElementsSize, giveFilesBytes, leaveStylesOut } from './dom';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { FakeWorkbookApi } from './fake-workbook-api';
import { cooperativeGrid, emptyGrid, SHEET, tieGrid, wanningGrid, wrongGrid } from './ledger-fixture';

giveElementsSize();
giveFilesBytes();
leaveStylesOut();
// Names of roles are computed from styles, slowly in jsdom; the machines that run this are shared.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
beforeAll(fetchLaterViews);

const EXCEL: HostFacts = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };

interface Open {
  readonly grids?: readonly Grid[];
  readonly language?: Language;
  readonly host?: Partial<HostFacts>;
  readonly prepare?: (api: FakeWorkbookApi) => void;
}

async function openPane({ grids = [wanningGrid()], language = 'zh-CN', host = {}, prepare }: Open = {}) {
  const api = new FakeWorkbookApi(grids);
  prepare?.(api);
  const user = userEvent.setup();
  render(<App api={api} host={{ ...EXCEL, ...host }} theme="light" language={language} />);
  await waitFor(() => expect(api.calls).toContain('scan'));
  await waitFor(() => expect(screen.queryByRole('progressbar', { name: /读取|Reading|准备|Getting/ })).toBeNull());
  return { api, user };
}

const chosen2021 = (api: FakeWorkbookApi): void => {
  api.choice = { programmeId: 'wanning-2021', period: '2021' };
};

async function openResult(options: Open = {}) {
  const opened = await openPane({ prepare: chosen2021, ...options });
  await opened.user.click(screen.getByRole('button', { name: '开始核算 2021 年' }));
  await screen.findByText('按承贷机构');
  return opened;
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });

describe('台账', () => {
  it('accounts for every row and leads to the rows of each kind', async () => {
    const { api, user } = await openPane();
    expect(screen.getByText(/以上合计 10 行/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '贷款 5' }));
    await user.click(screen.getByRole('button', { name: '第 4–8 行' }));
    expect(api.calls).toContain(`goTo ${SHEET}!4`);
  });

  it('names the cell that could not be read and goes to it', async () => {
    const { api, user } = await openPane();
    expect(screen.getByText(/第 9 行.*五万左右/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `${SHEET} H9` }));
    expect(api.calls).toContain(`goTo ${SHEET}!9 7`);
  });

  it('reads again with the column the clerk chose', async () => {
    const { api, user } = await openPane();
    await user.click(screen.getByRole('button', { name: '承贷银行改用哪一列' }));
    await user.click(screen.getByRole('combobox', { name: '承贷银行改用哪一列' }));
    await user.click(await screen.findByRole('option', { name: /^G 列/ }));
    await waitFor(() => expect(api.choice.columns?.[SHEET]?.bank).toBe(6));
    expect(Object.values(api.choice.layouts ?? {})).toEqual([{ bank: 6 }]);
    await waitFor(() => expect(api.calls.filter((call) => call === 'scan')).toHaveLength(2));
  });

  it('reads next quarter’s file with the corrections of this one, says so, and forgets them when told', async () => {
    const here = await openPane();
    await here.user.click(screen.getByRole('button', { name: '承贷银行改用哪一列' }));
    await here.user.click(screen.getByRole('combobox', { name: '承贷银行改用哪一列' }));
    await here.user.click(await screen.findByRole('option', { name: /^G 列/ }));
    expect(await screen.findByText('按您的更正识别：“承贷银行”取 G 列。')).toBeTruthy();
    const [layout] = Object.keys(here.api.choice.layouts ?? {});
    expect(here.api.memory.read()).toEqual({ [layout ?? '']: { columns: { bank: 6 } } });
    cleanup();

    const { api, user } = await openPane({ prepare: (next) => (next.memory = here.api.memory) });
    expect(await screen.findByText('按上次对同样表头的更正识别：“承贷银行”取 G 列。')).toBeTruthy();
    expect(api.choice).toEqual({});
    await user.click(screen.getByRole('button', { name: '恢复自动识别' }));
    await waitFor(() => expect(screen.queryByText(/更正识别/)).toBeNull());
    expect(api.memory.read()).toEqual({});
  });

  it('remembers units and banks with the layout, and forgets what is taken back', async () => {
    const grid = wanningGrid();
    const values = grid.values.map((row) => row.map((cell) => (cell === '贷款金额（元）' ? '贷款金额' : cell)));
    const { api, user } = await openPane({ grids: [{ ...grid, values }] });
    await user.click(screen.getByRole('combobox', { name: '没写单位的金额按什么算' }));
    await user.click(await screen.findByRole('option', { name: '万元' }));
    await waitFor(() => expect(Object.values(api.memory.read())).toEqual([{ unit: '万元' }]));
    const [box] = screen.getAllByRole('combobox', { name: /与哪家是同一家/ });
    await user.click(box!);
    const [other] = await screen.findAllByRole('option');
    await user.click(other!);
    await waitFor(() => expect(Object.values(api.memory.read())[0]?.banks).toEqual(api.choice.banks));
    await user.click((await screen.findAllByRole('button', { name: /^不再指定/ }))[0]!);
    await waitFor(() => expect(Object.values(api.memory.read())).toEqual([{ unit: '万元' }]));
    await user.click(screen.getByRole('button', { name: '恢复自动识别' }));
    await waitFor(() => expect(api.memory.read()).toEqual({}));
    expect(api.choice.units).toEqual({});
  });

  it('reads the workbooks the clerk adds with the open one, says which cannot be read, and lets them go again', async () => {
    const { api, user } = await openPane();
    const bytes = await saveXlsx(
      newWorkbook({
        信用社: [
          ['姓名', '贷款金额(元)', '放款日期'],
          ['测试戊', 50000, 44014],
          ['测试己', '约三万', 44014],
        ],
      }),
    );
    await user.upload(screen.getByLabelText('添加工作簿', { selector: 'input' }), [
      new File([bytes as Uint8Array<ArrayBuffer>], '乙行.xlsx'),
      new File(['姓名,金额'], '丙行.xlsx'),
    ]);
    expect(await screen.findByText(/丙行.xlsx：这个文件不是 Excel 工作簿/)).toBeTruthy();
    expect(api.added.map(({ file, sheet }) => [file, sheet])).toEqual([['乙行.xlsx', '信用社']]);
    expect(await screen.findByText(/约三万/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^乙行.xlsx.*信用社/ }).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '移除 乙行.xlsx' }));
    await waitFor(() => expect(api.added).toEqual([]));
    await waitFor(() => expect(screen.queryByText(/约三万/)).toBeNull());
  });

  it('counts two names as one bank when the clerk says so, and takes it back', async () => {
    const { api, user } = await openPane();
    const [box] = screen.getAllByRole('combobox', { name: /与哪家是同一家/ });
    await user.click(box!);
    const [other] = await screen.findAllByRole('option');
    await user.click(other!);
    await waitFor(() => expect(Object.keys(api.choice.banks ?? {})).not.toHaveLength(0));
    await user.click((await screen.findAllByRole('button', { name: /^不再指定/ }))[0]!);
    await waitFor(() => expect(api.choice.banks).toEqual({}));
  });

  it('takes amounts without a unit for the one the clerk chose', async () => {
    const grid = wanningGrid();
    const values = grid.values.map((row) => row.map((cell) => (cell === '贷款金额（元）' ? '贷款金额' : cell)));
    const { api, user } = await openPane({ grids: [{ ...grid, values }] });
    await user.click(screen.getByRole('combobox', { name: '没写单位的金额按什么算' }));
    await user.click(await screen.findByRole('option', { name: '万元' }));
    await waitFor(() => expect(Object.values(api.choice.units ?? {})).toEqual(['万元']));
  });

  it.each([
    ['a sheet without a ledger', wrongGrid(), '没有找到台账'],
    ['an empty workbook', emptyGrid(), '这个工作簿是空的'],
  ])('says what to do about %s', async (_name, grid, title) => {
    const { api, user } = await openPane({ grids: [grid] });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '重新读取台账' }));
    await waitFor(() => expect(api.calls.filter((call) => call === 'scan')).toHaveLength(2));
  });
});

describe('政策', () => {
  it('takes the settlement year of the ledger with the programme and says what the button will do', async () => {
    const { api, user } = await openPane();
    await user.click(screen.getByRole('button', { name: '选贴息项目和期间' }));
    await user.click(screen.getByRole('combobox', { name: '贴息项目' }));
    await user.click(await screen.findByRole('option', { name: /万宁市 2021/ }));
    expect(await screen.findByRole('button', { name: '开始核算 2021 年' })).toBeTruthy();
    expect(api.choice).toEqual({ programmeId: 'wanning-2021', period: '2021' });
  });

  it('shows the words of the document under the rule they stand for', async () => {
    const { user } = await openPane({ prepare: chosen2021 });
    await user.click(tab(/政策/));
    const rule = screen.getByText('年贴息率 6%').closest('li');
    expect(rule).not.toBeNull();
    await user.click(within(rule as HTMLElement).getByRole('button', { name: /看原文/ }));
    expect(within(rule as HTMLElement).getByText(/年贴息率为6%，贴息期限为1年/)).toBeTruthy();
  });

  it('keeps another reading of a silent document and computes with it', async () => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    await user.click(tab(/政策/));
    await user.click(screen.getByRole('combobox', { name: /计息天数和基准/ }));
    await user.click(await screen.findByRole('option', { name: '实际天数 ÷ 365' }));
    await waitFor(() => expect(api.choice.overrides).toEqual({ dayCount: 'ACT/365' }));
    await user.click(screen.getByRole('button', { name: '开始核算 2021 年' }));
    // 40 000 + 20 000 × 364/365 + 100 000 at 6 %, actual days ÷ 365: 2400 + 1196.71 + 6000.
    expect(await screen.findByText('9,596.71')).toBeTruthy();
  });

  it('asks the county for a rate nobody published and refuses what is no number', async () => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    await user.click(tab(/政策/));
    const rate = screen.getByRole('textbox', { name: /农民专业合作社年贴息率/ });
    await user.type(rate, '三{Enter}');
    expect(screen.getByText('请填数字，例如 3 或 3.45。')).toBeTruthy();
    expect(api.choice.overrides).toBeUndefined();
    await user.clear(rate);
    await user.type(rate, '3{Enter}');
    await waitFor(() => expect(api.choice.overrides).toEqual({ 'categories.cooperative.rate': '3' }));
  });

  it('does not compute with remembered changes the programme no longer takes', async () => {
    const { api, user } = await openPane({
      prepare: (fake) => {
        fake.choice = { programmeId: 'wanning-2021', period: '2021', overrides: { dayCount: 'ACT/999' } };
      },
    });
    expect(screen.queryByRole('button', { name: /开始核算/ })).toBeNull();
    await user.click(tab(/政策/));
    expect(screen.getByText('dayCount = ACT/999')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '去掉这些改动' }));
    expect(await screen.findByRole('button', { name: '开始核算 2021 年' })).toBeTruthy();
    expect(api.choice.overrides).toEqual({});
  });
});

describe('核算', () => {
  it('puts the three figures first and lets each lead to its rows', async () => {
    const { api, user } = await openResult();
    // Row 4: 40 000 × 6 % × 365 ÷ 360 = 2433.33; row 5: 20 000 × 6 % × 364 ÷ 360 = 1213.33; row 8: 100 000 × 6 % × 365 ÷ 360 = 6083.33.
    expect(screen.getByText('9,729.99')).toBeTruthy();
    expect(screen.getByText('3 笔 / 3 户')).toBeTruthy();
    expect(screen.getByText('另有 2 笔本期不贴')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /可贴息/ }));
    expect(screen.getByText('3 笔，合计 9,729.99 元')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '第 5 行 测试乙' }));
    expect(api.calls).toContain(`goTo ${SHEET}!5`);
  });

  it('shows the rows of one bank', async () => {
    const { user } = await openResult();
    await user.click(screen.getByRole('button', { name: /^草根小额贷款有限公司，应贴息/ }));
    expect(screen.getByRole('heading', { name: '草根小额贷款有限公司的可贴息贷款' })).toBeTruthy();
    expect(screen.getByText('2 笔，合计 7,296.66 元')).toBeTruthy();
  });

  it('counts rows while it works, and 取消 stops it', async () => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    api.hold = new Promise(() => undefined);
    await user.click(screen.getByRole('button', { name: '开始核算 2021 年' }));
    expect(await screen.findByText('5 / 10 行')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(await screen.findByText('已取消，没有写入任何内容。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始核算 2021 年' })).toBeTruthy();
  });

  it.each([
    ['done', undefined, '按承贷机构'],
    ['failed', new WorkbookProblem('工作簿是只读的，请另存一份再核算。'), '这次核算没有完成。'],
  ])('gives the keyboard to the result when the run is %s', async (_end, error, shown) => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    if (error) api.fail = { call: 'run', error };
    expect(document.activeElement).toBe(document.body);
    screen.getByRole('button', { name: '开始核算 2021 年' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(shown);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tabpanel')));
  });

  it('gives the keyboard back when the run is cancelled', async () => {
    // jsdom takes a document for left when what had the focus is gone; a browser does not.
    const focus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const { api, user } = await openPane({ prepare: chosen2021 });
    api.hold = new Promise(() => undefined);
    screen.getByRole('button', { name: '开始核算 2021 年' }).focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('button', { name: '取消' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('已取消，没有写入任何内容。');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tabpanel')));
    focus.mockRestore();
  });

  it('says so where nothing can be paid, and still lists the reasons', async () => {
    const { user } = await openPane({
      prepare: (api) => {
        api.choice = { programmeId: 'wanning-2021', period: '2019' };
      },
    });
    await user.click(screen.getByRole('button', { name: '开始核算 2019 年' }));
    expect(await screen.findByText('本期没有可贴息的贷款')).toBeTruthy();
  });
});

describe('疑点', () => {
  it('lists every finding under its kind with the money at stake and goes to the cell it is about', async () => {
    const { api, user } = await openResult();
    await user.click(screen.getByRole('button', { name: /^查看 \d+ 条疑点$/ }));
    const list = await screen.findByRole('list', { name: '疑点清单' });
    expect(within(list).getByText('单笔超上限')).toBeTruthy();
    await user.click(within(list).getByRole('button', { name: /第 7 行 测试丁/ }));
    // The principal stands in column H.
    expect(api.calls).toContain(`goTo ${SHEET}!7 7`);
  });

  it('filters by severity and searches by name', async () => {
    const { user } = await openResult();
    await user.click(tab(/疑点/));
    await user.click(screen.getByRole('button', { name: /^数据问题 \d+$/ }));
    expect(screen.queryByText('单笔超上限')).toBeNull();
    await user.click(screen.getByRole('button', { name: /^全部/ }));
    await user.type(screen.getByRole('searchbox'), '测试丙');
    expect(await screen.findByText('1 / 4 条')).toBeTruthy();
    expect(screen.getByText('逾期')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), '没有这个人');
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(await screen.findByText('4 / 4 条')).toBeTruthy();
  });

  it('offers the box for a missing rate under the finding, and computes with what is typed there', async () => {
    const { api, user } = await openResult({ grids: [cooperativeGrid()] });
    await user.click(tab(/疑点/));
    expect(screen.getByText(/文件没有给出“农民专业合作社”的年贴息率/)).toBeTruthy();
    expect(screen.queryByText(/categories\./)).toBeNull();
    await user.type(screen.getByRole('textbox', { name: '农民专业合作社年贴息率（%）' }), '3{Enter}');
    expect(api.choice.overrides).toEqual({ 'categories.cooperative.rate': '3' });
    await user.click(screen.getByRole('button', { name: '重新核算 2021 年' }));
    // 500 000 × 3 % × 365 ÷ 360 = 15 208.33, beside the other loan's 2433.33.
    expect((await screen.findAllByText('17,641.66')).length).toBeGreaterThan(0);
  });

  it('offers the tied banks, keeps the choice without the ID number, and computes with it', async () => {
    const { api, user } = await openResult({ grids: [tieGrid()] });
    // Only row 6 is paid: 20 000 × 6 % × 364 ÷ 360.
    expect(screen.getAllByText('1,213.33').length).toBeGreaterThan(0);
    await user.click(tab(/疑点/));
    const banks = await screen.findByRole('group', { name: '测试甲 2021 年贴哪一家：' });
    await user.click(within(banks).getByRole('button', { name: '草根小额贷款有限公司' }));
    expect(screen.getByText(/已选定草根小额贷款有限公司，重新核算后生效/)).toBeTruthy();
    expect(api.choice.decisions).toEqual([
      { borrower: expect.stringMatching(/^[0-9a-f]{10}$/), year: 2021, bank: '草根小额贷款有限公司' },
    ]);
    expect(JSON.stringify(api.choice)).not.toMatch(/990821/);
    await user.click(screen.getByRole('button', { name: '重新核算 2021 年' }));
    // And 40 000 × 6 % × 365 ÷ 360 = 2433.33.
    expect((await screen.findAllByText('3,646.66')).length).toBeGreaterThan(0);
    expect(screen.getByText(/有 1 人的贷款机构由经办人选定/)).toBeTruthy();
    await user.click(tab(/疑点/));
    expect(screen.queryByText('机构定不下来')).toBeNull();
    expect(screen.getByText(/按经办人的选定，2021 年只贴 草根小额贷款有限公司/)).toBeTruthy();
    // The decision can be taken back where it is shown.
    await user.click(screen.getByRole('button', { name: '草根小额贷款有限公司', pressed: true }));
    expect(api.choice.decisions).toEqual([]);
  });

  it('keeps what the clerk made of a finding, shows it after the next run, and asks no more for it', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/疑点/));
    const card = () => screen.getByRole('button', { name: /^第 7 行 测试丁/ }).closest('li[data-index]') as HTMLElement;
    await user.click(within(card()).getByRole('button', { name: '处理' }));
    await user.click(within(card()).getByRole('button', { name: '豁免' }));
    await user.click(within(card()).getByRole('button', { name: '记下' }));
    expect(within(card()).getByText('豁免要写明理由。')).toBeTruthy();
    expect(within(card()).getByText('请写上经办人。')).toBeTruthy();
    await user.type(within(card()).getByRole('textbox', { name: '说明' }), '证件 990821198001010074');
    expect(within(card()).getByText(/请不要写证件号码/)).toBeTruthy();
    expect(api.choice.dispositions).toBeUndefined();
    await user.clear(within(card()).getByRole('textbox', { name: '说明' }));
    await user.type(within(card()).getByRole('textbox', { name: '说明' }), '已请示财政');
    await user.type(within(card()).getByRole('textbox', { name: /经办人/ }), '王');
    await user.click(within(card()).getByRole('button', { name: '记下' }));
    expect(api.choice.dispositions).toEqual([
      {
        about: expect.stringMatching(/^[0-9a-f]{10}$/),
        code: 'LOAN_OVER_LIMIT',
        state: 'waived',
        note: '已请示财政',
        initials: '王',
      },
    ]);
    await user.click(tab(/核算/));
    expect(screen.getByText('疑点 2 条，读不了 1 处')).toBeTruthy();
    await user.click(tab(/台账/));
    await user.click(screen.getByRole('button', { name: '重新核算 2021 年' }));
    await screen.findByText('按承贷机构');
    await user.click(tab(/疑点/));
    expect(within(card()).getByText('豁免：已请示财政（经办人 王）')).toBeTruthy();
    await user.click(within(card()).getByRole('button', { name: '改处理意见' }));
    await user.click(within(card()).getByRole('button', { name: '去掉处理意见' }));
    expect(api.choice.dispositions).toEqual([]);
  });

  it('folds a group away', async () => {
    const { user } = await openResult();
    await user.click(tab(/疑点/));
    await user.click(screen.getByRole('button', { name: /不予贴息.*逾期/ }));
    expect(screen.queryByRole('button', { name: /第 6 行 测试丙/ })).toBeNull();
    expect(screen.getByText('4 / 4 条')).toBeTruthy();
  });
});

describe('怎么算的', () => {
  it('follows the selection once open and shows the working with its article', async () => {
    const { api, user } = await openResult();
    act(() => api.select({ sheet: SHEET, row: 4, column: 'A' }));
    await user.click(screen.getByRole('button', { name: '看选中的第 4 行 测试甲怎么算' }));
    expect(screen.getByText('40,000.00 × 6% ÷ 360 × 365')).toBeTruthy();
    expect(screen.getByText(/^依据《.*一、（二）2（1）$/)).toBeTruthy();
    act(() => api.select({ sheet: SHEET, row: 8, column: 'A' }));
    expect(await screen.findByText('100,000.00 × 6% ÷ 360 × 365')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '有关的疑点' })).toBeTruthy();
  });

  it('gives the reason for a loan without a subsidy', async () => {
    const { api, user } = await openResult();
    act(() => api.select({ sheet: SHEET, row: 6, column: 'A' }));
    await user.click(screen.getByRole('button', { name: /看选中的第 6 行/ }));
    expect(screen.getByText(/本期没有计息的天数/)).toBeTruthy();
    expect(screen.getAllByText(/逾期不享受贴息/).length).toBeGreaterThan(0);
  });
});

describe('报表', () => {
  it('builds the chosen sheets and opens one', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/报表/));
    await user.click(screen.getByRole('button', { name: '生成汇总表' }));
    await user.click(await screen.findByRole('button', { name: '打开“季度汇总表”' }));
    expect(api.calls).toContain('buildSheets summary');
    expect(api.calls).toContain('goTo 季度汇总表!1 0');
  });

  it('makes the 报送副本 of the chosen sheets, masked as chosen, and opens it as a workbook', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/报表/));
    await user.click(await screen.findByRole('checkbox', { name: '电话' }));
    await user.click(screen.getByRole('button', { name: '生成 1 张表的报送副本' }));
    expect(await screen.findByText('报送副本已作为新工作簿打开，请另存。')).toBeTruthy();
    expect(api.calls).toContain('copySheets summary id,account');
    const copy = await openXlsx(api.opened[0]!);
    expect(copy.sheets.map(({ name }) => name)).toEqual(['summary']);
  });

  it('says what 核验 found', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/报表/));
    await user.click(await screen.findByRole('button', { name: '核验' }));
    expect(await screen.findByText('“台账”的贷款从 4 笔变成 5 笔。')).toBeTruthy();
    expect(screen.getByText(/应贴息额从 1.00 元变成 2.00 元/)).toBeTruthy();
    expect(api.calls).toContain('verify');
  });

  it('keeps the run record unless it is to go too', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/报表/));
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    await user.click(screen.getByRole('checkbox', { name: /运行记录》也去掉/ }));
    await user.click(screen.getByRole('button', { name: '清除' }));
    await screen.findByText(/^已清除。您自己的内容没有动/);
    expect(api.calls).toContain('clear record');
  });

  it('says what 清除标记 takes away, and takes nothing away until confirmed', async () => {
    const { api, user } = await openResult();
    await user.click(tab(/报表/));
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    expect(screen.getByText('疑点的颜色标记')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(api.calls).not.toContain('clear');
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    await user.click(screen.getByRole('button', { name: '清除' }));
    expect(await screen.findByText(/^已清除。您自己的内容没有动/)).toBeTruthy();
    expect(api.calls).toContain('clear');
    expect(screen.getByRole('heading', { name: '先核算，再出报表' })).toBeTruthy();
  });
});

describe('when something is wrong', () => {
  it('says in the workbook floor’s own words what the clerk can mend', async () => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    api.fail = { call: 'run', error: new WorkbookProblem('工作簿是只读的，请另存一份再核算。') };
    await user.click(screen.getByRole('button', { name: '开始核算 2021 年' }));
    expect(await screen.findByText('这次核算没有完成。')).toBeTruthy();
    expect(screen.getByText(/请另存一份再核算/)).toBeTruthy();
  });

  it('gives a report without names, IDs or amounts for an error of ours', async () => {
    const { api, user } = await openPane({ prepare: chosen2021 });
    api.fail = { call: 'run', error: new TypeError('cannot read 测试甲 990821198001010018 of 40000') };
    await user.click(screen.getByRole('button', { name: '开始核算 2021 年' }));
    await user.click(await screen.findByRole('button', { name: '错误报告' }));
    const report = screen.getByRole('textbox', { name: '错误报告' });
    expect((report as HTMLTextAreaElement).value).toContain('TypeError: cannot read □ # of #');
  });

  it('keeps a broken view to itself: a sentence, a report, and the way back with the work kept', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { api, user } = await openResult();
    const result = api.lastResult!;
    const programme: Partial<Programme> = { ...result.assessment.programme };
    Reflect.deleteProperty(programme, 'choices');
    // A result that cannot be explained: its programme has no choices.
    const broken = { ...result, assessment: { ...result.assessment, programme: programme as Programme } };
    act(() => api.tell({ kind: 'assessed', result: broken }));
    act(() => api.tell({ kind: 'explain', cell: { sheet: SHEET, row: 4, column: 'A' } }));
    expect(await screen.findByText('窗格出错了')).toBeTruthy();
    act(() => api.tell({ kind: 'assessed', result: api.lastResult! }));
    await user.click(screen.getByRole('button', { name: '重新打开窗格' }));
    expect(await screen.findByText('9,729.99')).toBeTruthy();
    quiet.mockRestore();
  });

  it('names what an Excel without custom functions lacks and what still works', async () => {
    await openPane({ host: { customFunctions: false } });
    expect(screen.getByText('这台 Excel 用不了 =SUBSIDY() 等函数')).toBeTruthy();
    expect(screen.getByRole('button', { name: '选贴息项目和期间' })).toBeTruthy();
  });

  it('asks to be opened in Excel elsewhere', () => {
    render(<App api={undefined} host={{ ...EXCEL, inExcel: false }} theme="light" language="zh-CN" />);
    expect(screen.getByRole('heading', { name: '请在 Excel 里打开' })).toBeTruthy();
  });
});

describe('what the ribbon did', () => {
  it('shows its result, its problem and its clearing', async () => {
    const { api } = await openResult();
    const result = api.lastResult!;
    act(() => api.tell({ kind: 'asks-to-clear' }));
    const asked = await screen.findByRole('group', { name: '确定清除？' });
    expect(asked.textContent).toContain('会去掉');
    expect(api.calls.filter((call) => call.startsWith('clear'))).toEqual([]);
    act(() => api.tell({ kind: 'assessed', result }));
    expect(await screen.findByText('9,729.99')).toBeTruthy();
    act(() => api.tell({ kind: 'problem', text: '还没有选贴息项目和期间。' }));
    expect(await screen.findByText(/还没有选贴息项目和期间/)).toBeTruthy();
    act(() => api.tell({ kind: 'assessed', result }));
    expect(screen.queryByText(/还没有选贴息项目和期间/)).toBeNull();
  });
});

describe('the menu', () => {
  it('changes the language of everything at once', async () => {
    const { user } = await openResult();
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'English' }));
    expect(await screen.findByText('By bank')).toBeTruthy();
    expect(screen.getByText('3 loans / 3 households')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-US');
  });

  it('exports diagnostics without anything of a person', async () => {
    const { user } = await openResult();
    await user.click(screen.getByRole('button', { name: '更多' }));
    await user.click(await screen.findByRole('menuitem', { name: '导出诊断' }));
    const text = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '诊断文字' })).value;
    expect(text).toContain('OVERDUE 1');
    expect(text).not.toMatch(/测试|99082|40000|9,?729|和港|农民贷款/);
  });
});
