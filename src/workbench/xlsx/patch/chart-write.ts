import type { CellData, ChartData, SheetData, StoredValue, WorkbookData } from '../../host/workbook-data';
import { parseArea } from '../notation/address';
import type { Dialect } from '../read/dialect';
import { escapeText } from '../xml/xml';

type Shape = 'bar' | 'column' | 'line' | 'pie';

/** `BarClustered` (Excel.ChartType), `bar-clustered` (sheet models) and their like. */
function shapeOf(kind: string): Shape {
  const word = kind.toLowerCase().replace(/[^a-z]/g, '');
  if (word.startsWith('bar')) return 'bar';
  if (word.startsWith('line')) return 'line';
  if (word.startsWith('pie')) return 'pie';
  if (word.startsWith('column')) return 'column';
  throw new Error(`charts of kind ${kind} cannot be written`);
}

/** A simple chart part with its values beside it, so that it shows before anything is computed. */
export function chartXml(chart: ChartData, workbook: WorkbookData, dialect: Dialect): string {
  const shape = shapeOf(chart.kind);
  const series = chart.series
    .map((s, i) => {
      const name = s.name === undefined ? '' : seriesName(s.name);
      const categories = s.categories === undefined ? '' : `<c:cat>${cached('str', s.categories, workbook)}</c:cat>`;
      const smooth = shape === 'line' ? '<c:smooth val="0"/>' : '';
      const marker = shape === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
      const invert = shape === 'bar' || shape === 'column' ? '<c:invertIfNegative val="0"/>' : '';
      return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${name}${invert}${marker}${categories}<c:val>${cached('num', s.values, workbook)}</c:val>${smooth}</c:ser>`;
    })
    .join('');
  const axes = '<c:axId val="500000001"/><c:axId val="500000002"/>';
  const plot = {
    bar: `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="100"/>${axes}</c:barChart>`,
    column: `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="100"/>${axes}</c:barChart>`,
    line: `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`,
    pie: `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`,
  }[shape];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relations}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    (chart.title === ''
      ? ''
      : `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`) +
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>${plot}${shape === 'pie' ? '' : axesXml(shape, chart.valueMinimum)}</c:plotArea>` +
    ((chart.legend ?? (chart.series.length > 1 || shape === 'pie'))
      ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function axesXml(shape: Shape, minimum: number | undefined): string {
  const flat = shape === 'bar';
  const common = (id: number, position: string, other: number) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${flat && id === 500000001 ? 'maxMin' : 'minMax'}"/>${id === 500000002 && minimum !== undefined ? `<c:min val="${minimum}"/>` : ''}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    (id === 500000002 ? '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="1"/>' : '') +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="${flat && id === 500000002 ? 'max' : 'autoZero'}"/>`;
  return (
    `<c:catAx>${common(500000001, flat ? 'l' : 'b', 500000002)}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${common(500000002, flat ? 'b' : 'l', 500000001)}<c:crossBetween val="between"/></c:valAx>`
  );
}

/** A name is an area where it looks like one, else a text. */
function seriesName(name: string): string {
  const formula = name.replace(/^=/, '');
  return /![$A-Z0-9:]+$/i.test(formula)
    ? `<c:tx><c:strRef><c:f>${escapeText(formula)}</c:f></c:strRef></c:tx>`
    : `<c:tx><c:v>${escapeText(name)}</c:v></c:tx>`;
}

function cached(kind: 'str' | 'num', formula: string, workbook: WorkbookData): string {
  const reference = formula.replace(/^=/, '');
  const values = valuesOf(reference, workbook);
  const points = values
    .map((value, i) => {
      const fits = kind === 'num' ? typeof value === 'number' : typeof value === 'string' || typeof value === 'number';
      return fits ? `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>` : '';
    })
    .join('');
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Ref><c:f>${escapeText(reference)}</c:f><c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache></c:${kind}Ref>`;
}

function valuesOf(reference: string, workbook: WorkbookData): StoredValue[] {
  const bang = reference.lastIndexOf('!');
  const name = reference.slice(0, bang).replace(/^'|'$/g, '').replace(/''/g, "'");
  const sheet: SheetData | undefined = workbook.sheets.find((s) => s.name === name);
  const area = parseArea(reference.slice(bang + 1));
  if (sheet === undefined || area === undefined) return [];
  const values: StoredValue[] = [];
  for (let r = area.top; r <= area.bottom; r++) {
    for (let c = area.left; c <= area.right; c++) {
      const cell: CellData | undefined = sheet.cells.get(r)?.get(c);
      values.push(cell?.value ?? null);
    }
  }
  return values;
}

/** The frame that puts a chart on its cells. */
export function anchorXml(chart: ChartData, relationId: string, id: number, dialect: Dialect): string {
  const { top, left, bottom, right } = chart.anchor;
  const corner = (row: number, column: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}"><xdr:from>${corner(top, left)}</xdr:from><xdr:to>${corner(bottom, right)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeText(chart.name).replace(/"/g, '&quot;')}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relations}" r:id="${relationId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
