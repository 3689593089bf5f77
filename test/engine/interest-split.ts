import type { Explanation } from '../../src/engine/explain/explain';
import { lineInterest } from '../../src/engine/ground/interest';
import { fen, type Fen } from '../../src/engine/ground/money';
import type { Loan } from '../../src/engine/loan/loan';

/** By a second way, for comparison with the sheet's: what the bank charges on the subsidised days, segment by segment, and what of it the enterprise bears itself; undefined without a contract rate. */
export function interestSplit(
  { segments, basis, subsidy }: Explanation,
  { rate }: Loan,
): { readonly interest: Fen; readonly subsidy: Fen; readonly own: Fen } | undefined {
  if (rate === undefined || segments.length === 0) return undefined;
  const charged = segments.map(({ balance, units }) => ({ balance, units, rate, share: 1 }));
  const interest = lineInterest(charged, basis, 1);
  return { interest, subsidy, own: fen(interest - subsidy) };
}
