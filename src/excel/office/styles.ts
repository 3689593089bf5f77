import type { CellStyle } from '../../reports/model/sheet-model';

/** Points. Wide tables get the room; a printer still reaches every edge. */
export const PAGE_MARGINS = { left: 34, right: 34, top: 43, bottom: 43 } as const;

/** Points of a row of a table, and of a note under it. */
export const ROW_HEIGHT = 18;
export const NOTE_HEIGHT = 16;

/** The looks of our sheets: what a county finance bureau hands in. No fills but a light header. */
export interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly border: boolean;
  readonly horizontal: 'Left' | 'Center' | 'Right' | 'General';
  readonly wrap: boolean;
  readonly format: string;
  /** Points, where the row should not have the default. */
  readonly height?: number;
}

const body: Look = {
  font: '宋体',
  size: 10.5,
  bold: false,
  color: '#000000',
  border: true,
  horizontal: 'General',
  wrap: false,
  format: 'General',
};

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { ...body, font: '方正小标宋简体', size: 18, border: false, horizontal: 'Center', height: 30 },
  caption: { ...body, border: false, horizontal: 'Left', height: 20 },
  header: { ...body, bold: true, fill: '#EDF2F7', horizontal: 'Center', wrap: true },
  text: { ...body, horizontal: 'Left' },
  wrapped: { ...body, horizontal: 'Left', wrap: true },
  number: { ...body, horizontal: 'Right', format: '#,##0.00' },
  integer: { ...body, horizontal: 'Right', format: '#,##0' },
  date: { ...body, horizontal: 'Center', format: 'yyyy-mm-dd' },
  subtotal: { ...body, bold: true, format: '#,##0.00' },
  total: { ...body, bold: true, format: '#,##0.00' },
  note: { ...body, border: false, horizontal: 'Left', color: '#404040' },
  signature: { ...body, border: false, horizontal: 'Left', height: 24 },
  // The one other fill: where something is to be typed.
  input: { ...body, fill: '#FFFBE6', wrap: true },
  paragraph: { ...body, size: 12, border: false, horizontal: 'Left', wrap: true },
  heading: { ...body, font: '黑体', size: 12, border: false, horizontal: 'Left', height: 26 },
  check: { ...body, border: false, horizontal: 'Right', format: '0.00' },
};

export const BORDER_COLOR = '#808080';

/** Gives a whole range one look; the number format apart, which must come before the values. */
export function applyLook(range: Excel.Range, look: Look, size: { rows: number; columns: number }): void {
  const { format } = range;
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.border) drawBorders(range, size);
}

/** Thin lines around every cell. A single row has no inside horizontal line to set, a single column no vertical one. */
export function drawBorders(range: Excel.Range, { rows, columns }: { rows: number; columns: number }): void {
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const inside = [
    ...(rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(columns > 1 ? ['InsideVertical' as const] : []),
  ];
  for (const edge of [...edges, ...inside]) {
    const border = range.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** Characters of the default font to points, as Excel measures a column: 7 pixels a character and 5 of padding, at 96 dpi. */
export function widthInPoints(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}
