import type { DecimalText } from '../../engine/ground/exact';
import type { IsoDate } from '../../engine/programmes/programme';
import { dayFromIso } from '../../engine/ground/day';
import { formula, text } from '../model/cell';
import type { ModelCell } from '../model/sheet-model';

/** 万元 with as many decimals as the reports print, up to the 分. */
export const WAN_FORMAT = '#,##0.00####';
/** A percentage as a number: 84.68%. */
export const PERCENT_FORMAT = '0.00"%"';
export const POINTS_FORMAT = '0.00';
export const DATE_FORMAT = 'yyyy-mm-dd';
export const COUNT_FORMAT = '#,##0';

/** A cell the clerk fills in. */
export function input(value: string | number = '', format?: string): ModelCell {
  return { value, style: 'input', ...(format === undefined ? {} : { format }) };
}

export const inputNumber = (value: DecimalText | number | undefined, format = WAN_FORMAT): ModelCell =>
  input(value === undefined ? '' : Number(value), format);

export const inputDate = (date: IsoDate | undefined): ModelCell =>
  input(date === undefined ? '' : dayFromIso(date), DATE_FORMAT);

/** A formula in a number's look. */
export function figure(source: string, format: string = WAN_FORMAT): ModelCell {
  return { ...formula(source, 'number'), format };
}

/** The row's key, in the last column: not printed, and what input cells are found again by. */
export const keyCell = (key: string): ModelCell => text(key, 'note');

/** Nothing is shown while one of the cells it hangs on is empty. */
export function unlessBlank(cells: readonly string[], source: string): string {
  const blanks = cells.map((cell) => `${cell}=""`);
  return `IF(${blanks.length === 1 ? blanks[0]! : `OR(${blanks.join(',')})`},"",${source})`;
}

/** Part ÷ whole in per cent to two decimals, as reports print it; nothing while a figure is missing or the whole is 0. */
export function percentage(part: string, whole: string): string {
  return `IF(OR(${part}="",N(${whole})=0),"",ROUND(${part}*100/${whole},2))`;
}
