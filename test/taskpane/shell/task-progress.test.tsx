/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen } from '@testing-library/react';

import type { Progress } from '../../../src/excel/office/contract';
import { TaskProgress } from '../../../src/taskpane/shell/task-progress';
import { leaveStylesOut } from '../dom';

jest.mock('../../../src/taskpane/state/actions', () => ({ useActions: () => ({ cancel: () => {} }) }));

leaveStylesOut();
afterEach(cleanup);

function shown(progress: Progress): string {
  render(
    <FluentProvider theme={webLightTheme}>
      <TaskProgress task={{ kind: 'build', cancelling: false, progress }} />
    </FluentProvider>,
  );
  return screen.getByRole('progressbar').parentElement!.textContent;
}

test.each<[Progress, string]>([
  [{ phase: 'building', sheet: 'working-paper', done: 40_000, total: 100_000 }, '正在编制计算底稿40,000 / 100,000 行'],
  [{ phase: 'building', sheet: 'budget', done: 0, total: 0 }, '正在编制预算执行'],
  // So many sheets of so many: no rows.
  [{ phase: 'building', done: 2, total: 13 }, '正在生成报表'],
  [{ phase: 'reading', done: 1_000, total: 5_000 }, '正在读取台账1,000 / 5,000 行'],
])('%j reads %s', (progress, words) => {
  expect(shown(progress)).toBe(words);
});
