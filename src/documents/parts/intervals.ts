import { Exact } from '../../engine/ground/exact';
import { tight } from './text';

/** A stretch of numbers; an end that is not there is open to the side. */
export interface Interval {
  readonly from?: Exact;
  readonly fromIncluded: boolean;
  readonly to?: Exact;
  readonly toIncluded: boolean;
}

const N = String.raw`(\d+(?:\.\d+)?)%?(?:分|岁|元)?`;
const SAYS_WITHOUT = /^[(]不(?:包?含)/;

/**
 * The stretches a text tells in signs (`90>P≥80`, `得分<60`) or in words (`80%-90%`, `60分以下`, `低于60%`, `95%(含)以上`), in order. Both ends of
 * `80-90` are taken as included; a note in brackets behind it that says otherwise is heeded.
 */
export function intervalsIn(given: string): readonly Interval[] {
  const text = tight(given)
    .replace(/\\geq?|>=|≧/g, '≥')
    .replace(/\\leq?|<=|≦/g, '≤')
    .replace(/\\text\{([^}]*)\}|\$/g, '$1');
  const found: { at: number; interval: Interval }[] = [];
  const taken: [number, number][] = [];
  const take = (pattern: RegExp, make: (match: RegExpExecArray) => Interval): void => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([a, b]) => from < b && to > a)) continue;
      taken.push([from, to]);
      found.push({ at: from, interval: make(match) });
    }
  };
  const value = (digits = ''): Exact => new Exact(digits);
  const name = String.raw`(?:[A-Za-zＰ]|得分|总分|分数|综合得分)`;
  take(new RegExp(`${N}([>≥])${name}([>≥])${N}`, 'g'), ([, high, top, bottom, low]) => ({
    ...{ from: value(low), fromIncluded: bottom === '≥', to: value(high), toIncluded: top === '≥' },
  }));
  take(new RegExp(`${N}([<≤])${name}([<≤])${N}`, 'g'), ([, low, bottom, top, high]) => ({
    ...{ from: value(low), fromIncluded: bottom === '≤', to: value(high), toIncluded: top === '≤' },
  }));
  take(new RegExp(`(?:${name}|(?<![\\d%分元岁]))([>≥])${N}`, 'g'), ([, sign, low]) => ({
    ...{ from: value(low), fromIncluded: sign === '≥', toIncluded: true },
  }));
  take(new RegExp(`(?:${name}|(?<![\\d%分元岁]))([<≤])${N}`, 'g'), ([, sign, high]) => ({
    ...{ fromIncluded: true, to: value(high), toIncluded: sign === '≤' },
  }));
  take(new RegExp(`${N}([(]不?含[)])?[-—~至到]${N}([(]不?含[)])?([^；;]{0,16}?[(]不包?含[^)]*[)])?`, 'g'), (match) => {
    const [all, low, lowNote = '', high, highNote = '', after = ''] = match;
    const without = /不包?含(\d+)/.exec(after)?.[1];
    return {
      ...{ from: value(low), fromIncluded: !SAYS_WITHOUT.test(lowNote) && without !== low },
      ...{ to: value(high), toIncluded: !SAYS_WITHOUT.test(highNote) && !(all.includes('不') && without === high) },
    };
  });
  take(new RegExp(`(?:低于|不足|小于)${N}([(]不?含[)])?|${N}([(]不?含[)])?(?:以下)`, 'g'), ([all, a, , b]) => ({
    ...{ fromIncluded: true, to: value(a ?? b), toIncluded: /以下/.test(all) && !/不含/.test(all) && /含/.test(all) },
  }));
  take(new RegExp(`(?:高于|大于|超过)${N}|${N}([(]不?含[)])?(?:以上|及以上)`, 'g'), ([all, a, b]) => ({
    ...{ from: value(a ?? b), fromIncluded: /以上/.test(all) && !/不含/.test(all), toIncluded: true },
  }));
  return found.sort((a, b) => a.at - b.at).map(({ interval }) => interval);
}

/** The stretches between two values, both included, that no interval has: `100`, `60—70`. */
export function uncovered(intervals: readonly Interval[], lowest: Exact, highest: Exact): readonly string[] {
  const sorted = [...intervals].sort((a, b) => (a.from ?? lowest).cmp(b.from ?? lowest));
  const gaps: string[] = [];
  let reached = lowest;
  let included = false;
  for (const { from = lowest, fromIncluded, to = highest, toIncluded } of sorted) {
    if (from.gt(reached)) gaps.push(`${reached.toString()}—${from.toString()}`);
    else if (from.eq(reached) && !included && !fromIncluded && from.gt(lowest)) gaps.push(from.toString());
    if (to.gt(reached)) [reached, included] = [to, toIncluded];
    else if (to.eq(reached)) included ||= toIncluded;
  }
  if (reached.lt(highest)) gaps.push(`${reached.toString()}—${highest.toString()}`);
  else if (!included) gaps.push(highest.toString());
  return gaps;
}
