import type { HighlightRule } from './highlight-rule';

/** Adds the rules, the first with the highest priority. One object each, however many areas. */
export function addHighlights(sheet: Excel.Worksheet, rules: readonly HighlightRule[]): void {
  // A new conditional format takes the highest priority, so the last is added first.
  for (const { address, formula, fill } of [...rules].reverse()) {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
  }
}

export function removeHighlights(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
