import type { Grid } from '../grid';
import type { Field, GivenFact } from '../ledger';
import type { LedgerTexts } from '../texts';
import { BANK_LIKE, bankInName } from '../values/bank';
import { cleanText } from '../values/text';
import type { Block } from './blocks';
import type { ColumnPlan } from './map-columns';

const BANK_LINE =
  /(?:填报单位|填报机构|承贷银行|承贷机构|贷款银行|贷款机构|经办银行|经办机构|银行|机构名称|单位名称|报送单位)[(（]?[^:：]{0,6}[)）]?[:：](\S{2,30})/;
const TOWNSHIP = /^(?:\d+[.、]?)?([\p{Script=Han}]{1,10}(?:镇|乡|街道))(?:台账|贷款|贴息|汇总|\d|$)/u;

/**
 * A bank's or a township's own list often has no column for it: the line above the table, the sheet's name or the file's says it for all rows.
 * Told to the clerk, never used where there is a column.
 */
export function givenFacts(
  grid: Grid,
  { band, firstRow }: Block,
  plan: ColumnPlan,
  texts: LedgerTexts,
): readonly GivenFact[] {
  const facts: GivenFact[] = [];
  const lines = grid.values
    .slice(firstRow, band.top)
    .flatMap((row) => row.filter((cell) => typeof cell === 'string').map(cleanText));
  const asked = (field: Field): boolean => plan.questions.some((q) => q.field === field);
  if (!plan.columns.has('bank') && !asked('bank')) {
    const line = lines.flatMap((text) => BANK_LINE.exec(text)?.[1] ?? []).find((text) => BANK_LIKE.test(text));
    const file = (grid.file ?? '').replace(/\.\w+$/, '').replace(/^.*[\\/]/, '');
    const fromName = bankInName(grid.sheet) ?? bankInName(file);
    const value = line ?? fromName;
    if (value !== undefined)
      facts.push({
        field: 'bank',
        value,
        evidence: line ? texts.evidence.fromLine(value) : texts.evidence.fromName(value),
      });
  }
  if (!plan.columns.has('township') && !asked('township')) {
    const value = TOWNSHIP.exec(grid.sheet)?.[1];
    if (value !== undefined) facts.push({ field: 'township', value, evidence: texts.evidence.fromName(value) });
  }
  return facts;
}
