import type { SheetSource } from '../read/sheet-read';
import type { XmlElement } from './xml';

/** Order of a worksheet's elements (CT_Worksheet). */
const order = [
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
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Where an element of this name goes among the others. */
export function insertionPoint(source: SheetSource, name: string): number {
  const rank = order.indexOf(name);
  const rankOf = (element: XmlElement): number => {
    const known = order.indexOf(element.name);
    if (known >= 0) return known;
    return Math.max(
      -1,
      ...element.children.flatMap((c) => [order.indexOf(c.name), ...c.children.map((d) => order.indexOf(d.name))]),
    );
  };
  return source.root.children.find((c) => rankOf(c) > rank)?.start ?? source.root.innerEnd;
}
