import type { XmlElement } from '../xml/xml';

/** The namespaces of a package: ISO 29500 has two sets of them, and what is added to a file must be of its own. */
export interface Dialect {
  readonly main: string;
  /** What the types of relations begin with, and the namespace of `r:id`. */
  readonly relations: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** By the namespace of workbook.xml. */
export function dialectOf(workbook: XmlElement): Dialect {
  return [...workbook.attributes.values()].includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
