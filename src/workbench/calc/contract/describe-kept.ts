import { files as english } from '../../../locale/en-us/files';
import type { Language } from '../../../locale/language';
import { files as chinese } from '../../../locale/zh-cn/files';
import { cellAddress, sheetPrefix } from '../../xlsx/notation/address';
import type { KeptFormula } from './kept-formulas';

/** Reasons told one by one; the rest are added up. */
const MOST_REASONS = 6;

/** One sentence: how many formulas kept their results, for which reasons, and where the first of each stands. Undefined where there is none. */
export function describeKept(kept: readonly KeptFormula[], language: Language): string | undefined {
  const [first] = kept;
  if (!first) return undefined;
  const texts: typeof english.kept = (language === 'en-US' ? english : chinese).kept;
  const groups = new Map<string, { readonly first: KeptFormula; count: number }>();
  for (const formula of kept) {
    const key = `${formula.reason} ${formula.detail ?? ''}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: formula, count: 1 });
  }
  const all = [...groups.values()].sort((a, b) => b.count - a.count);
  const told = all.slice(0, MOST_REASONS).map(({ first: { reason, detail = '', sheet, row, column }, count }) =>
    filled(texts.group, {
      reason: filled(texts.reasons[reason], { detail }),
      count,
      cell: sheetPrefix(sheet) + cellAddress(row, column),
    }),
  );
  const others = all.slice(MOST_REASONS).reduce((sum, { count }) => sum + count, 0);
  if (others > 0) told.push(filled(texts.others, { count: others }));
  return filled(texts.sentence, { count: kept.length, groups: told.join(texts.separator) });
}

function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}
