import type { explanation as zh } from '../zh-cn/explanation';
import { sheetNames } from './sheet-names';

export const explanation: typeof zh = {
  sheet: sheetNames.explanation,
  title: (programme, period) => `${programme}: how the subsidy was calculated (${period})`,
  headers: ['No.', 'From', 'To (not counted)', 'Days', 'Balance', 'Rate %', 'Share %', 'Basis', 'Unrounded'],
  loan: (number, borrower) => `${number}. ${borrower}`,
  who: (id, sheet, row) => `ID: ${id}    Ledger: ${sheet} row ${row}`,
  terms: (bank, contract, principal) => `Lender: ${bank}    Contract: ${contract}    Amount: ${principal} yuan`,
  dates: (disbursed, due, settled) => `Disbursed: ${disbursed}    Due: ${due}    Settled: ${settled}`,
  unknown: '(not given)',
  cuts: (start, end) => `Begins with: ${start}. Ends with: ${end} (that day not counted).`,
  basedOn: (citation) => `Rate under: ${citation}`,
  sum: 'Sum (unrounded)',
  rounded: 'Subsidy (rounded half up to the fen, once)',
  roundedEach: 'Subsidy (each line rounded half up to the fen)',
  nothing: 'No day of this period is subsidised: 0.00 yuan.',
  finding: (severity, sentence, citation) => `${severity}: ${sentence}${citation ? ` Under: ${citation}` : ''}`,
  choice: (name, value, reason) => `Reading: ${name} – ${value}. ${reason}`,
  total: (loans) => `Subsidy of the ${loans} loans above`,
  how: 'Amount = balance × days × rate × share ÷ basis; where the day count works by months, the days are those shown. The amounts are formulas: change a figure at the left and they follow.',
};
