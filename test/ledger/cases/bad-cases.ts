import { type Case, type Cell, date, idOf, type Sheet } from './case-book';

const A = idOf(11);
const HG = '和港农村资金互助社';
const header: Cell[] = ['序号', '姓名', '身份证号', '承贷银行', '贷款金额(元)', '放款日期', '到期日期', '结清日期', '年利率(%)'];
const good: Cell[] = [1, '测试甲', A, HG, 50000, date('2020-10-12'), date('2021-10-12'), date('2021-04-12'), 6];
const goodLoan = { borrower: '测试甲', principal: '50000.00', disbursed: '2020-10-12' };

/** The good loan with one cell changed. */
function row(column: number, cell: Cell): Cell[] {
  return good.map((value, i) => (i === column ? cell : value));
}

function one(name: string, habit: string, sheet: Omit<Sheet, 'name'>, expected: Partial<Case['expected']['ledgers'][number]>): Case {
  return {
    name,
    sheets: [{ name: '台账', ...sheet }],
    expected: { habit, ledgers: [{ sheet: '台账', loans: [goodLoan], findings: [], ...expected }], others: [], failures: [] },
  };
}

export const badCases: readonly Case[] = [
  { name: 'no-header', sheets: [{ name: '说明文字', rows: [['这里没有台账'], ['只有几句话']] }], expected: { habit: 'a workbook of prose', ledgers: [], others: ['说明文字 unrecognised'], failures: ['HEADER_NOT_FOUND'] } },
  { name: 'empty', sheets: [{ name: 'Sheet1', rows: [] }], expected: { habit: 'an empty workbook', ledgers: [], others: ['Sheet1 empty'], failures: ['WORKBOOK_EMPTY'] } },
  {
    name: 'loans-without-a-header',
    sheets: [{ name: '台账', rows: [header, good] }, { name: 'Sheet2', rows: [good, row(1, '测试乙'), row(1, '测试丙')] }],
    expected: { habit: 'a sheet of loans whose header was cut off, beside a ledger', ledgers: [{ sheet: '台账', loans: [goodLoan] }], others: ['Sheet2 unrecognised'], failures: [1, 2, 3].map((row) => `SHEET_UNRECOGNISED Sheet2 ${row}`) },
  },
  one('no-disbursement-column', 'a ledger without the day of disbursement', { rows: [header.filter((_, i) => i !== 5), good.filter((_, i) => i !== 5)] }, {
    loans: [], failures: ['COLUMN_MISSING 1 disbursed'], kinds: ['header', 'failure'],
  }),
  one('two-amounts-that-differ', 'two columns could be the principal and differ: a question, no loan', { rows: [[...header, '借款金额(元)'], [...good, 40000]] }, {
    loans: [], failures: ['COLUMN_AMBIGUOUS E1 principal'], questions: ['principal E J'], kinds: ['header', 'failure'],
  }),
  one('impossible-dates', '20210229, 2021.13.5, 2021年2月30日', { rows: [header, good, row(5, '20210229'), row(6, '2021.13.5'), row(7, '2021年2月30日')] }, {
    failures: ['DATE_IMPOSSIBLE F3', 'DATE_IMPOSSIBLE G4', 'DATE_IMPOSSIBLE H5'], kinds: ['header', 'data', 'failure', 'failure', 'failure'],
  }),
  one('unreadable-dates', 'words, month without a day, a year typed as a number, month first', { rows: [header, good, row(5, '去年三月'), row(6, '2021.3'), row(5, 2021), row(7, '3/5/2021')] }, {
    failures: ['DATE_UNREADABLE F3', 'DATE_UNREADABLE G4', 'DATE_IMPOSSIBLE F5', 'DATE_UNREADABLE H6'],
  }),
  one('missing-dates', 'no day of disbursement', { rows: [header, good, row(5, null), row(5, '－－')] }, { failures: ['DATE_MISSING F3', 'DATE_MISSING F4'] }),
  one('dates-reversed', 'due and settled before they were lent', { rows: [header, good, row(6, date('2020-10-11')), row(7, '2020.1.1')] }, { failures: ['DATES_REVERSED G3', 'DATES_REVERSED H4'] }),
  one('unreadable-amounts', 'words, wrong groups, two amounts, a sum of terms', { rows: [header, good, row(4, '五万左右'), row(4, '50,00'), row(4, '5万/3万'), row(4, '3+2万')] }, {
    failures: ['AMOUNT_UNREADABLE E3', 'AMOUNT_UNREADABLE E4', 'AMOUNT_UNREADABLE E5', 'AMOUNT_UNREADABLE E6'],
  }),
  one('missing-and-negative-amounts', 'empty, zero, below zero', { rows: [header, good, row(4, null), row(4, 0), row(4, -50000), row(4, '(50,000)')] }, {
    failures: ['AMOUNT_MISSING E3', 'AMOUNT_MISSING E4', 'AMOUNT_NEGATIVE E5', 'AMOUNT_NEGATIVE E6'],
  }),
  one('unreadable-rates', '345, words, below zero', { rows: [header, good, row(8, 345), row(8, '基准利率上浮'), row(8, -6)] }, {
    failures: ['RATE_UNREADABLE I3', 'RATE_UNREADABLE I4', 'RATE_UNREADABLE I5'],
  }),
  one('unreadable-terms', 'a term in words', { rows: [[...header, '贷款期限'], [...good, 12], [...good, '短期'], [...good, '1.7年']] }, { failures: ['TERM_UNREADABLE J3', 'TERM_UNREADABLE J4'] }),
  one('missing-borrowers', 'no name, and one of blanks', { rows: [header, good, row(1, null), row(1, '　 ')] }, { failures: ['BORROWER_MISSING B3', 'BORROWER_MISSING B4'] }),
  one('error-cells', '#REF! in the amount, the day, the ID, the bank', { rows: [header, good, row(4, { error: '#REF!' }), row(5, { error: '#N/A' }), row(2, { error: '#VALUE!' }), row(3, { error: '#REF!' }), row(1, { error: '#DIV/0!' })] }, {
    failures: ['ERROR_CELL E3', 'ERROR_CELL F4', 'ERROR_CELL C5', 'ERROR_CELL D6', 'ERROR_CELL B7'],
  }),
  one('name-without-a-loan', 'a name typed in, nothing else', { rows: [header, good, [2, '测试乙'], [null, '测试丙']] }, {
    failures: ['AMOUNT_MISSING E3', 'DATE_MISSING F3', 'AMOUNT_MISSING E4', 'DATE_MISSING F4'].filter((f) => !f.startsWith('DATE')),
    kinds: ['header', 'data', 'failure', 'failure'],
  }),
  one('account-stored-as-a-number', 'an account of 19 digits stored as a number is not used, the loan is', { rows: [[...header, '一卡通账号'], [...good, 6217000000000000000]] }, {
    loans: [{ ...goodLoan, account: null }], failures: ['NUMBER_DAMAGED J2'],
  }),
  one('unit-mixed', 'a 5 among the amounts of 50000', { rows: [header, good, row(4, 5), row(4, 30000)] }, {
    loans: [goodLoan, { principal: '5.00' }, { principal: '30000.00' }], failures: [], findings: ['UNIT_SUSPECT E3'],
  }),
  one('unit-wrong-everywhere', '万元 in the header, 元 in the cells', { rows: [header.map((h) => (h === '贷款金额(元)' ? '贷款金额（万元）' : h)), good, row(4, 30000)] }, {
    loans: [{ principal: '500000000.00' }, { principal: '300000000.00' }], failures: [], findings: ['UNIT_SUSPECT E2 E3'],
  }),
  one('claim-in-another-unit', 'the subsidy in 万元 beside a principal in 元', { rows: [[...header, '贴息金额'], [...good, 750], [...row(1, '测试乙'), 0.075]] }, {
    loans: [goodLoan, { claim: { subsidy: '0.08' } }], failures: [], findings: ['UNIT_SUSPECT J3'],
  }),
  one('total-that-is-wrong', '合计 is not the sum of the rows', { rows: [header, good, row(4, 30000), ['合计', null, null, null, 90000]] }, {
    loans: [goodLoan, { principal: '30000.00' }], failures: [], findings: ['TOTAL_MISMATCH E4'],
  }),
  one('subtotal-that-is-wrong', 'one of two 小计 is wrong, the 合计 is right', {
    rows: [header, good, ['小计', null, null, null, 50000], row(4, 30000), ['小计', null, null, null, 35000], ['合计', null, null, null, 80000]],
  }, { loans: [goodLoan, { principal: '30000.00' }], failures: [], findings: ['TOTAL_MISMATCH E5'] }),
  one('total-over-an-unreadable-row', 'a total over a row that could not be read is not judged', { rows: [header, good, row(4, '五万左右'), ['合计', null, null, null, 100000]] }, {
    failures: ['AMOUNT_UNREADABLE E3'], findings: [],
  }),
  one('claim-that-cannot-be-read', 'an unreadable claim is reported and the loan kept', { rows: [[...header, '贴息金额', '计息起'], [...good, '约七百元', '2021年初']] }, {
    loans: [{ ...goodLoan, claim: null }], failures: ['AMOUNT_UNREADABLE J2', 'DATE_UNREADABLE K2'], kinds: ['header', 'data'],
  }),
  one(
    'failure-in-the-first-row-of-a-village',
    'the row that names the village fails: the rows below it still live there',
    {
      rows: [
        ['村', ...header],
        ['一村', ...good],
        [null, ...row(1, '测试乙')],
        ['二村', ...row(5, '2021.13.1')],
        [null, ...row(1, '测试丙')],
      ],
    },
    {
      loans: [goodLoan, { borrower: '测试乙', village: '一村' }, { borrower: '测试丙', village: '二村' }],
      failures: ['DATE_IMPOSSIBLE G4'],
    },
  ),
  one(
    'repayments-that-cannot-be',
    'repaid before it was lent, repaid without a day, a day without an amount',
    {
      rows: [
        [...header, '还款金额', '还款时间'].filter((h) => h !== '结清日期'),
        ...(
          [
            [50000, date('2021-04-12')],
            [10000, date('2019-04-12')],
            [50000, date('2019-04-12')],
            [10000, null],
            [null, date('2021-04-12')],
          ] as const
        ).map((pair) => [...good.filter((_, i) => i !== 7), ...pair]),
      ],
    },
    {
      loans: [{ ...goodLoan, settled: '2021-04-12' }],
      failures: ['DATES_REVERSED J3', 'DATES_REVERSED J4', 'DATE_MISSING J5', 'AMOUNT_MISSING I6'],
      kinds: ['header', 'data', 'failure', 'failure', 'failure', 'failure'],
    },
  ),
  one(
    'overdue-in-words',
    '逾期30天 is overdue; what says neither is asked about',
    { rows: [[...header, '是否逾期', '计息天数'], [...good, '否', '九十'], [...good, '逾期30天', 90], [...good, '待核', 90]] },
    {
      loans: [{ ...goodLoan, overdue: false, claim: null }, { ...goodLoan, overdue: true }],
      failures: ['COUNT_UNREADABLE K2', 'FLAG_UNREADABLE J4'],
      kinds: ['header', 'data', 'data', 'failure'],
    },
  ),
  one(
    'paid-days-that-cannot-be',
    'already paid to a day before disbursement, from a day on without an end, and to a day nobody can read',
    {
      rows: [
        [...header, '已贴息起', '已贴息止'],
        [...good, null, null],
        [...good, null, date('2020-10-11')],
        [...good, date('2020-11-01'), null],
        [...good, null, '去年年底'],
      ],
    },
    { loans: [{ ...goodLoan, paid: null }], failures: ['DATES_REVERSED K3', 'DATE_MISSING K4', 'DATE_UNREADABLE K5'] },
  ),
];
