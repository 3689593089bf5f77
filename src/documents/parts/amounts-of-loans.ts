import { Exact, sum } from '../../engine/ground/exact';
import type { Place } from '../document';
import { clauseBefore, isPlanned, type Passage } from './passages';
import { quantitiesIn, type Quantity } from './quantity';
import { tight } from './text';

/** An amount a report gives, and the words before it. */
export interface Amount extends Quantity {
  readonly label: string;
  readonly place: Place;
}

/** Money amounts of running text with the words of their clause. */
export function amountsIn(passages: readonly Passage[]): readonly Amount[] {
  return passages.flatMap(({ text, place }) =>
    quantitiesIn(text)
      .filter(({ dimension }) => dimension === 'money')
      .map((one) => ({ ...one, label: tight(clauseBefore(text, one.from)), place })),
  );
}

/** Loans: all of one kind, as the words before the amount say, and new and old ones of one sentence together. */
export function loanVolumes(passages: readonly Passage[]): readonly Amount[] {
  const named = amountsIn(passages).filter(
    ({ label, value }) =>
      /贷款|信贷|信款|本金/.test(label) &&
      /总|累计|余额|金额|贷款金|本金|规模|剩余/.test(label) &&
      !/贴息(?:资金|金额|拨付|补助)|每户|单笔|额度|补偿|不超过|以下|以内|新[发增]|存量|同一/.test(label) &&
      value.gte(1_000_000),
  );
  const parted: Exact[] = [];
  const together = passages.flatMap(({ text, place }): readonly Amount[] => {
    const parts = [...tight(text).matchAll(/(\d+)笔[(（，,、]?(?:贷款)?(?:金额)?(?:为)?([\d.]+)万元/g)].map(
      ([, , digits = '']) => new Exact(digits),
    );
    if (parts.length < 2 || !/新[增发]/.test(text) || !/存量|余额|原有/.test(text)) return [];
    const total = sum(parts);
    parted.push(...parts.map((part) => part.times(10_000)));
    const printed = `${parts.map((part) => part.toString()).join('＋')}＝${total.toString()}万元`;
    return [
      {
        value: total.times(10_000),
        step: new Exact(100),
        dimension: 'money',
        printed,
        from: 0,
        to: 0,
        label: '新增和存量贷款',
        place,
      },
    ];
  });
  return [...named.filter(({ value }) => !parted.some((part) => part.eq(value))), ...together];
}

/** What was paid, and where nothing was, what is to be: the amount most often called so. */
export function subsidyPaid(passages: readonly Passage[]): Amount | undefined {
  const amounts = amountsIn(passages).filter(
    ({ label }) => !/贷款(?:金额|余额|总)|每户|单笔|≤|≥/.test(label) && !/额度/.test(label),
  );
  const spent = amounts.filter(
    ({ label }) => /实际支出|支出|执行金额|完成贴息|使用|贴息(?:共)?拨付|支付/.test(label) && !isPlanned(label),
  );
  const planned = amounts.filter(({ label }) => /总投资|^投资|预算|资金总额/.test(label));
  return mostOften(spent) ?? mostOften(planned);
}

function mostOften(amounts: readonly Amount[]): Amount | undefined {
  const times = (one: Amount): number => amounts.filter(({ value }) => value.eq(one.value)).length;
  return amounts.reduce<Amount | undefined>((best, one) => (!best || times(one) > times(best) ? one : best), undefined);
}

/** Rates of the subsidy that a report states, as shares; of a loan's whole rate only where no part of it is called the state's. */
export function subsidyRates(
  passages: readonly Passage[],
): readonly { readonly value: Exact; readonly printed: string; readonly place: Place }[] {
  const found = passages.flatMap(({ text, place }) =>
    [...tight(text).matchAll(/贴息(?:利率|率|标准|比例)?(?:为|是|按)?(\d+(?:\.\d+)?)%/g)].map(([, digits = '']) => ({
      value: new Exact(digits).div(100),
      printed: `${digits}%`,
      place,
    })),
  );
  return [...new Map(found.filter(({ value }) => value.lte(0.2)).map((rate) => [rate.printed, rate])).values()];
}
