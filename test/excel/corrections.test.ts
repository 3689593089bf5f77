import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { openGrids } from '../../src/workbench/xlsx/open-grids';
import { layoutMemory, rememberIn } from '../../src/excel/kept/layout-memory';
import { cellText, IDS, inExcel, never, quiet, request } from './support/in-excel';

const [a, b] = IDS;
// 身份证 twice removed; two amounts that differ: the clerk says which is the loan's.
const header = (quarter: string): NewCell[] => [
  '姓名',
  '身份证号',
  '承贷银行',
  '贷款金额',
  '借款金额',
  '放款日期',
  '到期日期',
  '结清日期',
  `2021年第${quarter}季度备注`,
];
const rows = (bank: string): NewCell[][] => [
  ['测试甲', a, bank, 5, 50000, 44116, 44298, 44298, ''],
  ['测试乙', b, '测试村镇银行', 3, 30000, 44014, 44379, 44357, ''],
];

test('a column and a unit chosen in one quarter hold for next quarter’s sheet of the same layout', async () => {
  const second = newWorkbook({ 二季度: [header('二'), ...rows('测试农商行')] });
  await inExcel(second, async ({ api }) => {
    const [asked] = (await api.scan(quiet, never)).ledgers;
    expect(asked?.questions.map(({ field }) => field)).toEqual(['principal']);
    expect(asked?.loans).toEqual([]);
    const layout = asked!.layout!;
    await api.saveChoice({ layouts: { [layout]: { principal: 3 } }, units: { [layout]: '万元' } });
    const [read] = (await api.scan(quiet, never)).ledgers;
    expect(read?.loans.map(({ principal }) => principal)).toEqual([5_000_000, 3_000_000]);
  });
  const third = newWorkbook({ 三季度: [header('三'), ...rows('测试农商行')] });
  for (const [name, value] of second.settings) third.settings.set(name, value);
  await inExcel(third, async ({ api }) => {
    await api.loadChoice();
    const [read] = (await api.scan(quiet, never)).ledgers;
    expect(read?.questions).toEqual([]);
    expect(read?.loans.map(({ principal }) => principal)).toEqual([5_000_000, 3_000_000]);
  });
  expect([...third.settings.values()].join()).not.toMatch(/\d{17}|测试甲/);
});

test('banks joined by the clerk are one, and kept apart are two', () =>
  inExcel(
    newWorkbook({
      台账: [header('一').filter((_, i) => i !== 3), ...rows('测试农商行').map((r) => r.filter((_, i) => i !== 3))],
    }),
    async ({ api }) => {
      const banks = async () => (await api.scan(quiet, never)).ledgers[0]?.loans.map(({ bank }) => bank);
      expect(await banks()).toEqual(['测试农商行', '测试村镇银行']);
      await api.saveChoice({ banks: { 测试村镇银行: '测试农商行' } });
      expect(await banks()).toEqual(['测试农商行', '测试农商行']);
    },
  ));

test('a rate formatted as % is a fraction, whatever its size', () =>
  inExcel(
    newWorkbook({
      台账: [
        ['姓名', '身份证号', '贷款金额(元)', '放款日期', '到期日期', '年利率'],
        ['测试甲', a, 50000, 44116, 44298, { value: 0.35, style: { numberFormat: '0.00%' } }],
      ],
    }),
    async ({ api }) => {
      const [ledger] = (await api.scan(quiet, never)).ledgers;
      expect(ledger?.loans[0]?.rate).toBe(350_000);
      expect(ledger?.mapping.find(({ field }) => field === 'rate')?.unit).toBe('小数');
    },
  ));

test('days a ledger says were paid are not paid again', () =>
  inExcel(
    newWorkbook({
      台账: [
        ['姓名', '身份证号', '贷款金额(元)', '放款日期', '到期日期', '年利率(%)', '户类型', '上次贴息截止日'],
        ['测试甲', a, 50000, 45292, 45657, 3.45, '脱贫户', 45402],
      ],
    }),
    async ({ api }) => {
      const { assessment } = await api.run(request('jiaocheng-2024', '2024Q2'), quiet, never);
      // Quarter 2024-03-21 to 06-20 of the 结息日 programmes; 2024-04-20 (45402) was the last day paid: 04-21 to 06-20 is left.
      const [loan] = assessment.assessments;
      expect(assessment.findings.map(({ code }) => code)).toContain('ALREADY_PAID');
      expect(loan?.from).toBe(45403);
    },
  ));

test('a borrower at two banks in two workbooks is found, named by file, sheet and row, and only the open one is written', async () => {
  const one: NewCell[][] = [
    ['姓名', '身份证号', '承贷银行', '贷款金额(元)', '放款日期', '到期日期', '结清日期'],
    ['测试甲', a, '测试农商行', 50000, 44014, 44379, 44357],
  ];
  const other = await saveXlsx(
    newWorkbook({
      台账: [
        one[0]!,
        ['测试甲', a, '测试村镇银行', 60000, 44021, 44386, 44386],
        ['测试乙', b, '测试村镇银行', '六万左右', 44021, 44386, 44386],
      ],
    }),
  );
  const grids = await openGrids(other, '村镇银行.xlsx', 'zh-CN');
  await inExcel(newWorkbook({ 台账: one }), async ({ api, workbook }) => {
    try {
      api.setAddedSheets?.(typeof grids === 'string' ? [] : grids);
      const result = await api.run(request('wanning-2021', '2021'), quiet, never);
      const found = result.assessment.findings.find(({ code }) => code === 'MULTI_BANK');
      expect(found?.loans.map((loan) => result.assessment.loans[loan]?.source)).toEqual([
        { sheet: '台账', row: 2 },
        { file: '村镇银行.xlsx', sheet: '台账', row: 2 },
      ]);
      expect(result.ledgers.flatMap(({ failures }) => failures)).toMatchObject([
        { file: '村镇银行.xlsx', sheet: '台账', row: 3, column: 'D', code: 'AMOUNT_UNREADABLE' },
      ]);
      expect(result.placed).toEqual([{ ledgerSheet: '台账', sheet: '台账' }]);
      expect([0, 1, 2].map((row) => cellText(workbook, '台账', row, 7))).toEqual(['核算结论', expect.any(String), '']);
      const [paper] = await api.buildSheets(['working-paper'], result, quiet, never);
      const sheet = workbook.sheets.find(({ name }) => name === paper?.sheet);
      const texts = [...sheet!.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value));
      expect(texts).toContain('[村镇银行.xlsx]台账');
      await expect(api.goTo({ file: '村镇银行.xlsx', sheet: '台账', row: 3 })).rejects.toThrow(/村镇银行.xlsx/);
    } finally {
      api.setAddedSheets?.([]);
    }
  });
});

describe('a correction goes to next quarter’s file, which comes fresh from the bank, over the memory of the machine', () => {
  const second = () => newWorkbook({ 二季度: [header('二'), ...rows('测试农商行')] });
  const third = () => newWorkbook({ 三季度: [header('三'), ...rows('测试农商行')] });
  afterEach(() => rememberIn(undefined));

  async function correctSecond(): Promise<string> {
    let layout = '';
    await inExcel(second(), async ({ api }) => {
      layout = (await api.scan(quiet, never)).ledgers[0]!.layout!;
      const banks = { 测试村镇银行: '测试农商行' };
      api.memory.write({ [layout]: { columns: { principal: 3 }, unit: '万元', banks } });
    });
    return layout;
  }

  test('it is read by it, and after a run the workbook holds it itself', async () => {
    const store = new Map<string, string>();
    rememberIn(
      layoutMemory(
        (key) => store.get(key),
        (key, text) => void store.set(key, text),
      ),
    );
    const layout = await correctSecond();
    const fresh = third();
    await inExcel(fresh, async ({ api }) => {
      const [read] = (await api.scan(quiet, never)).ledgers;
      expect(read?.loans.map(({ principal, bank }) => [principal, bank])).toEqual([
        [5_000_000, '测试农商行'],
        [3_000_000, '测试农商行'],
      ]);
      expect(read?.remembered).toEqual(api.memory.read()[layout]);
      // Nothing is written by looking.
      expect(fresh.settings.size).toBe(0);
      const result = await api.run(request('wanning-2021', '2021'), quiet, never);
      expect(result.choice).toEqual({
        layouts: { [layout]: { principal: 3 } },
        units: { [layout]: '万元' },
        banks: { 测试村镇银行: '测试农商行' },
      });
      expect((await api.loadChoice()).layouts).toEqual(result.choice?.layouts);
      api.memory.write({});
      const [again] = (await api.scan(quiet, never)).ledgers;
      expect(again?.loans).toEqual(read?.loans);
      expect(again?.remembered).toBeUndefined();
    });
    expect([...store.values(), ...fresh.settings.values()].join()).not.toMatch(/\d{17}|测试甲|季度/);
  });

  test('without a memory, as on the command line, it is asked again', async () => {
    await correctSecond();
    await inExcel(third(), async ({ api }) => {
      expect(api.memory.read()).toEqual({});
      expect((await api.scan(quiet, never)).ledgers[0]?.questions).toHaveLength(1);
    });
  });
});
