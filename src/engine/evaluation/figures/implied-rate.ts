import { exact, shown, type DecimalText } from '../../ground/exact';
import { dimensionOf, inBase } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** Subsidy paid on a loan volume: money ÷ base must be a rate the programme can have paid. Percent. */
export interface ImpliedRateCheck {
  readonly kind: 'implied-rate';
  readonly money: string;
  readonly base: string;
  /** 0 where days can make the rate as small as they like. */
  readonly lowest: DecimalText;
  /** Ceiling of the rate, times the years paid where more than one. */
  readonly highest: DecimalText;
}

export function checkImpliedRate(read: Read, { money, base, lowest, highest }: ImpliedRateCheck): Outcome {
  const paid = read(money);
  const on = read(base);
  if (dimensionOf(paid) !== dimensionOf(on)) return failed('UNITS_DIFFER', { first: money, second: base });
  if (inBase(on).isZero()) return failed('DIVISOR_ZERO', { figure: base });
  const rate = inBase(paid).div(inBase(on)).times(100);
  const value = shown(rate, 3);
  const inRange = rate.gte(exact(lowest)) && rate.lte(exact(highest));
  return {
    computed: [{ name: 'rate', value, unit: '%' }],
    problems: inRange ? [] : [problem('RATE_OUT_OF_RANGE', { money, base, rate: value, lowest, highest })],
  };
}
