import type { AssessmentResult } from '../../engine/run/assessment';
import type { Loan } from '../../engine/loan/loan';
import { type Fen, fen, ZERO_FEN } from '../../engine/ground/money';
import type { RowsBehind } from '../state/pane-state';

export interface Share {
  /** '' where the ledger does not say. */
  readonly name: string;
  readonly loans: number;
  readonly subsidy: Fen;
}

/** Paid loans by bank or by township, most money first. */
export function sharesBy(result: AssessmentResult, part: (loan: Loan) => string): readonly Share[] {
  const shares = new Map<string, { loans: number; subsidy: number }>();
  for (const assessment of result.assessments) {
    const loan = result.loans[assessment.loan];
    if (!loan || !assessment.eligible) continue;
    const name = part(loan);
    const share = shares.get(name) ?? { loans: 0, subsidy: 0 };
    share.loans += 1;
    share.subsidy += assessment.subsidy;
    shares.set(name, share);
  }
  return [...shares]
    .map(([name, { loans, subsidy }]) => ({ name, loans, subsidy: fen(subsidy) }))
    .sort((a, b) => b.subsidy - a.subsidy || (a.name < b.name ? -1 : 1));
}

export function bankOf(loan: Loan): string {
  return loan.bank;
}

export function townshipOf(loan: Loan): string {
  return loan.township ?? '';
}

/** Indices into `assessments` of the loans behind a figure, in the order of the ledger. */
export function rowsBehind(result: AssessmentResult, rows: RowsBehind): readonly number[] {
  const found: number[] = [];
  result.assessments.forEach((assessment, index) => {
    const loan = result.loans[assessment.loan];
    if (!loan || assessment.eligible === (rows.kind === 'refused')) return;
    if (rows.kind === 'bank' && bankOf(loan) !== rows.name) return;
    if (rows.kind === 'township' && townshipOf(loan) !== rows.name) return;
    found.push(index);
  });
  return found;
}

export function subsidyOf(result: AssessmentResult, indices: readonly number[]): Fen {
  return fen(indices.reduce<number>((sum, index) => sum + (result.assessments[index]?.subsidy ?? ZERO_FEN), 0));
}
