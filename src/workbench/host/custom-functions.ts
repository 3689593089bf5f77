import type { CustomFunctionArgument, CustomFunctionResult } from './calculator';
import type { MessageEntry } from './protocol';
import type { ErrorValue, StoredValue } from './workbook-data';

/** What of functions.json a caller has to know of one function. */
export interface CustomFunctionMetadata {
  readonly id: string;
  readonly name?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result?: { readonly dimensionality?: 'scalar' | 'matrix' };
  readonly options?: { readonly requiresAddress?: boolean };
}

const invocationCategory = 1;
const invocationType = 1000;

/** Error numbers of the runtime (office.js, _getCustomFunctionResultErrorCodeFromErrorCode). */
const errorTexts: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
/** Only these show a text of their own; for the others Excel drops it (custom-functions-errors.md). */
const errorsWithText = new Set(['#VALUE!', '#N/A']);

function errorValue(text: string, message: unknown): ErrorValue {
  return typeof message === 'string' && message !== '' && errorsWithText.has(text)
    ? { error: text, message }
    : { error: text };
}

interface RawResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

/** Results come as objects, or as arrays where CustomFunctions 1.7 is claimed. */
function readResult(raw: unknown): RawResult | undefined {
  if (Array.isArray(raw)) {
    const [id, ok, value, errorCode] = raw as readonly unknown[];
    return { id: Number(id), failed: ok !== true, value, errorCode: ok === true ? 0 : Number(errorCode) };
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { id, failed, value, errorCode } = raw as Readonly<Record<string, unknown>>;
  return { id: Number(id), failed: failed === true, value, errorCode: Number(errorCode ?? 0) };
}

/** Without one of the numbers above it was an exception, whose text is the runtime's own, or a result that is no number. */
function failureOf({ errorCode, value }: RawResult): ErrorValue {
  const text = errorTexts[errorCode];
  if (text !== undefined) return errorValue(text, value);
  return { error: value === 'NaN' ? '#NUM!' : '#VALUE!' };
}

/** One value of a result: an error inside an array arrives as an object of type Error. */
function storedValue(value: unknown): StoredValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const { basicValue, primitive, message, errorMessage, code } = value as Readonly<Record<string, unknown>>;
  const text = [basicValue, primitive, code].find(
    (part): part is string => typeof part === 'string' && part.startsWith('#'),
  );
  return errorValue(text ?? '#VALUE!', message ?? errorMessage);
}

/** Calls of the add-in's custom functions that wait for their result. */
export class CustomFunctionCalls {
  readonly #waiting = new Map<number, (result: CustomFunctionResult) => void>();
  #outbox: MessageEntry[] = [];
  #lastId = 0;
  #functions: ReadonlyMap<string, CustomFunctionMetadata> = new Map();

  /** @param send posts the calls gathered in one turn to the add-in as one message, as Excel does. */
  constructor(private readonly send: (entries: readonly MessageEntry[]) => void) {}

  /** Makes the functions of a functions.json known: omitted arguments are then filled up with null, and ranges given their shape. */
  describe(functions: readonly CustomFunctionMetadata[]): void {
    this.#functions = new Map(functions.map((metadata) => [metadata.id.toUpperCase(), metadata]));
  }

  invoke(id: string, args: readonly CustomFunctionArgument[], address: string): Promise<CustomFunctionResult> {
    const prepared = this.#prepare(id, args);
    if ('error' in prepared) return Promise.resolve(prepared);
    const invocationId = ++this.#lastId;
    const result = new Promise<CustomFunctionResult>((resolve) => this.#waiting.set(invocationId, resolve));
    if (this.#outbox.length === 0) queueMicrotask(() => this.#flush());
    this.#outbox.push({
      messageCategory: invocationCategory,
      messageType: invocationType,
      targetId: '',
      message: { invocationId, functionName: id, parameterValues: prepared.values, address, flags: 0 },
    });
    return result;
  }

  #flush(): void {
    const entries = this.#outbox;
    this.#outbox = [];
    this.send(entries);
  }

  #prepare(id: string, args: readonly CustomFunctionArgument[]): { readonly values: unknown[] } | ErrorValue {
    const metadata = this.#functions.get(id.toUpperCase());
    const values: unknown[] = [];
    for (const [index, argument] of args.entries()) {
      const parameter = metadata?.parameters[Math.min(index, metadata.parameters.length - 1)];
      // An error among the arguments is the result: a function is not called with one (allowErrorForDataTypeAny is not ours).
      const error = [argument]
        .flat(2)
        .find((value): value is ErrorValue => typeof value === 'object' && value !== null);
      if (error && !Array.isArray(argument)) return { error: error.error };
      if (error) return { error: '#VALUE!' };
      if (Array.isArray(argument)) {
        const rows = argument as readonly (readonly StoredValue[])[];
        values.push(
          parameter?.dimensionality === 'scalar'
            ? (rows[0]?.[0] ?? 0)
            : rows.map((row) => row.map((value) => value ?? '')),
        );
      } else {
        values.push(parameter?.dimensionality === 'matrix' && argument !== null ? [[argument]] : argument);
      }
    }
    const fixed = metadata?.parameters.filter((parameter) => !parameter.repeating).length ?? 0;
    while (values.length < fixed) values.push(null);
    return { values };
  }

  take(raw: unknown): void {
    const result = readResult(raw);
    const resolve = result && this.#waiting.get(result.id);
    if (!result || !resolve) return;
    this.#waiting.delete(result.id);
    if (result.failed) return resolve(failureOf(result));
    const { value } = result;
    if (!Array.isArray(value)) return resolve(storedValue(value));
    resolve(
      (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(storedValue) : [storedValue(row)])),
    );
  }

  /** No answer will come any more: what waits becomes #N/A. */
  abandon(): void {
    for (const resolve of this.#waiting.values()) resolve({ error: '#N/A' });
    this.#waiting.clear();
  }
}
