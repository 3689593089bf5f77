import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HENGNAN_2021 } from '../../src/engine/programmes/built-in/hengnan-2021';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { Workbench } from '../browser/support/workbench';
import { ledgerWorkbook } from './ledger-workbook';
import { measured, type Measured } from './limits';
import { longestTask } from './page-tasks';

/** npm runs scripts there. */
const root = process.cwd();
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sizes of what was built; undefined where nothing was. */
export function bundleSizes(): Measured[] | undefined {
  if (!existsSync(join(root, 'dist/taskpane.js'))) return undefined;
  const size = (file: string) => gzipSync(readFileSync(join(root, 'dist', file))).length / 1024;
  return [
    measured('taskpane.js, gzipped', size('taskpane.js'), 'KB', 350),
    measured('functions.js, gzipped', size('functions.js'), 'KB', 80),
    measured('workbench.js, gzipped (the page without Excel)', size('workbench.js'), 'KB'),
  ];
}

/** The built page in a browser. */
export async function benchPane(rows = 100_000): Promise<Measured[]> {
  const out: Measured[] = [];
  const workbench = await Workbench.start();
  const { page, pane } = workbench;
  const timed = async (act: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await act();
    return (performance.now() - start) / 1000;
  };
  try {
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
    });
    out.push(measured('page opened to a usable pane', await timed(() => workbench.open()), 's'));

    await workbench.openFile(join(root, 'assets/samples/bachu-2024.xlsx'));
    await page.getByText('bachu-2024.xlsx').first().waitFor();
    await workbench.drawn();
    // The pane starts anew for the file; that it has read it shows by its rows.
    await pane
      .getByText(/7,?952/)
      .first()
      .waitFor();
    await choose(workbench, /巴楚/, '2024 年', /2024 年第一季度/);
    const start = pane.getByRole('button', { name: /^开始核算/ });
    await start.waitFor();
    out.push(
      measured(
        '7952-row sample: 开始核算 to the first result',
        await timed(async () => {
          await start.click();
          await pane.getByText('应贴息总额').waitFor();
        }),
        's',
        3,
      ),
    );

    const file = Buffer.from(await saveXlsx(ledgerWorkbook(rows, HENGNAN_2021, '2021Q2')));
    await page.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks.length = 0));
    out.push(
      measured(
        `a file of ${rows} rows: opened and drawn`,
        await timed(() => openInstead(workbench, 'large.xlsx', file)),
        's',
      ),
      measured(
        '  a cell at its end chosen',
        await timed(async () => {
          await workbench.goToCell(`D${rows}`);
          await workbench.until(
            () => workbench.selectedCell(),
            (cell) => cell.startsWith(`D${rows} `),
          );
        }),
        's',
      ),
      measured(
        '  a cell edited',
        await timed(async () => {
          await workbench.type('测试改名');
          await workbench.goToCell(`D${rows}`);
          await workbench.until(
            () => workbench.selectedCell(),
            (cell) => cell === `D${rows} 测试改名`,
          );
        }),
        's',
      ),
    );
    out.push(...(await scrolling(workbench)));
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    out.push(
      measured('  longest task of the page while opening, editing and scrolling it', Math.max(0, ...tasks), 'ms'),
    );
  } finally {
    await workbench.close();
  }
  for (const size of [10_000, rows]) out.push(...(await inBrowser((anew) => fullSet(anew, size))));
  return out;
}

/** In a browser of its own, which has nothing to clear away from what came before. */
async function inBrowser<T>(act: (workbench: Workbench) => Promise<T>): Promise<T> {
  const workbench = await Workbench.start();
  try {
    await workbench.open();
    return await act(workbench);
  } finally {
    await workbench.close();
  }
}

/** 全部报表 of a ledger, pressed in the pane. */
async function fullSet(workbench: Workbench, rows: number): Promise<Measured[]> {
  const { page, pane } = workbench;
  const file = Buffer.from(await saveXlsx(ledgerWorkbook(rows, HENGNAN_2021, '2021Q2')));
  await openInstead(workbench, `${rows}.xlsx`, file);
  await workbench.addInReady();
  await choose(workbench, /衡南/, '2021 年', /2021 年第二季度/);
  await pane.getByRole('button', { name: /^开始核算/ }).click();
  await pane.getByText('应贴息总额').waitFor({ timeout: LONGEST });
  await pane.getByRole('tab', { name: /报表/ }).click();
  await pane.getByRole('checkbox', { name: /^全部 / }).check();
  let took = 0;
  const task = await longestTask(page, async () => {
    const start = performance.now();
    await pane.getByRole('button', { name: /^生成 \d+ 张报表/ }).click();
    await pane.getByRole('button', { name: /运行记录/ }).waitFor({ timeout: LONGEST });
    took = performance.now() - start;
  });
  return [
    measured(`${rows} rows: the full set`, took / 1000, 's'),
    measured('  longest task of the page', task.ms, 'ms'),
    measured('  … of it the collector', task.collector, 'ms'),
    measured('  … of it drawing', task.drawing, 'ms'),
    measured('  the most that our code has of any task', task.ours, 'ms', 50),
  ];
}

/** Milliseconds a large ledger may take here. */
const LONGEST = 120_000;

/** Opens a file in place of the one that is open. */
async function openInstead(workbench: Workbench, name: string, buffer: Buffer): Promise<void> {
  const { page } = workbench;
  const before = await page.locator('iframe').elementHandle();
  await workbench.openFile({ name, mimeType: SPREADSHEET, buffer });
  const discard = page.getByRole('button', { name: '不保存' });
  if (await discard.isVisible().catch(() => false)) await discard.click();
  // Each workbook has a pane of its own; the name of the file stands there already while it is being opened.
  await before?.waitForElementState('hidden');
  await workbench.drawn();
}

/** The wheel is turned over the sheet for three seconds, a notch every 50 ms: how often something new is drawn, and the longest wait for it. */
async function scrolling({ page }: Workbench): Promise<Measured[]> {
  const sheet = page.locator('canvas[id^=univer-sheet-main-canvas]');
  const before = await sheet.screenshot();
  const box = (await sheet.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => {
    const frames: number[] = [];
    let isOver = false;
    const frame = (at: number) => {
      frames.push(at);
      if (!isOver) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, {
      framesDrawn: () => {
        isOver = true;
        return frames;
      },
    });
  });
  const end = performance.now() + 3000;
  for (let notch = 0; performance.now() < end; notch += 1) {
    // Up from the end of the sheet, and for the last third back down.
    await page.mouse.wheel(0, performance.now() < end - 1000 ? -360 : 360);
    await page.waitForTimeout(50);
  }
  const frames = await page.evaluate(() => (window as unknown as { framesDrawn(): number[] }).framesDrawn());
  if (before.equals(await sheet.screenshot())) throw new Error('the wheel has not moved the sheet');
  const waits = frames.slice(1).map((at, i) => at - frames[i]!);
  const seconds = (frames.at(-1)! - frames[0]!) / 1000;
  return [
    measured('  wheel over the sheet for 3 s: frames a second', waits.length / seconds, '/s'),
    measured('  … longest wait for a frame', Math.max(...waits), 'ms'),
  ];
}

async function choose({ pane }: Workbench, programme: RegExp, year: string, period: RegExp): Promise<void> {
  await pane.getByRole('button', { name: '选贴息项目和期间' }).click();
  await pane.getByRole('combobox').first().click();
  await pane.getByRole('option', { name: programme }).click();
  await pane.getByRole('combobox').nth(1).click();
  await pane.getByRole('option', { name: year }).click();
  await pane.getByRole('radio', { name: period }).check();
}
