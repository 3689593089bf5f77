import { printed, type PublishedFigures } from './published-figures';

export const BACHU_FIGURES: PublishedFigures = {
  document: '巴楚县2024年小额贷款贴息补助项目实施方案（BCX002）',
  figures: printed({
    项目资金: '1200.00万元',
    到位资金: '600万元',
    贷款余额: '20281.36万元',
    贴息利率: '3.95%',
    贷款户数: '7952户',
    贷款笔数: '7952笔',
    累计笔数: '30754笔',
    累计放款: '89524.17万元',
  }),
  checks: [
    {
      about: { zh: '余额乘利率是一年的贴息', en: 'Balance times the rate is a year’s subsidy' },
      check: { kind: 'product', factors: ['贷款余额', '贴息利率'], stated: '项目资金' },
    },
    {
      about: { zh: '项目资金合成的利率不高于贴息利率', en: 'The money implies no higher rate than the subsidy’s' },
      check: { kind: 'implied-rate', money: '项目资金', base: '贷款余额', lowest: '0', highest: '3.95' },
    },
    {
      about: { zh: '户数与笔数', en: 'Households against loans' },
      check: { kind: 'counts', heads: '贷款户数', loans: ['贷款笔数'] },
    },
  ],
};
