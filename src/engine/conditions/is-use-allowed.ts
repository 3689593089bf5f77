import type { Rules } from '../line/rules';
import type { Condition } from './condition';

/** 贷款用途 names nothing the programme leaves out. A ledger without the column refuses nothing. */
export const isUseAllowed: Condition = ({ rules, loan: { use } }) => {
  const rule = rules.programme.use;
  if (!use || !rule) return undefined;
  const word = refusedWord(rules, use, rule.refusedWords);
  return word === ''
    ? undefined
    : { code: 'USE_NOT_ALLOWED', refuses: true, facts: { use, word }, citation: rule.citation };
};

/** '' where there is none. A ledger has few uses, each many times. */
function refusedWord({ refusedWordOfUse }: Rules, use: string, refusedWords: readonly string[]): string {
  return refusedWordOfUse.get(use) ?? refusedWordOfUse.set(use, firstWithin(use, refusedWords));
}

function firstWithin(use: string, words: readonly string[]): string {
  return words.find((word) => use.includes(word)) ?? '';
}
