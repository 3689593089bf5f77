import type { Rectangle } from '../../../ledger/grid';
import { cellCount, isEntireColumns, isEntireRows } from '../a1';
import { choiceArgument, colorArgument, flagArgument, numberArgument, textArgument } from '../arguments';
import { cellAt } from '../cells';
import type { HostCore } from './base/host-core';
import { HostCollection, HostObject } from './base/host-object';
import {
  columnPoints,
  defaultColumnWidth,
  defaultRowHeight,
  pointsOfWidth,
  rowPoints,
  widthOfPoints,
} from '../metrics';
import { notImplemented, OfficeError } from '../office-error';
import type { BorderLine, CellStyleData, SheetData } from '../workbook-data';
import { largestRange, patchStyle, restyle } from '../write-cells';

/** The areas a format belongs to: one for a range, several for RangeAreas. */
type Areas = () => readonly Rectangle[];

abstract class FormatPart extends HostObject {
  override readonly setsLooks = true;

  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly areas: Areas,
  ) {
    super(core);
  }

  protected get sheet(): SheetData {
    return this.core.editor.sheet(this.sheetId);
  }

  /** What all cells have in common; null where they differ, as documented for every format property. */
  protected common<T>(read: (style: CellStyleData | undefined) => T): T | null {
    let first: T | undefined;
    const checked = new Map<CellStyleData | undefined, T>();
    for (const area of this.areas()) {
      if (isEntireColumns(area) || isEntireRows(area))
        throw notImplemented(this.className, 'load', 'for entire rows or columns');
      if (cellCount(area) > largestRange) throw new OfficeError('RangeExceedsLimit');
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const style = cellAt(this.sheet, row, column)?.style;
          let value = checked.get(style);
          if (value === undefined) checked.set(style, (value = read(style)));
          if (first === undefined) first = value;
          else if (first !== value) return null;
        }
      }
    }
    return first ?? null;
  }

  protected change(change: (style: CellStyleData | undefined) => CellStyleData | undefined, member: string): void {
    for (const area of this.areas()) {
      restyle(this.core.editor, this.sheet, area, change, `${this.className}.${member}`);
    }
  }
}

export class RangeFillObject extends FormatPart {
  readonly className = 'RangeFill';

  /** #FFFFFF where there is no fill, as Excel says. */
  get Color(): string | null {
    return this.common((style) => style?.fill ?? '#FFFFFF');
  }
  set Color(color: unknown) {
    const fill = colorArgument(color, 'color');
    this.change((style) => this.core.editor.styles.change(style, { fill }), 'color');
  }
  Clear(): void {
    this.change((style) => this.core.editor.styles.change(style, { fill: undefined }), 'clear');
  }
}

const defaultFont = { name: '宋体', size: 11, color: '#000000' };

export class RangeFontObject extends FormatPart {
  readonly className = 'RangeFont';

  #set(patch: Readonly<Record<string, unknown>>, member: string): void {
    this.change((style) => this.core.editor.styles.changeFont(style, patch), member);
  }
  get Bold(): boolean | null {
    return this.common((style) => style?.font?.bold ?? false);
  }
  set Bold(bold: unknown) {
    this.#set({ bold: flagArgument(bold, 'bold') || undefined }, 'bold');
  }
  get Italic(): boolean | null {
    return this.common((style) => style?.font?.italic ?? false);
  }
  set Italic(italic: unknown) {
    this.#set({ italic: flagArgument(italic, 'italic') || undefined }, 'italic');
  }
  get Strikethrough(): boolean | null {
    return this.common((style) => style?.font?.strikethrough ?? false);
  }
  set Strikethrough(strikethrough: unknown) {
    this.#set({ strikethrough: flagArgument(strikethrough, 'strikethrough') || undefined }, 'strikethrough');
  }
  get Underline(): string | null {
    return this.common((style) => (style?.font?.underline ? 'Single' : 'None'));
  }
  set Underline(underline: unknown) {
    const kind = choiceArgument(underline, 'underline', ['None', 'Single']);
    this.#set({ underline: kind === 'Single' || undefined }, 'underline');
  }
  get Color(): string | null {
    return this.common((style) => style?.font?.color ?? defaultFont.color);
  }
  set Color(color: unknown) {
    this.#set({ color: colorArgument(color, 'color') }, 'color');
  }
  get Name(): string | null {
    return this.common((style) => style?.font?.name ?? defaultFont.name);
  }
  set Name(name: unknown) {
    this.#set({ name: textArgument(name, 'name') }, 'name');
  }
  get Size(): number | null {
    return this.common((style) => style?.font?.size ?? defaultFont.size);
  }
  set Size(size: unknown) {
    const points = numberArgument(size, 'size');
    if (points < 1 || points > 409) throw new OfficeError('InvalidArgument', `size ${points}`);
    this.#set({ size: points }, 'size');
  }
}

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

/** Office.js says style and weight, a file says both in one word. */
const lineStyles: Readonly<Record<string, string>> = {
  'Continuous/Hairline': 'hair',
  'Continuous/Thin': 'thin',
  'Continuous/Medium': 'medium',
  'Continuous/Thick': 'thick',
  'Dash/Thin': 'dashed',
  'Dash/Medium': 'mediumDashed',
  'DashDot/Thin': 'dashDot',
  'DashDot/Medium': 'mediumDashDot',
  'DashDotDot/Thin': 'dashDotDot',
  'DashDotDot/Medium': 'mediumDashDotDot',
  'Dot/Thin': 'dotted',
  'Double/Thick': 'double',
  'SlantDashDot/Medium': 'slantDashDot',
};
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const lines = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;

function officeLine(line: BorderLine | undefined): { style: string; weight: string } {
  const found = Object.entries(lineStyles).find(([, name]) => name === line?.style)?.[0];
  const [style, weight] = (found ?? 'None/Thin').split('/') as [string, string];
  return { style, weight };
}

type Edge = 'top' | 'bottom' | 'left' | 'right';

export class RangeBorderObject extends FormatPart {
  readonly className = 'RangeBorder';

  constructor(
    core: HostCore,
    sheetId: string,
    areas: Areas,
    readonly side: Side,
  ) {
    super(core, sheetId, areas);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.side };
  }

  /** The cells the border lies on, and on which of their edges. */
  #edges(): { readonly area: Rectangle; readonly edge: Edge }[] {
    return this.areas().flatMap((area): { readonly area: Rectangle; readonly edge: Edge }[] => {
      switch (this.side) {
        case 'EdgeTop':
          return [{ area: { ...area, bottom: area.top }, edge: 'top' }];
        case 'EdgeBottom':
          return [{ area: { ...area, top: area.bottom }, edge: 'bottom' }];
        case 'EdgeLeft':
          return [{ area: { ...area, right: area.left }, edge: 'left' }];
        case 'EdgeRight':
          return [{ area: { ...area, left: area.right }, edge: 'right' }];
        case 'InsideHorizontal':
          return area.top === area.bottom
            ? []
            : [
                { area: { ...area, bottom: area.bottom - 1 }, edge: 'bottom' },
                { area: { ...area, top: area.top + 1 }, edge: 'top' },
              ];
        case 'InsideVertical':
          return area.left === area.right
            ? []
            : [
                { area: { ...area, right: area.right - 1 }, edge: 'right' },
                { area: { ...area, left: area.left + 1 }, edge: 'left' },
              ];
        default:
          throw notImplemented(this.className, this.side);
      }
    });
  }

  #read(): BorderLine | undefined {
    const [first] = this.#edges();
    return first && cellAt(this.sheet, first.area.top, first.area.left)?.style?.borders?.[first.edge];
  }

  #write(change: (line: BorderLine | undefined) => BorderLine | undefined, member: string): void {
    const { styles } = this.core.editor;
    for (const { area, edge } of this.#edges()) {
      restyle(
        this.core.editor,
        this.sheet,
        area,
        (style) => {
          const others = Object.entries(style?.borders ?? {}).filter(([name]) => name !== edge);
          const line = change(style?.borders?.[edge]);
          const borders = Object.fromEntries([...others, ...(line ? [[edge, line]] : [])]) as CellStyleData['borders'];
          return styles.change(style, { borders: Object.keys(borders ?? {}).length > 0 ? borders : undefined });
        },
        `RangeBorder.${member}`,
      );
    }
  }

  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    return officeLine(this.#read()).style;
  }
  set Style(style: unknown) {
    const chosen = choiceArgument(style, 'style', lines);
    this.#write((line) => {
      if (chosen === 'None') return undefined;
      const fitting = weights.filter((weight) => lineStyles[`${chosen}/${weight}`] !== undefined);
      const weight = fitting.find((candidate) => candidate === officeLine(line).weight) ?? fitting[0]!;
      return { style: lineStyles[`${chosen}/${weight}`]!, color: line?.color ?? '#000000' };
    }, 'style');
  }
  get Weight(): string {
    return officeLine(this.#read()).weight;
  }
  set Weight(weight: unknown) {
    const chosen = choiceArgument(weight, 'weight', weights);
    this.#write((line) => {
      const style = officeLine(line).style;
      const name = lineStyles[`${style}/${chosen}`] ?? lineStyles[`Continuous/${chosen}`]!;
      return { style: name, color: line?.color ?? '#000000' };
    }, 'weight');
  }
  get Color(): string {
    return this.#read()?.color ?? '#000000';
  }
  set Color(color: unknown) {
    const chosen = colorArgument(color, 'color') ?? '#000000';
    this.#write((line) => ({ style: line?.style ?? 'thin', color: chosen }), 'color');
  }
}

export class RangeBorderCollectionObject extends HostCollection<RangeBorderObject> {
  readonly className = 'RangeBorderCollection';

  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly areas: Areas,
  ) {
    super(core);
  }

  items(): readonly RangeBorderObject[] {
    return sides.map((side) => new RangeBorderObject(this.core, this.sheetId, this.areas, side));
  }
  find(key: unknown): RangeBorderObject | undefined {
    return this.items().find((border) => border.side === key);
  }
  get Count(): number {
    return sides.length;
  }
}

export class FormatProtectionObject extends FormatPart {
  readonly className = 'FormatProtection';

  get Locked(): boolean | null {
    return this.common((style) => style?.locked ?? true);
  }
  set Locked(locked: unknown) {
    const value = flagArgument(locked, 'locked') ? undefined : false;
    this.change((style) => this.core.editor.styles.change(style, { locked: value }), 'locked');
  }
}

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

const horizontalOf = (word: (typeof horizontals)[number]): CellStyleData['horizontal'] =>
  word === 'General'
    ? undefined
    : word === 'CenterAcrossSelection'
      ? 'centerContinuous'
      : (word.toLowerCase() as CellStyleData['horizontal']);

export class RangeFormatObject extends FormatPart {
  readonly className = 'RangeFormat';

  get Fill(): RangeFillObject {
    return new RangeFillObject(this.core, this.sheetId, this.areas);
  }
  get Font(): RangeFontObject {
    return new RangeFontObject(this.core, this.sheetId, this.areas);
  }
  get Borders(): RangeBorderCollectionObject {
    return new RangeBorderCollectionObject(this.core, this.sheetId, this.areas);
  }
  get Protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.core, this.sheetId, this.areas);
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => horizontals.find((word) => horizontalOf(word) === style?.horizontal) ?? 'General');
  }
  set HorizontalAlignment(alignment: unknown) {
    const horizontal = horizontalOf(choiceArgument(alignment, 'horizontalAlignment', horizontals));
    this.#patch({ horizontal }, 'horizontalAlignment');
  }
  get VerticalAlignment(): string | null {
    return this.common(
      (style) => verticals.find((word) => word.toLowerCase() === (style?.vertical ?? 'bottom')) ?? 'Bottom',
    );
  }
  set VerticalAlignment(alignment: unknown) {
    const word = choiceArgument(alignment, 'verticalAlignment', verticals).toLowerCase() as CellStyleData['vertical'];
    this.#patch({ vertical: word === 'bottom' ? undefined : word }, 'verticalAlignment');
  }
  get WrapText(): boolean | null {
    return this.common((style) => style?.wrap ?? false);
  }
  set WrapText(wrap: unknown) {
    this.#patch({ wrap: flagArgument(wrap, 'wrapText') || undefined }, 'wrapText');
  }
  #patch(patch: Parameters<typeof patchStyle>[3], member: string): void {
    for (const area of this.areas()) patchStyle(this.core.editor, this.sheet, area, patch, `format.${member}`);
  }

  #uniform(first: number, last: number, size: (index: number) => number): number | null {
    const wanted = size(first);
    for (let index = first + 1; index <= last; index++) if (size(index) !== wanted) return null;
    return wanted;
  }
  get ColumnWidth(): number | null {
    const { left, right } = this.areas()[0]!;
    return this.#uniform(left, right, (column) => columnPoints(this.sheet, column));
  }
  set ColumnWidth(points: unknown) {
    const width = numberArgument(points, 'columnWidth');
    if (width < 0 || width > pointsOfWidth(256)) throw new OfficeError('InvalidArgument', `columnWidth ${width}`);
    this.#layout((area) => {
      for (let column = area.left; column <= area.right; column++) {
        this.sheet.columnWidths.set(column, widthOfPoints(width));
        if (width > 0) this.sheet.hiddenColumns.delete(column);
        else this.sheet.hiddenColumns.add(column);
      }
    });
  }
  /** null where the columns differ in width. */
  get UseStandardWidth(): boolean | null {
    const width = this.ColumnWidth;
    return width === null ? null : width === defaultColumnWidth;
  }
  /** Only true does something, as documented. */
  set UseStandardWidth(use: unknown) {
    if (!flagArgument(use, 'useStandardWidth')) return;
    this.#layout((area) => {
      for (let column = area.left; column <= area.right; column++) {
        this.sheet.columnWidths.delete(column);
        this.sheet.hiddenColumns.delete(column);
      }
    });
  }
  get RowHeight(): number | null {
    const { top, bottom } = this.areas()[0]!;
    return this.#uniform(top, bottom, (row) => rowPoints(this.sheet, row));
  }
  set RowHeight(points: unknown) {
    const height = numberArgument(points, 'rowHeight');
    if (height < 0 || height > 409.5) throw new OfficeError('InvalidArgument', `rowHeight ${height}`);
    this.#layout((area) => {
      for (let row = area.top; row <= area.bottom; row++) {
        this.sheet.rowHeights.set(row, height);
        if (height > 0) this.sheet.hiddenRows.delete(row);
        else this.sheet.hiddenRows.add(row);
      }
    });
  }
  get UseStandardHeight(): boolean | null {
    const height = this.RowHeight;
    return height === null ? null : height === defaultRowHeight;
  }
  set UseStandardHeight(use: unknown) {
    if (!flagArgument(use, 'useStandardHeight')) return;
    this.#layout((area) => {
      for (const row of [...this.sheet.rowHeights.keys()]) {
        if (row >= area.top && row <= area.bottom) this.sheet.rowHeights.delete(row);
      }
    });
  }
  #layout(change: (area: Rectangle) => void): void {
    this.core.editor.requireUnprotected(this.sheet);
    for (const area of this.areas()) change(area);
    this.core.editor.report({ kind: 'layout', sheetId: this.sheetId });
  }
}
