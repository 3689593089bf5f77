import { Exact } from '../../engine/ground/exact';
import type { CellValue, Grid } from '../../ledger/grid';
import type { Block, ReportDocument } from '../document';

/** A report kept as a workbook: every sheet a table, a row with one filled cell a paragraph. Numbers read as their cells show them. */
export function documentOfGrids(grids: readonly Grid[]): ReportDocument {
  const blocks: Block[] = [];
  for (const { sheet, top, values, formats } of grids) {
    let rows: { cells: string[]; place: { kind: 'cell'; sheet: string; row: number } }[] = [];
    const endTable = (): void => {
      if (rows.length > 0) blocks.push({ kind: 'table', rows });
      rows = [];
    };
    values.forEach((row, r) => {
      const place = { kind: 'cell', sheet, row: top + r + 1 } as const;
      const cells = row.map((cell, c) => shownCell(cell, formats?.[r]?.[c] ?? 'General').trim());
      const filled = cells.filter((cell) => cell !== '');
      if (filled.length > 1) rows.push({ cells, place });
      else {
        endTable();
        if (filled.length === 1) blocks.push({ kind: 'paragraph', text: filled[0]!, place });
      }
    });
    endTable();
  }
  return { blocks };
}

/** A number as the cell shows it: the decimals of its format say how far it was rounded. */
export function shownCell(cell: CellValue, format: string): string {
  if (typeof cell !== 'number') return String(cell);
  const decimals = /[0#]\.(0+)/.exec(format)?.[1]?.length;
  const isShare = format.includes('%') && !format.includes('"%"');
  const value = new Exact(cell).times(isShare ? 100 : 1);
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return format.includes('%') ? `${text}%` : text;
}
