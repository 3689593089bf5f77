import fc from 'fast-check';
import { type Day, ymdFromDay } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import type { CellValue, Grid } from '../../src/ledger/grid';
import type { Ledger } from '../../src/ledger/ledger';
import { readLedger } from '../../src/ledger/read-ledger';
import { readWorkbook } from '../../src/ledger/read-workbook';
import { SEED } from '../seed';
import { idOf } from './cases/case-book';

const pad = (n: number): string => String(n).padStart(2, '0');

const dateForms: readonly ((serial: number) => CellValue)[] = [
  (serial) => serial,
  (serial) => `${serial}`,
  ...(
    [
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y}${pad(m)}${pad(d)}`,
      (y, m, d) => y * 10_000 + m * 100 + d,
      (y, m, d) => `${pad(y % 100)}.${m}.${d}`,
      (y, m, d) => ` ${y}-${m}-${d} 00:00:00`,
      (y, m, d) => `${y}．${m}．${d}`,
    ] satisfies ((y: number, m: number, d: number) => CellValue)[]
  ).map((write) => (serial: number) => {
    const { year, month, day } = ymdFromDay(serial as Day);
    return write(year, month, day);
  }),
];

/** Whole 元 as a cell of a column in 元 or 万元. */
const moneyForms: readonly ((yuan: number, unit: '元' | '万元') => CellValue)[] = [
  (yuan, unit) => (unit === '元' ? yuan : yuan / 10_000),
  (yuan, unit) => String(unit === '元' ? yuan : yuan / 10_000),
  (yuan) => `${yuan / 10_000}万`,
  (yuan) => `${yuan / 10_000} 万元`,
  (yuan) => `${yuan}元`,
  (yuan) => `￥${yuan.toLocaleString('en-US')}.00元`,
];

/** Percent with two decimals. */
const rateForms: readonly ((hundredths: number) => CellValue)[] = [
  (r) => r / 100,
  (r) => String(r / 100),
  (r) => `${r / 100}%`,
  (r) => Number(`${r}e-4`),
  (r) => `年利率${r / 100}％`,
];

interface Fact {
  readonly borrower: string;
  readonly person: number;
  readonly bank: string;
  readonly yuan: number;
  readonly disbursed: number;
  readonly days: number;
  readonly settled: number | null;
  readonly rate: number;
}

const fact = fc.record<Fact>({
  borrower: fc.constantFrom('张三', '李 四', '王 小 五', '阿卜杜拉•买买提', '欧阳测试'),
  person: fc.integer({ min: 0, max: 999 }),
  bank: fc.constantFrom('和测农村资金互助社', '草测小额贷款有限公司', '测试村镇银行'),
  yuan: fc.integer({ min: 50, max: 5000 }).map((n) => n * 100),
  disbursed: fc.integer({ min: 40_000, max: 46_000 }),
  days: fc.integer({ min: 1, max: 1100 }),
  settled: fc.option(fc.integer({ min: 0, max: 1100 })),
  rate: fc.integer({ min: 100, max: 1500 }),
});

const columnNames = [
  'borrower',
  'id',
  'bank',
  'principal',
  'disbursed',
  'due',
  'settled',
  'rate',
  'filler',
  'filler2',
] as const;
type ColumnName = (typeof columnNames)[number];
const HEADERS: Readonly<Record<ColumnName, readonly string[]>> = {
  borrower: ['姓名', '借款人', '借款人姓名', '客户名称', '*贷款人姓名'],
  id: ['身份证号', '身份证号码', '证件号码', '公民身份号码'],
  bank: ['承贷银行', '贷款机构', '经办银行', '承 贷 银 行'],
  principal: ['贷款金额', '借款金额', '放款金额', '贷款本金'],
  disbursed: ['放款日期', '发放日期', '贷款日期', '起息日', '放款\n日期'],
  due: ['到期日期', '到期日', '约定还款日', '贷款到期日'],
  settled: ['结清日期', '还清日期', '实际还款日', '结清时间'],
  rate: ['年利率', '利率', '执行利率', '贷款年利率（％）'],
  filler: ['联系电话', '住址', '性别'],
  filler2: ['序号', '备注', '民族'],
};

const layout = fc.record({
  order: fc.shuffledSubarray([...columnNames], { minLength: columnNames.length }),
  header: fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 }),
  unit: fc.constantFrom('元' as const, '万元' as const),
  unitIn: fc.constantFrom('header', 'line'),
  titles: fc.nat({ max: 2 }),
  forms: fc.array(fc.nat({ max: 97 }), { minLength: 40, maxLength: 40 }),
  /** What stands before each loan. */
  between: fc.array(fc.constantFrom('', '', 'blank', 'subtotal', 'header', 'section'), {
    minLength: 12,
    maxLength: 12,
  }),
  ending: fc.subarray(['total', 'blank', 'note', 'signature'], { minLength: 0 }),
  at: fc.record({ top: fc.nat({ max: 5 }), left: fc.nat({ max: 3 }) }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function render(facts: readonly Fact[], l: Layout): Grid {
  const width = l.order.length;
  const column = (name: ColumnName): number => l.order.indexOf(name);
  const line = (cells: Readonly<Record<number, CellValue>>): CellValue[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  let used = 0;
  const form = <T>(list: readonly T[]): T => list[(l.forms[used++ % l.forms.length] ?? 0) % list.length] as T;
  const header = l.order.map((name, i) => {
    const words = HEADERS[name];
    const word = words[(l.header[i] ?? 0) % words.length] ?? '';
    return name === 'principal' && l.unitIn === 'header' ? `${word}（${l.unit}）` : word;
  });
  const values: CellValue[][] = [];
  const titles = ['测试县2021年小额贷款贴息台账', '（第三季度）'].slice(0, l.titles);
  for (const title of titles) values.push(line({ 0: title }));
  if (l.unitIn === 'line') values.push(line({ 0: '填报单位：测试县金融办', [width - 1]: `单位：${l.unit}` }));
  values.push([...header]);
  const sumLine = (label: string, yuan: number): CellValue[] =>
    line({ [column('filler')]: label, [column('principal')]: l.unit === '元' ? yuan : yuan / 10_000 });
  let block = 0;
  let all = 0;
  facts.forEach((f, i) => {
    const before = l.between[i % l.between.length];
    if (before === 'blank') values.push(line({}));
    if (before === 'header') values.push([...header]);
    if (before === 'section') values.push(line({ [column('filler')]: `${'一二三四五六七八'.charAt(i % 8)}、测试镇` }));
    if (before === 'subtotal' && i > 0) {
      values.push(sumLine('小 计', block));
      block = 0;
    }
    block += f.yuan;
    all += f.yuan;
    const cells: Readonly<Record<ColumnName, CellValue>> = {
      borrower: f.borrower,
      id: idOf(f.person),
      bank: f.bank,
      principal: form(moneyForms)(f.yuan, l.unit),
      disbursed: form(dateForms)(f.disbursed),
      due: form(dateForms)(f.disbursed + f.days),
      settled: f.settled === null ? form(['', ' ', '—', '未结清', 'null ']) : form(dateForms)(f.disbursed + f.settled),
      rate: form(rateForms)(f.rate),
      filler: form(['', '13800000000', '男']),
      filler2: form(['', i + 1, '汉族', '已签字']),
    };
    values.push(l.order.map((name) => cells[name]));
  });
  for (const end of l.ending) {
    if (end === 'total') values.push(sumLine('合  计', all));
    if (end === 'blank') values.push(line({}));
    if (end === 'note') values.push(line({ 0: '备注：本表一式三份。' }));
    if (end === 'signature') values.push(line({ 0: '制表人：', 3: '审核人：王测' }));
  }
  return { sheet: '台账', top: l.at.top, left: l.at.left, values };
}

function expected(f: Fact): Partial<Loan> {
  const loan = {
    borrower: f.borrower.replace(/ /g, '').replace('•', '·'),
    id: { text: idOf(f.person), status: 'ok' as const },
    bank: f.bank,
    principal: f.yuan * 100,
    disbursed: f.disbursed,
    due: f.disbursed + f.days,
    rate: f.rate * 100,
  };
  return (f.settled === null ? loan : { ...loan, settled: f.disbursed + f.settled }) as Partial<Loan>;
}

function accountAddsUp(ledger: Ledger, rows: number): boolean {
  const counted = Object.values(ledger.account.byKind).reduce((sum, n) => sum + n, 0);
  return (
    counted === ledger.account.used &&
    ledger.rowKinds.length === rows &&
    ledger.account.byKind.data === ledger.loans.length
  );
}

test('any order of columns, any mixture of forms, any rows between: the same loans', () => {
  fc.assert(
    fc.property(fc.array(fact, { minLength: 1, maxLength: 10 }), layout, (facts, l) => {
      const grid = render(facts, l);
      const ledger = readLedger(grid);
      expect(ledger?.failures).toEqual([]);
      expect(ledger?.questions).toEqual([]);
      expect(ledger?.findings).toEqual([]);
      expect(ledger?.loans).toEqual(facts.map((f) => expect.objectContaining(expected(f))));
      expect(ledger?.loans.map((loan) => 'settled' in loan)).toEqual(facts.map((f) => f.settled !== null));
      expect(ledger && accountAddsUp(ledger, grid.values.length)).toBe(true);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

const rubbish: readonly CellValue[] = [
  '',
  '',
  '',
  ' ',
  'null ',
  0,
  1,
  -1,
  5,
  50_000,
  44_260,
  2021,
  20210305,
  1e18,
  990101198001010000,
  0.0345,
  3.45,
  NaN,
  Infinity,
  true,
  false,
  '#REF!',
  '#N/A',
  '姓名',
  '身份证号',
  '贷款金额',
  '贷款金额（万元）',
  '放款日期',
  '到期日期',
  '结清日期',
  '年利率(%)',
  '承贷银行',
  '户主姓名',
  '序号',
  '备注',
  '合计',
  '小计',
  '合 计',
  '单位：万元',
  '制表人：',
  '备注：无',
  '贷款情况',
  '张三',
  '李 四',
  '阿卜杜拉·买买提',
  idOf(1),
  idOf(2),
  '990101********1234',
  '2021.3.5',
  '2021.2.29',
  '2021.3.5-2022.3.5',
  '2021年3月',
  '20210305',
  '5万',
  '￥50,000.00',
  '五万',
  '3.45%',
  '2.875‰',
  '12个月',
  '农商行',
  '东山镇',
  '核算结论',
  '贴息本金',
  '\u200b',
  '🙂',
  '𠮷',
  'x'.repeat(60),
  '((((',
  '％',
  '１２３',
  '-',
  '=1+1',
  '<b>',
  '\n',
];

const IN_ADVANCE = new Set(['bank', 'rate', 'term', 'township', 'village', 'category', 'use', 'overdue']);

const rubbishRow = fc.array(fc.constantFrom(...rubbish), { minLength: 7, maxLength: 7 });
const someHeader = fc
  .subarray(
    '身份证号 承贷银行 年利率 结清日期 到期日期 贷款期限 贷款起止日期 还款金额 还款时间 贷款余额 贴息金额 计息起止日 计息天数 户主姓名 乡镇 一卡通账号 带动户数 展期到期日 序号'.split(
      ' ',
    ),
    { minLength: 4, maxLength: 4 },
  )
  .chain((more) => fc.shuffledSubarray(['姓名', '贷款金额', '放款日期', ...more], { minLength: 7 }));
const rubbishGrid = fc
  .record({
    above: fc.array(rubbishRow, { maxLength: 2 }),
    header: fc.option(someHeader, { freq: 4 }),
    below: fc.array(rubbishRow, { maxLength: 6 }),
    top: fc.nat({ max: 3 }),
    merged: fc.boolean(),
  })
  .map(({ above, header, below, top, merged }): Grid => ({
    sheet: '台账',
    top,
    left: 1,
    values: [...above, ...(header ? [header] : []), ...below],
    ...(merged && {
      merges: [
        { top: top + 1, left: 1, bottom: top + 3, right: 2 },
        { top: 0, left: 2, bottom: 0, right: 5 },
      ],
    }),
  }));

test('100 000 grids of rubbish: failures, never an exception, never a lost row', () => {
  let failures = 0;
  let loans = 0;
  fc.assert(
    fc.property(rubbishGrid, (grid) => {
      const { ledgers, others } = readWorkbook([grid]);
      if (ledgers.length + others.length === 0) return false;
      const rows =
        ledgers.length > 0
          ? ledgers.reduce(
              (sum, l) => (l.firstRow === ledgers[0]?.firstRow ? l.rowKinds.length : sum + l.rowKinds.length),
              0,
            )
          : -1;
      if (rows >= 0 && rows !== grid.values.length) return false;
      return ledgers.every((ledger) => {
        failures += ledger.failures.length;
        loans += ledger.loans.length;
        const failing = new Set(ledger.failures.map((f) => f.row));
        const sheetWide = ledger.failures.some((f) => f.code === 'COLUMN_MISSING' || f.code === 'COLUMN_AMBIGUOUS');
        return (
          accountAddsUp(ledger, ledger.rowKinds.length) &&
          ledger.rowKinds.every((kind, i) => {
            const row = (ledger.firstRow ?? 0) + i;
            const values = grid.values[row - grid.top] ?? [];
            if (kind === 'failure') return sheetWide || failing.has(row + 1);
            // A row called blank is blank, but for its number, the zeros of formulas, what a form has filled in before it is given out, and another
            // ledger beside this one.
            const sequence = ledger.mapping.find((m) => m.field === 'sequence')?.column;
            const inAdvance = ledger.mapping.flatMap((m) => (IN_ADVANCE.has(m.field) ? [m.column] : []));
            return (
              kind !== 'blank' ||
              ledgers.length > 1 ||
              values.every(
                (v, c) =>
                  v === 0 ||
                  (typeof v === 'string' && /^[\s\u200b]*$|^null\s*$/i.test(v)) ||
                  (sequence !== undefined && inAdvance.includes(grid.left + c)) ||
                  (grid.left + c === sequence && /^[\d０-９]+$/.test(String(v))),
              )
            );
          }) &&
          ledger.loans.every(
            (loan) => loan.principal > 0 && Number.isSafeInteger(loan.principal) && loan.borrower !== '',
          )
        );
      });
    }),
    { seed: SEED, numRuns: 100_000 },
  );
  expect(failures).toBeGreaterThan(100_000);
  expect(loans).toBeGreaterThan(100);
}, 300_000);
