import type { submissionCopy as zh } from '../zh-cn/submission-copy';
import { checkPageName } from './sheet-names';

export const submissionCopy: typeof zh = {
  checkSheet: checkPageName,
  title: 'Copy handed in: check page',
  note: 'This workbook holds values only: no formulas, nothing hidden, no comments; IDs, accounts and telephones are masked as chosen. The fingerprint is the SHA-256 of all a sheet says.',
  headers: ['No.', 'Sheet', 'Rows', 'Columns', 'Numbers', 'Their sum', 'Total row', 'Fingerprint (SHA-256)'],
  total: (amount) => `Subsidy in all: ${amount} yuan`,
  masked: {
    id: 'IDs masked',
    account: 'accounts masked',
    phone: 'telephones masked',
    none: 'IDs, accounts and telephones are not masked',
  },
  looked: {
    none: (cells, numbers) =>
      `Looked through after it was made: ${cells} cells; none of the ${numbers} IDs and accounts of the ledger stands in it whole, nor any other whole ID, card or mobile number.`,
    left: (count, cells) =>
      `Looked through after it was made: ${count} cells still hold a whole number. Do not hand it in; mend these first: ${cells}.`,
  },
  and: ', ',
  fileName: (programme, period) => `${programme} copy ${period}.xlsx`,
};
