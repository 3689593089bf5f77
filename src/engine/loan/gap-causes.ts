/**
 * Why a bank asks for another amount than the rules give.
 * `eligibility`: the loan has nothing at all · `cap`: the balance above a cap · `term`: days after the subsidised months · `overdue`: days after
 * the due date · `paid`: days an earlier period paid · `days`: another number of days · `end-day`: the last day counted too · `rate` · `basis`: another
 * day count · `rounding`: single 分 · `other`: what none of these explains.
 */
export const GAP_CAUSES = [
  'eligibility',
  'cap',
  'term',
  'overdue',
  'paid',
  'days',
  'end-day',
  'rate',
  'basis',
  'rounding',
  'other',
] as const;
export type GapCause = (typeof GAP_CAUSES)[number];
