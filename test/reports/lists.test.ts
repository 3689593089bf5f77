import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import { dayFromIso } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { fen, fenFromYuan } from '../../src/engine/ground/money';
import { parsePeriod } from '../../src/engine/programmes/period';
import { findProgramme } from '../../src/engine/programmes/registry';
import { buildApplication } from '../../src/reports/quarter/application';
import { availableSheets } from '../../src/reports/model/available-sheets';
import { reportSheetsSteps } from '../../src/reports/build-report-sheets';
import { buildClaimDifferences } from '../../src/reports/quarter/claim-differences';
import { buildDividends } from '../../src/reports/quarter/dividends';
import { findingMark, type Disposition } from '../../src/reports/facts/disposition';
import { buildFindingsList } from '../../src/reports/quarter/findings-list';
import { buildPaymentList } from '../../src/reports/quarter/payment-list';
import { buildPublicNotice } from '../../src/reports/quarter/public-notice';
import type { SheetKey } from '../../src/reports/model/sheet-model';
import { PAGE_CHARACTERS } from '../../src/reports/model/fit-columns';
import { finish } from '../../src/reports/model/steps';
import { reportTexts } from '../../src/reports/model/texts';
import { assessHengnan, bookOf, hengnanLoan, shown } from './report-fixture';

function assessUnder(id: string, label: string, loans: readonly Loan[]): AssessmentResult {
  const programme = findProgramme(id)!;
  const period = parsePeriod(label, programme);
  if (typeof period === 'string') throw new Error(period);
  return assess(loans, programme, period);
}

const id = (text: string): Loan['id'] => ({ text, status: 'invalid' });
const masked = '990801********0011';
const A = id('990801197001010011');
const B = id('990801197001010022');
/** 衡南, 2021Q2: 92 days at 3.85 % on 360. */
const quarter = (yuan: number) => Math.round((yuan * 100 * 385 * 92) / (360 * 10_000)) / 100;

test.each([
  ['甲', [10, 10]],
  ['阿卜杜热合曼·买买提', [21, 10]],
  ['示例丰达奶牛养殖农民专业合作社', [31, 17]],
  ['名'.repeat(60), [40, 10]],
])('the columns of borrowers show %s: as wide, or in lines', (borrower, [paper, sheet]) => {
  const claim = { subsidy: fenFromYuan('1') };
  const name = sheet === 17 ? '2021年贴息明' : '台账';
  const book = bookOf(assessHengnan([hengnanLoan({ borrower, claim, source: { sheet: name, row: 5 } })]));
  expect(book.paper.model.columnWidths.slice(6, 7)).toEqual([paper]);
  expect(book.paper.model.columnWidths[1]).toBe(sheet);
  for (const [model, column] of [
    [finish(buildPublicNotice(book)), 3],
    [finish(buildClaimDifferences(book)), 2],
  ] as const) {
    const cell = model.rows.flatMap((row) => row[column] ?? []).find(({ value }) => value === borrower);
    const isWhole = model.columnWidths[column]! >= 2 * borrower.length + 1;
    expect(isWhole || cell?.style === 'wrapped').toBe(true);
    const width = model.columnWidths.reduce((sum, one) => sum + one, 0);
    expect(width <= PAGE_CHARACTERS.landscape || (model.pagesWide ?? 1) > 1).toBe(true);
  }
});

describe('疑点清单', () => {
  const result = assessHengnan([
    hengnanLoan({ id: A, borrower: '甲', source: { sheet: '台账', row: 5 }, principal: fenFromYuan('30000') }),
    hengnanLoan({
      id: A,
      borrower: '甲',
      source: { sheet: '台账', row: 9 },
      principal: fenFromYuan('30000'),
      bank: '乙行',
    }),
    hengnanLoan({ id: B, borrower: '乙', source: { sheet: '台账', row: 7 }, use: '自建房' }),
  ]);
  const model = finish(buildFindingsList(bookOf(result)));
  const rows = shown(model).slice(3, 3 + result.findings.length);

  test('one row a finding, the worst first, with place, masked ID and money at stake', () => {
    const severities = ['不予贴息', '调减', '需核实', '数据问题', '提示'];
    const ranks = rows.map((row) => severities.indexOf(String(row[1])));
    expect(ranks[0]).toBe(0);
    expect(ranks).toEqual([...ranks].sort());
    const capped = rows.find((row) => row[2] === '累计封顶')!;
    expect(capped.slice(3, 6)).toEqual(['台账 第 5、9 行', '甲', masked]);
    // 10 000 of the 60 000 stand above the cap of 50 000.
    expect(capped[8]).toBe(quarter(10_000));
    expect(rows.flat().some((cell) => /\d{17}/.test(String(cell)))).toBe(false);
  });

  test('under them the other readings, by how much each would change the money', () => {
    const at = shown(model).findIndex(([first]) => first === '其他读法');
    expect(at).toBeGreaterThan(3 + result.findings.length);
    const readings = shown(model).slice(at + 2);
    // 50 000 of the 60 000 are paid: 92 days ÷ 365, 3.85 % on 30 000 and on 20 000.
    const other =
      [30_000, 20_000].reduce((sum, yuan) => sum + Math.round((yuan * 100 * 385 * 92) / (365 * 10_000)), 0) / 100;
    const dayCount = readings.find((row) => row[2] === 'dayCount=ACT/365')!;
    expect(dayCount.slice(0, 4)).toEqual([expect.any(Number), '提示', 'dayCount=ACT/365', '台账 第 5、9 行']);
    expect(dayCount[6]).toContain('比现在少');
    expect(Number(dayCount[8])).toBeCloseTo(other - quarter(30_000) - quarter(20_000), 10);
  });

  test('what the clerk has made of a finding in the pane stands beside it', () => {
    const finding = result.findings.find(({ code }) => code === 'CUMULATIVE_CAPPED')!;
    const disposition: Disposition = {
      about: findingMark(finding, result.loans),
      code: 'CUMULATIVE_CAPPED',
      state: 'verified',
      note: '两笔属实',
      initials: '王',
    };
    const written = shown(finish(buildFindingsList(bookOf(result, 'zh-CN', [disposition]))));
    expect(written.filter((row) => row[9] === '已核实：两笔属实' && row[10] === '王').map((row) => row[2])).toEqual([
      '累计封顶',
    ]);
  });

  test('处理意见 and 经办人 are the clerk’s, found again by code and place', () => {
    expect(model.keeps).toEqual({ of: 'hengnan-2021 2021Q2', key: [2, 3], columns: [9, 10] });
    expect(shown(model)[2]?.slice(9)).toEqual(['处理意见', '经办人']);
    expect(rows.every((row) => row[9] === '' && row[10] === '')).toBe(true);
  });
});

describe('拨付清单', () => {
  test('一卡通: one line a person and account, added up cell by cell from the working paper', () => {
    const result = assessHengnan([
      hengnanLoan({ id: A, borrower: '甲', account: '6222 01', principal: fenFromYuan('20000') }),
      hengnanLoan({ id: B, borrower: '乙', account: '6222 01', principal: fenFromYuan('10000') }),
      hengnanLoan({ id: A, borrower: '甲', account: '6222 01', principal: fenFromYuan('10000') }),
      hengnanLoan({ id: A, borrower: '甲', principal: fenFromYuan('10000') }),
    ]);
    const model = finish(buildPaymentList(bookOf(result)));
    const rows = shown(model);
    expect(rows.slice(3, 6).map((row) => row.slice(3))).toEqual([
      ['甲', A.text, '衡南农商银行', '6222 01', `='计算底稿'!U4+'计算底稿'!U6`, `='计算底稿'!T4+'计算底稿'!T6`, ''],
      ['乙', B.text, '衡南农商银行', '6222 01', `='计算底稿'!U5`, `='计算底稿'!T5`, ''],
      ['甲', A.text, '衡南农商银行', '', `='计算底稿'!U7`, `='计算底稿'!T7`, ''],
    ]);
    expect(model.rows[3]?.[8]?.expected).toBe((quarter(20_000) * 100 + quarter(10_000) * 100) / 100);
    expect(rows[6]?.[8]).toBe('=SUM(I4:I6)');
    expect(rows[7]?.[8]).toBe(`=ROUND(I7-'计算底稿'!$T$8,2)`);
    expect(rows.flat()).toContain('有 1 行台账里没有账号，拨付前请补齐。');
  });

  test('people whose IDs cannot be matched are never one payee', () => {
    const missing: Loan['id'] = { text: '', status: 'missing' };
    const loan = { id: missing, borrower: '甲', account: '1' };
    const model = finish(buildPaymentList(bookOf(assessHengnan([hengnanLoan(loan), hengnanLoan(loan)]))));
    expect(shown(model)[5]?.[0]).toBe('合计');
  });

  test('by lender where the bank is paid, with 人民币大写', () => {
    // 交城 pays the bank: 30 days of 2024-05 (04-21 … 05-20) at 3.45 % on 36 000 are 103.50.
    const loan = (bank: string) =>
      hengnanLoan({
        bank,
        principal: fenFromYuan('36000'),
        disbursed: dayFromIso('2024-01-01'),
        due: dayFromIso('2025-01-01'),
        rate: 34500 as NonNullable<Loan['rate']>,
      });
    const model = finish(
      buildPaymentList(bookOf(assessUnder('jiaocheng-2024', '2024-05', [loan('甲行'), loan('乙行'), loan('甲行')]))),
    );
    const rows = shown(model);
    expect(rows.slice(3, 5).map((row) => [row[1], row[6]])).toEqual([
      ['甲行', '贰佰零柒元整'],
      ['乙行', '壹佰零叁元伍角'],
    ]);
    expect(rows[3]?.[5]).toBe(`=SUMIFS('计算底稿'!$T$4:$T$6,'计算底稿'!$E$4:$E$6,$B4,'计算底稿'!$U$4:$U$6,1)`);
    expect(rows.flat()).toContain('合计人民币（大写）：叁佰壹拾元伍角');
  });
});

describe('公示表', () => {
  test('paid loans only, IDs masked, no account', () => {
    const result = assessHengnan([
      hengnanLoan({ id: A, borrower: '甲', account: '6222021234567890' }),
      hengnanLoan({ id: B, borrower: '乙', use: '自建房' }),
    ]);
    const model = finish(buildPublicNotice(bookOf(result)));
    const rows = shown(model);
    expect(rows[3]?.slice(3, 7)).toEqual(['甲', masked, '衡南农商银行', `='计算底稿'!J4`]);
    expect(rows[3]?.slice(7)).toEqual([dayFromIso('2021-03-21'), dayFromIso('2021-06-21'), `='计算底稿'!T4`]);
    expect(rows[4]?.[0]).toBe('合计');
    const everything = JSON.stringify(model);
    expect(everything).toContain('公示期');
    expect(everything).not.toMatch(/乙|6222021234567890|\d{17}/);
  });
});

describe('贴息资金申请表', () => {
  test('a line a lender; a household at two lenders counts once in the total', () => {
    const result = assessHengnan([
      hengnanLoan({ householdCode: 'H', bank: '甲行', principal: fenFromYuan('10000') }),
      hengnanLoan({ householdCode: 'H', bank: '乙行', principal: fenFromYuan('10000') }),
    ]);
    const model = finish(buildApplication(bookOf(result)));
    const rows = shown(model);
    expect(rows.slice(3, 5).map((row) => row[1])).toEqual(['甲行', '乙行']);
    expect(rows[3]?.[2]).toBe(`=SUMIFS('计算底稿'!$Z$4:$Z$5,'计算底稿'!$E$4:$E$5,$B4,'计算底稿'!$U$4:$U$5,1)`);
    expect(rows[5]?.[2]).toBe(`=SUM('计算底稿'!$X$4:$X$5)`);
    expect(model.rows[5]?.[7]?.expected).toBe((2 * quarter(10_000) * 100) / 100);
    expect(model.rows[0]?.[0]?.value).not.toContain('贴息贴息');
  });

  test('交城: filing by the 10th, payment by the 20th, rolled, in both readings', () => {
    const model = finish(buildApplication(bookOf(assessUnder('jiaocheng-2024', '2024-06', []))));
    // 2024-06-10 is 端午节, 2024-07-20 a Saturday.
    expect(shown(model).flat().join()).toMatch(/不迟于 2024-06-11，拨付不迟于 2024-06-20.*2024-07-10 和 ,?2024-07-22/);
  });
});

describe('差异核对表', () => {
  const due = fen(Math.round(quarter(50_000) * 100));
  const result = assessHengnan([
    hengnanLoan({ id: A, source: { sheet: '台账', row: 5 }, claim: { subsidy: fen(due + 535), days: 93 } }),
    hengnanLoan({ claim: { subsidy: due } }),
    hengnanLoan(),
  ]);
  const model = finish(buildClaimDifferences(bookOf(result)));
  const rows = shown(model);

  test('only loans that differ, with the cause in money', () => {
    expect(rows[3]?.slice(3)).toEqual([
      masked,
      '衡南农商银行',
      expect.stringMatching(/^A/),
      '台账 第 5 行',
      `='计算底稿'!AD4`,
      `='计算底稿'!T4`,
      '=H4-I4',
      // One day of 50 000 at 3.85 % ÷ 360 is 5.35.
      expect.stringMatching(/^[^\d]+ 5\.35$/),
      '',
    ]);
    expect(model.rows[3]?.[9]?.expected).toBe(5.35);
    expect(rows[4]?.[0]).toBe('一、申报与核算不同');
  });

  test('what agrees, all claims and what was not claimed lead to the total of the working paper', () => {
    expect(rows.slice(4, 9).map((row) => row.slice(7, 10))).toEqual([
      ['=SUM(H4:H4)', '=SUM(I4:I4)', '=SUM(J4:J4)'],
      ['=H7-H5', '=I7-I5', '=ROUND(H6-I6,2)'],
      [
        `=SUM('计算底稿'!$AD$4:$AD$6)`,
        `=SUMIFS('计算底稿'!$T$4:$T$6,'计算底稿'!$AD$4:$AD$6,">=0")+SUMIFS('计算底稿'!$T$4:$T$6,'计算底稿'!$AD$4:$AD$6,"<0")`,
        '=H7-I7',
      ],
      ['', `=SUM('计算底稿'!$T$4:$T$6)-I7`, ''],
      ['', '=I7+I8', ''],
    ]);
    expect(model.rows[8]?.[8]?.expected).toBe((3 * due) / 100);
  });
});

describe('带贫分红表', () => {
  test('households needed at 5万 each, dividend due on the anniversary, what was paid', () => {
    const loan = hengnanLoan({
      borrower: '示例合作社',
      principal: fenFromYuan('5010000'),
      disbursed: dayFromIso('2019-06-03'),
      due: dayFromIso('2020-06-03'),
      settled: dayFromIso('2020-06-03'),
      rate: 60000 as NonNullable<Loan['rate']>,
      households: 100,
      dividend: fenFromYuan('290000'),
    });
    const { category, use, ...plain } = loan;
    void category;
    void use;
    const result = assessUnder('hulan-2020', '2020', [plain]);
    expect(result.assessments[0]?.eligible).toBe(true);
    const model = finish(buildDividends(bookOf(result)));
    expect(shown(model)[3]?.slice(4)).toEqual([
      `='计算底稿'!J4`,
      50000,
      '=ROUNDUP(E4/F4,0)',
      100,
      3000,
      1,
      '=H4*I4*J4',
      '2020-06-03',
      290000,
      '=IF(M4="","",K4-M4)',
      `='计算底稿'!T4`,
      // 6% charged, 4.35% of it paid by the government.
      `=ROUND(SUMPRODUCT('计算底稿'!L4:L4*'计算底稿'!O4:O4/'计算底稿'!R4:R4)*6/100,2)-'计算底稿'!T4`,
    ]);
    // 5 010 000 ÷ 50 000 is 100.2.
    expect(model.rows[3]?.[6]?.expected).toBe(101);
    expect(model.rows[3]?.[10]?.expected).toBe(300000);
  });
});

describe('the set', () => {
  test('a sheet is offered where it says something', () => {
    const base = [
      'summary',
      'payment-list',
      'application',
      'public-notice',
      'budget',
      'satisfaction',
      'evaluation',
      'self-report',
      'figure-checks',
      'working-paper',
      'run-record',
    ];
    const plain = assessHengnan([hengnanLoan()]);
    expect(availableSheets({ ...plain, findings: [] })).toEqual(base);
    expect(availableSheets(assessHengnan([hengnanLoan({ use: '自建房' })]))).toContain('findings');
    expect(availableSheets(assessHengnan([hengnanLoan({ claim: { subsidy: fen(0) } })]))).toContain(
      'claim-differences',
    );
    expect(availableSheets(assessUnder('hulan-2020', '2020', []))).toContain('dividends');
    expect(availableSheets(assessUnder('jiaocheng-2024', '2024-05', []))).toContain('risk-fund');
  });

  test('the working paper stands last, whether asked for or not', () => {
    const models = finish(reportSheetsSteps(['public-notice'], assessHengnan([hengnanLoan()]), reportTexts('zh-CN')));
    expect(models.map(({ key }) => key)).toEqual(['public-notice', 'working-paper']);
  });

  test('a sheet nothing builds is an error', () => {
    expect(() =>
      finish(reportSheetsSteps(['no-such-sheet' as SheetKey], assessHengnan([]), reportTexts('zh-CN'))),
    ).toThrow(RangeError);
  });

  test.each(['zh-CN', 'en-US'] as const)(
    'every sheet has title, unit, period, programme and signatures: %s',
    (language) => {
      const result = assessHengnan([hengnanLoan({ claim: { subsidy: fen(1) } })]);
      for (const model of finish(reportSheetsSteps(availableSheets(result), result, reportTexts(language)))) {
        const all = shown(model).flat().join('\n');
        expect(all).toContain('hengnan-2021');
        expect(all).toContain('________');
        if (model.key !== 'working-paper') expect(all).toMatch(/2021-03-21 (至|to) 2021-06-20/);
        expect(model.rows.every((row) => row.length <= model.columnWidths.length)).toBe(true);
        expect(model.name.length).toBeLessThanOrEqual(31);
      }
    },
  );
});
