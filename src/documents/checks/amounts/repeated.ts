import { clauseBefore, isPlanned } from '../../parts/passages';
import { quantitiesIn, sameFigure, type Quantity } from '../../parts/quantity';
import { tight } from '../../parts/text';
import type { Place } from '../../document';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** One thing counted twice with two results, and one quarter that stands out. */
export const checkRepeated: ReportCheck = (reading) => [
  ...counts(reading),
  ...incomes(reading),
  ...named(reading),
  ...jumps(reading),
];

interface Stated extends Quantity {
  readonly thing: string;
  readonly place: Place;
}

/** In Chinese the thing itself stands last: 建档立卡贫困户 and 贫困户 are one thing, 企业 and 乡镇 are not. */
function isOneThing(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (long.endsWith(short)) return true;
  // 乡镇街道 and 乡村街道: one character apart, and no ordinal.
  if (short.length < 4 || short.length !== long.length) return false;
  const apart = [...short].filter((sign, i) => sign !== long[i]);
  return (
    apart.length === 1 &&
    !/[一二三四五六七八九十\d上下前后新老男女]/.test(apart[0]! + [...long].find((sign, i) => sign !== short[i])!)
  );
}

/** A count of all that a project has reached, and one of some of them. */
const REACHED = /带动|惠及|覆盖|受益|扶贫|扶持|帮扶|支持|享受|涉及/;
const SOME = /其中|另有|新增|分别|抽查|抽取|抽样|走访|回访|选取|调查|问卷|计划|目标|设置/;

/** 3459户建档立卡贫困户 here, 2576个贫困户 there. */
function counts({ passages }: Reading): readonly ReportProblem[] {
  const stated = passages.flatMap(({ text, place }): readonly Stated[] =>
    quantitiesIn(text).flatMap((one) => {
      if (!['households', 'enterprises', 'pieces', 'people'].includes(one.dimension)) return [];
      const before = text.slice(Math.max(0, one.from - 40), one.from).replace(/^.*[。；;]/, '');
      const thing = /^[一-龥]{2,8}?(?=[，。；;、,.]|以及|和|与|脱贫|$)/.exec(tight(text.slice(one.to)))?.[0] ?? '';
      if (thing === '' || isPlanned(clauseBefore(text, one.from)) || !REACHED.test(before) || SOME.test(before))
        return [];
      const isHouseholds = /户$/.test(thing);
      if (one.dimension === 'households' && !isHouseholds) return [];
      return [{ ...one, ...(isHouseholds ? { dimension: 'households' } : {}), thing: thing.replace(/^的/, ''), place }];
    }),
  );
  return differing(stated.filter(({ thing }) => thing.length >= 2));
}

/** 增收843万元 here, 增加收入496.70万元 there. */
function incomes({ passages }: Reading): readonly ReportProblem[] {
  const stated = passages.flatMap(({ text, place }): readonly Stated[] =>
    quantitiesIn(text).flatMap((one) => {
      const before = tight(clauseBefore(text, one.from));
      if (
        one.dimension !== 'money' ||
        !/增收$|收入$|增收(?:达|共|约|为)$/.test(before) ||
        !/增收|增加|带动/.test(before)
      )
        return [];
      return isPlanned(before) || /户均|人均|每户|每年/.test(before) ? [] : [{ ...one, thing: '增加的收入', place }];
    }),
  );
  return differing(stated);
}

/** Words that make a number the one of the whole report, so that it may have one value only. */
const OF_THE_WHOLE =
  /^(?:本?项目)?(?:实际支出(?:资金)?|实际到位(?:资金)?|(?:项目)?(?:预算|总预算|预算金额|预算资金)|资金到位率|预算执行率|执行率|到位率|(?:整体|综合|总体)?满意度|综合得分|最终得分|总得分|贷款余额|贷款总额)$/;

function named({ passages }: Reading): readonly ReportProblem[] {
  const stated = passages.flatMap(({ text, place, inTable }): readonly Stated[] =>
    quantitiesIn(text).flatMap((one) => {
      if (inTable) return [];
      const label = tight(clauseBefore(text, one.from))
        .replace(/(?:为|是|达到?|共计|共|合计|约)$/, '')
        .replace(/^(?:其中|该|受访人群对项目的)/, '');
      return OF_THE_WHOLE.test(label) && !/[≥≤]|以上|以下/.test(text.slice(one.from - 2, one.to + 2))
        ? [{ ...one, thing: `${label}`, place }]
        : [];
    }),
  );
  // With more than two values it is the number of several projects.
  const values = (thing: string): number =>
    new Set(stated.flatMap((one) => (one.thing === thing ? [one.value.toString()] : []))).size;
  return differing(stated.filter(({ thing }) => values(thing) === 2));
}

function differing(stated: readonly Stated[]): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  const told = new Set<string>();
  stated.forEach((one, i) => {
    const before = stated
      .slice(0, i)
      .find(
        (other) => other.dimension === one.dimension && isOneThing(other.thing, one.thing) && !sameFigure(one, other),
      );
    const again = stated.slice(0, i).some((other) => isOneThing(other.thing, one.thing) && other.value.eq(one.value));
    if (!before || again) return;
    const key = [before.printed, one.printed].sort().join('|');
    if (told.has(key)) return;
    told.add(key);
    problems.push({
      code: 'FIGURE_DIFFERS',
      facts: { name: before.thing, first: before.printed, second: one.printed },
      ...{ at: one.place, other: before.place },
    });
  });
  return problems;
}

/** More than twice the quarter before: not wrong, but asked about. */
function jumps({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }): readonly ReportProblem[] => {
    const quarters = [
      ...tight(text).matchAll(/(?<!至第?)第?([一二三四1-4])季度(?!至)[^，。；;\d]{0,10}?(\d+(?:\.\d+)?)(万元|元)/g),
    ];
    return quarters.slice(1).flatMap(([, name = '', digits = ''], i): readonly ReportProblem[] => {
      const [, nameBefore = '', before = ''] = quarters[i]!;
      const times = Number(digits) / Number(before);
      if (!(times > 2)) return [];
      return [{ code: 'QUARTER_JUMP', facts: { from: nameBefore, to: name, times: times.toFixed(2) }, at: place }];
    });
  });
}
