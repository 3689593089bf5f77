import type { Rectangle } from '../../ledger/grid';
import type { StoredValue, WorkbookData } from './workbook-data';

/** An area of one sheet; the sheet by its id, which outlives renames. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Rectangle;
}

/**
 * What has to be computed again: everything; what hangs on the areas whose constants or formulas were written; or that, and the formulas
 * that speak of a name or sheet that came or went, or could not be computed until now. Every other formula keeps its cached value.
 */
export type Recalculation =
  | { readonly kind: 'full' }
  | { readonly kind: 'areas'; readonly areas: readonly SheetArea[] }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly areas: readonly SheetArea[] };

/** An argument as Excel hands it over: one value, or the values of a range row by row. `null` is an omitted argument or an empty cell. */
export type CustomFunctionArgument = StoredValue | readonly (readonly StoredValue[])[];

/** One value, or rows of values to spill. An error is a value (`{ error: '#VALUE!', message }`). */
export type CustomFunctionResult = StoredValue | readonly (readonly StoredValue[])[];

/** The add-in's custom functions as a calculator sees them. */
export interface CustomFunctionCaller {
  /** False while no add-in has registered its functions: then every one of them is #NAME?. */
  hasCustomFunctions(): boolean;
  /**
   * @param id as in functions.json, e.g. `SUBSIDY.LEDGER`.
   * @param address of the calling cell, e.g. `台账!H2`.
   * @returns the function's value or error. Rejects only where the add-in's runtime itself is gone.
   */
  invokeCustomFunction(
    id: string,
    args: readonly CustomFunctionArgument[],
    address: string,
  ): Promise<CustomFunctionResult>;
}

/** Computes the formulas of a workbook. The host calls it after a sync or an edit that wrote cells, and waits for it before values are read. */
export interface Calculator {
  /**
   * Writes results into the `value` of formula cells and the cells they spill into (`spillFrom`), and clears what a shrunken spill leaves behind.
   * Never called twice at once for the same workbook.
   * @returns the areas that hold other values than before.
   */
  recalculate(
    workbook: WorkbookData,
    changed: Recalculation,
    functions: CustomFunctionCaller,
  ): Promise<readonly SheetArea[]>;
}
