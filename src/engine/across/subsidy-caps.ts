import type { Case } from '../line/case-of-loan';
import { stepOn, type SubsidyCapRules } from '../line/category-rules';
import type { Fen } from '../ground/money';
import { programmeYear } from '../programmes/period';
import { borrowerKey, ownerKey } from '../loan/people';
import type { Findings } from './findings';

/** 分 of each cap that are used: by the loans before in this run, and in the earlier periods of the year or of the loans' lives. */
export type SubsidyUse = Map<string, number>;

/**
 * Caps on the subsidy itself (单家主体一年最高50万元): each loan, in the order in which loans use caps, keeps what is left of every cap of its category, in the
 * order in which they are written. `order`: loans whose lines are filled.
 */
export function cutToSubsidyCaps(order: readonly Case[], findings: Findings | undefined): void {
  for (const c of order) {
    for (const cap of c.terms.subsidyCaps) cut(c, cap, findings);
    for (const cap of c.terms.subsidyCaps) noteUse(c, cap);
  }
}

function cut(c: Case, rules: SubsidyCapRules, findings: Findings | undefined): void {
  const { line } = c;
  const most = amountOf(c, rules);
  const before = line.subsidy;
  const left = Math.max(most - (c.rules.subsidyUse.get(keyOf(c, rules)) ?? 0), 0);
  if (before <= left) return;
  line.subsidy = left as Fen;
  line.cutBySubsidyCap += before - left;
  const { cap } = rules;
  const facts = {
    before,
    after: line.subsidy,
    cut: (before - left) as Fen,
    cap: most as Fen,
    owner: cap.of,
    span: cap.per,
  };
  findings?.of(c, { code: 'SUBSIDY_CAPPED', refuses: false, facts, citation: cap.citation }, before - left);
}

function noteUse(c: Case, rules: SubsidyCapRules): void {
  const { subsidyUse } = c.rules;
  const key = keyOf(c, rules);
  subsidyUse.set(key, (subsidyUse.get(key) ?? 0) + c.line.subsidy);
}

/** 分; Infinity where the cap has no value on the first day of the period. */
function amountOf({ rules, principal }: Case, { amount, percent }: SubsidyCapRules): number {
  if (percent !== undefined) return Math.floor((principal * percent) / 1_000_000);
  return stepOn(amount, rules.period.from)?.value ?? 0;
}

function keyOf(c: Case, { cap, pool }: SubsidyCapRules): string {
  return `${pool} ${spanOf(c, cap.per)} ${ownerOf(c, cap.of)}`;
}

function spanOf({ rules }: Case, per: SubsidyCapRules['cap']['per']): string {
  const { programme, period } = rules;
  if (per === 'life') return '';
  return per === 'year' ? String(programmeYear(programme, period.from)) : `${period.from}-${period.to}`;
}

function ownerOf(c: Case, of: SubsidyCapRules['cap']['of']): string {
  const { loan, rules, index } = c;
  const alone = `#${index}`;
  switch (of) {
    case 'loan':
      return alone;
    case 'borrower':
      return borrowerKey(loan) ?? alone;
    case 'household':
      return ownerKey(rules.choices.capOwner, loan) ?? alone;
    case 'borrower-bank':
      return `${borrowerKey(loan) ?? alone}/${loan.bank}`;
  }
}
