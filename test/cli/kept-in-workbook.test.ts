import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WANNING_2021 } from '../../src/engine/programmes/built-in/wanning-2021';
import type { Programme } from '../../src/engine/programmes/programme';
import type { WorkbookChoice } from '../../src/excel/office/contract';
import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { inExcel, wanningLedger } from '../excel/support/in-excel';
import { tiexiIn } from './support/tiexi';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiexi-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The pane has kept the choice in this workbook. */
async function fileWith(ledger: NewCell[][], choice: WorkbookChoice): Promise<string> {
  const workbook = newWorkbook({ 台账: ledger });
  await inExcel(workbook, ({ api }) => api.saveChoice(choice));
  const file = join(folder, 'ledger.xlsx');
  writeFileSync(file, await saveXlsx(workbook));
  return file;
}

async function tiexi(...args: string[]): Promise<string> {
  const { out, error } = await tiexiIn(folder, args);
  return out + error;
}

test('a programme the workbook keeps is found by its id, and named among those there are', async () => {
  const own: Programme = {
    ...WANNING_2021,
    id: 'own-2024',
    categories: WANNING_2021.categories.map((category) => ({
      ...category,
      rate: category.rate.map((rate) => ({ ...rate, value: '3' })),
    })),
  };
  const file = await fileWith(wanningLedger().slice(0, 4), { programmes: [own] });
  // Half of 2426.67 at 6 %: 80 000 × 3 % ÷ 360 × 182.
  expect(await tiexi('assess', file, '--programme', 'own-2024', '--period', '2021')).toContain('合计 1213.33 元');
  expect(await tiexi('assess', file, '--programme', 'nobody', '--period', '2021')).toMatch(
    /现有：.*wanning-2021.*own-2024/,
  );
});

test('a programme of the workbook that the schema does not take is refused with the field', async () => {
  const broken = { ...WANNING_2021, id: 'own-2024', version: 0 };
  const file = await fileWith(wanningLedger().slice(0, 4), { programmes: [broken] });
  expect(await tiexi('assess', file, '--programme', 'own-2024', '--period', '2021')).toMatch(
    /own-2024：“version”写成了 0，/,
  );
});

describe('a loan signed after the last LPR of the product', () => {
  const header = [
    '姓名',
    '身份证号',
    '户类型',
    '承贷银行',
    '合同号',
    '贷款金额(元)',
    '放款日期',
    '到期日期',
    '年利率(%)',
  ];
  const loan = ['测试甲', '990101199001010019', '脱贫户', '农商银行', 'A1', 50000, '2026-11-21', '2027-11-21', 3];
  const ledger: NewCell[][] = [header, loan];
  const run = ['--programme', 'jiaocheng-2024', '--period', '2026-12'];
  const tables = {
    lpr: [
      { effective: '2026-10-20', lpr1y: '3', lpr5y: '3.5' },
      { effective: '2026-11-20', lpr1y: '3', lpr5y: '3.5' },
    ],
  };
  // 2026-11-21 … 2026-12-20: 30 days. 50 000 × 3 % ÷ 360 × 30.
  const paid = '合计 125.00 元';

  test('is not computed until the clerk gives the rate: in a file …', async () => {
    const file = await fileWith(ledger, {});
    writeFileSync(join(folder, 'rows.json'), JSON.stringify(tables));
    expect(await tiexi('assess', file, ...run)).toContain('合计 0.00 元');
    expect(await tiexi('assess', file, ...run, '--tables', 'rows.json')).toContain(paid);
  });

  test('… or in the workbook, with and without writing', async () => {
    const file = await fileWith(ledger, { tables });
    expect(await tiexi('assess', file, ...run)).toContain(paid);
    expect(await tiexi('assess', file, ...run, '--out', 'done.xlsx')).toContain(paid);
  });

  test('a row that cannot be is named', async () => {
    const file = await fileWith(ledger, { tables: { lpr: tables.lpr.slice(1) } });
    expect(await tiexi('assess', file, ...run)).toContain('缺 2026-10 这个月');
    writeFileSync(join(folder, 'rows.json'), '{"lpr": [{"effective": "明天"}]}');
    expect(await tiexi('assess', file, ...run, '--tables', 'rows.json')).toContain('rows.json 的 lpr.0.effective 不对');
  });
});
