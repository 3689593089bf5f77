import type { runRecord as zh } from '../zh-cn/run-record';
import { sheetNames } from './sheet-names';

export const runRecord: typeof zh = {
  sheet: sheetNames['run-record'],
  title: 'Tiexi: record of runs',
  note: 'Each run adds a row at the end; earlier rows are never changed. Please leave it as it is: the check code shows which row was altered.',
  headers: [
    'No.',
    'Time',
    'Version',
    'Programme',
    'Its version',
    'Period',
    'Values changed',
    'Ties decided',
    'Decided by hand',
    'Read (sheet!area, loans, first 16 digits of the fingerprint)',
    'Rows',
    'Loans',
    'Paid',
    'Subsidy (yuan)',
    'Findings',
    'Failures',
    'Fingerprint of the ledger (SHA-256)',
    'Check code',
  ],
  and: ', ',
  rowKinds: {
    data: 'loans',
    failure: 'unread',
    title: 'title',
    'unit-line': 'unit line',
    header: 'header',
    blank: 'blank',
    'no-loan': 'no loan',
    subtotal: 'subtotal',
    total: 'total',
    signature: 'signature',
    note: 'note',
    example: 'example',
    'other-table': 'other table',
    result: 'results',
  },
  protected: (sheet) =>
    `The results are written, but the sheet “${sheet}” is protected: this run is not recorded. Take the protection off and run again, or clear the record.`,
  verify: {
    none: 'The workbook has no run record. Build it under Sheets first.',
    same: (number, at) => `The ledger is as it was at run ${number} (${at}).`,
    changed: (number, at) => `The ledger has changed since run ${number} (${at}):`,
    sameAs: (number, at) => `It is now as it was at run ${number} (${at}).`,
    sheetChanged: (sheet, before, now) =>
      before === now
        ? `“${sheet}” says something else (another fingerprint), still ${now} loans.`
        : `“${sheet}” had ${before} loans and has ${now}.`,
    sheetNew: (sheet, now) => `“${sheet}” is new, with ${now} loans.`,
    sheetGone: (sheet, before) => `“${sheet}” is gone; it had ${before} loans.`,
    total: (before, now) =>
      before === now
        ? `Under the same programme and period the subsidy is still ${now} yuan.`
        : `Under the same programme and period the subsidy was ${before} yuan and is ${now} now: run again.`,
    noTotal: (programme) =>
      `Programme ${programme} is no longer there or has changed: the subsidy was not computed again.`,
    tampered: (rows) =>
      `The check code of row ${rows} of the record does not fit: these rows, or those before them, were altered.`,
  },
};
