import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { main } from '../../src/cli/main';
import type { Language } from '../../src/locale/language';
import { PANE_TEXTS } from '../../src/taskpane/texts';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { workbenchTexts } from '../../src/workbench/page/texts';
import { findProgramme } from '../../src/engine/programmes/registry';
import samples from '../../assets/samples/index.json';
import { Workbench } from './support/workbench';

jest.setTimeout(180_000);

const folder = join(__dirname, '../../assets/samples');
/** Eighteen digits that could be somebody's; in the samples all of them begin with a region nobody lives in. */
const ID = /\d{17}[\dXx]/;

type Theme = 'light' | 'dark' | 'contrast';

const OPTIONS: Readonly<Record<Theme, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
};

/** Every sample in both languages, and every theme in both. */
const RUNS: Readonly<Record<Theme, readonly (readonly [string, Language])[]>> = {
  light: [
    ['wanning-2021', 'zh-CN'],
    ['jiaocheng-2024', 'en-US'],
    ['hulan-2020', 'zh-CN'],
    ['bachu-2024', 'en-US'],
  ],
  dark: [
    ['hengnan-2021', 'zh-CN'],
    ['wanning-2021', 'en-US'],
    ['bachu-2024', 'zh-CN'],
  ],
  contrast: [
    ['jiaocheng-2024', 'zh-CN'],
    ['hengnan-2021', 'en-US'],
    ['hulan-2020', 'en-US'],
  ],
};

interface Totals {
  readonly subsidy: string;
  readonly eligible: number;
}
const totals = new Map<string, Promise<Totals>>();

/** What the command line makes of the file: the pane must come to the same, in either language. */
function onTheCommandLine(id: string, period: string): Promise<Totals> {
  const known = totals.get(id) ?? assessOnTheCommandLine(id, period);
  totals.set(id, known);
  return known;
}

async function assessOnTheCommandLine(id: string, period: string): Promise<Totals> {
  let out = '';
  const write = (text: string) => void (out += text);
  const file = join(folder, `${id}.xlsx`);
  await main(['assess', file, '--programme', id, '--period', period, '--json', '-'], {
    base: folder,
    out: write,
    error: write,
  });
  return (JSON.parse(out) as { totals: Totals }).totals;
}

describe.each(Object.entries(RUNS) as [Theme, (typeof RUNS)[Theme]][])('in the %s theme', (theme, runs) => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start(OPTIONS[theme]);
  });
  afterAll(() => workbench?.close());

  test.each(runs)(
    '%s in %s: from the menu of samples to the saved set, through the pane alone',
    async (id, language) => {
      const { page, pane } = workbench;
      const texts = PANE_TEXTS[language];
      const words = workbenchTexts(language);
      const part = language === 'zh-CN' ? 'zh' : 'en';
      const sample = samples.find(({ programme }) => programme === id)!;
      const programme = findProgramme(id)!;
      const picture = (step: string) => workbench.picture(`${id}-${part}-${theme}-${step}`);
      const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' });

      await workbench.open(`/?lang=${language}`);
      await workbench.openSample(language, part === 'zh' ? sample.title : sample.titleEn, sample.file);
      await pane.getByRole('heading', { name: texts.ledger.mappingTitle }).first().waitFor();
      await picture('1-ledger');

      await button(texts.primary.programme).click();
      await pane.getByRole('combobox', { name: texts.policy.programme }).click();
      await pane.getByRole('option', { name: programme.name[part], exact: true }).click();
      await workbench.choosePeriod(texts, sample.period);
      await picture('2-policy');

      await pane.getByRole('contentinfo').getByRole('button').click();
      await pane.getByRole('heading', { name: texts.run.byBank }).waitFor();
      const expected = await onTheCommandLine(id, sample.period);
      const whole = await pane.getByRole('tabpanel').innerText();
      expect(whole.replace(/,/g, '')).toContain(expected.subsidy);
      await picture('3-result');

      await pane.getByRole('tab', { name: texts.tabs.findings }).click();
      const list = pane.getByRole('list', { name: texts.findings.listLabel });
      if ((await list.count()) > 0) {
        const before = await workbench.selectedCell(words.status.cell);
        const links = list.locator('li button:has(svg) >> visible=true');
        await links.nth(1).click();
        await workbench.until(
          () => workbench.selectedCell(words.status.cell),
          (cell) => cell !== before,
        );
      }
      await picture('4-findings');

      await pane.getByRole('tab', { name: texts.tabs.reports }).click();
      const all = new RegExp(`^${texts.reports.all(99).replace('99', '\\d+')}$`);
      await pane.getByRole('checkbox', { name: all }).check();
      const boxes = await pane.getByRole('listitem').getByRole('checkbox').count();
      await pane.getByRole('contentinfo').getByRole('button').click();
      await workbench.until(
        () => pane.getByText(texts.reports.built, { exact: true }).count(),
        (count) => count === boxes,
        120,
      );
      await picture('5-reports');

      const { fileName, path } = await workbench.save(words.ribbon.save);
      expect(fileName).toBe(sample.file);
      const before = await openXlsx(new Uint8Array(readFileSync(join(folder, sample.file))), fileName);
      const saved = await openXlsx(new Uint8Array(readFileSync(path)), fileName);
      expect(saved.sheets.length).toBeGreaterThanOrEqual(before.sheets.length + boxes);
      // What is remembered in the file and in the browser names nobody.
      for (const [, value] of saved.settings) expect(value).not.toMatch(ID);
      for (const frame of page.frames()) {
        const kept = await frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
        expect(kept).not.toMatch(ID);
      }
      workbench.expectNoComplaints();
    },
  );
});
