import { BooleanNumber } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { Rectangle } from '../../../ledger/grid';
import type { ConditionalFormatData, SheetData } from '../../host/workbook-data';
import { parseRuleFormula } from './rule-formula';
import type { RuleFormula } from './rule-formula';

interface Rule {
  readonly format: ConditionalFormatData;
  readonly formula: RuleFormula;
  /** The cell the formula is written for. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Row → whether the rule holds in it, where that is the same for the whole row. */
  readonly rows: Map<number, boolean>;
}

/**
 * The looks that conditional formats give to cells, found while they are drawn. Remembers what it found until `forget` is called for
 * a sheet that changed.
 */
export class ConditionalPaint {
  readonly #rules = new Map<string, readonly Rule[]>();

  forget(sheetId: string): void {
    this.#rules.delete(sheetId);
  }

  /** Of several formats that hold, the first to set a property has its way, as in Excel. */
  styleOf(sheet: SheetData, row: number, column: number): IStyleData | undefined {
    if (sheet.conditionalFormats.length === 0) return undefined;
    let style: IStyleData | undefined;
    for (const rule of this.#rulesOf(sheet)) {
      if (!rule.format.ranges.some((range) => contains(range, row, column))) continue;
      if (!this.#holds(rule, sheet, row, column)) continue;
      style = { ...look(rule.format), ...style };
      if (rule.format.stopIfTrue) break;
    }
    return style;
  }

  #rulesOf(sheet: SheetData): readonly Rule[] {
    let rules = this.#rules.get(sheet.id);
    if (!rules) {
      rules = sheet.conditionalFormats.flatMap(readRule).sort((a, b) => a.format.priority - b.format.priority);
      this.#rules.set(sheet.id, rules);
    }
    return rules;
  }

  #holds(rule: Rule, sheet: SheetData, row: number, column: number): boolean {
    const known = rule.rows.get(row);
    if (known !== undefined) return known;
    const holds = rule.formula.holds(
      (r, c) => sheet.cells.get(r)?.get(c)?.value ?? null,
      row - rule.origin.row,
      column - rule.origin.column,
    );
    if (rule.formula.sameForRow) rule.rows.set(row, holds);
    return holds;
  }
}

function readRule(format: ConditionalFormatData): Rule[] {
  const [first] = format.ranges;
  const formula = format.kind === 'custom' && format.formula !== undefined && parseRuleFormula(format.formula);
  return first && formula ? [{ format, formula, origin: { row: first.top, column: first.left }, rows: new Map() }] : [];
}

function look({ fill, fontColor, bold }: ConditionalFormatData): IStyleData {
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
  };
}

function contains(range: Rectangle, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
