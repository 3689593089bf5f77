import { Workbook, type Worksheet } from '@cj-tech-master/excelts';

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

export type Value = string | number | '';

/** A workbook whose bytes are the same on every run. */
export function newSample(): Workbook {
  const workbook = new Workbook();
  workbook.creator = '贴息通示例';
  workbook.created = new Date(Date.UTC(2025, 0, 10));
  workbook.modified = new Date(Date.UTC(2025, 0, 10));
  return workbook;
}

export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
}

/** Merged over all columns, as such sheets have it. Rows and columns are Excel's, from 1. */
export function writeTitle(sheet: Worksheet, title: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  cell.font = { name: '宋体', size: 16, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 28;
}

export function writeHeader(sheet: Worksheet, row: number, headers: readonly string[]): void {
  headers.forEach((header, i) => {
    const cell = sheet.getCell(row, i + 1);
    if (header !== '') cell.value = header;
    cell.font = { name: '宋体', size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.border = box;
  });
}

/** `formats[i]` is the number format of column i, where it needs one. */
export function writeRow(
  sheet: Worksheet,
  row: number,
  values: readonly Value[],
  formats: Readonly<Record<number, string>> = {},
  bold = false,
): void {
  values.forEach((value, i) => {
    const cell = sheet.getCell(row, i + 1);
    if (value !== '') cell.value = value;
    cell.font = { name: '宋体', size: 11, bold };
    cell.border = box;
    const format = formats[i];
    if (format !== undefined) cell.numFmt = format;
  });
}

export function writeSum(
  sheet: Worksheet,
  row: number,
  column: number,
  formula: string,
  result: number,
  format: string,
): void {
  const cell = sheet.getCell(row, column);
  cell.value = { formula, result };
  cell.numFmt = format;
}

/** The 说明 sheet: what is published, what the ledger comes to, what was added. */
export function writeNotes(workbook: Workbook, lines: readonly (readonly Value[])[]): void {
  const sheet = workbook.addWorksheet('说明');
  setWidths(sheet, [16, 36, 70]);
  lines.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === '') return;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = value;
      cell.font = { name: '宋体', size: r === 0 ? 14 : 11, bold: r === 0 };
      if (c === 2) cell.alignment = { wrapText: true, vertical: 'top' };
    }),
  );
}
