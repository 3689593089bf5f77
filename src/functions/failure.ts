/**
 * What a cell shows instead of a value: `value` (#VALUE!) for malformed input, `notAvailable` (#N/A) where a rate or a
 * programme is missing. Only these two carry a sentence of our own (Office documentation, custom-functions-errors).
 * It travels as a value, not as an exception: in a range one bad row must not take the others with it.
 */
export class FunctionFailure {
  constructor(
    readonly code: 'value' | 'notAvailable',
    readonly message: string,
  ) {}
}

export function malformed(message: string): FunctionFailure {
  return new FunctionFailure('value', message);
}

export function unavailable(message: string): FunctionFailure {
  return new FunctionFailure('notAvailable', message);
}
