import type { Case } from '../line/case-of-loan';
import { formatFen, type Fen } from '../ground/money';
import { groupCapOf, loanCapOf } from '../line/money-at-stake';
import type { Retelling, Words } from './report';
import type { Step } from '../line/category-rules';

/** The finding of a loan above the cap that stands for each loan by itself. */
export const ownCapAgain: Retelling = ([c]) => capped(c!, loanCapOf(c!)!);

/** The finding of an only loan above the cap that several would share, where that is the lower. */
export const commonCapAgain: Retelling = ([c]) => capped(c!, groupCapOf(c!)!);

function capped({ principal }: Case, cap: Step): Words {
  return {
    facts: { principal: formatFen(principal), cap: formatFen(cap.value as Fen) },
    citation: cap.citation,
  };
}
