import type { Rectangle } from '../../ledger/grid';
import { columnLimit, isEntireColumns, isEntireRows, rowLimit } from './a1';
import type { HostCore } from './objects/base/host-core';
import { OfficeError } from './office-error';

/** Rows and columns of the workbook's sheets. */
export function gridSize(core: HostCore): { readonly rows: number; readonly columns: number } {
  return core.editor.workbook.gridSize ?? { rows: rowLimit, columns: columnLimit };
}

/** Whole rows and columns, which end with the sheet whatever its size, are kept as those of a sheet of today. Throws InvalidArgument. */
export function requireOnSheet(core: HostCore, area: Rectangle): void {
  const { rows, columns } = gridSize(core);
  const isOutside =
    area.top < 0 ||
    area.left < 0 ||
    (area.bottom >= rows && !(isEntireColumns(area) && area.bottom < rowLimit)) ||
    (area.right >= columns && !(isEntireRows(area) && area.right < columnLimit));
  if (isOutside) throw new OfficeError('InvalidArgument', 'the range lies outside the sheet');
}
