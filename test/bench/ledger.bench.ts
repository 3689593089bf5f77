import { Workbook } from '@cj-tech-master/excelts';
import type { CellValue, Grid } from '../../src/ledger/grid';
import { readLedger, readLedgerSteps } from '../../src/ledger/read-ledger';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { idOf } from '../ledger/cases/case-book';
import { firstAndLeast, type Timed } from './timed';

export interface LedgerBenchRow extends Partial<Timed> {
  readonly what: string;
  readonly rows: number;
  /** Milliseconds, design §9. */
  readonly limit?: number;
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

async function xlsxOf(grid: Grid): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('台账');
  for (const row of grid.values) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** 100 000 rows × 20 columns once the grid is in memory; its longest slice when read in steps; and beside it the opening of the .xlsx, which the limit is not about. */
export async function benchLedger(): Promise<readonly LedgerBenchRow[]> {
  const grid = benchGrid(100_000);
  const rows = grid.values.length;
  const { result: ledger, ...read } = firstAndLeast(5, () => readLedger(grid));
  if (ledger?.loans.length !== 100_000 || ledger.findings.length > 0 || ledger.account.used !== rows)
    throw new Error('the ledger was not read whole');
  let longest = 0;
  const steps = readLedgerSteps(grid);
  for (let done = false; !done;) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  const file = await xlsxOf(grid);
  const start = performance.now();
  const before = process.cpuUsage();
  await openXlsx(file);
  const { user, system } = process.cpuUsage(before);
  const opening = { firstCpu: Math.round((user + system) / 1000), milliseconds: Math.round(performance.now() - start) };
  return [
    { what: 'read 100 000 rows × 20 columns, the grid in memory', rows, ...read, limit: 1000 },
    { what: 'its longest slice, read in steps', rows, milliseconds: Math.round(longest), limit: 50 },
    { what: 'open the .xlsx, before reading', rows, ...opening },
  ];
}
