import { sum } from '../../ground/exact';
import { agrees, asPrinted, dimensionOf, inBase, type Figure } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** A printed quotient recomputed from its numbers: (plus … − minus …) ÷ over. */
export interface RatioCheck {
  readonly kind: 'ratio';
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** The bases it may have been taken over, likeliest first. All are shown; the figure holds if one reproduces it. */
  readonly over: readonly string[];
  readonly stated: string;
}

export function checkRatio(read: Read, { plus, minus = [], over, stated }: RatioCheck): Outcome {
  const terms = [...plus, ...minus].map(read);
  const figure = read(stated);
  const bases = over.map(read);
  const mixed = oddOne(terms) ?? oddOne(bases);
  if (mixed) return failed('UNITS_DIFFER', mixed);
  const zero = bases.find((base) => inBase(base).isZero());
  if (zero) return failed('DIVISOR_ZERO', { figure: zero.name });
  const above = sum(plus.map((name) => inBase(read(name)))).minus(sum(minus.map((name) => inBase(read(name)))));
  const computed = bases.map((base) => ({
    name: base.name,
    value: asPrinted(figure, above.div(inBase(base))),
    unit: figure.unit,
  }));
  if (bases.some((base) => agrees(figure, above.div(inBase(base))))) return { computed, problems: [] };
  const nearest = computed[0]!;
  const facts = {
    figure: stated,
    stated: figure.value,
    computed: nearest.value,
    base: nearest.name,
    unit: figure.unit,
  };
  return { computed, problems: [problem('RATIO_DIFFERS', facts)] };
}

function oddOne(figures: readonly Figure[]): { first: string; second: string } | undefined {
  const [first] = figures;
  const second = first && figures.find((figure) => dimensionOf(figure) !== dimensionOf(first));
  return first && second ? { first: first.name, second: second.name } : undefined;
}
