import { dividendOf } from '../line/enterprise';
import { formatFen, type Fen } from '../ground/money';
import { NO_FACTS, type Condition } from './condition';

/** 分红: what the enterprise has passed on is what the scheme promises each household. Reported; the subsidy is paid. */
export const hasFullDividend: Condition = ({ rules, loan }, brief) => {
  const paid = loan.dividend;
  const promised = paid === undefined ? undefined : dividendOf(rules.programme, loan);
  if (!promised || paid === undefined || paid === promised.total) return undefined;
  return {
    code: 'DIVIDEND_DIFFERS',
    refuses: false,
    facts: brief
      ? NO_FACTS
      : {
          due: formatFen(promised.total),
          households: String(promised.households),
          paid: formatFen(paid),
          gap: formatFen((paid - promised.total) as Fen),
        },
    citation: promised.citation,
  };
};
