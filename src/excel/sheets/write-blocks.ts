import type { CellValue } from '../../ledger/grid';
import { MAX_BYTES, MAX_ROWS, isTooLarge, rowBytes } from '../read/blocks';
import { unguarded, type Guard } from '../read/in-place';
import { onceIn } from '../office/once-in';
import { breathe } from '../office/slices';

/** Rows to be written at one place; null leaves a cell as it is. Formats are set before: text must be text when it arrives. */
export interface Region {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly as: 'values' | 'formulas';
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

/**
 * Writes the regions, many small ones a request, a large one in blocks of at most 20 000 rows and under 5 MB; halves the
 * block where the host still finds it too large. Writing a block again does no harm, so a broken run can be repeated.
 * @param guard what must hold for each request; of what is queued before, the caller has seen to it.
 */
export async function writeBlocks(
  context: Excel.RequestContext,
  regions: readonly Region[],
  report: (done: number, total: number) => void,
  guard: Guard = unguarded,
): Promise<void> {
  // What is queued before (marks, formats) goes by itself: a block that is refused takes everything queued with it.
  await context.sync().catch(async (error) => {
    throw await guard.explain(error);
  });
  const total = regions.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  let region = 0;
  let row = 0;
  let maxRows = MAX_ROWS;

  const send = async (count: number): Promise<boolean> => {
    let left = count;
    guard.require();
    for (let r = region, first = row; left > 0; r++, first = 0) {
      const { sheet, top, left: column, rows, as } = regions[r]!;
      const part = rows.slice(first, first + left);
      if (part.length === 0) continue;
      const area = {
        top: top + first,
        left: column,
        bottom: top + first + part.length - 1,
        right: column + part[0]!.length - 1,
      };
      onceIn(sheet, area, (range) => (range[as] = part as CellValue[][]));
      left -= part.length;
    }
    try {
      await context.sync();
      return true;
    } catch (error) {
      if (count > 1 && isTooLarge(error)) return false;
      throw await guard.explain(error);
    }
  };

  while (done < total) {
    const count = fitting(regions, region, row, maxRows);
    await breathe();
    if (!(await send(count))) {
      maxRows = Math.max(1, Math.floor(count / 2));
      continue;
    }
    done += count;
    for (let advance = count; advance > 0;) {
      const rest = regions[region]!.rows.length - row;
      if (advance >= rest) {
        advance -= rest;
        region++;
        row = 0;
      } else {
        row += advance;
        advance = 0;
      }
    }
    report(done, total);
  }
}

/** Every so many rows one is weighed, and stands for those after it: a sheet's rows are alike, and the limit of a request is far off. */
const WEIGHED = 4;

/** How many rows from here on fit one request; at least one. */
function fitting(regions: readonly Region[], region: number, row: number, maxRows: number): number {
  let count = 0;
  let bytes = 0;
  for (let r = region, first = row; r < regions.length; r++, first = 0) {
    const { rows } = regions[r]!;
    for (let i = first; i < rows.length; i++) {
      if (i % WEIGHED === 0 || i === first) bytes += rowBytes(rows[i]!) * Math.min(WEIGHED, rows.length - i);
      if (count > 0 && (count >= maxRows || bytes > MAX_BYTES)) return count;
      count++;
    }
  }
  return count;
}
