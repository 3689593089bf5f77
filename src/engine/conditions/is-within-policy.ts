import { signedDay, type Case } from '../line/case-of-loan';
import { dayBounds, type Bounds } from '../line/category-rules';
import { dayFromIso, type Day } from '../ground/day';
import type { DayRange, InForce } from '../programmes/programme';
import type { Condition } from './condition';

/**
 * The loan was lent, its interest arises and (under 结清年度) it was settled while the policy was in force, as far as its documents say. Beyond that it is
 * refused, or where only nobody has read on, reported. Days cut off a loan are told by is-value-in-force.
 */
export const isWithinPolicy: Condition = (c) => {
  const { inForce } = c.rules.programme;
  if (!inForce) return undefined;
  const outside = outsideOf(c, inForce);
  if (!outside) return undefined;
  const isReported = inForce.beyond === 'reported';
  return {
    code: 'OUTSIDE_POLICY',
    ...(isReported && { severity: 'review' as const }),
    refuses: !isReported,
    facts: {
      misfit: isReported ? 'unread' : outside.what,
      day: outside.day,
      from: outside.range.from === undefined ? undefined : dayFromIso(outside.range.from),
      to: outside.range.to === undefined ? undefined : dayFromIso(outside.range.to),
    },
    citation: inForce.citation,
  };
};

interface Outside {
  /** Days beyond are only reported: refused ones are cut off the loan. */
  readonly what: 'lent' | 'settled' | 'unread';
  readonly day: Day;
  readonly range: DayRange;
}

function outsideOf(c: Readonly<Case>, inForce: InForce): Outside | undefined {
  const { rules, loan, settled } = c;
  const { lent, lentBy, interest } = inForce;
  const day = lentBy === 'signed' ? signedDay(loan) : loan.disbursed;
  if (lent && isOutside(dayBounds(lent), day)) return { what: 'lent', day, range: lent };
  if (!interest) return undefined;
  if (rules.bySettlement) {
    if (settled === undefined || !isOutside(dayBounds(interest), settled)) return undefined;
    return { what: 'settled', day: settled, range: interest };
  }
  // Refused days are cut off the loan.
  if (inForce.beyond !== 'reported' || c.from >= c.to) return undefined;
  const last = (c.to - 1) as Day;
  if (isOutside(dayBounds(interest), last)) return { what: 'unread', day: last, range: interest };
  return isOutside(dayBounds(interest), c.from) ? { what: 'unread', day: c.from, range: interest } : undefined;
}

function isOutside({ least, most }: Bounds, day: Day): boolean {
  return day < least || day > most;
}
