import type { Condition } from './condition';

/**
 * No other row says the same of a borrower whom no ID tells apart, and the row does not stand on a hidden sheet that repeats the people of another. Where it does,
 * it is as likely a copy as a loan of its own, and is not paid a second time without a question.
 */
export const isRowUnique: Condition = ({ loan: { doubts } }) => {
  const doubt = doubts?.find(({ kind }) => kind === 'repeated' || kind === 'hidden');
  if (!doubt) return undefined;
  const { kind, value } = doubt;
  return { code: 'ROW_REPEATED', refuses: true, facts: kind === 'hidden' ? { hidden: value } : { repeated: value } };
};
