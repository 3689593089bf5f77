import { asPrinted, dimensionOf, inBase } from './figure';
import { failed, problem, type Outcome, type Read } from './outcome';

/** A part that must be at least so much of a whole: 风险补偿金 ≥ 1/8 of the balance. */
export interface MinimumShareCheck {
  readonly kind: 'minimum-share';
  readonly part: string;
  readonly whole: string;
  readonly share: { readonly part: number; readonly of: number };
}

export function checkMinimumShare(read: Read, { part, whole, share }: MinimumShareCheck): Outcome {
  const held = read(part);
  const all = read(whole);
  if (dimensionOf(held) !== dimensionOf(all)) return failed('UNITS_DIFFER', { first: part, second: whole });
  const required = inBase(all).times(share.part).div(share.of);
  const as = { ...held, value: '0.00' };
  const computed = [{ name: 'required', value: asPrinted(as, required), unit: held.unit }];
  if (inBase(held).gte(required)) return { computed, problems: [] };
  const facts = {
    part,
    whole,
    held: held.value,
    required: asPrinted(as, required),
    shortfall: asPrinted(as, required.minus(inBase(held))),
    percent: inBase(held).div(inBase(all)).times(100).toFixed(2),
    unit: held.unit,
  };
  return { computed, problems: [problem('SHARE_TOO_SMALL', facts)] };
}
