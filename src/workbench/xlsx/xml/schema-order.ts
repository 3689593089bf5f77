import type { XmlElement } from './xml';

/** Children in the order the standard wants them (ECMA-376 part 1, annex A.2), of the elements that saving may put a child into. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  workbook: [
    'fileVersion',
    'fileSharing',
    'workbookPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'functionGroups',
    'externalReferences',
    'definedNames',
    'calcPr',
    'oleSize',
    'customWorkbookViews',
    'pivotCaches',
    'smartTagPr',
    'smartTagTypes',
    'webPublishing',
    'fileRecoveryPr',
    'webPublishObjects',
    'extLst',
  ],
  worksheet: [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
    'smartTags',
    'drawing',
    'drawingHF',
    'legacyDrawing',
    'legacyDrawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
  ],
  styleSheet: [
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
    'tableStyles',
    'colors',
    'extLst',
  ],
  Types: ['Default', 'Override'],
};

const LAST = Number.MAX_SAFE_INTEGER;

/** Every other element holds a list, and what is new comes last in it. */
const LIST: readonly string[] = [];

/** How far down a child of this name stands. What the order does not name comes behind all it names, but before the extensions. */
export function rankIn(parent: string, name: string): number {
  if (name === 'extLst') return LAST;
  const order = ORDERS[parent] ?? LIST;
  const rank = order.indexOf(name);
  return rank < 0 ? order.length : rank;
}

/** The child that a new one of this name goes before; undefined where it goes last. */
export function childAfter(parent: XmlElement, name: string): XmlElement | undefined {
  const order = ORDERS[parent.name] ?? LIST;
  const rank = rankIn(parent.name, name);
  const rankOf = (element: XmlElement): number => {
    if (element.name === 'extLst') return LAST;
    const known = order.indexOf(element.name);
    if (known >= 0) return known;
    if (order.length === 0) return 0;
    // An alternative (mc:AlternateContent) stands where what is in it would.
    const within = element.children.flatMap((c) => [c.name, ...c.children.map((d) => d.name)]);
    return Math.max(-1, ...within.map((inner) => order.indexOf(inner)));
  };
  return parent.children.find((c) => rankOf(c) > rank);
}
