import { formatFen, type Fen } from '../money';
import type { Condition } from './condition';
import { fenFromYuan } from '../money';
import { ceilDivide } from '../interest';

/** 每户不超过5万元: an enterprise's loan is carried by enough matched households. Reported; the subsidy is paid. */
export const hasEnoughHouseholds: Condition = ({ rules, loan }) => {
  const each = rules.programme.enterprise?.perHousehold[0];
  if (!each || loan.households === undefined) return undefined;
  const needed = ceilDivide(loan.principal, fenFromYuan(each.value));
  if (loan.households >= needed) return undefined;
  return {
    code: 'HOUSEHOLDS_TOO_FEW',
    refuses: false,
    facts: {
      households: String(loan.households),
      needed: String(needed),
      perHousehold: formatFen(fenFromYuan(each.value)),
      principal: formatFen(loan.principal as Fen),
    },
    citation: each.citation,
  };
};
