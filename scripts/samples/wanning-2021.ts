import { addDays, addMonths, dayFromIso, type Day } from '../../src/engine/ground/day';
import { calibrate, calibratePrincipal, movePrincipal } from './calibrate';
import { paidOn, periodOf, programmeOf, type SampleFacts } from './paid';
import { People, type Person } from './people';
import { Random } from './random';

/** The published figures of the 2021 evaluation (万宁市农民小额贷款贴息重点绩效评价报告): what the sample is calibrated to. */
export const published = { farmers: 180, women: 103, principal: 11_626_800, subsidyFen: 72_370_000 } as const;

export const banks = ['和港农村资金互助社', '草根小额贷款有限公司', '信禾小额贷款股份有限公司'] as const;
const townships = '万城镇 龙滚镇 和乐镇 后安镇 大茂镇 东澳镇 礼纪镇 长丰镇 山根镇 北大镇 南桥镇 三更罗镇'.split(' ');
const villages = '东村 西村 南村 北村 中村 新村'.split(' ');
const uses = '种植槟榔 种植胡椒 种植瓜菜 养殖生猪 养殖文昌鸡 养殖对虾 海洋捕捞 农产品运输 农产品收购 购买农机'.split(
  ' ',
);

const limits = { low: 5000, high: 100_000 };

export interface SampleLoan extends SampleFacts {
  readonly township: string;
  readonly village: string;
  /** Written instead of the settlement date, to give a row that cannot be read. */
  readonly settledText?: string;
  /** The ID goes into the cell as a number and loses its last digits, as when a clerk types it into a General cell. */
  readonly idAsNumber?: boolean;
  note: string;
}

export interface Violation {
  readonly loans: readonly SampleLoan[];
  readonly codes: string;
  readonly what: string;
}

export function makeWanningLoans(seed = 2021): { loans: SampleLoan[]; violations: Violation[] } {
  const random = new Random(seed);
  const people = new People(random, '990821');
  const place = () => ({ township: random.pick(townships), village: random.pick(villages) });
  const contractRate = () => random.pick(['8.4', '9.6', '10.8', '12']);

  const regular = (person: Person, category: SampleLoan['category']): SampleLoan => {
    const months = random.weighted(
      category === '农村妇女'
        ? ([
            [6, 1],
            [12, 12],
            [18, 2],
          ] as const)
        : ([
            [6, 1],
            [12, 18],
            [18, 1],
          ] as const),
    );
    const settled = addDays(dayFromIso('2021-01-04'), random.integer(0, 355));
    const due = addDays(settled, random.next() < 0.6 ? 0 : random.integer(1, 20));
    return {
      ...person,
      ...place(),
      category,
      bank: random.weighted([
        [banks[0], 4],
        [banks[1], 5],
        [banks[2], 6],
      ] as const),
      contract: '',
      principal:
        random.weighted([
          [10, 1],
          [20, 5],
          [30, 8],
          [40, 5],
          [50, 10],
          [60, 2],
          [80, 2],
          [100, 1],
        ] as const) * 1000,
      ratePercent: contractRate(),
      use: random.pick(uses),
      disbursed: addMonths(due, -months),
      due,
      settled,
      note: '',
    };
  };

  const loans: SampleLoan[] = [];
  for (let i = 0; i < published.farmers; i++) {
    loans.push(regular(people.next(random.next() < 0.85 ? 'male' : 'female'), '一般农民'));
  }
  for (let i = 0; i < published.women; i++) loans.push(regular(people.next('female'), '农村妇女'));
  const byIndex = (index: number) => loans[index] as SampleLoan;
  byIndex(17).principal = 150_000;
  byIndex(18).principal = 300_000;

  calibratePrincipal(loans, () => random.pick(loans), published.principal, limits);
  calibrateSubsidy(random, loans);

  const violations = addViolations(random, people, loans, place, contractRate);
  const all = [...loans, ...violations.flatMap((violation) => violation.loans.filter((loan) => !loans.includes(loan)))];
  numberContracts(all);
  return { loans: all, violations };
}

/**
 * Settlement days are moved within the contract term, then 100 元 pieces of principal between two loans,
 * until what the engine pays is the published figure to the 分.
 */
function calibrateSubsidy(random: Random, loans: readonly SampleLoan[]): void {
  const programme = programmeOf('wanning-2021');
  const period = periodOf('2021', programme);
  const small = loans.filter(({ principal }) => principal <= limits.high);
  calibrate(
    loans,
    (loan) => paidOn(loan, programme, period),
    published.subsidyFen,
    (gap) => {
      if (Math.abs(gap) <= 3000) {
        return movePrincipal(random.pick(small), random.pick(small), random.integer(1, 30) * 100, limits);
      }
      const loan = random.pick(loans);
      const before = loan.settled as Day;
      const after = addDays(before, (gap > 0 ? 1 : -1) * random.integer(1, 6));
      const within = after <= loan.due && after > addMonths(loan.disbursed, 4);
      if (!within || after < dayFromIso('2021-01-01') || after > dayFromIso('2021-12-31')) return undefined;
      return { items: [loan], apply: () => void (loan.settled = after), undo: () => void (loan.settled = before) };
    },
  );
}

/** Rows beyond the published ones, none of which is paid anything: what the highlights have to show. */
function addViolations(
  random: Random,
  people: People,
  loans: readonly SampleLoan[],
  place: () => { township: string; village: string },
  contractRate: () => string,
): Violation[] {
  const extra = (changes: Partial<SampleLoan>): SampleLoan => ({
    ...people.next('male'),
    ...place(),
    category: '一般农民',
    bank: banks[2],
    contract: '',
    principal: 30_000,
    ratePercent: contractRate(),
    use: random.pick(uses),
    disbursed: dayFromIso('2020-07-06'),
    due: dayFromIso('2021-07-06'),
    settled: dayFromIso('2021-07-06'),
    note: '',
    ...changes,
  });
  const settledBefore = (iso: string) => (loan: SampleLoan) => (loan.settled as Day) < dayFromIso(iso);
  const early = loans.find((loan) => loan.bank === banks[0] && settledBefore('2021-04-01')(loan)) as SampleLoan;
  const full = loans.find((loan) => loan.principal >= 100_000 && settledBefore('2021-08-01')(loan)) as SampleLoan;
  const twice = loans[40] as SampleLoan;
  const damaged = loans.findIndex((loan, i) => i > 60 && loan !== early && loan !== full && loan.bank === banks[1]);
  const withDamagedId: SampleLoan = { ...(loans[damaged] as SampleLoan), idAsNumber: true };
  (loans as SampleLoan[])[damaged] = withDamagedId;
  const tied = people.next('male');
  const tie = { ...tied, township: '长丰镇', village: '新村', principal: 40_000 };
  const cooperative = { name: '万宁示例种养农民专业合作社', id: '' };
  return [
    {
      loans: [extra({ principal: 600_000 })],
      codes: 'LOAN_OVER_LIMIT',
      what: '单笔 60 万元，超过 50 万元：不予贴息',
    },
    {
      loans: [
        extra({
          name: early.name,
          id: early.id,
          township: early.township,
          village: early.village,
          category: early.category,
          disbursed: dayFromIso('2020-09-10'),
          due: dayFromIso('2021-09-10'),
          settled: dayFromIso('2021-09-10'),
        }),
      ],
      codes: 'MULTI_BANK、BANK_NOT_SELECTED',
      what: '同一人同年在两家机构结清贷款：只贴结清最早的一家，本笔不贴',
    },
    {
      loans: [
        extra({
          name: full.name,
          id: full.id,
          township: full.township,
          village: full.village,
          category: full.category,
          bank: full.bank,
          principal: 50_000,
          disbursed: dayFromIso('2020-10-20'),
          due: dayFromIso('2021-10-20'),
          settled: dayFromIso('2021-10-20'),
        }),
      ],
      codes: 'CUMULATIVE_CAPPED',
      what: '同一人在同一机构已用满 10 万元额度：本笔贴息本金为 0',
    },
    {
      loans: [extra({ bank: banks[0], settled: dayFromIso('2021-07-21') })],
      codes: 'OVERDUE',
      what: '逾期 15 天才结清：不予贴息',
    },
    {
      loans: [
        extra({
          bank: banks[1],
          due: dayFromIso('2022-03-01'),
          disbursed: dayFromIso('2021-03-01'),
          settled: undefined as never,
        }),
      ],
      codes: 'NOT_SETTLED',
      what: '尚未结清：事后贴息，结清年度再申报',
    },
    {
      loans: [
        extra({
          bank: banks[1],
          disbursed: dayFromIso('2021-01-18'),
          due: dayFromIso('2022-01-18'),
          settled: dayFromIso('2022-01-18'),
        }),
      ],
      codes: 'OUTSIDE_PERIOD',
      what: '2022 年结清：不在 2021 结清年度内',
    },
    {
      loans: [
        extra({
          ...cooperative,
          category: '农民专业合作社',
          principal: 600_000,
          disbursed: dayFromIso('2020-08-03'),
          due: dayFromIso('2021-02-03'),
          settled: dayFromIso('2021-02-03'),
          note: '合作社',
        }),
      ],
      codes: 'RATE_MISSING',
      what: '合作社贴息利率文件未定：由县里给定后才计算',
    },
    {
      loans: [{ ...twice, note: '重复录入' }],
      codes: 'DUPLICATE_LOAN',
      what: '同一笔贷款录入两次：只贴一次',
    },
    {
      loans: [extra({ ...tie, bank: banks[0] }), extra({ ...tie, bank: banks[2] })],
      codes: 'MULTI_BANK、TIE_UNRESOLVED',
      what: '两家机构结清日、发放日、金额全同：由经办人选定前都不贴',
    },
    {
      loans: [extra({ use: '自建房' })],
      codes: 'USE_NOT_ALLOWED',
      what: '用途不是农林牧副渔生产经营：不予贴息',
    },
    {
      loans: [extra({ settledText: '2021.13.5' })],
      codes: '读取问题',
      what: '结清日期写成“2021.13.5”，没有这一天：请改正后重新核算',
    },
    {
      loans: [withDamagedId],
      codes: 'ID_DAMAGED',
      what: '身份证号存成数字，末几位已丢失：请按证件重录（不影响本笔贴息额）',
    },
  ];
}

function numberContracts(loans: readonly SampleLoan[]): void {
  const prefix: Record<string, string> = { [banks[0]]: 'HG', [banks[1]]: 'CG', [banks[2]]: 'XH' };
  const next: Record<string, number> = {};
  for (const loan of loans) {
    if (loan.contract !== '') continue;
    next[loan.bank] = (next[loan.bank] ?? 0) + 1;
    loan.contract = `${prefix[loan.bank]}2021${String(next[loan.bank]).padStart(4, '0')}`;
  }
  // The row entered twice carries the contract number of its first entry.
  for (const loan of loans) {
    if (loan.note !== '重复录入') continue;
    const first = loans.find((other) => other !== loan && other.id === loan.id && other.disbursed === loan.disbursed);
    loan.contract = (first as SampleLoan).contract;
  }
}
