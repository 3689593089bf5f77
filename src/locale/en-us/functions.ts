import type { functions as zh } from '../zh-cn/functions';

const principal = { name: 'principal', description: 'Loan principal in yuan, e.g. 50000' };
const from = {
  name: 'from',
  description: 'The day interest starts (disbursement, or first day of the period); it counts',
};
const to = {
  name: 'to',
  description: 'The day interest stops (settlement, due date, or the day after the period); it does not count',
};
const programme = {
  name: 'programme',
  description: 'Programme id or name, e.g. "wanning-2021"; left out, the one chosen for this workbook',
};
const category = { name: 'category', description: 'Category as in the ledger, e.g. 一般农民, 农村妇女, 脱贫户' };
const rate = {
  name: 'rate',
  description: 'Contract rate a year: 3.45, 3.45% and 0.0345 are the same; blank where the ledger gives none',
};
const settled = { name: 'settled', description: 'Day the loan was settled; blank if it is still open' };
const id = { name: 'id', description: '18-digit ID number as text; old 15-digit numbers are understood' };
const use = { name: 'use', description: 'Use of the loan as in the ledger, e.g. 种植, 养殖' };

export const functions: typeof zh = {
  catalogue: {
    SUBSIDY: {
      description: 'The subsidy of one loan under a programme, in yuan to the fen. 0 where the loan may not have it.',
      parameters: { principal, from, to, rate, programme, category },
      result: 'Subsidy in yuan',
      examples: [
        '=SUBSIDY(50000,"2024-03-21","2024-06-21",3.45%,"jiaocheng-2024")',
        '=SUBSIDY(D5:D200,E5:E200,F5:F200)',
      ],
    },
    ELIGIBLE: {
      description: 'Whether a loan may have the subsidy: TRUE or FALSE.',
      parameters: { principal, from, to, programme, category, settled, id, use },
      result: 'TRUE or FALSE',
      examples: ['=ELIGIBLE(80000,"2020-10-12","2021-04-12","wanning-2021","一般农民")'],
    },
    'ELIGIBLE.WHY': {
      description: 'Why a loan may or may not have the subsidy, in words.',
      parameters: { principal, from, to, programme, category, settled, id, use },
      result: 'Reasons',
      examples: ['=ELIGIBLE.WHY(600000,"2020-06-01","2021-06-01","wanning-2021","一般农民")'],
    },
    'SUBSIDY.LEDGER': {
      description:
        'A whole ledger under all rules, those across rows included (several loans, several banks, caps), one result a row.',
      parameters: {
        ledger: { name: 'ledger', description: 'The ledger with its header row' },
        programme,
        period: {
          name: 'period',
          description: 'E.g. 2021, 2021Q3, 2024-05; left out, the one chosen for this workbook',
        },
      },
      result: 'A row a loan: verdict, base, days, rate, subsidy, finding codes, reasons',
      examples: ['=SUBSIDY.LEDGER(A4:K287,"wanning-2021","2021")'],
    },
    'SUBSIDY.EXPLAIN': {
      description: 'How the subsidy of one loan comes about: segments, balances, days, rate, product and articles.',
      parameters: { principal, from, to, rate, programme, category },
      result: 'The steps as text',
      examples: ['=SUBSIDY.EXPLAIN(38000,"2024-03-21","2024-04-11",3.45%,"jiaocheng-2024")'],
    },
    'BANK.COUNT': {
      description:
        'At how many banks the borrower of each row has loans. IDs are compared as text; rows without one stand alone.',
      parameters: {
        ids: { name: 'ids', description: 'One ID number a row, as text' },
        banks: { name: 'banks', description: 'One bank a row, as many rows as ids' },
      },
      result: 'Number of banks, one a row',
      examples: ['=BANK.COUNT(C5:C200,H5:H200)'],
    },
    'CAP.USED': {
      description: 'How much of the cap each row uses, from top to bottom for each borrower.',
      parameters: {
        ids: { name: 'ids', description: 'One ID number a row, as text' },
        amounts: { name: 'amounts', description: 'One amount a row in yuan, as many rows as ids' },
        cap: { name: 'cap', description: 'Cap a person in yuan, e.g. 50000' },
      },
      result: 'Amount of the row that counts, in yuan, one a row',
      examples: ['=CAP.USED(C5:C200,D5:D200,50000)'],
    },
    'LPR.RATE': {
      description: 'The loan prime rate in force on a day (before 2019-08-20 the benchmark lending rate).',
      parameters: {
        date: { name: 'date', description: 'The day' },
        term: { name: 'term', description: 'Term of the loan in months; 12 if left out' },
      },
      result: 'Yearly rate, e.g. 0.0345 (format as a percentage to see 3.45%)',
      examples: ['=LPR.RATE("2024-03-21")', '=LPR.RATE("2024-03-21",36)'],
    },
    'PAY.DAY': {
      description: 'The day of payment rolled over holidays; make-up working weekends count as workdays.',
      parameters: { date: { name: 'date', description: 'The day payment was due' } },
      result: 'A date (serial number: give the cell a date format)',
      examples: ['=PAY.DAY("2024-05-01")'],
    },
    'ID.CHECK': {
      description: 'What is wrong with an ID number; empty where nothing is.',
      parameters: { id: { name: 'id', description: 'The ID number' } },
      result: 'What is wrong, or empty',
      examples: ['=ID.CHECK(C5)'],
    },
    'ID.MASK': {
      description: 'The ID number with its middle masked, for public notices.',
      parameters: { id: { name: 'id', description: 'The ID number' } },
      result: 'The masked number',
      examples: ['=ID.MASK(C5)'],
    },
    'RMB.UPPER': {
      description: 'An amount in Chinese capital numerals.',
      parameters: { amount: { name: 'amount', description: 'In yuan, at most two decimals' } },
      result: 'The amount in words, e.g. 柒拾贰万叁仟柒佰元整',
      examples: ['=RMB.UPPER(723700)'],
    },
  },

  failures: {
    blank: (parameter) => `${parameter} is blank: please fill it in.`,
    errorCell: (parameter, error) => `The cell of ${parameter} holds the error ${error}: mend it first.`,
    amount: (parameter, value) => `${parameter} “${value}” is no amount: write a number such as 50000.`,
    negative: (parameter, value) => `${parameter} “${value}” is negative: please check it.`,
    date: (parameter, value) => `${parameter} “${value}” is no date: write it like 2024-03-21.`,
    datesReversed: (from, to) => `The end ${to} lies before the start ${from}: please check the two dates.`,
    rate: (parameter, value) => `${parameter} “${value}” is no rate: write 3.45%, 3.45 or 0.0345.`,
    months: (parameter, value) => `${parameter} “${value}” is no term: write months, e.g. 12.`,
    period: (value) => `The period “${value}” can't be read: write 2021, 2021Q3, 2024-05 or 2024-03-21..2024-06-20.`,
    noPeriod: 'No period: write one as the third argument, or choose one for this workbook in the Tiexi pane.',
    shape: (first, other) => `The ranges differ in size (${first} and ${other}): select equally many rows and columns.`,
    noProgramme: (example) =>
      `No programme: name one in the formula (e.g. "${example}"), or choose one for this workbook in the Tiexi pane.`,
    unknownProgramme: (value, known) => `There is no programme “${value}”. There are: ${known}.`,
    incompleteProgramme: (programme, missing) =>
      `The programme “${programme}” still lacks ${missing}; nothing is computed until it is there.`,
    choiceUnusable: (reason) =>
      `The programme changes kept in this workbook can't be used: ${reason}. Set them again in the Tiexi pane.`,
    rateMissing: (programme, category) =>
      `${programme} gives no rate for ${category === '' ? 'this loan' : `“${category}”`}: write the rate, or add it to the programme in the Tiexi pane.`,
    lprBefore: (covered) => `The rate table starts on ${covered}; there is no rate for an earlier day.`,
    lprBeyond: (covered) => `The rate table ends on ${covered}: add later rates in the Tiexi pane first.`,
    workdayBefore: (covered) => `The holiday table starts on ${covered}; an earlier day can't be rolled.`,
    workdayBeyond: (covered) =>
      `The holidays are known up to ${covered}; later days can be rolled once they are published.`,
    ledger: (reason) => `The ledger can't be read: ${reason}`,
    amountTooLarge: (value) => `The amount “${value}” is too large to be written out.`,
    internal: (detail) => `Tiexi failed on this cell (${detail}): please pass this sentence on to its maintainers.`,
  },

  ids: {
    missing: 'No ID number.',
    damaged:
      'The ID was stored as a number and its last digits are lost: enter it again from the card, in a cell formatted as text.',
    masked: 'The ID is masked (*) and can’t be compared: enter the whole number.',
    invalid: 'The ID is wrong: its length, birth date or check digit. Compare it with the card.',
  },

  noHeader: 'No header was found: include the header row.',
  nothingAgainst: 'The loan may have the subsidy.',
};
