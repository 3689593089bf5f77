import { householdsNeeded } from '../line/enterprise';
import { formatFen } from '../ground/money';
import { NO_FACTS, type Condition } from './condition';

/** 每户不超过5万元: an enterprise's loan is carried by enough matched households. Reported; the subsidy is paid. */
export const hasEnoughHouseholds: Condition = ({ rules, loan }, brief) => {
  const { households } = loan;
  const matched = households === undefined ? undefined : householdsNeeded(rules.programme, loan);
  if (!matched || households === undefined || households >= matched.needed) return undefined;
  return {
    code: 'HOUSEHOLDS_TOO_FEW',
    refuses: false,
    facts: brief
      ? NO_FACTS
      : {
          households: String(households),
          needed: String(matched.needed),
          perHousehold: formatFen(matched.each),
          principal: formatFen(loan.principal),
        },
    citation: matched.citation,
  };
};
