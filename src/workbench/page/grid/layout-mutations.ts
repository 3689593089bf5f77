import { BooleanNumber } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
} from '@univerjs/preset-sheets-core';
import type { SheetData } from '../../host/workbook-data';
import { charactersToPixels, gridFreeze, gridRange, rowData } from './grid-snapshot';

interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** What brings Univer's sheet to the widths, merges, frozen and hidden columns of ours, where it has others. */
export function layoutMutations(sheet: SheetData, worksheet: Worksheet): readonly Mutation[] {
  const { freeze, tabColor } = worksheet.getConfig();
  const mutations: Mutation[] = [];
  const merges = sheet.merges.map(gridRange);
  const merged = worksheet.getMergeData();
  if (!isSame(merges.map(place), merged.map(place))) {
    mutations.push({ id: RemoveWorksheetMergeMutation.id, params: { ranges: merged } });
    mutations.push({ id: AddWorksheetMergeMutation.id, params: { ranges: merges } });
  }
  const frozen = gridFreeze(sheet.freeze);
  if (!isSame({ ...freeze, ...frozen }, freeze)) mutations.push({ id: SetFrozenMutation.id, params: frozen });
  mutations.push(...columnMutations(sheet, worksheet));
  const color = sheet.tabColor ?? '';
  if (color !== tabColor) mutations.push({ id: SetTabColorMutation.id, params: { color } });
  return mutations;
}

function columnMutations(sheet: SheetData, worksheet: Worksheet): Mutation[] {
  const { defaultColumnWidth } = worksheet.getConfig();
  const widths: Record<number, number> = {};
  const [shown, hidden]: [number[], number[]] = [[], []];
  for (let column = 0; column < worksheet.getColumnCount(); column += 1) {
    const characters = sheet.columnWidths.get(column);
    const width = characters === undefined ? defaultColumnWidth : charactersToPixels(characters);
    if (worksheet.getColumnWidth(column) !== width) widths[column] = width;
    const isHidden = worksheet.getConfig().columnData[column]?.hd === BooleanNumber.TRUE;
    if (isHidden !== sheet.hiddenColumns.has(column)) (isHidden ? shown : hidden).push(column);
  }
  const ranges = (columns: readonly number[]) =>
    columns.map((column) => ({
      startRow: 0,
      endRow: worksheet.getRowCount() - 1,
      startColumn: column,
      endColumn: column,
    }));
  const changed = Object.keys(widths).map(Number);
  return [
    { id: SetWorksheetColWidthMutation.id, params: { ranges: ranges(changed), colWidth: widths } },
    { id: SetColVisibleMutation.id, params: { ranges: ranges(shown) } },
    { id: SetColHiddenMutation.id, params: { ranges: ranges(hidden) } },
  ].filter(({ params }) => params.ranges.length > 0);
}

/**
 * Brings the heights and hidden rows of Univer's sheet to those of ours, in its own store: its mutation takes an object for each row, and whoever
 * hears of it looks through all rows of the sheet. Heights it has found itself for rows that have none stay.
 * @returns whether a row changed.
 */
export function layOutRows(sheet: SheetData, worksheet: Worksheet): boolean {
  const wanted = rowData(sheet);
  const rows = worksheet.getRowManager().getRowData();
  let isChanged = false;
  for (const row of Object.keys(rows).map(Number)) {
    const had = rows[row];
    const wasOurs = had?.ia === BooleanNumber.FALSE || had?.hd === BooleanNumber.TRUE;
    if (!wasOurs || wanted[row]) continue;
    delete rows[row];
    isChanged = true;
  }
  for (const row of Object.keys(wanted).map(Number)) {
    const [had, want] = [rows[row], wanted[row]!];
    if (had && had.h === want.h && had.ia === want.ia && had.hd === want.hd) continue;
    rows[row] = want;
    isChanged = true;
  }
  return isChanged;
}

/** Heard of by whoever draws a sheet, and by nobody else: its first column is as wide as it is. */
export function drawnAnew(worksheet: Worksheet): Mutation {
  const ranges = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
  return { id: SetWorksheetColWidthMutation.id, params: { ranges, colWidth: worksheet.getColumnWidth(0) } };
}

function place({ startRow, startColumn, endRow, endColumn }: ReturnType<typeof gridRange>): readonly number[] {
  return [startRow, startColumn, endRow, endColumn];
}

/** Plain data of few members. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
