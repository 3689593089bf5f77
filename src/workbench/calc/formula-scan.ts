import type { Rectangle } from '../../ledger/grid';
import type { SheetData, WorkbookData } from '../host/workbook-data';
import { fixedArea, parseArea } from '../xlsx/address';
import { movedFormula } from '../xlsx/formula-text';

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
}

export interface SpillReference {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Finds the formulas of a workbook. Looks at each cell once; the rest of a recalculation costs nothing where there is none. */
export function scanFormulas(workbook: WorkbookData): FormulaScan {
  const formulas: Record<string, Record<number, Record<number, EngineFormula>>> = {};
  const functions = new Set<string>();
  const spills = new Map<string, readonly Rectangle[]>();
  const open: { readonly sheet: SheetData; readonly row: number; readonly column: number; readonly formula: string }[] =
    [];
  let count = 0;
  for (const sheet of workbook.sheets) {
    const rows: Record<number, Record<number, EngineFormula>> = {};
    const spilled = new Map<string, Rectangle>();
    const groups = new Map<string, { readonly id: string; readonly row: number; readonly column: number }>();
    let found = 0;
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) {
        if (cell.spillFrom !== undefined) extend(spilled, cell.spillFrom, row, column);
        if (cell.formula === undefined) continue;
        found++;
        if (spillSign.test(cell.formula)) {
          open.push({ sheet, row, column, formula: cell.formula });
          continue;
        }
        // The engine parses a formula of a group once: 10 000 filled-down formulas are one to it.
        const key = movedFormula(cell.formula, -row, -column);
        const first = groups.get(key);
        if (first === undefined) {
          groups.set(key, { id: `${sheet.id} ${groups.size}`, row, column });
          (rows[row] ??= {})[column] = { f: cell.formula, si: `${sheet.id} ${groups.size - 1}` };
          for (const name of functionNames(cell.formula)) functions.add(name);
        } else (rows[row] ??= {})[column] = { f: '', si: first.id, x: column - first.column, y: row - first.row };
      }
    }
    if (found > 0) formulas[sheet.id] = rows;
    count += found;
    if (spilled.size > 0) spills.set(sheet.id, [...spilled.values()]);
  }
  const spillReferences = new Map<string, SpillReference>();
  for (const { sheet, row, column, formula } of open) {
    const text = withSpillAreas(formula, sheet, workbook, spills);
    ((formulas[sheet.id] ??= {})[row] ??= {})[column] = { f: text };
    for (const name of functionNames(text)) functions.add(name);
    spillReferences.set(`${sheet.id},${row},${column}`, { sheetId: sheet.id, row, column, text });
  }
  return { formulas, count, functions, spills, spillReferences };
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

function extend(
  areas: Map<string, Rectangle>,
  from: { readonly row: number; readonly column: number },
  row: number,
  column: number,
): void {
  const key = `${from.row},${from.column}`;
  const area = areas.get(key) ?? { top: from.row, left: from.column, bottom: row, right: column };
  areas.set(key, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
}
