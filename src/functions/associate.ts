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
 * Ties the functions to their ids in functions.json. Calls that come before the workbook's choice has been read wait for it, so
 * that a formula without a programme never sees an empty choice; from then on every answer is synchronous.
 */
export function associateFunctions(language: () => Language, choiceRead: Promise<unknown>): void {
  let ready = false;
  void choiceRead.then(() => {
    ready = true;
  });
  for (const declaration of CATALOGUE) {
    CustomFunctions.associate(declaration.id, (...args: RawArgument[]) =>
      ready ? answer(declaration, args, language()) : choiceRead.then(() => answer(declaration, args, language())),
    );
  }
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
