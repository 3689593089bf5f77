import type { AssessmentResult } from '../engine/run/assessment';
import { buildApplication } from './quarter/application';
import { isListKey, withNeeded, type ListKey } from './model/available-sheets';
import type { ReportInputs } from './page/report-inputs';
import { buildClaimDifferences } from './quarter/claim-differences';
import type { Disposition } from './facts/disposition';
import { buildDividends } from './quarter/dividends';
import { earlierSubsidies } from './facts/earlier-periods';
import { buildFigureChecks } from './checks/figure-checks';
import { buildFindingsList } from './quarter/findings-list';
import { buildPaymentList } from './quarter/payment-list';
import { buildBudget } from './performance/budget';
import { buildDeadlines } from './performance/deadlines';
import { buildEvaluation } from './performance/evaluation';
import { buildSatisfaction } from './performance/satisfaction';
import { buildSelfReport } from './performance/self-report';
import { buildPublicNotice } from './quarter/public-notice';
import { buildRiskFund } from './quarter/risk-fund';
import type { SheetKey, SheetModel } from './model/sheet-model';
import type { RowsDone, Steps } from './model/steps';
import { buildSummary } from './quarter/summary';
import type { ReportTexts } from './model/texts';
import { workingPaperSteps } from './paper/working-paper';

const BUILDERS: Readonly<Record<ListKey, (inputs: ReportInputs) => Steps<SheetModel>>> = {
  summary: buildSummary,
  findings: buildFindingsList,
  'payment-list': buildPaymentList,
  application: buildApplication,
  'public-notice': buildPublicNotice,
  'claim-differences': buildClaimDifferences,
  dividends: buildDividends,
  'risk-fund': buildRiskFund,
  budget: buildBudget,
  deadlines: buildDeadlines,
  satisfaction: buildSatisfaction,
  evaluation: buildEvaluation,
  'self-report': buildSelfReport,
  'figure-checks': buildFigureChecks,
};

/** Which sheet is being made, and how far it is. */
export interface SheetsProgress extends RowsDone {
  readonly sheet: SheetKey;
}

/** The models of the sheets asked for and of those their formulas refer to, the working paper last. Throws RangeError on a key nothing builds. */
export function* reportSheetsSteps(
  keys: readonly SheetKey[],
  result: AssessmentResult,
  texts: ReportTexts,
  dispositions: readonly Disposition[] = [],
  typed?: ReportInputs['typed'],
  responses?: ReportInputs['responses'],
): Generator<SheetsProgress, readonly SheetModel[]> {
  const earlier = yield* making('working-paper', earlierSubsidies(result));
  const paper = yield* making('working-paper', workingPaperSteps(result, texts, earlier));
  const inputs: ReportInputs = {
    result,
    paper,
    texts,
    dispositions,
    ...(typed && { typed }),
    ...(responses && { responses }),
  };
  const models: SheetModel[] = [];
  for (const key of withNeeded(keys, result)) {
    // The one is built anyway, the other is no part of the inputs: excel/ puts each run under the earlier ones.
    if (key === 'working-paper' || key === 'run-record') continue;
    if (!isListKey(key)) throw new RangeError(`no such sheet: ${key}`);
    models.push(yield* making(key, BUILDERS[key](inputs)));
  }
  return [...models, paper.model];
}

/** Says at every step which sheet it is of; work that does not say how far it is stands where it last was. */
function* making<T>(sheet: SheetKey, steps: Steps<T>): Generator<SheetsProgress, T> {
  let rows: RowsDone = { done: 0, total: 0 };
  for (;;) {
    const step = steps.next();
    if (!step.done && step.value) rows = step.value;
    yield { sheet, ...rows };
    if (step.done) return step.value;
  }
}
