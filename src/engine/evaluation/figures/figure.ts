import { Exact, exact, type DecimalText } from '../../ground/exact';

/** What a printed number counts, and how many of the base unit (元, 1, 笔 …) one of it is. */
const UNITS = {
  元: ['money', '1'],
  万元: ['money', '10000'],
  亿元: ['money', '100000000'],
  '%': ['share', '0.01'],
  笔: ['loans', '1'],
  户: ['households', '1'],
  人: ['people', '1'],
  家: ['enterprises', '1'],
  个: ['pieces', '1'],
  分: ['points', '1'],
} as const satisfies Record<string, readonly [string, DecimalText]>;

export type FigureUnit = keyof typeof UNITS;
export type Dimension = (typeof UNITS)[FigureUnit][0];

/** A number a document states. */
export interface Figure {
  /** How checks and people refer to it, unique in its table: `批复预算`. */
  readonly name: string;
  /** As printed, without thousands: `619.66`. Its decimals say how far it was rounded. */
  readonly value: DecimalText;
  readonly unit: FigureUnit;
  /** Page or heading, for the person who looks it up. */
  readonly where?: string;
}

export function dimensionOf(figure: Figure): Dimension {
  return UNITS[figure.unit][0];
}

/** In the base unit of its dimension: 元, share of 1, 笔, 户 … */
export function inBase(figure: Figure): Exact {
  return exact(figure.value).times(UNITS[figure.unit][1]);
}

/** A base-unit value in the unit and to the decimals of a printed figure, half up. */
export function asPrinted(figure: Figure, value: Exact): DecimalText {
  return value.div(UNITS[figure.unit][1]).toFixed(figure.value.split('.')[1]?.length ?? 0, Exact.ROUND_HALF_UP);
}

/** Whether a value, rounded as the figure was, is the figure. */
export function agrees(figure: Figure, value: Exact): boolean {
  return exact(asPrinted(figure, value)).eq(exact(figure.value));
}
