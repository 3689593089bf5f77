/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Ledger } from '../../../src/ledger/ledger';
import { BankNames } from '../../../src/taskpane/ledger/bank-names';
import { ActionsContext, type Actions } from '../../../src/taskpane/state/actions';
import { INITIAL_STATE } from '../../../src/taskpane/state/pane-state';
import { createStore, StoreContext } from '../../../src/taskpane/state/store';
import { THEMES } from '../../../src/taskpane/theme';
import { leaveStylesOut } from '../dom';

leaveStylesOut();

const ledger = (banks: readonly string[], joined: Readonly<Record<string, readonly string[]>> = {}): Ledger =>
  ({
    loans: banks.map((bank) => ({ bank })),
    banks: Object.entries(joined).map(([name, aliases]) => ({ name, aliases })),
  }) as unknown as Ledger;

function show(ledgers: readonly Ledger[], told?: Readonly<Record<string, string>>) {
  const named: unknown[] = [];
  const actions = {
    nameBank: (...given: unknown[]) => {
      named.push(given);
      return Promise.resolve();
    },
  } as unknown as Actions;
  const store = createStore({ ...INITIAL_STATE, choice: told ? { banks: told } : {} });
  render(
    <FluentProvider theme={THEMES.light}>
      <StoreContext value={store}>
        <ActionsContext value={actions}>
          <BankNames ledgers={ledgers} />
        </ActionsContext>
      </StoreContext>
    </FluentProvider>,
  );
  return named;
}

it('has nothing to say of one bank under one name', () => {
  show([ledger(['测试农商行', '测试农商行'])]);
  expect(screen.queryByText('银行名称')).toBeNull();
});

it('says how spellings were joined, and takes one out again', async () => {
  const named = show([ledger(['测试农商行'], { 测试农商行: ['农商行', '测试县农商行'] })]);
  expect(screen.getByText('农商行、测试县农商行 算作 测试农商行')).toBeTruthy();
  expect(screen.queryByText('是同一家银行的，请合并')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '农商行 单列' }));
  expect(named).toEqual([[['农商行'], '农商行']]);
});

it('says what the clerk has said, and unsays it', async () => {
  const named = show([ledger(['测试农商行'])], { 农商: '测试农商行' });
  await userEvent.click(screen.getByRole('button', { name: '不再指定 农商' }));
  expect(named).toEqual([[['农商'], undefined]]);
});

it('joins a bank, with all that was joined to it, to another', async () => {
  const named = show([ledger(['甲银行', '乙银行', ''], { 甲银行: ['甲行'] })], { 甲: '甲银行', 丙: '乙银行' });
  expect(screen.getByText('是同一家银行的，请合并')).toBeTruthy();
  await userEvent.click(screen.getByRole('combobox', { name: '甲银行 与哪家是同一家' }));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['乙银行']);
  await userEvent.click(screen.getByRole('option', { name: '乙银行' }));
  expect(named).toEqual([[['甲银行', '甲行', '甲'], '乙银行']]);
});
