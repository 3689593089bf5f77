import { dayFromIso } from '../../src/engine/ground/day';
import type { WorkbookChoice } from '../../src/excel/office/contract';
import { newCall } from '../../src/functions/call';
import { CATALOGUE } from '../../src/functions/catalogue';
import { evaluate, type RawArgument } from '../../src/functions/evaluate';
import { FunctionFailure } from '../../src/functions/failure';
import type { FunctionId } from '../../src/functions/function-id';

const serial = (iso: string): number => dayFromIso(iso);

/** What the cell shows: a value, or `#VALUE! sentence`. */
function show(id: FunctionId, args: readonly RawArgument[], choice: WorkbookChoice = {}): unknown {
  const declaration = CATALOGUE.find((one) => one.id === id)!;
  const text = (value: unknown) =>
    value instanceof FunctionFailure ? `${value.code === 'value' ? '#VALUE!' : '#N/A'} ${value.message}` : value;
  const result = evaluate(declaration, args, newCall('zh-CN', choice));
  if (result instanceof FunctionFailure) return text(result);
  const rows = result.map((row) => row.map(text));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

beforeAll(async () => {
  for (const { prepare } of CATALOGUE) await prepare?.();
});

const [from, to] = [serial('2020-10-12'), serial('2021-04-12')];

describe('SUBSIDY', () => {
  test.each<[string, RawArgument[], unknown]>([
    // 80000 × 6% × 182 ÷ 360
    ['a farmer’s loan', [80000, from, to, null, 'wanning-2021', '一般农民'], 2426.67],
    ['dates as text', [80000, '2020-10-12', '2021年4月12日', null, 'wanning-2021', '一般农民'], 2426.67],
    ['an amount as text', ['8万', from, to, null, 'wanning-2021', '一般农民'], 2426.67],
    ['a programme by its Chinese name', [80000, from, to, null, '万宁 2021', '一般农民'], 2426.67],
    ['no category: the programme’s default', [80000, from, to, null, 'wanning-2021'], 2426.67],
    // 80000 × 7% × 182 ÷ 360
    ['a woman’s loan', [80000, from, to, null, 'wanning-2021', '农村妇女'], 2831.11],
    // the lower of 6% and 5.5%: 80000 × 5.5% × 182 ÷ 360
    ['a contract rate as a fraction', [80000, from, to, 0.055, 'wanning-2021'], 2224.44],
    ['a contract rate as a percent number', [80000, from, to, 5.5, 'wanning-2021'], 2224.44],
    ['a contract rate as text', [80000, from, to, '5.5%', 'wanning-2021'], 2224.44],
    ['WN-02: counted at the cap', [300000, '2020-06-01', '2021-06-01', null, 'wanning-2021', '一般农民'], 6083.33],
    ['WN-05: the first year of two', [100000, '2019-05-10', '2021-05-10', null, 'wanning-2021', '一般农民'], 6100],
    ['above the limit: refused is 0', [600000, '2020-06-01', '2021-06-01', null, 'wanning-2021', '一般农民'], 0],
    // 38000 × 3.45% × 21 ÷ 360 = 76.475, half up
    ['the golden half fen', [38000, '2024-03-21', '2024-04-11', 3.45, 'jiaocheng-2024'], 76.48],
    // 50000 × 3.85% × 92 ÷ 360
    ['衡南, one quarter', [50000, '2021-03-21', '2021-06-21', 3.85, 'hengnan-2021'], 491.94],
    ['an empty row', ['', '', ''], ''],
    ['an empty row as Excel hands it over', [0, 0, 0, 0, 0, 0], ''],
  ])('%s', (_, args, expected) => {
    expect(show('SUBSIDY', args)).toBe(expected);
  });

  test.each<[string, RawArgument[], RegExp]>([
    ['a blank amount', ['', from, to, null, 'wanning-2021'], /^#VALUE! 贷款金额是空的/],
    ['an amount that is none', ['很多', from, to, null, 'wanning-2021'], /^#VALUE! 贷款金额“很多”不是金额/],
    ['a negative amount', [-5, from, to, null, 'wanning-2021'], /^#VALUE! 贷款金额“-5”是负数/],
    ['TRUE is no amount', [true, from, to, null, 'wanning-2021'], /^#VALUE! 贷款金额/],
    [
      'a date that does not exist',
      [80000, '2021-02-30', to, null, 'wanning-2021'],
      /^#VALUE! 起日“2021-02-30”不是日期/,
    ],
    ['a missing date', [80000, from, null, null, 'wanning-2021'], /^#VALUE! 止日是空的/],
    [
      'dates the wrong way round',
      [80000, to, from, null, 'wanning-2021'],
      /^#VALUE! 止日 2020-10-12 早于起日 2021-04-12/,
    ],
    ['a rate that is none', [80000, from, to, '高', 'wanning-2021'], /^#VALUE! 合同年利率“高”不是利率/],
    [
      'an error cell',
      [{ code: '#REF!' }, from, to, null, 'wanning-2021'],
      /^#VALUE! 贷款金额所在的单元格是错误值 #REF!/,
    ],
    ['no programme', [80000, from, to], /^#N\/A 没有选定政策/],
    ['an unknown programme', [80000, from, to, null, '某县'], /^#N\/A 没有“某县”这项政策/],
    ['an incomplete programme', [80000, from, to, null, 'bangfu-2026'], /^#N\/A 政策“.+”还缺/],
    [
      'a rate the programme lacks',
      [80000, from, to, null, 'wanning-2021', '农民专业合作社'],
      /^#N\/A .*没有给出“农民专业合作社”的利率/,
    ],
    ['a contract rate the ledger lacks', [50000, '2024-03-21', '2024-06-21', null, 'jiaocheng-2024'], /^#N\/A /],
  ])('%s', (_, args, sentence) => {
    expect(show('SUBSIDY', args)).toMatch(sentence);
  });

  test('ranges of equal size spill, single values beside them count for every row, a bad row fails alone', () => {
    const args: RawArgument[] = [
      [[80000], ['八'], [''], [30000]],
      [[from], [from], [''], [from]],
      [[to], [to], [''], [to]],
      null,
      'wanning-2021',
    ];
    const shown = show('SUBSIDY', args) as unknown[][];
    // 30000 × 6% × 182 ÷ 360
    expect([shown[0], shown[2], shown[3]]).toEqual([[2426.67], [''], [910]]);
    expect(shown[1]?.[0]).toMatch(/^#VALUE! 贷款金额“八”/);
  });

  test('ranges of different sizes are #VALUE!', () => {
    expect(show('SUBSIDY', [[[1], [2]], [[from]], [[to], [to], [to]], null, 'wanning-2021'])).toMatch(
      /^#VALUE! 几个区域的大小不一样（2×1 与 3×1）/,
    );
  });

  test('without a programme the workbook’s choice and its changed values count', () => {
    const choice: WorkbookChoice = { programmeId: 'wanning-2021', overrides: { dayCount: 'ACT/365' } };
    // 80000 × 6% × 182 ÷ 365
    expect(show('SUBSIDY', [80000, from, to], choice)).toBe(2393.42);
    expect(show('SUBSIDY', [80000, from, to, null, 'hengnan-2021'], choice)).toMatch(/^#N\/A/);
    expect(show('SUBSIDY', [80000, from, to], { programmeId: 'wanning-2021', overrides: { nothing: '1' } })).toMatch(
      /^#N\/A 本工作簿保存的政策改动不能用/,
    );
  });
});

describe('ELIGIBLE and ELIGIBLE.WHY', () => {
  test.each<[string, RawArgument[], boolean, RegExp]>([
    ['paid', [80000, from, to, 'wanning-2021', '一般农民'], true, /^符合贴息条件。$/],
    ['above the limit', [600000, from, to, 'wanning-2021', '一般农民'], false, /500,000/],
    ['late', [80000, from, to, 'wanning-2021', '一般农民', serial('2021-06-01')], false, /逾期/],
    ['a use that is not allowed', [80000, from, to, 'wanning-2021', '一般农民', null, null, '建房'], false, /建房/],
    ['somebody else’s category', [80000, from, to, 'wanning-2021', '建档立卡贫困户'], false, /人员类别/],
  ])('%s', (_, args, eligible, why) => {
    expect(show('ELIGIBLE', args)).toBe(eligible);
    expect(show('ELIGIBLE.WHY', args)).toMatch(why);
  });
});

test('SUBSIDY.EXPLAIN gives the segments, the rounding and the articles', () => {
  const text = show('SUBSIDY.EXPLAIN', [38000, '2024-03-21', '2024-04-11', 3.45, 'jiaocheng-2024']) as string;
  for (const part of ['38000.00', '3.45', '21', '76.475', '76.48']) expect(text).toContain(part);
});

describe('SUBSIDY.LEDGER', () => {
  const header = ['姓名', '身份证号', '人员类别', '承贷银行', '合同号', '贷款金额', '放款日期', '到期日期', '结清日期'];
  const loan = (bank: string, contract: string, amount: number, settled: string): RawArgument =>
    ['测试甲', '990101199001010019', '一般农民', bank, contract, amount, '2020-07-02', '2021-07-02', settled] as never;

  test('a row a row of the area, under the rules across rows', () => {
    const area = [
      header,
      loan('和港互助社', 'A1', 90000, '2021-06-11'),
      loan('信禾公司', 'B1', 30000, '2021-06-10'),
    ] as never;
    const rows = show('SUBSIDY.LEDGER', [area, 'wanning-2021', '2021']) as unknown[][];
    expect(rows[0]).toEqual(['核算结论', '贴息本金', '贴息天数', '贴息利率', '应贴息额', '疑点代码', '原因']);
    expect(rows[1]?.slice(0, 6)).toEqual(['不予贴息', 0, 0, '', 0, 'BANK_NOT_SELECTED MULTI_BANK']);
    // 30000 × 6% × 343 ÷ 360
    expect(rows[2]?.slice(0, 6)).toEqual(['可贴息', 30000, 343, 0.06, 1715, 'MULTI_BANK']);
  });

  test('without a header, a period or a readable period it says so', () => {
    expect(show('SUBSIDY.LEDGER', [[['甲', 1]], 'wanning-2021', '2021'])).toMatch(/^#VALUE! 台账读不了：没有找到表头/);
    expect(show('SUBSIDY.LEDGER', [[header], 'wanning-2021'])).toMatch(/^#N\/A 没有期间/);
    expect(show('SUBSIDY.LEDGER', [[header], 'wanning-2021', '去年'])).toMatch(/^#VALUE! 期间“去年”看不懂/);
  });

  test('a month that Excel has made a date of is that month, any other day is no period', () => {
    const area = [
      ['姓名', '户类型', '承贷银行', '合同号', '贷款金额(元)', '放款日期', '到期日期', '年利率(%)'],
      ['测试甲', '脱贫户', '农商银行', 'A1', 50000, '2024-01-10', '2025-01-10', 3],
    ] as never;
    const of = (period: RawArgument) => show('SUBSIDY.LEDGER', [area, 'jiaocheng-2024', period]);
    expect(of(serial('2024-05-01'))).toEqual(of('2024-05'));
    // 50 000 × 3 % × 30 ÷ 360, from 04-21 to 05-20
    expect((of('2024-05') as unknown[][])[1]![4]).toBe(125);
    expect(of(serial('2024-05-02'))).toMatch(/^#VALUE! 期间“45414”看不懂/);
    expect(of(2024)).toEqual(of('2024'));
  });
});

describe('the smaller functions', () => {
  const a = '990101198001011236';
  const b = '990101198502022240';

  test('BANK.COUNT compares IDs as text: equal first 15 digits are two people, a damaged ID is nobody else', () => {
    const ids = [[a], [b], [a], ['990101800101123'], [9.90101198001011e17], ['']];
    const banks = [['和港'], ['信禾'], ['草根'], ['信禾'], ['和港'], ['']];
    expect(show('BANK.COUNT', [ids, banks])).toEqual([[3], [1], [3], [3], [1], ['']]);
  });

  test.each([0, null])('CAP.USED shows nothing beside an empty row, whatever Excel makes of it (%p)', (empty) => {
    expect(show('CAP.USED', [[[a], [empty], [a]], [[30000], [empty], [0]], 50000])).toEqual([[30000], [''], [0]]);
  });

  test('CAP.USED goes from top to bottom', () => {
    expect(show('CAP.USED', [[[a], [b], [a], [a]], [[30000], [60000], [15000.5], [20000]], 50000])).toEqual([
      [30000],
      [50000],
      [15000.5],
      [4999.5],
    ]);
  });

  test.each<[FunctionId, RawArgument[], unknown]>([
    ['LPR.RATE', ['2024-03-21'], 0.0345],
    ['LPR.RATE', [serial('2024-03-21'), 36], 0.0395],
    ['LPR.RATE', ['2024-03-21', '三年'], 0.0395],
    ['LPR.RATE', ['2018-01-01'], 0.0435],
    // 1 to 5 May 2024 are days off.
    ['PAY.DAY', ['2024-05-01'], serial('2024-05-06')],
    ['PAY.DAY', ['2024-04-20'], serial('2024-04-22')],
    // A Sunday that is worked.
    ['PAY.DAY', ['2024-04-28'], serial('2024-04-28')],
    ['ID.CHECK', [a], ''],
    ['ID.CHECK', ['990101198001011237'], '身份证号不对：位数、出生日期或校验码有误，请按证件核对。'],
    [
      'ID.CHECK',
      [9.90101198001011e17],
      '身份证号被存成了数字，后几位已经丢失，请按证件重新录入，并把单元格设成文本格式。',
    ],
    ['ID.CHECK', [''], '没有填身份证号。'],
    ['ID.MASK', [a], '990101********1236'],
    ['ID.MASK', [''], ''],
    ['RMB.UPPER', [1000], '壹仟元整'],
    ['RMB.UPPER', ['1000.00'], '壹仟元整'],
    ['RMB.UPPER', [723700], '柒拾贰万叁仟柒佰元整'],
    ['RMB.UPPER', [10050.5], '壹万零伍拾元伍角'],
    ['RMB.UPPER', [0.05], '伍分'],
    // An empty cell: 0 on the desktop, null on the web (office-js#4702).
    ['RMB.UPPER', [0], ''],
    ['RMB.UPPER', [null], ''],
    ['PAY.DAY', [0], ''],
    ['PAY.DAY', [null], ''],
  ])('%s(%j)', (id, args, expected) => {
    expect(show(id, args)).toBe(expected);
  });

  test('days outside the tables are #N/A, never guessed', () => {
    expect(show('LPR.RATE', ['2030-01-01'])).toMatch(/^#N\/A 利率表只到 2026-/);
    expect(show('LPR.RATE', ['2001-01-01'])).toMatch(/^#N\/A 利率表从 2012-/);
    expect(show('PAY.DAY', ['2027-01-01'])).toMatch(/^#N\/A 节假日安排只到 2026-12-31/);
    expect(show('PAY.DAY', ['2003-01-01'])).toMatch(/^#N\/A 节假日表从 2004-01-01/);
  });

  describe('with the rows a clerk has added to the tables', () => {
    const NEW_YEAR = { year: 2027, daysOff: '0101', daysWorked: '' };
    const NOVEMBER = { effective: '2026-11-20', lpr1y: '3', lpr5y: '3.5' };
    const OCTOBER = { ...NOVEMBER, effective: '2026-10-20' };
    // Due on New Year's Day 2027, a Friday; repaid on the Monday after.
    const overNewYear = [80000, '2026-04-01', '2027-01-01', 'wanning-2021', '一般农民', '2027-01-04'];

    test('a loan due on a day off is eligible when that year is known', () => {
      expect(show('ELIGIBLE', overNewYear)).toBe(false);
      expect(show('ELIGIBLE.WHY', overNewYear)).not.toContain('节假日');
      const choice = { tables: { workdays: [NEW_YEAR] } };
      expect(show('ELIGIBLE', overNewYear, choice)).toBe(true);
      expect(show('ELIGIBLE.WHY', overNewYear, choice)).toContain('2027-01-04');
      expect(show('PAY.DAY', ['2027-01-01'], choice)).toBe(serial('2027-01-04'));
      // The workbook's tables, and after it another's.
      expect(show('ELIGIBLE', overNewYear)).toBe(false);
    });

    test('a ledger is computed with its LPR', () => {
      const ledger = [
        ['姓名', '户类型', '承贷银行', '合同号', '贷款金额(元)', '放款日期', '到期日期', '年利率(%)'],
        ['测试甲', '脱贫户', '农商银行', 'A1', 50000, '2026-11-21', '2027-11-21', 3],
      ];
      const subsidyWith = (choice: WorkbookChoice) =>
        (show('SUBSIDY.LEDGER', [ledger, 'jiaocheng-2024', '2026-12'], choice) as unknown[][])[1]!.slice(4, 6);
      expect(subsidyWith({})).toEqual([0, 'RATE_MISSING OUTSIDE_POLICY']);
      // 50 000 × 3 % × 30 ÷ 360, from 11-21 to 12-20
      expect(subsidyWith({ tables: { lpr: [OCTOBER, NOVEMBER] } })).toEqual([125, 'OUTSIDE_POLICY']);
    });

    test.each<[FunctionId, RawArgument[]]>([
      ['SUBSIDY', [80000, from, to, null, 'wanning-2021']],
      ['SUBSIDY.EXPLAIN', [80000, from, to, null, 'wanning-2021']],
      ['SUBSIDY.LEDGER', [[['姓名', '贷款金额']], 'wanning-2021', '2021']],
      ['ELIGIBLE', [80000, from, to, 'wanning-2021']],
      ['LPR.RATE', ['2024-03-21']],
      ['PAY.DAY', ['2024-03-21']],
    ])('%s says which row does not fit, as a run does', (id, args) => {
      const choice = { tables: { lpr: [{ ...NOVEMBER, effective: '2024-03-20' }] } };
      expect(show(id, args, choice)).toMatch(/^#N\/A .*2024-03-20/);
    });
  });

  test('a sentence never shows a whole ID', () => {
    expect(show('SUBSIDY', [a + 'x', from, to, null, 'wanning-2021'])).not.toContain(a);
  });
});
