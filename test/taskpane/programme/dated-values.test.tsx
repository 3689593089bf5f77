/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Dated } from '../../../src/engine/programmes/programme';
import { DatedValues } from '../../../src/taskpane/programme/dated-values';
import { THEMES } from '../../../src/taskpane/theme';
import { leaveStylesOut } from '../dom';

leaveStylesOut();

type Value = Dated<string | number>;
const value = (number: string, from?: string): Value => ({
  ...(from !== undefined && { from }),
  value: number,
  citation: { document: '某县办法', article: '第三条' },
});

function show(values: readonly Value[], wrong: ReadonlyMap<string, string> = new Map()) {
  const changed: (readonly Value[])[] = [];
  const { container } = render(
    <FluentProvider theme={THEMES.light}>
      <DatedValues
        field="rate"
        values={values}
        path="categories.farmer.rate"
        wrong={wrong}
        document="某县办法"
        onChange={(next) => changed.push(next)}
      />
    </FluentProvider>,
  );
  return { changed, details: container.querySelector('details')! };
}

it('sums up what is said from which day on, closed while nothing is wrong', () => {
  const { details } = show([value('6'), value('5.5', '2024-01-01')]);
  expect(details.querySelector('summary')!.textContent).toBe('贴息利率（%） 6 · 2024-01-01: 5.5');
  expect(details.open).toBe(false);
});

it('says that nothing is limited where there is no value', () => {
  const { details } = show([]);
  expect(details.querySelector('summary')!.textContent).toBe('贴息利率（%） 不限');
});

it('opens where a fault lies within it, and not for a field whose name only begins alike', () => {
  const within = new Map([['categories.farmer.rate[1].from', '应写成 2024-01-01 的样子']]);
  expect(show([value('6'), value('5')], within).details.open).toBe(true);
  expect(screen.getByText('应写成 2024-01-01 的样子')).toBeTruthy();
  document.body.replaceChildren();
  expect(show([value('6')], new Map([['categories.farmer.rates[0]', 'x']])).details.open).toBe(false);
});

it('changes one of them and leaves the others', () => {
  const { changed } = show([value('6'), value('5', '2024-01-01')]);
  fireEvent.change(screen.getByDisplayValue('5'), { target: { value: '4.5' } });
  expect(changed).toEqual([[value('6'), value('4.5', '2024-01-01')]]);
});

it('takes away one and adds one that cites the document', async () => {
  const { changed } = show([value('6'), value('5', '2024-01-01')]);
  await userEvent.click(screen.getByText(/^贴息利率/));
  await userEvent.click(screen.getByRole('button', { name: '删去“贴息利率（%）”第 1 个数值' }));
  expect(changed.at(-1)).toEqual([value('5', '2024-01-01')]);
  await userEvent.click(screen.getByRole('button', { name: '给“贴息利率（%）”加一个数值' }));
  expect(changed.at(-1)).toEqual([
    value('6'),
    value('5', '2024-01-01'),
    { from: '', value: '', citation: { document: '某县办法', article: '' } },
  ]);
});
