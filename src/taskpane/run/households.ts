import type { AssessmentResult } from '../../engine/run/assessment';
import { householdOf } from '../../reports/facts/household';

/** Households with a paid loan, each once: the same count as the sheets give. */
export function householdsPaid(result: AssessmentResult): number {
  const households = new Set<string>();
  for (const { eligible, loan: index } of result.assessments) {
    const loan = result.loans[index];
    if (eligible && loan) households.add(householdOf(loan, index));
  }
  return households.size;
}
