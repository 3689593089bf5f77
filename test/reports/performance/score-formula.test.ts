import fc from 'fast-check';
import type { IndicatorRule } from '../../../src/engine/programmes/score-table';
import { gradeOf } from '../../../src/engine/evaluation/scoring';
import type { Band, ScoringRule } from '../../../src/engine/programmes/score-table';
import { band, USUAL_GRADES } from '../../../src/reports/performance/grades';
import { HULAN_2020_TABLE } from '../../../src/reports/performance/hulan-2020';
import { JIAOCHENG_2024_TABLE } from '../../../src/reports/performance/jiaocheng-2024';
import { bandFormula, scoreFormula } from '../../../src/reports/performance/score-formula';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { newWorkbook, type NewCell } from '../../../src/workbench/host/new-workbook';
import { SEED } from '../../seed';
import { scoreItem } from './score-item';

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

const monthLate: ScoringRule = { kind: 'deduct', each: '0.6' };
const floored: ScoringRule = { kind: 'floored', fullFrom: '95', zeroBelow: '60' };

/** What county, rule, weight, actual figure and points are. */
const WORKED: readonly (readonly [string, ScoringRule, string, string, string])[] = [
  // 84.675% × 3 = 2.54025
  ['交城 B11', { kind: 'proportional' }, '3', '84.675', '2.54'],
  ['over-arrival', { kind: 'proportional' }, '3', '120', '3.00'],
  ['half up', { kind: 'proportional' }, '1', '0.5', '0.01'],
  ['交城 D31', floored, '10', '82.44', '8.24'],
  ['from 95', floored, '10', '95', '10.00'],
  ['just below 95', floored, '10', '94.99', '9.50'],
  ['at 60', floored, '10', '60', '6.00'],
  ['below 60', floored, '10', '59.99', '0.00'],
  ['交城 C31, three months late', monthLate, '8', '3', '6.20'],
  ['交城 C31, never below 0', monthLate, '8', '14', '0.00'],
  ['at least', { kind: 'at-least', threshold: '12.5' }, '4', '12.5', '4.00'],
  ['less', { kind: 'at-least', threshold: '12.5' }, '4', '7.39', '0.00'],
  ['交城 C41 within 400万', { kind: 'at-most', threshold: '400' }, '6', '338.70', '6.00'],
  ['at the limit', { kind: 'at-most', threshold: '400' }, '6', '400', '6.00'],
  ['over it', { kind: 'at-most', threshold: '400' }, '6', '400.01', '0.00'],
  // 呼兰: pro rata 2576/2594 × 8 = 7.944, 17/19 × 8 = 7.158
  ['呼兰 带动户', { kind: 'target-up', target: '2594' }, '8', '2576', '7.94'],
  ['呼兰 带动乡镇', { kind: 'target-up', target: '19' }, '8', '17', '7.16'],
  ['more than the target', { kind: 'target-up', target: '200' }, '8', '496.70', '8.00'],
  ['万宁 累计贴息', { kind: 'target-down', target: '73' }, '8', '72.37', '8.00'],
  ['dearer than the target', { kind: 'target-down', target: '73' }, '8', '146', '4.00'],
];

test('the published scores come out of the formulas', async () => {
  const found = await computed(
    WORKED.map(([, rule, weight, actual]) => ({ cells: [Number(actual), Number(weight)], formula: by(rule) })),
  );
  WORKED.forEach(([what, , , , points], i) => expect([what, found[i]]).toEqual([what, Number(points)]));
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
