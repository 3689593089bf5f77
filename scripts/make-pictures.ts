/**
 * Takes the pictures of README.md and docs/clerks.md from the built workbench, with the sample of 万宁 2021 and the Chromium of the tests:
 * `npm run build`, then `npx tsx scripts/make-pictures.ts`. They are kept in the repository; take them anew when the pane looks different.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgramme } from '../src/engine/programmes/registry';
import { PANE_TEXTS } from '../src/taskpane/texts';
import { clerkScreen, Workbench } from '../test/browser/support/workbench';

const folder = join(__dirname, '../docs/images');
const texts = PANE_TEXTS['zh-CN'];

/** The pane and as much of the sheet as says what happens there. */
const SMALL = { width: 920, height: 660 };

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const workbench = await Workbench.start({ colorScheme: 'light', reducedMotion: 'reduce', viewport: SMALL });
  const { page, pane } = workbench;
  const picture = async (name: string): Promise<void> => {
    await workbench.drawn();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const openTab = (name: string) => pane.getByRole('tab', { name }).click();
  try {
    await workbench.open();
    await pane.getByRole('heading', { name: texts.ledger.mappingTitle }).waitFor();
    await picture('clerk-1-ledger');

    await pane.getByRole('button', { name: texts.primary.programme }).click();
    await pane.getByRole('combobox', { name: texts.policy.programme }).click();
    await pane.getByRole('option', { name: findProgramme('wanning-2021')!.name.zh, exact: true }).click();
    const run = pane.getByRole('button', { name: texts.primary.run(texts.periods.year('2021')) });
    await run.waitFor();
    await picture('clerk-2-policy');

    await run.click();
    await pane.getByRole('heading', { name: texts.run.byBank }).waitFor();
    // The seven columns at the right of the ledger.
    await workbench.goToCell('Q12');
    await picture('clerk-3-result');

    await workbench.goToCell('D12');
    await pane.getByRole('button', { name: /^看选中的第 12 行/ }).click();
    await pane.getByText(/÷ 360/).first().waitFor();
    await picture('clerk-4-explain');
    await pane.getByRole('button', { name: texts.common.back }).click();

    await openTab(texts.tabs.findings);
    await pane
      .getByText(/^第 70 行/)
      .first()
      .click();
    await workbench.until(
      () => workbench.selectedCell(),
      (cell) => /^[A-Z]+70 /.test(cell),
    );
    await picture('clerk-4-findings');
    await page.setViewportSize(clerkScreen);
    await picture('workbench');
    await page.setViewportSize(SMALL);

    await openTab(texts.tabs.reports);
    await pane.getByRole('checkbox', { name: /^全部 \d+ 张/ }).check();
    const boxes = await pane.getByRole('listitem').getByRole('checkbox').count();
    await pane.getByRole('contentinfo').getByRole('button').click();
    await workbench.until(
      () => pane.getByText(texts.reports.built, { exact: true }).count(),
      (count) => count === boxes,
      120,
    );
    await workbench.sheetTab('年度汇总表').click();
    await workbench.goToCell('A1');
    await picture('clerk-5-reports');
  } finally {
    await workbench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
