import { type Day, isoFromDay, ymdFromDay } from '../../../src/engine/ground/day';
import type { CellValue, Grid } from '../../../src/ledger/grid';
import { idOf } from '../cases/case-book';

/** A loan as it is meant, and the row (as Excel numbers it) it was written to. */
export interface MeantLoan {
  readonly row: number;
  readonly borrower: string;
  readonly yuan: number;
  readonly disbursed: Day;
  readonly due: Day;
  readonly settled: Day | undefined;
  /** Hundredths of a percent a year. */
  readonly rate: number;
  readonly bank: string;
}

export interface MadeLedger {
  readonly grid: Grid;
  readonly loans: readonly MeantLoan[];
  /** Habits it was made of, to be read when it fails. */
  readonly habits: readonly string[];
}

/** xorshift: a run repeats by its seed. */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}

const FIRST = '测试试验样例陈林黄何'.split('');
const LAST = '甲乙丙丁戊己庚辛壬癸'.split('');
const BANKS = ['测试农商行', '测试县农村信用合作联社', '邮储银行测试支行', '农业银行测试县支行', '测试村镇银行'];

/** A ledger of some tables, with habits drawn at random, and the loans it was made of. */
export function makeLedger(seed: number): MadeLedger {
  const dice = diceOf(seed * 2_654_435_761 + 7);
  const upTo = (n: number): number => Math.floor(dice() * n);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  const chance = (p: number): boolean => dice() < p;
  const habits: string[] = [];
  const habit = <T>(name: string, value: T): T => {
    habits.push(`${name}=${String(value)}`);
    return value;
  };
  const LOAN = ['贷款', '借款', '借据'];
  const words = {
    sequence: ['序号', '编号'],
    borrower: ['姓名', '借款人', '借款人姓名', '贷款户', '农户姓名', '贷款人姓名', '客户名称', '户主姓名', '承贷人'],
    id: ['身份证号', '身份证号码', '公民身份号码', '借款人身份证号', '居民身份证号码', '证件号码'],
    principal: [
      ...LOAN.flatMap((a) => ['金额', '本金'].map((b) => a + b)),
      '放款金额',
      '发放金额',
      '投放金额',
      '出账金额',
      '贷款数额',
    ],
    disbursed: [
      '放款日期',
      '发放日',
      '贷款发放时间',
      '起贷日',
      '借据起始日',
      '贷款起始日期',
      '出账日期',
      '到账日期',
      '投放日期',
      '用款日期',
    ],
    due: [
      '到期日',
      '到期日期',
      '贷款到期日',
      '约定还款日期',
      '借据到期日',
      '贷款截止日',
      '应还款日',
      '合同到期日',
      '原到期日',
    ],
    settled: ['结清日期', '还清日期', '实际还款日', '贷款收回日期', '结清时间', '归还日期', '本息结清日期', '销户日期'],
    rate: ['利率', '年利率', '执行利率', '贷款年利率', '合同利率'],
    bank: ['承贷银行', '贷款银行', '经办银行', '放贷机构', '发放金融机构'],
  };
  const values: CellValue[][] = [];
  const loans: MeantLoan[] = [];
  const push = (row: CellValue[]): void => void values.push(row);
  const lone = (text: CellValue, at = 0): void => push([...Array<CellValue>(at).fill(''), text]);
  let person = 0;
  const tables = habit('tables', chance(0.35) ? 2 + upTo(2) : 1);
  for (let table = 0; table < tables; table++) {
    const hasBank = chance(0.6);
    const hasSettled = chance(0.5);
    const monthly = chance(0.2);
    const unit = habit('unit', pick(['header元', 'header万元', 'line万元', 'line元', 'title万元', 'none']));
    const inWan = unit.includes('万元');
    const lineBank = hasBank || chance(0.5) ? undefined : pick(BANKS);
    if (table > 0) {
      push([]);
      if (chance(0.5)) push([]);
    }
    if (chance(0.7) || unit === 'title万元')
      lone(
        `${2021 + upTo(3)}年小额信贷贴息明细表${unit === 'title万元' ? '（万元）' : ''}${table > 0 ? '（续）' : ''}`,
      );
    if (lineBank !== undefined) lone(habit('line', `承贷机构：${lineBank}`));
    if (unit.startsWith('line'))
      lone(pick([`单位：${unit.slice(4)}`, `金额单位：人民币${unit.slice(4)}`, `单位：户、${unit.slice(4)}、%`]), 3);
    const rateHead = monthly
      ? pick(['月利率（‰）', '利率（‰，月）', '月利率'])
      : pick(words.rate) + pick(['', '(%)', '（%）']);
    type Column = readonly [key: string, header: string];
    const columns: Column[] = [
      ['borrower', pick(words.borrower)],
      ['id', pick(words.id)],
      ...(hasBank ? [['bank', pick(words.bank)] as Column] : []),
      [
        'principal',
        pick(words.principal) +
          (unit.startsWith('header') ? pick([`(${unit.slice(6)})`, `（${unit.slice(6)}）`, `：${unit.slice(6)}`]) : ''),
      ],
      ['disbursed', pick(words.disbursed)],
      ['due', pick(words.due)],
      ...(hasSettled ? [['settled', pick(words.settled)] as Column] : []),
      ['rate', rateHead],
      ...(chance(0.4) ? [['remark', pick(['备注', '联系电话', '家庭住址', '信贷员'])] as Column] : []),
    ];
    if (chance(0.25)) {
      habit('shuffled', table);
      columns.sort(() => dice() - 0.5);
    }
    columns.unshift(['sequence', pick(words.sequence)]);
    for (const [, header] of columns) habits.push(header);
    const header = (): void => push(columns.map(([, text]) => (chance(0.1) ? text.split('').join(' ') : text)));
    header();
    const put = (facts: Readonly<Record<string, CellValue>>): void => push(columns.map(([key]) => facts[key] ?? ''));
    if (chance(0.12)) {
      habit('example', table);
      put({
        sequence: pick(['例', '示例', '举例']),
        borrower: '张三',
        id: idOf(999),
        bank: 'XX银行',
        principal: inWan ? 5 : 50_000,
        disbursed: '2021-03-05',
        due: '2024-03-05',
        rate: 3.85,
      });
    }
    const dateForm = habit('date', upTo(6));
    const dayCell = (day: Day): CellValue => {
      const { year, month, day: d } = ymdFromDay(day);
      const two = (n: number): string => String(n).padStart(2, '0');
      return [
        day as number,
        isoFromDay(day),
        `${year}.${month}.${d}`,
        `${year}年${month}月${d}日`,
        `${year}${two(month)}${two(d)}`,
        `${year}/${month}/${d}`,
      ][dateForm]!;
    };
    const count = 3 + upTo(8);
    let sum = 0;
    let since = 0;
    let sectionBank = lineBank;
    for (let i = 0; i < count; i++) {
      if (!hasBank && lineBank === undefined && chance(0.1)) {
        sectionBank = pick(BANKS);
        lone(habit('section', `（${'一二三四五六七八九十'[i]}）${sectionBank}`));
      }
      if (chance(0.06)) push([]);
      if (i > 2 && chance(0.05)) {
        habit('page', table);
        lone(pick(['第1页 共2页', '续表', '过次页']));
        header();
      }
      const yuan = (1 + upTo(10)) * pick([1000, 5000, 10_000]);
      const disbursed = (43_831 + upTo(700)) as Day;
      const months = pick([12, 24, 36]);
      const due = (disbursed + months * 30) as Day;
      const settled = hasSettled && chance(0.4) ? ((disbursed + 60 + upTo(250)) as Day) : undefined;
      const rate = 300 + upTo(300);
      const bank = hasBank ? pick(BANKS) : (sectionBank ?? '');
      person += 1;
      const borrower = `${pick(FIRST)}${pick(LAST)}${pick(LAST)}`;
      put({
        sequence: i + 1,
        borrower,
        id: idOf(person),
        bank,
        principal: inWan ? yuan / 10_000 : unit === 'none' && chance(0.1) ? `${yuan / 10_000}万` : yuan,
        disbursed: dayCell(disbursed),
        due: dayCell(due),
        settled:
          settled === undefined
            ? pick(['', '', '未结清', '/', '未到期'])
            : chance(0.2)
              ? `${isoFromDay(settled)}还清`
              : dayCell(settled),
        rate: monthly ? rate / 120 : rate / 100,
        remark: pick(['', '', '正常', '已签字']),
      });
      sum += yuan;
      since += yuan;
      loans.push({ row: values.length, borrower, yuan, disbursed, due, settled, rate, bank });
      if (i > 1 && chance(0.08)) {
        put({ sequence: pick(['小计', '本页小计', '小结']), principal: inWan ? since / 10_000 : since });
        since = 0;
      }
    }
    if (chance(0.5))
      put({
        sequence: habit(
          'total',
          pick([
            '合计',
            '总计',
            '合  计',
            `合计（${count}户，${count}笔）`,
            `共${count}户`,
            '汇总',
            '合計',
            '总金额',
            '',
          ]),
        ),
        principal: inWan ? sum / 10_000 : sum,
      });
    if (chance(0.2))
      for (let i = 0; i < 3; i++)
        put({ sequence: count + i + 1, ...(chance(0.5) ? { bank: BANKS[0]!, rate: monthly ? 3.2 : 3.85 } : {}) });
    if (chance(0.3))
      lone(pick(['制表人：甲    审核人：乙', '备注：本表一式三份。', '以下空白', '填表日期：2021年12月25日']));
  }
  const width = Math.max(...values.map((row) => row.length));
  return {
    grid: {
      sheet: '台账',
      top: 0,
      left: 0,
      values: values.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
    },
    loans,
    habits,
  };
}
