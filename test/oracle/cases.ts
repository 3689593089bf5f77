import { dayFromIso } from '../../src/engine/ground/day';
import type { Period } from '../../src/engine/programmes/period';
import { BACHU_2024 } from '../../src/engine/programmes/built-in/bachu-2024';
import { HENGNAN_2021 } from '../../src/engine/programmes/built-in/hengnan-2021';
import { HULAN_2020 } from '../../src/engine/programmes/built-in/hulan-2020';
import { JIAOCHENG_2024 } from '../../src/engine/programmes/built-in/jiaocheng-2024';
import type { Category, Programme } from '../../src/engine/programmes/programme';
import { WANNING_2021 } from '../../src/engine/programmes/built-in/wanning-2021';
import type { Flavour } from './random-loans';
import { BACHU, CHANGING, HENGNAN, HULAN, JIAOCHENG, wanning, type Scheme } from './terms';

export interface OracleCase {
  readonly name: string;
  readonly programme: Programme;
  readonly scheme: Scheme;
  readonly flavour: Flavour;
  /** Ledgers of 250 loans to compare. */
  readonly ledgers: number;
}

const day = dayFromIso;

function period(from: string, to: string): Period {
  return { from: day(from), to: day(to), label: `${from}..${to}` };
}

function withCategory(programme: Programme, id: string, change: Partial<Category>): Programme {
  return { ...programme, categories: programme.categories.map((own) => (own.id === id ? { ...own, ...change } : own)) };
}

const settlementYear: Omit<Flavour, 'period'> = {
  amounts: [
    '30000',
    '40000',
    '60000',
    '70000',
    '99999.99',
    '100000',
    '100000.01',
    '300000',
    '500000',
    '500000.01',
    '1000000',
    '1000000.01',
  ],
  categories: [
    undefined,
    '一般农民',
    '一般农民',
    '农村妇女',
    '农村妇女',
    '农民专业合作社',
    '建档立卡贫困户农民',
    '',
    '其他',
  ],
  rates: [36_000, 60_000, 70_000, 75_000, 90_000],
  terms: [3, 6, 12, 12, 13, 18, 24, 25, 36],
  disbursedFrom: day('2019-01-01'),
  disbursedTo: day('2021-12-20'),
  settledShare: 0.9,
};

const microcredit = {
  amounts: ['10000', '20000', '30000', '40000', '49999.99', '50000', '50000.01', '80000', '100000', '100000.01'],
  categories: [undefined, '脱贫户', '脱贫户', '边缘易致贫户', '监测户', '其他'],
  terms: [3, 6, 12, 12, 24, 36, 36, 37, 48],
  settledShare: 0.5,
};

const quarter2021: Flavour = {
  ...microcredit,
  period: period('2021-03-21', '2021-06-20'),
  rates: [30_000, 38_500, 38_600, 42_000, 46_500, 46_501, 47_500],
  disbursedFrom: day('2018-01-01'),
  disbursedTo: day('2021-06-25'),
};

const spring2024 = {
  ...microcredit,
  rates: [30_000, 34_500, 34_501, 39_500, 39_600, 42_000, 47_500],
  disbursedFrom: day('2021-01-01'),
  disbursedTo: day('2024-05-25'),
};

const enterprise: Omit<Flavour, 'period'> = {
  amounts: ['50000', '500000', '1000000', '5000000', '12345678.90'],
  categories: [undefined, '企业', '农业合作社', '其他'],
  rates: [40_000, 43_500, 60_000],
  terms: [6, 12, 12, 24, 36],
  disbursedFrom: day('2018-01-01'),
  disbursedTo: day('2020-11-30'),
  settledShare: 0.85,
};

const citation = { document: '县', article: '定' };
const qingyang: Programme = {
  ...HENGNAN_2021,
  categories: HENGNAN_2021.categories.map((category) => {
    const cap = [
      { value: '50000', citation },
      { from: '2024-02-10', value: '100000', citation },
    ];
    const share = [
      { value: '100', citation },
      { from: '2024-01-01', value: '70', citation },
    ];
    return { ...category, share, loanCap: cap, groupCap: cap };
  }),
};

const county3Percent = withCategory(WANNING_2021, 'cooperative', {
  rate: [{ value: '3', citation }],
});

export const ORACLE_CASES: readonly OracleCase[] = [
  {
    name: '万宁, year 2021',
    programme: county3Percent,
    scheme: wanning('3'),
    flavour: { ...settlementYear, period: period('2021-01-01', '2021-12-31') },
    ledgers: 200,
  },
  {
    name: '万宁, third quarter, no cooperative rate',
    programme: WANNING_2021,
    scheme: wanning(),
    flavour: { ...settlementYear, period: period('2021-07-01', '2021-09-30') },
    ledgers: 60,
  },
  {
    name: '交城, one month',
    programme: JIAOCHENG_2024,
    scheme: JIAOCHENG,
    flavour: { ...spring2024, period: period('2024-04-21', '2024-05-20') },
    ledgers: 200,
  },
  {
    name: '巴楚, first quarter',
    programme: BACHU_2024,
    scheme: BACHU,
    flavour: { ...spring2024, period: period('2023-12-21', '2024-03-20') },
    ledgers: 200,
  },
  {
    name: '呼兰, year 2020',
    programme: HULAN_2020,
    scheme: HULAN,
    flavour: { ...enterprise, period: period('2020-01-01', '2020-12-31') },
    ledgers: 200,
  },
  {
    name: 'share and cap change within the quarter',
    programme: qingyang,
    scheme: CHANGING,
    flavour: { ...spring2024, period: period('2023-12-21', '2024-03-20') },
    ledgers: 60,
  },
  { name: '衡南, second quarter', programme: HENGNAN_2021, scheme: HENGNAN, flavour: quarter2021, ledgers: 200 },
];
