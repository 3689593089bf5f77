/** Where in a document something stands, as a person looks it up. All numbers are 1-based. */
export type Place =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'row'; readonly table: number; readonly row: number }
  | { readonly kind: 'page'; readonly page: number; readonly line: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}

export interface TableRow {
  /** A cell that a merged one covers is ''. */
  readonly cells: readonly string[];
  readonly place: Place;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

/** A report as read from its file, in reading order; its table of contents is left out. */
export interface ReportDocument {
  readonly blocks: readonly Block[];
}
