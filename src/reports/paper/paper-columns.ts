import type { CellStyle } from '../model/sheet-model';

/** 0-based columns of the working paper. */
export const column = {
  number: 0,
  sheet: 1,
  row: 2,
  township: 3,
  bank: 4,
  category: 5,
  borrower: 6,
  id: 7,
  contract: 8,
  principal: 9,
  base: 10,
  balance: 11,
  from: 12,
  to: 13,
  units: 14,
  rate: 15,
  share: 16,
  basis: 17,
  unrounded: 18,
  subsidy: 19,
  /** 1 on the first line of a paid loan, so that adding up counts loans; likewise the households. */
  loan: 20,
  householdOfLine: 21,
  householdOfTownship: 22,
  household: 23,
  codes: 24,
  householdOfBank: 25,
  disbursed: 26,
  opening: 27,
  closing: 28,
  claim: 29,
  earlier: 30,
} as const;

export type PaperColumn = keyof typeof column;

interface Look {
  readonly width: number;
  readonly style: CellStyle;
  readonly format?: string;
}

/** One look a column, for every line of it: a hundred thousand lines are then a few patches. */
export const looks: Readonly<Record<PaperColumn, Look>> = {
  number: { width: 6, style: 'integer' },
  sheet: { width: 10, style: 'text' },
  row: { width: 6, style: 'integer' },
  township: { width: 9, style: 'text' },
  bank: { width: 20, style: 'text' },
  category: { width: 9, style: 'text' },
  borrower: { width: 10, style: 'text' },
  id: { width: 20, style: 'text' },
  contract: { width: 13, style: 'text' },
  principal: { width: 13, style: 'number' },
  base: { width: 13, style: 'number' },
  balance: { width: 13, style: 'number' },
  from: { width: 11, style: 'date' },
  to: { width: 11, style: 'date' },
  units: { width: 6, style: 'integer' },
  rate: { width: 7, style: 'number', format: '0.00##' },
  share: { width: 7, style: 'number', format: '0.##' },
  basis: { width: 7, style: 'integer' },
  unrounded: { width: 14, style: 'number', format: '#,##0.00######' },
  subsidy: { width: 13, style: 'number' },
  loan: { width: 6, style: 'integer' },
  householdOfLine: { width: 8, style: 'integer' },
  householdOfTownship: { width: 8, style: 'integer' },
  household: { width: 8, style: 'integer' },
  codes: { width: 22, style: 'text' },
  householdOfBank: { width: 8, style: 'integer' },
  disbursed: { width: 14, style: 'number' },
  opening: { width: 14, style: 'number' },
  closing: { width: 14, style: 'number' },
  claim: { width: 14, style: 'number' },
  earlier: { width: 14, style: 'number' },
};

/** Up to 应贴息额; what follows serves the other sheets' formulas. */
export const PRINTED_COLUMNS = column.subsidy + 1;

/** In the order of the sheet. */
export const columnNames = (Object.keys(column) as PaperColumn[]).sort((a, b) => column[a] - column[b]);
