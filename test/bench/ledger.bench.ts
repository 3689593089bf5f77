import { Workbook } from '@cj-tech-master/excelts';
import type { CellValue, Grid } from '../../src/ledger/grid';
import { readLedger, readLedgerSteps } from '../../src/ledger/read-ledger';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { idOf } from '../ledger/cases/case-book';

export interface LedgerBenchRow {
  readonly what: string;
  readonly rows: number;
  readonly milliseconds: number;
}

const HEADER =
  '序号 乡镇 行政村 姓名 身份证号 户编号 脱贫属性 承贷银行 借据号 贷款用途 贷款金额（元） 贷款余额（元） 放款日期 到期日期 结清日期 年利率(%) 计息天数 贴息金额（元） 一卡通账号 备注';
const NAMES = ['张三', '李四方', '阿卜杜拉·买买提', '王 五', '欧阳测试'];
const BANKS = ['测试农商行', '邮储银行', '测试农商行城关支行', '草测小额贷款有限公司'];

/** 100 000 rows × 20 columns as a county has them: dates half as serials and half as text, some amounts as text, a subtotal every 500 rows. */
export function benchGrid(rows: number): Grid {
  const values: CellValue[][] = [HEADER.split(' ')];
  let block = 0;
  for (let i = 0; i < rows; i++) {
    if (i > 0 && i % 500 === 0) {
      values.push(HEADER.split(' ').map((_, c) => (c === 3 ? '小计' : c === 10 ? block : '')));
      block = 0;
    }
    const yuan = 10_000 + (i % 40) * 1000;
    block += yuan;
    const lent = 44_000 + (i % 700);
    values.push([
      i + 1,
      `东测${i % 17}镇`,
      `第${i % 211}村`,
      NAMES[i % NAMES.length] ?? '',
      idOf(i % 1000, `19${60 + (i % 40)}0${1 + (i % 9)}1${i % 10}`),
      `H${i}`,
      '脱贫户',
      BANKS[i % BANKS.length] ?? '',
      `J2021${i}`,
      '养殖',
      i % 7 === 0 ? `${yuan / 10_000}万` : yuan,
      yuan,
      i % 2 === 0 ? lent : `2021.${1 + (i % 12)}.${1 + (i % 28)}`,
      45_500 + (i % 700),
      '',
      4.35,
      90,
      Math.round(yuan * 1.0875) / 100,
      `6217${String(i).padStart(15, '0')}`,
      '',
    ]);
  }
  return { sheet: '台账', top: 0, left: 0, values };
}

async function openTime(grid: Grid): Promise<number> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const row of grid.values) sheet.addRow([...row]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const start = performance.now();
  await openXlsx(bytes);
  return performance.now() - start;
}

/** Budgets: 100 000 rows × 20 columns in 1.0 s once the grid is in memory; no slice above 50 ms; the opening of the .xlsx stands beside it. */
export async function benchLedger(): Promise<readonly LedgerBenchRow[]> {
  const grid = benchGrid(100_000);
  const read = (): number => {
    const start = performance.now();
    const ledger = readLedger(grid);
    if (ledger?.loans.length !== 100_000 || ledger.findings.length > 0)
      throw new Error('the ledger was not read whole');
    return performance.now() - start;
  };
  const first = read();
  const best = Math.min(read(), read(), read());
  let longest = 0;
  const steps = readLedgerSteps(grid);
  for (let done = false; !done;) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  const rows = grid.values.length;
  return [
    { what: 'ledger: read, first time', rows, milliseconds: first },
    { what: 'ledger: read, warm', rows, milliseconds: best },
    { what: 'ledger: longest slice of the stepwise reading', rows, milliseconds: longest },
    { what: 'ledger: open the .xlsx (before reading)', rows, milliseconds: await openTime(grid) },
  ];
}
