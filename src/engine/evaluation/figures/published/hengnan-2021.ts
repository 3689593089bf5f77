import { printed, type PublishedFigures } from './published-figures';

export const HENGNAN_FIGURES: PublishedFigures = {
  document: '2021年度脱贫人口小额信贷贴息专项资金支出绩效自评报告（衡南县）',
  figures: printed({
    第一季度贴息: '19.20万元',
    第二季度贴息: '47.65万元',
    第三季度贴息: '54.04万元',
    第四季度贴息: '57.30万元',
    全年贴息: '178.19万元',
    到位资金: '178.19万元',
    资金到位率: '100%',
    贴息户数: '1635户',
    每户上限: '1925元',
  }),
  checks: [
    {
      about: { zh: '四个季度相加是全年', en: 'The quarters add up to the year' },
      check: {
        kind: 'sum',
        parts: ['第一季度贴息', '第二季度贴息', '第三季度贴息', '第四季度贴息'],
        total: '全年贴息',
      },
    },
    {
      about: { zh: '到位资金除以全年贴息是到位率', en: 'Arrived over the year is the arrival rate' },
      check: { kind: 'ratio', plus: ['到位资金'], over: ['全年贴息'], stated: '资金到位率' },
    },
    {
      about: { zh: '户均不超过 5 万元一年的利息', en: 'No more than a year’s interest on 50,000 a household' },
      check: { kind: 'per-head', money: '全年贴息', heads: '贴息户数', cap: '每户上限' },
    },
    {
      about: { zh: '相邻季度的变动', en: 'From quarter to quarter' },
      check: {
        kind: 'jump',
        series: ['第一季度贴息', '第二季度贴息', '第三季度贴息', '第四季度贴息'],
        factor: '2',
      },
    },
  ],
};
