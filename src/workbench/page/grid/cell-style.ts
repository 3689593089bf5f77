import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { BorderLine, CellStyleData } from '../../host/workbook-data';

const horizontal: Readonly<Partial<Record<NonNullable<CellStyleData['horizontal']>, HorizontalAlign>>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  // Centred over the empty cells at its right, which Univer cannot: it would cut the text off at the left of its own cell.
  centerContinuous: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<NonNullable<CellStyleData['vertical']>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** Line styles as SpreadsheetML names them (ST_BorderStyle). */
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** How the grid draws a cell of the workbook. */
export function gridStyle(style: CellStyleData): IStyleData {
  const { font, borders } = style;
  return {
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(font?.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(font?.color !== undefined && { cl: { rgb: font.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...alignment(style),
    ...(borders !== undefined && { bd: borderData(borders) }),
  };
}

function alignment(style: CellStyleData): IStyleData {
  const ht = style.horizontal && horizontal[style.horizontal];
  return {
    ...(ht !== undefined && { ht }),
    ...(style.vertical !== undefined && { vt: vertical[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
  };
}

function borderData(borders: NonNullable<CellStyleData['borders']>): IBorderData {
  return {
    ...(borders.top && { t: borderLine(borders.top) }),
    ...(borders.right && { r: borderLine(borders.right) }),
    ...(borders.bottom && { b: borderLine(borders.bottom) }),
    ...(borders.left && { l: borderLine(borders.left) }),
  };
}

function borderLine(line: BorderLine): IBorderStyleData {
  return { s: lines[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
}
