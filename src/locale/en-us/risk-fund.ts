import type { riskFund as zh } from '../zh-cn/risk-fund';
import { sheetNames } from './sheet-names';

export const riskFund: typeof zh = {
  sheet: sheetNames['risk-fund'],
  title: (programme, period) => `${programme}: risk compensation, ${period}`,
  headers: (fund, bank) => [
    'No.',
    'Borrower',
    'Lender',
    'Overdue since',
    'Paid out',
    'Principal lost',
    'Interest lost',
    'Loss',
    `Fund bears (${fund}%)`,
    `Bank bears (${bank}%)`,
    'Recovered so far',
    'Back to the fund',
    'Back to the bank',
    'Not yet recovered',
    'Remarks',
  ],
  total: 'Total',
  tooMuch: 'More recovered than lost: is the rest interest, or another loan?',
  test: (share) => `2. Size: the fund is at least ${share} of the loan balance`,
  testHeaders: ['Basis', '', '', '', '', 'Loans', 'Held', 'Required', 'Short', 'Share %', 'Result', '', '', '', ''],
  bases: {
    ledger: 'Closing balance of this ledger (working paper)',
    expected: 'Expected volume',
    actual: 'New and existing loans',
  },
  enough: 'enough',
  short: '{required} (10,000 yuan) required, {held} held, {shortfall} short',
  flow: '3. The fund',
  left: 'Fund after compensation and recoveries',
  checks: {
    split: 'Check: loss − fund − bank (should be 0.00)',
    recovered: 'Check: recovered − fund − bank (should be 0.00)',
    closing: (sheet) => `Check: closing balance against the total of “${sheet}” (should be 0.00)`,
  },
  notes: {
    rule: (citation) => `Rule: ${citation}.`,
    split:
      'The fund’s part is rounded to the fen, the bank bears the rest; recoveries go back as the loss was borne, by the running total. Tinted cells are the clerk’s and kept; rows are added when they run out.',
    bases:
      'The closing balance follows the ledger’s own dates and may differ from a report’s; put the report’s figures into the other two.',
  },
};
