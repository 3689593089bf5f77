import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { newWorkbook, type NewCell } from '../../../src/workbench/host/new-workbook';
import type { CellData, WorkbookData } from '../../../src/workbench/host/workbook-data';
import { deepCopy } from '../support/deep-copy';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request, wanningLedger } from '../support/in-excel';
import { withFunctions } from '../support/with-functions';

const wanning = { ...request('wanning-2021', '2021'), output: 'formulas' } as const;
const hengnan = { ...request('hengnan-2021', '2024Q2'), output: 'formulas' } as const;
const COLUMNS = 7;
const LEFT = 11;
const SUBSIDY = LEFT + 4;

function cellAt(workbook: WorkbookData, row: number, column: number): CellData | undefined {
  return workbook.sheets
    .find(({ name }) => name === '台账')!
    .cells.get(row)
    ?.get(column);
}

const shown = (workbook: WorkbookData, rows: number, left = LEFT): unknown[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: COLUMNS }, (_, c) => cellText(workbook, '台账', r, left + c)),
  );

function formulasIn(workbook: WorkbookData): string[] {
  const { cells } = workbook.sheets.find(({ name }) => name === '台账')!;
  return [...cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? []));
}

/** Four people with one loan each: paid in full, from within the period, to within it, not in it at all. Dates as numbers and as text. */
function hengnanLedger(): NewCell[][] {
  const id = (n: number) => `99010119800101${String(1000 + n)}`;
  return [
    ['姓名', '身份证号', '贷款银行', '合同号', '贷款金额', '放款日期', '到期日期', '结清日期', '年利率'],
    ['测试甲', id(1), '农商行', 'A1', 50000, 45000, 46000, '', 3.85],
    ['测试乙', id(2), '农商行', 'A2', 30000, 45400, 46400, '', 3.85],
    ['测试丙', id(3), '农商行', 'A3', 40000, '2023-05-10', 46000, '2024-05-10', 3.45],
    ['测试丁', id(4), '农商行', 'A4', 20000, 45010, 46000, 45425, 3.45],
  ];
}

test('where every loan stands alone, a SUBSIDY a row over the row’s own cells, and Excel computes what the engine computed', async () => {
  const workbook = newWorkbook({ 台账: hengnanLedger() });
  await withFunctions(workbook, async ({ api, host }) => {
    const values = await api.run({ ...hengnan, output: 'values' }, quiet, never);
    const before = shown(workbook, 5, 9);
    const { formulas } = await api.run(hengnan, quiet, never);
    expect(formulas).toEqual([{ sheet: '台账', kind: 'rows', formulas: 4, loans: 4 }]);
    expect(cellAt(workbook, 1, 13)?.formula).toBe(
      '=SUBSIDY(E2,MAX(F2,DATE(2024,3,21)),MIN(G2,DATE(2024,6,21)),I2,"hengnan-2021")',
    );
    expect(shown(workbook, 5, 9)).toEqual(before);
    expect(before.slice(1).map((row) => row[4])).toEqual(
      values.assessment.assessments.map(({ subsidy }) => subsidy / 100),
    );
    // It is alive: 60000 is above the programme's cap of 50000, 25000 is half.
    await host.applyEdit({ kind: 'enter', sheetId: workbook.sheets[0]!.id, top: 1, left: 4, values: [[25000]] });
    expect(cellText(workbook, '台账', 1, 13)).toBe(Number(before[1]![4]) / 2);
  });
});

test('a rate above the ceiling of its contract is nothing =SUBSIDY() knows: the whole ledger gets the other formula', async () => {
  const rows = hengnanLedger();
  rows[2]![8] = 4.2;
  const workbook = newWorkbook({ 台账: rows });
  await withFunctions(workbook, async ({ api }) => {
    const { formulas, assessment } = await api.run(hengnan, quiet, never);
    expect(assessment.findings.map(({ code }) => code)).toContain('RATE_OVER_CEILING');
    expect(formulas).toEqual([{ sheet: '台账', kind: 'ledger', formulas: 1, loans: 4 }]);
    // 30000 × 3.95% × 64 ÷ 360
    expect(cellText(workbook, '台账', 2, 13)).toBe(210.67);
  });
});

test('where not even that formula sees what the run saw, SUBSIDY stands in the rows where it is right and values in the others', async () => {
  // One borrower's two loans under one merged name and ID: a formula sees the second row without either.
  const rows = hengnanLedger();
  rows.push(['', '', '农商行', 'A5', 50000, 45010, 46000, '', 3.45]);
  const workbook = newWorkbook({ 台账: rows });
  workbook.sheets[0]!.merges.push({ top: 4, left: 0, bottom: 5, right: 0 }, { top: 4, left: 1, bottom: 5, right: 1 });
  await withFunctions(workbook, async ({ api }) => {
    await api.run({ ...hengnan, output: 'values' }, quiet, never);
    const before = shown(workbook, 6, 9);
    const { formulas } = await api.run(hengnan, quiet, never);
    expect(formulas).toEqual([{ sheet: '台账', kind: 'rows', formulas: 3, loans: 5, why: 'across-rows' }]);
    expect([1, 2, 3, 4, 5].map((row) => cellAt(workbook, row, 13)?.formula !== undefined)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(shown(workbook, 6, 9)).toEqual(before);
    expect(await api.toValues!(quiet)).toEqual(['台账']);
    expect(formulasIn(workbook)).toEqual([]);
    expect(shown(workbook, 6, 9)).toEqual(before);
  });
});

test('where rows hang together, one SUBSIDY.LEDGER spills over the seven columns', async () => {
  const workbook = ledgerWorkbook();
  await withFunctions(workbook, async ({ api, host }) => {
    await api.saveChoice({ programmeId: 'wanning-2021', period: '2021' });
    await api.run({ ...wanning, output: 'values' }, quiet, never);
    const before = shown(workbook, 9);
    const { formulas } = await api.run(wanning, quiet, never);
    expect(formulas).toEqual([{ sheet: '台账', kind: 'ledger', formulas: 1, loans: 4 }]);
    expect(formulasIn(workbook)).toEqual(['=SUBSIDY.LEDGER($A$3:$K$8,"wanning-2021","2021")']);
    expect(shown(workbook, 9).map((row) => row.slice(0, 6))).toEqual(before.map((row) => row.slice(0, 6)));
    // The borrower's other bank goes: by itself, with no add-in code but the function, the second loan is paid.
    await host.applyEdit({
      kind: 'clear',
      sheetId: workbook.sheets[0]!.id,
      area: { top: 5, left: 0, bottom: 5, right: 10 },
    });
    expect(shown(workbook, 9)[6]!.slice(0, 2)).toEqual(['可贴息', 60000]);
  });
});

test('a unit line above the header is taken into the area', async () => {
  const rows = wanningLedger().map((row, i) =>
    i < 3 ? row : row.map((cell, c) => (c === 6 ? Number(cell) / 10000 : cell)),
  );
  rows[1] = ['单位：万元'];
  const workbook = newWorkbook({ 台账: rows });
  await withFunctions(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    await api.run({ ...wanning, output: 'values' }, quiet, never);
    const values = shown(workbook, 9).map((row) => row.slice(0, 6));
    const { formulas } = await api.run(wanning, quiet, never);
    expect(formulas).toMatchObject([{ kind: 'ledger' }]);
    expect(formulasIn(workbook)).toEqual(['=SUBSIDY.LEDGER($A$1:$K$8,"wanning-2021","2021")']);
    expect(shown(workbook, 9).map((row) => row.slice(0, 6))).toEqual(values);
    await api.run({ ...wanning, output: 'values' }, quiet, never);
    expect(formulasIn(workbook)).toEqual([]);
    expect(shown(workbook, 9).map((row) => row.slice(0, 6))).toEqual(values);
    await api.run(wanning, quiet, never);
    await api.clear(quiet);
    expect(workbook).toEqual(before);
  });
});

test('a second run updates formulas in place; 转为数值 leaves what they show; clearing leaves nothing', async () => {
  const workbook = ledgerWorkbook();
  await withFunctions(workbook, async ({ api }) => {
    const before = deepCopy(workbook);
    await api.run(wanning, quiet, never);
    const once = deepCopy(workbook.sheets[0]!);
    await api.run(wanning, quiet, never);
    expect(workbook.sheets[0]!.cells).toEqual(once.cells);
    const spilled = shown(workbook, 9);
    expect(await api.toValues!(quiet)).toEqual(['台账']);
    expect(formulasIn(workbook)).toEqual([]);
    expect(shown(workbook, 9)).toEqual(spilled);
    expect(cellAt(workbook, 3, SUBSIDY)).toMatchObject({ value: 2426.67 });
    expect(cellAt(workbook, 3, SUBSIDY)?.spillFrom).toBeUndefined();
    expect(await api.toValues!(quiet)).toEqual([]);
    await api.clear(quiet);
    expect(workbook).toEqual(before);
  });
});

test('facts no formula sees: values, and the report says so', async () => {
  // The bank stands in the sheets' names only, and the borrowers have loans on both.
  const rows = wanningLedger().map((row) => row.filter((_, c) => c !== 4));
  const workbook = newWorkbook({
    和港农村资金互助社: [...rows.slice(0, 3), rows[6]!],
    草根小额贷款有限公司: [...rows.slice(0, 3), rows[5]!],
  });
  await withFunctions(workbook, async ({ api }) => {
    const { formulas, assessment } = await api.run(wanning, quiet, never);
    expect(assessment.findings.map(({ code }) => code)).toContain('MULTI_BANK');
    expect(formulas!.map(({ kind, why }) => [kind, why])).toEqual([
      ['values', 'outside'],
      ['values', 'outside'],
    ]);
    expect(
      workbook.sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap((row) => [...row.values()].filter(({ formula }) => formula)),
      ),
    ).toEqual([]);
  });
});

test('where Excel does not compute our functions, the values stand in their place and the report says so', async () => {
  const workbook = ledgerWorkbook();
  const calculator = new UniverCalculator();
  await inExcel(
    workbook,
    async ({ api }) => {
      const { formulas } = await api.run(wanning, quiet, never);
      expect(formulas).toEqual([{ sheet: '台账', kind: 'values', formulas: 0, loans: 4, why: 'disagreed' }]);
      expect(formulasIn(workbook)).toEqual([]);
      expect(cellText(workbook, '台账', 3, SUBSIDY)).toBe(2426.67);
    },
    { calculator },
  );
  calculator.dispose();
});

test('on a sheet of their own the results are values', async () => {
  const workbook = ledgerWorkbook();
  workbook.sheets[0]!.protected = true;
  await withFunctions(workbook, async ({ api }) => {
    const { formulas } = await api.run(wanning, quiet, never);
    expect(formulas).toMatchObject([{ kind: 'values', why: 'own-sheet' }]);
  });
});
