import { checkFigures, type FigureCheck } from '../../src/engine/evaluation/figures/check-figures';
import { describeFigureProblem } from '../../src/wording/figures';
import type { Figure } from '../../src/engine/evaluation/figures/figure';
import { dayFromIso } from '../../src/engine/ground/day';
import { figures as texts } from '../../src/locale/zh-cn/figures';

const figures: readonly Figure[] = [
  { name: '新增', value: '586', unit: '笔' },
  { name: '存量', value: '1354', unit: '笔' },
  { name: '笔数', value: '1941', unit: '笔' },
  { name: '覆盖', value: '1940', unit: '户' },
  { name: '更多', value: '1942', unit: '户' },
  { name: '基金', value: '700', unit: '万元' },
  { name: '余额', value: '9471.15', unit: '万元' },
  { name: '余额元', value: '9471.15', unit: '元' },
  { name: '户均', value: '1', unit: '元' },
  { name: '零', value: '0', unit: '万元' },
  { name: '占比', value: '5', unit: '%' },
];
const band = { from: '0', fromIncluded: true, to: '60', toIncluded: true, gives: '差' };
const late = { name: '3月', accruedBy: dayFromIso('2024-03-20'), dueBy: dayFromIso('2024-03-20') };

/** Every code once, from a check that gives it. */
const checks: readonly FigureCheck[] = [
  { kind: 'sum', parts: ['无'], total: '余额' },
  { kind: 'sum', parts: ['新增', '存量'], total: '笔数' },
  { kind: 'sum', parts: ['基金'], total: '新增' },
  { kind: 'repeated', figures: ['余额', '余额元'] },
  { kind: 'sum', parts: ['余额元'], total: '余额' },
  { kind: 'ratio', plus: ['基金'], over: ['零'], stated: '占比' },
  { kind: 'ratio', plus: ['基金'], over: ['余额'], stated: '占比' },
  { kind: 'product', factors: ['余额', '占比'], stated: '基金' },
  { kind: 'implied-rate', money: '基金', base: '余额', lowest: '0', highest: '4.65' },
  { kind: 'per-head', money: '余额', heads: '覆盖', stated: '户均', cap: '户均' },
  { kind: 'counts', heads: '覆盖', loans: ['新增', '存量'] },
  { kind: 'counts', heads: '更多', loans: ['笔数'] },
  { kind: 'repeated', figures: ['覆盖', '更多'] },
  { kind: 'direction', indicator: '基金', printed: '≤', rule: '≥' },
  { kind: 'minimum-share', part: '基金', whole: '余额', share: { part: 1, of: 8 } },
  { kind: 'jump', series: ['基金', '余额'], factor: '2' },
  { kind: 'payment-date', ...late, paid: dayFromIso('2024-03-01') },
  { kind: 'payment-date', ...late, paid: dayFromIso('2024-03-28') },
  { kind: 'elapsed', name: '拨付', from: dayFromIso('2024-03-20'), to: dayFromIso('2024-03-28'), stated: 9 },
  { kind: 'bands', name: '等级', bands: [band, { ...band, from: '50' }], lowest: '0', highest: '100' },
  {
    kind: 'scores',
    sections: [
      { name: '过程', items: [{ name: '制度', weight: '3', score: '4' }], statedScore: '5', statedWeight: '4' },
    ],
    stated: {},
  },
];
const problems = () => checkFigures(figures, checks).flatMap((checked) => checked.problems);

test('the checks above give every code', () => {
  expect([...new Set(problems().map(({ code }) => code))].sort()).toEqual(Object.keys(texts).sort());
});

test.each(['zh-CN', 'en-US'] as const)('every problem is a whole sentence: %s', (language) => {
  for (const found of problems()) {
    const text = describeFigureProblem(found, language);
    // No fact left out, no mark of the template left in.
    expect(text).not.toMatch(/[{}]|“”|undefined| {2}/);
    expect(text).toMatch(language === 'zh-CN' ? /。$/ : /[.?]$/);
  }
});

test('says which numbers', () => {
  const [found] = checkFigures(figures, [checks[10]!])[0]!.problems;
  expect(describeFigureProblem(found!, 'zh-CN')).toBe(
    '“覆盖”1940户正好等于贷款笔数 1940 笔，可能把笔数当成了户数；请核对。',
  );
});
