import type { Grid } from '../grid';
import type { Field, GivenFact } from '../ledger';
import type { LedgerTexts } from '../texts';
import { bankInName } from '../values/bank';
import type { Block } from './blocks';
import type { ColumnPlan } from './map-columns';
import { townshipInName } from './table-lines';

/**
 * A bank's or a township's own list often has no column for it: the line or title above the table, the sheet's name or the file's says it for all rows.
 * Told to the clerk, never used where there is a column.
 */
export function givenFacts(grid: Grid, { lines }: Block, plan: ColumnPlan, texts: LedgerTexts): readonly GivenFact[] {
  const facts: GivenFact[] = [];
  const has = (field: Field): boolean => plan.columns.has(field) || plan.questions.some((q) => q.field === field);
  const add = (field: GivenFact['field'], line: string | undefined, name: string | undefined): void => {
    const value = line ?? name;
    if (value === undefined || has(field)) return;
    facts.push({ field, value, evidence: line ? texts.evidence.fromLine(value) : texts.evidence.fromName(value) });
  };
  const file = (grid.file ?? '').replace(/\.\w+$/, '').replace(/^.*[\\/]/, '');
  add('bank', lines.bank, bankInName(grid.sheet) ?? bankInName(file));
  add('township', lines.township, townshipInName(grid.sheet));
  return facts;
}
