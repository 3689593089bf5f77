import { Exact } from '../../engine/ground/exact';
import { tight } from './text';

/** The number a cell of a table holds alone, with or without its unit; undefined where it holds words. */
export function numberIn(
  cell: string,
): { readonly value: Exact; readonly places: number; readonly isShare: boolean } | undefined {
  const [, digits, unit] =
    /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(%|分|万元|元|户|人|笔|家|个)?$/.exec(tight(cell)) ?? [];
  if (digits === undefined) return undefined;
  const number = digits.replaceAll(',', '');
  return { value: new Exact(number), places: number.split('.')[1]?.length ?? 0, isShare: unit === '%' };
}

/** The label of a row that adds up those above it. */
export function isTotalLabel(cell: string): boolean {
  return /^(?:合计|总计|总分|共计|小计|总得分|累计)(?:[（(].*[）)])?$/.test(tight(cell));
}

/** `A11 立项依据充分性(5)` as its name and the weight printed with it. */
export function nameAndWeight(cell: string): { readonly name: string; readonly weight?: Exact } {
  const text = tight(cell);
  const weight = /[(](\d+(?:\.\d+)?)(?:分|%)?[)]$/.exec(text)?.[1];
  const name = text.replace(/[(]\d+(?:\.\d+)?(?:分|%)?[)]$/, '').replace(/^[A-Z]\d*[.、]?(?=[一-龥])/, '');
  return weight === undefined ? { name } : { name, weight: new Exact(weight) };
}
