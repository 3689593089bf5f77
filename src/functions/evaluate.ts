import type { Call } from './call';
import { COERCE } from './coercion';
import type { Cell, CellParameter, Declaration, Matrix, Parameter, Shown } from './declaration';
import { FunctionFailure, malformed } from './failure';

/** As the runtime hands it over: omitted is null, a range is rows of cells, and a single cell may come as either. */
export type RawArgument = Cell | undefined | Matrix;

/**
 * Checks and coerces the arguments of one call and computes it.
 * Areas of equal size are computed row by row, a single cell beside them counts for every row; a bad row fails alone.
 * @returns a failure for the whole call, or rows of what the cells show.
 */
export function evaluate(
  declaration: Declaration,
  raw: readonly RawArgument[],
  call: Call,
): FunctionFailure | readonly (readonly Shown[])[] {
  const matrices = declaration.parameters.map((_, i) => asMatrix(raw[i]));
  return declaration.spread === 'each' ? each(declaration, matrices, call) : whole(declaration, matrices, call);
}

function asMatrix(raw: RawArgument): Matrix {
  return Array.isArray(raw) ? (raw as Matrix) : [[(raw ?? null) as Cell]];
}

function whole(declaration: Declaration, matrices: readonly Matrix[], call: Call): FunctionFailure | Shown[][] {
  const args: Record<string, unknown> = {};
  const areas: Matrix[] = [];
  for (const [i, parameter] of declaration.parameters.entries()) {
    const matrix = matrices[i]!;
    if (parameter.extent === 'table') {
      args[parameter.name] = matrix;
      continue;
    }
    if (parameter.extent === 'area') {
      areas.push(matrix);
      args[parameter.name] = matrix.flatMap((row) => row.map(reader(parameter, call)));
      continue;
    }
    if (!isSingle(matrix)) return malformed(call.texts.failures.shape('1×1', sizeOf(matrix)));
    const value = needed(parameter, call)(matrix[0]![0]!);
    if (value instanceof FunctionFailure) return value;
    args[parameter.name] = value;
  }
  const mismatch = areas.find((matrix) => !sameSize(matrix, areas[0]!));
  if (mismatch) return malformed(call.texts.failures.shape(sizeOf(areas[0]!), sizeOf(mismatch)));
  const result = declaration.body(args, call);
  if (declaration.spread === 'table') return result as FunctionFailure | Shown[][];
  const flat = result as Shown[];
  const columns = areas[0]![0]!.length;
  return areas[0]!.map((_, row) => flat.slice(row * columns, (row + 1) * columns));
}

function each(declaration: Declaration, matrices: readonly Matrix[], call: Call): FunctionFailure | Shown[][] {
  const { parameters } = declaration;
  const wide = matrices.filter((matrix) => !isSingle(matrix));
  const shape = wide[0] ?? matrices[0]!;
  const mismatch = wide.find((matrix) => !sameSize(matrix, shape));
  if (mismatch) return malformed(call.texts.failures.shape(sizeOf(shape), sizeOf(mismatch)));

  // A single value is read once, not once a row.
  const reads = parameters.map((parameter) => needed(parameter, call));
  const fixed = matrices.map((matrix, i) => (isSingle(matrix) ? reads[i]!(matrix[0]![0]!) : undefined));
  const varying = parameters.map((_, i) => !isSingle(matrices[i]!));
  // An empty cell arrives as 0 on the desktop and as null on the web (office-js#4702). 0 is no date: with dates to compare, an all-zero row is an empty one;
  // and an amount alone says nothing where it is 0.
  const required = parameters.filter((p) => p.extent === 'cell' && p.need === 'required') as readonly CellParameter[];
  const zeroIsBlank =
    required.some(({ kind }) => kind === 'day') || (required.length === 1 && required[0]!.kind === 'amount');

  const indispensable = parameters.flatMap(({ need }, i) => (need === 'required' ? [i] : []));
  const isBlankRow = (row: number, column: number): boolean => {
    for (const i of indispensable) {
      const value = varying[i] ? matrices[i]![row]![column]! : matrices[i]![0]![0]!;
      if (value !== '' && value !== null && !(zeroIsBlank && value === 0)) return false;
    }
    return indispensable.length > 0;
  };
  // Filled again for every row: a sheet may ask for 100 000 at once.
  const args: Record<string, unknown> = {};
  const compute = (row: number, column: number): Shown => {
    if (isBlankRow(row, column)) return '';
    for (let i = 0; i < parameters.length; i++) {
      const value = varying[i] ? reads[i]!(matrices[i]![row]![column]!) : fixed[i];
      if (value instanceof FunctionFailure) return value;
      args[parameters[i]!.name] = value;
    }
    return declaration.body(args, call) as Shown;
  };
  const shown: Shown[][] = [];
  for (let row = 0; row < shape.length; row++) {
    const cells: Shown[] = [];
    for (let column = 0; column < shape[row]!.length; column++) cells.push(compute(row, column));
    shown.push(cells);
  }
  return shown;
}

type Read = (value: Cell) => unknown;

/** Reads the cells of one parameter: `undefined` is a blank one, and a failure where it may not be. */
function needed(parameter: Parameter, call: Call): Read {
  const read = reader(parameter, call);
  if (parameter.need !== 'required') return read;
  return (value) => {
    const coerced = read(value);
    return coerced === undefined ? malformed(call.texts.failures.blank(call.texts.names[parameter.name])) : coerced;
  };
}

function reader(parameter: Parameter, call: Call): Read {
  if (parameter.extent === 'table') return (value) => value;
  const name = (): string => call.texts.names[parameter.name];
  const coerce = COERCE[parameter.kind];
  return (value) =>
    typeof value === 'object' && value !== null
      ? malformed(call.texts.failures.errorCell(name(), value.code))
      : coerce(value, name, call);
}

function isSingle(matrix: Matrix): boolean {
  return matrix.length === 1 && matrix[0]!.length === 1;
}

function sameSize(a: Matrix, b: Matrix): boolean {
  return a.length === b.length && a[0]!.length === b[0]!.length;
}

function sizeOf(matrix: Matrix): string {
  return `${matrix.length}×${matrix[0]!.length}`;
}
