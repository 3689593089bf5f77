import type { DateSystem } from '../../../ledger/date-system';
import type { SheetData } from '../../host/workbook-data';
import type { SheetSource } from '../read/sheet-read';
import type { XmlEdit } from '../xml/xml-edit';
import type { StylesEdit } from './styles-edit';
import type { StylesSource } from '../read/styles-read';

/** A sheet whose part of the file is changed, and what its parts are changed with. */
export interface SheetPatch {
  readonly source: SheetSource;
  /** As it stands in the file, without cells. */
  readonly before: SheetData;
  readonly now: SheetData;
  readonly stylesSource: StylesSource;
  readonly styles: StylesEdit;
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
  readonly splices: XmlEdit;
  /** Mark of a dynamic array formula; asked for only where one is written. */
  readonly dynamicArray: () => number | undefined;
}

export interface FormulaChanges {
  /** Cells that got a formula and cells that lost theirs, as A1. */
  readonly added: string[];
  readonly removed: string[];
}
