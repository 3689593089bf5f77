import { Exact } from '../../engine/ground/exact';
import { plain } from './text';

/** What a number counts. */
export type Dimension = 'money' | 'share' | 'loans' | 'households' | 'people' | 'enterprises' | 'pieces' | 'points';

/** The units of reports, and how many of the base unit of its dimension one is: 元, one whole, one piece. */
const UNITS: Readonly<Record<string, readonly [Dimension, number]>> = {
  亿元: ['money', 100_000_000],
  万元: ['money', 10_000],
  元: ['money', 1],
  '%': ['share', 0.01],
  笔: ['loans', 1],
  户: ['households', 1],
  人次: ['people', 1],
  人: ['people', 1],
  家: ['enterprises', 1],
  个: ['pieces', 1],
  分: ['points', 1],
};

/** A number with its unit, in a text. */
export interface Quantity {
  /** In the base unit of its dimension. */
  readonly value: Exact;
  readonly dimension: Dimension;
  /** As printed: `338.70万元`. */
  readonly printed: string;
  /** How many of the base unit the last printed place is. */
  readonly step: Exact;
  readonly from: number;
  readonly to: number;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
// 3分之一 and 分钟 are no points; 个月 is a time; 万 alone is 万元 only where nothing countable follows it.
const PATTERN = new RegExp(
  String.raw`(?<![\d.,/])(${NUMBER})\s*(亿元|万元|万(?![\d一-龥])|元|%|笔|户|人次|人(?!民币)|家|个(?!月)|分(?!之|钟|别|配))`,
  'g',
);

/** Every number of a text that has a unit we count in, in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  return [...plain(text).matchAll(PATTERN)].map((found) => {
    const [all, digits = '', unit = ''] = found;
    const [dimension, size] = UNITS[unit] ?? ['money', 10_000];
    const number = digits.replaceAll(',', '');
    const step = new Exact(10).pow(-(number.split('.')[1]?.length ?? 0)).times(size);
    return {
      value: new Exact(number).times(size),
      dimension,
      printed: `${number}${unit}`,
      step,
      from: found.index,
      to: found.index + all.length,
    };
  });
}

/** Whether a computed value, rounded or cut where the printed one ends, is the printed one: reports do either. */
export function agrees({ value, step }: Pick<Quantity, 'value' | 'step'>, computed: Exact): boolean {
  const over = computed.minus(value);
  return over.gte(step.div(-2)) && over.lt(step);
}

/** Two printed values of one thing: equal, or one is the other less exactly. */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  return agrees(a.step.gte(b.step) ? a : b, (a.step.gte(b.step) ? b : a).value);
}

/** A money value in 万元, or a share in %, as told in a sentence. */
export function told(value: Exact, like: Pick<Quantity, 'dimension' | 'printed'>): string {
  const unit = /[^\d.]+$/.exec(like.printed)?.[0] ?? '';
  const size = UNITS[unit]?.[1] ?? 1;
  const places = like.printed.replace(/[^\d.]/g, '').split('.')[1]?.length ?? 0;
  return `${value.div(size).toFixed(places)}${unit}`;
}
