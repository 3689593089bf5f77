import type { Condition } from './condition';

/** 贷款用途 names nothing the programme leaves out. A ledger without the column refuses nothing. */
export const isUseAllowed: Condition = ({ rules: { programme }, loan }) => {
  if (!loan.use || !programme.use) return undefined;
  const use = loan.use;
  const word = programme.use.refusedWords.find((refused) => use.includes(refused));
  return word === undefined
    ? undefined
    : { code: 'USE_NOT_ALLOWED', refuses: true, facts: { use, word }, citation: programme.use.citation };
};
