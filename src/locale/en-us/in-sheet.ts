import type { inSheet as zh } from '../zh-cn/in-sheet';

export const inSheet: typeof zh = {
  outputTitle: 'Results in the sheet',
  output: { values: 'Values', formulas: 'Formulas' },
  outputHints: {
    values: 'Stay as written; after a change in the ledger the automatic check updates them.',
    formulas:
      'Written as =SUBSIDY or =SUBSIDY.LEDGER, they follow every change. Other computers recompute them only with Tiexi; turn them into values before handing in.',
  },
  applies: 'Takes effect with the next run.',
  toValues: 'Turn into values',
  reports: {
    ledger: (sheet) => `“${sheet}”: one =SUBSIDY.LEDGER for the whole ledger, under all rules.`,
    rows: (sheet, formulas) => `“${sheet}”: ${formulas} loans with a =SUBSIDY each.`,
    values: (sheet) => `“${sheet}”: values.`,
  },
  why: {
    'across-rows': (values) =>
      `Another ${values} loans are values: their amount hangs on other rows (several loans of a person or household) or on facts =SUBSIDY does not take (part repayments, overdue, rate ceilings).`,
    outside:
      'A formula does not see what the run used (other sheets, merged cells, a bank in the sheet’s name) and would be wrong.',
    programme: 'The functions do not know this programme.',
    'own-sheet': 'The results stand on another sheet, without formulas.',
    disagreed:
      'Excel computed something else than the run (the functions may not be installed); values were written instead.',
  },
  recheck: 'Check changed rows automatically',
  recheckHint:
    'After a change and a short pause this borrower (and those of the same household or account) is assessed again; only results that differ are rewritten. Works with the pane closed.',
  edited: {
    off: 'The ledger has changed and the automatic check is off: the results below are from before. Run again.',
    structure:
      'The header or the rows of the ledger have changed (or too much at once): the results below are from before. Run again.',
    formulas: 'The formulas say something else than the rules. Run again to renew them.',
    failed: (text) =>
      `The ledger has changed and the automatic check did not finish: the results below are from before. ${text}`,
  },
  legendTitle: 'Colours in the sheet',
  legendHint: 'Choose one kind and only that is coloured; choose it again for all.',
  legendAll: 'All kinds',
  legendOnly: (name) => `Only “${name}”`,
  swatch: (severity) => `Fill of ${severity}`,
  refusedRow: 'Whole rows refused',
  unreadRow: 'Whole rows unreadable',
  functionsTitle: 'Functions for cells',
  functionsHint: 'Type them as you type =SUM. Open one for its arguments and examples.',
  optional: 'optional',
  result: (what) => `Result: ${what}`,
  explain: 'Write on a sheet',
  explainSelected: 'All selected rows',
  explainOf: (loans) => (loans === '1' ? 'Write this loan on a sheet' : `Write these ${loans} loans on a sheet`),
};
