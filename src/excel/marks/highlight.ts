import type { FindingCode } from '../../engine/loan/finding';
import { isOurHighlight } from '../read/our-marks';
import { highlightRules, type HighlightRule } from './highlight-rule';
import type { Placement } from '../results/placement';
import { RESULT_COLUMNS } from '../results/result-rows';

/**
 * Adds the rules in order, one object each however many areas, below whatever the clerk has: a negative priority counts from the
 * back, and theirs keep their own.
 */
export function addHighlights(sheet: Excel.Worksheet, rules: readonly HighlightRule[]): void {
  for (const { address, formula, fill } of rules) {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    format.priority = -1;
  }
}

export function removeHighlights(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** The rules of a sheet whose results stand beside its ledgers: of every kind of finding, or of the one shown. */
export function rulesOf({ table, left }: Placement & { kind: 'beside' }, shown?: FindingCode): HighlightRule[] {
  return table.ledgers
    .filter(({ headerBottom, range }) => headerBottom < range.bottom)
    .flatMap((ledger) =>
      highlightRules({
        ledger,
        top: ledger.headerBottom + 1,
        bottom: ledger.range.bottom,
        verdictColumn: left,
        codeColumn: left + RESULT_COLUMNS.indexOf('codes'),
        codes: table.codes,
        verdicts: table.verdicts,
        ...(shown && { shown }),
      }),
    );
}

/** Puts the rules of a sheet anew in place of those there; they are added by the caller's next sync. */
export async function highlightsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  placement: Placement & { kind: 'beside' },
  shown: FindingCode | undefined,
): Promise<void> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  const custom = formats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      return { id: format.id, rule };
    });
  await context.sync();
  removeHighlights(
    sheet,
    custom.filter(({ rule }) => isOurHighlight(rule.formula)).map(({ id }) => id),
  );
  addHighlights(sheet, rulesOf(placement, shown));
}
