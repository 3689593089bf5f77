import type { Period } from '../../../src/engine/programmes/period';
import { parsePeriod } from '../../../src/engine/programmes/period';
import type { Programme } from '../../../src/engine/programmes/programme';
import { findProgramme } from '../../../src/engine/programmes/registry';
import type { RunRequest, WorkbookApi } from '../../../src/excel/office/contract';
import { keepSession } from '../../../src/excel/marks/session';
import { forgetEdits } from '../../../src/excel/recheck/watch';
import { createWorkbookApi } from '../../../src/excel/workbook-api';
import { startHeadless, type Headless } from '../../../src/workbench/headless';
import { newWorkbook, type NewCell } from '../../../src/workbench/host/new-workbook';
import type { HostOptions, WorkbookHost } from '../../../src/workbench/host/workbook-host';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';

export const quiet = () => {};
export const never = new AbortController().signal;

export interface InExcel {
  readonly api: Required<WorkbookApi>;
  readonly host: WorkbookHost;
  readonly workbook: WorkbookData;
}

/** Runs a test inside the real office.js over the workbook given, and lets the window go afterwards. */
export async function inExcel(
  workbook: WorkbookData,
  test: (excel: InExcel) => Promise<void>,
  options: HostOptions = {},
): Promise<void> {
  const headless: Headless = await startHeadless(workbook, options);
  try {
    await test({
      api: createWorkbookApi(() => 'zh-CN'),
      host: headless.host,
      workbook,
    });
  } finally {
    forgetEdits();
    keepSession(undefined);
    headless.stop();
  }
}

export function request(programmeId: string, period: string): RunRequest {
  const programme = findProgramme(programmeId) as Programme;
  return { programme, period: parsePeriod(period, programme) as Period };
}

export const HEADER = [
  '序号',
  '姓名',
  '身份证号',
  '人员类别',
  '承贷银行',
  '合同号',
  '贷款金额',
  '放款日期',
  '到期日期',
  '结清日期',
  '用途',
];

/** 99-region IDs belong to nobody. Their check digits are right. */
export const IDS = ['990101198001011236', '990101198502022240', '990101199003033257', '990101197204044260'] as const;

/** A 万宁 ledger: a paid loan, one above the limit, two banks of one borrower, one unreadable date, a total. */
export function wanningLedger(): NewCell[][] {
  const [a, b, c, d] = IDS;
  return [
    ['万宁市农民小额贷款台账'],
    ['单位：元'],
    HEADER,
    [1, '测试甲', a, '一般农民', '和港农村资金互助社', 'A1', 80000, 44116, 44298, 44298, '种植'],
    [2, '测试乙', b, '一般农民', '草根小额贷款有限公司', 'B1', 600000, 43983, 44348, 44348, '养殖'],
    [3, '测试丙', c, '一般农民', '草根小额贷款有限公司', 'C1', 50000, 44014, 44379, 44357, '种植'],
    [4, '测试丙', c, '一般农民', '和港农村资金互助社', 'C2', 60000, 44021, 44386, 44386, '种植'],
    [5, '测试丁', d, '一般农民', '和港农村资金互助社', 'D1', 30000, '去年三月', 44386, 44386, '种植'],
    ['合计', '', '', '', '', '', 820000],
  ];
}

export function ledgerWorkbook(): WorkbookData {
  return newWorkbook({ 台账: wanningLedger(), 备注: [['本表由信贷员填写']] });
}

/** What stands in a cell as a test reads it: the value, an error as its text, '' for nothing. */
export function cellText(workbook: WorkbookData, sheetName: string, row: number, column: number): unknown {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const value = sheet?.cells.get(row)?.get(column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}
