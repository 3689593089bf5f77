import { addDays, addMonths, dayFromIso, ymdFromDay, type Day } from '../../src/engine/ground/day';
import { calibrate, calibratePrincipal, movePrincipal } from './calibrate';
import { paidOn, periodOf, programmeOf, type SampleFacts } from './paid';
import { Random } from './random';
import { bytesOf, newSample, setWidths, writeHeader, writeNotes, writeRow, writeSum, writeTitle } from './sheet-style';

/** 呼兰区 2020 年“产业扶贫贷款贴息”项目支出绩效评价报告. */
export const published = {
  enterprises: 22,
  loans: 28,
  principal: 140_500_000,
  subsidy: 6_086_500,
  households: 2576,
} as const;

const townships =
  '呼兰街道 兰河街道 腰堡街道 利民街道 康金街道 沈家街道 方台镇 白奎镇 石人镇 莲花镇 大用镇 二八镇 双井街道 长岭街道 许堡乡 孟家乡 杨林乡'.split(
    ' ',
  );
const trades =
  '肉牛养殖 生猪养殖 蛋鸡养殖 水稻加工 玉米加工 蔬菜种植 食用菌种植 粮食收储 饲料加工 奶牛养殖 农产品冷链'.split(' ');
const programme = programmeOf('hulan-2020');
const period = periodOf('2020', programme);
const limits = { low: 1_000_000, high: 12_000_000 };

interface HulanLoan extends SampleFacts {
  readonly township: string;
  households: number;
  dividend: number;
}

/** GB 32100-2015: 31 characters, weights 3ⁱ mod 31. The region part is 99xxxx, which no place has. */
export function socialCreditCode(random: Random): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const organisation = Array.from({ length: 9 }, () => String(random.integer(0, 9))).join('');
  const first = `91990111${organisation}`;
  const sum = [...first].reduce((total, character, i) => total + alphabet.indexOf(character) * (3 ** i % 31), 0);
  return first + alphabet[(31 - (sum % 31)) % 31];
}

export function makeHulanLoans(seed = 2020): HulanLoan[] {
  const random = new Random(seed);
  const names = new Set<string>();
  while (names.size < published.enterprises) {
    const kind = random.weighted([
      ['有限公司', 3],
      ['农民专业合作社', 2],
    ] as const);
    names.add(
      `哈尔滨示例${random.pick('丰禾瑞兴盛源泰隆康华'.split(''))}${random.pick('田谷穗牧润达和信'.split(''))}${random.pick(trades)}${kind}`,
    );
  }
  const enterprises = [...names].map((name) => ({
    name,
    id: socialCreditCode(random),
    township: random.pick(townships),
  }));
  const borrowers = [...enterprises, ...enterprises.slice(0, published.loans - published.enterprises)];
  const loans: HulanLoan[] = borrowers.map((enterprise) => {
    const disbursed = addDays(dayFromIso('2019-05-06'), random.integer(0, 210));
    const due = addMonths(disbursed, 12);
    return {
      ...enterprise,
      bank: random.weighted([
        ['呼兰区农村信用合作联社', 3],
        ['哈尔滨银行呼兰支行', 2],
      ] as const),
      contract: '',
      principal: random.integer(30, 70) * 100_000,
      ratePercent: '6',
      category: '带贫企业',
      use: random.pick(trades),
      disbursed,
      due,
      settled: due,
      households: 0,
      dividend: 0,
    };
  });
  calibratePrincipal(loans, () => random.pick(loans), published.principal, { ...limits, step: 100_000 });
  calibrate(
    loans,
    (loan) => paidOn(loan, programme, period),
    published.subsidy * 100,
    (gap) => {
      if (Math.abs(gap) < 60_000) {
        const few = loans.slice(0, 6);
        return movePrincipal(random.pick(few), random.pick(few), random.pick([100, 1000, 10_000]), limits);
      }
      const loan = random.pick(loans);
      const before = loan.settled as Day;
      const after = addDays(before, (gap > 0 ? 1 : -1) * random.integer(1, 12));
      if (after > loan.due || after < dayFromIso('2020-01-02')) return undefined;
      return { items: [loan], apply: () => void (loan.settled = after), undo: () => void (loan.settled = before) };
    },
  );
  matchHouseholds(loans);
  loans.forEach(
    (loan, i) => (loan.contract = `HL${ymdFromDay(loan.disbursed).year}-${String(i + 1).padStart(3, '0')}`),
  );
  return loans;
}

/**
 * 2576 households cannot carry 14050 万元 at 5 万 each (2810 are needed): some loans are short of households and are found so.
 * The shortfall is put on the largest loans; the others are matched in full.
 */
function matchHouseholds(loans: readonly HulanLoan[]): void {
  for (const loan of loans) loan.households = Math.ceil(loan.principal / 50_000);
  let over = loans.reduce((sum, loan) => sum + loan.households, 0) - published.households;
  for (const loan of [...loans].sort((a, b) => b.principal - a.principal)) {
    const cut = Math.min(over, 60);
    loan.households -= cut;
    over -= cut;
  }
  for (const loan of loans) loan.dividend = loan.households * 3000;
}

const headers = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '乡镇街道',
  '承贷银行',
  '合同号',
  '贷款金额（万元）',
  '年利率（%）',
  '放款日',
  '到期日',
  '还款日期',
  '带动户数',
  '分红金额（元）',
  '产业类型',
];

/** One row a loan; an enterprise with two has its name and code merged over both, as such lists are kept. */
export async function hulanWorkbook(): Promise<Uint8Array> {
  const loans = makeHulanLoans();
  const ordered = [...loans].sort(
    (a, b) => loans.findIndex(({ id }) => id === a.id) - loans.findIndex(({ id }) => id === b.id),
  );
  const workbook = newSample();
  const sheet = workbook.addWorksheet('2020年贴息明细', { views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }] });
  setWidths(sheet, [6, 40, 22, 12, 24, 14, 14, 10, 16, 16, 16, 10, 14, 14]);
  writeTitle(sheet, '呼兰区2020年产业扶贫贷款贴息明细表（示例，企业均为虚构）', headers.length);
  sheet.getCell(2, 1).value = '填报单位：呼兰区乡村振兴局';
  sheet.getCell(2, 12).value = '2020年12月31日';
  writeHeader(sheet, 3, headers);
  const date = (day: Day) => {
    const { year, month, day: of } = ymdFromDay(day);
    return `${year}年${month}月${of}日`;
  };
  ordered.forEach((loan, i) => {
    const row = i + 4;
    const second = i > 0 && ordered[i - 1]?.id === loan.id;
    writeRow(
      sheet,
      row,
      [
        i + 1,
        second ? '' : loan.name,
        second ? '' : loan.id,
        second ? '' : loan.township,
        loan.bank,
        loan.contract,
        loan.principal / 10_000,
        6,
        date(loan.disbursed),
        date(loan.due),
        date(loan.settled as Day),
        loan.households,
        loan.dividend,
        loan.use,
      ],
      { 2: '@', 6: '#,##0.00', 7: '0.00', 12: '#,##0.00' },
    );
    if (second) for (const column of ['B', 'C', 'D']) sheet.mergeCells(`${column}${row - 1}:${column}${row}`);
  });
  const total = ordered.length + 4;
  writeRow(sheet, total, ['', '合计', ...Array<''>(headers.length - 2).fill('')], {}, true);
  const sum = (of: (loan: HulanLoan) => number) => loans.reduce((all, loan) => all + of(loan), 0);
  writeSum(sheet, total, 7, `SUM(G4:G${total - 1})`, sum(({ principal }) => principal) / 10_000, '#,##0.00');
  writeSum(
    sheet,
    total,
    12,
    `SUM(L4:L${total - 1})`,
    sum(({ households }) => households),
    '0',
  );
  writeSum(
    sheet,
    total,
    13,
    `SUM(M4:M${total - 1})`,
    sum(({ dividend }) => dividend),
    '#,##0.00',
  );
  writeNotes(workbook, [
    ['示例说明'],
    ['按呼兰区 2020 年“产业扶贫贷款贴息”绩效评价报告公布的数字编制，企业、代码均为虚构。'],
    ['公布数字', '企业、笔数', '22 户企业，28 笔（报告另一处写 18 家）'],
    ['', '贷款金额', '14050 万元'],
    ['', '贴息', '608.65 万元：本台账核算结果正好是 6,086,500.00 元（4.35%，实际天数/360）'],
    ['', '带动户数', '2576 户（报告另有 2578、3459、目标 2594）'],
    [
      '做不到的',
      '每户不超过 5 万元',
      '14050 万元按每户 5 万元至少要 2810 户，公布的 2576 户不够，少的 234 户记在几笔大额贷款上，核算时提示“带动户数不足”',
    ],
    [
      '做不到的',
      '增收 843 万元',
      '843 万＝14050 万×6%，正是 2810 户×3000 元；按 2576 户分红为 772.80 万元，报告的实际增收是 496.70 万元，三个数不能同时成立',
    ],
  ]);
  return bytesOf(workbook);
}
