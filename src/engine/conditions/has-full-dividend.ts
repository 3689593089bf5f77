import { dividendOf } from '../line/enterprise';
import type { Fen } from '../ground/money';
import type { Condition } from './condition';

/** 分红: what the enterprise has passed on is what the scheme promises each household. Reported; the subsidy is paid. */
export const hasFullDividend: Condition = ({ rules, loan }) => {
  const paid = loan.dividend;
  const promised = paid === undefined ? undefined : dividendOf(rules.programme, loan);
  if (!promised || paid === undefined || paid === promised.total) return undefined;
  return {
    code: 'DIVIDEND_DIFFERS',
    refuses: false,
    facts: {
      due: promised.total,
      households: promised.households,
      paid,
      gap: (paid - promised.total) as Fen,
    },
    citation: promised.citation,
  };
};
