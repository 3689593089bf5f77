import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { ymdFromDay, type Day } from '../../src/engine/ground/day';
import { banks, makeWanningLoans, published, type SampleLoan, type Violation } from './wanning-2021';

const headers =
  '序号 乡镇 村（社区） 借款人姓名 身份证号 人员类别 承贷机构 合同号 贷款金额（元） 年利率（%） 贷款用途 放款日期 到期日期 结清日期 备注'.split(
    ' ',
  );
const widths = [6, 10, 10, 16, 24, 14, 26, 14, 14, 10, 14, 13, 13, 13, 12];
const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };

/** The three lenders write dates in three ways, as their files do. */
const dateStyle: Record<string, (day: Day) => string | number> = {
  [banks[0]]: (day) => day,
  [banks[1]]: (day) => {
    const { year, month, day: date } = ymdFromDay(day);
    return `${year}.${month}.${date}`;
  },
  [banks[2]]: (day) => {
    const { year, month, day: date } = ymdFromDay(day);
    return `${year}年${month}月${date}日`;
  },
};

/** 2021 年贴息台账 as the three lenders' lists pasted under one another: title, unit line, subtotals, total, signatures. */
export async function wanningWorkbook(): Promise<Uint8Array> {
  const { loans, violations } = makeWanningLoans();
  const workbook = new Workbook();
  workbook.creator = '贴息通示例';
  workbook.created = new Date(Date.UTC(2022, 0, 10));
  workbook.modified = new Date(Date.UTC(2022, 0, 10));
  const sheet = workbook.addWorksheet('2021年贴息台账', {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 3 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    },
  });
  const rowOf = fillLedger(sheet, loans);
  fillNotes(workbook.addWorksheet('说明'), violations, rowOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fillLedger(sheet: Worksheet, loans: readonly SampleLoan[]): Map<SampleLoan, number> {
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  sheet.mergeCells(1, 1, 1, headers.length);
  const title = sheet.getCell(1, 1);
  title.value = '万宁市2021年农民小额贷款贴息台账（示例，人员均为虚构）';
  title.font = { name: '宋体', size: 16, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 28;
  sheet.getCell(2, 1).value = '填报单位：万宁市金融工作管理办公室';
  sheet.getCell(2, 9).value = '单位：元';
  sheet.getCell(2, 12).value = '填报日期：2022年1月10日';
  headers.forEach((header, i) => {
    const cell = sheet.getCell(3, i + 1);
    cell.value = header;
    cell.font = { name: '宋体', size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.border = box;
  });

  const rowOf = new Map<SampleLoan, number>();
  const subtotals: number[] = [];
  let row = 4;
  let sequence = 0;
  for (const bank of banks) {
    const first = row;
    for (const loan of loans.filter((candidate) => candidate.bank === bank)) {
      sequence += 1;
      rowOf.set(loan, row);
      fillRow(sheet, row, sequence, loan);
      row += 1;
    }
    labelledSum(sheet, row, '小计', `SUM(I${first}:I${row - 1})`, sumOf(loans.filter((loan) => loan.bank === bank)));
    subtotals.push(row);
    row += 1;
  }
  labelledSum(sheet, row, '合计', subtotals.map((at) => `I${at}`).join('+'), sumOf(loans));
  sheet.getCell(row + 2, 1).value = '制表人：';
  sheet.getCell(row + 2, 5).value = '审核人：';
  sheet.getCell(row + 2, 9).value = '负责人：';
  return rowOf;
}

const sumOf = (loans: readonly SampleLoan[]) => loans.reduce((sum, loan) => sum + loan.principal, 0);

function fillRow(sheet: Worksheet, row: number, sequence: number, loan: SampleLoan): void {
  const date = dateStyle[loan.bank] as (day: Day) => string | number;
  const values: (string | number)[] = [
    sequence,
    loan.township,
    loan.village,
    loan.name,
    loan.idAsNumber ? Number(loan.id) : loan.id,
    loan.category,
    loan.bank,
    loan.contract,
    loan.principal,
    Number(loan.ratePercent),
    loan.use,
    date(loan.disbursed),
    date(loan.due),
    loan.settledText ?? (loan.settled === undefined ? '' : date(loan.settled)),
    loan.note,
  ];
  values.forEach((value, i) => {
    const cell = sheet.getCell(row, i + 1);
    if (value !== '') cell.value = value;
    cell.font = { name: '宋体', size: 11 };
    cell.border = box;
    if (i === 4 && typeof value === 'string') cell.numFmt = '@';
    if (i === 8) cell.numFmt = '#,##0.00';
    if (i >= 11 && i <= 13 && typeof value === 'number') cell.numFmt = 'yyyy-mm-dd';
  });
}

function labelledSum(sheet: Worksheet, row: number, label: string, formula: string, result: number): void {
  const name = sheet.getCell(row, 4);
  name.value = label;
  const sum = sheet.getCell(row, 9);
  sum.value = { formula, result };
  sum.numFmt = '#,##0.00';
  for (let i = 1; i <= headers.length; i++) {
    const cell = sheet.getCell(row, i);
    cell.font = { name: '宋体', size: 11, bold: true };
    cell.border = box;
  }
}

function fillNotes(sheet: Worksheet, violations: readonly Violation[], rowOf: ReadonlyMap<SampleLoan, number>): void {
  [14, 34, 66].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  const lines: (string | number)[][] = [
    ['示例说明'],
    [
      '本台账按万宁市 2021 年农民小额贷款贴息重点绩效评价报告公布的数字编制，人员、证号均为虚构（证号地区码 99 不存在）。',
    ],
    ['公布数字', '一般农民', `${published.farmers} 人`],
    ['', '农村妇女', `${published.women} 人`],
    ['', '贷款金额', '1162.68 万元（283 人的贷款）'],
    ['', '贴息金额', '72.37 万元，本台账核算结果正好是 723,700.00 元（实际天数/360）'],
    [''],
    ['另加了以下有问题的行，用来看标色和疑点；这些行都不增加贴息额：'],
    ['行号', '疑点代码', '说明'],
    ...violations.map((violation) => [
      violation.loans.map((loan) => rowOf.get(loan)).join('、'),
      violation.codes,
      violation.what,
    ]),
  ];
  lines.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === '') return;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = value;
      cell.font = { name: '宋体', size: r === 0 ? 14 : 11, bold: r === 0 || r === 8 };
      if (c === 2) cell.alignment = { wrapText: true, vertical: 'top' };
    }),
  );
}
