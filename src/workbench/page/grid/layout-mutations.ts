import type { Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { SheetData } from '../../host/workbook-data';
import { charactersToPixels, gridFreeze, gridRange, pointsToPixels } from './grid-snapshot';

interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** What brings Univer's sheet to the widths, heights, merges, frozen and hidden parts of ours. */
export function layoutMutations(sheet: SheetData, worksheet: Worksheet): readonly Mutation[] {
  const rows = worksheet.getRowCount();
  const columns = worksheet.getColumnCount();
  const everything = { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
  const { defaultColumnWidth } = worksheet.getConfig();
  const widths = Object.fromEntries(
    Array.from({ length: columns }, (_, column) => {
      const width = sheet.columnWidths.get(column);
      return [column, width === undefined ? defaultColumnWidth : charactersToPixels(width)];
    }),
  );
  const heights = Object.fromEntries([...sheet.rowHeights].map(([row, height]) => [row, pointsToPixels(height)]));
  const hidden = (indices: ReadonlySet<number>, range: (index: number) => object) => [...indices].map(range);

  return [
    { id: RemoveWorksheetMergeMutation.id, params: { ranges: worksheet.getMergeData() } },
    { id: AddWorksheetMergeMutation.id, params: { ranges: sheet.merges.map(gridRange) } },
    { id: SetFrozenMutation.id, params: gridFreeze(sheet.freeze) },
    { id: SetWorksheetColWidthMutation.id, params: { ranges: [everything], colWidth: widths } },
    {
      id: SetWorksheetRowHeightMutation.id,
      params: { ranges: Object.keys(heights).map((row) => rowRange(Number(row), columns)), rowHeight: heights },
    },
    { id: SetRowVisibleMutation.id, params: { ranges: [everything] } },
    { id: SetColVisibleMutation.id, params: { ranges: [everything] } },
    { id: SetRowHiddenMutation.id, params: { ranges: hidden(sheet.hiddenRows, (row) => rowRange(row, columns)) } },
    {
      id: SetColHiddenMutation.id,
      params: {
        ranges: hidden(sheet.hiddenColumns, (column) => ({ ...everything, startColumn: column, endColumn: column })),
      },
    },
    { id: SetTabColorMutation.id, params: { color: sheet.tabColor ?? '' } },
  ];
}

function rowRange(row: number, columns: number) {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: columns - 1 };
}
