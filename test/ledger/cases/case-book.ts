import { Workbook } from '@cj-tech-master/excelts';
import { dayFromIso } from '../../../src/engine/ground/day';
import type { ReadOptions } from '../../../src/ledger/ledger';

/** A cell to write: a value, or a value with its number format, or a formula with its result. */
export type Cell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly format: string }
  | { readonly formula: string; readonly result: number | string }
  | { readonly error: '#REF!' | '#N/A' | '#VALUE!' | '#DIV/0!' };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** `A1:C1` */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Cell of the top-left corner, `A1` where absent. */
  readonly at?: { readonly row: number; readonly column: number };
  readonly tables?: readonly { readonly name: string; readonly row: number; readonly column: number; readonly width: number; readonly height: number }[];
  readonly filter?: string;
  readonly frozenRows?: number;
}

/** What is compared; a key left out is not looked at. Money and rates are decimal texts, days ISO. */
export type ExpectedLoan = Readonly<Record<string, unknown>>;

export interface ExpectedLedger {
  readonly sheet: string;
  readonly loans: readonly ExpectedLoan[];
  /** `CODE cell`, e.g. `DATE_IMPOSSIBLE C4`; of the sheet alone: `COLUMN_MISSING 3 disbursed`. */
  readonly failures?: readonly string[];
  /** Row kinds top to bottom. */
  readonly kinds?: readonly string[];
  /** field → column letter and unit, e.g. `F 万元`. */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly questions?: readonly string[];
  /** `CODE cells`, e.g. `TOTAL_MISMATCH E9`. */
  readonly findings?: readonly string[];
  /** `field value` the sheet says for all its rows. */
  readonly given?: readonly string[];
  readonly banks?: Readonly<Record<string, readonly string[]>>;
}

export interface Expected {
  readonly habit: string;
  readonly options?: ReadOptions;
  readonly ledgers: readonly ExpectedLedger[];
  /** `name kind` and, for repeats, the sheets repeated. */
  readonly others?: readonly string[];
  /** Of no ledger: `CODE` or `CODE sheet row`. */
  readonly failures?: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly expected: Expected;
}

/** A date as Excel keeps it. */
export function date(iso: string, format = 'yyyy-mm-dd'): Cell {
  return { value: dayFromIso(iso), format };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A synthetic resident's ID: region 99xxxx is assigned to nobody. */
export function idOf(person: number, born = '19800101'): string {
  const first17 = `990101${born}${String(person).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

/** Region 99xxxx, check character by GB 32100. */
export function creditCodeOf(company: number): string {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const first17 = `93990101MA${String(company).padStart(7, '0')}`;
  const sum = [...first17].reduce((total, c, i) => total + characters.indexOf(c) * (weights[i] ?? 0), 0);
  return first17 + characters.charAt((31 - (sum % 31)) % 31);
}

export async function writeCase({ sheets }: Case): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '贴息通测试';
  workbook.created = workbook.modified = new Date(Date.UTC(2022, 0, 10));
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, sheet.frozenRows ? { views: [{ state: 'frozen', xSplit: 0, ySplit: sheet.frozenRows }] } : {});
    const top = sheet.at?.row ?? 1;
    const left = sheet.at?.column ?? 1;
    for (const table of sheet.tables ?? []) {
      const rows = sheet.rows.slice(table.row - top, table.row - top + table.height).map((r) => r.slice(table.column - left, table.column - left + table.width));
      worksheet.addTable({
        name: table.name,
        ref: worksheet.getCell(table.row, table.column).address,
        headerRow: true,
        columns: (rows[0] ?? []).map((name) => ({ name: String(name) })),
        rows: rows.slice(1).map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell))),
      });
    }
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null || cell === '') return;
        const target = worksheet.getCell(top + r, left + c);
        if (typeof cell !== 'object') target.value = cell;
        else if ('formula' in cell) target.value = { formula: cell.formula, result: cell.result };
        else if ('error' in cell) target.value = { error: cell.error };
        else {
          target.value = cell.value;
          target.numFmt = cell.format;
        }
      }),
    );
    for (const merge of sheet.merges ?? []) worksheet.mergeCells(merge);
    for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row).hidden = true;
    for (const column of sheet.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
    if (sheet.filter !== undefined) worksheet.autoFilter = sheet.filter;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
