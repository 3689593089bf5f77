import type { Citation } from '../../ground/citation';
import { DEFAULT_CHOICES } from '../default-choices';
import type { Category, Programme, When } from '../programme';

/** What was read of each is said in `article`; the notices themselves were not read in full. */
const OLD_RULE: Citation = {
  document: '财政部等部门关于进一步加大创业担保贷款贴息力度全力支持重点群体创业就业的通知',
  number: '财金〔2020〕21号',
  article: '贴息办法（经柳州的算例：年利率5.15%、LPR 3.65%、10万元，个人2150元、财政3000元）',
  quote: 'LPR-150BP以下部分由借款人和借款企业承担，剩余部分财政给予贴息。',
};
const NEW_RULE: Citation = {
  document: '普惠金融发展专项资金管理办法',
  number: '财金〔2023〕75号',
  article: '2023年10月1日施行（文号和施行日读到公开摘录）',
};
const HALF: Citation = {
  document: '深圳市创业担保贷款管理办法（经《深圳特区报》2024年7月18日报道）',
  article: '贷款额度、贴息',
  quote: '个人贷款额度最高30万元；小微企业借款人，贷款额度最高400万元；可以申请贷款实际利率50%的财政贴息。',
};
const OLD_LIMITS: Citation = {
  document: '创业担保贷款问答（公开网页）',
  article: '额度、期限和贴息标准',
  quote:
    '贷款期限最长不超过3年……小微企业最高不超过300万元，贷款期限最长不超过2年，政府对贷款利率LPR(一年期)-150BP以上部分予以贴息。',
};

const OLDER: When = { disbursed: { to: '2023-09-30' }, citation: NEW_RULE };
const NEWER: When = { disbursed: { from: '2023-10-01' }, citation: NEW_RULE };
const NOTHING = { loanCap: [], groupCap: [], groupReview: [], rate: [] } as const;

function halfOfInterest(months: number, limit: string): Omit<Category, 'id' | 'name' | 'words' | 'party'> {
  return {
    ...NOTHING,
    when: NEWER,
    rateSource: 'contract',
    share: [{ value: '50', citation: HALF }],
    termLimitMonths: [{ value: months, citation: OLD_LIMITS }],
    loanLimit: [{ value: limit, citation: HALF }],
  };
}

function aboveLpr(months: number): Omit<Category, 'id' | 'name' | 'words' | 'party' | 'loanLimit'> {
  return {
    ...NOTHING,
    when: OLDER,
    rateSource: 'contract',
    borne: [{ value: 'LPR1Y-1.5@signed', citation: OLD_RULE }],
    share: [],
    termLimitMonths: [{ value: months, citation: OLD_LIMITS }],
  };
}

const PERSONS = ['个人', '个人创业担保贷款', '自主创业', '合伙创业', '个体工商户'];
const FIRMS = ['小微企业', '小微企业创业担保贷款', '企业', '公司'];

/** Both rules of 创业担保贷款, by the day of disbursement. What could not be read is a placeholder: the programme refuses to compute until it is given. */
export const STARTUP_LOANS: Programme = {
  id: 'startup-loans',
  name: { zh: '创业担保贷款贴息（待补全）', en: 'Start-up guaranteed loans subsidy (incomplete)' },
  shortName: { zh: '创业担保贷款', en: 'Start-up loans' },
  version: 1,
  lastVerifiedOn: '2026-11-30',
  documents: [NEW_RULE, OLD_RULE, HALF, OLD_LIMITS],
  schedule: { kind: 'quarter', startsOn: 1 },
  payment: { payee: 'bank', citation: NEW_RULE },
  categories: [
    {
      id: 'person',
      name: { zh: '个人', en: 'Person' },
      words: PERSONS,
      party: 'person',
      ...halfOfInterest(36, '300000'),
    },
    {
      id: 'person-before',
      name: { zh: '个人（2023年10月1日以前发放）', en: 'Person, lent before 2023-10-01' },
      words: PERSONS,
      party: 'person',
      ...aboveLpr(36),
      loanLimit: [],
    },
    {
      id: 'firm',
      name: { zh: '小微企业', en: 'Small firm' },
      words: FIRMS,
      party: 'organisation',
      ...halfOfInterest(24, '4000000'),
    },
    {
      id: 'firm-before',
      name: { zh: '小微企业（2023年10月1日以前发放）', en: 'Small firm, lent before 2023-10-01' },
      words: FIRMS,
      party: 'organisation',
      ...aboveLpr(24),
      loanLimit: [{ value: '3000000', citation: OLD_LIMITS }],
    },
  ],
  defaultCategory: 'person',
  eligibility: NEW_RULE,
  choices: {
    ...DEFAULT_CHOICES,
    extension: {
      value: 'ends',
      ambiguities: [],
      reason: { zh: '展期、逾期的利息不贴。', en: 'Extended and late interest is not paid.' },
    },
    blankCategory: {
      value: 'refuse',
      ambiguities: [],
      reason: { zh: '个人和企业的额度、期限不同。', en: 'Persons and firms have other limits.' },
    },
  },
  missing: [
    {
      path: 'categories.person.loansAtMost',
      what: {
        zh: '个人累计贴息次数（本省实施办法“累计次数”一条，常见为 3）',
        en: 'how many times a person may have it (article on times of the province’s measures)',
      },
    },
    {
      path: 'categories.firm.loansAtMost',
      what: {
        zh: '小微企业累计贴息次数（同上）',
        en: 'how many times a firm may have it (same article)',
      },
    },
    {
      path: 'categories.person-before.loanLimit',
      what: {
        zh: '2023年10月1日以前个人贷款的最高额度（元）（当年本省通知“贷款额度”一条）',
        en: 'the most a person could borrow before 2023-10-01 (that year’s notice, amount)',
      },
    },
  ],
};
