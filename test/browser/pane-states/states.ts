import type { WorkbookChoice } from '../../../src/excel/office/contract';
import { WorkbookProblem } from '../../../src/excel/office/problem';
import type { Grid } from '../../../src/ledger/grid';
import type { HostFacts } from '../../../src/taskpane/host-facts';
import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import { EDITOR_TEXTS } from '../../../src/taskpane/programme/editor-texts';
import { PANE_TEXTS, type PaneTexts } from '../../../src/taskpane/texts';
import type { FakeWorkbookApi } from '../../taskpane/fake-workbook-api';
import { cooperativeGrid, emptyGrid, tieGrid, wrongGrid, SHEET } from '../../taskpane/ledger-fixture';
import { manyFailures, manyFindings, noFindings, unsureGrid } from './grids';
import type { Clerk } from './clerk';

/** One thing the pane can look like, and how a clerk gets there. */
export interface PaneState {
  readonly name: string;
  readonly grids?: () => readonly Grid[];
  readonly choice?: WorkbookChoice;
  readonly host?: Partial<HostFacts>;
  readonly outsideExcel?: true;
  /** The network goes as soon as the pane has started. */
  readonly offline?: true;
  readonly prepare?: (api: FakeWorkbookApi) => void;
  /** What the clerk does once the pane has looked for ledgers. */
  readonly reach?: (clerk: Clerk, texts: PaneTexts, api: FakeWorkbookApi) => Promise<unknown> | void;
}

const wanning: WorkbookChoice = { programmeId: 'wanning-2021', period: '2021' };
const forever = (): Promise<void> => new Promise(() => undefined);

async function assessed(clerk: Clerk, texts: PaneTexts): Promise<void> {
  await clerk.press(texts.primary.run(texts.periods.year('2021')));
  await clerk.sees(texts.run.bySeverity);
}

async function findings(clerk: Clerk, texts: PaneTexts): Promise<void> {
  await assessed(clerk, texts);
  await clerk.openTab(texts.tabs.findings);
}

export const PANE_STATES: readonly PaneState[] = [
  { name: 'outside-excel', outsideExcel: true },
  { name: 'scanning', prepare: (api) => void (api.hold = forever()) },
  { name: 'empty-workbook', grids: () => [emptyGrid()] },
  { name: 'wrong-file', grids: () => [wrongGrid()] },
  { name: 'ledger' },
  { name: 'ledger-asks', grids: () => [unsureGrid()] },
  {
    name: 'ledger-column-choice',
    reach: (clerk, texts) => clerk.press(new RegExp(texts.ledger.change('.+'))),
  },
  { name: 'ledger-many-failures', grids: () => [manyFailures(3000)] },
  { name: 'policy-none', reach: (clerk, texts) => clerk.openTab(texts.tabs.policy) },
  { name: 'policy', choice: wanning, reach: (clerk, texts) => clerk.openTab(texts.tabs.policy) },
  {
    name: 'policy-programmes',
    choice: wanning,
    async reach(clerk, texts) {
      await clerk.openTab(texts.tabs.policy);
      await clerk.openChoice(texts.policy.programme);
    },
  },
  {
    name: 'policy-quarters',
    choice: { programmeId: 'hengnan-2021', period: '2021Q2' },
    reach: (clerk, texts) => clerk.openTab(texts.tabs.policy),
  },
  {
    name: 'policy-two-dates',
    choice: { ...wanning, period: '2021-03-21..2021-06-20' },
    reach: (clerk, texts) => clerk.openTab(texts.tabs.policy),
  },
  {
    name: 'policy-incomplete',
    choice: { programmeId: 'bangfu-2026' },
    reach: (clerk, texts) => clerk.openTab(texts.tabs.policy),
  },
  {
    name: 'policy-refused-changes',
    choice: { ...wanning, overrides: { dayCount: 'ACT/999' } },
    reach: (clerk, texts) => clerk.openTab(texts.tabs.policy),
  },
  {
    name: 'policy-choice-changed',
    choice: wanning,
    async reach(clerk, texts) {
      await clerk.openTab(texts.tabs.policy);
      await clerk.choose(texts.policy.choices.dayCount.name, texts.policy.choices.dayCount.values['ACT/365']);
      await clerk.sees(texts.policy.restoreShort);
    },
  },
  {
    name: 'policy-own-unusable',
    choice: { programmeId: 'own-2021', programmes: [{ ...WANNING_2021, id: 'own-2021', version: 0 }] },
    reach: (clerk, texts) => clerk.openTab(texts.tabs.policy),
  },
  { name: 'programme-copy', choice: wanning, reach: copying },
  {
    name: 'programme-wrong',
    choice: wanning,
    async reach(clerk, texts) {
      await copying(clerk, texts);
      const words = editor(texts);
      await clerk.type(words.value, '六');
      await clerk.type(new RegExp(`^${words.id}`), '我的项目');
      await clerk.press(words.save);
      await clerk.sees(words.errorsTitle(2).slice(-8));
    },
  },
  {
    name: 'programme-not-saved',
    choice: wanning,
    async reach(clerk, texts) {
      await copying(clerk, texts);
      await clerk.type(new RegExp(`^${editor(texts).id}`), 'qingyang-2024');
      await clerk.press(texts.common.back);
      await clerk.sees(editor(texts).unsaved);
    },
  },
  {
    name: 'programme-waiting',
    choice: wanning,
    async reach(clerk, texts) {
      await copying(clerk, texts);
      await clerk.openTab(texts.tabs.policy);
      await clerk.sees(texts.policy.tools.unsaved);
    },
  },
  {
    name: 'programme-file',
    choice: wanning,
    async reach(clerk, texts) {
      await openTool(clerk, texts, texts.policy.tools.file);
      await clerk.giveFile('项目.json', '{"id": "own"}');
      await clerk.sees('项目.json');
    },
  },
  {
    name: 'tables',
    choice: { ...wanning, tables: { lpr: [{ effective: '2026-10-20', lpr1y: '3.00', lpr5y: '3.50' }] } },
    async reach(clerk, texts) {
      await openTool(clerk, texts, texts.policy.tools.tables);
      await clerk.press(editor(texts).addRow);
      await clerk.sees(editor(texts).wrongDay);
    },
  },
  {
    name: 'offline',
    choice: wanning,
    offline: true,
    async reach(clerk, texts) {
      await openTool(clerk, texts, texts.policy.tools.copy);
      await clerk.sees(texts.onDemand.failedTitle);
    },
  },
  { name: 'run-not-yet', choice: wanning, reach: (clerk, texts) => clerk.openTab(texts.tabs.run) },
  {
    name: 'running',
    choice: wanning,
    async reach(clerk, texts, api) {
      api.hold = forever();
      await clerk.press(texts.primary.run(texts.periods.year('2021')));
    },
  },
  { name: 'result', choice: wanning, reach: assessed },
  {
    name: 'result-nothing-to-pay',
    choice: { ...wanning, period: '2015' },
    async reach(clerk, texts) {
      await clerk.press(texts.primary.run(texts.periods.year('2015')));
      await clerk.sees(texts.run.nothingTitle);
    },
  },
  {
    name: 'result-stale',
    choice: wanning,
    async reach(clerk, texts) {
      await assessed(clerk, texts);
      await clerk.openTab(texts.tabs.policy);
      await clerk.choose(texts.policy.choices.dayCount.name, texts.policy.choices.dayCount.values['ACT/365']);
      await clerk.openTab(texts.tabs.run);
    },
  },
  {
    name: 'result-rows',
    choice: wanning,
    async reach(clerk, texts) {
      await assessed(clerk, texts);
      await clerk.press(new RegExp(`^${texts.run.eligible}`));
    },
  },
  { name: 'cancelled', choice: wanning, reach: cancelled },
  { name: 'findings-not-yet', choice: wanning, reach: (clerk, texts) => clerk.openTab(texts.tabs.findings) },
  { name: 'findings', choice: wanning, reach: findings },
  {
    name: 'findings-no-match',
    choice: wanning,
    async reach(clerk, texts) {
      await findings(clerk, texts);
      await clerk.type(texts.findings.search, 'zzz');
      await clerk.sees(texts.findings.noMatch);
    },
  },
  { name: 'findings-none', grids: () => [noFindings()], choice: wanning, reach: findingsWithoutSeverities },
  {
    name: 'findings-disposition',
    choice: wanning,
    async reach(clerk, texts) {
      await findings(clerk, texts);
      await clerk.press(texts.findings.disposition.open);
      await clerk.press(texts.findings.disposition.save);
    },
  },
  { name: 'findings-tie', grids: () => [tieGrid()], choice: wanning, reach: findings },
  { name: 'findings-missing-rate', grids: () => [cooperativeGrid()], choice: wanning, reach: findings },
  { name: 'findings-many', grids: () => [manyFindings(4000)], choice: wanning, reach: findings },
  { name: 'reports-not-yet', choice: wanning, reach: (clerk, texts) => clerk.openTab(texts.tabs.reports) },
  {
    name: 'reports-built',
    choice: wanning,
    async reach(clerk, texts) {
      await assessed(clerk, texts);
      await clerk.openTab(texts.tabs.reports);
      await clerk.press(texts.primary.build(texts.reports.sheets.summary));
      await clerk.sees(texts.reports.built);
    },
  },
  {
    name: 'clear-asks',
    choice: wanning,
    async reach(clerk, texts) {
      await clerk.openTab(texts.tabs.reports);
      await clerk.press(texts.reports.clearButton);
    },
  },
  {
    name: 'cleared',
    choice: wanning,
    async reach(clerk, texts) {
      await clerk.openTab(texts.tabs.reports);
      await clerk.press(texts.reports.clearButton);
      await clerk.press(texts.reports.clearDo);
      await clerk.sees(texts.notices.done.cleared);
    },
  },
  {
    name: 'explain',
    choice: wanning,
    async reach(clerk, texts, api) {
      await assessed(clerk, texts);
      api.tell({ kind: 'explain', cell: { sheet: SHEET, row: 8, column: 'A' } });
      await clerk.sees(texts.explain.choices);
    },
  },
  {
    name: 'explain-nothing',
    choice: wanning,
    async reach(clerk, texts, api) {
      await assessed(clerk, texts);
      api.tell({ kind: 'explain', cell: { sheet: SHEET, row: 6, column: 'A' } });
      await clerk.sees(texts.explain.none);
    },
  },
  {
    name: 'selected-loan',
    choice: wanning,
    async reach(clerk, texts, api) {
      await assessed(clerk, texts);
      api.select({ sheet: SHEET, row: 4, column: 'A' });
    },
  },
  {
    name: 'help',
    async reach(clerk, texts) {
      await clerk.openMenu(texts.header.menu, texts.header.help);
    },
  },
  {
    name: 'diagnostics',
    choice: wanning,
    async reach(clerk, texts) {
      await assessed(clerk, texts);
      await clerk.openMenu(texts.header.menu, texts.header.diagnostics);
    },
  },
  { name: 'menu', reach: (clerk, texts) => clerk.openMenu(texts.header.menu) },
  {
    name: 'problem-of-the-workbook',
    choice: wanning,
    async reach(clerk, texts, api) {
      api.fail = { call: 'run', error: new WorkbookProblem('工作簿是只读的，请另存一份再核算。') };
      await clerk.press(texts.primary.run(texts.periods.year('2021')));
      await clerk.sees(texts.problem.tasks.run);
    },
  },
  {
    name: 'error-of-ours',
    choice: wanning,
    async reach(clerk, texts, api) {
      api.fail = { call: 'run', error: new TypeError('cannot read 测试甲 990821198001010018 of 40000') };
      await clerk.press(texts.primary.run(texts.periods.year('2021')));
      await clerk.sees(texts.problem.tasks.run);
      await clerk.press(texts.problem.report);
    },
  },
  {
    name: 'broken-view',
    choice: wanning,
    async reach(clerk, texts, api) {
      await assessed(clerk, texts);
      const result = api.lastResult!;
      const programme = { ...result.assessment.programme };
      // A result that cannot be explained: its programme has no choices.
      Reflect.deleteProperty(programme, 'choices');
      api.tell({ kind: 'assessed', result: { ...result, assessment: { ...result.assessment, programme } } });
      api.tell({ kind: 'explain', cell: { sheet: SHEET, row: 4, column: 'A' } });
      await clerk.sees(texts.problem.crashTitle);
    },
  },
  {
    name: 'nothing-chosen-on-the-ribbon',
    async reach(clerk, texts, api) {
      api.tell({ kind: 'problem', text: texts.policy.hint });
      await clerk.sees(texts.problem.tasks.ribbon);
    },
  },
  { name: 'no-functions', host: { customFunctions: false } },
  { name: 'old-excel', host: { customFunctions: false, excelApi: false } },
];

const editor = (texts: PaneTexts) => EDITOR_TEXTS[texts === PANE_TEXTS['zh-CN'] ? 'zh-CN' : 'en-US'];

async function openTool(clerk: Clerk, texts: PaneTexts, tool: string): Promise<void> {
  await clerk.openTab(texts.tabs.policy);
  await clerk.press(tool);
}

async function copying(clerk: Clerk, texts: PaneTexts): Promise<void> {
  await openTool(clerk, texts, texts.policy.tools.copy);
  await clerk.sees(editor(texts).basics);
}

async function cancelled(clerk: Clerk, texts: PaneTexts, api: FakeWorkbookApi): Promise<void> {
  api.hold = forever();
  await clerk.press(texts.primary.run(texts.periods.year('2021')));
  await clerk.press(texts.common.cancel);
  await clerk.sees(texts.notices.done['run-cancelled']);
}

async function findingsWithoutSeverities(clerk: Clerk, texts: PaneTexts): Promise<void> {
  await clerk.press(texts.primary.run(texts.periods.year('2021')));
  await clerk.sees(texts.run.byBank);
  await clerk.openTab(texts.tabs.findings);
  await clerk.sees(texts.findings.noneTitle);
}
