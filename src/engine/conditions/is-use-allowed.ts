import { verdictOnUse, type UseVerdict } from '../programmes/use-of-loan';
import type { Rules } from '../line/rules';
import type { Case } from '../line/case-of-loan';
import type { Condition } from './condition';

/**
 * 贷款用途 is none the programme leaves out. One of which that cannot be said (农家乐装修, 买车) is held for the clerk. A ledger without the column refuses
 * nothing.
 */
export const isUseAllowed: Condition = ({ rules, loan: { use }, category, terms }) => {
  if (!use) return undefined;
  const { kind, word } = verdictIn(rules, category, use);
  if (kind === 'allowed') return undefined;
  const citation = terms.category.uses?.citation ?? rules.programme.use?.citation ?? rules.programme.eligibility;
  return {
    code: kind === 'refused' ? 'USE_NOT_ALLOWED' : 'USE_UNCLEAR',
    refuses: true,
    facts: { use, word },
    citation,
  };
};

/** A ledger has few uses, each many times. */
function verdictIn({ verdictOfUse, programme }: Rules, category: Case['category'], use: string): UseVerdict {
  const key = `${category} ${use}`;
  return verdictOfUse.get(key) ?? verdictOfUse.set(key, verdictOnUse(programme, programme.categories[category]!, use));
}
