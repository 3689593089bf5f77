import { latestChoice } from '../excel/settings';
import type { Language } from '../locale/language';
import { newCall } from './call';
import { CATALOGUE } from './catalogue';
import type { Declaration, Shown } from './declaration';
import { evaluate, type RawArgument } from './evaluate';
import { FunctionFailure, malformed } from './failure';
import { functionTexts } from './texts';

type Given = string | number | boolean | CustomFunctions.Error;

/**
 * Ties the functions to their ids in functions.json. Every answer is synchronous and waits for nothing: a call that waited for the
 * workbook would keep a host waiting that calculates before it answers the workbook's reader.
 * @returns whether a call has come since, so that formulas answered before the choice was read can be computed again.
 */
export function associateFunctions(language: () => Language): () => boolean {
  let called = false;
  for (const declaration of CATALOGUE) {
    CustomFunctions.associate(declaration.id, (...args: RawArgument[]) => {
      called = true;
      return answer(declaration, args, language());
    });
  }
  return () => called;
}

/** One call, as Excel sees it: rows of values and errors; an error of the whole call is thrown. Synchronous, and it never reads the clock. */
function answer(declaration: Declaration, args: readonly RawArgument[], language: Language): Given[][] {
  const result = guarded(declaration, args, language);
  if (result instanceof FunctionFailure) throw asExcelError(result);
  if (result.length === 1 && result[0]!.length === 1 && result[0]![0] instanceof FunctionFailure) {
    throw asExcelError(result[0]![0]);
  }
  return result.map((row) => row.map((value) => (value instanceof FunctionFailure ? asExcelError(value) : value)));
}

/** A defect of ours shows as #VALUE! with a sentence that can be passed on, never as a bare error. */
function guarded(
  declaration: Declaration,
  args: readonly RawArgument[],
  language: Language,
): FunctionFailure | readonly (readonly Shown[])[] {
  try {
    return evaluate(declaration, args, newCall(language, latestChoice()));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return malformed(functionTexts(language).failures.internal(`${declaration.id} ${detail}`));
  }
}

function asExcelError({ code, message }: FunctionFailure): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code === 'value' ? invalidValue : notAvailable, message);
}
