import { dayFromIso } from '../../../ground/day';
import { printed, type PublishedFigures } from './published-figures';

export const JIAOCHENG_FIGURES: PublishedFigures = {
  document: '乡村振兴农业农村局补贴项目小额贷款贴息项目绩效评价报告（交城县，晋荣和义信绩评〔2025〕9018-3号）',
  figures: printed({
    第一批资金: '250万元',
    第二批资金: '88.7万元',
    实际支出: '338.70万元',
    年初预算: '400万元',
    预算执行率: '84.68%',
    新增贷款: '2744.65万元',
    存量贷款: '6726.50万元',
    预计贷款总规模: '5600万元',
    风险补偿金: '700万元',
    山西农商银行补偿: '6.371429万元',
    邮储银行补偿: '3.536201万元',
    工商银行补偿: '6.977321万元',
    建设银行补偿: '3.023999万元',
    补偿合计: '20.457029万元',
    新增笔数: '586笔',
    存量笔数: '1354笔',
    覆盖户数: '1940户',
    决策得分: '19.5分',
    过程得分: '15.04分',
    产出得分: '26.6分',
    效益得分: '28.24分',
    评价总分: '89.38分',
    满意度: '82.44%',
    满意度目标: '95%',
  }),
  checks: [
    {
      about: { zh: '两批资金相加是实际支出', en: 'Both instalments add up to what was spent' },
      check: { kind: 'sum', parts: ['第一批资金', '第二批资金'], total: '实际支出' },
    },
    {
      about: { zh: '支出除以预算是执行率', en: 'Spent over budget is the execution rate' },
      check: { kind: 'ratio', plus: ['实际支出'], over: ['年初预算'], stated: '预算执行率' },
    },
    {
      about: { zh: '四家银行的补偿相加是合计', en: 'The four banks add up to the compensation' },
      check: {
        kind: 'sum',
        parts: ['山西农商银行补偿', '邮储银行补偿', '工商银行补偿', '建设银行补偿'],
        total: '补偿合计',
      },
    },
    {
      about: { zh: '风险补偿金不低于预计规模的 1/8', en: 'The fund is an eighth of the expected volume' },
      check: { kind: 'minimum-share', part: '风险补偿金', whole: '预计贷款总规模', share: { part: 1, of: 8 } },
    },
    {
      about: {
        zh: '按预计规模，贴息额合成的利率不高于 LPR',
        en: 'The subsidy on the expected volume is a possible rate',
      },
      // A contract of 2021 that still ran had at most LPR 5Y+, 4.65%.
      check: { kind: 'implied-rate', money: '实际支出', base: '预计贷款总规模', lowest: '0', highest: '4.65' },
    },
    {
      about: { zh: '户数与笔数', en: 'Households against loans' },
      check: { kind: 'counts', heads: '覆盖户数', loans: ['新增笔数', '存量笔数'] },
    },
    {
      about: { zh: '四部分得分相加是总分', en: 'The four parts add up to the score' },
      check: { kind: 'sum', parts: ['决策得分', '过程得分', '产出得分', '效益得分'], total: '评价总分' },
    },
    {
      about: { zh: '风险补偿金指标的方向', en: 'Direction of the fund’s indicator' },
      check: { kind: 'direction', indicator: '风险补偿金规模', printed: '≤', rule: '≥' },
    },
    {
      about: { zh: '10—12 月贴息的拨付日期', en: 'Day on which October to December were paid' },
      check: {
        kind: 'payment-date',
        name: '10—12 月贴息',
        accruedBy: dayFromIso('2024-12-20'),
        paid: dayFromIso('2024-09-20'),
      },
    },
  ],
  riskFund: { fund: '风险补偿金', expected: ['预计贷款总规模'], actual: ['新增贷款', '存量贷款'] },
};
