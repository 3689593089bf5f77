import { Exact, sum } from '../../../engine/ground/exact';
import type { Place } from '../../document';
import { numberIn } from '../../parts/cells';
import { agrees } from '../../parts/quantity';
import type { IndicatorTable, Item } from '../../parts/score-tables';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** A weight or a score that a report gives somewhere for a name. */
interface Given {
  readonly name: string;
  readonly weight?: Exact;
  readonly score?: Exact;
  readonly place: Place;
}

/** Scores and weights of sections, as groups of items add up to them, as tables print them and as the text repeats them. */
export const checkScores: ReportCheck = (reading) => [
  ...reading.indicators.flatMap(({ items }) => items.flatMap(itemAlone)),
  ...sectionsAgainstItems(reading),
  ...repeatedItems(reading),
  ...ratesInText(reading),
];

function itemAlone({ name, weight, score, rate, place }: Item): readonly ReportProblem[] {
  if (!weight || !score) return [];
  if (score.gt(weight))
    return [
      { code: 'SCORE_OVER_WEIGHT', facts: { name, score: score.toString(), weight: weight.toString() }, at: place },
    ];
  if (!rate || weight.isZero()) return [];
  return rateProblem(name, score, weight, rate, place);
}

function rateProblem(
  name: string,
  score: Exact,
  weight: Exact,
  rate: { readonly value: Exact; readonly places: number },
  at: Place,
): readonly ReportProblem[] {
  const computed = score.div(weight).times(100);
  if (agrees({ value: rate.value, step: new Exact(10).pow(-rate.places) }, computed)) return [];
  const facts = {
    name,
    score: score.toString(),
    weight: weight.toString(),
    stated: rate.value.toString(),
    computed: computed.toFixed(2),
  };
  return [{ code: 'SCORE_RATE_DIFFERS', facts, at }];
}

/** What sections get by adding up their items, where a table has all of them. */
function sectionsOf({ items, roles }: IndicatorTable): ReadonlyMap<string, Given> {
  const sections = new Map<string, Given>();
  if (!roles.has('level1') || !(roles.has('level2') || roles.has('level3'))) return sections;
  for (const level of ['level1', 'level2'] as const) {
    for (const name of new Set(items.map((item) => item[level]))) {
      const members = items.filter((item) => item[level] === name);
      if (name === '') continue;
      const weights = members.flatMap(({ weight }) => weight ?? []);
      const scores = members.flatMap(({ score }) => score ?? []);
      sections.set(name, {
        name,
        place: members[0]!.place,
        ...(weights.length === members.length ? { weight: sum(weights) } : {}),
        ...(scores.length === members.length ? { score: sum(scores) } : {}),
      });
    }
  }
  return sections;
}

function sectionsAgainstItems(reading: Reading): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  const told = new Set<string>();
  const all = reading.indicators.map(sectionsOf);
  // Sections of one name that add up to two scores are those of two projects.
  const scores = (name: string): Set<string> => new Set(all.flatMap((one) => one.get(name)?.score?.toString() ?? []));
  for (const [i, table] of reading.indicators.entries()) {
    const sections = all[i]!;
    const printed: Given[] = [
      ...[...table.groupWeights].map(([name, weight]) => ({ name, weight, place: table.place })),
      ...statedInText(reading),
      ...reading.indicators
        .filter(({ roles }) => roles.has('level1') && !roles.has('level2') && !roles.has('level3'))
        .flatMap(({ items }) => items.map((item) => item as Given)),
    ];
    for (const given of printed) {
      const section = sections.get(given.name);
      for (const kind of ['weight', 'score'] as const) {
        const [stated, computed] = [given[kind], section?.[kind]];
        if (!stated || !computed || stated.eq(computed) || scores(given.name).size > 1) continue;
        const facts = { name: given.name, kind, stated: stated.toString(), computed: computed.toString() };
        const key = Object.values(facts).join('|');
        if (told.has(key)) continue;
        told.add(key);
        problems.push({ code: 'SECTION_SCORE_DIFFERS', facts, at: given.place, other: section!.place });
      }
    }
  }
  return problems;
}

const STATED =
  /([一-龥]{2,14}?)(?:类指标|指标|情况)?[:：]?(?:设定|标准)?(?:总分|分值|满分)(?:为|共计|共)?(\d+(?:\.\d+)?)分[，,；;、]?(?:本项目|该项目)?(?:实际得分|实得|得分|得)(?:为)?(\d+(?:\.\d+)?)分(?:[，,；;、]?得分率(?:为)?(\d+(?:\.\d+)?)%)?/g;

/** `过程分值共22分，实际得分22分`. */
function statedInText({ passages }: Reading): readonly Given[] {
  return passages.flatMap(({ text, place }) =>
    [...tight(text).matchAll(STATED)].map(([, name = '', weight = '', score = '']) => ({
      name: name.replace(/^.*[是为]/, ''),
      weight: numberIn(weight)!.value,
      score: numberIn(score)!.value,
      place,
    })),
  );
}

/** `分值共16分，实际得分11.5分，得分率71.88%`, with or without a name. */
function ratesInText({ passages }: Reading): readonly ReportProblem[] {
  const pattern =
    /(?:总分|分值|满分)(?:为|共计|共)?(\d+(?:\.\d+)?)分[，,；;、]?(?:本项目|该项目)?(?:实际得分|实得|得分|得)(?:为)?(\d+(?:\.\d+)?)分[，,；;、]?得分率(?:为)?(\d+(?:\.\d+)?%)/g;
  return passages.flatMap(({ text, place }) =>
    [...tight(text).matchAll(pattern)].flatMap(([all, weight = '', score = '', rate = '']) =>
      rateProblem(all, numberIn(score)!.value, numberIn(weight)!.value, numberIn(rate)!, place),
    ),
  );
}

/** One indicator with one weight and one score, in two tables of the same indicators; two projects have two tables of others. */
function repeatedItems({ indicators }: Reading): readonly ReportProblem[] {
  return indicators.flatMap((second, i) =>
    indicators.slice(0, i).flatMap((first) => {
      const byName = new Map(first.items.map((item) => [item.name, item]));
      const shared = second.items.filter(({ name }) => byName.has(name));
      if (shared.length < 3 || 2 * shared.length < Math.min(first.items.length, second.items.length)) return [];
      const differing = shared.flatMap((item) => itemDiffers(byName.get(item.name)!, item));
      // Where most of them differ, they are two projects, or two years.
      return 2 * differing.length > shared.length ? [] : differing;
    }),
  );
}

function itemDiffers(first: Item, second: Item): readonly ReportProblem[] {
  return (['weight', 'score'] as const).flatMap((kind): readonly ReportProblem[] => {
    const [a, b] = [first[kind], second[kind]];
    if (!a || !b || a.eq(b)) return [];
    const facts = { name: first.name, kind, first: a.toString(), second: b.toString() };
    return [{ code: 'ITEM_DIFFERS', facts, at: second.place, other: first.place }];
  });
}
