import { addDays, addMonths, dayFromIso, ymdFromDay, type Day } from '../../src/engine/ground/day';
import { calibrate, movePrincipal } from './calibrate';
import { paidOn, periodOf, programmeOf, type SampleFacts } from './paid';
import { People } from './people';
import { Random } from './random';
import { bytesOf, newSample, setWidths, writeHeader, writeNotes, writeRow, writeSum, writeTitle } from './sheet-style';

/** 衡南县 2021 年度脱贫人口小额信贷贴息专项资金支出绩效自评报告: households, and 元 paid by quarter. */
export const published = {
  households: 1635,
  quarters: { '2021Q1': 192_000, '2021Q2': 476_500, '2021Q3': 540_400, '2021Q4': 573_000 },
} as const;

const townships = '云集镇 三塘镇 泉溪镇 茶市镇 栗江镇 洪山镇 冠市镇 江口镇 车江镇 廖田镇'.split(' ');
const uses = '养殖生猪 养殖肉牛 养鸡 种植油茶 种植水稻 种植蔬菜 种植烤烟 养鱼 养蜂 购买农机具'.split(' ');
const programme = programmeOf('hengnan-2021');
/** Days of the quarter in which its new loans begin. */
const windows: Readonly<Record<keyof typeof published.quarters, { readonly from?: number; readonly to: number }>> = {
  '2021Q1': { to: 20 },
  '2021Q2': { from: 1, to: 16 },
  '2021Q3': { from: 10, to: 50 },
  '2021Q4': { from: 5, to: 80 },
};
const limits = { low: 3000, high: 50_000 };

interface HengnanLoan extends SampleFacts {
  readonly township: string;
  readonly village: string;
  readonly account: string;
}

/** Loans that begin in a quarter settle that quarter's figure; they run past the year, so later quarters only add to them. */
export function makeHengnanLoans(seed = 20_211): HengnanLoan[] {
  const random = new Random(seed);
  const people = new People(random, '990422');
  const begin = (from: Day, to: Day): HengnanLoan => {
    const disbursed = addDays(from, random.integer(0, to - from));
    const due = addMonths(
      disbursed,
      random.weighted([
        [24, 1],
        [36, 6],
      ] as const),
    );
    const person = people.next(random.next() < 0.7 ? 'male' : 'female');
    return {
      ...person,
      bank: '衡南农商银行',
      contract: '',
      principal:
        random.weighted([
          [20, 1],
          [30, 4],
          [40, 3],
          [50, 8],
        ] as const) * 1000,
      ratePercent: '3.85',
      category: random.weighted([
        ['脱贫户', 12],
        ['边缘易致贫户', 2],
        ['监测户', 1],
      ] as const),
      use: random.pick(uses),
      disbursed,
      due,
      township: random.pick(townships),
      village: `${random.pick('东西南北中'.split(''))}村`,
      account: `6299${String(random.integer(0, 99_999_999)).padStart(8, '0')}${String(random.integer(0, 9999)).padStart(4, '0')}`,
    };
  };

  const loans: HengnanLoan[] = [];
  const labels = Object.keys(published.quarters) as (keyof typeof published.quarters)[];
  labels.forEach((label, i) => {
    const period = periodOf(label, programme);
    const value = (loan: HengnanLoan) => paidOn(loan, programme, period);
    const target = published.quarters[label] * 100;
    const remaining = published.households - loans.length;
    const carried = loans.reduce((sum, loan) => sum + value(loan), 0);
    const fresh: HengnanLoan[] = [];
    const last = i === labels.length - 1;
    // Most of the year's balance was there by April: the second quarter's figure is near the third's.
    const window = windows[label];
    const from = window.from === undefined ? dayFromIso('2020-04-22') : addDays(period.from, window.from);
    const to = addDays(period.from, window.to);
    let paid = carried;
    while (last ? fresh.length < remaining : paid < target && fresh.length < remaining - (labels.length - 1 - i) * 40) {
      const loan = begin(from, to);
      fresh.push(loan);
      paid += value(loan);
    }
    const movable = () => random.pick(fresh);
    calibrate(fresh, value, target - carried, (gap) => {
      if (Math.abs(gap) < 20_000 && random.next() < 0.5)
        return movePrincipal(movable(), movable(), random.integer(1, 20) * 100, limits);
      const loan = movable();
      if (random.next() < 0.5) {
        const change = (gap > 0 ? 1 : -1) * random.pick([100, 500, 1000]);
        if (loan.principal + change < limits.low || loan.principal + change > limits.high) return undefined;
        return {
          items: [loan],
          apply: () => void (loan.principal += change),
          undo: () => void (loan.principal -= change),
        };
      }
      const before = loan.disbursed;
      const after = addDays(before, (gap > 0 ? -1 : 1) * random.integer(1, 9));
      if (after < from || after > to) return undefined;
      const months = loan.due > addMonths(before, 30) ? 36 : 24;
      const set = (day: Day) => {
        loan.disbursed = day;
        loan.due = addMonths(day, months);
      };
      return { items: [loan], apply: () => set(after), undo: () => set(before) };
    });
    loans.push(...fresh);
  });
  loans.forEach((loan, i) => (loan.contract = `HN${ymdFromDay(loan.disbursed).year}${String(i + 1).padStart(5, '0')}`));
  return loans;
}

const headers = [
  ['序号', '村', '借款人基本情况', '', '', '小额信贷情况', '', '', '', '', '', '', '发放信息', '备注'],
  [
    '',
    '',
    '户主姓名',
    '身份证号码',
    '户类型',
    '贷款银行',
    '借据号',
    '贷款金额',
    '执行利率(%)',
    '放款日期',
    '到期日期',
    '贷款用途',
    '一卡通账号',
    '',
  ],
];
const merges = ['A3:A4', 'B3:B4', 'C3:E3', 'F3:L3', 'N3:N4'];

/** A sheet a township under two header rows with merged groups, and a 汇总 sheet that repeats their totals. */
export async function hengnanWorkbook(): Promise<Uint8Array> {
  const loans = makeHengnanLoans();
  const workbook = newSample();
  const summary = workbook.addWorksheet('汇总');
  const present = townships.filter((township) => loans.some((loan) => loan.township === township));
  writeTitle(summary, '衡南县2021年脱贫人口小额信贷汇总表（示例）', 4);
  writeHeader(summary, 2, ['乡镇', '户数', '贷款金额(元)', '备注']);
  setWidths(summary, [14, 10, 18, 14]);
  present.forEach((township, i) => {
    const own = loans.filter((loan) => loan.township === township);
    writeRow(summary, i + 3, [township, own.length, own.reduce((sum, loan) => sum + loan.principal, 0), ''], {
      2: '#,##0.00',
    });
  });
  for (const township of present) {
    const own = loans.filter((loan) => loan.township === township);
    const sheet = workbook.addWorksheet(township, { views: [{ state: 'frozen', xSplit: 0, ySplit: 4 }] });
    setWidths(sheet, [6, 8, 12, 22, 14, 16, 16, 14, 10, 13, 13, 14, 20, 10]);
    writeTitle(sheet, `衡南县${township}2021年脱贫人口小额信贷贴息台账（示例，人员均为虚构）`, 14);
    sheet.getCell(2, 1).value = '填报单位：衡南县乡村振兴局';
    sheet.getCell(2, 12).value = '单位：元';
    headers.forEach((row, i) => writeHeader(sheet, i + 3, row));
    merges.forEach((area) => sheet.mergeCells(area));
    own.forEach((loan, i) =>
      writeRow(
        sheet,
        i + 5,
        [
          i + 1,
          loan.village,
          loan.name,
          loan.id,
          loan.category,
          loan.bank,
          loan.contract,
          loan.principal,
          3.85,
          loan.disbursed,
          loan.due,
          loan.use,
          loan.account,
          '',
        ],
        { 3: '@', 7: '#,##0.00', 9: 'yyyy/m/d', 10: 'yyyy/m/d', 12: '@' },
      ),
    );
    const totalRow = own.length + 5;
    writeRow(sheet, totalRow, ['合计', ...Array<''>(13).fill('')], {}, true);
    writeSum(
      sheet,
      totalRow,
      8,
      `SUM(H5:H${totalRow - 1})`,
      own.reduce((sum, loan) => sum + loan.principal, 0),
      '#,##0.00',
    );
  }
  writeNotes(workbook, [
    ['示例说明'],
    ['按衡南县 2021 年度脱贫人口小额信贷贴息绩效自评报告公布的数字编制，人员、证号、账号均为虚构。'],
    ['公布数字', '受益户数', `${published.households} 户`],
    ...Object.entries(published.quarters).map(([label, yuan]) => ['', label, `${(yuan / 10_000).toFixed(2)} 万元`]),
    ['', '季度', '按银行结息日：一季度为 2020-12-21 至 2021-03-20，余类推'],
  ]);
  return bytesOf(workbook);
}
