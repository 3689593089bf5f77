import type { Cell2D } from '../office/cells';

/** Rows a request: Excel's documentation advises to start with 5 k–20 k. More than this and making or reading the request would hold the page up. */
export const MAX_ROWS = 10_000;
/** Excel on the web takes 5 MB either way; two of them are written and parsed without holding the page up. */
export const MAX_BYTES = 2_000_000;

/** Consecutive rows of one part (a sheet, a region), 0-based within it. */
export interface Block {
  readonly part: number;
  readonly first: number;
  readonly rows: number;
}

export interface Part {
  readonly rows: number;
  /** Estimated bytes a row on the wire. */
  readonly rowBytes: number;
}

/**
 * The blocks of the next request: as many rows of as many parts, in order, as fit under both limits; at least one row.
 * @param at where the last request ended.
 */
export function nextBlocks(parts: readonly Part[], at: { part: number; row: number }, maxRows: number): Block[] {
  const blocks: Block[] = [];
  let rowsLeft = maxRows;
  let bytesLeft = MAX_BYTES;
  for (let part = at.part, first = at.row; part < parts.length; part++, first = 0) {
    const { rows, rowBytes } = parts[part]!;
    if (rows === first) continue;
    const fit = Math.min(rows - first, rowsLeft, Math.max(Math.floor(bytesLeft / rowBytes), blocks.length ? 0 : 1));
    if (fit <= 0) break;
    blocks.push({ part, first, rows: fit });
    rowsLeft -= fit;
    bytesLeft -= fit * rowBytes;
    if (fit < rows - first || rowsLeft === 0) break;
  }
  return blocks;
}

/** Bytes of cells on the wire: UTF-8 with quotes and comma; Chinese takes three bytes a character. */
export function wireBytes(rows: Cell2D): number {
  let bytes = 0;
  for (const row of rows) bytes += rowBytes(row);
  return bytes;
}

export function rowBytes(row: Cell2D[number]): number {
  let bytes = 0;
  for (let i = 0; i < row.length; i += 1) {
    const cell = row[i];
    bytes += typeof cell !== 'string' ? 12 : cell === '' ? 3 : 3 + textBytes(cell);
  }
  return bytes;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x800) bytes += 2;
    else if (code >= 0x80 || code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

const TOO_LARGE: readonly unknown[] = [
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RequestTooLarge',
  'ResponseTooLarge',
];

/** What Excel answers when a request or its response is too large; some hosts say it only with an empty answer. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.includes(officeCode(error));
}

/** The code of an error of Office.js. Known by its shape: on the command line office.js lives in a window with an Error of its own. */
export function officeCode(error: unknown): string | undefined {
  const has = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
  return has ? String(error.code) : undefined;
}
