/** @jest-environment jsdom */
import { MessageChannel } from 'node:worker_threads';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { formatYuan } from '../../../src/engine/ground/money';
import { App } from '../../../src/taskpane/app';
import { fetchLaterViews } from '../../../src/taskpane/later-views';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { giveElementsSize, giveFilesBytes, leaveStylesOut } from '../dom';
import { FakeWorkbookApi } from '../fake-workbook-api';
import { SHEET, wanningGrid } from '../ledger-fixture';

giveElementsSize();
leaveStylesOut();
// jsdom has none; every browser and Node do.
Object.assign(globalThis, { MessageChannel });
giveFilesBytes();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
beforeAll(fetchLaterViews);

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tiexi-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('computes the same on the command line with the file of a programme copied and changed in the pane', async () => {
  const api = new FakeWorkbookApi([wanningGrid()]);
  api.choice = { programmeId: 'wanning-2021', period: '2021' };
  const user = userEvent.setup();
  const host = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };
  render(<App api={api} host={host} theme="light" language="zh-CN" />);
  await user.click(await screen.findByRole('tab', { name: /政策/ }));
  await user.click(screen.getByRole('button', { name: '复制一份来改' }));
  const rate = (await screen.findAllByText(/^贴息利率/)).at(-1)!.closest('details')!;
  await user.clear(within(rate).getByDisplayValue('6'));
  await user.type(within(rate).getByRole('textbox', { name: '数值' }), '4.35');
  await user.click(screen.getAllByRole('button', { name: '保存这个项目' })[0]!);
  await user.click(await screen.findByRole('button', { name: '导入、导出' }));
  const text = (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '项目文件的文字' })).value;
  await user.click(screen.getByRole('button', { name: '返回' }));
  await user.click(await screen.findByRole('button', { name: '开始核算 2021 年' }));
  await screen.findByText('按承贷机构');

  writeFileSync(join(folder, '本县.json'), text);
  const values = wanningGrid().values.map((row) => [...row]);
  writeFileSync(join(folder, '台账.xlsx'), await saveXlsx(newWorkbook({ [SHEET]: values })));
  // Loaded here: what it stands on asks for the text coders jsdom lacks while it is being loaded.
  const { main } = await import('../../../src/cli/main');
  let out = '';
  let error = '';
  await main(['assess', '台账.xlsx', '--programme-file', '本县.json', '--period', '2021', '--json', '-'], {
    base: folder,
    out: (written) => void (out += written),
    error: (line) => void (error += line),
  });
  expect(error).toBe('');
  const report = JSON.parse(out) as { programme: unknown; totals: { subsidy: string; eligible: number } };
  const inPane = api.lastResult!.assessment;
  expect(JSON.stringify(report.programme)).toContain('wanning-2021-own');
  expect(report.totals.subsidy).toBe(formatYuan(inPane.totals.subsidy).replace(/,/g, ''));
  expect(report.totals.eligible).toBe(inPane.totals.eligible);
  // 40 000 for 365 days, 20 000 for 364, 100 000 of 300 000 for 365, each at 4.35 % ÷ 360 and rounded by itself: 1764.17 + 879.67 + 4410.42.
  expect(report.totals.subsidy).toBe('7054.26');
});
