import type { FailureTexts } from '../zh-cn/failures';

export const failures: FailureTexts = {
  place: (file, sheet, row, column, header) =>
    [file, sheet && `sheet “${sheet}”`, row && `row ${row}`, column && `column ${column}`, header && `(${header})`]
      .filter((part) => part !== '')
      .join(', ')
      .replace(', (', ' ('),
  fields: {
    borrower: 'borrower',
    principal: 'loan amount',
    disbursed: 'day of disbursement',
    id: 'ID number',
    householdCode: 'household code',
    headName: 'head of household',
    headId: 'ID of the head of household',
    category: 'category of person',
    bank: 'lending bank',
    contract: 'contract number',
    use: 'use of the loan',
    balance: 'balance',
    creditLine: 'credit line',
    signed: 'day of signing',
    due: 'due date',
    extendedTo: 'extended due date',
    settled: 'day of settlement',
    loanSpan: 'first and last day of the loan',
    term: 'term',
    repaidAmount: 'amount repaid',
    repaidOn: 'day of repayment',
    rate: 'interest rate',
    subsidyRate: 'subsidy rate',
    subsidyFrom: 'subsidised from',
    subsidyTo: 'subsidised to',
    subsidySpan: 'subsidised from and to',
    subsidyDays: 'days subsidised',
    subsidyBase: 'subsidised principal',
    claimedSubsidy: 'subsidy claimed',
    paidSubsidy: 'subsidy paid so far',
    paidFrom: 'subsidised from',
    paidTo: 'subsidised to',
    account: 'payment account',
    households: 'households supported',
    dividend: 'dividend',
    overdue: 'overdue or not',
    renews: 'contract renewed',
    sequence: 'number',
    township: 'township',
    village: 'village',
    group: 'group',
    note: 'note',
  },
  sentences: {
    HEADER_NOT_FOUND: (p) =>
      `${p.place || 'This workbook'}: no header of a ledger was found. It must at least name the borrower, the loan amount and the day of disbursement: add a header, or open the file that holds the ledger.`,
    COLUMN_MISSING: (p) =>
      `${p.place}: the header has no column for the ${p.field}, so no loan can be read. Choose the column on the Ledger tab, or add it to the sheet.`,
    COLUMN_AMBIGUOUS: (p) =>
      `${p.place}: several columns could be the ${p.field}: ${p.columns}. Choose one on the Ledger tab.`,
    AMOUNT_UNREADABLE: (p) => `${p.place}: “${p.value}” is not an amount. Write a number, such as 50000 or 5万.`,
    AMOUNT_MISSING: (p) =>
      `${p.place}: there is no amount. Fill it in; if the row is no loan, take the name out or move the row away from the table.`,
    AMOUNT_NEGATIVE: (p) => `${p.place}: “${p.value}” is negative. Check it and write a positive amount.`,
    DATE_UNREADABLE: (p) => `${p.place}: “${p.value}” is not a date. Write year, month and day, such as 2021-03-05.`,
    DATE_MISSING: (p) => `${p.place}: there is no date. Fill it in, such as 2021-03-05.`,
    DATE_IMPOSSIBLE: (p) =>
      `${p.place}: “${p.value}” is no day there is, or can't be the day of a loan. Correct it from the contract.`,
    DATES_REVERSED: (p) =>
      `${p.place}: “${p.value}” is before the day of disbursement. Correct the two dates from the contract.`,
    RATE_UNREADABLE: (p) =>
      `${p.place}: “${p.value}” is not a yearly rate. Write 3.45 or 3.45%; for a monthly rate 2.875‰.`,
    RATE_IMPLAUSIBLE: (p) =>
      `${p.place}: “${p.value}” would be less than 1% a year; no such loan is made, so it was not used. Write a yearly rate as 3.45%, a monthly one as 2.875‰.`,
    AMOUNT_SHARED: (p) =>
      `${p.place}: one amount is merged over several loans, so nobody can tell what each of them is. Unmerge the cells and fill in each row.`,
    SETTLED_DAY_MISSING: (p) =>
      `${p.place}: “${p.value}” says the loan is settled but not when. Fill in the day, such as 2021-06-10; clear the cell if it is not settled.`,
    TERM_CONTRADICTS: (p) =>
      `${p.place}: “${p.value}” does not fit the days of disbursement and maturity. Correct one of them from the contract.`,
    REPAID_TOO_MUCH: (p) =>
      `${p.place}: “${p.value}” makes the repayments more than the loan. Check unit and amount; leave interest out.`,
    REPAID_DAY_MISSING: (p) =>
      `${p.place}: “${p.value}” was repaid, but no column says on which day, so it is not known from when the balance was lower. Add a column with the day.`,
    EXTENDED_TOO_EARLY: (p) =>
      `${p.place}: “${p.value}” is before the loan was due at first. Correct it from the agreement.`,
    ROW_OUTSIDE_TABLE: (p) =>
      `${p.place}: this looks like a loan but does not stand under the header of the ledger, so it was not read. Move it there; if it is no loan, leave it.`,
    TERM_UNREADABLE: (p) => `${p.place}: “${p.value}” is not a term. Write 12个月 or 1年.`,
    COUNT_UNREADABLE: (p) =>
      `${p.place}: “${p.value}” is no whole number; it was not used. Write a number, such as 90.`,
    FLAG_UNREADABLE: (p) => `${p.place}: “${p.value}” does not say whether the loan is overdue. Write 是 or 否.`,
    BORROWER_MISSING: (p) =>
      `${p.place}: there is no borrower. Fill in the name; where cells are merged, fill in every row.`,
    ERROR_CELL: (p) => `${p.place}: the formula fails and shows ${p.value}. Mend the formula, or type the content.`,
    NUMBER_DAMAGED: (p) =>
      `${p.place}: a long number was stored as a figure (${p.value}) and its last digits are lost; it was not used. Format the cell as text and type the number again from the original.`,
    FILE_UNREADABLE: (p) => `${p.place} can't be opened. Open it in Excel or WPS, save it as .xlsx and try again.`,
    FILE_PROTECTED: (p) => `${p.place} asks for a password. Take the password off, save it as .xlsx and try again.`,
    WORKBOOK_EMPTY: (p) => `${p.place || 'This workbook'} is empty. Open the file that holds the ledger.`,
    SHEET_UNRECOGNISED: (p) =>
      `${p.place}: there seem to be loans here, but no header, so nothing was read. Add a header row above them (borrower, loan amount, day of disbursement); if this is no ledger, leave it.`,
  },
};
