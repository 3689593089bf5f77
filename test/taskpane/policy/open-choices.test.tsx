/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { CHOICE_VALUES, type ChoiceName, choiceValues, type Programme } from '../../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../../src/engine/programmes/registry';
import { App } from '../../../src/taskpane/app';
import { fetchLaterViews } from '../../../src/taskpane/later-views';
import { resolveChoice } from '../../../src/taskpane/state/chosen';
import { PANE_TEXTS } from '../../../src/taskpane/texts';
import { giveElementsSize, leaveStylesOut } from '../dom';
import { FakeWorkbookApi } from '../fake-workbook-api';
import { wanningGrid } from '../ledger-fixture';

giveElementsSize();
leaveStylesOut();
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 10_000 });
beforeAll(fetchLaterViews);

const words = PANE_TEXTS['zh-CN'].policy;

/** Those the documents leave open under this programme. */
function openChoices(programme: Programme): readonly ChoiceName[] {
  return (Object.keys(CHOICE_VALUES) as ChoiceName[]).filter(
    (name) => programme.choices[name].ambiguities.length > 0 && choiceValues(programme, name).length > 1,
  );
}

const readings = BUILT_IN_PROGRAMMES.flatMap((programme) =>
  openChoices(programme).flatMap((name) =>
    choiceValues(programme, name).map((value) => [programme.id, name, value] as const),
  ),
);

it.each(readings)('%s: %s = %s is what is computed with', (programmeId, name, value) => {
  const { published, programme, refused } = resolveChoice({ programmeId, overrides: { [name]: value } });
  expect(refused).toEqual([]);
  expect(programme?.choices[name].value).toBe(value);
  const others = { ...programme?.choices, [name]: published?.choices[name] };
  expect(others).toEqual(published?.choices);
});

/** A period of the programme's own kind. */
function periodOf({ schedule }: Programme): string {
  return { 'settlement-year': '2021', quarter: '2021Q2', month: '2021-05', year: '2021' }[schedule.kind];
}

it.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))(
  '%s: another reading of every open choice, taken in the pane, reaches the run',
  async (programmeId, programme) => {
    const names = openChoices(programme);
    expect(names.length).toBeGreaterThan(0);
    const api = new FakeWorkbookApi([wanningGrid()]);
    api.choice = { programmeId, period: periodOf(programme) };
    const user = userEvent.setup();
    const host = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };
    render(<App api={api} host={host} theme="light" language="zh-CN" />);
    await user.click(await screen.findByRole('tab', { name: /政策/ }));

    const taken: Record<string, string> = {};
    for (const name of names) {
      const others = choiceValues(programme, name).filter((value) => value !== programme.choices[name].value);
      const value = others[0]!;
      const texts: { name: string; values: Readonly<Record<string, string>> } = words.choices[name];
      const box = await screen.findByLabelText<HTMLButtonElement>(texts.name);
      fireEvent.click(box);
      const options = document.getElementById((await waitFor(() => listOf(box)))!)!;
      fireEvent.click(within(options).getByText(texts.values[value]!));
      taken[name] = value;
      await waitFor(() => expect(api.choice.overrides).toEqual(taken));
    }
    if (programme.missing.length > 0) return;
    fireEvent.click(screen.getByText(/^(开始|重新)核算/));
    await waitFor(() => expect(api.lastResult).toBeDefined());
    const run = api.lastResult!.assessment.programme.choices;
    expect(Object.fromEntries(names.map((name) => [name, run[name].value]))).toEqual(taken);
  },
);

/** The open list that belongs to a box. */
function listOf(box: HTMLElement): string {
  const id = box.getAttribute('aria-controls') ?? box.getAttribute('aria-owns');
  if (id === null || document.getElementById(id) === null) throw new Error('not open yet');
  return id;
}
