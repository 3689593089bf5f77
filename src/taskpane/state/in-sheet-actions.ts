import type { FindingCode } from '../../engine/loan/finding';
import type { ReportProgress, WorkbookApi } from '../../excel/office/contract';
import type { Notice, QuickKind, TaskKind } from './pane-state';
import type { Store } from './store';

/** What the clerk does with results that stand in the sheet. */
export interface InSheetActions {
  /** Highlights one kind of finding alone; undefined: every kind again. */
  highlight(code: FindingCode | undefined): Promise<void>;
  /** 转为数值. */
  toValues(): Promise<void>;
  /** Writes 计算说明 for the loans, and shows it. */
  explainOnSheet(loans: readonly number[]): Promise<void>;
  /** The same for the loans in the rows selected now. */
  explainSelected(): Promise<void>;
}

/** Runs a job with its progress on screen, or a short one; a failure becomes a problem on screen. */
interface Jobs {
  long(
    kind: TaskKind,
    work: (report: ReportProgress, signal: AbortSignal) => Promise<Notice | undefined>,
  ): Promise<void>;
  quick(kind: QuickKind, work: () => Promise<void>): Promise<void>;
}

export function inSheetActions({ dispatch, getState }: Store, api: WorkbookApi, jobs: Jobs): InSheetActions {
  const explainOnSheet = (loans: readonly number[]): Promise<void> =>
    jobs.long('build', async (report, signal) => {
      const { result } = getState();
      if (!result || !api.explainLoans) return undefined;
      const built = await api.explainLoans(loans, result, report, signal);
      dispatch({ type: 'built', sheets: [built] });
      await api.goTo({ sheet: built.sheet, row: 1 }, 0);
      return undefined;
    });
  return {
    highlight: (code) =>
      jobs.quick('highlight', async () => {
        await api.showHighlights?.(code);
        dispatch({ type: 'highlighted', code });
      }),
    toValues: () =>
      jobs.quick('toValues', async () => {
        await api.toValues?.(() => {});
        dispatch({ type: 'turned-to-values' });
      }),
    explainOnSheet,
    async explainSelected() {
      let loans: readonly number[] = [];
      await jobs.quick('explain', async () => {
        const rows = (await api.selectedRows?.()) ?? [];
        const all = getState().result?.assessment.loans ?? [];
        loans = all.flatMap(({ source: { file, sheet, row } }, i) =>
          file === undefined && rows.some((area) => area.sheet === sheet && area.first <= row && row <= area.last)
            ? [i]
            : [],
        );
        if (loans.length === 0) dispatch({ type: 'nothing-to-explain' });
      });
      if (loans.length > 0) await explainOnSheet(loans);
    },
  };
}
