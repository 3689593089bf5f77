import { formatFen, type Fen } from '../ground/money';
import { NO_FACTS, type Condition } from './condition';

const TEN_THOUSAND = 10_000;

/** The amount can only be meant in one of 元 and 万元. Where it may be either nothing is paid until a person has said which. */
export const isUnitClear: Condition = ({ loan: { doubts, principal } }, brief) => {
  const doubt = doubts?.find(({ kind }) => kind === 'unit');
  if (!doubt) return undefined;
  return {
    code: 'UNIT_SUSPECT',
    refuses: true,
    facts: brief
      ? NO_FACTS
      : {
          column: doubt.header,
          value: formatFen(principal),
          smaller: formatFen(((principal - (principal % TEN_THOUSAND)) / TEN_THOUSAND) as Fen),
          larger: formatFen((principal * TEN_THOUSAND) as Fen),
        },
  };
};
