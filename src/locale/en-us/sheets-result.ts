import type { sheetsResult as zh } from '../zh-cn/sheets-result';
import { resultWords } from './result-words';

export const sheetsResult: typeof zh = {
  ...resultWords,
  ownSheetCaption: {
    protected: (ledger) => `“${ledger}” is protected; Tiexi leaves it alone and puts the results here.`,
    'room-taken': (ledger) =>
      `There is something at the right of “${ledger}”; Tiexi leaves it alone and puts the results here.`,
  },
  unfinished: 'Cancelled while it was written: this sheet is not complete and not to be used. Please build it again',
  problems: {
    changed: (sheet) => `“${sheet}” was changed while it was assessed. Nothing was written: please assess again.`,
    movedMeanwhile: (sheet) =>
      `Rows or columns of “${sheet}” came, went, were sorted or the sheet was renamed while Tiexi wrote. It has stopped, and the results may be incomplete: please do it again.`,
    stillProtected: (sheets) =>
      `The sheets ${sheets} are protected: their result columns and highlights are still there. Unprotect them, then clear again.`,
    rulesUnread: (sheets) =>
      `All that Tiexi wrote is gone, but Excel does not tell the conditional formats of ${sheets} (often a rule that stands twice). Should colours remain, delete the rules with “贴息通” under Manage Rules.`,
    pageRefused: (sheets) =>
      `${sheets} are built and complete, but Excel on this machine does not take the page set-up (often for want of a printer). Set paper, orientation and print titles before printing.`,
    settingsTooLarge:
      'What is kept in this workbook (choices, what was typed) is above the 2 MB Excel allows, and was not kept. Remove programmes or dispositions no longer needed, then try again.',
    structureProtected:
      'The structure of the workbook is protected, so no sheet can be added. Unprotect the workbook under Review, then try again.',
    notALedger: (sheet) => `No ledger was found on the sheet “${sheet}”.`,
    noSheet: (sheet) => `The workbook has no sheet “${sheet}”.`,
    inOtherFile: (file: string, sheet: string, row: string) =>
      `This row is in the added workbook “${file}”, sheet “${sheet}”, row ${row}. Open that file to see it; it is never changed.`,
    blockTooLarge: (sheet) =>
      `A row of the sheet “${sheet}” holds too much for Excel to hand over at once: look for an overlong cell.`,
    failed: (code, message) =>
      `Excel did not finish this step (${code}: ${message}). Please try again: Tiexi will finish it or take it back.`,
    typing: 'A cell is being edited, and Excel takes nothing else. Press Enter or Esc, then try again.',
    noCell: 'What is selected is no cell (a chart, perhaps). Click a cell of the sheet, then try again.',
    tooManyAreas: 'Too many areas are selected. Select the rows to be explained only, then try again.',
    nothingChosen:
      'No programme and period are chosen yet. Choose them in the Tiexi pane, then press the button again.',
    laterVersion:
      'What is kept in this workbook was written by a later version of Tiexi; this one cannot read all of it, so nothing was read and nothing changed. Update Tiexi and open it again, or clear the marks and choose again.',
    choiceUnusable:
      'The programme changes or the period kept in this workbook can’t be used. Choose them again in the Tiexi pane.',
    protectedFormulas: (sheet: string) =>
      `“${sheet}” is protected, so its formulas cannot be turned into values. Take off the sheet protection and try again.`,
    formulaErrors: (sheet: string, row: string) =>
      `The formula in row ${row} of “${sheet}” has not come to a result; turned into a value it would stay an error. Assess again, or wait until it is computed.`,
    noRun: 'Nothing has been assessed yet. Assess once first.',
    readOnly: 'The workbook is read-only, so results can’t be written. Save a copy and assess that.',
  },
};
