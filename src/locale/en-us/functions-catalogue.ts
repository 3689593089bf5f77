import type { functionsCatalogue as zh } from '../zh-cn/functions-catalogue';
import { functions } from './functions';

const { names } = functions;

const principal = { name: names.principal, description: 'Loan principal in yuan, e.g. 50000' };
const from = {
  name: names.from,
  description: 'The day interest starts (disbursement, or first day of the period); it counts',
};
const to = {
  name: names.to,
  description: 'The day interest stops (settlement, due date, or the day after the period); it does not count',
};
const programme = {
  name: names.programme,
  description: 'Programme id or name, e.g. "wanning-2021"; left out, the one chosen for this workbook',
};
const category = { name: names.category, description: 'Category as in the ledger, e.g. 一般农民, 农村妇女, 脱贫户' };
const rate = {
  name: names.rate,
  description: 'Contract rate a year: 3.45, 3.45% and 0.0345 are the same; blank where the ledger gives none',
};
const settled = { name: names.settled, description: 'Day the loan was settled; blank if it is still open' };
const id = { name: names.id, description: '18-digit ID number as text; old 15-digit numbers are understood' };
const use = { name: names.use, description: 'Use of the loan as in the ledger, e.g. 种植, 养殖' };

export const functionsCatalogue: typeof zh = {
  SUBSIDY: {
    description: 'The subsidy of one loan under a programme, in yuan to the fen. 0 where the loan may not have it.',
    parameters: { principal, from, to, rate, programme, category },
    result: 'Subsidy in yuan',
    examples: ['=SUBSIDY(50000,"2024-03-21","2024-06-21",3.45%,"jiaocheng-2024")', '=SUBSIDY(D5:D200,E5:E200,F5:F200)'],
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
      ledger: { name: names.ledger, description: 'The ledger with its header row' },
      programme,
      period: {
        name: names.period,
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
      ids: { name: names.ids, description: 'One ID number a row, as text' },
      banks: { name: names.banks, description: 'One bank a row, as many rows as ids' },
    },
    result: 'Number of banks, one a row',
    examples: ['=BANK.COUNT(C5:C200,H5:H200)'],
  },
  'CAP.USED': {
    description: 'How much of the cap each row uses, from top to bottom for each borrower.',
    parameters: {
      ids: { name: names.ids, description: 'One ID number a row, as text' },
      amounts: { name: names.amounts, description: 'One amount a row in yuan, as many rows as ids' },
      cap: { name: names.cap, description: 'Cap a person in yuan, e.g. 50000' },
    },
    result: 'Amount of the row that counts, in yuan, one a row',
    examples: ['=CAP.USED(C5:C200,D5:D200,50000)'],
  },
  'LPR.RATE': {
    description: 'The loan prime rate in force on a day (before 2019-08-20 the benchmark lending rate).',
    parameters: {
      date: { name: names.date, description: 'The day' },
      term: { name: names.term, description: 'Term of the loan in months; 12 if left out' },
    },
    result: 'Yearly rate, e.g. 0.0345 (format as a percentage to see 3.45%)',
    examples: ['=LPR.RATE("2024-03-21")', '=LPR.RATE("2024-03-21",36)'],
  },
  'PAY.DAY': {
    description: 'The day of payment rolled over holidays; make-up working weekends count as workdays.',
    parameters: { date: { name: names.date, description: 'The day payment was due' } },
    result: 'A date (serial number: give the cell a date format)',
    examples: ['=PAY.DAY("2024-05-01")'],
  },
  'ID.CHECK': {
    description: 'What is wrong with an ID number; empty where nothing is.',
    parameters: { id: { name: names.id, description: 'The ID number' } },
    result: 'What is wrong, or empty',
    examples: ['=ID.CHECK(C5)'],
  },
  'ID.MASK': {
    description: 'The ID number with its middle masked, for public notices.',
    parameters: { id: { name: names.id, description: 'The ID number' } },
    result: 'The masked number',
    examples: ['=ID.MASK(C5)'],
  },
  'RMB.UPPER': {
    description: 'An amount in Chinese capital numerals.',
    parameters: { amount: { name: names.amount, description: 'In yuan, at most two decimals' } },
    result: 'The amount in words, e.g. 柒拾贰万叁仟柒佰元整',
    examples: ['=RMB.UPPER(723700)'],
  },
};
