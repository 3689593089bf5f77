import { onDemand, type ViewOnDemand } from './shell/on-demand';
import { fileReader } from './state/file-reader';
import type { RunResult } from '../excel/office/contract';

// Every step after the first, and what changes a programme: chunks of their own, which no clerk needs in the first second.
const results = () => import(/* webpackChunkName: "results" */ './result-views');
const policy = () => import(/* webpackChunkName: "policy" */ './policy/policy-tab');
const programme = () => import(/* webpackChunkName: "programme" */ './programme/programme-views');

export const PolicyTab = onDemand(async () => (await policy()).PolicyTab);
export const RunTab = onDemand(async () => (await results()).RunTab);
export const FindingsTab = onDemand(async () => (await results()).FindingsTab);
export const ReportsTab = onDemand(async () => (await results()).ReportsTab);
export const ExplainView = onDemand<{ result: RunResult; loan: number }>(async () => (await results()).ExplainView);
export const ProgrammeEditor = onDemand(async () => (await programme()).ProgrammeEditor);
export const ProgrammeFile = onDemand(async () => (await programme()).ProgrammeFile);
export const TablesEditor = onDemand(async () => (await programme()).TablesEditor);

const VIEWS: readonly Pick<ViewOnDemand<never>, 'fetchView'>[] = [
  PolicyTab,
  RunTab,
  FindingsTab,
  ReportsTab,
  ExplainView,
  ProgrammeEditor,
  ProgrammeFile,
  TablesEditor,
];

/** Rejects where one cannot be had. */
export async function fetchLaterViews(): Promise<void> {
  await Promise.all(VIEWS.map((view) => view.fetchView()));
}

/**
 * All of it fetched while nothing else is to be done: a clerk whose network goes later in the day misses nothing. What does not come now is tried
 * again when it is needed, and says so then.
 */
export function fetchWhenIdle(): void {
  if (typeof requestIdleCallback !== 'function') return;
  for (const fetchPart of [fetchLaterViews, fileReader, () => import('../reports/build-report-sheets')]) {
    requestIdleCallback(() => void fetchPart().catch(() => undefined));
  }
}
