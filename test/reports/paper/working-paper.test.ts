import { dayFromIso } from '../../../src/engine/ground/day';
import { fenFromYuan } from '../../../src/engine/ground/money';
import type { ModelCell } from '../../../src/reports/model/sheet-model';
import { reportTexts } from '../../../src/reports/model/texts';
import { column } from '../../../src/reports/paper/paper-columns';
import { buildWorkingPaper } from '../../../src/reports/paper/working-paper';
import { assessHengnan, hengnanLoan } from '../report-fixture';

const texts = reportTexts('zh-CN');
const cell = (row: readonly (ModelCell | null)[] | undefined, at: number) => row?.[at] ?? undefined;

describe('计算底稿', () => {
  test('a loan whose balance changes has a line a balance, rounded once on the first', () => {
    const loan = hengnanLoan({ repayments: [{ day: dayFromIso('2021-05-10'), principal: fenFromYuan('20000') }] });
    const { model, lines } = buildWorkingPaper(assessHengnan([loan]), texts);
    expect(lines).toEqual({ first: 3, last: 4 });
    const [, , header, first, second] = model.rows;
    expect(header).toHaveLength(texts.workingPaper.headers.length);
    expect([cell(first, 11)?.value, cell(second, 11)?.value]).toEqual([50000, 30000]);
    expect([cell(first, 14)?.expected, cell(second, 14)?.expected]).toEqual([50, 42]);
    // HN-01: 50 days at 50 000 and 42 at 30 000 are 3 760 000 积数; × 3.85 % ÷ 360 = 402.11.
    expect(cell(first, column.subsidy)).toEqual({ formula: '=ROUND(SUM(S4:S5),2)', style: 'number', expected: 402.11 });
    expect(cell(second, column.subsidy)?.value).toBe('');
    expect([cell(first, column.loan)?.value, cell(second, column.loan)?.value]).toEqual([1, '']);
  });

  test('the unrounded amount is a formula an auditor can read, exact in every product', () => {
    const { model } = buildWorkingPaper(assessHengnan([hengnanLoan()]), texts);
    expect(cell(model.rows[3], 18)?.formula).toBe('=L4*O4*ROUND(P4*10000,0)*Q4/(R4*100000000)');
  });

  test('a refused loan keeps its line, at nothing, with the codes that say why', () => {
    const refused = hengnanLoan({ use: '自建房' });
    const result = assessHengnan([hengnanLoan(), refused]);
    const { model } = buildWorkingPaper(result, texts);
    const row = model.rows[4];
    expect(cell(row, column.subsidy)?.value).toBe(0);
    expect(cell(row, column.loan)?.value).toBe(0);
    expect(cell(row, 24)?.value).toBe(result.assessments[1]?.codes.join(' '));
    expect(result.assessments[1]?.codes).toContain('USE_NOT_ALLOWED');
  });

  test('IDs are masked', () => {
    const { model } = buildWorkingPaper(assessHengnan([hengnanLoan()]), texts);
    expect(cell(model.rows[3], 7)?.value).toMatch(/^990801\*{8}\d{4}$/);
  });

  test('a household in two townships counts once in the total, once in each township', () => {
    const loans = [
      hengnanLoan({ householdCode: 'H1', principal: fenFromYuan('10000') }),
      hengnanLoan({ householdCode: 'H1', township: '车江镇', principal: fenFromYuan('10000') }),
      hengnanLoan({ householdCode: 'H1', principal: fenFromYuan('10000') }),
    ];
    const { model } = buildWorkingPaper(assessHengnan(loans), texts);
    const flags = model.rows
      .slice(3, 6)
      .map((row) =>
        [column.householdOfLine, column.householdOfTownship, column.household].map((at) => cell(row, at)?.value),
      );
    expect(flags).toEqual([
      [1, 1, 1],
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });

  test('no loan at all: a heading and a total of nothing', () => {
    const { model, lines } = buildWorkingPaper(assessHengnan([]), texts);
    expect(lines.last).toBeLessThan(lines.first);
    expect(cell(model.rows[3], column.subsidy)).toEqual({ formula: '=0', style: 'total', expected: 0 });
  });
});
