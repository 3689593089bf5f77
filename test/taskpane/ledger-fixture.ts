import type { CellValue, Grid } from '../../src/ledger/grid';
import { withCheckDigit } from '../../scripts/samples/people';

export const SHEET = '农民贷款';

/** Invented people; region 990821 is assigned to nobody. */
const id = (number: number, born = '19800101'): string =>
  withCheckDigit(`990821${born}${String(number).padStart(3, '0')}`);

const HEADER: readonly CellValue[] = [
  '序号',
  '乡镇',
  '借款人姓名',
  '身份证号',
  '人员类别',
  '承贷机构',
  '合同号',
  '贷款金额（元）',
  '放款日期',
  '到期日期',
  '结清日期',
];

const loan = (
  name: string,
  idText: string,
  township: string,
  bank: string,
  contract: string,
  amount: CellValue,
  disbursed: string,
  due: string,
  settled: string,
): CellValue[] => ['', township, name, idText, '一般农民', bank, contract, amount, disbursed, due, settled];

/**
 * 万宁 2021, rows as Excel numbers them: 1 title, 2 unit line, 3 header, 4–9 loans, 10 total.
 * 4 and 5 plain, 6 late, 7 above 50万, 8 capped at 10万, 9 has an amount nobody can read.
 */
export function wanningGrid(): Grid {
  const rows: CellValue[][] = [
    loan('测试甲', id(1), '万城镇', '和港农村资金互助社', 'A1', 40000, '2020-03-01', '2021-03-01', '2021-03-01'),
    loan('测试乙', id(3), '万城镇', '草根小额贷款有限公司', 'A2', 20000, '2020-06-01', '2021-06-01', '2021-05-31'),
    loan('测试丙', id(5), '东澳镇', '和港农村资金互助社', 'A3', 30000, '2020-06-01', '2021-06-01', '2021-08-01'),
    loan('测试丁', id(7), '东澳镇', '和港农村资金互助社', 'A4', 600000, '2020-06-01', '2021-06-01', '2021-06-01'),
    loan('测试戊', id(9), '东澳镇', '草根小额贷款有限公司', 'A5', 300000, '2020-06-01', '2021-06-01', '2021-06-01'),
    loan(
      '测试己',
      id(11),
      '万城镇',
      '草根小额贷款有限公司',
      'A6',
      '五万左右',
      '2020-06-01',
      '2021-06-01',
      '2021-06-01',
    ),
    ['合计', '', '', '', '', '', '', 990000],
  ];
  return ledgerGrid(rows);
}

function ledgerGrid(rows: readonly (readonly CellValue[])[]): Grid {
  const all = [['万宁市2021年农民小额贷款贴息台账'], ['单位：元'], HEADER, ...rows];
  return { sheet: SHEET, top: 0, left: 0, values: all.map((row) => HEADER.map((_, i) => row[i] ?? '')) };
}

/** Row 4 is paid; row 5 is a cooperative's, for which 万宁 published no rate. */
export function cooperativeGrid(): Grid {
  const bank = '和港农村资金互助社';
  return ledgerGrid([
    loan('测试甲', id(1), '万城镇', bank, 'A1', 40000, '2020-03-01', '2021-03-01', '2021-03-01'),
    loan('测试合作社', '', '万城镇', bank, 'A2', 500000, '2020-03-01', '2021-03-01', '2021-03-01').map((cell) =>
      cell === '一般农民' ? '农民专业合作社' : cell,
    ),
  ]);
}

/** Rows 4 and 5: one borrower's loans at two banks that agree in everything the rules compare. */
export function tieGrid(): Grid {
  return ledgerGrid([
    loan('测试甲', id(1), '万城镇', '和港农村资金互助社', 'A1', 40000, '2020-03-01', '2021-03-01', '2021-03-01'),
    loan('测试甲', id(1), '万城镇', '草根小额贷款有限公司', 'A2', 40000, '2020-03-01', '2021-03-01', '2021-03-01'),
    loan('测试乙', id(3), '万城镇', '草根小额贷款有限公司', 'A3', 20000, '2020-06-01', '2021-06-01', '2021-05-31'),
  ]);
}

/** A sheet without any ledger on it. */
export function wrongGrid(): Grid {
  return { sheet: '说明', top: 0, left: 0, values: [['这是一张说明'], ['没有台账']] };
}

export function emptyGrid(): Grid {
  return { sheet: 'Sheet1', top: 0, left: 0, values: [['']] };
}
