import {
  FUNCTION_NAMES_ARRAY,
  FUNCTION_NAMES_COMPATIBILITY,
  FUNCTION_NAMES_CUBE,
  FUNCTION_NAMES_DATABASE,
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_ENGINEERING,
  FUNCTION_NAMES_FINANCIAL,
  FUNCTION_NAMES_INFORMATION,
  FUNCTION_NAMES_LOGICAL,
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_MATH,
  FUNCTION_NAMES_STATISTICAL,
  FUNCTION_NAMES_TEXT,
  FUNCTION_NAMES_WEB,
} from '@univerjs/engine-formula';
import type { CellData, SheetData, WorkbookData } from '../../host/workbook-data';
import { whyKept, type Kept, type KeptReason } from './why-kept';

/** A formula that keeps the result it has, and why. */
export interface KeptFormula extends Kept {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Functions of Excel: one that is none of these, nor the add-in's, is #NAME? in Excel too. */
const EXCEL_FUNCTIONS: ReadonlySet<string> = new Set(
  [
    ...[FUNCTION_NAMES_ARRAY, FUNCTION_NAMES_COMPATIBILITY, FUNCTION_NAMES_CUBE, FUNCTION_NAMES_DATABASE],
    ...[FUNCTION_NAMES_DATE, FUNCTION_NAMES_ENGINEERING, FUNCTION_NAMES_FINANCIAL, FUNCTION_NAMES_INFORMATION],
    ...[FUNCTION_NAMES_LOGICAL, FUNCTION_NAMES_LOOKUP, FUNCTION_NAMES_MATH, FUNCTION_NAMES_STATISTICAL],
    ...[FUNCTION_NAMES_TEXT, FUNCTION_NAMES_WEB],
  ].flatMap((names) => Object.values<string>(names)),
);

/** What may be tried where there is no result to lose: the engine gives Excel's own error, or a result that is only as old as a moment. */
const MAY_BE_TRIED: ReadonlySet<KeptReason> = new Set(['function', 'name', 'add-in', 'volatile']);

/**
 * The rule of the calculator: what it cannot compute keeps its result and is told; nothing comes to a silently different number. Judges formulas for one
 * run of the engine.
 */
export class Contract {
  /** Names that formulas which are computed speak of, in small letters. */
  readonly names = new Set<string>();
  private readonly judged = new Map<string, Kept | undefined>();
  private readonly hasHiddenRows: boolean;

  constructor(
    private readonly workbook: WorkbookData,
    private readonly hasAddIn: boolean,
  ) {
    this.hasHiddenRows = workbook.sheets.some(({ hiddenRows }) => hiddenRows.size > 0);
  }

  /** Why the formula of this cell keeps its result; undefined where it is computed. */
  whyKept(sheet: SheetData, cell: CellData | undefined, formula: string): Kept | undefined {
    const scalar = cell?.scalar === true;
    const key = `${sheet.id} ${String(scalar)} ${formula}`;
    if (!this.judged.has(key)) this.judged.set(key, this.judge(sheet, scalar, formula));
    const kept = this.judged.get(key);
    return kept && this.mayBeTried(kept, cell) ? undefined : kept;
  }

  private judge(sheet: SheetData, scalar: boolean, formula: string): Kept | undefined {
    return whyKept(formula, {
      scalar,
      nameOf: (name) => this.nameOf(sheet, name),
      dateSystem: this.workbook.dateSystem ?? 1900,
      hasAddIn: this.hasAddIn,
      names: this.names,
    });
  }

  /** A name of the sheet's own comes before the workbook's. */
  private nameOf(sheet: SheetData, name: string): string | undefined {
    const wanted = name.toLowerCase();
    const all = this.workbook.names.filter((defined) => defined.name.toLowerCase() === wanted);
    return (all.find(({ scope }) => scope === sheet.id) ?? all.find(({ scope }) => scope === undefined))?.formula;
  }

  private mayBeTried({ reason, detail = '' }: Kept, cell: CellData | undefined): boolean {
    const value = cell?.value ?? null;
    if (reason === 'hidden-rows') return value === null && detail === 'SUBTOTAL' && !this.hasHiddenRows;
    if (value !== null && typeof value !== 'object') return false;
    return MAY_BE_TRIED.has(reason) && !(reason === 'function' && EXCEL_FUNCTIONS.has(detail));
  }
}
