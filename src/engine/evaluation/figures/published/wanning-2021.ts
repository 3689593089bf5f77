import { dayFromIso } from '../../../ground/day';
import { printed, type PublishedFigures } from './published-figures';

export const WANNING_FIGURES: PublishedFigures = {
  document: '2021年小额贷款贴息重点绩效评价报告（万宁市，佳衡咨字[2022]11-5号）',
  figures: printed({
    贴息支出: '72.37万元',
    预算资金: '72.37万元',
    预算执行率: '100%',
    贷款金额: '1162.68万元',
    一般农民: '180人',
    农村妇女: '103人',
    决策得分: '10分',
    管理得分: '24分',
    产出得分: '27分',
    成效得分: '30分',
    评价总分: '91分',
  }),
  checks: [
    {
      about: { zh: '支出除以预算是执行率', en: 'Spent over budget is the execution rate' },
      check: { kind: 'ratio', plus: ['贴息支出'], over: ['预算资金'], stated: '预算执行率' },
    },
    {
      about: { zh: '贴息额合成的利率在 6%—7% 之间', en: 'The subsidy implies a rate between 6% and 7%' },
      check: { kind: 'implied-rate', money: '贴息支出', base: '贷款金额', lowest: '6', highest: '7' },
    },
    {
      about: { zh: '四部分得分相加是总分', en: 'The four parts add up to the score' },
      check: { kind: 'sum', parts: ['决策得分', '管理得分', '产出得分', '成效得分'], total: '评价总分' },
    },
    {
      about: {
        zh: '评价期起止（正文至 11 月 22 日，附件至 10 月 31 日）',
        en: 'End of the evaluation, text and annex',
      },
      check: {
        kind: 'elapsed',
        name: '评价期（附件，8 月 1 日至 10 月 31 日）',
        from: dayFromIso('2022-08-01'),
        to: dayFromIso('2022-11-22'),
        stated: 91,
      },
    },
  ],
};
