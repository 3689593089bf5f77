import { signedDay, type Case } from '../line/case-of-loan';
import { dayBounds } from '../line/category-rules';
import { dayFromIso } from '../ground/day';
import type { InForce } from '../programmes/programme';
import type { Condition } from './condition';

/** The loan was lent while the policy was in force; under 结清年度 it was settled in it too. Days of interest outside it: is-value-in-force. */
export const isWithinPolicy: Condition = (c) => {
  const { inForce } = c.rules.programme;
  if (!inForce) return undefined;
  const outside = outsideOf(c, inForce);
  if (!outside) return undefined;
  return {
    code: 'OUTSIDE_POLICY',
    refuses: true,
    facts: {
      misfit: outside.what,
      day: outside.day,
      from: outside.range.from === undefined ? undefined : dayFromIso(outside.range.from),
      to: outside.range.to === undefined ? undefined : dayFromIso(outside.range.to),
    },
    citation: inForce.citation,
  };
};

function outsideOf({ rules, loan, settled }: Readonly<Case>, { lent, lentBy, interest }: InForce) {
  const day = lentBy === 'signed' ? signedDay(loan) : loan.disbursed;
  if (lent && isOutside(dayBounds(lent), day)) return { what: 'lent' as const, day, range: lent };
  if (!rules.bySettlement || !interest || settled === undefined) return undefined;
  return isOutside(dayBounds(interest), settled)
    ? { what: 'settled' as const, day: settled, range: interest }
    : undefined;
}

function isOutside({ least, most }: { least: number; most: number }, day: number): boolean {
  return day < least || day > most;
}
