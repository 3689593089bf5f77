import { format, isDateFormat } from 'numfmt';
import { as1900, type DateSystem } from '../../ledger/date-system';
import type { CellData, StoredValue } from './workbook-data';

/** A cell's value as `Range.values` gives it: '' for an empty cell, an error as its text. */
export function plainValue(value: StoredValue | undefined): string | number | boolean {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

/** What the cell shows, were its column wide enough; a date in the workbook's date system. */
export function displayText(cell: CellData | undefined, system?: DateSystem): string {
  const value = plainValue(cell?.value);
  const pattern = cell?.style?.numberFormat;
  if (typeof value === 'string') return pattern === undefined || pattern === '@' ? value : format(pattern, value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const shown = system === 1904 && pattern !== undefined && isDateFormat(pattern) ? as1900(value, system) : value;
  return format(pattern ?? 'General', shown, { throws: false });
}

/** Excel.RangeValueType. */
export function valueTypeOf(cell: CellData | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
