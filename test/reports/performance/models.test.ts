import { dayFromIso } from '../../../src/engine/ground/day';
import { assess } from '../../../src/engine/run/assess';
import { parsePeriod } from '../../../src/engine/programmes/period';
import { findProgramme } from '../../../src/engine/programmes/registry';
import type { Language } from '../../../src/locale/language';
import { reportSheetsSteps } from '../../../src/reports/build-report-sheets';
import type { ReportInputs } from '../../../src/reports/page/report-inputs';
import { buildBudget } from '../../../src/reports/performance/budget';
import { buildDeadlines } from '../../../src/reports/performance/deadlines';
import { buildEvaluation } from '../../../src/reports/performance/evaluation';
import { JIAOCHENG_2024_TABLE } from '../../../src/reports/performance/jiaocheng-2024';
import { buildSatisfaction } from '../../../src/reports/performance/satisfaction';
import { buildSelfReport } from '../../../src/reports/performance/self-report';
import { performanceTexts } from '../../../src/reports/performance/texts';
import type { ModelCell, SheetModel } from '../../../src/reports/model/sheet-model';
import { finish } from '../../../src/reports/model/steps';
import { reportTexts } from '../../../src/reports/model/texts';
import { assessHengnan, bookOf, hengnanLoan, shown } from '../report-fixture';

function bookUnder(id: string, label: string, language: Language = 'zh-CN'): ReportInputs {
  const programme = findProgramme(id)!;
  const period = parsePeriod(label, programme);
  if (typeof period === 'string') throw new Error(period);
  const loan = hengnanLoan({ disbursed: dayFromIso('2024-01-01'), due: dayFromIso('2025-01-01') });
  return bookOf(assess([loan], programme, period), language);
}

/** Cells as `[what stands there, look, format]`. */
const golden = (cell: ModelCell | null | undefined) => [cell?.formula ?? cell?.value, cell?.style, cell?.format];

function row(model: SheetModel, label: string): readonly (ModelCell | null)[] {
  const found = model.rows.find((cells) => cells.slice(0, 4).some((cell) => cell?.value === label));
  if (!found) throw new Error(`no row ${label}`);
  return found;
}

const jiaocheng = bookUnder('jiaocheng-2024', '2024-05');

describe('预算执行', () => {
  const model = finish(buildBudget(jiaocheng));

  test('what is typed is an input, what follows a formula, and the key says whose row it is', () => {
    expect(row(model, '年初预算数').map(golden)).toEqual([
      ['年初预算数', 'text', undefined],
      [400, 'input', '#,##0.00####'],
      ['', 'text', undefined],
      ['绩效目标申报表', 'input', undefined],
      ['jiaocheng-2024 2024 budget', 'note', undefined],
    ]);
    expect(row(model, '到位（下达）第 1 笔').map(golden)[2]).toEqual([dayFromIso('2023-12-08'), 'input', 'yyyy-mm-dd']);
    expect(row(model, '到位合计').map(golden)[1]).toEqual([
      '=IF(COUNT(B6:B9)=0,"",SUM(B6:B9))',
      'number',
      '#,##0.00####',
    ]);
    expect(row(model, '到位率').map(golden)[1]).toEqual([
      '=IF(OR(B10="",N(B5)=0),"",ROUND(B10*100/B5,2))',
      'number',
      '0.00"%"',
    ]);
    expect(row(model, '按合计应有的补偿金').map(golden)[1]).toEqual([
      '=IF(B45="","",ROUND(B45*1/8,2))',
      'number',
      '#,##0.00####',
    ]);
  });

  test('the engine’s figures come from the working paper, this period’s and the year’s to date', () => {
    expect(row(model, '本期应贴息')[1]?.formula).toBe(`='计算底稿'!$T$5/10000`);
    expect(row(model, '本年累计应贴息')[1]?.formula).toBe(`=('计算底稿'!$T$5+'计算底稿'!$AE$5)/10000`);
    expect(row(model, '台账期末余额')[1]?.formula).toBe(`='计算底稿'!$AC$5/10000`);
    const check = model.rows.find((cells) => cells[0]?.value === '核对：与《计算底稿》合计差额（应为 0.00）')!;
    expect(golden(check[1])).toEqual([
      `=ROUND(B30*10000-'计算底稿'!$T$5,2)`,
      'check',
      '[=0]0.00;[Red][<0]-0.00;[Red]0.00',
    ]);
  });

  test('unit, paper and what is kept', () => {
    expect(shown(model)[1]).toContain('单位：万元');
    expect([model.landscape, model.printedColumns, model.keeps]).toEqual([
      true,
      4,
      { of: 'jiaocheng-2024 2024', key: [4], columns: [1, 2, 3], emptied: true },
    ]);
  });

  test('a programme paid after settlement has no need by the balance, one without a fund no fund', () => {
    const labels = shown(finish(buildBudget(bookUnder('wanning-2021', '2021')))).map(([label]) => label);
    expect(labels.filter((label) => /^[一二三四五]、/.test(String(label)))).toEqual([
      '一、预算和到位',
      '二、支出',
      '三、与核算比较',
    ]);
  });
});

describe('申报拨付时限表', () => {
  test('both readings beside it, the one chosen shown; days late are a formula', () => {
    const model = finish(buildDeadlines(jiaocheng));
    // 2024-06-10 is 端午节; in July the 10th is a workday and the 20th a Saturday.
    expect(row(model, '2024 年 6 月').map(golden)).toEqual([
      ['2024 年 6 月', 'text', undefined],
      [dayFromIso('2024-06-20'), 'date', undefined],
      ['=IF($B$4="次月",IF(M10="","",M10),K10)', 'date', undefined],
      ['', 'input', 'yyyy-mm-dd'],
      ['=IF(OR(C10="",D10=""),"",D10-C10)', 'number', '+0;-0;0'],
      ['=IF($B$4="次月",IF(N10="","",N10),L10)', 'date', undefined],
      ['', 'input', 'yyyy-mm-dd'],
      ['=IF(OR(F10="",G10=""),"",G10-F10)', 'number', '+0;-0;0'],
      [expect.stringContaining('"逾期 "&(G10-F10)&" 天"'), 'text', undefined],
      ['', 'input', undefined],
      [dayFromIso('2024-06-11'), 'date', undefined],
      [dayFromIso('2024-06-20'), 'date', undefined],
      [dayFromIso('2024-07-10'), 'date', undefined],
      [dayFromIso('2024-07-22'), 'date', undefined],
      ['jiaocheng-2024 2024 2024-06 2024-06-20', 'note', undefined],
    ]);
    expect(model.printedColumns).toBe(10);
  });

  test('a year whose holidays are not known yet: the clerk types the days, and the sheet says so', () => {
    const model = finish(buildDeadlines(bookUnder('jiaocheng-2024', '2040-05')));
    expect(golden(row(model, '2040 年 6 月')[2])).toEqual(['', 'input', 'yyyy-mm-dd']);
    expect(shown(model).flat()).toContain('放假安排还没有收录的期间，时限请自行填写。');
  });
});

describe('满意度统计', () => {
  test('a question: counts typed, people, points and share by formula', () => {
    const model = finish(buildSatisfaction(jiaocheng));
    expect(model.rows[4]!.slice(0, 10).map(golden)).toEqual([
      [1, 'integer', undefined],
      ['贴息资金及时发放的满意程度', 'input', undefined],
      ...[23, 4, 3, 0, 0].map((count) => [count, 'input', '#,##0']),
      ['=IF(COUNT(C5:G5)=0,"",SUM(C5:G5))', 'number', '#,##0'],
      ['=IF(COUNT(C5:G5)=0,"",SUMPRODUCT(C5:G5,$C$4:$G$4))', 'number', '#,##0'],
      ['=IF(N(H5)=0,"",I5*100/(H5*MAX($C$4:$G$4)))', 'number', '0.00"%"'],
    ]);
    expect(golden(row(model, '总体满意度（各题平均）')[9])).toEqual([
      '=IF(COUNT(J5:J9)=0,"",ROUND(AVERAGE(J5:J9),2))',
      'total',
      '0.00"%"',
    ]);
  });

  test('with questionnaires in the workbook the counts are formulas on them', () => {
    const question = {
      text: '及时发放',
      column: 2,
      first: 1,
      last: 30,
      words: [['非常满意'], ['比较满意', '满意'], [], [], []],
    };
    const model = finish(buildSatisfaction({ ...jiaocheng, responses: { sheet: '问 卷', questions: [question] } }));
    expect(model.rows[4]!.slice(1, 4).map(golden)).toEqual([
      ['及时发放', 'wrapped', undefined],
      [`=COUNTIF('问 卷'!$C$2:$C$31,"非常满意")`, 'number', '#,##0'],
      [`=COUNTIF('问 卷'!$C$2:$C$31,"比较满意")+COUNTIF('问 卷'!$C$2:$C$31,"满意")`, 'number', '#,##0'],
    ]);
  });
});

describe('绩效自评表', () => {
  const model = finish(buildEvaluation(jiaocheng));

  test('an indicator scored by a figure of another sheet, one that is judged', () => {
    expect(row(model, '资金到位率').slice(0, 11).map(golden)).toEqual([
      ['B11', 'text', undefined],
      ['过程', 'wrapped', undefined],
      ['资金管理', 'wrapped', undefined],
      ['资金到位率', 'wrapped', undefined],
      [3, 'number', '0.00'],
      ['100%', 'wrapped', undefined],
      [`=IF('预算执行'!$B$11="","",'预算执行'!$B$11)`, 'number', '0.00"%"'],
      ['=IF(ISNUMBER(G11),ROUND(MIN(E11,E11*G11/100),2),"")', 'number', '0.00'],
      ['', 'input', '0.00'],
      ['=IF(I11="",H11,I11)', 'number', '0.00'],
      ['=IF(OR(J11="",N(E11)=0),"",ROUND(N(J11)*100/E11,2))', 'number', '0.00"%"'],
    ]);
    const judged = row(model, '绩效指标明确性');
    expect([6, 7, 8, 12].map((column) => golden(judged[column]))).toEqual([
      ['较明确', 'input', undefined],
      ['=""', 'number', '0.00'],
      [2.5, 'input', '0.00'],
      ['未设置成本指标，贴息金额不属于数量指标，扣0.5分', 'input', undefined],
    ]);
  });

  test('sums by group, total of the groups, grade only when all is scored', () => {
    const sums = (label: string) => [4, 9].map((column) => row(model, label)[column]?.formula);
    expect(sums('决策小计')).toEqual(['=SUM(E4:E9)', '=IF(COUNT(J4:J9)=0,"",SUM(J4:J9))']);
    expect(sums('合计')).toEqual(['=SUM(E10,E17,E23,E27)', '=IF(COUNT(J10,J17,J23,J27)=0,"",SUM(J10,J17,J23,J27))']);
    expect(row(model, '评价等级')[9]?.formula).toMatch(/^=IF\(COUNT\(J4,J5,.*\)<20,"",IF\(.*,"良",/);
    expect(row(model, '核对：过程得分与报告所列 15.04 分的差额')[9]?.formula).toBe('=IF(J17="","",ROUND(J17-15.04,2))');
  });

  test('the gap of its grades is told, and whose scores these are', () => {
    const notes = shown(model).flat().join('\n');
    expect(notes).toContain('“评价等级”的分档没有规定 100 怎么定');
    expect(notes).toContain('晋荣和义信绩评〔2025〕9018-3号');
    expect(notes).toContain('应不低于1183.89万元，实有700万元');
  });

  test('the general form: weights and targets are for the unit, and it says that it is the general one', () => {
    const general = finish(buildEvaluation(bookUnder('bachu-2024', '2024Q1')));
    const households = row(general, '贴息户数（户）');
    expect([4, 5, 6].map((column) => golden(households[column]))).toEqual([
      [10, 'input', '0.00'],
      ['', 'input', '#,##0.00####'],
      [`=IF('计算底稿'!$X$5="","",'计算底稿'!$X$5)`, 'number', '#,##0'],
    ]);
    expect(shown(general).flat()).toContain('没有公开评分表，用通用格式；分值和目标值可以改。');
  });
});

describe('自评报告', () => {
  const result = assessHengnan([hengnanLoan({ use: '自建房' }), hengnanLoan()], '2021Q2');
  const model = finish(buildSelfReport(bookOf(result)));

  test('one column of paragraphs with figures from the other sheets', () => {
    const spent = model.rows.find((cells) => cells[0]?.formula?.includes('实际支出'))!;
    expect(golden(spent[0])).toEqual([
      `="（二）资金使用。实际支出 "&IF('预算执行'!$B$17="","____",TEXT('预算执行'!$B$17,"#,##0.00"))&" 万元，执行率 "&IF('预算执行'!$B$18="","____",TEXT('预算执行'!$B$18,"0.00"))&"%，结余 "&IF('预算执行'!$B$20="","____",TEXT('预算执行'!$B$20,"#,##0.00"))&" 万元。"`,
      'paragraph',
      undefined,
    ]);
    expect(spent[0]?.lines).toBeGreaterThanOrEqual(1);
  });

  test('problems are the findings, counted where they are listed; the measure beside each can be changed', () => {
    const last = 3 + result.findings.filter(({ severity }) => severity !== 'note').length;
    expect(shown(model).flat()).toContain(
      `="1. 用途、人员类别、年龄、办理时间等条件不符或不明的，"&TEXT(COUNTIF('疑点清单'!$C$4:$C$${last},"用途不符"),"0")&" 条。"`,
    );
    const measure = model.rows.find((cells) => cells[2]?.value === 'hengnan-2021 2021 measure-eligibility');
    expect(golden(measure?.[0])).toEqual([
      '1. 补齐用途和人员类别的证明材料，不符合条件的不再申报。',
      'input',
      undefined,
    ]);
  });

  test('asked for alone it brings the sheets its figures stand on', () => {
    const keys = finish(reportSheetsSteps(['self-report'], result, reportTexts('zh-CN'))).map(({ key }) => key);
    expect(keys).toEqual(['self-report', 'findings', 'budget', 'satisfaction', 'evaluation', 'working-paper']);
  });
});

test.each<[string, string, Language]>([
  ['jiaocheng-2024', '2024-05', 'zh-CN'],
  ['jiaocheng-2024', '2024-05', 'en-US'],
  ['wanning-2021', '2021', 'en-US'],
  ['hulan-2020', '2020', 'en-US'],
  ['bachu-2024', '2024Q1', 'en-US'],
])('what Excel takes in a formula, and a key on every row that can be typed into: %s %s %s', (id, label, language) => {
  const book = bookUnder(id, label, language);
  const builders = [buildBudget, buildSatisfaction, buildEvaluation, buildSelfReport];
  for (const model of builders.map((build) => finish(build(book)))) {
    for (const cells of model.rows) {
      const formulas = cells.flatMap((cell) => cell?.formula ?? []);
      for (const formula of formulas) {
        expect(formula.length).toBeLessThanOrEqual(8192);
        // A text within a formula has at most 255 letters.
        for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
      }
      if (cells.some((cell) => cell?.style === 'input')) expect(cells[cells.length - 1]?.value).toContain(`${id} `);
    }
    expect(model.columnWidths.length).toBeGreaterThanOrEqual(Math.max(...model.rows.map(({ length }) => length)));
  }
});

describe('自评报告', () => {
  const cells = finish(buildSelfReport(jiaocheng)).rows.flatMap(([cell]) => String(cell?.formula ?? cell?.value ?? ''));

  test('a fund too small, late and early payment and satisfaction below its target are problems, and no problem is none of them', () => {
    for (const [condition, says] of [
      [`N('预算执行'!`, '风险补偿金不足'],
      [`N('申报拨付时限表'!`, '贴息晚于规定时限拨付的有 '],
      [`N('申报拨付时限表'!`, '计息期未满就拨付贴息的有 '],
      [`<95)`, '没有达到 '],
    ] as const) {
      const found = cells.filter((cell) => cell.startsWith('=IF(') && cell.includes(says));
      expect([says, found.length]).toEqual([says, 1]);
      expect(found[0]).toContain(condition);
    }
    const none = cells.filter((cell) => cell.includes('没有发现需要处理的问题'));
    if (none.length > 0) expect(none[0]!.match(/NOT\(/g)).toHaveLength(4);
  });

  test('the score of the published report is its evaluator’s; the unit’s own is for the unit to write', () => {
    expect(cells.some((cell) => cell.includes('这是评价机构评的分，不是自评分'))).toBe(true);
    expect(cells.some((cell) => cell.includes('自评得分。____ 分'))).toBe(true);
  });

  test('a part of a year is not called the year', () => {
    const title = (period: string) => finish(buildSelfReport(bookUnder('jiaocheng-2024', period))).rows[0]![0]!.value;
    expect(title('2024-05')).toContain('（2024 年，截至 2024-05-20）');
    expect(title('2024')).toContain('（2024 年）');
  });
});

test.each<[Language, 'zh' | 'en']>([
  ['zh-CN', 'zh'],
  ['en-US', 'en'],
])('绩效自评表 in %s names table, groups, parts and indicators in that language', (language, side) => {
  const model = finish(buildEvaluation(bookUnder('jiaocheng-2024', '2024-05', language)));
  const texts = new Set(model.rows.flatMap((cells) => cells.map((cell) => cell?.value)));
  const { name, groups } = JIAOCHENG_2024_TABLE;
  expect(String(model.rows[0]![0]!.value)).toContain(name[side]);
  for (const group of groups) {
    expect(texts).toContain(group.name[side]);
    expect(texts).toContain(performanceTexts(language).evaluation.subtotal(group.name[side]));
    for (const part of group.parts) {
      expect(texts).toContain(part.name[side]);
      for (const indicator of part.indicators) expect(texts).toContain(indicator.name[side]);
    }
  }
});
