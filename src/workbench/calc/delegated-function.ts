import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { CustomFunctionArgument, CustomFunctionResult } from '../host/calculator';
import type { StoredValue } from '../host/workbook-data';

/** Where a function is called from: id of the sheet, row and column. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type Invoke = (
  name: string,
  args: readonly CustomFunctionArgument[],
  cell: CallingCell,
) => Promise<CustomFunctionResult>;

/** A function the engine does not have: whoever registered it is asked. */
export class DelegatedFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly invoke: Invoke,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    // The cell is read now: while the answer is awaited the engine sets up other calls of this same object.
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    // What is not a value (a LAMBDA) is passed as the error Excel gives for it.
    const args = variants.map((v) => (v.isValueObject() ? argument(v as BaseValueObject) : { error: '#VALUE!' }));
    return new AsyncObject(
      this.invoke(String(this.name), args, cell).then(valueObject),
    ) as unknown as FunctionVariantType;
  }
}

function argument(value: BaseValueObject): CustomFunctionArgument {
  if (!value.isArray()) return stored(value);
  const array = value as ArrayValueObject;
  const rows = array.getArrayValue();
  const columns = array.getColumnCount();
  const grid = Array.from({ length: array.getRowCount() }, (_, r) =>
    Array.from({ length: columns }, (__, c) => stored(rows[r]?.[c])),
  );
  const [first] = grid;
  // One cell is one value; the caller wraps it for a parameter that takes ranges.
  return grid.length === 1 && first?.length === 1 ? (first[0] ?? null) : grid;
}

function stored(value: Nullable<BaseValueObject>): StoredValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as unknown as ErrorValueObject).getErrorType() };
  const plain = value.getValue();
  return value.isBoolean() ? Boolean(plain) : plain;
}

const errors = new Set<string>(Object.values(ErrorType));

function single(value: StoredValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return ErrorValueObject.create(
    (errors.has(value.error) ? value.error : ErrorType.VALUE) as ErrorType,
  ) as unknown as BaseValueObject;
}

function valueObject(result: CustomFunctionResult): BaseValueObject {
  if (!isRows(result)) return single(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(single)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function isRows(result: CustomFunctionResult): result is readonly (readonly StoredValue[])[] {
  return Array.isArray(result);
}
