import type {
  CustomFunctionArgument,
  CustomFunctionCaller,
  CustomFunctionResult,
} from '../../../src/workbench/host/calculator';
import type { SheetData, StoredValue, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { blankSheet, blankWorkbook, cellAt, put } from '../xlsx/workbooks';

class Caller implements CustomFunctionCaller {
  readonly calls: {
    readonly id: string;
    readonly args: readonly CustomFunctionArgument[];
    readonly address: string;
  }[] = [];
  registered = true;

  hasCustomFunctions(): boolean {
    return this.registered;
  }

  invokeCustomFunction(
    id: string,
    args: readonly CustomFunctionArgument[],
    address: string,
  ): Promise<CustomFunctionResult> {
    this.calls.push({ id, args, address });
    if (id === 'SUBSIDY') return Promise.resolve(Number(args[0]) / 100);
    if (id === 'SUBSIDY.LEDGER')
      return Promise.resolve([
        ['甲', 1],
        ['乙', { error: '#N/A', message: '缺利率' }],
      ]);
    if (id === 'LPR.RATE') return Promise.resolve({ error: '#N/A', message: '没有这一天的利率' });
    return Promise.resolve({ error: '#NAME?' });
  }
}

let calculator: UniverCalculator;
let caller: Caller;
beforeEach(() => {
  calculator = new UniverCalculator();
  caller = new Caller();
});
afterEach(() => calculator.dispose());

function ledger(): { workbook: WorkbookData; ledger: SheetData; sums: SheetData } {
  const sheet = blankSheet('台账');
  const sums = blankSheet('汇 总');
  for (let r = 0; r < 10; r++) {
    put(sheet, r, 0, r % 2 === 1 ? '甲镇' : '乙镇');
    put(sheet, r, 1, r * 100.5);
    put(sheet, r, 2, `2021-03-0${r}`);
    put(sheet, r, 3, `43042219990101123${r}`);
  }
  sheet.tables.push({ id: 't', name: '贷款表', range: { top: 0, left: 0, bottom: 9, right: 1 }, hasHeaders: true });
  const workbook = blankWorkbook(sheet, sums);
  workbook.names.push(
    { name: '总额', formula: '台账!$B$1:$B$10', hidden: false },
    { name: '率', formula: '0.05', hidden: false },
  );
  return { workbook, ledger: sheet, sums };
}

const formula = (sheet: SheetData, row: number, column: number, text: string) =>
  put(sheet, row, column, { value: null, formula: text });

test.each<[string, StoredValue]>([
  ['=SUM(台账!B1:B10)', 4522.5],
  ['=SUMIFS(台账!B:B,台账!A:A,"甲镇")', 2512.5],
  ['=COUNTIFS(台账!$A$1:$A$10,"乙镇",台账!$B$1:$B$10,">300")', 3],
  ['=COUNTIF(台账!D1:D10,台账!D1)', 1],
  ['=IF(台账!B2>1,ROUND(台账!B2/7,2),"x")', 14.36],
  ['=SUMPRODUCT((台账!A1:A10="甲镇")*台账!B1:B10)', 2512.5],
  ['=INDEX(台账!B1:B10,MATCH("甲镇",台账!A1:A10,0))', 100.5],
  ['=TEXT(1234.5,"#,##0.00")&"元"', '1,234.50元'],
  ['=SUM(总额)*率', 226.125],
  ['=VLOOKUP("甲镇",台账!A1:B10,2,FALSE)', 100.5],
  ['=SUBTOTAL(9,台账!B1:B10)', 4522.5],
  ['=1/0', { error: '#DIV/0!' }],
  ['=IFERROR(1/0,"出错")', '出错'],
  ['=台账!C3', '2021-03-02'],
  ['=台账!Z99', 0],
  ['=1=1', true],
  ['=NOPE(1)', { error: '#NAME?' }],
])('%s', async (text, value) => {
  const { workbook, sums } = ledger();
  formula(sums, 0, 0, text);
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(cellAt(sums, 0, 0)).toEqual({ formula: text, value });
});

test('custom functions get values as they stand, omitted arguments as null, and their own cell', async () => {
  const { workbook, sums } = ledger();
  formula(sums, 4, 1, '=SUBSIDY(台账!B2,台账!C2,,台账!Z1,TRUE)+1');
  formula(sums, 5, 1, '=SUBSIDY.LEDGER(台账!A1:D2)');
  formula(sums, 8, 1, '=LPR.RATE(1)');
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(caller.calls).toEqual([
    { id: 'SUBSIDY', args: [100.5, '2021-03-01', null, null, true], address: "'汇 总'!B5" },
    {
      id: 'SUBSIDY.LEDGER',
      args: [
        [
          ['乙镇', 0, '2021-03-00', '430422199901011230'],
          ['甲镇', 100.5, '2021-03-01', '430422199901011231'],
        ],
      ],
      address: "'汇 总'!B6",
    },
    { id: 'LPR.RATE', args: [1], address: "'汇 总'!B9" },
  ]);
  expect(cellAt(sums, 4, 1)?.value).toBe(2.005);
  expect(cellAt(sums, 5, 1)?.value).toBe('甲');
  expect(cellAt(sums, 6, 2)).toEqual({ value: { error: '#N/A' }, spillFrom: { row: 5, column: 1 } });
  expect(cellAt(sums, 8, 1)?.value).toEqual({ error: '#N/A', message: '没有这一天的利率' });
});

test('without an add-in its functions are #NAME?', async () => {
  const { workbook, sums } = ledger();
  caller.registered = false;
  formula(sums, 0, 0, '=SUBSIDY(1)');
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(cellAt(sums, 0, 0)?.value).toEqual({ error: '#NAME?' });
});

test('only what hangs on a change is computed again; cached values elsewhere stay', async () => {
  const { workbook, ledger: sheet, sums } = ledger();
  put(sums, 0, 0, { value: -1, formula: '=SUM(台账!B1:B10)' });
  put(sums, 1, 0, { value: -2, formula: '=COUNTA(台账!A1:A10)' });
  put(sums, 2, 0, { value: -3, formula: '=A1*2' });
  put(sheet, 0, 1, 1000);
  const areas = await calculator.recalculate(
    workbook,
    { kind: 'areas', areas: [{ sheetId: sheet.id, area: { top: 0, left: 1, bottom: 0, right: 1 } }] },
    caller,
  );
  expect([0, 1, 2].map((r) => cellAt(sums, r, 0)?.value)).toEqual([5522.5, -2, 11045]);
  expect(areas).toEqual([
    { sheetId: sums.id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    { sheetId: sums.id, area: { top: 2, left: 0, bottom: 2, right: 0 } },
  ]);
});

test('a name or sheet that comes: what spoke of it is computed, cached values of other formulas stay', async () => {
  const { workbook, sums } = ledger();
  put(sums, 0, 0, { value: -1, formula: '=SUM(台账!B1:B10)' });
  put(sums, 1, 0, { value: { error: '#NAME?' }, formula: '=SUM(新名)' });
  put(sums, 2, 0, { value: -3, formula: '=A2*2' });
  workbook.names.push({ name: '新名', formula: '台账!$B$1:$B$3', hidden: false });
  await calculator.recalculate(workbook, { kind: 'names', names: ['新名'], areas: [] }, caller);
  expect([0, 1, 2].map((r) => cellAt(sums, r, 0)?.value)).toEqual([-1, 301.5, 603]);
});

test('what calls a function is computed again when it is there, and what hangs on it; the rest keeps its value', async () => {
  const { workbook, sums } = ledger();
  put(sums, 0, 0, { value: { error: '#NAME?' }, formula: '=SUBSIDY(台账!B2)' });
  put(sums, 1, 0, { value: -1, formula: '=A1*2' });
  put(sums, 2, 0, { value: -1, formula: '=SUM(台账!B1:B10)' });
  await calculator.recalculate(workbook, { kind: 'names', names: ['SUBSIDY('], areas: [] }, caller);
  expect([0, 1, 2].map((r) => cellAt(sums, r, 0)?.value)).toEqual([1.005, 2.01, -1]);
});

test('a spill grows, shrinks, is named by # and goes with its formula', async () => {
  const { workbook, ledger: sheet, sums } = ledger();
  formula(sums, 0, 0, '=FILTER(台账!A1:B10,台账!A1:A10="甲镇")');
  formula(sums, 0, 5, '=SUM(A1#)');
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(cellAt(sums, 4, 1)).toEqual({ value: 904.5, spillFrom: { row: 0, column: 0 } });
  expect(cellAt(sums, 0, 5)?.value).toBe(2512.5);

  for (let r = 0; r < 10; r++) put(sheet, r, 0, r === 3 ? '甲镇' : '乙镇');
  const changed = {
    kind: 'areas',
    areas: [{ sheetId: sheet.id, area: { top: 0, left: 0, bottom: 9, right: 0 } }],
  } as const;
  await calculator.recalculate(workbook, changed, caller);
  expect(cellAt(sums, 0, 1)?.value).toBe(301.5);
  expect(cellAt(sums, 1, 0)).toBeUndefined();
  expect(cellAt(sums, 0, 5)?.value).toBe(301.5);

  put(sums, 0, 0, 'x');
  await calculator.recalculate(
    workbook,
    { kind: 'areas', areas: [{ sheetId: sums.id, area: { top: 0, left: 0, bottom: 0, right: 0 } }] },
    caller,
  );
  expect(cellAt(sums, 0, 1)).toBeUndefined();
  expect(cellAt(sums, 0, 5)?.value).toEqual({ error: '#REF!' });
});

test('a spill does not run over what is written there', async () => {
  const { workbook, sums } = ledger();
  put(sums, 2, 0, '占位');
  formula(sums, 0, 0, '=FILTER(台账!A1:B10,台账!A1:A10="甲镇")');
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(cellAt(sums, 0, 0)?.value).toEqual({ error: '#SPILL!' });
  expect(cellAt(sums, 2, 0)?.value).toBe('占位');
  expect(cellAt(sums, 1, 0)).toBeUndefined();
});

test('filled-down formulas, absolute and relative, come to what each would alone', async () => {
  const sheet = blankSheet('数');
  for (let r = 0; r < 300; r++) {
    put(sheet, r, 0, r + 1);
    formula(sheet, r, 1, `=A${r + 1}*2+SUM($A$1:$A$10)+SUM(A$1:A${r + 1})`);
  }
  await calculator.recalculate(blankWorkbook(sheet), { kind: 'full' }, caller);
  for (let r = 0; r < 300; r++) {
    const n = r + 1;
    expect(cellAt(sheet, r, 1)?.value).toBe(n * 2 + 55 + (n * (n + 1)) / 2);
  }
});

test('where the runtime of the add-in is gone the recalculation fails, and the next one works', async () => {
  const { workbook, sums } = ledger();
  formula(sums, 0, 0, '=SUBSIDY(100)');
  const gone: CustomFunctionCaller = {
    hasCustomFunctions: () => true,
    invokeCustomFunction: () => Promise.reject(new Error('runtime gone')),
  };
  await expect(calculator.recalculate(workbook, { kind: 'full' }, gone)).rejects.toThrow('runtime gone');
  expect(cellAt(sums, 0, 0)?.value).toBeNull();
  await calculator.recalculate(workbook, { kind: 'full' }, caller);
  expect(cellAt(sums, 0, 0)?.value).toBe(1);
});

test('a workbook without formulas costs no call and changes nothing', async () => {
  const { workbook } = ledger();
  expect(await calculator.recalculate(workbook, { kind: 'full' }, caller)).toEqual([]);
});

test('two runs asked for at once, of one workbook or of two, each keep their own answers', async () => {
  const slow: CustomFunctionCaller = {
    hasCustomFunctions: () => true,
    invokeCustomFunction: (id, args) =>
      new Promise((resolve) => {
        const answer: CustomFunctionResult = id === 'SUBSIDY' ? Number(args[0]) / 100 : { error: '#VALUE!' };
        setTimeout(() => resolve(answer), id === 'SUBSIDY' ? 40 : 5);
      }),
  };
  const one = ledger();
  const other = ledger();
  formula(one.sums, 3, 0, '=SUBSIDY(40000)');
  formula(one.sums, 4, 0, '=LPR.RATE("四万")');
  formula(other.sums, 4, 0, '=SUBSIDY(70000)');
  const cell = (row: number, sheetId: string) => ({
    kind: 'areas' as const,
    areas: [{ sheetId, area: { top: row, left: 0, bottom: row, right: 0 } }],
  });
  await Promise.all([
    calculator.recalculate(one.workbook, cell(3, one.sums.id), slow),
    calculator.recalculate(one.workbook, cell(4, one.sums.id), slow),
    calculator.recalculate(other.workbook, cell(4, other.sums.id), slow),
  ]);
  expect(cellAt(one.sums, 3, 0)?.value).toBe(400);
  expect(cellAt(one.sums, 4, 0)?.value).toEqual({ error: '#VALUE!' });
  expect(cellAt(other.sums, 4, 0)?.value).toBe(700);
});
