import type { Exact } from '../../../engine/ground/exact';
import { clauseBefore, isPlanned } from '../../parts/passages';
import { agrees, quantitiesIn, type Quantity } from '../../parts/quantity';
import { plain, tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** Rates and averages that a report prints beside the numbers they come from. */
export const checkRatios: ReportCheck = (reading) => [
  ...rates(reading),
  ...returns(reading),
  ...averages(reading),
  ...promises(reading),
];

const isMoney = ({ dimension }: Quantity): boolean => dimension === 'money';

/** `预算400万元，到位338.70万元，到位率84.68%`: one of the pairs beside it must give it. */
function rates({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place, inTable }): readonly ReportProblem[] => {
    if (inTable) return [];
    const all = quantitiesIn(text);
    return all.flatMap((stated, i): readonly ReportProblem[] => {
      const name = /(资金到位率|到位率|预算执行率|执行率|支出率|拨付率)(?:为|是|达到?|约)?[:：]?\s*$/.exec(
        text.slice(0, stated.from),
      )?.[1];
      if (stated.dimension !== 'share' || name === undefined) return [];
      const amounts = distinct(all.slice(0, i).filter(isMoney));
      if (amounts.length < 2) return [];
      const pairs = amounts.flatMap((part) =>
        amounts.filter((base) => base !== part && base.value.gte(part.value)).map((base) => [part, base] as const),
      );
      // What was spent may be told in two parts.
      const sums = amounts.flatMap((a, k) => amounts.slice(k + 1).map((b) => a.value.plus(b.value)));
      const parts = [...amounts.map(({ value }) => value), ...sums];
      if (pairs.length === 0 || amounts.some((base) => parts.some((part) => agrees(stated, part.div(base.value)))))
        return [];
      // Equal amounts printed once: the rate is all of it.
      if (stated.value.eq(1) && amounts.length < quantitiesIn(text).slice(0, i).filter(isMoney).length) return [];
      const facts = {
        name,
        stated: stated.printed,
        tried: pairs.map(([part, base]) => tried(part, base, part.value.div(base.value))).join('、'),
      };
      return [{ code: 'RATIO_NOT_REPRODUCED', facts, at: place }];
    });
  });
}

const distinct = (list: readonly Quantity[]): readonly Quantity[] => [
  ...new Map(list.map((one) => [one.value.toString(), one])).values(),
];

const tried = (part: Quantity, base: Quantity, value: Exact): string =>
  `${part.printed}÷${base.printed}=${value.times(100).toFixed(2)}%`;

/** A return on what was put in: (gain − input) ÷ input, or gain ÷ input, for each input the report knows. */
function returns({ passages }: Reading): readonly ReportProblem[] {
  const money = passages.flatMap(({ text, place, inTable }) =>
    quantitiesIn(text)
      .filter(isMoney)
      .map((one) => ({ ...one, place, inTable, label: clauseBefore(text, one.from) })),
  );
  const gains = distinct(
    money.filter(
      ({ label }) =>
        /增收|收益|增加[^，。]{0,8}收入/.test(label) && !/户均|人均|每户|每人/.test(label) && !isPlanned(label),
    ),
  );
  const inputs = distinct(
    money.filter(({ label }) => /预算|批复|执行|支出|投入|贴息(?:资金|金额)|下达|到位/.test(label)),
  );
  return passages.flatMap(({ text, place }) =>
    quantitiesIn(text).flatMap((stated): readonly ReportProblem[] => {
      const name = /([一-龥]{0,6}(?:回报率|收益率|投入产出比))(?:为|是|达到?|约)?\s*$/.exec(
        text.slice(0, stated.from),
      )?.[1];
      if (stated.dimension !== 'share' || name === undefined || gains.length === 0 || inputs.length === 0) return [];
      const results = gains.flatMap((gain) =>
        inputs.flatMap((input) =>
          [gain.value.minus(input.value), gain.value].map((above) => ({
            gain,
            input,
            value: above.div(input.value),
            isNet: above !== gain.value,
          })),
        ),
      );
      if (results.some(({ value }) => agrees(stated, value))) return [];
      const near = [...results]
        .sort((a, b) => a.value.minus(stated.value).abs().cmp(b.value.minus(stated.value).abs()))
        .slice(0, 2);
      const facts = {
        name,
        stated: stated.printed,
        tried: near
          .map(({ gain, input, value, isNet }) =>
            isNet
              ? `(${gain.printed}-${input.printed})÷${input.printed}=${value.times(100).toFixed(2)}%`
              : tried(gain, input, value),
          )
          .join('、'),
      };
      return [{ code: 'RETURN_NOT_REPRODUCED', facts, at: place }];
    }),
  );
}

const AVERAGE = /(户均|人均|笔均|平均每户|平均每人)[^，。；;\d]{0,12}$/;

/** `3459户，增收843万元，户均增收2437元`. */
function averages({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }) => {
    const all = quantitiesIn(text);
    return all.flatMap((stated, i): readonly ReportProblem[] => {
      const name = AVERAGE.exec(text.slice(0, stated.from))?.[1];
      if (!isMoney(stated) || name === undefined) return [];
      const heads = all
        .slice(0, i)
        .filter(
          ({ dimension }) =>
            dimension === (name.includes('人') ? 'people' : name.includes('笔') ? 'loans' : 'households'),
        );
      const totals = all.slice(0, i).filter((one) => isMoney(one) && one.value.gt(stated.value.times(2)));
      if (heads.length === 0 || totals.length === 0) return [];
      const pairs = totals.flatMap((total) =>
        heads.map((head) => ({ total, head, value: total.value.div(head.value) })),
      );
      if (pairs.some(({ value }) => agrees(stated, value))) return [];
      const best = pairs.reduce((a, b) =>
        b.value.minus(stated.value).abs().lt(a.value.minus(stated.value).abs()) ? b : a,
      );
      const facts = {
        name,
        stated: stated.printed,
        total: best.total.printed,
        heads: best.head.printed,
        computed: `${best.value.toFixed(2)}元`,
      };
      return [{ code: 'AVERAGE_DIFFERS', facts, at: place }];
    });
  });
}

/** What every household is said to get, and what one got on average. */
function promises({ passages }: Reading): readonly ReportProblem[] {
  const told = passages.flatMap(({ text, place }) =>
    [...tight(plain(text)).matchAll(/(?:户均|平均每户)[^，。；;\d]{0,8}(\d+(?:\.\d+)?)元/g)].map(
      ([all, digits = '']) => ({ all, value: Number(digits), place }),
    ),
  );
  return passages.flatMap(({ text, place }) =>
    [...tight(plain(text)).matchAll(/(?:确保|保证|保障)[^。；;\d]{0,30}每户[^。；;\d]{0,8}(\d+)元/g)].flatMap(
      ([says, digits = '']): readonly ReportProblem[] => {
        const short = told.find(({ value }) => value < Number(digits));
        if (!short) return [];
        return [{ code: 'PROMISE_NOT_KEPT', facts: { says, average: short.all }, at: place, other: short.place }];
      },
    ),
  );
}
