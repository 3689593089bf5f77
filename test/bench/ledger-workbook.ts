import { assess } from '../../src/engine/run/assess';
import { isoFromDay } from '../../src/engine/ground/day';
import { fen, formatFen } from '../../src/engine/ground/money';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { awkwardLedger } from './engine.bench';

const HEADER =
  '序号 乡镇 行政村 姓名 身份证号 户编号 人员类别 承贷银行 合同号 贷款用途 贷款金额（元） 放款日期 到期日期 结清日期 年利率(%) 贴息金额（元） 一卡通账号 备注';
const DATE = { numberFormat: 'yyyy-mm-dd' } as const;
const TEXT = { numberFormat: '@' } as const;
const MONEY = { numberFormat: '#,##0.00' } as const;

/**
 * The awkward loans of the engine's bench as the sheet a clerk keeps: a title, a header, a row a loan; every fifth row's dates are text; the bank's
 * claim differs on every fortieth. */
export function ledgerWorkbook(count: number, programme: Programme, label: string): WorkbookData {
  const period = parsePeriod(label, programme) as Period;
  const loans = awkwardLedger(count, programme, period);
  const { assessments } = assess(loans, programme, period);
  const claims = assessments.map(({ subsidy }, i) => Number(formatFen(fen(i % 40 === 0 ? subsidy + 1_234 : subsidy))));
  const rows: NewCell[][] = [['小额贷款贴息台账'], HEADER.split(' ')];
  loans.forEach((loan, i) => {
    const day = (value: number | undefined): NewCell =>
      value === undefined ? '' : i % 5 === 0 ? isoFromDay(value as never) : { value, style: DATE };
    const yuan = Number(formatFen(loan.principal));
    rows.push([
      i + 1,
      `东测${i % 17}镇`,
      `第${i % 211}村`,
      loan.borrower,
      { value: loan.id.text, style: TEXT },
      loan.householdCode ?? '',
      loan.category ?? '',
      loan.bank,
      loan.contract,
      loan.use ?? '',
      { value: yuan, style: MONEY },
      day(loan.disbursed),
      day(loan.due),
      day(loan.settled),
      (loan.rate ?? 0) / 10_000,
      { value: claims[i]!, style: MONEY },
      { value: loan.account ?? '', style: TEXT },
      '',
    ]);
  });
  return newWorkbook({ 台账: rows });
}
