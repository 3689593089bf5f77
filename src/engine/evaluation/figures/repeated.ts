import { agrees, dimensionOf, inBase, type Figure } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** The same number printed in several places, perhaps in another unit or less exactly. */
export interface RepeatedCheck {
  readonly kind: 'repeated';
  readonly figures: readonly string[];
}

export function checkRepeated(read: Read, { figures }: RepeatedCheck): Outcome {
  const all = figures.map(read);
  for (const [i, first] of all.entries()) {
    for (const second of all.slice(i + 1)) {
      if (dimensionOf(first) !== dimensionOf(second))
        return failed('UNITS_DIFFER', { first: first.name, second: second.name });
      if (same(first, second)) continue;
      const facts = {
        first: first.name,
        second: second.name,
        firstValue: `${first.value}${first.unit}`,
        secondValue: `${second.value}${second.unit}`,
      };
      const factor = inBase(second).isZero() ? undefined : inBase(first).div(inBase(second));
      const mixed = factor !== undefined && (factor.eq(10_000) || factor.eq('0.0001'));
      return { computed: [], problems: [problem(mixed ? 'UNIT_SUSPECT' : 'REPEATED_DIFFERS', facts)] };
    }
  }
  return { computed: [], problems: [] };
}

/** Equal, or one is the other rounded. */
function same(a: Figure, b: Figure): boolean {
  return agrees(a, inBase(b)) || agrees(b, inBase(a));
}
