import { dayFromIso } from '../../../../src/engine/ground/day';
import { checkFigures, type FigureCheck } from '../../../../src/engine/evaluation/figures/check-figures';
import type { Figure, FigureUnit } from '../../../../src/engine/evaluation/figures/figure';
import type { Band } from '../../../../src/engine/programmes/score-table';

/**
 * The published reports of the five counties, recomputed. Each case: the figures as printed, one check, what it computes and
 * which problems it finds. `[]` problems: the printed figures hold.
 */
type Case = readonly [
  title: string,
  figures: Readonly<Record<string, string>>,
  check: FigureCheck,
  computed: readonly string[],
  problems: readonly Readonly<Record<string, string>>[],
];

function figuresOf(printed: Readonly<Record<string, string>>): Figure[] {
  return Object.entries(printed).map(([name, text]) => {
    const match = /^(-?[\d.]+)(\D+)$/.exec(text);
    if (!match) throw new Error(text);
    return { name, value: match[1]!, unit: match[2] as FigureUnit };
  });
}

function run(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, printed, check, computed, problems) => {
    const [outcome, ...more] = checkFigures(figuresOf(printed), [check]);
    expect(more).toEqual([]);
    expect(outcome!.computed.map(({ name, value, unit }) => `${name} ${value}${unit ?? ''}`)).toEqual(computed);
    expect(outcome!.problems.map(({ code, facts }) => ({ code, ...facts }))).toEqual(
      problems.map((expected) => expect.objectContaining(expected) as unknown),
    );
  });
}

const day = dayFromIso;
const band = (from: string, to: string, gives: string): Band => ({
  from,
  to,
  gives,
  fromIncluded: true,
  toIncluded: false,
});

describe('衡南 2021', () => {
  const quarters = { Q1: '19.20万元', Q2: '47.65万元', Q3: '54.04万元', Q4: '57.30万元' };
  run([
    [
      'the quarters add to 178.19',
      { ...quarters, 全年: '178.19万元' },
      { kind: 'sum', parts: ['Q1', 'Q2', 'Q3', 'Q4'], total: '全年' },
      ['sum 178.19万元'],
      [],
    ],
    [
      'all arrived and all spent: 100%',
      { 到位: '178.19万元', 预算: '178.19万元', 到位率: '100%' },
      { kind: 'ratio', plus: ['到位'], over: ['预算'], stated: '到位率' },
      ['预算 100%'],
      [],
    ],
    [
      // 1781900 / 1635 = 1089.847…; at most 5万 × 3.85% = 1925
      '1089.85 元 a household, under 1925',
      { 贴息: '178.19万元', 户数: '1635户', 户均: '1089.85元', 上限: '1925元' },
      { kind: 'per-head', money: '贴息', heads: '户数', stated: '户均', cap: '上限' },
      ['perHead 1089.85元'],
      [],
    ],
    [
      'the bound itself: 5万 × 3.85%',
      { 本金: '5万元', 利率: '3.85%', 上限: '1925元' },
      { kind: 'product', factors: ['本金', '利率'], stated: '上限' },
      ['product 1925元'],
      [],
    ],
    [
      'the second quarter is 2.48 times the first',
      quarters,
      { kind: 'jump', series: ['Q1', 'Q2', 'Q3', 'Q4'], factor: '2' },
      [],
      [{ code: 'JUMP', from: 'Q1', to: 'Q2', times: '2.48' }],
    ],
    [
      'the first quarter is 10.8% of the year',
      { Q1: '19.20万元', 全年: '178.19万元', 占比: '10.8%' },
      { kind: 'ratio', plus: ['Q1'], over: ['全年'], stated: '占比' },
      ['全年 10.8%'],
      [],
    ],
  ]);
});

describe('万宁 2021', () => {
  run([
    [
      '180 farmers and 103 women are 283',
      { 一般农民: '180人', 农村妇女: '103人', 合计: '283人' },
      { kind: 'sum', parts: ['一般农民', '农村妇女'], total: '合计' },
      ['sum 283人'],
      [],
    ],
    [
      // 72.37 / 1162.68 = 6.2244%: between the 6% and 7% of one-year loans
      '72.37万 on 1162.68万 lies between the two rates',
      { 贴息: '72.37万元', 贷款: '1162.68万元' },
      { kind: 'implied-rate', money: '贴息', base: '贷款', lowest: '6', highest: '7' },
      ['rate 6.224%'],
      [],
    ],
    [
      'average loan 4.108万',
      { 贷款: '1162.68万元', 人数: '283人', 人均: '4.108万元', 上限: '10万元' },
      { kind: 'per-head', money: '贷款', heads: '人数', stated: '人均', cap: '上限' },
      ['perHead 41084.10元'],
      [],
    ],
    [
      'execution 100%, by construction',
      { 支出: '72.37万元', 预算: '72.37万元', 执行率: '100%' },
      { kind: 'ratio', plus: ['支出'], over: ['预算'], stated: '执行率' },
      ['预算 100%'],
      [],
    ],
    [
      '4 of 7 points are 57%',
      { 得分: '4分', 分值: '7分', 得分率: '57%' },
      { kind: 'ratio', plus: ['得分'], over: ['分值'], stated: '得分率' },
      ['分值 57%'],
      [],
    ],
    [
      'Q1–Q3: paid 20 days after approval',
      {},
      { kind: 'elapsed', name: '拨付', from: day('2021-12-07'), to: day('2021-12-27'), stated: 20 },
      ['days 20'],
      [],
    ],
    [
      'Q4: paid 14 days after approval',
      {},
      { kind: 'elapsed', name: '拨付', from: day('2022-03-01'), to: day('2022-03-15'), stated: 14 },
      ['days 14'],
      [],
    ],
    [
      'Q1–Q3: approved 68 days after the end of the quarter',
      {},
      { kind: 'elapsed', name: '审批', from: day('2021-09-30'), to: day('2021-12-07'), stated: 68 },
      ['days 68'],
      [],
    ],
    [
      'Q4: approved 60 days after the end of the quarter',
      {},
      { kind: 'elapsed', name: '审批', from: day('2021-12-31'), to: day('2022-03-01'), stated: 60 },
      ['days 60'],
      [],
    ],
    [
      'the evaluation ended on two different days',
      {},
      { kind: 'elapsed', name: '评价期', from: day('2022-08-01'), to: day('2022-11-22'), stated: 91 },
      ['days 113'],
      [{ code: 'ELAPSED_DIFFERS', stated: '91', computed: '113' }],
    ],
  ]);
});

describe('交城 2024', () => {
  const loans = { 新增: '2744.65万元', 存量: '6726.50万元' };
  run([
    [
      '250 + 88.7 = 338.7',
      { 第一批: '250万元', 第二批: '88.7万元', 合计: '338.70万元' },
      { kind: 'sum', parts: ['第一批', '第二批'], total: '合计' },
      ['sum 338.70万元'],
      [],
    ],
    [
      '338.70 of 400 is 84.68%',
      { 支出: '338.70万元', 预算: '400万元', 执行率: '84.68%' },
      { kind: 'ratio', plus: ['支出'], over: ['预算'], stated: '执行率' },
      ['预算 84.68%'],
      [],
    ],
    [
      'the four banks add to 19.908950, not 20.457029: 5480.79 元',
      {
        山西农商: '6.371429万元',
        邮储: '3.536201万元',
        工行: '6.977321万元',
        建行: '3.023999万元',
        共计: '20.457029万元',
      },
      { kind: 'sum', parts: ['山西农商', '邮储', '工行', '建行'], total: '共计' },
      ['sum 19.908950万元'],
      [{ code: 'SUM_DIFFERS', stated: '20.457029', computed: '19.908950', difference: '0.548079' }],
    ],
    [
      'new and existing loans are 9471.15万',
      { ...loans, 合计: '9471.15万元' },
      { kind: 'sum', parts: ['新增', '存量'], total: '合计' },
      ['sum 9471.15万元'],
      [],
    ],
    [
      // 9471.15 / 8 = 1183.89375
      'the fund is 7.39% of that, not an eighth',
      { 基金: '700万元', 余额: '9471.15万元' },
      { kind: 'minimum-share', part: '基金', whole: '余额', share: { part: 1, of: 8 } },
      ['required 1183.89万元'],
      [{ code: 'SHARE_TOO_SMALL', required: '1183.89', shortfall: '483.89', percent: '7.39' }],
    ],
    [
      'only the expected 5600 passes',
      { 基金: '700万元', 预计: '5600万元' },
      { kind: 'minimum-share', part: '基金', whole: '预计', share: { part: 1, of: 8 } },
      ['required 700.00万元'],
      [],
    ],
    [
      // a three-year contract of 2021 that still ran had at most LPR 5Y+ 4.65
      'on 5600 the subsidy would be 6.05%, above any LPR',
      { 贴息: '338.70万元', 预计: '5600万元' },
      { kind: 'implied-rate', money: '贴息', base: '预计', lowest: '0', highest: '4.65' },
      ['rate 6.048%'],
      [{ code: 'RATE_OUT_OF_RANGE', rate: '6.048', highest: '4.65' }],
    ],
    [
      'on 9471.15 it is 3.58%',
      { 贴息: '338.70万元', 余额: '9471.15万元' },
      { kind: 'implied-rate', money: '贴息', base: '余额', lowest: '0', highest: '4.65' },
      ['rate 3.576%'],
      [],
    ],
    [
      'the indicator prints ≤1/8, the rule says not less than',
      {},
      { kind: 'direction', indicator: '风险补偿金规模', printed: '≤', rule: '≥' },
      [],
      [{ code: 'DIRECTION_REVERSED', indicator: '风险补偿金规模' }],
    ],
    [
      '1940 households are 586 + 1354 loans',
      { 覆盖: '1940户', 新增: '586笔', 存量: '1354笔' },
      { kind: 'counts', heads: '覆盖', loans: ['新增', '存量'] },
      ['loans 1940笔'],
      [{ code: 'LOANS_COUNTED_AS_HEADS', stated: '1940', loans: '1940' }],
    ],
    [
      'October to December paid on 20 September',
      {},
      { kind: 'payment-date', name: '10–12月', accruedBy: day('2024-12-20'), paid: day('2024-09-20') },
      ['days -91'],
      [{ code: 'PAID_BEFORE_ACCRUAL', days: '91' }],
    ],
    [
      // January's payment was due on the rolled 20th
      'January paid on 28 March',
      {},
      {
        kind: 'payment-date',
        name: '1月',
        accruedBy: day('2024-01-20'),
        paid: day('2024-03-28'),
        dueBy: day('2024-01-22'),
      },
      ['days 68'],
      [{ code: 'PAID_LATE', days: '66' }],
    ],
    [
      'the top grade leaves out 100',
      {},
      {
        kind: 'bands',
        name: '评价等级',
        bands: [band('90', '100', '优'), band('80', '90', '良'), band('60', '80', '中'), band('0', '60', '差')],
        lowest: '0',
        highest: '100',
      },
      [],
      [{ code: 'BAND_GAP', stretch: '100' }],
    ],
    [
      'the four parts add to 89.38',
      {},
      {
        kind: 'scores',
        sections: [
          ['A', '19.5'],
          ['B', '15.04'],
          ['C', '26.6'],
          ['D', '28.24'],
        ].map(([name, score]) => ({ name: name!, items: [{ name: name!, score: score! }] })),
        stated: { score: '89.38' },
      },
      ['A 19.50分', 'B 15.04分', 'C 26.60分', 'D 28.24分', 'total 89.38分'],
      [],
    ],
    [
      '3.4 points off are 5.67 months late at 0.6: no whole number of months',
      { 扣分: '3.4分', 每月: '0.6分', 月数: '567%' },
      { kind: 'ratio', plus: ['扣分'], over: ['每月'], stated: '月数' },
      ['每月 567%'],
      [],
    ],
    [
      // (93.333 + 80 + 74) / 3
      'satisfaction is the mean of the three questions',
      { 问一: '140分', 问二: '120分', 问三: '111分', 满分: '450分', 满意度: '82.44%' },
      { kind: 'ratio', plus: ['问一', '问二', '问三'], over: ['满分'], stated: '满意度' },
      ['满分 82.44%'],
      [],
    ],
    [
      'and not of the 95% target',
      { 满意度: '82.44%', 目标: '95%', 得分率: '82.4%' },
      { kind: 'ratio', plus: ['满意度'], over: ['目标'], stated: '得分率' },
      ['目标 86.8%'],
      [{ code: 'RATIO_DIFFERS', computed: '86.8' }],
    ],
  ]);
});

describe('呼兰 2020', () => {
  const money = { 预算: '619.66万元', 批复: '608.79万元', 支出: '608.65万元' };
  const income = { 户均上限: '5万元', 贷款: '14050万元' };
  const needed = (households: string, perHead: string): Case => [
    `${households} households at 14050万`,
    { ...income, 户数: households },
    { kind: 'per-head', money: '贷款', heads: '户数', cap: '户均上限' },
    [`perHead ${perHead}元`],
    [{ code: 'PER_HEAD_OVER_CAP', perHead, cap: '50000.00', needed: '2810' }],
  ];
  run([
    [
      'spent of approved is 99.98%',
      { ...money, 执行率: '99.98%' },
      { kind: 'ratio', plus: ['支出'], over: ['批复', '预算'], stated: '执行率' },
      ['批复 99.98%', '预算 98.22%'],
      [],
    ],
    [
      'approved of budget is 98.25%',
      { ...money, 到位率: '98.25%' },
      { kind: 'ratio', plus: ['批复'], over: ['预算'], stated: '到位率' },
      ['预算 98.25%'],
      [],
    ],
    [
      'spent of budget is not',
      { ...money, 到位率: '98.25%' },
      { kind: 'ratio', plus: ['支出'], over: ['预算'], stated: '到位率' },
      ['预算 98.22%'],
      [{ code: 'RATIO_DIFFERS', computed: '98.22', base: '预算' }],
    ],
    [
      '4.35 + 1.65 = 6',
      { 财政: '4.35%', 企业: '1.65%', 合计: '6%' },
      { kind: 'sum', parts: ['财政', '企业'], total: '合计' },
      ['sum 6%'],
      [],
    ],
    [
      'income of 496.70 against a target of 200 is 248.35%',
      { 增收: '496.70万元', 目标: '200万元', 完成率: '248.35%' },
      { kind: 'ratio', plus: ['增收'], over: ['目标'], stated: '完成率' },
      ['目标 248.35%'],
      [],
    ],
    needed('2576户', '54541.93'),
    needed('2578户', '54499.61'),
    needed('2594户', '54163.45'),
    [
      '3459 households would be within the cap',
      { ...income, 户数: '3459户' },
      { kind: 'per-head', money: '贷款', heads: '户数', cap: '户均上限' },
      ['perHead 40618.68元'],
      [],
    ],
    [
      '2810 households at 5万 are 14050万',
      { ...income, 户数: '2810户' },
      { kind: 'product', factors: ['户数', '户均上限'], stated: '贷款' },
      ['product 14050万元'],
      [],
    ],
    [
      '843万 is 14050 × 6%: the dividend, no measured income',
      { 贷款: '14050万元', 利率: '6%', 增收: '843万元' },
      { kind: 'product', factors: ['贷款', '利率'], stated: '增收' },
      ['product 843万元'],
      [],
    ],
    [
      'and 2810 × 3000 元',
      { 户数: '2810户', 分红: '3000元', 增收: '843万元' },
      { kind: 'product', factors: ['户数', '分红'], stated: '增收' },
      ['product 843万元'],
      [],
    ],
    [
      '843万 among 3459 is 2437 元',
      { 增收: '843万元', 户数: '3459户', 户均: '2437元' },
      { kind: 'per-head', money: '增收', heads: '户数', stated: '户均' },
      ['perHead 2437.12元'],
      [],
    ],
    [
      '496.70万 among 2576 is 1928 元, not 3000',
      { 增收: '496.70万元', 户数: '2576户', 户均: '3000元' },
      { kind: 'per-head', money: '增收', heads: '户数', stated: '户均' },
      ['perHead 1928.18元'],
      [{ code: 'PER_HEAD_DIFFERS', stated: '3000', computed: '1928' }],
    ],
    [
      'a return of 36.1% on no base',
      { ...money, 增收: '843万元', ROI: '36.1%' },
      { kind: 'ratio', plus: ['增收'], minus: ['预算'], over: ['预算'], stated: 'ROI' },
      ['预算 36.0%'],
      [{ code: 'RATIO_DIFFERS', stated: '36.1', computed: '36.0' }],
    ],
    [
      'on what was spent it would be 38.50%',
      { ...money, 增收: '843万元', ROI: '36.1%', 精确: '38.50%' },
      { kind: 'ratio', plus: ['增收'], minus: ['支出'], over: ['支出'], stated: '精确' },
      ['支出 38.50%'],
      [],
    ],
    [
      'on what was approved 38.47%',
      { ...money, 增收: '843万元', 精确: '38.47%' },
      { kind: 'ratio', plus: ['增收'], minus: ['批复'], over: ['批复'], stated: '精确' },
      ['批复 38.47%'],
      [],
    ],
    [
      '14050 × 4.35% is 611.18, not 608.65',
      { 贷款: '14050万元', 利率: '4.35%', 支出: '608.65万元' },
      { kind: 'product', factors: ['贷款', '利率'], stated: '支出' },
      ['product 611.18万元'],
      [{ code: 'PRODUCT_DIFFERS', stated: '608.65', computed: '611.18', difference: '-2.53' }],
    ],
    [
      'which days can explain: the implied rate is below 4.35',
      { 支出: '608.65万元', 贷款: '14050万元' },
      { kind: 'implied-rate', money: '支出', base: '贷款', lowest: '0', highest: '4.35' },
      ['rate 4.332%'],
      [],
    ],
    [
      'it implies 13992万 for a year',
      { 支出: '608.65万元', 利率: '4.35%', 年均: '13992万元' },
      { kind: 'ratio', plus: ['支出'], over: ['利率'], stated: '年均' },
      ['利率 13992万元'],
      [],
    ],
    [
      'households, four times',
      { 一: '3459户', 二: '2576户' },
      { kind: 'repeated', figures: ['一', '二'] },
      [],
      [{ code: 'REPEATED_DIFFERS', firstValue: '3459户', secondValue: '2576户' }],
    ],
    [
      'households, the third and fourth',
      { 三: '2578户', 四: '2594户' },
      { kind: 'repeated', figures: ['三', '四'] },
      [],
      [{ code: 'REPEATED_DIFFERS', firstValue: '2578户', secondValue: '2594户' }],
    ],
    [
      'enterprises 22 and 18',
      { 项目: '22家', 评价: '18家' },
      { kind: 'repeated', figures: ['项目', '评价'] },
      [],
      [{ code: 'REPEATED_DIFFERS' }],
    ],
    [
      'townships 19 and 17',
      { 项目: '19个', 评价: '17个' },
      { kind: 'repeated', figures: ['项目', '评价'] },
      [],
      [{ code: 'REPEATED_DIFFERS' }],
    ],
    [
      'income 843万 and 496.70万',
      { 项目: '843万元', 评价: '496.70万元' },
      { kind: 'repeated', figures: ['项目', '评价'] },
      [],
      [{ code: 'REPEATED_DIFFERS' }],
    ],
    [
      'loans 14050万 and 2亿',
      { 项目: '14050万元', 评价: '2亿元' },
      { kind: 'repeated', figures: ['项目', '评价'] },
      [],
      [{ code: 'REPEATED_DIFFERS', firstValue: '14050万元', secondValue: '2亿元' }],
    ],
    [
      'the annex adds to 93, not 94 (HL-03)',
      {},
      {
        kind: 'scores',
        sections: [
          ['决策', '11.5', ['3.5', '2', '4', '2']] as const,
          ['过程', '22', ['5', '2', '10', '2', '2']] as const,
          ['产出', '36.5', ['7.5', '7', '5', '5', '4', '8']] as const,
          ['效益', '24', ['6', '8', '10']] as const,
        ].map(([name, statedScore, scores]) => ({
          name,
          statedScore,
          items: scores.map((score) => ({ name, score })),
        })),
        stated: { score: '94' },
      },
      ['决策 11.50分', '过程 21.00分', '产出 36.50分', '效益 24.00分', 'total 93.00分'],
      [
        { code: 'SCORE_SUM_MISMATCH', name: '过程', stated: '22', computed: '21.00' },
        { code: 'SCORE_SUM_MISMATCH', name: '', stated: '94', computed: '93.00' },
      ],
    ],
    [
      'bands: 60–70 and exactly 100 undefined',
      {},
      {
        kind: 'bands',
        name: '到位率',
        bands: [band('90', '100', '2'), band('80', '90', '1.4'), band('70', '80', '0.8'), band('0', '60', '0')],
        lowest: '0',
        highest: '100',
      },
      [],
      [
        { code: 'BAND_GAP', stretch: '[60, 70)' },
        { code: 'BAND_GAP', stretch: '100' },
      ],
    ],
  ]);
});

describe('巴楚 2024', () => {
  const balance = { 余额: '20281.36万元' };
  const need = (rate: string, amount: string): Case => [
    `at ${rate}% a year takes ${amount}万, not 1200万 (BC-01)`,
    { ...balance, 利率: `${rate}%`, 预算: '1200.00万元' },
    { kind: 'product', factors: ['余额', '利率'], stated: '预算' },
    [`product ${amount}万元`],
    [{ code: 'PRODUCT_DIFFERS', computed: amount, difference: (1200 - Number(amount)).toFixed(2) }],
  ];
  run([
    need('3.95', '801.11'),
    need('4.35', '882.24'),
    need('4.75', '963.36'),
    [
      '1200万 imply 5.917%',
      { ...balance, 预算: '1200万元' },
      { kind: 'implied-rate', money: '预算', base: '余额', lowest: '0', highest: '3.95' },
      ['rate 5.917%'],
      [{ code: 'RATE_OUT_OF_RANGE', rate: '5.917', highest: '3.95' }],
    ],
    [
      'average 2.5505万, under 5万',
      { ...balance, 户数: '7952户', 户均: '2.5505万元', 上限: '5万元' },
      { kind: 'per-head', money: '余额', heads: '户数', stated: '户均', cap: '上限' },
      ['perHead 25504.73元'],
      [],
    ],
    [
      'since the beginning 2.911万 a loan',
      { 累计: '89524.17万元', 笔数: '30754笔', 笔均: '2.911万元' },
      { kind: 'per-head', money: '累计', heads: '笔数', stated: '笔均' },
      ['perHead 29109.76元'],
      [],
    ],
    [
      '7952 households are 7952 loans',
      { 户数: '7952户', 笔数: '7952笔' },
      { kind: 'counts', heads: '户数', loans: ['笔数'] },
      ['loans 7952笔'],
      [{ code: 'LOANS_COUNTED_AS_HEADS' }],
    ],
    [
      'repaid: 22802 loans',
      { 累计: '30754笔', 现有: '7952笔', 已还: '22802笔' },
      { kind: 'sum', parts: ['现有', '已还'], total: '累计' },
      ['sum 30754笔'],
      [],
    ],
    [
      'repaid: 69242.81万',
      { 累计: '89524.17万元', 现有: '20281.36万元', 已还: '69242.81万元' },
      { kind: 'sum', parts: ['现有', '已还'], total: '累计' },
      ['sum 89524.17万元'],
      [],
    ],
    [
      '600万 are half of 1200万',
      { 到位: '600万元', 预算: '1200万元', 到位率: '50%' },
      { kind: 'ratio', plus: ['到位'], over: ['预算'], stated: '到位率' },
      ['预算 50%'],
      [],
    ],
    [
      '3.95% is LPR 1Y 3.45 + 0.50, no benchmark rate',
      { LPR: '3.45%', 加点: '0.50%', 利率: '3.95%' },
      { kind: 'sum', parts: ['LPR', '加点'], total: '利率' },
      ['sum 3.95%'],
      [],
    ],
  ]);
});

describe('景东 2020 Q2', () => {
  run([
    [
      '407419.62 is printed as 万元',
      { 甲: '4110991.29元', 乙: '407419.62万元', 合计: '4518410.91元' },
      { kind: 'sum', parts: ['甲', '乙'], total: '合计' },
      ['sum 4078307191.29元'],
      [{ code: 'UNIT_SUSPECT', figure: '乙', stated: '407419.62', unit: '万元' }],
    ],
  ]);
});
