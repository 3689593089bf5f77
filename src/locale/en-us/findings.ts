import type { findings as zh } from '../zh-cn/findings';

export const findings: typeof zh = {
  severities: {
    refused: 'Not subsidised',
    reduced: 'Reduced',
    review: 'To review',
    data: 'Data problem',
    note: 'Note',
  },
  names: {
    LOAN_OVER_LIMIT: 'Over the loan limit',
    LOAN_CAPPED: 'Loan capped',
    CUMULATIVE_CAPPED: 'Capped together',
    TERM_CAPPED: 'Term capped',
    TERM_OVER_LIMIT: 'Term too long',
    MULTI_BANK: 'Several banks',
    BANK_NOT_SELECTED: 'Bank not selected',
    TIE_UNRESOLVED: 'Tie to decide',
    REVIEW_SELECTION: 'Selection to check',
    NOT_SETTLED: 'Not settled',
    OVERDUE: 'Overdue',
    DUE_ON_HOLIDAY: 'Due on a holiday',
    RATE_OVER_CEILING: 'Rate over ceiling',
    USE_NOT_ALLOWED: 'Use not allowed',
    CATEGORY_UNKNOWN: 'Category unknown',
    CATEGORY_SEX_MISMATCH: 'Category and sex',
    AGE_OUT_OF_RANGE: 'Age out of range',
    RATE_MISSING: 'Rate missing',
    OUTSIDE_PERIOD: 'Outside the period',
    ALREADY_PAID: 'Already paid',
    DUPLICATE_LOAN: 'Entered twice',
    OVERLAPPING_LOANS: 'Dates overlap',
    SHARED_ACCOUNT: 'Shared account',
    NAME_ID_CONFLICT: 'One ID, two names',
    ID_INVALID: 'ID wrong',
    ID_DAMAGED: 'ID damaged',
    ID_MASKED: 'ID masked',
    CLAIM_DIFFERS: 'Claim differs',
    UNIT_SUSPECT: 'Unit suspect',
    TOTAL_MISMATCH: 'Total differs',
    STATUS_UNDECIDED: 'Status undecided',
    ROW_REPEATED: 'Row repeated',
    HOUSEHOLDS_TOO_FEW: 'Too few households',
    DIVIDEND_DIFFERS: 'Dividend differs',
    OUTSIDE_POLICY: 'Outside the policy',
    LOAN_UNDER_MINIMUM: 'Under the minimum',
    LOANS_TOO_MANY: 'Too many loans',
    USE_UNCLEAR: 'Use unclear',
    SUBSIDY_CAPPED: 'Subsidy capped',
  },
  sentences: {
    LOAN_OVER_LIMIT: 'One loan of ¥{principal} is above ¥{limit}: nothing is paid.',
    LOAN_CAPPED: 'One loan of ¥{principal} counts at ¥{cap}.',
    CUMULATIVE_CAPPED:
      'Several loans together exceed the cap of ¥{cap}; used in order[: {uses}].[ Together they run to ¥{together}, above ¥{above}: check the additional loan.]',
    TERM_CAPPED:
      '{months} months are subsidised: disbursed {disbursed}, paid until {until}, {days} days after it are not.',
    TERM_OVER_LIMIT:
      'The contract term {disbursed} to {due} is over {months} months: not a loan of this programme, nothing is paid.',
    MULTI_BANK: 'Loans at several institutions: {banks}.[ The rules choose {selected}.]',
    BANK_NOT_SELECTED: 'One institution a year is paid and {selected} was chosen; this loan ({bank}) is not paid.',
    TIE_UNRESOLVED:
      'The loans at {banks} agree in settlement ({settled}), disbursement ({disbursed}) and amount (¥{principal}), so the rules choose none. Choose one on the Findings tab and calculate again; until then none is paid.',
    REVIEW_SELECTION:
      'The loan at {instead} would come first but may not have the subsidy, so {selected} was chosen; please check.',
    NOT_SETTLED: 'Not settled yet[ (due {due})]; the subsidy is worked out after settlement.',
    OVERDUE: '[Due {due}, ][settled {settled}: ]late repayment forfeits the subsidy.',
    DUE_ON_HOLIDAY:
      'Due on {due}, a day off, and repaid on {settled}, not later than the next workday {workday}: on time, paid to the due date. Please check the contract.',
    RATE_OVER_CEILING:
      'The contract rate {rate}% is above the ceiling {ceiling}% at signing ({reference}, published {published}); please ask the bank.',
    USE_NOT_ALLOWED: 'The use “{use}” contains “{word}”, which is not subsidised.',
    CATEGORY_UNKNOWN:
      'The category “{category}” may not have this subsidy; if it is only written differently, use a category of the programme.',
    CATEGORY_SEX_MISMATCH: 'Entered as “{category}”, but the ID is a man’s; please check.',
    AGE_OUT_OF_RANGE: 'Aged {age} at disbursement ({disbursed}), not within {from}–{to}; please check.',
    RATE_MISSING:
      'The documents give no rate for “{categoryName}”. Ask the county and enter it on the Policy tab under “Yearly subsidy rate, {categoryName}”; until then nothing is computed.',
    OUTSIDE_PERIOD: 'No subsidised days in this period ({period})[: settled {settled}].',
    ALREADY_PAID: '{days} days were paid in earlier periods and are left out.',
    DUPLICATE_LOAN: 'The same loan[ (contract {contract})] is entered {times} times; it is paid once.',
    OVERLAPPING_LOANS:
      'Loans of {borrower} ({loans}) have overlapping subsidised days[: {from} to {to}]; please check.',
    SHARED_ACCOUNT: 'The account {account} is used by {people} people: {names}.',
    NAME_ID_CONFLICT: 'The ID {id} has several names: {names}.',
    ID_INVALID: 'The ID {id} is wrong in length, birth date or check digit; please correct it from the document.',
    ID_DAMAGED: 'The ID {id} was stored as a number and lost its last digits; please enter it again as text.',
    ID_MASKED: 'The ID {id} is masked and cannot be matched; please use the full number.',
    CLAIM_DIFFERS: 'Claimed ¥{claim}, computed ¥{subsidy}, difference ¥{gap}[: {causes}].',
    UNIT_SUSPECT:
      '[{column}: ]yuan and ten thousands may be mixed; please check[: read as {value} yuan][, {smaller} if the unit is too large, {larger} if it is too small]. Say on the Ledger tab which is meant, or write the unit into the cell; nothing is paid until then.',
    TOTAL_MISMATCH: 'The printed total is {printed}, the rows add to {computed}, difference {gap}.',
    STATUS_UNDECIDED:
      'Column {column}, “{header}”, says “{value}”. Check whether the loan is still to be subsidised: correct or clear the cell. Nothing is paid until then.',
    ROW_REPEATED:
      '[The same borrower, amount and day as “{repeated}”, and no ID to tell them apart][The row stands on a hidden sheet and repeats people of “{hidden}”]: this may be the same loan. Add the ID or the contract number, or delete the copy; until then it is paid once.',
    HOUSEHOLDS_TOO_FEW:
      'A loan of ¥{principal} at ¥{perHousehold} a household needs {needed} households; the ledger has {households}. Please check.',
    DIVIDEND_DIFFERS:
      'The dividend due is ¥{due} ({households} households); the ledger has ¥{paid}, difference ¥{gap}.',
    OUTSIDE_POLICY: 'Not a loan or period the policy covers.',
    LOAN_UNDER_MINIMUM: 'A loan of ¥{principal} is below ¥{minimum}: nothing is paid.',
    LOANS_TOO_MANY: 'This is loan {ordinal} of the borrower; the policy pays for {most} at most.',
    USE_UNCLEAR:
      'It is not clear that the use “{use}” may be subsidised; please check. Nothing is paid until it is settled.',
    SUBSIDY_CAPPED: 'Worked out at ¥{before}; at most ¥{cap} {owner} {span}, so ¥{after} is paid, ¥{cut} less.',
  },
  variants: {
    categoryHeld:
      'It is not clear that “{category}” is “{heldName}”; please check. Nothing is paid until it is settled.',
    categoryBlank: 'Other rows give a category, this one does not. Please fill it in; nothing is paid until then.',
    outsideSigned: '[Signed {signed}, ]disbursed {disbursed}: not a loan signed in the days the policy names.',
    outsideDisbursed: 'Disbursed {disbursed}: not a loan lent in the days the policy names.',
    outsidePrincipal: 'A loan of ¥{principal} is not of the size the policy names.',
    outsideTerm: 'Disbursed {disbursed}: the term is not one the policy names.',
    outsideOrdinal: 'Disbursed {disbursed}: not one of the loans, by their order, that the policy names.',
    outsideUnknown:
      'The ledger lacks the day of signing or the term, so nobody can say whether the policy covers the loan.',
    outsideLent: 'A loan of {day} lies outside the policy[, which begins {from}][, which ends {to}].',
    outsideSettled: 'Settled {day}, outside the policy[, which begins {from}][, which ends {to}].',
    outsideDays:
      'Days outside the policy are not paid[: nothing is laid down before {from}][: nothing is laid down after {to}].',
    outsideUnread:
      '{day} lies beyond the days the documents speak of[, which end {to}]; nobody has read what came after. Please check before paying.',
    outsideValue: 'No value of the policy stands for a loan disbursed {disbursed}; please look it up and add it.',
    categoryTaken: 'The ledger gives no category; “{takenName}” is taken. Please fill it in.',
    multiBankDecided:
      'Loans at several institutions: {banks}. Those at {tied} tie; by the clerk’s decision {selected} is paid for {year}.',
    overdueToDueDate: '[Due {due}, ][settled {settled}: ]paid to the due date; late and penalty interest is not.',
    rateMissingContract: 'The ledger gives no contract rate, which this programme pays. Please fill it in.',
    rateMissingReference: 'The LPR of {day} is not in the table. Add the rate published that month.',
    overdueMarked: 'The ledger says overdue[, due {due}]: nothing is paid.',
    overdueUncovered:
      'Due {due}, settled {settled}; the workday table does not cover that day, so nobody can say whether it rolled. Taken as late: please add the year.',
    balanceUnexplained:
      'The ledger’s balance is ¥{balance}; the principal less the repayments listed is ¥{owed}, ¥{unexplained} more. When that was repaid the ledger does not say, so ¥{owed} is taken; please enter the repayment and its day.',
    cumulativeReview:
      'Loans running together come to ¥{together}, above ¥{above}; only ¥{cap} is subsidised. Please check the additional loan.',
  },
  capOwners: {
    loan: 'a loan',
    borrower: 'a borrower',
    household: 'a household',
    'borrower-bank': 'a borrower and bank',
  },
  capSpans: { period: 'each period', year: 'each year', life: 'in all' },
  causes: {
    eligibility: 'not eligible',
    cap: 'above a cap',
    term: 'days after the subsidised months',
    overdue: 'days after the due date',
    paid: 'days already paid',
    days: 'another number of days',
    'end-day': 'last day counted too',
    rate: 'another rate',
    basis: 'another day count',
    rounding: 'rounding',
    other: 'unexplained (ask the bank)',
  },
  benchmarkRate: 'benchmark rate',
  causeSeparator: '; ',
  citation: { document: '{document}', number: ' ({number})', article: ', {article}' },
};
