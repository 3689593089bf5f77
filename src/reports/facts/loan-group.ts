import type { Loan } from '../../engine/loan/loan';
import type { ReportTexts } from '../model/texts';

/** Where a loan is counted, with words for what the ledger leaves out. */
export function groupOf(loan: Loan, { noTownship, noBank, noCategory }: ReportTexts) {
  return {
    township: loan.township || noTownship,
    bank: loan.bank || noBank,
    category: loan.category || noCategory,
  };
}
