import { formatFen, type Fen } from './money';
import { loanCapOf } from './money-at-stake';
import type { Retelling } from './report';

/** The finding of a loan above the cap that stands for each loan by itself. */
export const ownCapAgain: Retelling = ([c]) => {
  const cap = loanCapOf(c!)!;
  return {
    code: 'LOAN_CAPPED',
    refuses: false,
    facts: { principal: formatFen(c!.principal), cap: formatFen(cap.value as Fen) },
    citation: cap.citation,
  };
};
