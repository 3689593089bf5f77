import fc from 'fast-check';
import type { IndicatorRule } from '../../../src/engine/programmes/score-table';
import { gradeOf, scoreItem, type Band, type ScoringRule } from '../../../src/engine/evaluation/scoring';
import { band, USUAL_GRADES } from '../../../src/reports/performance/grades';
import { HULAN_2020_TABLE } from '../../../src/reports/performance/hulan-2020';
import { JIAOCHENG_2024_TABLE } from '../../../src/reports/performance/jiaocheng-2024';
import { bandFormula, scoreFormula } from '../../../src/reports/performance/score-formula';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { newWorkbook, type NewCell } from '../../../src/workbench/host/new-workbook';
import { SEED } from '../../seed';

const calculator = new UniverCalculator();
afterAll(() => calculator.dispose());
const noFunctions = {
  hasCustomFunctions: () => false,
  invokeCustomFunction: () => Promise.resolve({ error: '#NAME?' }),
};

const NONE = '不在任何一档';
const SEVERAL = '几档都可以';

/** What each formula comes to, beside its actual (A), weight (B) and target (C). */
async function computed(
  rows: readonly { cells: readonly NewCell[]; formula: (row: number) => string }[],
): Promise<unknown[]> {
  const workbook = newWorkbook({
    表: rows.map(({ cells, formula }, i) => [cells[0], cells[1], cells[2], `=${formula(i + 1)}`]),
  });
  await calculator.recalculate(workbook, { kind: 'full' }, noFunctions);
  return rows.map((_, i) => workbook.sheets[0]!.cells.get(i)?.get(3)?.value ?? '');
}

const by =
  (rule: IndicatorRule) =>
  (row: number): string =>
    scoreFormula(rule, { actual: `A${row}`, weight: `B${row}`, target: `C${row}` }, NONE);

const bands = [band('90', '100', '2'), band('80', '90', '1.4'), band('70', '80', '0.8'), band('0', '60', '0')];
const RULES: readonly ScoringRule[] = [
  { kind: 'proportional' },
  { kind: 'floored', fullFrom: '95', zeroBelow: '60' },
  { kind: 'at-least', threshold: '12.5' },
  { kind: 'at-most', threshold: '60' },
  { kind: 'target-up', target: '95' },
  { kind: 'target-down', target: '73' },
  { kind: 'deduct', each: '0.6' },
  { kind: 'banded', bands },
];

test('every rule: the formula gives what the engine gives, at the edges and between', async () => {
  const actuals = ['0.01', '1', '12.49', '12.5', '59.99', '60', '65', '73', '84.68', '90', '94.99', '95', '100', '120'];
  const cases = RULES.flatMap((rule) => actuals.map((actual) => ({ rule, actual })));
  const found = await computed(cases.map(({ rule, actual }) => ({ cells: [Number(actual), 8], formula: by(rule) })));
  cases.forEach(({ rule, actual }, i) => {
    const score = scoreItem(rule, '8', actual);
    expect([rule.kind, actual, found[i]]).toEqual([rule.kind, actual, score.ok ? Number(score.score) : NONE]);
  });
});

test('any weight and actual: the formula gives what the engine gives', async () => {
  const hundredths = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((n) => (n / 100).toFixed(2));
  const cases = fc.sample(
    fc.record({ rule: fc.constantFrom(...RULES), weight: hundredths(20), actual: hundredths(110) }),
    { seed: SEED, numRuns: 400 },
  );
  const found = await computed(
    cases.map(({ rule, weight, actual }) => ({ cells: [Number(actual), Number(weight)], formula: by(rule) })),
  );
  cases.forEach(({ rule, weight, actual }, i) => {
    const score = scoreItem(rule, weight, actual);
    expect([rule.kind, weight, actual, found[i]]).toEqual([
      rule.kind,
      weight,
      actual,
      score.ok ? Number(score.score) : NONE,
    ]);
  });
});

test('nothing is scored while nothing is known, or words stand where a figure belongs', async () => {
  const rules: readonly IndicatorRule[] = [...RULES, { kind: 'own-target', better: 'more' }, { kind: 'judged' }];
  const found = await computed(
    rules.flatMap((rule) => [undefined, '充分'].map((actual) => ({ cells: [actual, 8, 50], formula: by(rule) }))),
  );
  expect(found.every((value) => value === '')).toBe(true);
});

test.each<[string, IndicatorRule, readonly NewCell[], unknown]>([
  ['more, reached', { kind: 'own-target', better: 'more' }, [120, 10, 100], 10],
  ['more, short', { kind: 'own-target', better: 'more' }, [85, 10, 100], 8.5],
  ['more, no target yet', { kind: 'own-target', better: 'more' }, [85, 10, undefined], ''],
  ['less, within', { kind: 'own-target', better: 'less' }, [90, 10, 100], 10],
  ['less, over', { kind: 'own-target', better: 'less' }, [125, 10, 100], 8],
  ['less, nothing spent', { kind: 'own-target', better: 'less' }, [0, 10, 100], ''],
])('a target the unit sets: %s', async (_, rule, cells, score) => {
  expect(await computed([{ cells, formula: by(rule) }])).toEqual([score]);
});

test('levels by their words: 10, 2, 0; another word is no level', async () => {
  const rule = JIAOCHENG_2024_TABLE.groups[3]!.parts[0]!.indicators[0]!.rule;
  const words = ['带动', '一般', '无明显效果', '很好'];
  expect(await computed(words.map((word) => ({ cells: [word, 10], formula: by(rule) })))).toEqual([10, 2, 0, NONE]);
});

test('grades: each total in one band, in none (交城 100), in several', async () => {
  const overlapping: readonly Band[] = [band('0', '60', '差', true), band('60', '100', '中', true)];
  const cases: readonly (readonly [readonly Band[], string])[] = [
    ...['100', '99.99', '90', '89.38', '80', '60', '59.99', '0'].map(
      (total) => [JIAOCHENG_2024_TABLE.grades, total] as const,
    ),
    ...['100', '93', '59.99'].map((total) => [USUAL_GRADES, total] as const),
    [overlapping, '60'],
  ];
  const found = await computed(
    cases.map(([table, total]) => ({
      cells: [Number(total)],
      formula: (row) => bandFormula(table, `A${row}`, NONE, SEVERAL, (gives) => gives),
    })),
  );
  expect(found.slice(0, 4)).toEqual([NONE, '优', '优', '良']);
  cases.forEach(([table, total], i) => {
    const grade = gradeOf(table, total);
    const words = grade.ok ? grade.gives : grade.code === 'NO_BAND' ? NONE : SEVERAL;
    expect([total, found[i]]).toEqual([total, words]);
  });
});

test('呼兰 has bands that leave out 60–70 and 100: the sheet scores nothing there', async () => {
  const rule = HULAN_2020_TABLE.groups[1]!.parts[0]!.indicators[2]!.rule;
  expect(await computed([99.98, 100, 65].map((actual) => ({ cells: [actual, 10], formula: by(rule) })))).toEqual([
    10,
    NONE,
    NONE,
  ]);
});
