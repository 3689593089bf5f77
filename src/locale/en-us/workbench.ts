import type { workbench as source } from '../zh-cn/workbench';

export const workbench: typeof source = {
  title: 'Tiexi workbench',
  untitled: 'New workbook.xlsx',
  unsaved: 'Unsaved changes',
  createdName: (fileName) => `copy-${fileName}`,

  ribbon: {
    label: 'Ribbon',
    file: 'File',
    assess: 'Assess',
    check: 'Check',
    open: 'Open',
    openTip: 'Open a ledger (.xlsx) from this computer. It is processed here and uploaded nowhere.',
    save: 'Save',
    saveTip: 'Save the workbook to the Downloads folder; the original file stays as it is.',
    samples: 'Samples',
    samplesTip: 'Open one of the sample ledgers; people and accounts in them are invented.',
    pane: 'Tiexi',
    paneTip: 'Open or close the Tiexi pane at the right.',
    assessNow: 'Assess',
    assessNowTip:
      'Assesses the ledger under the programme and period chosen in the pane, writes the results at its right and marks the findings.',
    buildSummary: 'Summary',
    buildSummaryTip: 'Builds the quarterly summary and the working paper; totals are formulas and trace to each loan.',
    explainCell: 'Explain',
    explainCellTip: 'Shows how the subsidy of the selected row came about: segments, days, rates and articles.',
    clearMarks: 'Clear marks',
    clearMarksTip: 'Lists in the pane what goes and what stays, and clears when you say so.',
  },

  language: '中文',
  languageTip: 'Switch to Chinese',
  languageCode: 'zh',

  pane: {
    title: 'Tiexi pane',
    resize: 'Change the width of the pane',
  },

  notice: {
    close: 'Close',
    unsavedBefore: (fileName) => `“${fileName}” has unsaved changes. Save it before another file is opened?`,
    saveFirst: 'Save first',
    discard: 'Open without saving',
    stay: 'Stay here',
    openFailed: (fileName, reason) => `“${fileName}” cannot be opened. ${reason}`,
    sampleFailed: (title) =>
      `The sample “${title}” cannot be fetched. Check that the page’s files are complete and reload.`,
    openUnknown:
      'Something unexpected happened while reading; the file was not touched. Try another file, and if that fails too, tell the maintainers its type and size.',
    saveFailed: 'Not saved: the file could not be made. The workbook is still here; try again.',
    saved: (fileName) => `Saved as “${fileName}” in the browser’s Downloads folder.`,
    refused:
      'Contents, formulas and column widths can be edited here. To insert rows, move cells, change formats or rename sheets, save and use Excel or WPS.',
    editRefused: (reason) => `This cell was not changed: ${reason}`,
    protectedSheet:
      'The sheet is protected and its locked cells cannot be changed. Unprotect it in Excel or WPS first.',
    malformedFormula: 'the formula is incomplete. Check that brackets and quotes come in pairs and are half-width.',
    editUnknown: 'the workbook did not accept it.',
    paneNotReady: 'Tiexi is still starting. Wait for the pane at the right.',
    droppedOther: 'Drop one .xlsx file.',
  },

  status: {
    opening: (fileName) => `Opening “${fileName}”…`,
    starting: 'Starting…',
    cell: 'Selected cell',
  },
};
