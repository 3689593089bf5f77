import type { Rectangle } from '../../ledger/grid';
import type { SheetData, WorkbookData } from '../host/workbook-data';
import { fixedArea, parseArea } from '../xlsx/notation/address';
import { movedFormula } from '../xlsx/notation/formula-text';
import { Contract, type KeptFormula } from './contract/kept-formulas';
import type { FormulaIndex } from './formula-index';

/** A formula, or a member of a filled-down group: the formula of the group's first cell, `y` rows and `x` columns on. */
export interface EngineFormula {
  readonly f: string;
  readonly si?: string;
  readonly x?: number;
  readonly y?: number;
}

export interface FormulaScan {
  /** Sheet id → row → column → formula. */
  readonly formulas: Readonly<Record<string, Record<number, Record<number, EngineFormula>>>>;
  readonly count: number;
  /** Names of the functions called, in capitals. */
  readonly functions: ReadonlySet<string>;
  /** Sheet id → areas that spilled formulas fill, by their first cell. */
  readonly spills: ReadonlyMap<string, readonly Rectangle[]>;
  /** Formulas that name a spilled area (`D1#`), as the engine, which does not know that sign, gets them: with the area of now. */
  readonly spillReferences: ReadonlyMap<string, SpillReference>;
  /** Formulas that the engine is not asked, since it might give another result than Excel. */
  readonly kept: readonly KeptFormula[];
  /** Defined names that the others speak of, in small letters. */
  readonly names: ReadonlySet<string>;
}

export interface SpillReference {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The formulas that the engine is to know, as it takes them.
 * @param hasAddIn whether the add-in's functions can be asked
 */
export function scanFormulas(index: FormulaIndex, workbook: WorkbookData, hasAddIn: boolean): FormulaScan {
  const contract = new Contract(workbook, hasAddIn);
  const kept: KeptFormula[] = [];
  const formulas: Record<string, Record<number, Record<number, EngineFormula>>> = {};
  const functions = new Set<string>();
  const spills = new Map(
    index.sheets.flatMap(({ sheet, spills: areas }) =>
      areas.size > 0 ? [[sheet.id, [...areas.values()]] as const] : [],
    ),
  );
  const open: { readonly sheet: SheetData; readonly row: number; readonly column: number; readonly formula: string }[] =
    [];
  const groups = new Map<string, { readonly id: string; readonly row: number; readonly column: number }>();
  let count = 0;
  index.forEach(({ evaluate, sheet: number, row, column, text }) => {
    if (evaluate) return;
    const { sheet } = index.sheets[number]!;
    const why = contract.whyKept(sheet, sheet.cells.get(row)?.get(column), text);
    if (why) {
      kept.push({ ...why, sheet: sheet.name, row, column });
      return;
    }
    count++;
    if (spillSign.test(text)) {
      open.push({ sheet, row, column, formula: text });
      return;
    }
    const rows = (formulas[sheet.id] ??= {});
    // The engine parses a formula of a group once: 10 000 filled-down formulas are one to it.
    const key = `${sheet.id} ${movedFormula(text, -row, -column)}`;
    const first = groups.get(key);
    if (first === undefined) {
      const id = `${sheet.id} ${groups.size}`;
      groups.set(key, { id, row, column });
      (rows[row] ??= {})[column] = { f: text, si: id };
      for (const name of functionNames(text)) functions.add(name);
    } else (rows[row] ??= {})[column] = { f: '', si: first.id, x: column - first.column, y: row - first.row };
  });
  const spillReferences = new Map<string, SpillReference>();
  for (const { sheet, row, column, formula } of open) {
    const text = withSpillAreas(formula, sheet, workbook, spills);
    ((formulas[sheet.id] ??= {})[row] ??= {})[column] = { f: text };
    for (const name of functionNames(text)) functions.add(name);
    spillReferences.set(`${sheet.id},${row},${column}`, { sheetId: sheet.id, row, column, text });
  }
  return { formulas, count, functions, spills, spillReferences, kept, names: contract.names };
}

const spillSign = /[A-Z]\$?[0-9]+#/i;

function withSpillAreas(
  formula: string,
  own: SheetData,
  workbook: WorkbookData,
  spills: ReadonlyMap<string, readonly Rectangle[]>,
): string {
  const pattern = /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7})#/giu;
  return formula.replace(pattern, (whole, prefix: string | undefined, cell: string | undefined) => {
    if (cell === undefined) return whole;
    const name = prefix?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
    const sheet = name === undefined ? own : workbook.sheets.find((s) => s.name === name);
    const at = parseArea(cell);
    const area = (spills.get(sheet?.id ?? '') ?? []).find((a) => a.top === at?.top && a.left === at.left);
    return area === undefined ? '#REF!' : `${prefix ?? ''}${fixedArea(area)}`;
  });
}

export function functionNames(formula: string): string[] {
  const outside = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ' ');
  return [...outside.matchAll(/(?<![\p{L}\p{N}_.$])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].map((m) =>
    (m[1] ?? '').toUpperCase(),
  );
}
