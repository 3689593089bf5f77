import { bandProblems } from '../../../src/engine/evaluation/scoring';
import { indicatorsOf, type ScoreTable } from '../../../src/engine/programmes/score-table';
import { GENERAL_TABLE } from '../../../src/reports/performance/general-table';
import { HULAN_2020_FACTS, HULAN_2020_TABLE } from '../../../src/reports/performance/hulan-2020';
import { JIAOCHENG_2024_FACTS, JIAOCHENG_2024_TABLE } from '../../../src/reports/performance/jiaocheng-2024';
import type { ProjectFacts } from '../../../src/reports/performance/project-facts';
import { WANNING_2021_FACTS, WANNING_2021_TABLE } from '../../../src/reports/performance/wanning-2021';

const sum = (numbers: readonly string[]) =>
  numbers.reduce((total, number) => total + Math.round(Number(number) * 100), 0) / 100;

/** 二级, 三级 and the weights of the 一级 as printed. */
describe.each<[string, ScoreTable, number, number, readonly number[]]>([
  ['交城', JIAOCHENG_2024_TABLE, 13, 20, [20, 20, 30, 30]],
  ['万宁', WANNING_2021_TABLE, 13, 18, [16, 24, 30, 30]],
  ['呼兰', HULAN_2020_TABLE, 11, 18, [16, 22, 38, 24]],
  ['general', GENERAL_TABLE, 9, 10, [10, 50, 30, 10]],
])('%s', (_, table, parts, indicators, weights) => {
  test('as many indicators as printed, the weights of each group as printed, 100 together', () => {
    const all = indicatorsOf(table);
    expect(table.groups.flatMap((group) => group.parts)).toHaveLength(parts);
    expect(all).toHaveLength(indicators);
    expect(new Set(all.map(({ code }) => code)).size).toBe(indicators);
    const found = table.groups.map((group) =>
      sum(group.parts.flatMap((part) => part.indicators.map(({ weight }) => weight))),
    );
    expect(found).toEqual(weights);
    expect(weights.reduce((a, b) => a + b)).toBe(100);
    expect(all.every(({ standard }) => standard !== '')).toBe(true);
  });
});

test.each<[string, ScoreTable, ProjectFacts]>([
  ['交城', JIAOCHENG_2024_TABLE, JIAOCHENG_2024_FACTS],
  ['万宁', WANNING_2021_TABLE, WANNING_2021_FACTS],
  ['呼兰', HULAN_2020_TABLE, HULAN_2020_FACTS],
])(
  '%s: what was given belongs to an indicator, within its weight, with a reason where points are lost',
  (_, table, facts) => {
    const weights = new Map(indicatorsOf(table).map((indicator) => [indicator.code, indicator]));
    for (const { code, score, why } of facts.scores!.given) {
      const indicator = weights.get(code);
      expect(indicator).toBeDefined();
      if (score === undefined) continue;
      expect(Number(score)).toBeLessThanOrEqual(Number(indicator!.weight));
      if (Number(score) < Number(indicator!.weight)) expect(why).toBeTruthy();
    }
    expect(Object.keys(facts.scores!.stated.groups)).toEqual(table.groups.map(({ code }) => code));
  },
);

test('交城 leaves 100 without a grade; the usual bands leave nothing out', () => {
  expect(bandProblems(JIAOCHENG_2024_TABLE.grades, '0', '100')).toHaveLength(1);
  expect(bandProblems(GENERAL_TABLE.grades, '0', '100')).toEqual([]);
});
