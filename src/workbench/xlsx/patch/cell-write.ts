import type { CellData, StoredValue } from '../../host/workbook-data';
import { areaAddress, cellAddress } from '../notation/address';
import { storedFormula } from '../notation/formula-text';
import type { Rectangle } from '../../../ledger/grid';
import { encodeCellText, textElement } from '../read/strings';
import { escapeText } from '../xml/xml';

/** Errors every reader knows. Newer ones (#SPILL!, #BUSY!) are saved as #VALUE!, as Excel does. */
const plainErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

export function isEmptyCell(cell: CellData | undefined): boolean {
  return cell === undefined || ((cell.value === null || cell.value === '') && cell.formula === undefined);
}

/** `t` of a cell and what stands in it beside the formula. */
export function valueXml(
  value: StoredValue,
  computed: boolean,
  prefix: string,
): { readonly type: string; readonly xml: string } {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'boolean') return { type: 'b', xml: v(value ? '1' : '0') };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { type: '', xml: v(String(value)) } : { type: 'e', xml: v('#NUM!') };
  if (typeof value === 'string') {
    // Text stands in its own cell and never as a formula, whatever it begins with; the shared texts stay as they are.
    return computed
      ? { type: 'str', xml: v(encodeCellText(value)) }
      : { type: 'inlineStr', xml: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>` };
  }
  return { type: 'e', xml: v(escapeText(plainErrors.has(value.error) ? value.error : '#VALUE!')) };
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly xf: number;
  /** Area the formula fills, where it spills. */
  readonly spill?: Rectangle | undefined;
  /** Mark of a dynamic array (`cm`), where it spills. */
  readonly dynamic?: number | undefined;
  /** The formula element as it stands in the file, where it is the same. */
  readonly formulaXml?: string | undefined;
  /** Other attributes of the cell that stay. */
  readonly kept?: string | undefined;
}

export function cellXml(cell: CellData, place: CellPlace, prefix: string): string {
  const { type, xml } = valueXml(cell.value, cell.formula !== undefined || cell.spillFrom !== undefined, prefix);
  const formula = place.formulaXml ?? (cell.formula === undefined ? '' : formulaXml(cell.formula, place, prefix));
  const tag =
    `<${prefix}c r="${cellAddress(place.row, place.column)}"` +
    (place.xf === 0 ? '' : ` s="${place.xf}"`) +
    (type === '' ? '' : ` t="${type}"`) +
    (place.dynamic === undefined ? '' : ` cm="${place.dynamic}"`) +
    (place.kept ?? '');
  const inner = formula + xml;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${prefix}c>`;
}

function formulaXml(formula: string, place: CellPlace, prefix: string): string {
  const text = escapeText(storedFormula(formula));
  return place.spill === undefined
    ? `<${prefix}f>${text}</${prefix}f>`
    : `<${prefix}f t="array" ref="${areaAddress(place.spill)}">${text}</${prefix}f>`;
}
