import type { Rectangle } from '../../../ledger/grid';
import { columnCount, formatAbsolute, quoteSheetName, rowCount } from '../a1';
import { choiceArgument, flagArgument, numberArgument, textArgument } from '../arguments';
import { displayText } from '../cell-text';
import { cellAt } from '../cells';
import type { HostCore } from './base/host-core';
import { HostCollection } from './base/host-object';
import { boxOf, columnAtPoints, rowAtPoints } from '../metrics';
import { notImplemented, OfficeError } from '../office-error';
import type { ChartData } from '../workbook-data';
import { RangeObject } from './range';
import { SheetPart } from './sheet-part';
import { WorksheetObject } from './worksheet';

/** The kinds the workbench can also save and show. */
const kinds = ['BarClustered', 'ColumnClustered', 'Line', 'Pie'] as const;

/** `台账!$A$1:$A$9`, as a chart names its cells. */
const reference = (range: RangeObject, area: Rectangle): string =>
  `${quoteSheetName(range.sheet.name)}!${formatAbsolute(area)}`;

function rangeArgument(value: unknown, member: string): RangeObject {
  if (value instanceof RangeObject) return value;
  throw new OfficeError('InvalidArgument', 'a range is needed', member);
}

/**
 * Series from a range as Excel divides it: the longer side holds the points; a first row or column that holds texts names the series or
 * the categories.
 */
function seriesOf(range: RangeObject, seriesBy: 'Auto' | 'Columns' | 'Rows'): ChartData['series'] {
  const area = range.place;
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rowCount(area) >= columnCount(area));
  const isText = (row: number, column: number): boolean => {
    const value = cellAt(range.sheet, row, column)?.value ?? null;
    return value === null || typeof value === 'string';
  };
  const wide = columnCount(area) > 1;
  const tall = rowCount(area) > 1;
  const headed = tall && isText(area.top, area.right) && !isText(area.bottom, area.right);
  const labelled = wide && isText(area.bottom, area.left) && !isText(area.bottom, area.right);
  const namesFirst = byColumns ? headed : labelled;
  const categoriesFirst = byColumns ? labelled : headed;
  const lines = byColumns ? columnCount(area) : rowCount(area);
  const series: ChartData['series'] = [];
  for (let i = categoriesFirst ? 1 : 0; i < lines; i++) {
    const line: Rectangle = byColumns
      ? { ...area, left: area.left + i, right: area.left + i, top: area.top + (namesFirst ? 1 : 0) }
      : { ...area, top: area.top + i, bottom: area.top + i, left: area.left + (namesFirst ? 1 : 0) };
    const categories: Rectangle = byColumns
      ? { ...line, left: area.left, right: area.left }
      : { ...line, top: area.top, bottom: area.top };
    const name: Rectangle = byColumns
      ? { ...line, top: area.top, bottom: area.top }
      : { ...line, left: area.left, right: area.left };
    series.push({
      values: reference(range, line),
      ...(categoriesFirst ? { categories: reference(range, categories) } : {}),
      ...(namesFirst ? { name: `=${reference(range, name)}` } : {}),
    });
  }
  if (series.length === 0) throw new OfficeError('InvalidArgument', 'no values for a chart', 'ChartCollection.add');
  return series;
}

abstract class ChartPart extends SheetPart {
  constructor(
    core: HostCore,
    sheetId: string,
    readonly id: string,
  ) {
    super(core, sheetId);
  }

  protected get data(): ChartData {
    const found = this.sheet.charts.find((chart) => chart.id === this.id);
    if (!found) throw new OfficeError('ItemNotFound', `chart ${this.id}`);
    return found;
  }
  protected change(change: (data: ChartData) => void): void {
    this.core.editor.requireUnprotected(this.sheet);
    change(this.data);
    this.core.editor.report({ kind: 'charts', sheetId: this.sheetId });
  }
}

export class ChartTitleObject extends ChartPart {
  readonly className = 'ChartTitle';

  get Text(): string {
    return this.data.title;
  }
  set Text(text: unknown) {
    const title = textArgument(text, 'text', 255);
    this.change((data) => (data.title = title));
  }
  get Visible(): boolean {
    return this.data.title !== '';
  }
  set Visible(visible: unknown) {
    const shown = flagArgument(visible, 'visible');
    this.change((data) => (data.title = shown ? data.title || '图表标题' : ''));
  }
}

export class ChartLegendObject extends ChartPart {
  readonly className = 'ChartLegend';

  get Visible(): boolean {
    return this.data.legend ?? true;
  }
  set Visible(visible: unknown) {
    const legend = flagArgument(visible, 'visible');
    this.change((data) => (data.legend = legend));
  }
}

export class ChartAxisObject extends ChartPart {
  readonly className = 'ChartAxis';

  /** Automatic bounds are worked out where a chart is drawn, which is not here. */
  get Minimum(): number {
    const { valueMinimum } = this.data;
    if (valueMinimum === undefined) throw notImplemented(this.className, 'minimum', 'automatic');
    return valueMinimum;
  }
  /** A number, or '' for automatic. */
  set Minimum(minimum: unknown) {
    const value = minimum === '' ? undefined : numberArgument(minimum, 'minimum');
    this.change((data) => {
      if (value === undefined) delete data.valueMinimum;
      else data.valueMinimum = value;
    });
  }
}

export class ChartAxesObject extends ChartPart {
  readonly className = 'ChartAxes';

  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.core, this.sheetId, this.id);
  }
}

export class ChartSeriesObject extends ChartPart {
  readonly className = 'ChartSeries';

  constructor(
    core: HostCore,
    sheetId: string,
    id: string,
    readonly index: number,
  ) {
    super(core, sheetId, id);
  }

  #change(change: (series: ChartData['series'][number]) => void): void {
    this.change((data) => {
      const series = data.series[this.index];
      if (!series) throw new OfficeError('ItemNotFound', `series ${this.index}`);
      change(series);
    });
  }
  get Name(): string {
    const name = this.data.series[this.index]?.name ?? '';
    if (!name.startsWith('=')) return name === '' ? `系列${this.index + 1}` : name;
    const range = new WorksheetObject(this.core, this.sheetId).GetRange(name.slice(1));
    return displayText(cellAt(range.sheet, range.place.top, range.place.left));
  }
  set Name(name: unknown) {
    const text = textArgument(name, 'name');
    this.#change((series) => (series.name = text));
  }
  SetValues(source: unknown): void {
    const range = rangeArgument(source, 'ChartSeries.setValues');
    this.#change((series) => (series.values = reference(range, range.place)));
  }
  SetXAxisValues(source: unknown): void {
    const range = rangeArgument(source, 'ChartSeries.setXAxisValues');
    this.#change((series) => (series.categories = reference(range, range.place)));
  }
}

export class ChartSeriesCollectionObject extends HostCollection<ChartSeriesObject> {
  readonly className = 'ChartSeriesCollection';

  constructor(
    core: HostCore,
    readonly sheetId: string,
    readonly id: string,
  ) {
    super(core);
  }

  items(): readonly ChartSeriesObject[] {
    const chart = this.core.editor.sheet(this.sheetId).charts.find((candidate) => candidate.id === this.id);
    return (chart?.series ?? []).map((_, index) => new ChartSeriesObject(this.core, this.sheetId, this.id, index));
  }
  find(): undefined {
    return undefined;
  }
  get Count(): number {
    return this.items().length;
  }
}

/** Excel.Chart. */
export class ChartObject extends ChartPart {
  readonly className = 'Chart';

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.data.name;
  }
  set Name(name: unknown) {
    const text = textArgument(name, 'name');
    this.change((data) => (data.name = text));
  }
  get ChartType(): string {
    return this.data.kind;
  }
  set ChartType(kind: unknown) {
    const chosen = choiceArgument(kind, 'chartType', kinds);
    this.change((data) => (data.kind = chosen));
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.core, this.sheetId, this.id);
  }
  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.core, this.sheetId, this.id);
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.core, this.sheetId, this.id);
  }
  get Series(): ChartSeriesCollectionObject {
    return new ChartSeriesCollectionObject(this.core, this.sheetId, this.id);
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.core, this.sheetId);
  }
  SetData(source: unknown, seriesBy: unknown): void {
    const series = seriesOf(
      rangeArgument(source, 'Chart.setData'),
      choiceArgument(seriesBy, 'seriesBy', ['Auto', 'Columns', 'Rows'], 'Auto'),
    );
    this.change((data) => (data.series = series));
  }
  SetPosition(start: unknown, end: unknown): void {
    const sheet = new WorksheetObject(this.core, this.sheetId);
    const cell = (value: unknown): RangeObject =>
      typeof value === 'string' ? sheet.GetRange(value) : rangeArgument(value, 'Chart.setPosition');
    const { top, left } = cell(start).place;
    const { bottom, right } = (end === null || end === undefined ? cell(start) : cell(end)).place;
    this.change((data) => (data.anchor = { top, left, bottom, right }));
  }

  /** Sizes in points are kept to the cell. */
  get Left(): number {
    return boxOf(this.sheet, this.data.anchor).left;
  }
  set Left(points: unknown) {
    this.#move((box) => ({ ...box, left: numberArgument(points, 'left') }));
  }
  get Top(): number {
    return boxOf(this.sheet, this.data.anchor).top;
  }
  set Top(points: unknown) {
    this.#move((box) => ({ ...box, top: numberArgument(points, 'top') }));
  }
  get Width(): number {
    return boxOf(this.sheet, this.data.anchor).width;
  }
  set Width(points: unknown) {
    this.#move((box) => ({ ...box, width: numberArgument(points, 'width') }));
  }
  get Height(): number {
    return boxOf(this.sheet, this.data.anchor).height;
  }
  set Height(points: unknown) {
    this.#move((box) => ({ ...box, height: numberArgument(points, 'height') }));
  }
  #move(change: (box: ReturnType<typeof boxOf>) => ReturnType<typeof boxOf>): void {
    const { sheet } = this;
    const { left, top, width, height } = change(boxOf(sheet, this.data.anchor));
    const anchor = {
      left: columnAtPoints(sheet, left),
      top: rowAtPoints(sheet, top),
      right: columnAtPoints(sheet, left + width - 1),
      bottom: rowAtPoints(sheet, top + height - 1),
    };
    this.change((data) => (data.anchor = anchor));
  }
  Delete(): void {
    const { data, sheet } = this;
    this.core.editor.requireUnprotected(sheet);
    sheet.charts = sheet.charts.filter((chart) => chart !== data);
    this.core.editor.report({ kind: 'charts', sheetId: this.sheetId });
  }
}

export class ChartCollectionObject extends HostCollection<ChartObject> {
  readonly className = 'ChartCollection';

  constructor(
    core: HostCore,
    readonly sheetId: string,
  ) {
    super(core);
  }

  items(): readonly ChartObject[] {
    return this.core.editor
      .sheet(this.sheetId)
      .charts.map((chart) => new ChartObject(this.core, this.sheetId, chart.id));
  }
  /** By name or id. */
  find(key: unknown): ChartObject | undefined {
    return this.items().find((chart) => chart.id === key || chart.Name === key);
  }
  GetItem(name: unknown): ChartObject {
    const chart = this.find(name);
    if (!chart) throw new OfficeError('ItemNotFound', String(name), 'ChartCollection.getItem');
    return chart;
  }
  get Count(): number {
    return this.items().length;
  }
  Add(type: unknown, source: unknown, seriesBy: unknown): ChartObject {
    const kind = choiceArgument(type, 'type', kinds);
    const by = choiceArgument(seriesBy, 'seriesBy', ['Auto', 'Columns', 'Rows'], 'Auto');
    const { editor } = this.core;
    const sheet = editor.sheet(this.sheetId);
    editor.requireUnprotected(sheet);
    const series = seriesOf(rangeArgument(source, 'ChartCollection.add'), by);
    let number = 1;
    while (sheet.charts.some((chart) => chart.name === `图表 ${number}`)) number++;
    const id = editor.newId();
    const anchor = { top: 6, left: 5, bottom: 20, right: 12 };
    sheet.charts.push({ id, name: `图表 ${number}`, kind, title: '图表标题', series, anchor });
    editor.report({ kind: 'charts', sheetId: this.sheetId });
    return new ChartObject(this.core, this.sheetId, id);
  }
}
