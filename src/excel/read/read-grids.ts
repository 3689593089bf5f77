import type { CellValue, Grid, Rectangle } from '../../ledger/grid';
import type { ReportProgress } from '../office/contract';
import { MAX_BYTES, MAX_ROWS, isTooLarge, nextBlocks, wireBytes, type Block } from './blocks';
import { WorkbookProblem, type ResultTexts } from '../office/problem';
import { throwIfAborted } from '../office/slices';
import type { SheetSurvey } from './survey';

/** Bytes a cell on the wire before any has been seen: a short Chinese text. */
const FIRST_GUESS = 24;
/** Rows whose number formats are read: what tells 0.06 formatted as 6% stands in the first loans as in all. */
const FORMATTED_ROWS = 32;

/**
 * Reads the used ranges of the sheets given, many small sheets a request, a large one in blocks. Our own result columns are
 * blanked: the ledger is what the clerk wrote.
 */
export async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly SheetSurvey[],
  texts: ResultTexts,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<Grid[]> {
  const areas = sheets.map(({ used }) => used ?? { top: 0, left: 0, bottom: -1, right: -1 });
  const values = areas.map((): CellValue[][] => []);
  const formats = areas.map((): string[][] => []);
  const rowsOf = (area: Rectangle) => area.bottom - area.top + 1;
  const columnsOf = (area: Rectangle) => area.right - area.left + 1;
  const total = areas.reduce((sum, area) => sum + rowsOf(area), 0);

  let bytesPerCell = FIRST_GUESS;
  let maxRows = MAX_ROWS;
  let done = 0;
  const at = { part: 0, row: 0 };

  const readBlocks = async (blocks: readonly Block[]): Promise<CellValue[][][] | undefined> => {
    const ranges = blocks.map(({ part, first, rows }) =>
      columnBands(areas[part]!).map(({ left, columns }) => {
        const range = context.workbook.worksheets
          .getItem(sheets[part]!.id)
          .getRangeByIndexes(areas[part]!.top + first, left, rows, columns);
        range.load('values');
        return range;
      }),
    );
    const heads = blocks
      .filter(({ first }) => first === 0)
      .map(({ part, rows }) => {
        const area = areas[part]!;
        const range = context.workbook.worksheets
          .getItem(sheets[part]!.id)
          .getRangeByIndexes(area.top, area.left, Math.min(rows, FORMATTED_ROWS), columnBands(area)[0]!.columns);
        range.load('numberFormat');
        return { part, range };
      });
    try {
      await context.sync();
    } catch (error) {
      if (isTooLarge(error)) return undefined;
      throw error;
    }
    const read = ranges.map((bands) => sideBySide(bands.map((range) => range.values as CellValue[][] | null)));
    for (const { part, range } of heads) formats[part] = (range.numberFormat as string[][] | null) ?? [];
    // Too large a range may come back as null instead of an error (Office documentation, performance).
    return read.some((part) => part === null) ? undefined : (read as CellValue[][][]);
  };

  for (;;) {
    throwIfAborted(signal);
    report({ phase: 'reading', done, total });
    const parts = areas.map((area) => ({ rows: rowsOf(area), rowBytes: Math.max(1, columnsOf(area) * bytesPerCell) }));
    const blocks = nextBlocks(parts, at, maxRows);
    if (blocks.length === 0) break;
    const read = await readBlocks(blocks);
    if (!read) {
      const asked = blocks.reduce((sum, { rows }) => sum + rows, 0);
      if (asked === 1) throw new WorkbookProblem(texts.problems.blockTooLarge(sheets[blocks[0]!.part]!.name));
      maxRows = Math.max(1, Math.floor(asked / 2));
      continue;
    }
    let bytes = 0;
    let cells = 0;
    for (const [i, block] of blocks.entries()) {
      const rows = read[i]!;
      for (const row of rows) values[block.part]!.push(row);
      bytes += wireBytes(rows);
      cells += rows.length * columnsOf(areas[block.part]!);
      done += rows.length;
      at.part = block.part;
      at.row = block.first + block.rows;
    }
    // The next blocks are cut by what these really weighed; never by less, since a ledger's rows are alike.
    bytesPerCell = Math.min(MAX_BYTES, Math.max(8, Math.ceil((bytes / cells) * 1.25)));
  }

  return sheets.map((sheet, i) => {
    const area = areas[i]!;
    if (sheet.results) blank(values[i]!, area, sheet.results);
    return {
      sheet: sheet.name,
      top: area.top,
      left: area.left,
      values: values[i]!,
      formats: formats[i]!,
      merges: sheet.merges,
      ...(sheet.dateSystem && { dateSystem: sheet.dateSystem }),
      tables: sheet.tables,
      hidden: !sheet.visible,
    };
  });
}

/** Rows from the first column to the last are entire rows, and of those Excel gives no values: such an area is read in two. */
const ENTIRE = 16_384;

function columnBands(area: Rectangle): readonly { readonly left: number; readonly columns: number }[] {
  const columns = area.right - area.left + 1;
  if (columns < ENTIRE) return [{ left: area.left, columns }];
  return [
    { left: area.left, columns: ENTIRE / 2 },
    { left: area.left + ENTIRE / 2, columns: columns - ENTIRE / 2 },
  ];
}

function sideBySide(bands: readonly (CellValue[][] | null)[]): CellValue[][] | null {
  const [first, ...others] = bands;
  if (!first || others.length === 0) return first ?? null;
  return others.some((band) => !band) ? null : first.map((row, i) => row.concat(...others.map((band) => band![i]!)));
}

function blank(values: CellValue[][], area: Rectangle, ours: Rectangle): void {
  for (let row = Math.max(ours.top, area.top); row <= Math.min(ours.bottom, area.bottom); row++) {
    const cells = values[row - area.top]!;
    for (let column = Math.max(ours.left, area.left); column <= Math.min(ours.right, area.right); column++) {
      cells[column - area.left] = '';
    }
  }
}
