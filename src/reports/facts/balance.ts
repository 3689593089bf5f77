import { addDays, type Day } from '../../engine/ground/day';
import type { Loan } from '../../engine/loan/loan';
import { fen, ZERO_FEN, type Fen } from '../../engine/ground/money';
import type { Period } from '../../engine/programmes/period';

/** What is owed at the end of a day by disbursement, repayments and settlement; the printed 贷款余额 has no day and is not used. */
export function balanceOn(loan: Loan, day: Day): Fen {
  if (loan.disbursed > day || (loan.settled !== undefined && loan.settled <= day)) return ZERO_FEN;
  const repaid = loan.repayments.reduce((sum, { day: on, principal }) => (on <= day ? sum + principal : sum), 0);
  return fen(Math.max(0, loan.principal - repaid));
}

export interface Movement {
  /** 本期发放额. */
  readonly disbursed: Fen;
  /** 期初余额: at the end of the day before the period. */
  readonly opening: Fen;
  /** 期末余额: at the end of its last day. */
  readonly closing: Fen;
}

export function movementOf(loan: Loan, { from, to }: Period): Movement {
  return {
    disbursed: loan.disbursed >= from && loan.disbursed <= to ? loan.principal : ZERO_FEN,
    opening: balanceOn(loan, addDays(from, -1)),
    closing: balanceOn(loan, to),
  };
}
