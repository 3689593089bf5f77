import { isoFromDay, type Day } from '../ground/day';
import { rollForward } from '../ground/tables/workdays';
import type { Case } from '../line/case-of-loan';
import { NO_FACTS, type Breach, type Condition } from './condition';

/**
 * Repaid by the due date. Days after it are never paid; whether a late loan keeps the days before it is the programme's choice
 * (万宁: 逾期不享受贴息政策; the 5万 programmes pay to the due date). Reported only where it touches the period.
 */
export const isRepaidOnTime: Condition = (c, brief = false) => {
  const { rules, loan, settled, due } = c;
  if (!loan.overdue && !isLate(c)) return undefined;
  const forfeits = rules.choices.overdue === 'forfeit';
  const citation = rules.programme.choices.overdue.citation ?? rules.programme.eligibility;
  if (loan.overdue && (forfeits || due === undefined)) {
    // The ledger's 是否逾期 says so; without a due date nobody can say which days were before it.
    return { code: 'OVERDUE', refuses: true, facts: brief ? NO_FACTS : { ...dates(c), marked: 'yes' }, citation };
  }
  if (due === undefined || !isLate(c)) return undefined;
  if (settled !== undefined && rules.choices.dueOnHoliday === 'on-time') {
    const rolled = rollForward(rules.workdays, due);
    if (rolled.ok && rolled.day > due && settled <= rolled.day) {
      return {
        code: 'DUE_ON_HOLIDAY',
        refuses: false,
        facts: brief ? NO_FACTS : { ...dates(c), workday: isoFromDay(rolled.day) },
        citation,
      };
    }
    if (!rolled.ok) return late(forfeits, brief ? NO_FACTS : { ...dates(c), uncovered: 'yes' }, citation);
  }
  return late(forfeits, brief ? NO_FACTS : dates(c), citation);
};

function isLate({ rules, loan, settled, due }: Readonly<Case>): boolean {
  if (due === undefined) return false;
  if (settled !== undefined) return settled > due && (rules.bySettlement || settled > rules.period.from);
  return due < rules.periodEnd && loan.disbursed < rules.periodEnd;
}

/** Where interest would stop, were it paid after the due date too: on repayment, or with the period. */
export function lateDaysEnd({ rules, settled, to }: Readonly<Case>): Day {
  if (rules.bySettlement) return settled ?? to;
  return settled !== undefined && settled < rules.periodEnd ? settled : rules.periodEnd;
}

function late(forfeits: boolean, facts: Breach['facts'], citation: Breach['citation']): Breach {
  return {
    code: 'OVERDUE',
    ...(forfeits ? {} : { severity: 'reduced' as const }),
    refuses: forfeits,
    facts,
    ...(citation ? { citation } : {}),
  };
}

function dates({ settled, due }: Readonly<Case>): Record<string, string> {
  return {
    ...(due === undefined ? {} : { due: isoFromDay(due) }),
    ...(settled === undefined ? {} : { settled: isoFromDay(settled) }),
  };
}
