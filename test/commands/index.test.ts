import type { RibbonMessage } from '../../src/excel/office/contract';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { startHeadless, type Headless } from '../../src/workbench/headless';
import { cellText, ledgerWorkbook } from '../excel/support/in-excel';

/** A button press as Excel makes it; `completed` tells Excel that the button is free again. */
interface Press {
  readonly completed: jest.Mock<void, []>;
}
type Handler = (event?: Office.AddinCommands.Event | null) => void;

interface Ribbon {
  readonly headless: Headless;
  readonly workbook: WorkbookData;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly shown: boolean[];
  readonly heard: RibbonMessage[];
  save(choice: object): Promise<void>;
}

const CHOSEN = { programmeId: 'wanning-2021', period: '2021' };

/** The command file as the shared runtime loads it, over the real office.js; what it tells the pane is kept. */
async function withRibbon(test: (ribbon: Ribbon) => Promise<void>): Promise<void> {
  const workbook = ledgerWorkbook();
  const shown: boolean[] = [];
  const headless = await startHeadless(workbook, { onPaneShown: (visible) => shown.push(visible) });
  try {
    jest.resetModules();
    const handlers = new Map<string, Handler>();
    const associate = Office.actions.associate.bind(Office.actions);
    jest.spyOn(Office.actions, 'associate').mockImplementation((name: string, handler: Handler) => {
      handlers.set(name, handler);
      associate(name, handler);
    });
    const { onRibbon } = await import('../../src/excel/ribbon-messages');
    const { createWorkbookApi } = await import('../../src/excel/workbook-api');
    await import('../../src/commands/index');
    await Office.onReady();
    const heard: RibbonMessage[] = [];
    const stop = onRibbon((message) => heard.push(message));
    const save = (choice: object) => createWorkbookApi(() => 'zh-CN').saveChoice(choice);
    await test({ headless, workbook, handlers, shown, heard, save });
    stop();
  } finally {
    headless.stop();
  }
}

function press(): { readonly event: Office.AddinCommands.Event; readonly done: Promise<void>; readonly press: Press } {
  const completed: Press['completed'] = jest.fn();
  const done = new Promise<void>((resolve) => completed.mockImplementation(() => resolve()));
  return { event: { completed } as unknown as Office.AddinCommands.Event, done, press: { completed } };
}

test('the four names of the manifest and of shortcuts.json are tied to handlers', () =>
  withRibbon(async ({ handlers }) => {
    expect([...handlers.keys()].sort()).toEqual(['assessNow', 'buildSummary', 'clearMarks', 'explainCell']);
    await Promise.resolve();
  }));

test('a button gives Excel its event back once, after the work is done; only 清除标记 opens the pane, which asks first', () =>
  withRibbon(async ({ handlers, workbook, shown, heard, save }) => {
    await save(CHOSEN);
    for (const name of ['assessNow', 'buildSummary', 'clearMarks']) {
      const { event, done, press: made } = press();
      handlers.get(name)!(event);
      await done;
      expect([name, made.completed.mock.calls.length]).toEqual([name, 1]);
      if (name === 'assessNow') expect(cellText(workbook, '台账', 3, 11)).toBe('可贴息');
    }
    expect(cellText(workbook, '台账', 3, 11)).toBe('可贴息');
    expect(shown).toEqual([true]);
    expect(heard.map(({ kind }) => kind)).toEqual(['assessed', 'assessed', 'asks-to-clear']);
  }));

test('解释本格 opens the pane', () =>
  withRibbon(async ({ handlers, shown, heard }) => {
    const { event, done, press: made } = press();
    handlers.get('explainCell')!(event);
    await done;
    expect(made.completed).toHaveBeenCalledTimes(1);
    expect(shown).toEqual([true]);
    expect(heard.map(({ kind }) => kind)).toEqual(['explain']);
  }));

test('an error opens the pane and is said there; the button is free again all the same', () =>
  withRibbon(async ({ handlers, shown, heard }) => {
    const { event, done, press: made } = press();
    handlers.get('assessNow')!(event);
    await done;
    expect(made.completed).toHaveBeenCalledTimes(1);
    expect(shown).toEqual([true]);
    expect(heard).toEqual([{ kind: 'problem', text: expect.stringContaining('还没有选定贴息政策和期间') }]);
  }));

test('a round trip that fails is said in a sentence, not thrown at Excel', () =>
  withRibbon(async ({ headless, handlers, heard, save }) => {
    await save(CHOSEN);
    headless.host.failSync(2, 'error');
    const { event, done } = press();
    handlers.get('assessNow')!(event);
    await done;
    expect(heard).toEqual([{ kind: 'problem', text: expect.stringContaining('Excel 没有完成这一步') }]);
  }));

test('a shortcut brings no event', () =>
  withRibbon(async ({ headless, workbook, heard, save }) => {
    await save(CHOSEN);
    headless.host.invokeAction('assessNow');
    for (let i = 0; heard.length === 0 && i < 500; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard.map(({ kind }) => kind)).toEqual(['assessed']);
    expect(cellText(workbook, '台账', 3, 11)).toBe('可贴息');
  }));
