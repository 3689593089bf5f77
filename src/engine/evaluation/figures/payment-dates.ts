import type { Day } from '../../ground/day';
import { problem, type FigureProblem, type Outcome } from './outcome';

/** When a period's subsidy was paid against when its interest had accrued and when it was due. */
export interface PaymentDateCheck {
  readonly kind: 'payment-date';
  /** What was paid: `10–12月贴息`. */
  readonly name: string;
  /** Last day of the period paid for. */
  readonly accruedBy: Day;
  readonly paid: Day;
  /** Last day on which it was in time. */
  readonly dueBy?: Day;
}

export function checkPaymentDate({ name, accruedBy, paid, dueBy }: PaymentDateCheck): Outcome {
  const problems: FigureProblem[] = [];
  if (paid < accruedBy) problems.push(problem('PAID_BEFORE_ACCRUAL', { name, days: String(accruedBy - paid) }));
  if (dueBy !== undefined && paid > dueBy) problems.push(problem('PAID_LATE', { name, days: String(paid - dueBy) }));
  return { computed: [{ name: 'days', value: String(paid - accruedBy) }], problems };
}

/** A printed number of days between two dates. */
export interface ElapsedCheck {
  readonly kind: 'elapsed';
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly stated: number;
}

export function checkElapsed({ name, from, to, stated }: ElapsedCheck): Outcome {
  const days = String(to - from);
  return {
    computed: [{ name: 'days', value: days }],
    problems:
      to - from === stated ? [] : [problem('ELAPSED_DIFFERS', { name, stated: String(stated), computed: days })],
  };
}
