/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { dayFromIso } from '../../../src/engine/ground/day';
import { fen } from '../../../src/engine/ground/money';
import type { Finding } from '../../../src/engine/loan/finding';
import type { Loan } from '../../../src/engine/loan/loan';
import { FindingCard } from '../../../src/taskpane/findings/finding-card';
import { ActionsContext, type Actions } from '../../../src/taskpane/state/actions';
import { createStore, StoreContext } from '../../../src/taskpane/state/store';
import { THEMES } from '../../../src/taskpane/theme';
import { leaveStylesOut } from '../dom';

leaveStylesOut();
configure({ asyncUtilTimeout: 10_000 });

const loan = {
  source: { sheet: '台账', row: 5 },
  borrower: '测试甲',
  bank: '测试农商行',
  principal: fen(5_000_000),
  disbursed: dayFromIso('2021-03-05'),
  repayments: [],
} as unknown as Loan;

const capped = (more: Pick<Finding, 'amount' | 'citation'> | object = {}): Finding => ({
  code: 'LOAN_CAPPED',
  severity: 'reduced',
  loans: [0],
  amount: fen(0),
  facts: { principal: fen(15_000_000), cap: fen(10_000_000) },
  ...more,
});

function show(shown: Finding, inGroup?: boolean) {
  const gone: unknown[] = [];
  const actions = { goTo: (...to: unknown[]) => gone.push(to) } as unknown as Actions;
  const { container } = render(
    <FluentProvider theme={THEMES.light}>
      <StoreContext value={createStore()}>
        <ActionsContext value={actions}>
          <FindingCard finding={shown} loans={[loan]} ledgers={[]} {...(inGroup !== undefined && { inGroup })} />
        </ActionsContext>
      </StoreContext>
    </FluentProvider>,
  );
  return { container, gone };
}

it('says whom it is about, the sentence, the money at stake and the article', () => {
  show(capped({ amount: fen(123_456), citation: { document: '某县办法', article: '第三条' } }));
  expect(screen.getByText(/测试甲/)).toBeTruthy();
  expect(screen.getByText('影响金额 1,234.56 元')).toBeTruthy();
  expect(screen.queryByText('不影响金额')).toBeNull();
  expect(screen.getByText(/依据.*某县办法.*第三条/)).toBeTruthy();
});

it('says that no money is at stake, and no article where there is none', () => {
  show(capped());
  expect(screen.getByText('不影响金额')).toBeTruthy();
  expect(screen.queryByText(/影响金额 /)).toBeNull();
  expect(screen.queryByText(/^依据/)).toBeNull();
});

it('names its severity where it stands alone, and not under a group that has named it', async () => {
  show(capped());
  expect(screen.getAllByText('调减')).toHaveLength(1);
  document.body.replaceChildren();
  show(capped(), true);
  await screen.findByRole('button', { name: /计算说明/ });
  expect(screen.queryByText('调减')).toBeNull();
});

it('offers the explanation of its loans in a group only', async () => {
  show(capped(), true);
  expect(await screen.findByRole('button', { name: /计算说明/ })).toBeTruthy();
  document.body.replaceChildren();
  show(capped());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('button', { name: /计算说明/ })).toBeNull();
});

it('leads to the cells of a finding that is of no loan', async () => {
  const { gone } = show({ ...capped(), loans: [], cells: [{ sheet: '台账', row: 12, column: 'H' }] }, true);
  await userEvent.click(screen.getByRole('button', { name: /H12/ }));
  expect(gone).toEqual([[expect.objectContaining({ sheet: '台账', row: 12 }), 7]]);
  expect(screen.queryByRole('button', { name: /计算说明/ })).toBeNull();
});
