import type { ErrorValue, StoredValue } from '../host/workbook-data';
import { ExactSum, minus, plus, roundTo, times } from './exact-arithmetic';
import { REF_SIZE } from './plain-formula';
import type { Node, Operator } from './plain-syntax';

/** Thrown for a value or function that is left to the engine. One object: it is thrown often and its stack says nothing. */
export const LEFT_TO_ENGINE = new Error('left to the engine');

/** One area, in numbers as PlainFormula.refs has them, from `at` on. */
export type Refs = readonly number[];

/** What formulas read: every value already computed. */
export interface Values {
  cell(sheet: number, row: number, column: number): StoredValue;
  /** Calls `visit` for every cell that holds something. */
  each(refs: Refs, at: number, visit: (value: StoredValue) => void): void;
  rows(refs: Refs, at: number): number;
  /** Numbers of a column's rows; NaN where there is none. Throws LEFT_TO_ENGINE where it has an error. */
  numbers(refs: Refs, at: number): Float64Array;
  /** Rows of the columns that meet all criteria. Areas must be one column each, of the same rows. */
  selected(criteria: readonly { readonly at: number; readonly criterion: StoredValue }[], refs: Refs): Int32Array;
}

export type Evaluate = (values: Values, refs: Refs) => StoredValue;

/** Undefined where the tree has a function that is left to the engine. */
export function compile(node: Node): Evaluate | undefined {
  try {
    return compiled(node);
  } catch (error) {
    if (error === LEFT_TO_ENGINE) return undefined;
    throw error;
  }
}

const isError = (value: StoredValue): value is ErrorValue => typeof value === 'object' && value !== null;
const DIVISION: ErrorValue = { error: '#DIV/0!' };

function compiled(node: Node): Evaluate {
  switch (node.kind) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'cell': {
      const at = node.ref * REF_SIZE;
      return (values, refs) => values.cell(refs[at]!, refs[at + 1]!, refs[at + 2]!);
    }
    case 'minus': {
      const of = compiled(node.of);
      return (values, refs) => numeric(of(values, refs), (number) => -number);
    }
    case 'percent': {
      const of = compiled(node.of);
      return (values, refs) => numeric(of(values, refs), (number) => number / 100);
    }
    case 'operation':
      return operation(node.operator, compiled(node.left), compiled(node.right));
    case 'call': {
      const make = FUNCTIONS[node.name];
      if (!make) throw LEFT_TO_ENGINE;
      return make(node.args.map((arg) => arg ?? fail()));
    }
    case 'area':
      // An area as one value spills, or means the cell beside.
      throw LEFT_TO_ENGINE;
  }
}

function fail(): never {
  throw LEFT_TO_ENGINE;
}

function numeric(value: StoredValue, map: (number: number) => number): StoredValue {
  return isError(value) ? value : map(numberOf(value));
}

/** A text may read as a number, a date or an amount: the engine knows. */
function numberOf(value: StoredValue): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw LEFT_TO_ENGINE;
}

function operation(operator: Operator, left: Evaluate, right: Evaluate): Evaluate {
  const combine = COMBINE[operator];
  return (values, refs) => {
    const a = left(values, refs);
    const b = right(values, refs);
    return isError(a) ? a : isError(b) ? b : combine(a, b);
  };
}

type Plain = Exclude<StoredValue, ErrorValue>;

const COMBINE: Readonly<Record<Operator, (a: Plain, b: Plain) => StoredValue>> = {
  '+': (a, b) => plus(numberOf(a), numberOf(b)),
  '-': (a, b) => minus(numberOf(a), numberOf(b)),
  '*': (a, b) => times(numberOf(a), numberOf(b)),
  '/': (a, b) => quotient(numberOf(a), numberOf(b)),
  '&': (a, b) => textOf(a) + textOf(b),
  '=': alike,
  '<>': (a, b) => !alike(a, b),
  '<': (a, b) => order(a, b) < 0,
  '>': (a, b) => order(a, b) > 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>=': (a, b) => order(a, b) >= 0,
};

function quotient(a: number, b: number): StoredValue {
  return b === 0 ? DIVISION : a / b;
}

function textOf(value: Plain): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 1e11) return String(value);
  throw LEFT_TO_ENGINE;
}

/** Texts without case. */
function alike(a: Plain, b: Plain): boolean {
  if (typeof a !== 'string' && typeof b !== 'string') return order(a, b) === 0;
  if ((a !== null && typeof a !== 'string') || (b !== null && typeof b !== 'string')) return false;
  return (a ?? '').toLowerCase() === (b ?? '').toLowerCase();
}

/** Which of two texts comes first is a matter of language, and how kinds of values are ordered the engine knows. */
function order(a: Plain, b: Plain): number {
  if ((a !== null && typeof a !== 'number') || (b !== null && typeof b !== 'number')) throw LEFT_TO_ENGINE;
  return (a ?? 0) - (b ?? 0);
}

type Make = (args: readonly Node[]) => Evaluate;

const FUNCTIONS: Readonly<Record<string, Make>> = {
  SUM: (args) =>
    folded(args, (numbers) => {
      const sum = new ExactSum();
      numbers((number) => sum.add(number));
      return sum.total;
    }),
  MAX: (args) => folded(args, extreme(Math.max)),
  MIN: (args) => folded(args, extreme(Math.min)),
  ROUND: (args) => {
    const [value, digits] = two(args);
    return (values, refs) => {
      const [number, places] = [value(values, refs), digits(values, refs)];
      if (isError(number)) return number;
      return isError(places) ? places : roundTo(numberOf(number), Math.trunc(numberOf(places)));
    };
  },
  ABS: (args) => {
    const [value] = args.map(compiled);
    if (args.length !== 1) throw LEFT_TO_ENGINE;
    return (values, refs) => numeric(value!(values, refs), Math.abs);
  },
  N: (args) => {
    const [value] = args.map(compiled);
    if (args.length !== 1) throw LEFT_TO_ENGINE;
    // Of a text it is 0, whatever the text says.
    return (values, refs) => {
      const given = value!(values, refs);
      return typeof given === 'string' ? 0 : numeric(given, (number) => number);
    };
  },
  IF: (args) => {
    const [test, yes, no] = args.map(compiled);
    if (args.length !== 3) throw LEFT_TO_ENGINE;
    return (values, refs) => {
      const truth = test!(values, refs);
      if (isError(truth)) return truth;
      // An empty cell comes out of IF as 0.
      return (numberOf(truth) !== 0 ? yes! : no!)(values, refs) ?? 0;
    };
  },
  SUMPRODUCT: (args) => {
    const [inner] = args;
    // Only as the working paper has it: amounts each rounded, then added up.
    if (args.length !== 1 || inner?.kind !== 'call' || inner.name !== 'ROUND') throw LEFT_TO_ENGINE;
    const [area, places] = inner.args;
    if (area?.kind !== 'area' || places?.kind !== 'constant' || typeof places.value !== 'number') throw LEFT_TO_ENGINE;
    const at = area.ref * REF_SIZE;
    const digits = places.value;
    return (values, refs) => {
      const sum = new ExactSum();
      let error: ErrorValue | undefined;
      values.each(refs, at, (value) => {
        if (isError(value)) error ??= value;
        else sum.add(roundTo(numberOf(value), digits));
      });
      return error ?? sum.total;
    };
  },
  SUMIFS: ([sum, ...pairs]) => {
    if (sum?.kind !== 'area') throw LEFT_TO_ENGINE;
    const criteria = criteriaOf(pairs);
    const at = sum.ref * REF_SIZE;
    return (values, refs) => {
      const rows = values.selected(criteria(values, refs), refs);
      const numbers = values.numbers(refs, at);
      if (numbers.length !== values.rows(refs, pairs[0]!.kind === 'area' ? pairs[0]!.ref * REF_SIZE : at))
        throw LEFT_TO_ENGINE;
      const total = new ExactSum();
      for (const row of rows) {
        const number = numbers[row]!;
        if (number === number) total.add(number);
      }
      return total.total;
    };
  },
  COUNTIFS: (pairs) => {
    const criteria = criteriaOf(pairs);
    return (values, refs) => values.selected(criteria(values, refs), refs).length;
  },
  COUNTIF: (pairs) => FUNCTIONS['COUNTIFS']!(pairs),
  COUNT: (args) => {
    const areas = args.map((arg) => (arg.kind === 'cell' || arg.kind === 'area' ? arg.ref * REF_SIZE : fail()));
    return (values, refs) => {
      let count = 0;
      for (const at of areas) values.each(refs, at, (value) => (count += typeof value === 'number' ? 1 : 0));
      return count;
    };
  },
  TEXT: (args) => {
    const [value] = two(args);
    const [, format] = args;
    // Other formats are the engine's.
    if (format?.kind !== 'constant' || format.value !== '0') throw LEFT_TO_ENGINE;
    return (values, refs) => {
      const number = value(values, refs);
      return isError(number) ? number : textOf(roundTo(numberOf(number), 0));
    };
  },
};

function two(args: readonly Node[]): readonly [Evaluate, Evaluate] {
  const [first, second] = args.map(compiled);
  if (args.length !== 2) throw LEFT_TO_ENGINE;
  return [first!, second!];
}

/** Over numbers: texts, logical values and blanks of cells are stepped over, as SUM does; a text among the arguments themselves is not. */
function folded(args: readonly Node[], fold: (each: (take: (number: number) => void) => void) => number): Evaluate {
  const parts = args.map((arg) => {
    if (arg.kind !== 'cell' && arg.kind !== 'area') return { evaluate: compiled(arg) };
    return { at: arg.ref * REF_SIZE };
  });
  return (values, refs) => {
    let error: ErrorValue | undefined;
    const result = fold((take) => {
      for (const part of parts) {
        if ('evaluate' in part) {
          const value = part.evaluate(values, refs);
          if (isError(value)) error ??= value;
          else take(numberOf(value));
          continue;
        }
        values.each(refs, part.at, (value) => {
          if (typeof value === 'number') take(value);
          else if (isError(value)) error ??= value;
        });
      }
    });
    return error ?? result;
  };
}

function extreme(of: (a: number, b: number) => number) {
  return (numbers: (take: (number: number) => void) => void): number => {
    let found: number | undefined;
    numbers((number) => (found = found === undefined ? number : of(found, number)));
    return found ?? 0;
  };
}

function criteriaOf(pairs: readonly Node[]) {
  if (pairs.length === 0 || pairs.length % 2 !== 0) throw LEFT_TO_ENGINE;
  const parts = Array.from({ length: pairs.length / 2 }, (_, i) => {
    const area = pairs[2 * i]!;
    if (area.kind !== 'area') throw LEFT_TO_ENGINE;
    return { at: area.ref * REF_SIZE, evaluate: compiled(pairs[2 * i + 1]!) };
  });
  return (values: Values, refs: Refs) => parts.map(({ at, evaluate }) => ({ at, criterion: evaluate(values, refs) }));
}
