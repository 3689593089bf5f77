import { householdsNeeded } from '../line/enterprise';
import type { Condition } from './condition';

/** 每户不超过5万元: an enterprise's loan is carried by enough matched households. Reported; the subsidy is paid. */
export const hasEnoughHouseholds: Condition = ({ rules, loan }) => {
  const { households } = loan;
  const matched = households === undefined ? undefined : householdsNeeded(rules.programme, loan);
  if (!matched || households === undefined || households >= matched.needed) return undefined;
  return {
    code: 'HOUSEHOLDS_TOO_FEW',
    refuses: false,
    facts: { households, needed: matched.needed, perHousehold: matched.each, principal: loan.principal },
    citation: matched.citation,
  };
};
