import { dayBy, type Case } from './case-of-loan';
import { stepOn, type Chosen, type RateStep, type Reference, type Step } from './category-rules';
import { addMonths, type Day } from '../ground/day';
import { isOverOneYear } from './rate-of-loan';
import { rateOn } from '../ground/tables/lpr';
import type { Rules } from './rules';

/** What is paid for a day: a yearly rate in ppm and a share of it in parts of `Rules.shareParts`. */
export interface PayableRate {
  rate: number;
  share: number;
}

/** A reference whose table does not reach the day: an error for the user, never the nearest rate. */
export type Unknown = { readonly unknown: Day };

/** Filled again for every stretch. */
const payable: PayableRate = { rate: 0, share: 0 };

/**
 * The rate of a category with a formula: (contract's or programme's, at most the other and the ceiling, less what the borrower bears, never below 0) × share,
 * at most `paidAtMost`. Undefined where a part of it has no value on the day: nothing is paid for it.
 * @param ceilingRate ppm, Infinity where nothing limits the contract. The result holds until the next call.
 */
export function formulaRate(c: Case, day: Day, ceilingRate: number): PayableRate | undefined {
  const { rules } = c;
  const { terms } = c;
  const { rate, borne, share, paidAtMost } = terms.formula!;
  const programme = rate.steps.length === 0 ? Infinity : rateIn(c, rate, day);
  const less = borne.steps.length === 0 ? 0 : rateIn(c, borne, day);
  const most = paidAtMost.steps.length === 0 ? Infinity : rateIn(c, paidAtMost, day);
  const part = stepIn(c, share, day)?.value;
  if (typeof programme !== 'number' || typeof less !== 'number' || typeof most !== 'number' || part === undefined) {
    return undefined;
  }
  const of = terms.byContract ? ofContract(c, programme, ceilingRate) : ofProgramme(c, programme);
  if (of === undefined) return undefined;
  const left = of > less ? of - less : 0;
  const isAbove = left * part > most * rules.shareParts;
  payable.rate = isAbove ? most : left;
  payable.share = isAbove ? rules.shareParts : part;
  return payable;
}

function ofContract({ rules, rate: contract }: Case, atMost: number, ceilingRate: number): number | undefined {
  if (contract === undefined) return undefined;
  const rate = contract < atMost ? contract : atMost;
  return rate <= ceilingRate || rules.paysAboveCeiling ? rate : ceilingRate;
}

function ofProgramme({ rules, rate: contract }: Case, rate: number): number | undefined {
  if (rate === Infinity) return undefined;
  return contract !== undefined && rules.paysLowerContract && contract < rate ? contract : rate;
}

/** The step that holds for a loan on a day. */
export function stepIn<S extends Step>(c: Case, { by, steps }: Chosen<S>, day: Day): S | undefined {
  if (by === 'age') return steps.findLast(({ from }) => addMonths(c.disbursed, from) <= day);
  return stepOn(steps, dayBy(c, by, day));
}

function rateIn(c: Case, chosen: Chosen<RateStep>, day: Day): number | Unknown | undefined {
  const step = stepIn(c, chosen, day);
  if (!step) return undefined;
  if (!step.reference) return step.value;
  const found = lookUp(c, step.reference, day);
  if (typeof found !== 'number') return found;
  return found + step.value > 0 ? found + step.value : 0;
}

function lookUp(c: Case, { series, own, on }: Reference, day: Day): number | Unknown {
  const wanted = typeof on === 'number' ? on : dayBy(c, on, day);
  if (own) return stepOn(own, wanted)?.value ?? { unknown: wanted };
  return publishedRate(c.rules, series, wanted, isOverOneYear(c.loan)) ?? { unknown: wanted };
}

function publishedRate({ rates }: Rules, series: string, day: Day, isLong: boolean): number | undefined {
  if (series === 'benchmark') {
    // 贷款基准利率 has not been changed since 2015-10-24: its last row holds.
    return rates.rows.findLast((row) => row.series === 'BENCHMARK' && row.effective <= day)?.rates[
      isLong ? '1-5Y' : '1Y'
    ];
  }
  const found = rateOn(rates, series === 'LPR1Y' ? '1Y' : series === 'LPR5Y' || isLong ? '5Y+' : '1Y', day);
  return found.ok && found.row.series === 'LPR' ? found.rate : undefined;
}

/** The first day in the loan's subsidised days for which a reference has no rate: for a finding. */
export function unknownReference(c: Case): Day | undefined {
  const { formula } = c.terms;
  if (!formula) return undefined;
  for (const list of [formula.rate, formula.borne, formula.paidAtMost]) {
    for (const day of [c.from, (c.to - 1) as Day]) {
      const rate = rateIn(c, list, day);
      if (typeof rate === 'object') return rate.unknown;
    }
  }
  return undefined;
}
