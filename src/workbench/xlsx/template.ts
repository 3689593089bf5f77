import { OfficePackage } from './package/package';
import { TRANSITIONAL, type Dialect } from './read/dialect';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const { main, relations } = TRANSITIONAL;
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** A sheet without anything, which new sheets are written into. */
export const emptySheet = (dialect: Dialect): string =>
  `${declaration}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relations}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="13.5"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** A workbook without sheets: where a workbook that came from no file is written into. */
export function emptyWorkbook(activeTab: number): OfficePackage {
  const encoder = new TextEncoder();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetml}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetml}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="${activeTab}"/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageRelations}">${relation('rId1', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml':
      `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
      '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
  return new OfficePackage(new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}
