/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { App } from '../../../src/taskpane/app';
import { fetchLaterViews } from '../../../src/taskpane/later-views';
import { giveElementsSize, leaveStylesOut } from '../dom';
import { FakeWorkbookApi } from '../fake-workbook-api';
import { wanningGrid } from '../ledger-fixture';

giveElementsSize();
leaveStylesOut();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
beforeAll(fetchLaterViews);

async function openPolicy(period: string) {
  const api = new FakeWorkbookApi([wanningGrid()]);
  api.choice = { programmeId: 'wanning-2021', period };
  const user = userEvent.setup();
  const host = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };
  render(<App api={api} host={host} theme="light" language="zh-CN" />);
  await user.click(await screen.findByRole('tab', { name: /政策/ }));
  return { api, user };
}

const date = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

it('takes two dates, both counted, and computes over them', async () => {
  const { api, user } = await openPolicy('2021');
  await user.click(await screen.findByRole('combobox', { name: '其他期间' }));
  await user.click(await screen.findByRole('option', { name: '自选起止日' }));
  // They begin as the period that was chosen, and choose nothing by being shown.
  expect([date(/^起日/).value, date(/^止日/).value]).toEqual(['2021-01-01', '2021-12-31']);
  expect(api.choice.period).toBe('2021');

  fireEvent.change(date(/^止日/), { target: { value: '2021-06-30' } });
  expect(api.choice.period).toBe('2021-01-01..2021-06-30');
  await user.click(screen.getByRole('button', { name: '开始核算 2021-01-01 至 2021-06-30' }));
  await screen.findByText('按承贷机构');
  const { from, to } = api.lastResult!.assessment.period;
  expect(to - from).toBe(31 + 28 + 31 + 30 + 31 + 30 - 1);
});

it('keeps the period where the dates are none, and says which date to change', async () => {
  const { api } = await openPolicy('2021-03-21..2021-06-20');
  expect((await screen.findByRole('combobox', { name: '其他期间' })).textContent).toBe('自选起止日');
  // A year half typed.
  fireEvent.change(date(/^起日/), { target: { value: '0202-03-21' } });
  expect(api.choice.period).toBe('2021-03-21..2021-06-20');
  expect(screen.queryByText('止日早于起日，请改一个。')).toBeNull();
  fireEvent.change(date(/^起日/), { target: { value: '2021-07-01' } });
  expect(screen.getByText('止日早于起日，请改一个。')).toBeTruthy();
  expect(api.choice.period).toBe('2021-03-21..2021-06-20');
});

it('goes back to a period of the programme’s own', async () => {
  const { api, user } = await openPolicy('2021-03-21..2021-06-20');
  const own = await screen.findByRole<HTMLInputElement>('radio', { name: /^2021 年/ });
  expect(own.checked).toBe(false);
  await user.click(own);
  await waitFor(() => expect(api.choice.period).toBe('2021'));
  expect(screen.queryByRole('group', { name: '自选的起止日' })).toBeNull();
});
