import type { Rectangle } from '../../ledger/grid';
import type { SheetData } from './workbook-data';

/**
 * Widths and heights in points, as Office.js gives them. A column width of the file counts digits of the default font (7 pixels of
 * 96 a inch for 11-point Calibri), a pixel is three quarters of a point.
 */
const pointsPerCharacter = 7 * 0.75;
export const defaultColumnWidth = 48;
export const defaultRowHeight = 15;

export const pointsOfWidth = (characters: number): number => characters * pointsPerCharacter;
export const widthOfPoints = (points: number): number => points / pointsPerCharacter;

export function columnPoints(sheet: SheetData, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  const width = sheet.columnWidths.get(column);
  return width === undefined ? defaultColumnWidth : pointsOfWidth(width);
}

export function rowPoints(sheet: SheetData, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? defaultRowHeight);
}

/** Sum over indexes first ≤ i < end; only the odd ones are looked at one by one. */
function total(
  first: number,
  end: number,
  standard: number,
  odd: Iterable<number>,
  size: (index: number) => number,
): number {
  let sum = Math.max(0, end - first) * standard;
  for (const index of new Set(odd)) if (index >= first && index < end) sum += size(index) - standard;
  return sum;
}

const columnsPoints = (sheet: SheetData, first: number, end: number): number =>
  total(first, end, defaultColumnWidth, [...sheet.columnWidths.keys(), ...sheet.hiddenColumns], (c) =>
    columnPoints(sheet, c),
  );

const rowsPoints = (sheet: SheetData, first: number, end: number): number =>
  total(first, end, defaultRowHeight, [...sheet.rowHeights.keys(), ...sheet.hiddenRows], (r) => rowPoints(sheet, r));

/** Left, top, width and height of an area in points. */
export function boxOf(sheet: SheetData, area: Rectangle): { left: number; top: number; width: number; height: number } {
  return {
    left: columnsPoints(sheet, 0, area.left),
    top: rowsPoints(sheet, 0, area.top),
    width: columnsPoints(sheet, area.left, area.right + 1),
    height: rowsPoints(sheet, area.top, area.bottom + 1),
  };
}

/** The column (or row) that a distance from the sheet's edge falls into. */
export function columnAtPoints(sheet: SheetData, points: number): number {
  let column = 0;
  for (let left = columnPoints(sheet, 0); left <= points && column < 16_383; left += columnPoints(sheet, column))
    column++;
  return column;
}

export function rowAtPoints(sheet: SheetData, points: number): number {
  let row = 0;
  for (let top = rowPoints(sheet, 0); top <= points && row < 1_048_575; top += rowPoints(sheet, row)) row++;
  return row;
}
