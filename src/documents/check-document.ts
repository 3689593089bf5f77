import { checkExpressions } from './checks/amounts/expressions';
import { checkHeads } from './checks/amounts/heads';
import { checkRates } from './checks/amounts/rates';
import { checkRatios } from './checks/amounts/ratios';
import { checkRepeated } from './checks/amounts/repeated';
import { checkTextSums } from './checks/amounts/text-sums';
import { checkDeductions } from './checks/tables/deductions';
import { checkGrades } from './checks/tables/grades';
import { checkScores } from './checks/tables/scores';
import { checkSurvey } from './checks/tables/survey';
import { checkTargets } from './checks/tables/targets';
import { checkTotals } from './checks/tables/totals';
import { checkDates } from './checks/words/dates';
import { checkNumbering } from './checks/words/numbering';
import { checkStatements } from './checks/words/statements';
import { checkWording } from './checks/words/wording';
import type { ReportDocument } from './document';
import type { ReportProblem } from './problem';
import { read, type ReportCheck } from './reading';

const CHECKS: readonly ReportCheck[] = [
  checkTotals,
  checkScores,
  checkGrades,
  checkDeductions,
  checkTargets,
  checkSurvey,
  checkTextSums,
  checkExpressions,
  checkRatios,
  checkHeads,
  checkRates,
  checkRepeated,
  checkDates,
  checkNumbering,
  checkWording,
  checkStatements,
];

/** Everything in which a report contradicts itself, by check. It is held against nothing but itself. */
export function checkDocument(document: ReportDocument): readonly ReportProblem[] {
  const reading = read(document);
  return CHECKS.flatMap((check) => check(reading));
}
