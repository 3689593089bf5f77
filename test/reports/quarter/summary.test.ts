import type { Loan } from '../../../src/engine/loan/loan';
import { fenFromYuan } from '../../../src/engine/ground/money';
import { finish } from '../../../src/reports/model/steps';
import { buildSummary } from '../../../src/reports/quarter/summary';
import { assessHengnan, bookOf, hengnanLoan, shown } from '../report-fixture';

const summaryOf = (loans: readonly Loan[], label?: string, language?: 'zh-CN' | 'en-US') => {
  const result = assessHengnan(loans, label);
  return { result, model: finish(buildSummary(bookOf(result, language))) };
};

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
      ['云集镇', '衡南农商银行', '监测户'],
      ['', '小计', ''],
      ['车江镇', '衡南农商银行', '脱贫户'],
      ['', '小计', ''],
    ]);
    // Rows 4…7 of the working paper; only lines with 计笔 = 1 count.
    expect(rows[4]?.[8]).toBe(
      `=SUMIFS('计算底稿'!$T$4:$T$7,'计算底稿'!$U$4:$U$7,1,'计算底稿'!$D$4:$D$7,"="&$A5,'计算底稿'!$E$4:$E$7,"="&$B5,'计算底稿'!$F$4:$F$7,"="&$C5)`,
    );
    expect(rows[5]?.[8]).toBe('=SUM(I4:I5)');
    expect(rows[8]?.slice(0, 2)).toEqual(['合计', '']);
    expect(rows[8]?.[8]).toBe('=SUMIFS(I4:I8,$B$4:$B$8,"小计")');
    expect(model.rows[8]?.[8]?.expected).toBe(result.totals.subsidy / 100);
    expect(rows[9]?.[8]).toBe(`=ROUND(I9-'计算底稿'!$T$8,2)`);
    expect(rows.flat()).toContain('另有 1 笔本期不贴息，逐笔原因见《计算底稿》。');
  });

  test.each([
    ['2021', '年度汇总表', '2021 年度', false],
    ['2021Q2', '季度汇总表', '2021 年第二季度', true],
    ['2021-05', '月度汇总表', '2021 年 5 月', true],
    ['2021-05-01..2021-05-31', '贴息汇总表', '2021-05-01 至 2021-05-31', false],
  ])('%s is a %s; a quarter or month has the year to date', (label, sheet, name, hasYearToDate) => {
    const { model } = summaryOf([hengnanLoan()], label);
    expect(model.name).toBe(sheet);
    expect(model.rows[0]?.[0]?.value).toContain(`（${name}）`);
    expect(shown(model)[2]?.includes('本年累计')).toBe(hasYearToDate);
  });

  test('year to date: this period and what the earlier ones paid, also on loans this one does not pay', () => {
    const settled = hengnanLoan({ township: '车江镇', settled: hengnanLoan().disbursed });
    const { model } = summaryOf([hengnanLoan(), { ...settled, settled: 44276 as Loan['disbursed'] }]);
    const rows = shown(model);
    expect(rows[5]?.slice(0, 3)).toEqual(['车江镇', '衡南农商银行', '脱贫户']);
    expect(rows[3]?.[9]).toMatch(/^=SUMIFS\('计算底稿'!\$T.*\)\+SUMIFS\('计算底稿'!\$AE\$4:\$AE\$5,'计算底稿'!\$D/);
  });

  test('households: lines, subtotals and total each count their own distinct flag', () => {
    const { model } = summaryOf([hengnanLoan({ householdCode: 'H', principal: fenFromYuan('20000') })]);
    const households = shown(model)
      .slice(3, 6)
      .map((row) => /'计算底稿'!\$([A-Z])\$4/.exec(String(row[3]))?.[1]);
    expect(households).toEqual(['V', 'W', 'X']);
  });

  test('the townships stand together for the chart; one township has none', () => {
    const { model } = summaryOf([hengnanLoan(), hengnanLoan({ township: '车江镇' })]);
    const [chart] = model.charts;
    const rows = shown(model).slice(chart!.categories.top, chart!.categories.bottom + 1);
    expect(rows).toEqual([
      ['云集镇', '=I5'],
      ['车江镇', '=I7'],
    ]);
    expect(summaryOf([hengnanLoan()]).model.charts).toEqual([]);
  });

  test.each([
    // The chart begins a page.
    [2, [14]],
    [8, [15 + 3 + 8]],
    // The last township goes to the second page with the total, the notes, the signatures and the chart.
    [20, [3 + 19 * 2]],
  ])('%i townships on paper: pages begin at rows %j', (count, breaks) => {
    const { model } = summaryOf(Array.from({ length: count }, (_, i) => hengnanLoan({ township: `第${i + 1}镇` })));
    expect(model.pageBreaks).toEqual(breaks);
    if (count === 20) expect(shown(model)[breaks![0]!]?.[0]).toBe('第20镇');
  });

  test('a township whose name holds a wildcard matches itself only', () => {
    const { model } = summaryOf([hengnanLoan({ township: '云*"镇' })]);
    expect(String(shown(model)[3]?.[8])).toContain(',"=云~*""镇",');
  });

  test('nothing to pay: says so, total is nothing', () => {
    const { model } = summaryOf([hengnanLoan({ use: '自建房' })]);
    const rows = shown(model);
    expect(rows[3]?.[8]).toBe('=0');
    expect(rows.flat()).toContain('本期没有可贴息的贷款。');
  });

  test('English is complete', () => {
    const { model } = summaryOf([hengnanLoan()], '2021Q2', 'en-US');
    expect(JSON.stringify(model.rows.slice(0, 3))).not.toMatch(/[一-龥]/);
  });
});
