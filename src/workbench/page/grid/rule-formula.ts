import type { StoredValue } from '../../host/workbook-data';
import { columnIndex } from '../../../ledger/column-letters';

/** Reads a cell while a rule is looked at. */
export type ReadCell = (row: number, column: number) => StoredValue;

/** What a rule says at a cell `rowOffset`, `columnOffset` away from the one its formula is written for. */
type Expression = (read: ReadCell, rowOffset: number, columnOffset: number) => StoredValue;

export interface RuleFormula {
  readonly holds: (read: ReadCell, rowOffset: number, columnOffset: number) => boolean;
  /** Every reference fixes its column ($Q5): the rule says the same for all cells of a row. */
  readonly sameForRow: boolean;
}

/**
 * Understands the formulas of conditional formats that compare cells and search texts, which is what the add-in's own highlights do
 * (excel/highlight-rule.ts). Looked at cell by cell while the grid is drawn, so it must cost microseconds; a whole formula engine
 * does not. Gives undefined for any other formula: such a format stays in the file and is not drawn.
 */
export function parseRuleFormula(formula: string): RuleFormula | undefined {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (!tokens) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.whole();
  if (!expression) return undefined;
  return {
    holds: (read, rowOffset, columnOffset) => truth(expression(read, rowOffset, columnOffset)) === true,
    sameForRow: parser.sameForRow,
  };
}

const tokenPattern =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])|([A-Z][A-Z.]*)(?=\s*\()|(TRUE|FALSE)\b|(<>|<=|>=|[=<>&(),+\-*/]))/iy;

type Token =
  | { readonly kind: 'literal'; readonly value: StoredValue }
  | {
      readonly kind: 'cell';
      readonly row: number;
      readonly column: number;
      readonly rowFixed: boolean;
      readonly columnFixed: boolean;
    }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== '') {
    const match = tokenPattern.exec(text);
    if (!match) return undefined;
    const [, string, number, columnDollar, column, rowDollar, row, name, logical, sign] = match;
    if (string !== undefined) tokens.push({ kind: 'literal', value: string.replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: 'literal', value: Number(number) });
    else if (column !== undefined) {
      tokens.push({
        kind: 'cell',
        row: Number(row) - 1,
        column: columnIndex(column),
        rowFixed: rowDollar === '$',
        columnFixed: columnDollar === '$',
      });
    } else if (name !== undefined) tokens.push({ kind: 'function', name: name.toUpperCase() });
    else if (logical !== undefined) tokens.push({ kind: 'literal', value: logical.toUpperCase() === 'TRUE' });
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign });
  }
  return tokens;
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** comparison ← joined (sign joined)* ; joined ← part ('&' part)* ; part ← literal | cell | function '(' … ')' | '(' comparison ')' */
class Parser {
  sameForRow = true;
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | undefined {
    const expression = this.#comparison();
    return this.#at === this.tokens.length ? expression : undefined;
  }

  #comparison(): Expression | undefined {
    let left = this.#joined();
    for (let sign = this.#sign(); left && sign !== undefined && comparisons[sign]; sign = this.#sign()) {
      this.#at++;
      const right = this.#joined();
      const test = comparisons[sign];
      const before = left;
      left = right && test && ((...where) => compare(before(...where), right(...where), test));
    }
    return left;
  }

  #joined(): Expression | undefined {
    let left = this.#part();
    while (left && this.#sign() === '&') {
      this.#at++;
      const right = this.#part();
      const before = left;
      left = right && ((...where) => text(before(...where)) + text(right(...where)));
    }
    return left;
  }

  #part(): Expression | undefined {
    const token = this.tokens[this.#at++];
    switch (token?.kind) {
      case 'literal':
        return () => token.value;
      case 'cell':
        if (!token.columnFixed) this.sameForRow = false;
        return (read, rows, columns) =>
          read(token.row + (token.rowFixed ? 0 : rows), token.column + (token.columnFixed ? 0 : columns));
      case 'function': {
        const parts = this.#list();
        const call = functions[token.name];
        return parts && call && ((...where) => call(parts.map((part) => part(...where))));
      }
      case 'sign': {
        if (token.sign !== '(') return undefined;
        const inner = this.#comparison();
        return this.#take(')') ? inner : undefined;
      }
      case undefined:
        return undefined;
    }
  }

  #list(): Expression[] | undefined {
    if (!this.#take('(')) return undefined;
    const parts: Expression[] = [];
    while (!this.#take(')')) {
      const part = this.#comparison();
      if (!part || (!this.#take(',') && this.#sign() !== ')')) return undefined;
      parts.push(part);
    }
    return parts;
  }

  #sign(): string | undefined {
    const token = this.tokens[this.#at];
    return token?.kind === 'sign' ? token.sign : undefined;
  }

  #take(sign: string): boolean {
    if (this.#sign() !== sign) return false;
    this.#at++;
    return true;
  }
}

const noValue: StoredValue = { error: '#VALUE!' };

/** Functions as Excel defines them; SEARCH here knows no wildcards, which none of the texts looked for contains. */
const functions: Readonly<Record<string, (values: readonly StoredValue[]) => StoredValue>> = {
  AND: (values) => values.every((value) => truth(value) === true),
  OR: (values) => values.some((value) => truth(value) === true),
  NOT: ([value = null]) => truth(value) === false,
  N: ([value = null]) => (typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0),
  LEN: ([value = null]) => text(value).length,
  ISNUMBER: ([value = null]) => typeof value === 'number',
  ISTEXT: ([value = null]) => typeof value === 'string',
  ISBLANK: ([value = null]) => value === null,
  ISERROR: ([value = null]) => typeof value === 'object' && value !== null,
  SEARCH: ([part = null, whole = null]) => place(text(part).toLowerCase(), text(whole).toLowerCase()),
  FIND: ([part = null, whole = null]) => place(text(part), text(whole)),
};

function place(part: string, whole: string): StoredValue {
  const at = whole.indexOf(part);
  return at < 0 ? noValue : at + 1;
}

function text(value: StoredValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function truth(value: StoredValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? value !== 0 : undefined;
}

/** Excel's order: numbers before texts before logical values; an empty cell is 0 or '' as the other side wants; texts without case. */
function compare(left: StoredValue, right: StoredValue, test: (order: number) => boolean): StoredValue {
  const a = left === null ? emptyLike(right) : left;
  const b = right === null ? emptyLike(left) : right;
  if (typeof a === 'object' && a !== null) return a;
  if (typeof b === 'object' && b !== null) return b;
  const rank = (value: StoredValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return test(rank(a) - rank(b));
  if (typeof a === 'string' && typeof b === 'string') {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return test(first < second ? -1 : Number(first > second));
  }
  return test(Number(a) - Number(b));
}

function emptyLike(other: StoredValue): StoredValue {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
