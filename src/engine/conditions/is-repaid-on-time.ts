import { rollForward } from '../ground/tables/workdays';
import type { Case } from '../line/case-of-loan';
import type { Breach } from '../loan/breach';
import type { Condition } from './condition';

/**
 * Repaid by the due date. Days after it are never paid; whether a late loan keeps the days before it is the programme's choice
 * (万宁: 逾期不享受贴息政策; the 5万 programmes pay to the due date). Reported only where it touches the period.
 */
export const isRepaidOnTime: Condition = (c) => {
  const { rules, loan, settled, due } = c;
  if (!loan.overdue && !isLate(c)) return undefined;
  const forfeits = rules.choices.overdue === 'forfeit';
  const citation = rules.programme.choices.overdue.citation ?? rules.programme.eligibility;
  const breach = (because: 'late' | 'marked' | 'uncovered', refuses: boolean): Breach => ({
    code: 'OVERDUE',
    ...(refuses ? {} : { severity: 'reduced' }),
    refuses,
    facts: { due, settled, because, paidToDueDate: !refuses },
    citation,
  });
  // The ledger's 是否逾期 says so; without a due date nobody can say which days were before it.
  if (loan.overdue && (forfeits || due === undefined)) return breach('marked', true);
  if (due === undefined || !isLate(c)) return undefined;
  if (settled !== undefined && rules.choices.dueOnHoliday === 'on-time') {
    const rolled = rollForward(rules.workdays, due);
    if (!rolled.ok) return breach('uncovered', forfeits);
    if (rolled.day > due && settled <= rolled.day) {
      return { code: 'DUE_ON_HOLIDAY', refuses: false, facts: { due, settled, workday: rolled.day }, citation };
    }
  }
  return breach('late', forfeits);
};

function isLate({ rules, loan, settled, due }: Readonly<Case>): boolean {
  if (due === undefined) return false;
  if (settled !== undefined) return settled > due && (rules.bySettlement || settled > rules.period.from);
  return due < rules.periodEnd && loan.disbursed < rules.periodEnd;
}
