import { formulaCells, reportModels } from './support/models';
import { availableSheets } from '../../src/reports/model/available-sheets';
import type { RunResult } from '../../src/excel/office/contract';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import { putCell } from '../../src/workbench/host/cells';
import type { CellData, WorkbookData } from '../../src/workbench/host/workbook-data';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { inExcel, never, quiet, request } from '../excel/support/in-excel';
import { HOSTILE_TEXTS } from './hostile-texts';
import { Soffice } from './support/soffice';
import { filledCells, sheetNamed } from './support/workbooks';

const soffice = new Soffice();
afterAll(() => soffice.close());

/** A text cell as a file holds it: `newWorkbook` would take `=1+1` for the clerk's own formula. */
const held = (value: string): CellData => ({ value });
const disbursed = 44_200;

function microCredit(): NewCell[][] {
  const header =
    '序号 乡镇 村 姓名 身份证号 户类型 承贷银行 合同号 贷款金额 年利率(%) 放款日期 到期日期 用途 一卡通账号 银行申报贴息金额 备注';
  return [
    ['台账'],
    header.split(' '),
    ...HOSTILE_TEXTS.map((text, i) => {
      const t = held(text);
      const id = `99042219700101${String(i).padStart(4, '0')}`;
      const category = i % 4 === 1 ? t : '脱贫户';
      const use = i % 4 === 2 ? t : '养鸡';
      return [i + 1, t, t, t, id, category, t, t, 10_000 + i, 3.85, disbursed, disbursed + 700, use, t, 5, t];
    }),
  ];
}

function enterprises(): NewCell[][] {
  const header =
    '序号 企业名称 统一社会信用代码 乡镇街道 承贷银行 合同号 贷款金额（元） 年利率（%） 放款日 到期日 还款日期 带动户数 分红金额（元） 备注';
  return [
    ['台账'],
    header.split(' '),
    ...HOSTILE_TEXTS.map((text, i) => {
      const t = held(text);
      const [from, to] = [43_650, 44_010];
      return [i + 1, t, `9199${String(i).padStart(14, '0')}`, t, t, t, 1_000_000 + i, 6, from, to, to, 20, 60_000, t];
    }),
  ];
}

/** Nothing here a sheet name may not have; every sheet quotes it in what it says about a row. */
const LEDGER = "=1+'1'!A1|x";

const cases = [
  { programme: 'hengnan-2021', period: '2021Q4', rows: microCredit() },
  { programme: 'hulan-2020', period: '2020', rows: enterprises() },
] as const;

type Formulas = ReadonlyMap<string, ReadonlySet<string>>;

/** Sheet → the cells with a formula, `row,column`. */
function formulasOf(workbook: WorkbookData): Formulas {
  return new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      new Set(
        [...filledCells(sheet)].flatMap(({ row, column, cell }) =>
          cell.formula === undefined ? [] : `${row},${column}`,
        ),
      ),
    ]),
  );
}

test('there are at least fifty of them, each once', () => {
  expect(new Set(HOSTILE_TEXTS).size).toBe(HOSTILE_TEXTS.length);
  expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(50);
});

test.each(cases)(
  '$programme: no text of the ledger becomes a formula on any sheet, nor after LibreOffice saved it',
  async (one) => {
    const calculator = new UniverCalculator();
    const workbook = newWorkbook({ [LEDGER]: one.rows });
    let ours: Formulas = new Map();
    await inExcel(
      workbook,
      async ({ api }) => {
        const result = await api.run(request(one.programme, one.period), quiet, never);
        const read = new Set(result.assessment.loans.map(({ source }) => source.row));
        const failed = new Set(result.ledgers.flatMap(({ failures }) => failures.map(({ row }) => row)));
        // An error in a cell is a reading problem: that row is named, not assessed.
        expect(HOSTILE_TEXTS.filter((_, i) => !read.has(i + 3))).toEqual(['#REF!']);
        expect(failed.has(HOSTILE_TEXTS.indexOf('#REF!') + 3)).toBe(true);
        expect(result.assessment.assessments.some(({ eligible }) => eligible)).toBe(true);
        const keys = availableSheets(result.assessment);
        const built = await api.buildSheets(keys, result, quiet, never);
        fillClerksColumns(workbook);
        await api.buildSheets(keys, result, quiet, never);
        expect(built.map(({ key }) => key).sort()).toEqual([...keys].sort());
        ours = formulaCells(reportModels(keys, result));
        expectOnlyOurFormulas(workbook, ours, result);
      },
      { calculator },
    );
    calculator.dispose();

    const saved = await saveXlsx(workbook);
    const reopened = await openXlsx(saved);
    expect(formulasOf(reopened)).toEqual(formulasOf(workbook));
    const made = await soffice.convert(new Map([['hostile.xlsx', saved]]), 'xlsx');
    const fromLibreOffice = await openXlsx(made.get('hostile.xlsx')!);
    expect(formulasOf(fromLibreOffice)).toEqual(formulasOf(workbook));
    expectSameTexts(workbook, reopened);
    expectSameTexts(workbook, fromLibreOffice);
  },
);

/** 处理意见 of 疑点清单, which is put back when the sheet is built again. */
function fillClerksColumns(workbook: WorkbookData): void {
  const sheet = workbook.sheets.find(({ name }) => name === '疑点清单');
  if (!sheet) return;
  HOSTILE_TEXTS.forEach((text, i) => {
    const cell = sheet.cells.get(i + 3)?.get(9);
    if (cell) putCell(sheet, i + 3, 9, { ...cell, value: text });
  });
}

function expectOnlyOurFormulas(workbook: WorkbookData, ours: Formulas, { ledgers }: RunResult): void {
  const written = formulasOf(workbook);
  expect(ledgers.map(({ sheet }) => sheet)).toEqual([LEDGER]);
  expect(written.get(LEDGER)).toEqual(new Set());
  for (const [name, cells] of ours) expect([name, written.get(name)]).toEqual([name, cells]);
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of filledCells(sheet)) {
      if (cell.formula === undefined) continue;
      const carried = HOSTILE_TEXTS.filter((text) => text.length > 8 && cell.formula!.includes(text));
      expect([sheet.name, row, column, carried]).toEqual([sheet.name, row, column, []]);
    }
  }
}

/** XML and LibreOffice know one end of a line. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

function expectSameTexts(before: WorkbookData, after: WorkbookData): void {
  for (const sheet of before.sheets) {
    const other = sheetNamed(after, sheet.name);
    const changed = [...filledCells(sheet)].flatMap(({ row, column, cell }) => {
      if (typeof cell.value !== 'string' || cell.formula !== undefined) return [];
      const now = other.cells.get(row)?.get(column)?.value;
      const same = typeof now === 'string' && lines(now) === lines(cell.value);
      return same || (cell.value === '' && now === undefined)
        ? []
        : [{ row, column, was: cell.value.slice(0, 60), now }];
    });
    expect([sheet.name, changed]).toEqual([sheet.name, []]);
  }
}
