/**
 * The formulas of one row, by their columns. Used as a Map is; but a line of a working paper has three of them and there are a hundred thousand lines:
 * a Map for each would take more room than what is in it.
 */
export class FormulaRow<Formula extends { readonly column: number }> {
  /** A list of just that length, made anew with each: one that is added to keeps room for sixteen more. */
  private formulas: readonly Formula[] = [];

  get(column: number): Formula | undefined {
    for (const formula of this.formulas) if (formula.column === column) return formula;
    return undefined;
  }

  put(formula: Formula): void {
    const at = this.formulas.findIndex(({ column }) => column >= formula.column);
    const end = at < 0 ? this.formulas.length : at;
    const isThere = this.formulas[end]?.column === formula.column;
    this.formulas = this.formulas.slice(0, end).concat(formula, this.formulas.slice(isThere ? end + 1 : end));
  }

  /** Takes out those from one column to another. */
  deleteWithin(left: number, right: number): void {
    this.formulas = this.formulas.filter(({ column }) => column < left || column > right);
  }

  /** From left to right. */
  all(): readonly Formula[] {
    return this.formulas;
  }
}
