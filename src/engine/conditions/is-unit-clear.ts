import type { Fen } from '../ground/money';
import type { Condition } from './condition';

const TEN_THOUSAND = 10_000;

/** The amount can only be meant in one of 元 and 万元. Where it may be either nothing is paid until a person has said which. */
export const isUnitClear: Condition = ({ loan: { doubts, principal } }) => {
  const doubt = doubts?.find(({ kind }) => kind === 'unit');
  if (!doubt) return undefined;
  const smaller = ((principal - (principal % TEN_THOUSAND)) / TEN_THOUSAND) as Fen;
  const larger = (principal * TEN_THOUSAND) as Fen;
  return { code: 'UNIT_SUSPECT', refuses: true, facts: { column: doubt.header, value: principal, smaller, larger } };
};
