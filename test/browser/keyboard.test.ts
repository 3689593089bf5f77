import type { Frame } from 'playwright-core';
import samples from '../../assets/samples/index.json';
import { findProgramme } from '../../src/engine/programmes/registry';
import { PANE_TEXTS } from '../../src/taskpane/texts';
import { Workbench } from './support/workbench';

jest.setTimeout(120_000);

const texts = PANE_TEXTS['zh-CN'];
/** Far more stops than the pane has on its way from any place to any other. */
const MOST_STOPS = 120;

interface Focused {
  readonly role: string;
  readonly text: string;
  /** The pane has the keyboard, and shows where. */
  readonly visible: boolean;
}

/** What has the keyboard in the pane. */
function focused(frame: Frame): Promise<Focused> {
  return frame.evaluate(() => {
    const at = document.activeElement;
    const own =
      at === document.body || at?.getAttribute('role') === 'tabpanel'
        ? ''
        : ((at as HTMLElement | null)?.innerText ?? '');
    const labels = [...((at as HTMLInputElement | null)?.labels ?? [])].map(({ innerText }) => innerText);
    const text = [at?.getAttribute('aria-label') ?? '', ...labels, own];
    return {
      role: at === document.body ? 'body' : (at?.getAttribute('role') ?? at?.getAttribute('type') ?? at?.tagName ?? ''),
      text: text.join(' ').trim(),
      visible: document.hasFocus() && at !== document.body && at?.matches(':focus-visible') === true,
    };
  });
}

/** The whole job without a mouse: not a single click in this file. */
describe('a clerk with a keyboard only', () => {
  let workbench: Workbench;
  let frame: Frame;

  beforeAll(async () => {
    workbench = await Workbench.start();
    await workbench.open();
    await workbench.pane.getByRole('heading', { name: texts.ledger.mappingTitle }).first().waitFor();
    frame = workbench.page.frames().find((one) => one !== workbench.page.mainFrame())!;
    await frame.evaluate(() => window.focus());
  });
  afterAll(() => workbench?.close());

  async function press(key: string): Promise<void> {
    await workbench.page.keyboard.press(key);
  }

  /** Never lost: after every step something in the pane has the keyboard, and it can be seen what. */
  async function keepsFocus(): Promise<Focused> {
    return workbench.until(
      () => focused(frame),
      ({ visible }) => visible,
      5,
    );
  }

  /** Goes on with Tab until the keyboard is at what is looked for. */
  async function tabTo(what: RegExp, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const { role, text } = await focused(frame);
      if (what.test(text) || what.test(`${role} ${text}`)) {
        await keepsFocus();
        return;
      }
      seen.push(text.slice(0, 30));
      await press(key);
    }
    throw new Error(`No way to ${what} by keyboard. Passed: ${seen.join(' | ')}`);
  }

  test('goes from the ledger to the built sheets', async () => {
    const { pane } = workbench;
    const sample = samples.find(({ programme }) => programme === 'wanning-2021')!;
    const programme = findProgramme(sample.programme)!;

    await tabTo(new RegExp(texts.primary.programme));
    await press('Enter');
    await pane.getByRole('combobox', { name: texts.policy.programme }).waitFor();
    await keepsFocus();

    // 政策: the programme in its list, by the arrows.
    await tabTo(new RegExp(`^combobox ${texts.policy.programme}`));
    await press('Enter');
    const wanted = pane.getByRole('option', { name: programme.name.zh, exact: true });
    await wanted.waitFor();
    for (let i = 0; i < 10; i += 1) {
      const active = await frame.evaluate(
        () =>
          document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.innerText ?? '',
      );
      if (active.trim() === programme.name.zh) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await keepsFocus();
    const period = pane.getByRole('radio', { name: texts.periods.year('2021') }).first();
    await period.waitFor();
    await tabTo(/^2021 年/);
    await press('Space');
    expect(await period.isChecked()).toBe(true);
    await keepsFocus();

    // 核算
    await tabTo(/^开始核算 2021 年/);
    await press('Enter');
    await keepsFocus();
    await pane.getByRole('heading', { name: texts.run.byBank }).waitFor();
    await keepsFocus();
    expect(await pane.getByRole('tabpanel').innerText()).toContain('723,700.00');

    // What stands behind a figure, and back.
    await tabTo(/723,700\.00/);
    await press('Enter');
    await tabTo(new RegExp(`^${texts.common.back}`));
    await press('Enter');
    await pane.getByRole('heading', { name: texts.run.byBank }).waitFor();
    await keepsFocus();

    // 疑点: by the tabs' own arrows.
    await tabTo(/^tab 核算/, 'Shift+Tab');
    await press('ArrowRight');
    await press('Enter');
    await pane.getByRole('searchbox').waitFor();
    await keepsFocus();
    await tabTo(/^第 70 行/);
    await press('Enter');
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => /^[A-Z]+70 /.test(cell),
    );
    await keepsFocus();
    await workbench.picture('keyboard-finding');

    // 报表
    await tabTo(/^tab [^]*疑点/, 'Shift+Tab');
    await press('ArrowRight');
    await press('Enter');
    await tabTo(/^全部 \d+ 张/);
    await press('Space');
    const boxes = await pane.getByRole('listitem').getByRole('checkbox').count();
    await tabTo(new RegExp(`^生成 ${boxes} 张报表`));
    await press('Enter');
    await keepsFocus();
    await workbench.until(
      () => pane.getByText(texts.reports.built, { exact: true }).count(),
      (count) => count === boxes,
      60,
    );
    await keepsFocus();
    await workbench.picture('keyboard-reports');
    workbench.expectNoComplaints();
  });
});
