import type { handIn as zh } from '../zh-cn/hand-in';

export const handIn: typeof zh = {
  copyTitle: 'Copy to hand in',
  copyHint: 'A workbook of values only: no formulas, nothing hidden, with a check page; for handing in or sending on.',
  mask: 'Mask',
  masks: { id: 'IDs', account: 'Accounts', phone: 'Telephones' },
  copyButton: (sheets) => `Make a copy of ${sheets} sheets`,
  copyOpened: 'The copy is open as a new workbook: save it.',
  chooseFirst: 'Tick the sheets to hand in above first.',
  verifyTitle: 'Verify the run record',
  verifyHint: 'Reads the ledger again and compares it with the fingerprint of the last run on record. Writes nothing.',
  verifyButton: 'Verify',
};
