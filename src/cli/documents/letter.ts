import type { Letter } from '../../documents/write/letter';
import { cli } from '../../locale/zh-cn/cli';
import { sheetNames } from '../../locale/zh-cn/sheet-names';
import type { CellData, SheetData, WorkbookData } from '../../workbench/host/workbook-data';
import { UsageError } from '../usage-error';

/** Title, caption and header of the sheet; its text stands below. */
const FIRST_ROW = 3;
/** Font of the headings of our sheets, and colour of the lines that explain them. */
const HEADING_FONT = '黑体';
const NOTE_COLOUR = '#404040';

/** The 自评报告 of a workbook as a letter: every figure is the one its sheet shows. Throws UsageError where there is none. */
export function letterOf({ sheets }: WorkbookData, file: string): Letter {
  const sheet = sheets.find(({ name }) => name === sheetNames['self-report']);
  if (!sheet) throw new UsageError(cli.errors.sheetMissing(sheetNames['self-report'], file));
  const rows = [...sheet.cells.keys()].filter((row) => row >= FIRST_ROW).sort((a, b) => a - b);
  const cells = rows.flatMap((row) => sheet.cells.get(row)?.get(0) ?? []);
  const body = cells.filter((cell) => isBody(cell)).map((cell) => ({ kind: kindOf(cell), text: textOf(cell) }));
  return { title: textOf(cellAt(sheet, 0)), body, signature: cli.letter.signature };
}

function isBody(cell: CellData): boolean {
  return textOf(cell) !== '' && cell.style?.font?.color !== NOTE_COLOUR && !/^编制：_+/.test(textOf(cell));
}

const cellAt = (sheet: SheetData, row: number): CellData | undefined => sheet.cells.get(row)?.get(0);

const kindOf = ({ style }: CellData): 'heading' | 'paragraph' =>
  style?.font?.name === HEADING_FONT ? 'heading' : 'paragraph';

function textOf(cell: CellData | undefined): string {
  return typeof cell?.value === 'string' ? cell.value.trim() : '';
}
