import type { ProjectFacts } from './project-facts';

export const HENGNAN_2021_FACTS: ProjectFacts = {
  year: 2021,
  source: {
    document: '2021年度脱贫人口小额信贷贴息专项资金支出绩效自评报告（衡南县）',
    article: '一、（二）2；四、（一）；五',
  },
  budget: { amount: '178.19', note: '全部是财政拨款' },
  arrivals: [{ amount: '178.19', note: '中央财政衔接资金' }],
  spendings: [
    { amount: '19.20', note: '第一季度' },
    { amount: '47.65', note: '第二季度' },
    { amount: '54.04', note: '第三季度' },
    { amount: '57.30', note: '第四季度' },
  ],
  scores: {
    given: [],
    stated: { total: '96.5', groups: {}, grade: '优' },
    remarks: [
      {
        zh: '报告写96.5分、优，评分表没有随报告公开，无法逐项核对；上表是通用格式，请按本单位的评分填写。',
        en: 'The report states 96.5 and 优; its score table was not published, so it cannot be checked item by item. The table above is the general form, to be filled in.',
      },
    ],
  },
};

export const BACHU_2024_FACTS: ProjectFacts = {
  year: 2024,
  source: { document: '巴楚县2024年小额贷款贴息补助项目实施方案（BCX002）', article: '2.2；3.2；4；7' },
  budget: { amount: '1200', note: '项目总投资' },
  arrivals: [{ amount: '600', note: '中央财政衔接资金，目前到位' }],
  spendings: [],
  balance: '20281.36',
};
