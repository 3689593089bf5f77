import { addDays, addMonths, dayFromIso, ymdFromDay, type Day } from '../../src/engine/ground/day';
import { formatPercent } from '../../src/engine/ground/rate';
import { rateOn, REFERENCE_RATES } from '../../src/engine/ground/tables/lpr';
import { calibrate, calibratePrincipal, movePrincipal } from './calibrate';
import { paidOn, periodOf, programmeOf, type SampleFacts } from './paid';
import { People } from './people';
import { Random } from './random';
import { bytesOf, newSample, setWidths, writeHeader, writeNotes, writeRow, writeSum, writeTitle } from './sheet-style';

/** 交城县 2024 年度小额贷款贴息财政重点评价报告: loans, 元 lent, 元 paid over the year's months. */
export const published = {
  existing: { loans: 1354, principal: 67_265_000 },
  fresh: { loans: 586, principal: 27_446_500 },
  subsidy: 3_387_000,
} as const;

const banks = ['山西农商银行', '中国邮政储蓄银行', '中国工商银行', '中国建设银行'] as const;
const townships = '天宁镇 夏家营镇 西营镇 水峪贯镇 西社镇 庞泉沟镇 岭底乡 洪相镇'.split(' ');
const uses = '养牛 养羊 养猪 种植核桃 种植玉米 种植药材 设施蔬菜 骏枣加工 农机作业 购买化肥'.split(' ');
const programme = programmeOf('jiaocheng-2024');
export const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
const periods = months.map((label) => periodOf(label, programme));
const limits = { low: 5000, high: 50_000 };

interface JiaochengLoan extends SampleFacts {
  readonly household: string;
  readonly township: string;
  readonly village: string;
  readonly kind: '存量' | '新增';
}

/** The LPR ceiling of the contract on its day: what such loans are in fact lent at. */
function ceiling(day: Day, termMonths: number): string {
  const found = rateOn(REFERENCE_RATES, termMonths <= 12 ? '1Y' : '1-5Y', day);
  if (!found.ok) throw new Error(`no reference rate on day ${day}`);
  return formatPercent(found.rate);
}

/** Each month rounded by itself, as it is paid. */
const paidOverYear = (loan: JiaochengLoan) => periods.reduce((sum, period) => sum + paidOn(loan, programme, period), 0);

export function makeJiaochengLoans(seed = 2024): JiaochengLoan[] {
  const random = new Random(seed);
  const people = new People(random, '991122');
  let household = 0;
  const lend = (kind: JiaochengLoan['kind'], from: string, to: string): JiaochengLoan => {
    const disbursed = addDays(dayFromIso(from), random.integer(0, dayFromIso(to) - dayFromIso(from)));
    const term =
      kind === '存量'
        ? 36
        : random.weighted([
            [12, 1],
            [24, 1],
            [36, 5],
          ] as const);
    const due = addMonths(disbursed, term);
    const person = people.next(random.next() < 0.7 ? 'male' : 'female');
    household += 1;
    return {
      ...person,
      bank: random.weighted([
        [banks[0], 12],
        [banks[1], 3],
        [banks[2], 1],
        [banks[3], 1],
      ] as const),
      contract: '',
      principal: 50_000,
      ratePercent: ceiling(disbursed, term),
      category: random.weighted([
        ['脱贫户', 9],
        ['监测户', 1],
      ] as const),
      use: random.pick(uses),
      disbursed,
      due,
      // Those that fell due in the year were repaid on the day.
      ...(due <= dayFromIso('2024-12-20') ? { settled: due } : {}),
      household: `JC${String(household).padStart(5, '0')}`,
      township: random.pick(townships),
      village: `${random.pick('东西南北中上下'.split(''))}庄村`,
      kind,
    };
  };
  const existing = Array.from({ length: published.existing.loans }, () => lend('存量', '2021-10-08', '2023-12-15'));
  const fresh = Array.from({ length: published.fresh.loans }, () => lend('新增', '2024-01-03', '2024-11-29'));
  calibratePrincipal(existing, () => random.pick(existing), published.existing.principal, limits);
  calibratePrincipal(fresh, () => random.pick(fresh), published.fresh.principal, limits);

  const target = published.subsidy * 100;
  calibrate([...existing, ...fresh], paidOverYear, target, (gap) => {
    if (Math.abs(gap) < 5000) {
      return movePrincipal(random.pick(fresh), random.pick(fresh), random.integer(1, 30) * 100, limits);
    }
    const loan = random.pick(fresh);
    const before = { disbursed: loan.disbursed, due: loan.due };
    const disbursed = addDays(before.disbursed, (gap > 0 ? -1 : 1) * random.integer(1, 40));
    if (disbursed < dayFromIso('2024-01-02') || disbursed > dayFromIso('2024-12-10')) return undefined;
    const term = Math.round((before.due - before.disbursed) / 30.4);
    // A new day may not lie under a lower ceiling than the rate agreed.
    if (loan.settled !== undefined || ceiling(disbursed, term) !== loan.ratePercent) return undefined;
    const set = (values: { disbursed: Day; due: Day }) => Object.assign(loan, values);
    return {
      items: [loan],
      apply: () => void set({ disbursed, due: addMonths(disbursed, term) }),
      undo: () => void set(before),
    };
  });
  const loans = [...existing, ...fresh].sort((a, b) => a.disbursed - b.disbursed);
  loans.forEach(
    (loan, i) => (loan.contract = `JC${ymdFromDay(loan.disbursed).year}-${String(i + 1).padStart(4, '0')}`),
  );
  return loans;
}

const headers = [
  '序号',
  '户编号',
  '乡镇',
  '行政村',
  '贷款人姓名',
  '贷款人身份证号',
  '与户主关系',
  '脱贫属性',
  '贷款类别',
  '借据号',
  '贷款金额（万元）',
  '年利率',
  '放款日期',
  '到期日期',
  '结清日期',
  '贷款用途',
];

/** A sheet a bank, in 万元, dates as the banks' systems print them (20240305), rates as 3.45%. */
export async function jiaochengWorkbook(): Promise<Uint8Array> {
  const loans = makeJiaochengLoans();
  const workbook = newSample();
  const digits = (day: Day) => {
    const { year, month, day: date } = ymdFromDay(day);
    return `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
  };
  for (const bank of banks) {
    const own = loans.filter((loan) => loan.bank === bank);
    const sheet = workbook.addWorksheet(bank, { views: [{ state: 'frozen', xSplit: 0, ySplit: 3 }] });
    setWidths(sheet, [6, 11, 11, 10, 12, 22, 10, 10, 10, 14, 12, 9, 12, 12, 12, 12]);
    writeTitle(sheet, `交城县2024年脱贫人口小额信贷明细表（${bank}，示例，人员均为虚构）`, headers.length);
    sheet.getCell(2, 1).value = `贷款银行：${bank}`;
    sheet.getCell(2, 11).value = '单位：万元';
    writeHeader(sheet, 3, headers);
    own.forEach((loan, i) =>
      writeRow(
        sheet,
        i + 4,
        [
          i + 1,
          loan.household,
          loan.township,
          loan.village,
          loan.name,
          loan.id,
          '户主',
          loan.category,
          loan.kind,
          loan.contract,
          loan.principal / 10_000,
          `${loan.ratePercent}%`,
          digits(loan.disbursed),
          digits(loan.due),
          loan.settled === undefined ? '' : digits(loan.settled),
          loan.use,
        ],
        { 5: '@', 10: '0.00' },
      ),
    );
    const total = own.length + 4;
    writeRow(sheet, total, ['合计', ...Array<''>(headers.length - 1).fill('')], {}, true);
    writeSum(
      sheet,
      total,
      11,
      `SUM(K4:K${total - 1})`,
      own.reduce((sum, loan) => sum + loan.principal, 0) / 10_000,
      '0.00',
    );
    sheet.getCell(total + 1, 1).value = '制表人：';
    sheet.getCell(total + 1, 6).value = '复核人：';
  }
  writeNotes(workbook, [
    ['示例说明'],
    ['按交城县 2024 年度小额贷款贴息财政重点评价报告公布的数字编制，人员、证号均为虚构。'],
    ['公布数字', '存量', '1354 笔，6726.50 万元'],
    ['', '新增', '586 笔，2744.65 万元'],
    ['', '合计', '9471.15 万元；报告写“覆盖 1940 户”，实为 1940 笔，本示例一户一笔'],
    [
      '',
      '2024 年贴息',
      '338.70 万元：12 个月（上月 21 日至本月 20 日）逐月核算、逐笔四舍五入后相加正好是 3,387,000.00 元',
    ],
    ['说明', '', '报告只有合计，没有逐月数字；本示例的逐月数字不是公布的数字。'],
  ]);
  return bytesOf(workbook);
}
