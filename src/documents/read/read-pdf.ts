import type { ReportDocument } from '../document';
import { documentOfLines } from './lines';
import type { Line } from './line';

/** A piece of text on a page: pdf.js gives its place in points, from the bottom left. */
interface Piece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** [a, b, c, d, x, y] */
  readonly transform: readonly number[];
}

/** Pieces further apart than so many heights of their type, more than a blank is wide, stand in two columns of a table. */
const COLUMN_GAP = 0.6;

/**
 * The text of a PDF, line by line as it is printed; wide gaps in a line part the cells of a table. A scanned page has no text and gives no line. Throws
 * what pdf.js throws on bytes that are no PDF, or on a password.
 * @param assets folder of pdf.js with its `cmaps/` and `standard_fonts/`, ending in `/`: fonts of Chinese PDFs need them
 */
export async function documentOfPdf(bytes: Uint8Array, assets: string): Promise<ReportDocument> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    // No font is drawn, so none is compiled.
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const lines: Line[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    linesOf(items.filter((item): item is typeof item & Piece => 'str' in item)).forEach((text, i) =>
      lines.push({ text, place: { kind: 'page', page, line: i + 1 } }),
    );
    lines.push({ text: '', place: { kind: 'page', page, line: 0 } });
  }
  await task.destroy();
  return documentOfLines(lines);
}

function linesOf(pieces: readonly Piece[]): readonly string[] {
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '') continue;
    const [, , , , , y = 0] = piece.transform;
    const row = rows.find((one) => Math.abs(one.y - y) < Math.max(one.height, piece.height) / 2);
    if (row) row.pieces.push(piece);
    else rows.push({ y, height: piece.height, pieces: [piece] });
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => lineOf(row.pieces));
}

function lineOf(pieces: readonly Piece[]): string {
  const x = ({ transform }: Piece): number => transform[4] ?? 0;
  const sorted = [...pieces].sort((a, b) => x(a) - x(b));
  return sorted.reduce((line, piece, i) => {
    const before = sorted[i - 1];
    const gap = before ? x(piece) - x(before) - before.width : 0;
    return `${line}${before && gap > COLUMN_GAP * Math.max(piece.height, 1) ? '\t' : ''}${piece.str}`;
  }, '');
}
