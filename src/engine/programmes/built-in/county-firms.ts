import type { Citation } from '../../ground/citation';
import { DEFAULT_CHOICES } from '../default-choices';
import type { Programme } from '../programme';

const OWN_NOTICE: Citation = { document: '本县经营主体贷款贴息办法（由县里填写）', article: '全文' };

/** 县级经营主体贷款贴息: what such notices have in common, with a question for each figure that only the county's own notice gives. */
export const COUNTY_FIRMS: Programme = {
  id: 'county-firms',
  name: { zh: '县级经营主体贷款贴息（模板）', en: 'County subsidy for firms’ loans (template)' },
  shortName: { zh: '经营主体模板', en: 'Firms template' },
  version: 1,
  lastVerifiedOn: '2026-11-30',
  documents: [OWN_NOTICE],
  schedule: { kind: 'year', startsOn: 1 },
  payment: { payee: 'organisation', citation: OWN_NOTICE },
  categories: [
    {
      id: 'firm',
      name: { zh: '经营主体', en: 'Firm' },
      words: ['经营主体', '企业', '公司', '合作社', '家庭农场', '农场', '种养大户', '大户', '个体工商户'],
      party: 'organisation',
      rateSource: 'contract',
      rate: [],
      share: [],
      termLimitMonths: [],
      loanLimit: [],
      loanCap: [],
      groupCap: [],
      groupReview: [],
    },
  ],
  defaultCategory: 'firm',
  eligibility: OWN_NOTICE,
  choices: DEFAULT_CHOICES,
  missing: [
    {
      path: 'categories.firm.rate',
      what: {
        zh: '计贴利率最高按多少（%，或按签订日的一年期 LPR 写 LPR1Y@signed；见办法“贴息标准”）',
        en: 'the highest rate that counts (percent, or LPR1Y@signed; see the standard of the notice)',
      },
    },
    {
      path: 'categories.firm.share',
      what: { zh: '贴息比例（%，见办法“贴息标准”）', en: 'the share of the interest (percent, same place)' },
    },
    {
      path: 'categories.firm.yearCap',
      what: {
        zh: '单家主体一年最多贴多少元（见办法“贴息上限”）',
        en: 'the most subsidy of one firm in a year (yuan)',
      },
    },
    {
      path: 'budget',
      what: {
        zh: '年度预算总额（元，超过时按比例下调；见资金安排文件）',
        en: 'the budget of the year (yuan; above it all are cut in proportion)',
      },
    },
  ],
};
