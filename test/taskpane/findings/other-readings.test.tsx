/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MessageChannel } from 'node:worker_threads';

import type { AssessmentResult } from '../../../src/engine/run/assessment';
import { OtherReadings } from '../../../src/taskpane/findings/other-readings';
import { ActionsContext, type Actions } from '../../../src/taskpane/state/actions';
import { LanguageContext } from '../../../src/taskpane/texts';
import { THEMES } from '../../../src/taskpane/theme';
import { run, type TestLoan } from '../../engine/support';

// What a browser has and jsdom lacks.
Object.assign(globalThis, { MessageChannel });
configure({ asyncUtilTimeout: 10_000 });

const mockWork = { steps: 0, ended: 0 };
jest.mock('../../../src/engine/run/readings', () => {
  const real = jest.requireActual<typeof import('../../../src/engine/run/readings')>(
    '../../../src/engine/run/readings',
  );
  return {
    *otherReadings(result: AssessmentResult): ReturnType<typeof real.otherReadings> {
      for (const steps = real.otherReadings(result); ; mockWork.steps += 1) {
        const step = steps.next();
        if (!step.done) {
          yield step.value;
          continue;
        }
        mockWork.ended += 1;
        return step.value;
      }
    },
  };
});
beforeEach(() => Object.assign(mockWork, { steps: 0, ended: 0 }));

const YEAR: TestLoan = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };

function show(result: ReturnType<typeof run>, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const gone: number[] = [];
  // Of all actions the list asks for one.
  const actions = { goTo: ({ row }: { row: number }) => gone.push(row) } as unknown as Actions;
  const pane = (shown: typeof result) => (
    <FluentProvider theme={THEMES.light}>
      <LanguageContext value={language}>
        <ActionsContext value={actions}>
          <OtherReadings result={shown} />
        </ActionsContext>
      </LanguageContext>
    </FluentProvider>
  );
  const { rerender, unmount } = render(pane(result));
  return { gone, again: (other: typeof result) => rerender(pane(other)), unmount };
}

it('says for each other reading the choice, the reason and the money, and leads to the loans', async () => {
  const loans = [1, 2, 3, 4].map((n) => ({ ...YEAR, principal: '100000', id: `B${n}`, contract: `C${n}` }));
  const { gone } = show(run('wanning-2021', '2021', loans));
  expect(screen.getByRole('status').textContent).toMatch(/^正在试其他读法/);
  // Four loans of 6083.33 under ÷ 360 are 6000 each under ÷ 365.
  const sentence = await screen.findByText(
    /如取“实际天数 ÷ 365”，应贴息额合计 24,000.00 元，比现在少 333.32 元，涉及 4 笔贷款。/,
  );
  const card = within(sentence.parentElement!);
  const user = userEvent.setup();
  await user.click(card.getByRole('button', { name: /第 3 行/ }));
  expect(gone).toEqual([3]);
  expect(card.queryByRole('button', { name: /第 5 行/ })).toBeNull();
  await user.click(card.getByRole('button', { name: '还有 1 笔' }));
  await user.click(card.getByRole('button', { name: /第 5 行/ }));
  expect(gone).toEqual([3, 5]);
});

it('follows a new result, speaks English, and says where nothing would change', async () => {
  const { again } = show(run('wanning-2021', '2021', [{ ...YEAR, principal: '100000' }]), 'en-US');
  await screen.findByText(/With “actual days ÷ 365” the subsidy would be ¥6,000.00, ¥83.33 less/);
  again(run('wanning-2021', '2021', [{ ...YEAR, principal: '600000' }]));
  await screen.findByText('No other reading would change an amount of this period.');
});

it('stops when the clerk goes away', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => ({
    ...YEAR,
    principal: '100000',
    id: `B${n}`,
    contract: `C${n}`,
  }));
  const { unmount } = show(run('wanning-2021', '2021', many));
  await waitFor(() => expect(mockWork.steps).toBeGreaterThan(0));
  unmount();
  const { steps } = mockWork;
  await new Promise((resolve) => setTimeout(resolve, 100));
  // The slice that was under way, and none after it.
  expect(mockWork).toEqual({ steps, ended: 0 });
});
