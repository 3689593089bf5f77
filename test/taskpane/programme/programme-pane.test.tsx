/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import type { Programme } from '../../../src/engine/programmes/programme';
import { App } from '../../../src/taskpane/app';
import { fetchLaterViews } from '../../../src/taskpane/later-views';
import { giveElementsSize, giveFilesBytes, leaveStylesOut } from '../dom';
import { FakeWorkbookApi } from '../fake-workbook-api';
import { wanningGrid } from '../ledger-fixture';

giveElementsSize();
leaveStylesOut();
giveFilesBytes();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
beforeAll(fetchLaterViews);

const HOST = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };

async function openPolicy(choice: FakeWorkbookApi['choice'] = { programmeId: 'wanning-2021', period: '2021' }) {
  const api = new FakeWorkbookApi([wanningGrid()]);
  api.choice = choice;
  const user = userEvent.setup();
  render(<App api={api} host={HOST} theme="light" language="zh-CN" />);
  await user.click(await screen.findByRole('tab', { name: /政策/ }));
  return { api, user };
}

const own: Programme = { ...WANNING_2021, id: 'own-2021', name: { zh: '本县 2021 年贴息', en: 'Own' } };
const file = (text: string): File => new File([text], '项目.json', { type: 'application/json' });

it('copies a programme, changes a rate, and computes with it', async () => {
  const { api, user } = await openPolicy();
  await user.click(screen.getByRole('button', { name: '复制一份来改' }));
  const rate = (await screen.findAllByText(/^贴息利率/)).at(-1)!.closest('details')!;
  expect(within(rate).getByDisplayValue('6')).toBeTruthy();
  await user.clear(within(rate).getByDisplayValue('6'));
  await user.type(within(rate).getByRole('textbox', { name: '数值' }), '3');
  await user.click(screen.getAllByRole('button', { name: '保存这个项目' })[0]!);
  await waitFor(() => expect(api.choice.programmeId).toBe('wanning-2021-own'));
  expect(api.choice.programmes?.[0]?.categories.find(({ id }) => id === 'farmer')?.rate[0]).toMatchObject({
    value: '3',
  });
  await user.click(await screen.findByRole('button', { name: '开始核算 2021 年' }));
  // Half of 2433.33, 1213.33 and 6083.33, each rounded by itself: 1216.67 + 606.67 + 3041.67.
  expect(await screen.findByText('4,865.01')).toBeTruthy();
});

it('names what is wrong where it stands and in a list, and saves nothing', async () => {
  const { api, user } = await openPolicy();
  await user.click(screen.getByRole('button', { name: '复制一份来改' }));
  await user.clear(await screen.findByRole('textbox', { name: /^编号/ }));
  await user.type(screen.getByRole('textbox', { name: /^编号/ }), '我的项目');
  await user.click(screen.getAllByRole('button', { name: '保存这个项目' })[0]!);
  expect(screen.getByText('有 1 处要改，改好才能保存：')).toBeTruthy();
  expect(screen.getAllByText(/“编号”写成了 "我的项目"，应写成 qingyang-2024 的样子。/)).toHaveLength(2);
  expect(api.choice.programmes).toBeUndefined();
});

it('loses no unsaved change without asking', async () => {
  const { user } = await openPolicy();
  await user.click(screen.getByRole('button', { name: '复制一份来改' }));
  await user.type(await screen.findByRole('textbox', { name: /^简称/ }), '试');
  await user.click(screen.getByRole('tab', { name: /台账/ }));
  await user.click(screen.getByRole('tab', { name: /政策/ }));
  await user.click(screen.getByRole('button', { name: '接着改' }));
  expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^简称/ })).value).toMatch(/试$/);
  await user.click(screen.getByRole('button', { name: '返回' }));
  await user.click(screen.getByRole('button', { name: '不保存' }));
  expect(await screen.findByRole('button', { name: '复制一份来改' })).toBeTruthy();
});

it('brings a programme in from a file, asks before one takes another’s place, and names what is wrong in a file', async () => {
  const { api, user } = await openPolicy();
  await user.click(screen.getByRole('button', { name: '导入、导出' }));
  const input = await screen.findByLabelText('选文件', { selector: 'input' });
  await user.upload(input, file(JSON.stringify({ ...own, version: '一' })));
  expect(await screen.findByText(/项目.json：“version”写成了 "一"/)).toBeTruthy();
  await user.upload(input, file(JSON.stringify(WANNING_2021)));
  expect(await screen.findByText(/“wanning-2021”是贴息通自带项目的编号/)).toBeTruthy();
  expect(api.choice.programmes).toBeUndefined();
  await user.upload(input, file(JSON.stringify(own)));
  expect(await screen.findByText('已导入“本县 2021 年贴息”，并选为这个工作簿的项目。')).toBeTruthy();
  expect(api.choice).toMatchObject({ programmeId: 'own-2021', programmes: [own] });
  await user.upload(input, file(JSON.stringify({ ...own, version: 2 })));
  expect(api.choice.programmes).toEqual([own]);
  await user.click(await screen.findByRole('button', { name: '代替' }));
  await waitFor(() => expect(api.choice.programmes?.[0]?.version).toBe(2));
});

it('gives the file’s text, with what this workbook has changed in it', async () => {
  const { user } = await openPolicy({
    programmeId: 'own-2021',
    period: '2021',
    programmes: [own],
    overrides: { dayCount: 'ACT/365' },
  });
  await user.click(screen.getByRole('button', { name: '导入、导出' }));
  const text = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '项目文件的文字' })).value;
  expect(JSON.parse(text)).toMatchObject({ id: 'own-2021', choices: { dayCount: { value: 'ACT/365' } } });
});

it('deletes the county’s own programme only when told twice', async () => {
  const { api, user } = await openPolicy({ programmeId: 'own-2021', period: '2021', programmes: [own] });
  await user.click(screen.getByRole('button', { name: '改这个项目' }));
  await user.click(await screen.findByRole('button', { name: '删掉这个项目' }));
  expect(api.choice.programmes).toEqual([own]);
  await user.click(screen.getByRole('button', { name: '删掉' }));
  await waitFor(() => expect(api.choice).toEqual({ programmes: [] }));
});

it('says what is wrong with a programme somebody wrote into the workbook', async () => {
  const { api, user } = await openPolicy({
    programmeId: 'own-2021',
    period: '2021',
    programmes: [{ ...own, version: 0 }],
  });
  expect(screen.getByText('version = 0')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /开始核算/ })).toBeNull();
  // A mended file takes its place.
  await user.click(screen.getByRole('button', { name: '导入、导出' }));
  await user.upload(await screen.findByLabelText('选文件', { selector: 'input' }), file(JSON.stringify(own)));
  await user.click(await screen.findByRole('button', { name: '代替' }));
  await waitFor(() => expect(api.choice.programmes).toEqual([own]));
});

it('adds an LPR and a year of days off, and refuses what does not fit', async () => {
  const { api, user } = await openPolicy();
  await user.click(screen.getByRole('button', { name: 'LPR 和放假安排' }));
  const [addRate, addYear] = await screen.findAllByRole('button', { name: '补上' });
  await user.type(screen.getByRole('textbox', { name: '公布日' }), '2026-11-20');
  await user.type(screen.getByRole('textbox', { name: '一年期（%）' }), '3.0');
  await user.type(screen.getByRole('textbox', { name: '五年期以上（%）' }), '三点五');
  await user.click(addRate!);
  expect(screen.getByText('利率要写成 3.00 的样子。')).toBeTruthy();
  await user.clear(screen.getByRole('textbox', { name: '五年期以上（%）' }));
  await user.type(screen.getByRole('textbox', { name: '五年期以上（%）' }), '3.5');
  await user.click(addRate!);
  expect(screen.getByText(/缺 2026-10 这个月/)).toBeTruthy();
  await user.clear(screen.getByRole('textbox', { name: '公布日' }));
  await user.type(screen.getByRole('textbox', { name: '公布日' }), '2026-10-20');
  await user.click(addRate!);
  await user.type(screen.getByRole('textbox', { name: '年份' }), '2027');
  await user.type(screen.getByRole('textbox', { name: '放假的日子' }), '0101');
  await user.click(addYear!);
  await waitFor(() =>
    expect(api.choice.tables).toEqual({
      lpr: [{ effective: '2026-10-20', lpr1y: '3.0', lpr5y: '3.5' }],
      workdays: [{ year: 2027, daysOff: '0101', daysWorked: '' }],
    }),
  );
  await user.click(screen.getByRole('button', { name: /^删去 2026-10-20/ }));
  await waitFor(() => expect(api.choice.tables?.lpr).toEqual([]));
});
