import { describeFailure } from '../../src/ledger/describe-failure';
import type { CellValue, Grid } from '../../src/ledger/grid';
import { readLedger } from '../../src/ledger/read-ledger';

function grid(values: CellValue[][], sheet = '台账'): Grid {
  const width = Math.max(...values.map((row) => row.length));
  return {
    sheet,
    top: 0,
    left: 0,
    values: values.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]),
  };
}

test('a plain ledger under title and unit line, with a total and signatures', () => {
  const ledger = readLedger(
    grid([
      ['万宁市2021年农民小额贷款贴息台账'],
      ['填报单位：测试合作社', '', '', '', '', '单位：万元'],
      ['序号', '姓名', '身份证号', '承贷银行', '贷款金额', '放款日期', '到期日期', '结清日期', '年利率(%)', '备注'],
      [1, '测试甲', '990101198001010018', '和港农村资金互助社', 5, '2020.10.12', 44298, '2021年4月12日', 6, ''],
      [2, '测试 乙', '990101198001010026', '草根小额贷款有限公司', '3.5万', '20201105', '2021-11-05', '', '6%', ''],
      [],
      ['合  计', '', '', '', 8.5],
      ['制表人：', '', '审核人：'],
    ]),
  );
  expect(ledger?.failures).toEqual([]);
  expect(
    ledger?.loans.map((l) => [l.borrower, l.principal, l.disbursed, l.due, l.settled, l.rate, l.bank, l.source.row]),
  ).toEqual([
    ['测试甲', 5_000_000, 44116, 44298, 44298, 60_000, '和港农村资金互助社', 4],
    ['测试乙', 3_500_000, 44140, 44505, undefined, 60_000, '草根小额贷款有限公司', 5],
  ]);
  expect(ledger?.rowKinds).toEqual(['title', 'unit-line', 'header', 'data', 'data', 'blank', 'total', 'signature']);
  expect(ledger?.findings).toEqual([]);
});

test('a cell that cannot be read makes its row a failure that names the cell', () => {
  const ledger = readLedger(
    grid([
      ['姓名', '贷款金额(元)', '放款日期'],
      ['测试甲', 50000, '2021.2.29'],
    ]),
  );
  expect(ledger?.rowKinds).toEqual(['header', 'failure']);
  expect(ledger?.failures.map((f) => describeFailure(f, 'zh-CN'))).toEqual([
    '“台账”第 2 行 C 列“放款日期”写的是“2021.2.29”，没有这一天，或者不可能是贷款的日期。请对照合同改正。',
  ]);
});
