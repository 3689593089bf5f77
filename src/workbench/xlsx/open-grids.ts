import type { Grid } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import { FileError } from './package/errors';
import { gridsOf } from './grids-of';
import { openXlsx } from './open';

/** A workbook file as its sheets, or the sentence that says why it cannot be read and what to do. */
export async function openGrids(
  bytes: Uint8Array,
  file: string,
  language: Language,
): Promise<readonly Grid[] | string> {
  try {
    return gridsOf(await openXlsx(bytes, file), file);
  } catch (error) {
    if (error instanceof FileError) return error.in(language);
    throw error;
  }
}
