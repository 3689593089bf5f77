import type { ErrorValue, StoredValue } from '../host/workbook-data';
import { dividedBy, ExactSum, minus, plus, roundTo, roundUpTo, times } from './exact-arithmetic';
import { LEFT_TO_ENGINE } from './left-to-engine';
import { REF_SIZE } from './plain-formula';
import type { Node, Operator } from './plain-syntax';
import { formatter, numberIn, textOf } from './plain-texts';

/** One area, in numbers as PlainFormula.refs has them, from `at` on. */
export type Refs = readonly number[];

/** What formulas read: every value already computed. */
export interface Values {
  cell(sheet: number, row: number, column: number): StoredValue;
  /** Calls `visit` for every cell that holds something. */
  each(refs: Refs, at: number, visit: (value: StoredValue) => void): void;
  rows(refs: Refs, at: number): number;
  /** All cells of an area, row by row, blank ones too. */
  cells(refs: Refs, at: number): readonly StoredValue[];
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
const NOT_FOUND: ErrorValue = { error: '#N/A' };
const NOT_WITHIN: ErrorValue = { error: '#VALUE!' };
const NO_SUCH_ROW: ErrorValue = { error: '#REF!' };

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
  return b === 0 ? DIVISION : dividedBy(a, b);
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
  AVERAGE: (args) => {
    if (args.some(({ kind }) => kind !== 'cell' && kind !== 'area')) throw LEFT_TO_ENGINE;
    return folded(args, (numbers) => {
      const sum = new ExactSum();
      let count = 0;
      numbers((number) => {
        sum.add(number);
        count += 1;
      });
      return count === 0 ? DIVISION : dividedBy(sum.total, count);
    });
  },
  ROUND: (args) => rounding(args, roundTo),
  ROUNDUP: (args) => rounding(args, roundUpTo),
  ABS: (args) => {
    const value = one(args);
    return (values, refs) => numeric(value(values, refs), Math.abs);
  },
  N: (args) => {
    const value = one(args);
    // Of a text it is 0, whatever the text says.
    return (values, refs) => {
      const given = value(values, refs);
      return typeof given === 'string' ? 0 : numeric(given, (number) => number);
    };
  },
  ISNUMBER: (args) => {
    const value = one(args);
    return (values, refs) => typeof value(values, refs) === 'number';
  },
  NA: (args) => (args.length === 0 ? () => NOT_FOUND : fail()),
  NOT: (args) => {
    const value = one(args);
    return (values, refs) => {
      const given = value(values, refs);
      return isError(given) ? given : numberOf(given) === 0;
    };
  },
  AND: (args) => truths(args, (all) => all.every(Boolean)),
  OR: (args) => truths(args, (all) => all.some(Boolean)),
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
    const factors = args.map(eachOf);
    if (factors.length === 0) throw LEFT_TO_ENGINE;
    return (values, refs) => {
      const lists = factors.map((factor) => factor(values, refs));
      const count = lists.find((list) => list.length !== undefined)?.length;
      if (count === undefined || lists.some(({ length }) => length !== count)) throw LEFT_TO_ENGINE;
      const sum = new ExactSum();
      for (let i = 0; i < count; i += 1) {
        let product = 1;
        for (const { at } of lists) {
          const value = at(i);
          if (isError(value)) return value;
          product = times(product, numberOf(value));
        }
        sum.add(product);
      }
      return sum.total;
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
    const write = format?.kind === 'constant' && formatter(String(format.value));
    if (!write) throw LEFT_TO_ENGINE;
    return (values, refs) => {
      const given = value(values, refs);
      return isError(given) ? given : write(given);
    };
  },
  VALUE: (args) => {
    const value = one(args);
    return (values, refs) => {
      const given = value(values, refs);
      return isError(given) ? given : numberIn(given);
    };
  },
  LEN: (args) => {
    const value = one(args);
    return (values, refs) => {
      const given = value(values, refs);
      return isError(given) ? given : textOf(given).length;
    };
  },
  FIND: (args) => {
    const [wanted, within] = two(args);
    return (values, refs) => {
      const [part, whole] = [wanted(values, refs), within(values, refs)];
      if (isError(part)) return part;
      if (isError(whole)) return whole;
      if (textOf(part) === '') throw LEFT_TO_ENGINE;
      const at = textOf(whole).indexOf(textOf(part));
      return at < 0 ? NOT_WITHIN : at + 1;
    };
  },
  MATCH: ([wanted, area, kind, ...more]) => {
    // Only the first that is the same.
    if (!wanted || area?.kind !== 'area' || kind?.kind !== 'constant' || kind.value !== 0 || more.length > 0)
      throw LEFT_TO_ENGINE;
    const value = compiled(wanted);
    const at = area.ref * REF_SIZE;
    return (values, refs) => {
      // An empty cell is sought as 0.
      const sought = value(values, refs) ?? 0;
      if (isError(sought)) return sought;
      // A text with * or ? is a pattern, and how an empty one is sought differs between hosts.
      const isPlain = typeof sought === 'number' || (typeof sought === 'string' && /^[^*?~]+$/.test(sought));
      if (!isPlain || refs[at + 2] !== refs[at + 4]) throw LEFT_TO_ENGINE;
      const row = values
        .cells(refs, at)
        .findIndex((cell) => cell !== null && !isError(cell) && typeof cell === typeof sought && alike(cell, sought));
      return row < 0 ? NOT_FOUND : row + 1;
    };
  },
  INDEX: (args) => {
    const [area, place] = args;
    if (area?.kind !== 'area' || !place || args.length !== 2) throw LEFT_TO_ENGINE;
    const value = compiled(place);
    const at = area.ref * REF_SIZE;
    return (values, refs) => {
      const given = value(values, refs);
      if (isError(given)) return given;
      const row = numberOf(given);
      if (!(row >= 1) || !Number.isInteger(row) || refs[at + 2] !== refs[at + 4]) throw LEFT_TO_ENGINE;
      if (row > values.rows(refs, at)) return NO_SUCH_ROW;
      // That cell alone: the others may hang on this one.
      return values.cell(refs[at]!, refs[at + 1]! + row - 1, refs[at + 2]!);
    };
  },
};

/** The members of an argument that is an area, or made of areas of one size; without a length, a value that stands for every member. */
interface Members {
  readonly length: number | undefined;
  readonly at: (i: number) => StoredValue;
}

type EachOf = (values: Values, refs: Refs) => Members;

/** Areas member by member, as SUMPRODUCT goes through them: `L4:L9*O4:O9`, `ROUND(S4:S9,2)`. Texts and logical values among them are the engine's. */
function eachOf(node: Node): EachOf {
  if (node.kind === 'area') {
    const at = node.ref * REF_SIZE;
    return (values, refs) => {
      const cells = values.cells(refs, at);
      return { length: cells.length, at: (i) => (typeof cells[i] === 'boolean' ? fail() : cells[i]!) };
    };
  }
  if (node.kind === 'operation') return together(eachOf(node.left), eachOf(node.right), COMBINE[node.operator]);
  if (node.kind === 'call' && node.name === 'ROUND' && node.args.length === 2 && node.args[0] && node.args[1]) {
    return together(eachOf(node.args[0]), eachOf(node.args[1]), (value, places) =>
      roundTo(numberOf(value), Math.trunc(numberOf(places))),
    );
  }
  const value = compiled(node);
  return (values, refs) => {
    const same = value(values, refs);
    return { length: undefined, at: () => same };
  };
}

function together(left: EachOf, right: EachOf, combine: (a: Plain, b: Plain) => StoredValue): EachOf {
  return (values, refs) => {
    const [a, b] = [left(values, refs), right(values, refs)];
    if (a.length !== undefined && b.length !== undefined && a.length !== b.length) throw LEFT_TO_ENGINE;
    return {
      length: a.length ?? b.length,
      at: (i) => {
        const [x, y] = [a.at(i), b.at(i)];
        return isError(x) ? x : isError(y) ? y : combine(x, y);
      },
    };
  };
}

/** Of comparisons and the like: an area would be stepped through, and a text in it over. All are looked at, since an error in one is the result. */
function truths(args: readonly Node[], of: (all: readonly boolean[]) => boolean): Evaluate {
  if (args.length === 0 || args.some(({ kind }) => kind === 'cell' || kind === 'area')) throw LEFT_TO_ENGINE;
  const parts = args.map(compiled);
  return (values, refs) => {
    const given = parts.map((part) => part(values, refs));
    const error = given.find(isError);
    return error ?? of(given.map((value) => numberOf(value) !== 0));
  };
}

function rounding(args: readonly Node[], round: (number: number, digits: number) => number): Evaluate {
  const [value, digits] = two(args);
  return (values, refs) => {
    const [number, places] = [value(values, refs), digits(values, refs)];
    if (isError(number)) return number;
    return isError(places) ? places : round(numberOf(number), Math.trunc(numberOf(places)));
  };
}

function one(args: readonly Node[]): Evaluate {
  const [only] = args.map(compiled);
  return args.length === 1 ? only! : fail();
}

function two(args: readonly Node[]): readonly [Evaluate, Evaluate] {
  const [first, second] = args.map(compiled);
  if (args.length !== 2) throw LEFT_TO_ENGINE;
  return [first!, second!];
}

/** Over numbers: texts, logical values and blanks of cells are stepped over, as SUM does; a text among the arguments themselves is not. */
function folded(
  args: readonly Node[],
  fold: (each: (take: (number: number) => void) => void) => number | ErrorValue,
): Evaluate {
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
