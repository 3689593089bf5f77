/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { FINDING_SEVERITY, type FactsOf, type Finding } from '../../../src/engine/loan/finding';
import { fen } from '../../../src/engine/ground/money';
import type { ReportProgress, RunRequest, RunResult } from '../../../src/excel/office/contract';
import { App } from '../../../src/taskpane/app';
import { fetchLaterViews } from '../../../src/taskpane/later-views';
import { giveElementsSize, leaveStylesOut } from '../dom';
import { FakeWorkbookApi } from '../fake-workbook-api';
import { SHEET, wanningGrid } from '../ledger-fixture';

giveElementsSize();
leaveStylesOut();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
beforeAll(fetchLaterViews);

const COUNT = 100_000;
const FACTS = {
  OVERDUE: { due: undefined, settled: undefined, because: 'late', paidToDueDate: false },
  LOAN_CAPPED: { principal: fen(8_000_000), cap: fen(5_000_000) },
  CLAIM_DIFFERS: { claim: fen(2), subsidy: fen(1), gap: fen(1), causes: [] },
  ID_INVALID: { id: '990101********0010', borrower: '测试甲' },
} satisfies Partial<FactsOf>;
const CODES = ['OVERDUE', 'LOAN_CAPPED', 'CLAIM_DIFFERS', 'ID_INVALID'] as const;

/** The n-th of very many, on row n + 1 of the ledger. */
function nth(n: number): Finding {
  const code = CODES[n % CODES.length] ?? 'OVERDUE';
  return {
    code,
    severity: FINDING_SEVERITY[code],
    loans: [],
    cells: [{ sheet: SHEET, row: n + 1, column: 'H' }],
    amount: fen(n),
    facts: FACTS[code],
  } as Finding;
}

class FullOfFindings extends FakeWorkbookApi {
  override async run(request: RunRequest, report: ReportProgress, signal: AbortSignal): Promise<RunResult> {
    const result = await super.run(request, report, signal);
    const findings = Array.from({ length: COUNT }, (_, n) => nth(n));
    return { ...result, assessment: { ...result.assessment, findings } };
  }
}

it('draws some dozens of 100 000 findings, and finds one among them', async () => {
  const api = new FullOfFindings([wanningGrid()]);
  api.choice = { programmeId: 'wanning-2021', period: '2021' };
  const user = userEvent.setup();
  const host = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };
  const { container } = render(<App api={api} host={host} theme="light" language="zh-CN" />);
  await user.click(await screen.findByRole('button', { name: '开始核算 2021 年' }));
  await screen.findByText('按承贷机构');
  await user.click(screen.getByRole('tab', { name: /疑点/ }));

  const list = await screen.findByRole('list', { name: '疑点清单' });
  const rows = () => [...list.querySelectorAll<HTMLElement>(':scope > li')];
  // Four groups, the 100 000, and the cell of the ledger that could not be read with the group it stands in.
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe(String(COUNT + 4 + 2));
  expect(rows().length).toBeGreaterThan(10);
  expect(rows().length).toBeLessThan(100);
  expect(container.querySelectorAll('*').length).toBeLessThan(5_000);

  const search = screen.getByRole('searchbox');
  await user.type(search, '77777');
  const found = await screen.findByRole('button', { name: `${SHEET} H77777` });
  expect(screen.getByText('1 / 100,001 条')).toBeTruthy();
  await user.click(found);
  expect(api.calls).toContain(`goTo ${SHEET}!77777 7`);

  await user.clear(search);
  const filters = screen.getByRole('group', { name: '按性质筛选' });
  await user.click(within(filters).getByRole('button', { name: /调减.*25,000/ }));
  await waitFor(() => expect(screen.getByText('25,000 / 100,001 条')).toBeTruthy());
  expect(screen.getByRole('button', { name: /单笔按上限计/ })).toBeTruthy();
});
