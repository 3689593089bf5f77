import type { HighlightRule } from './highlight-rule';

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
