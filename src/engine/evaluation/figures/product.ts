import { Exact } from '../../ground/exact';
import { agrees, asPrinted, inBase } from './figure';
import { problem, type Outcome, type Read } from './outcome';

/** Factors that multiply to a printed figure: balance × rate, 户 × 元 a household. */
export interface ProductCheck {
  readonly kind: 'product';
  readonly factors: readonly string[];
  readonly stated: string;
}

export function checkProduct(read: Read, { factors, stated }: ProductCheck): Outcome {
  const figure = read(stated);
  const product = factors.reduce((value, name) => value.times(inBase(read(name))), new Exact(1));
  const value = asPrinted(figure, product);
  const computed = [{ name: 'product', value, unit: figure.unit }];
  if (agrees(figure, product)) return { computed, problems: [] };
  if (agrees(figure, product.times(10_000)) || agrees(figure, product.div(10_000))) {
    return {
      computed,
      problems: [problem('UNIT_SUSPECT', { figure: stated, stated: figure.value, unit: figure.unit })],
    };
  }
  const difference = asPrinted(figure, inBase(figure).minus(product));
  const facts = { figure: stated, stated: figure.value, computed: value, difference, unit: figure.unit };
  return { computed, problems: [problem('PRODUCT_DIFFERS', facts)] };
}
