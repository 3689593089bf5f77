import type { BorderLine, CellStyleData, ConditionalFormatData } from '../../host/workbook-data';
import { readColour, type Palette } from '../notation/colours';
import { builtInFormats } from '../notation/number-formats';
import { child, childrenOf, flag, parseXml, type XmlElement } from '../xml/xml';

/** What a conditional format paints. */
export type Paint = Pick<ConditionalFormatData, 'fill' | 'fontColor' | 'bold'>;

export interface StylesSource {
  readonly xml: string;
  readonly root: XmlElement;
  /** By format index of the cell; undefined where the format is the default one. Each is shared by all its cells. */
  readonly cellStyles: readonly (CellStyleData | undefined)[];
  readonly paints: readonly Paint[];
  readonly palette: Palette;
  /** The largest numbers of formats that cells and of paints that rules have named so far: they may be more than there are. */
  readonly named: { format: number; paint: number };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Font = NonNullable<CellStyleData['font']>;

export function readFont(element: XmlElement | undefined, palette: Palette): Font {
  const font: Mutable<Font> = {};
  const name = child(element, 'name')?.attributes.get('val');
  const size = child(element, 'sz')?.attributes.get('val');
  const color = readColour(child(element, 'color'), palette);
  const on = (tag: string) => {
    const found = child(element, tag);
    return found !== undefined && flag(found.attributes.get('val'), true);
  };
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = Number(size);
  if (color !== undefined) font.color = color;
  if (on('b')) font.bold = true;
  if (on('i')) font.italic = true;
  if (on('strike')) font.strikethrough = true;
  const underline = child(element, 'u');
  if (underline !== undefined && underline.attributes.get('val') !== 'none') font.underline = true;
  return font;
}

/** The colour of a plain fill; patterns and gradients have no place in our model and are only kept. */
export function readFill(element: XmlElement | undefined, palette: Palette): string | undefined {
  const pattern = child(element, 'patternFill');
  if (pattern?.attributes.get('patternType') !== 'solid') return undefined;
  return readColour(child(pattern, 'fgColor'), palette);
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

export function readBorders(element: XmlElement | undefined, palette: Palette): CellStyleData['borders'] | undefined {
  const borders: Partial<Record<(typeof sides)[number], BorderLine>> = {};
  for (const side of sides) {
    const line = child(element, side);
    const style = line?.attributes.get('style');
    if (style === undefined || style === 'none') continue;
    borders[side] = { style, color: readColour(child(line, 'color'), palette) ?? '#000000' };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** A differential fill is written with its colour as background; some producers use the foreground. */
function readPaint(element: XmlElement, palette: Palette): Paint {
  const paint: Mutable<Paint> = {};
  const pattern = child(child(element, 'fill'), 'patternFill');
  const fill = readColour(child(pattern, 'bgColor'), palette) ?? readColour(child(pattern, 'fgColor'), palette);
  const font = readFont(child(element, 'font'), palette);
  if (fill !== undefined) paint.fill = fill;
  if (font.color !== undefined) paint.fontColor = font.color;
  if (font.bold === true) paint.bold = true;
  return paint;
}

export function readStyles(xml: string, palette: Palette): StylesSource {
  const root = parseXml(xml);
  const formats = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map((f) => [
      Number(f.attributes.get('numFmtId')),
      f.attributes.get('formatCode') ?? 'General',
    ]),
  );
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((f) => readFont(f, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((f) => readFill(f, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((b) => readBorders(b, palette));

  const cellStyles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf, index): CellStyleData | undefined => {
    if (index === 0) return undefined;
    const style: Mutable<CellStyleData> = { originXf: index };
    const formatId = Number(xf.attributes.get('numFmtId') ?? 0);
    const numberFormat = formats.get(formatId) ?? builtInFormats[formatId];
    if (numberFormat !== undefined && numberFormat !== 'General') style.numberFormat = numberFormat;
    const fontId = Number(xf.attributes.get('fontId') ?? 0);
    const font = fonts[fontId];
    if (fontId !== 0 && font !== undefined) style.font = font;
    const fill = fills[Number(xf.attributes.get('fillId') ?? 0)];
    if (fill !== undefined) style.fill = fill;
    const border = borders[Number(xf.attributes.get('borderId') ?? 0)];
    if (border !== undefined) style.borders = border;
    const alignment = child(xf, 'alignment');
    const horizontal = alignment?.attributes.get('horizontal');
    const vertical = alignment?.attributes.get('vertical');
    if (horizontal !== undefined && horizontal !== 'general') {
      style.horizontal = horizontal as NonNullable<CellStyleData['horizontal']>;
    }
    if (vertical !== undefined && vertical !== 'bottom') {
      style.vertical = vertical as NonNullable<CellStyleData['vertical']>;
    }
    if (flag(alignment?.attributes.get('wrapText'))) style.wrap = true;
    if (!flag(child(xf, 'protection')?.attributes.get('locked'), true)) style.locked = false;
    if (flag(xf.attributes.get('quotePrefix'))) style.quotePrefix = true;
    return style;
  });
  const paints = childrenOf(child(root, 'dxfs'), 'dxf').map((d) => readPaint(d, palette));
  return { xml, root, cellStyles, paints, palette, named: { format: -1, paint: -1 } };
}

/** Equal to look at, whatever index they came from. Absent and its default are the same. */
export function sameStyle(a: CellStyleData | undefined, b: CellStyleData | undefined): boolean {
  return a === b || styleKey(a) === styleKey(b);
}

const keys = new WeakMap<CellStyleData, string>();

export function styleKey(style: CellStyleData | undefined): string {
  if (style === undefined) return styleKey({});
  let key = keys.get(style);
  if (key === undefined) {
    const f = style.font;
    key = JSON.stringify([
      style.numberFormat ?? 'General',
      style.fill?.toUpperCase() ?? '',
      [f?.name ?? '', f?.size ?? '', f?.bold ?? false, f?.italic ?? false],
      [f?.color?.toUpperCase() ?? '', f?.underline ?? false, f?.strikethrough ?? false],
      style.horizontal ?? '',
      style.vertical ?? 'bottom',
      style.wrap ?? false,
      sides.map((side) => {
        const line = style.borders?.[side];
        return line === undefined ? '' : [line.style, line.color.toUpperCase()];
      }),
      style.locked ?? true,
      style.quotePrefix ?? false,
    ]);
    keys.set(style, key);
  }
  return key;
}
