import { sum } from '../../ground/exact';
import { dimensionOf, inBase } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** A number of 户 or 人 against the loans (笔) it is drawn from: one household may have several loans, none has less than one. */
export interface CountsCheck {
  readonly kind: 'counts';
  readonly heads: string;
  readonly loans: readonly string[];
}

export function checkCounts(read: Read, { heads, loans }: CountsCheck): Outcome {
  const figure = read(heads);
  const odd = loans.map(read).find((loan) => dimensionOf(loan) !== 'loans');
  if (odd) return failed('UNITS_DIFFER', { first: heads, second: odd.name });
  const total = sum(loans.map((name) => inBase(read(name))));
  const computed = [{ name: 'loans', value: total.toFixed(), unit: '笔' as const }];
  const facts = { figure: heads, stated: figure.value, unit: figure.unit, loans: total.toFixed() };
  const order = inBase(figure).cmp(total);
  if (order === 0) return { computed, problems: [problem('LOANS_COUNTED_AS_HEADS', facts)] };
  return { computed, problems: order > 0 ? [problem('MORE_HEADS_THAN_LOANS', facts)] : [] };
}
