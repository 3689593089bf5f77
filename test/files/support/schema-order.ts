/**
 * The order of children that ECMA-376 part 1 (annex A) gives for the elements that saving may write into, typed off the standard a second
 * time: the product's own table is not asked. Elements that are not listed may hold anything in any order.
 */
const ORDERS: Readonly<Record<string, string>> = {
  // sml.xsd
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
    'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
    'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
    'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture ' +
    'oleObjects controls webPublishItems tableParts extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  sst: 'si extLst',
  bookViews: 'workbookView',
  sheets: 'sheet',
  definedNames: 'definedName',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetViews: 'sheetView extLst',
  sheetView: 'pane selection pivotSelection extLst',
  cols: 'col',
  sheetData: 'row',
  row: 'c extLst',
  c: 'f v is extLst',
  is: 't r rPh phoneticPr',
  mergeCells: 'mergeCell',
  conditionalFormatting: 'cfRule extLst',
  cfRule: 'formula colorScale dataBar iconSet extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  rowBreaks: 'brk',
  tableParts: 'tablePart',
  tableColumns: 'tableColumn',
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  border: 'start end left right top bottom diagonal vertical horizontal',
  fill: 'patternFill gradientFill',
  patternFill: 'fgColor bgColor',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  xf: 'alignment protection extLst',
  dxfs: 'dxf',
  dxf: 'font numFmt fill alignment border protection extLst',
  calcChain: 'c extLst',
  metadata: 'metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst',
  // opc
  Relationships: 'Relationship',
  // dml-spreadsheetDrawing.xsd
  twoCellAnchor: 'from to sp grpSp graphicFrame cxnSp pic contentPart clientData',
  from: 'col colOff row rowOff',
  to: 'col colOff row rowOff',
  graphicFrame: 'nvGraphicFramePr xfrm graphic',
  // dml-chart.xsd
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
};

const RANKS = new Map(
  Object.entries(ORDERS).map(([parent, names]) => [
    parent,
    new Map(names.split(' ').map((name, rank) => [name, rank] as const)),
  ]),
);

/** Ranks of an element's children; undefined where the standard's order of them is not in the table. */
export function ranksIn(parent: string): ReadonlyMap<string, number> | undefined {
  return RANKS.get(parent);
}
