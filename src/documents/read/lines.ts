import type { Block, Place, ReportDocument, TableRow } from '../document';
import { withoutContents } from './contents';
import { joined } from './joined-lines';
import type { Line } from './line';

const isBlank = ({ text }: Line): boolean => text.trim() === '';
const isPiped = ({ text }: Line): boolean => /^\s*\|.*\|\s*$/.test(text);
const isTabbed = ({ text }: Line): boolean => text.includes('\t');

/**
 * The blocks of a text of lines. Tables are Markdown's, or rows whose cells tabs set apart, or (as some converters write them) a cell a line, each
 * behind a tab, with a blank line between rows. Lines a page broke in two are one paragraph again.
 */
export function documentOfLines(given: readonly Line[]): ReportDocument {
  const lines = withoutContents(given);
  const tabbed = lines.filter(isTabbed);
  const cellALine = tabbed.filter(({ text }) => /^\t[^\t]*$/.test(text)).length > 0.9 * tabbed.length;
  const blocks: Block[] = [];
  let texts: Line[] = [];
  const endTexts = (): void => {
    blocks.push(...joined(texts));
    texts = [];
  };
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    const table = isPiped(line)
      ? pipedTable(lines, i)
      : !isTabbed(line)
        ? undefined
        : cellALine
          ? cellLinesTable(lines, i)
          : tabbedTable(lines, i);
    if (table === undefined) {
      texts.push(line);
      i += 1;
      continue;
    }
    endTexts();
    if (table.rows.length > 0) blocks.push({ kind: 'table', rows: table.rows });
    i = table.end;
  }
  endTexts();
  return { blocks };
}

interface TableRead {
  readonly rows: readonly TableRow[];
  /** Index of the first line behind the table. */
  readonly end: number;
}

function pipedTable(lines: readonly Line[], start: number): TableRead {
  const rows: TableRow[] = [];
  let end = start;
  for (; end < lines.length && isPiped(lines[end]!); end += 1) {
    const { text, place } = lines[end]!;
    const cells = text.trim().slice(1, -1).split('|');
    if (cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell))) continue;
    rows.push({ cells: cells.map((cell) => cell.replace(/[*`]/g, '').trim()), place });
  }
  return { rows, end };
}

/** A page break within the table leaves blank lines, which do not end it. */
function tabbedTable(lines: readonly Line[], start: number): TableRead {
  const rows: TableRow[] = [];
  let end = start;
  for (let i = start; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (isBlank(line) && !isTabbed(line)) continue;
    if (!isTabbed(line)) break;
    const cells = line.text.split('\t').map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ cells, place: line.place });
    end = i + 1;
  }
  return { rows, end };
}

/** One blank line ends a row, two end the table; a line without a tab that a tabbed one follows at once goes on with its cell. */
function cellLinesTable(lines: readonly Line[], start: number): TableRead {
  const rows: { cells: string[]; place: Place }[] = [];
  let blanks = 1;
  let end = start;
  for (let i = start; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (isTabbed(line)) {
      if (blanks > 1) break;
      if (blanks === 1) rows.push({ cells: [], place: line.place });
      rows.at(-1)!.cells.push(line.text.trim());
    } else if (isBlank(line)) {
      blanks += 1;
      continue;
    } else {
      const goesOn = blanks === 0 || (blanks === 1 && i + 1 < lines.length && isTabbed(lines[i + 1]!));
      if (!goesOn) break;
      const { cells } = rows.at(-1)!;
      cells.push(`${cells.pop()!}${line.text.trim()}`);
    }
    blanks = 0;
    end = i + 1;
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), end };
}
