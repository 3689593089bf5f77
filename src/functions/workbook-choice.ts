import type { WorkbookChoice } from '../excel/office/contract';
import { latestChoice } from '../excel/kept/settings';
import type { Language } from '../locale/language';
import { unavailable, type FunctionFailure } from './failure';
import { functionTexts } from './texts';

/** What formulas know of the workbook: they answer at once, so it is read beforehand. */
export interface ChoiceOfWorkbook {
  /** For one call. After a reading that failed nothing is computed that hangs on the choice, and the call has it read again. */
  forCall(language: Language): WorkbookChoice | FunctionFailure;
  /** Reads it, and computes again what was answered without it. */
  read(): Promise<void>;
}

/** Milliseconds before a reading that failed is tried again: a sheet asks with all its formulas at once. */
const REST = 1000;
/** So often Excel is asked to compute what was answered without the choice. */
const TRIES = 10;

/**
 * @param readChoice makes the choice the latest; rejects where Excel is busy, or where the part of the add-in that checks a workbook's own
 *   programmes does not arrive.
 */
export function choiceOfWorkbook(
  readChoice: () => Promise<WorkbookChoice>,
  calculateAll: () => Promise<void>,
): ChoiceOfWorkbook {
  let hasBeenCalled = false;
  let isReading = false;
  let isAskedAgain = false;
  let hasFailed = false;

  const read = async (): Promise<void> => {
    isAskedAgain = isReading;
    if (isReading) return;
    isReading = true;
    const hadFailed = hasFailed;
    let isEmpty = false;
    try {
      isEmpty = Object.keys(await readChoice()).length === 0;
      hasFailed = false;
      isReading = false;
    } catch {
      // The cells say so; why, the pane says, which reads the same.
      hasFailed = true;
      setTimeout(rested, REST);
    }
    // A reading that fails again changes no answer: computing all then would have it read again without end.
    const isAnswerOther = hasFailed ? !hadFailed : hadFailed || !isEmpty;
    if (isAnswerOther && hasBeenCalled) await calculateAgain();
  };

  /** Where Excel is busy (a cell is being edited), it is asked again: no cell keeps an answer that was given without the choice. */
  const calculateAgain = (tries = TRIES): Promise<void> =>
    calculateAll().catch(() => {
      // A workbook that has been closed refuses for good.
      if (tries > 1) setTimeout(() => void calculateAgain(tries - 1), REST);
    });

  const rested = (): void => {
    isReading = false;
    if (isAskedAgain) void read();
  };

  return {
    forCall(language) {
      hasBeenCalled = true;
      if (!hasFailed) return latestChoice();
      void read();
      return unavailable(functionTexts(language).failures.choiceUnread);
    },
    read,
  };
}
