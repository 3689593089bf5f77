import { fenFromYuan } from '../../src/engine/money';
import { buildSummary } from '../../src/reports/summary';
import { reportTexts } from '../../src/reports/texts';
import { buildWorkingPaper } from '../../src/reports/working-paper';
import { assessHengnan, hengnanLoan } from './report-fixture';

const texts = reportTexts('zh-CN');

function summaryOf(loans: ReturnType<typeof hengnanLoan>[]) {
  const result = assessHengnan(loans);
  return { result, model: buildSummary(result, buildWorkingPaper(result, texts), texts) };
}
const shown = (model: ReturnType<typeof summaryOf>['model']) =>
  model.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ''));

describe('季度汇总表', () => {
  test('township × lender × category, subtotals, total, tie-out', () => {
    const { model, result } = summaryOf([
      hengnanLoan(),
      hengnanLoan({ township: '车江镇' }),
      hengnanLoan({ category: '监测户' }),
      hengnanLoan({ use: '自建房', township: '无人镇' }),
    ]);
    const rows = shown(model);
    expect(rows.slice(3, 8).map((row) => row.slice(0, 3))).toEqual([
      ['云集镇', '衡南农商银行', '脱贫户'],
      ['', '衡南农商银行', '监测户'],
      ['', '小计', ''],
      ['车江镇', '衡南农商银行', '脱贫户'],
      ['', '小计', ''],
    ]);
    // Rows 4…7 of the working paper; only lines with 计笔 = 1 count.
    expect(rows[4]?.[7]).toBe(
      `=SUMIFS('计算底稿'!$T$4:$T$7,'计算底稿'!$U$4:$U$7,1,'计算底稿'!$D$4:$D$7,"="&$A$4,'计算底稿'!$E$4:$E$7,"="&$B5,'计算底稿'!$F$4:$F$7,"="&$C5)`,
    );
    expect(rows[5]?.[7]).toBe('=SUM(H4:H5)');
    expect(rows[8]?.slice(0, 2)).toEqual(['合计', '']);
    expect(rows[8]?.[7]).toBe('=SUMIFS(H4:H8,B4:B8,"小计")');
    expect(model.rows[8]?.[7]?.expected).toBe(result.totals.subsidy / 100);
    expect(rows[9]?.[2]).toBe(`=ROUND(H9-'计算底稿'!$T$8,2)`);
    expect(rows.flat()).toContain('另有 1 笔不予贴息，逐笔原因见《计算底稿》。');
  });

  test('households: lines, subtotals and total each count their own distinct flag', () => {
    const { model } = summaryOf([hengnanLoan({ householdCode: 'H', principal: fenFromYuan('20000') })]);
    const households = shown(model)
      .slice(3, 6)
      .map((row) => /'计算底稿'!\$([A-Z])\$4/.exec(String(row[3]))?.[1]);
    expect(households).toEqual(['V', 'W', 'X']);
  });

  test('a township whose name holds a wildcard matches itself only', () => {
    const { model } = summaryOf([hengnanLoan({ township: '云*"镇' })]);
    expect(String(shown(model)[3]?.[7])).toContain(',"=云~*""镇",');
  });

  test('nothing to pay: says so, total is nothing', () => {
    const { model } = summaryOf([hengnanLoan({ use: '自建房' })]);
    const rows = shown(model);
    expect(rows[3]?.[7]).toBe('=0');
    expect(rows.flat()).toContain('本期没有可贴息的贷款。');
  });

  test('English is complete', () => {
    const result = assessHengnan([hengnanLoan()]);
    const english = reportTexts('en-US');
    const model = buildSummary(result, buildWorkingPaper(result, english), english);
    expect(JSON.stringify(model.rows.slice(0, 3))).not.toMatch(/[一-龥]/);
  });
});
