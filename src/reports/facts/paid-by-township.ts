import type { AssessmentResult } from '../../engine/run/assessment';

/** Indices of the loans that are paid, township by township in the order they first occur, otherwise as in the ledger. */
export function paidByTownship({ result }: { readonly result: AssessmentResult }): number[] {
  const townships = new Map<string, number[]>();
  result.assessments.forEach(({ eligible }, i) => {
    if (!eligible) return;
    const township = result.loans[i]!.township ?? '';
    const members = townships.get(township);
    if (members) members.push(i);
    else townships.set(township, [i]);
  });
  return [...townships.values()].flat();
}
