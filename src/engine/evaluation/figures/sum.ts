import { sum, type Exact } from '../../ground/exact';
import { agrees, asPrinted, dimensionOf, inBase, type Figure } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** Parts that must add up to a printed total. */
export interface SumCheck {
  readonly kind: 'sum';
  readonly parts: readonly string[];
  readonly total: string;
}

export function checkSum(read: Read, { parts, total }: SumCheck): Outcome {
  const figures = parts.map(read);
  const stated = read(total);
  const odd = figures.find((figure) => dimensionOf(figure) !== dimensionOf(stated));
  if (odd) return failed('UNITS_DIFFER', { first: stated.name, second: odd.name });
  const added = sum(figures.map(inBase));
  const computed = [{ name: 'sum', value: asPrinted(stated, added), unit: stated.unit }];
  if (agrees(stated, added)) return { computed, problems: [] };
  const mixed = misreadBy10000(figures, stated, added);
  if (mixed)
    return {
      computed,
      problems: [problem('UNIT_SUSPECT', { figure: mixed.name, stated: mixed.value, unit: mixed.unit })],
    };
  const facts = {
    figure: stated.name,
    stated: stated.value,
    computed: asPrinted(stated, added),
    difference: asPrinted(stated, inBase(stated).minus(added)),
    unit: stated.unit,
  };
  return { computed, problems: [problem('SUM_DIFFERS', facts)] };
}

/** The one figure that, taken × or ÷ 10 000, makes the sum right: 元 printed as 万元 or the reverse. */
function misreadBy10000(parts: readonly Figure[], total: Figure, added: Exact): Figure | undefined {
  const part = parts.find((figure) => {
    const own = inBase(figure);
    return (
      agrees(total, added.minus(own).plus(own.times(10_000))) || agrees(total, added.minus(own).plus(own.div(10_000)))
    );
  });
  if (part) return part;
  return agrees(total, added.times(10_000)) || agrees(total, added.div(10_000)) ? total : undefined;
}
