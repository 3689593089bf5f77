import type { WorkbookChoice } from '../excel/office/contract';
import { latestChoice } from '../excel/kept/settings';
import type { Language } from '../locale/language';
import { newCall, type Call } from './call';
import { CATALOGUE } from './catalogue';
import type { Declaration, Shown } from './declaration';
import { evaluate, type RawArgument } from './evaluate';
import { FunctionFailure, malformed } from './failure';

type Given = string | number | boolean | CustomFunctions.Error;

/**
 * Ties the functions to their ids in functions.json. No answer waits for the workbook: that would keep a host waiting that calculates before it answers the
 * workbook's reader. All are synchronous but the first ones of a function that must bring code of its own.
 */
export function associateFunctions(
  language: () => Language,
  choice: (language: Language) => WorkbookChoice | FunctionFailure = latestChoice,
): void {
  for (const declaration of CATALOGUE) {
    let isReady = declaration.prepare === undefined;
    CustomFunctions.associate(declaration.id, (...args: RawArgument[]) => {
      const spoken = language();
      const answered = () => answer(declaration, args, newCall(spoken, choice(spoken)));
      if (isReady) return answered();
      return declaration.prepare!().then(
        () => {
          isReady = true;
          return answered();
        },
        (error: unknown) => {
          const { texts } = newCall(spoken, {});
          throw asExcelError(malformed(texts.failures.internal(`${declaration.id} ${String(error)}`)));
        },
      );
    });
  }
}

/** One call, as Excel sees it: rows of values and errors; an error of the whole call is thrown. Synchronous, and it never reads the clock. */
function answer(declaration: Declaration, args: readonly RawArgument[], call: Call): Given[][] {
  const result = guarded(declaration, args, call);
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
  call: Call,
): FunctionFailure | readonly (readonly Shown[])[] {
  try {
    return evaluate(declaration, args, call);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return malformed(call.texts.failures.internal(`${declaration.id} ${detail}`));
  }
}

function asExcelError({ code, message }: FunctionFailure): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(code === 'value' ? invalidValue : notAvailable, message);
}
