import { Exact } from '../../../engine/ground/exact';
import { quantitiesIn } from '../../parts/quantity';
import type { Item } from '../../parts/score-tables';
import { plain, quoted, tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** The targets of indicators: their signs against the rule, what was reached against them, names that say another thing than the value. */
export const checkTargets: ReportCheck = (reading) => [
  ...reversed(reading),
  ...missed(reading),
  ...withoutNumber(reading),
  ...partsDiffer(reading),
];

const withTargets = ({ indicators }: Reading): readonly Item[] =>
  uniqueBy(
    indicators.flatMap(({ items }) => items).filter(({ target }) => target !== undefined),
    ({ name, target = '' }) => `${name}|${tight(target)}`,
  );

function uniqueBy<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  return [...new Map([...list].reverse().map((one) => [key(one), one])).values()].reverse();
}

const AT_LEAST = '不低于|不少于|不得低于|不得少于|不小于|大于等于|达到';
const AT_MOST = '不高于|不超过|不得超过|不得高于|不大于|不多于';

/** `≤1/8贷款余额` of what the text says is 不低于 1/8. */
function reversed(reading: Reading): readonly ReportProblem[] {
  return uniqueBy(withTargets(reading), ({ name }) => name).flatMap((item): readonly ReportProblem[] => {
    const [, sign = '', number = ''] =
      /^([≤≥<>])(\d+(?:\.\d+)?(?:\/\d+|%|万元|元|户|人|笔|家|个)?)/.exec(tight(item.target!)) ?? [];
    if (sign === '') return [];
    const opposite = /[≤<]/.test(sign) ? AT_LEAST : AT_MOST;
    const escaped = number.replace(/[.]/g, '\\.');
    const rule = new RegExp(`(?:${opposite})[^，。；;,\\d]{0,10}${escaped}(?![\\d.])`);
    const says = reading.passages.find(({ text }) => tight(text).includes(item.name) && rule.test(tight(text)));
    if (!says) return [];
    const facts = { name: item.name, printed: tight(item.target!), rule: rule.exec(tight(says.text))![0] };
    return [{ code: 'DIRECTION_REVERSED', facts, at: item.place, other: says.place }];
  });
}

/** What a value must keep to, where a target is one number with a sign. */
function limitOf(
  target: string,
): { readonly atLeast: boolean; readonly value: Exact; readonly dimension: string } | undefined {
  const text = tight(target);
  const [, sign = '', rest = ''] = /^([≥≤>]|不低于|不少于|不超过)?(\d.*)$/.exec(text) ?? [];
  const [first, more] = quantitiesIn(rest);
  if (sign === '' || !first || more || first.from !== 0) return undefined;
  return { atLeast: /[≥>]|不低|不少/.test(sign), value: first.value, dimension: first.dimension };
}

const GOOD =
  /总体(?:比较|较)?满意|(?:非常|较|比较|均)满意|达到(?:了)?(?:预期|目标|满意)|满意度(?:较高|良好|高)|完成(?:了)?(?:预期|目标)/;

/** A target that was not reached, where the report gives full marks or says that it was. */
function missed(reading: Reading): readonly ReportProblem[] {
  return uniqueBy(withTargets(reading), ({ name }) => name).flatMap((item): readonly ReportProblem[] => {
    const limit = limitOf(item.target!);
    if (!limit) return [];
    const isMissed = (value: Exact): boolean => (limit.atLeast ? value.lt(limit.value) : value.gt(limit.value));
    const [actual, more] = quantitiesIn(item.actual ?? '').filter(({ dimension }) => dimension === limit.dimension);
    if (actual && !more && isMissed(actual.value) && item.score && item.weight && item.score.eq(item.weight))
      return [
        {
          code: 'TARGET_MISSED',
          facts: { name: item.name, target: tight(item.target!), actual: actual.printed, says: '得满分' },
          at: item.place,
        },
      ];
    const what = /满意度/.exec(item.name)?.[0];
    if (what === undefined) return [];
    for (const { text, place, inTable } of reading.passages) {
      const good = GOOD.exec(text)?.[0];
      const reached = quantitiesIn(text).filter(({ dimension }) => dimension === limit.dimension);
      if (inTable || good === undefined || !text.includes(what) || reached.length !== 1 || !isMissed(reached[0]!.value))
        continue;
      const facts = { name: item.name, target: tight(item.target!), actual: reached[0]!.printed, says: good };
      return [{ code: 'TARGET_MISSED', facts, at: place, other: item.place }];
    }
    return [];
  });
}

/** A rate whose target is words: there is nothing to measure it by, and often the words are about another thing. */
function withoutNumber(reading: Reading): readonly ReportProblem[] {
  return uniqueBy(withTargets(reading), ({ name }) => name).flatMap((item): readonly ReportProblem[] => {
    if (!/[^利税费汇]率$/.test(item.name) || /\d/.test(plain(item.target!)) || tight(item.target!).length < 8)
      return [];
    return [
      {
        code: 'RATE_TARGET_WITHOUT_NUMBER',
        facts: { name: item.name, target: quoted(item.target!, 24) },
        at: item.place,
      },
    ];
  });
}

/** An indicator named by several things, `利率、期限`, that is others of them in another table. */
function partsDiffer({ indicators }: Reading): readonly ReportProblem[] {
  const lists = indicators
    .flatMap(({ items }) => items)
    .filter(({ name, level2 }) => name.includes('、') && level2 !== '')
    .map((item) => ({ item, parts: item.name.split('、') }));
  return uniqueBy(
    lists.flatMap(({ item, parts }, i) =>
      lists.slice(0, i).flatMap((before): ReportProblem[] => {
        const shared = parts.filter((part) => before.parts.includes(part));
        if (item.level2 !== before.item.level2 || shared.length === 0 || item.name === before.item.name) return [];
        if (shared.length === parts.length && shared.length === before.parts.length) return [];
        const facts = { level: item.level2, first: before.item.name, second: item.name };
        return [{ code: 'INDICATOR_PARTS_DIFFER', facts, at: item.place, other: before.item.place }];
      }),
    ),
    ({ facts }) => JSON.stringify(facts),
  );
}
