import type { CellValue, Grid } from '../../src/ledger/grid';
import { readLedger, readLedgerSteps } from '../../src/ledger/read-ledger';
import { readWorkbook, readWorkbookSteps } from '../../src/ledger/read-workbook';
import { benchGrid } from '../bench/ledger.bench';
import { idOf } from './cases/case-book';

function grid(values: readonly (readonly CellValue[])[], sheet = '台账', file?: string): Grid {
  const width = Math.max(...values.map((row) => row.length));
  return {
    ...(file !== undefined && { file }),
    sheet,
    top: 0,
    left: 0,
    values: values.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
  };
}

const header = ['姓名', '身份证号', '承贷银行', '贷款金额(元)', '放款日期'];
const loan = (name: string, person: number, bank: string): CellValue[] => [
  name,
  idOf(person),
  bank,
  50_000,
  '2021.3.5',
];

describe('what the clerk chose', () => {
  const third = (year: number): Grid =>
    grid([
      ['姓名', '贷款金额(元)', '借款金额(元)', '放款日期', `${year}年第三季度贴息金额`],
      ['测试甲', 50_000, 40_000, '2021.3.5', 100],
    ]);

  test('is remembered for the same layout of the next quarter, and for no other', () => {
    const asked = readLedger(third(2021));
    expect(asked?.loans).toEqual([]);
    expect(asked?.questions.map((q) => q.candidates.map((c) => c.column))).toEqual([[1, 2]]);
    const layouts = { [asked?.layout ?? '']: { principal: 2 } };
    expect(readLedger(third(2022), { layouts })?.loans.map((l) => l.principal)).toEqual([4_000_000]);
    const other = grid(third(2022).values.map((row) => [...row, '备注']));
    expect(readLedger(other, { layouts })?.loans).toEqual([]);
  });

  test('for the sheet wins over what is remembered for the layout', () => {
    const layout = readLedger(third(2021))?.layout ?? '';
    const read = readLedger(third(2021), {
      layouts: { [layout]: { principal: 2 } },
      columns: { 台账: { principal: 1 } },
    });
    expect(read?.loans.map((l) => l.principal)).toEqual([5_000_000]);
    expect(read?.mapping.find((m) => m.field === 'principal')).toMatchObject({ column: 1, confidence: 1 });
  });

  test('joins or parts banks', () => {
    const two = [header, loan('测试甲', 1, '农商行'), loan('测试乙', 2, '农信社')];
    expect(new Set(readLedger(grid(two))?.loans.map((l) => l.bank)).size).toBe(1);
    const parted = readLedger(grid(two), { banks: { 农信社: '东测信用社' } });
    expect(parted?.loans.map((l) => l.bank)).toEqual(['农商行', '东测信用社']);
  });
});

describe('several workbooks', () => {
  test('are read together: every loan and failure says its file, banks are joined over all', () => {
    const read = readWorkbook([
      grid([header, loan('测试甲', 1, '测试农商行')], 'Sheet1', '农商行.xlsx'),
      grid([header, loan('测试甲', 1, '农村信用社'), loan('', 2, '邮储')], 'Sheet1', '二季度.xlsx'),
      grid([['说明']], 'Sheet1', '说明.xlsx'),
    ]);
    expect(read.ledgers.flatMap((l) => l.loans.map((x) => [x.source.file, x.source.row, x.bank]))).toEqual([
      ['农商行.xlsx', 2, '测试农商行'],
      ['二季度.xlsx', 2, '测试农商行'],
    ]);
    expect(read.ledgers.flatMap((l) => l.failures)).toEqual([
      {
        file: '二季度.xlsx',
        sheet: 'Sheet1',
        row: 3,
        column: 'A',
        code: 'BORROWER_MISSING',
        value: '',
        facts: { header: '姓名' },
      },
    ]);
    expect(read.failures).toEqual([
      { file: '说明.xlsx', sheet: 'Sheet1', code: 'HEADER_NOT_FOUND', value: '', facts: {} },
    ]);
  });

  test('the same loans in two files are two ledgers: only within a file is a 汇总 a repeat', () => {
    const rows = [header, loan('测试甲', 1, '甲银行'), loan('测试乙', 2, '甲银行')];
    expect(readWorkbook([grid(rows, '汇总', 'a.xlsx'), grid(rows, '东测镇', 'b.xlsx')]).ledgers).toHaveLength(2);
    const one = readWorkbook([grid(rows, '汇总', 'a.xlsx'), grid(rows, '东测镇', 'a.xlsx')]);
    expect(one.ledgers.map((l) => l.sheet)).toEqual(['东测镇']);
    expect(one.others).toEqual([{ file: 'a.xlsx', sheet: '汇总', kind: 'repeat', repeats: ['东测镇'] }]);
  });

  test('no workbook at all is an empty one', () => {
    expect(readWorkbook([])).toEqual({
      ledgers: [],
      others: [],
      failures: [{ code: 'WORKBOOK_EMPTY', value: '', facts: {} }],
    });
  });
});

test('IDs are masked wherever a person may read them', () => {
  const read = readLedger(
    grid([
      ['姓名', '身份证号', '贷款金额', '放款日期', '一卡通账号'],
      ['测试甲', idOf(1), idOf(2), '2021.3.5', 6_217_000_000_000_000_000],
    ]),
  );
  const shown = JSON.stringify([read?.failures, read?.mapping, read?.columns, read?.questions]);
  expect(read?.failures.map((f) => f.code)).toContain('AMOUNT_UNREADABLE');
  expect(shown).not.toContain(idOf(1));
  expect(shown).not.toContain(idOf(2));
  expect(shown).not.toContain('6217000000');
});

test('a large ledger is read in slices that count up to all its rows', () => {
  const large = benchGrid(12_000);
  const seen: number[] = [];
  const steps = readLedgerSteps(large);
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value.done);
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[seen.length - 1]).toBe(large.values.length);
  expect(step.value?.account).toMatchObject({
    used: large.values.length,
    byKind: { data: 12_000, subtotal: 23, header: 1 },
  });
  expect(step.value?.loans).toEqual(readLedger(large)?.loans);
  const all = [...readWorkbookSteps([large])];
  expect(all[all.length - 1]).toEqual({ done: large.values.length, total: large.values.length });
});

test('a sheet without a ledger reads as none', () => {
  expect(readLedger(grid([['这里没有台账']]))).toBeUndefined();
  expect(readLedger({ sheet: '空', top: 0, left: 0, values: [] })).toBeUndefined();
});

describe('corrections remembered of an earlier file of the same layout', () => {
  const asked = ['姓名', '身份证号', '承贷银行', '贷款金额', '借款金额', '放款日期'];
  const one = (name: string, n: number, bank: string) => [name, idOf(n), bank, 5, 50_000, '2021.3.5'];
  const file = grid([asked, one('测试甲', 1, '农信社'), one('测试乙', 2, '测试村镇银行')]);
  const layout = readLedger(file)?.layout ?? '';

  test('settle columns, unit and banks, and the ledger says so', () => {
    expect(readLedger(file)).toMatchObject({ loans: [], questions: [{ field: 'principal' }] });
    const remembered = {
      [layout]: { columns: { principal: 3 }, unit: '万元', banks: { 农信社: '测试农商行' } },
    } as const;
    const read = readLedger(file, { remembered });
    expect(read).toMatchObject({ questions: [], remembered: remembered[layout] });
    expect(read?.loans.map((l) => [l.principal, l.bank])).toEqual([
      [5_000_000, '测试农商行'],
      [5_000_000, '测试村镇银行'],
    ]);
  });

  test('give way to what is said of this file, which is then all there is to say', () => {
    const remembered = { [layout]: { columns: { principal: 3 }, banks: { 农信社: '测试农商行' } } };
    const read = readLedger(file, { remembered, layouts: { [layout]: { principal: 4 } }, banks: { 农信社: '农信社' } });
    expect(read?.loans.map((l) => [l.principal, l.bank])).toEqual([
      [5_000_000, '农信社'],
      [5_000_000, '测试村镇银行'],
    ]);
    expect(read?.remembered).toBeUndefined();
  });

  test('of another layout, or of banks that are not here, are not used', () => {
    const other = { 0: { columns: { principal: 3 } }, [layout]: { banks: { 乙银行: '甲银行' } } };
    expect(readLedger(file, { remembered: other })?.questions).toHaveLength(1);
    expect(readLedger(file, { remembered: other })?.remembered).toBeUndefined();
  });

  test('that name one bank in two ways in two layouts leave it as it is written', () => {
    const second = grid([['户名', ...asked.slice(1)], one('测试丙', 3, '乙银行')], '另一张');
    const layouts = [file, second].map((g) => readLedger(g)?.layout ?? '');
    const remembered = Object.fromEntries(
      layouts.map((key, i) => [key, { columns: { principal: 4 }, banks: { 乙银行: i === 0 ? '甲银行' : '丙银行' } }]),
    );
    const read = readWorkbook([file, second], { remembered });
    expect(read.ledgers.flatMap((l) => l.loans.map((x) => x.bank))).toContain('乙银行');
    expect(read.ledgers.map((l) => l.remembered)).toEqual([
      { columns: { principal: 4 } },
      { columns: { principal: 4 } },
    ]);
  });
});
