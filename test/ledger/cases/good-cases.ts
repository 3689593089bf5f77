import { type Case, type Cell, creditCodeOf, date, type ExpectedLoan, idOf, type Sheet } from './case-book';

const A = idOf(11);
const B = idOf(22);
const C = idOf(33);
const HG = '和港农村资金互助社';
const CG = '草根小额贷款有限公司';

const header: Cell[] = ['序号', '姓名', '身份证号', '承贷银行', '贷款金额(元)', '放款日期', '到期日期', '结清日期', '年利率(%)'];
const rows: Cell[][] = [
  [1, '测试甲', A, HG, 50000, date('2020-10-12'), date('2021-10-12'), date('2021-04-12'), 6],
  [2, '测试乙', B, CG, 30000, date('2020-11-05'), date('2021-11-05'), date('2021-11-01'), 7],
  [3, '测试丙', C, HG, 80000, date('2021-01-20'), date('2022-01-20'), null, 6.5],
];
const loans: ExpectedLoan[] = [
  { borrower: '测试甲', id: A, bank: HG, principal: '50000.00', disbursed: '2020-10-12', due: '2021-10-12', settled: '2021-04-12', rate: '6' },
  { borrower: '测试乙', id: B, bank: CG, principal: '30000.00', disbursed: '2020-11-05', due: '2021-11-05', settled: '2021-11-01', rate: '7' },
  { borrower: '测试丙', id: C, bank: HG, principal: '80000.00', disbursed: '2021-01-20', due: '2022-01-20', settled: null, rate: '6.5' },
];
const data = ['data', 'data', 'data'];

function one(name: string, habit: string, sheet: Omit<Sheet, 'name'>, expected: Partial<Case['expected']['ledgers'][number]>, more: Partial<Case['expected']> = {}): Case {
  return {
    name,
    sheets: [{ name: '台账', ...sheet }],
    expected: { habit, ledgers: [{ sheet: '台账', loans, failures: [], questions: [], findings: [], ...expected }], others: [], failures: [], ...more },
  };
}

/** The three loans with some columns rewritten: header and cells by 0-based column. */
function withColumn(column: number, head: string, cells: readonly Cell[]): Cell[][] {
  return [
    header.map((h, i) => (i === column ? head : h)),
    ...rows.map((row, r) => row.map((cell, i) => (i === column ? (cells[r] ?? null) : cell))),
  ];
}

function expectColumn(key: string, values: readonly unknown[]): ExpectedLoan[] {
  return loans.map((loan, i) => ({ ...loan, [key]: values[i] }));
}

const EXPORT_LOAN = ['贷款金额', '贷款期限', '放款日期', '到期日期', '贷款利率', '贷款金融机构', '累计贴息金额（元）', '偿还贷款金额', '还款时间', '贷款余额（万元）', '逾期贷款金额', '贷款逾期时间', '欠息金额（元）', '欠息时间'];
const EXPORT_GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['基本情况', ['序号', '乡镇', '行政村', '组别', '户主姓名', '身份证号', '家庭人口数', '贷款人姓名', '贷款人身份证', '与户主关系', '脱贫属性']],
  ['原贷款情况', ['原有余额', '原有贷款是否逾期', '原有逾期金额', '原有逾期时间', '原有欠息金额', '原有欠息时间']],
  ['扶贫小额信贷', ['信用等级评定', '授信额度', '授信金融机构', '授信时间', ...EXPORT_LOAN, '应贷未贷识别', '贷款用途']],
  ['创业贷款', [...EXPORT_LOAN.slice(0, 13)]],
  ['生源地贷款', [...EXPORT_LOAN.slice(0, 12)]],
  ['其他类型贷款', [...EXPORT_LOAN.slice(0, 13), '备注']],
];

function exportSheet(): Sheet {
  const groups: Cell[] = [];
  const leaves: Cell[] = [];
  const merges = ['A1:BX1'];
  for (const [group, columns] of EXPORT_GROUPS) {
    merges.push(`${letters(leaves.length)}2:${letters(leaves.length + columns.length - 1)}2`);
    columns.forEach((leaf, i) => {
      groups.push(i === 0 ? group : null);
      leaves.push(leaf);
    });
  }
  const row = (basic: readonly string[], ours: readonly string[], other: readonly string[]): Cell[] => [
    ...basic.map((v) => `${v} `),
    ...Array<string>(6).fill('null '),
    ...ours.map((v) => `${v} `),
    ...Array<string>(13).fill('null '),
    ...other.map((v) => `${v} `),
    ...Array<string>(14).fill('null '),
  ];
  const no = Array<string>(12).fill('null');
  const school = ['8000', '48', '2022-09-01', '2026-09-01', '4.1', '国家开发银行', 'null', 'null', 'null', '0.8', 'null', 'null'];
  return {
    name: '台账',
    merges,
    rows: [
      ['测试县脱贫户贷款情况统计表'],
      groups,
      leaves,
      row(['1', '东山镇', '一村', '一组', '测试丁', A, '4', '测试甲', B, '配偶', '脱贫户'],
        ['AA', '50000', '测试农商行', '2022-01-01', '50000', '36', '2022-03-05', '2025-03-05', '4.35', '测试农商行', '1200.5', '50000', '2024-06-01', '0', 'null', 'null', 'null', 'null', '否', '养羊'], no),
      row(['2', '东山镇', '一村', '二组', '测试乙', C, '3', '测试乙', C, '户主', '监测户'],
        ['A', '30000', '测试农商行', '2022-01-01', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', 'null', '是', 'null'], school),
      row(['3', '西山镇', '二村', '一组', '测试丙', idOf(44), '5', '测试丙', idOf(44), '户主', '脱贫户'],
        ['AA', '50000', '测试农商行', '2023-01-01', '30000', '24', '2023-05-10', '2025-05-10', '3.65', '测试农商行', '0', '10000', '2024-05-10', '2', 'null', 'null', 'null', 'null', '否', '种植'], no),
    ],
  };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

const places = (cells: readonly (readonly [Cell, Cell])[]): Cell[][] => [
  ['乡镇', '行政村', ...header.slice(1)],
  ...rows.map((row, i) => [...(cells[i] ?? [null, null]), ...row.slice(1)]),
];

const twoRowHeader: Cell[][] = [
  ['序号', '姓名', '身份证号', '贷款情况', null, null, null, null, '年利率(%)'],
  [null, null, null, '承贷银行', '金额(元)', '放款日期', '到期日期', '结清日期', null],
];

export const goodCases: readonly Case[] = [
  one('plain', 'one header row, one loan a row', { rows: [header, ...rows] }, {
    kinds: ['header', ...data],
    mapping: { borrower: 'B', id: 'C', bank: 'D', principal: 'E 元', disbursed: 'F', due: 'G', settled: 'H', rate: 'I %' },
  }),
  one('title-unit-and-date-lines', 'a merged title, then 填报单位, 单位：万元 and 填报日期 over the header', {
    rows: [
      ['测试县2021年小额贷款贴息台账'],
      ['填报单位：测试县金融办', null, null, null, '单位：万元', null, null, '填报日期：2022年1月10日'],
      ...withColumn(4, '贷款金额', [5, 3, 8]),
    ],
    merges: ['A1:I1'],
  }, { kinds: ['title', 'unit-line', 'header', ...data], mapping: { principal: 'E 万元' } }),
  one('two-row-header', 'two header rows, merged groups and tall cells', {
    rows: [...twoRowHeader, ...rows],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:H1', 'I1:I2'],
  }, { kinds: ['header', 'header', ...data], mapping: { principal: 'E 元' } }),
  one('two-row-header-unmerged', 'the group text only in its first cell, not merged', { rows: [...twoRowHeader, ...rows] }, { kinds: ['header', 'header', ...data] }),
  one('three-row-header', 'three header rows: 贷款情况, 起止日期, 起 and 止', {
    rows: [
      ['序号', '姓名', '身份证号', '贷款情况', null, null, null, null, '年利率(%)'],
      [null, null, null, '承贷银行', '金额(元)', '贷款起止日期', null, '结清日期', null],
      [null, null, null, null, null, '起', '止', null, null],
      ...rows,
    ],
    merges: ['A1:A3', 'B1:B3', 'C1:C3', 'D1:H1', 'I1:I3', 'D2:D3', 'E2:E3', 'F2:G2', 'H2:H3'],
  }, { kinds: ['header', 'header', 'header', ...data], mapping: { disbursed: 'F', due: 'G' } }),
  {
    name: 'export-of-76-columns',
    sheets: [exportSheet()],
    expected: {
      habit: 'a county export: 76 columns, 贷款金额 under four groups, head and borrower apart, 元 and 万元, every text with a blank behind it, null as text',
      ledgers: [{
        sheet: '台账',
        kinds: ['title', 'header', 'header', 'data', 'no-loan', 'data'],
        loans: [
          { borrower: '测试甲', id: B, headId: A, township: '东山镇', village: '一村', category: '脱贫户', bank: '测试农商行', principal: '50000.00', term: 36, disbursed: '2022-03-05', due: '2025-03-05', settled: '2024-06-01', repayments: [], balance: '0.00', rate: '4.35', use: '养羊' },
          { borrower: '测试丙', id: idOf(44), headId: idOf(44), principal: '30000.00', term: 24, disbursed: '2023-05-10', due: '2025-05-10', settled: null, repayments: [['2024-05-10', '10000.00']], balance: '20000.00', rate: '3.65' },
        ],
        failures: [], questions: [], findings: [],
      }],
      others: [],
      failures: [],
    },
  },
  one('table', 'an Excel table (ListObject) under a note, its total row switched on', {
    rows: [
      ['台账说明'], [],
      header, ...rows.map((row) => row.map((cell) => cell)),
      ['合计', null, null, null, { formula: 'SUBTOTAL(109,E4:E6)', result: 160000 }],
    ],
    tables: [{ name: '贷款表', row: 3, column: 1, width: 9, height: 4 }],
  }, { kinds: ['title', 'blank', 'header', ...data, 'total'] }),
  {
    name: 'two-ledgers-one-below-the-other',
    sheets: [{
      name: '台账',
      rows: [
        ['一、资金互助社'], header, rows[0] ?? [], rows[2] ?? [], ['合计', null, null, null, 130000], [],
        ['二、小额贷款公司', null, null, null, '单位：万元'],
        ['借款人姓名', '证件号码', '放贷机构', '借款金额', '借款日期', '到期日', '还清日期', '执行利率(%)'],
        ['测试乙', B, CG, 3, '2020.11.5', '2021.11.5', '2021.11.1', 7],
        ['合计', null, null, 3],
      ],
    }],
    expected: {
      habit: 'a second table with other columns and another unit below the first',
      ledgers: [
        { sheet: '台账', loans: [loans[0] ?? {}, loans[2] ?? {}], failures: [], findings: [], kinds: ['title', 'header', 'data', 'data', 'total', 'blank'] },
        { sheet: '台账', loans: [loans[1] ?? {}], failures: [], findings: [], kinds: ['unit-line', 'header', 'data', 'total'], mapping: { principal: 'D 万元' } },
      ],
      others: [], failures: [],
    },
  },
  {
    name: 'two-ledgers-side-by-side',
    sheets: [{
      name: '台账',
      rows: [
        ['姓名', '贷款金额(元)', '放款日期', null, '姓名', '贷款金额(万元)', '放款日期'],
        ['测试甲', 50000, '2020.10.12', null, '测试乙', 3, '2020.11.5'],
        ['测试丙', 80000, '2021.1.20', null, null, null, null],
      ],
    }],
    expected: {
      habit: 'two tables side by side with an empty column between them',
      ledgers: [
        { sheet: '台账', loans: [{ borrower: '测试甲', principal: '50000.00', disbursed: '2020-10-12' }, { borrower: '测试丙', principal: '80000.00', disbursed: '2021-01-20' }], failures: [], kinds: ['header', 'data', 'data'] },
        { sheet: '台账', loans: [{ borrower: '测试乙', principal: '30000.00', disbursed: '2020-11-05' }], failures: [], kinds: ['header', 'data', 'blank'] },
      ],
      others: [], failures: [],
    },
  },
  one('header-on-every-page', 'title and header printed again on every page, 本页小计 below', {
    rows: [
      ['贴息台账'], header, rows[0] ?? [], rows[1] ?? [], ['本页小计', null, null, null, 80000],
      ['贴息台账'], header, rows[2] ?? [], ['本页小计', null, null, null, 80000], ['总  计', null, null, null, 160000],
    ],
  }, { kinds: ['title', 'header', 'data', 'data', 'subtotal', 'note', 'header', 'data', 'subtotal', 'total'] }),
  one('two-row-header-repeated', 'a header of two rows printed again', {
    rows: [...twoRowHeader, rows[0] ?? [], ...twoRowHeader, rows[1] ?? [], rows[2] ?? []],
  }, { kinds: ['header', 'header', 'data', 'header', 'header', 'data', 'data'] }),
  one('hidden-rows-and-columns', 'hidden rows and columns count', { rows: [header, ...rows], hiddenRows: [3], hiddenColumns: [4] }, { kinds: ['header', ...data] }),
  one('filter-and-frozen-panes', 'an active filter and frozen panes', { rows: [['台账'], header, ...rows], filter: 'A2:I5', frozenRows: 2, hiddenRows: [4] }, { kinds: ['title', 'header', ...data] }),
  one('blank-separator-rows', 'blank rows between the loans, one of them with blanks typed in', {
    rows: [header, rows[0] ?? [], [], rows[1] ?? [], [' ', '　'], [null, null], rows[2] ?? []],
  }, { kinds: ['header', 'data', 'blank', 'data', 'blank', 'blank', 'data'] }),
  one('subtotals-and-total', '小计 after every village, 合计 at the end, 合 计 with blanks', {
    rows: [
      header, rows[0] ?? [], ['一村小计', null, null, null, 50000], rows[1] ?? [], rows[2] ?? [], [null, '小计：2笔', null, null, 110000], [null, '合　　计', null, null, 160000],
    ],
  }, { kinds: ['header', 'data', 'subtotal', 'data', 'data', 'subtotal', 'total'] }),
  one('total-above-the-rows', '合计 stands directly under the header', { rows: [header, ['合计', null, null, null, 160000], ...rows] }, { kinds: ['header', 'total', ...data] }),
  one('signatures-and-notes', '制表人, 审核人 and remarks below the table', {
    rows: [
      header, ...rows, [], ['备注：1.本表一式三份。'], ['制表人：王测', null, null, '审核人：李测', null, null, '负责人：'], ['填表日期：2022年1月10日'],
    ],
  }, { kinds: ['header', ...data, 'blank', 'note', 'signature', 'signature'] }),
  one('remark-that-sounds-like-a-signature', 'a loan whose remark says 已签字 and whose amounts are text stays a loan', {
    rows: [
      [...header, '备注'],
      ['一', '测试甲', A, HG, '5万', '2020.10.12', '2021.10.12', '2021.4.12', '6%', '已签字'],
      ['二', '测试乙', B, CG, '3万', '2020.11.5', '2021.11.5', '2021.11.1', '7%', '经办人代签'],
      ['三', '测试丙', C, HG, '8万', '2021.1.20', '2022.1.20', null, '6.5%', '备注：合计一笔'],
    ],
  }, { kinds: ['header', ...data] }),
  one('column-numbers-under-the-header', '栏次 甲 乙 1 2 3 under the header, then a row of units', {
    rows: [withColumn(4, '贷款金额', [])[0] ?? [], ['甲', '乙', '丙', '丁', 1, 2, 3, 4, 5], ...rows],
  }, { kinds: ['header', 'header', ...data] }),
  one('row-of-units', 'the units in a row of their own', {
    rows: [header.map((h) => String(h).replace(/\(.*/, '')), [null, null, null, null, '万元', null, null, null, '%'], ...withColumn(4, '', [5, 3, 8]).slice(1)],
  }, { kinds: ['header', 'header', ...data], mapping: { principal: 'E 万元' } }),
  one('merged-village-cells', 'township and village merged over their rows', {
    rows: places([['东山镇', '一村'], [null, null], ['西山镇', '二村']]),
    merges: ['A2:A3', 'B2:B3'],
  }, { loans: loans.map((l, i) => ({ ...l, township: i < 2 ? '东山镇' : '西山镇', village: i < 2 ? '一村' : '二村' })) }),
  one('village-only-in-its-first-row', 'township and village typed only in the first row of each block', {
    rows: places([['东山镇', '一村'], [null, null], ['西山镇', null]]),
  }, { loans: loans.map((l, i) => ({ ...l, township: i < 2 ? '东山镇' : '西山镇', village: i < 2 ? '一村' : null })) }),
  one('borrower-merged-over-two-loans', 'name and ID merged over the two loans of one person', {
    rows: [header, rows[0] ?? [], [2, null, null, CG, 30000, date('2020-11-05'), date('2021-11-05'), date('2021-11-01'), 7]],
    merges: ['B2:B3', 'C2:C3'],
  }, { loans: [loans[0] ?? {}, { ...loans[1], borrower: '测试甲', id: A }] }),
  {
    name: 'sheet-per-township',
    sheets: [{ name: '东山镇', rows: [['东山镇台账'], header, rows[0] ?? []] }, { name: '西山镇', rows: [header, rows[1] ?? [], rows[2] ?? []] }, { name: '空表', rows: [] }],
    expected: {
      habit: 'one sheet a township, and an empty sheet',
      ledgers: [{ sheet: '东山镇', loans: [loans[0] ?? {}] }, { sheet: '西山镇', loans: loans.slice(1) }],
      others: ['空表 empty'], failures: [],
    },
  },
  {
    name: 'sheet-per-bank',
    sheets: [
      { name: '农商行', rows: [header, [1, '测试甲', A, '测试农商行', 50000, '2020.10.12', null, null, 6]] },
      { name: '邮储', rows: [header, [1, '测试乙', B, '邮储银行测试支行', 30000, '2020.11.5', null, null, 6], [2, '测试丙', C, '中国邮政储蓄银行', 80000, '2021.1.20', null, null, 6]] },
      { name: '信用社', rows: [header, [1, '测试丙', C, '农村信用社', 10000, '2021.2.20', null, null, 6]] },
    ],
    expected: {
      habit: 'one sheet a bank, each with its own spelling of the bank',
      ledgers: [
        { sheet: '农商行', loans: [{ borrower: '测试甲', bank: '测试农商行' }] },
        { sheet: '邮储', loans: [{ borrower: '测试乙', bank: '中国邮政储蓄银行' }, { borrower: '测试丙', bank: '中国邮政储蓄银行' }] },
        { sheet: '信用社', loans: [{ borrower: '测试丙', bank: '测试农商行' }] },
      ],
      others: [], failures: [],
    },
  },
  {
    name: 'summary-sheet-repeats-the-others',
    sheets: [
      { name: '汇总', rows: [['全县汇总'], header, rows[1] ?? [], rows[0] ?? [], rows[2] ?? [], ['合计', null, null, null, 160000]] },
      { name: '东山镇', rows: [header, rows[0] ?? [], rows[1] ?? []] },
      { name: '西山镇', rows: [header, rows[2] ?? []] },
      { name: '按乡镇统计', rows: [['乡镇', '户数', '笔数', '贷款金额(元)'], ['东山镇', 2, 2, 80000], ['西山镇', 1, 1, 80000]] },
    ],
    expected: {
      habit: 'a 汇总 sheet that lists every loan again, and one with sums a township',
      ledgers: [{ sheet: '东山镇', loans: loans.slice(0, 2) }, { sheet: '西山镇', loans: loans.slice(2) }],
      others: ['汇总 repeat 东山镇 西山镇', '按乡镇统计 unrecognised'], failures: [],
    },
  },
  {
    name: 'summary-with-loans-of-its-own',
    sheets: [
      { name: '汇总', rows: [header, ...rows] },
      { name: '东山镇', rows: [header, rows[0] ?? [], rows[1] ?? []] },
    ],
    expected: {
      habit: 'a sheet named 汇总 with a loan that stands nowhere else is a ledger: nothing is dropped',
      ledgers: [{ sheet: '汇总', loans }, { sheet: '东山镇', loans: loans.slice(0, 2) }],
      others: [], failures: [],
    },
  },
  one('other-words-for-the-columns', '客户名称, 证件号码, 放贷机构, 借款金额, 起息日, 约定还款日, 还清时间, 执行利率; columns in another order', {
    rows: [
      ['约定还款日', '执行利率(%)', '借款金额（元）', '客户名称', '还清时间', '放贷机构', '起息日', '证件号码'],
      ...rows.map((r) => [r[6] ?? null, r[8] ?? null, r[4] ?? null, r[1] ?? null, r[7] ?? null, r[3] ?? null, r[5] ?? null, r[2] ?? null]),
    ],
  }, { mapping: { principal: 'C 元', due: 'A', settled: 'E' } }),
  one('headers-with-line-breaks-and-stars', 'headers with line breaks, stars, blanks inside and full-width brackets', {
    rows: [['序号', '*姓 名', '身份证\n号码', '承 贷\r\n银行', '贷款金额\n（元）', '放款\n日期', '到期\n日期', '结清 日期', '年利率\n（％）'], ...rows],
  }, {}),
  one('head-and-borrower', '户主 and 借款人 with an ID each', {
    rows: [
      ['户主姓名', '身份证号', '借款人姓名', '借款人身份证号', '贷款金额(元)', '放款日期'],
      ['测试丁', C, '测试甲', A, 50000, date('2020-10-12')],
    ],
  }, { loans: [{ borrower: '测试甲', id: A, headId: C }], mapping: { headName: 'A', headId: 'B', borrower: 'C', id: 'D' } }),
  one('head-only', '户主 stands for the borrower where there is no other', {
    rows: [['户编号', '户主姓名', '户主身份证号', '贷款金额(元)', '放款日期'], ['H-001', '测试甲', A, 50000, date('2020-10-12')]],
  }, { loans: [{ borrower: '测试甲', id: A, household: 'H-001' }] }),
  one('columns-known-by-their-values', 'the headers of ID and bank say nothing, the values do', {
    rows: [['序号', '姓名', '编码', '单位', ...header.slice(4)], ...rows.map((row) => row)],
  }, { mapping: { id: 'C', bank: 'D' } }),
  one('money-as-people-type-it', '5万, 5.2万元, ￥50,000.00, full-width digits, 元整, text numbers', {
    rows: [header, ...['5万', '5.2万元', '￥50,000.00', '５００００', '50000元整', ' 50 000 ', '¥50,000', 50000.25, '1.5e4'].slice(0, 8).map((v, i): Cell[] => [i + 1, `测试${'甲乙丙丁戊己庚辛'.charAt(i)}`, idOf(100 + i), HG, v, date('2021-03-05')])],
  }, { loans: ['50000.00', '52000.00', '50000.00', '50000.00', '50000.00', '50000.00', '50000.00', '50000.25'].map((principal) => ({ principal })) }),
  one('money-in-ten-thousands', '万元 in the header; fractions exact', {
    rows: withColumn(4, '贷款金额（万元）', [5, '3', 8.12345]),
  }, { loans: expectColumn('principal', ['50000.00', '30000.00', '81234.50']), mapping: { principal: 'E 万元' } }),
  one('unit-in-the-cell', 'a column of 元 in which some cells say 万', {
    rows: withColumn(4, '贷款金额', ['5万元', 30000, '80000元']),
  }, { mapping: { principal: 'E 元' } }),
  one('dates-as-people-type-them', 'every written form of one day', {
    rows: [header, ...['2021.3.5', '20210305', 20210305, 44260, '2021年3月5日', '2021/3/5', '２０２１－３－５', ' 2021-03-05 ', '21.3.5', '2021-03-05 00:00:00', '2021年03月05号', '二〇二一年三月五日', '44260', { value: 44260.75, format: 'yyyy/m/d h:mm' }].map((v, i): Cell[] => [i + 1, '测试甲', A, HG, 50000, v])],
  }, { loans: Array<ExpectedLoan>(14).fill({ disbursed: '2021-03-05' }) }),
  one('span-in-one-cell', '贷款起止日期 in one cell', {
    rows: [
      ['姓名', '身份证号', '贷款金额(元)', '贷款起止日期'],
      ['测试甲', A, 50000, '2021.3.5-2022.3.5'],
      ['测试乙', B, 50000, '2021年3月5日至2022年3月5日'],
      ['测试丙', C, 50000, '2021-03-05-2022-03-05'],
      ['测试丁', idOf(55), 50000, '20210305—20220305'],
      ['测试戊', idOf(66), 50000, '2021/3/5～2022/3/5'],
    ],
  }, { loans: Array<ExpectedLoan>(5).fill({ disbursed: '2021-03-05', due: '2022-03-05' }) }),
  one('two-digit-years', 'years of two digits: 49 is 2049, 98 is 1998', {
    rows: [header, [1, '测试甲', A, HG, 50000, '98.3.5', '49-12-31'], [2, '测试乙', B, HG, 50000, '210305', '22年3月5日']],
  }, { loans: [{ disbursed: '1998-03-05', due: '2049-12-31' }, { disbursed: '2021-03-05', due: '2022-03-05' }] }),
  one('terms', '12个月, 一年, 3年期, 1年半, 十二个月, a bare number of months', {
    rows: [['姓名', '贷款金额(元)', '放款日期', '贷款期限'], ...['12个月', '一年', '3年期', '1年半', '十二个月', 36, '2年6个月', '半年'].map((v): Cell[] => ['测试甲', 50000, date('2021-03-05'), v])],
  }, { loans: [12, 12, 36, 18, 12, 36, 30, 6].map((term) => ({ term })) }),
  one('terms-in-years', '贷款期限（年）', { rows: [['姓名', '贷款金额(元)', '放款日期', '贷款期限（年）'], ['测试甲', 50000, date('2021-03-05'), 3], ['测试乙', 50000, date('2021-03-05'), 1.5]] }, { loans: [{ term: 36 }, { term: 18 }] }),
  one('term-in-days', '90天 gives the due date where there is none', { rows: [['姓名', '贷款金额(元)', '放款日期', '贷款期限'], ['测试甲', 50000, date('2021-03-05'), '90天']] }, { loans: [{ term: null, due: '2021-06-03' }] }),
  one('rates-as-fractions', '0.06 formatted as a percentage', {
    rows: withColumn(8, '年利率', [{ value: 0.06, format: '0.00%' }, { value: 0.07, format: '0.00%' }, { value: 0.065, format: '0.00%' }]),
  }, { mapping: { rate: 'I 小数' } }),
  one('rates-by-the-month', '月利率（‰）, and one cell that says its own sign', {
    rows: withColumn(8, '月利率（‰）', [5, '6%', 2.875]),
  }, { loans: expectColumn('rate', ['6', '72', '3.45']).map((l, i) => (i === 1 ? null : l)).filter((l): l is ExpectedLoan => l !== null), failures: ['RATE_UNREADABLE I3'], mapping: { rate: 'I ‰/月' } }),
  one('rates-mixed', '3.45, 3.45%, 0.0345 and 2.875‰ in one column', {
    rows: [[...header], ...[3.45, '3.45%', 0.0345, '2.875‰', '月息2.875厘', '年利率3.45%'].map((v, i): Cell[] => [i + 1, '测试甲', A, HG, 50000, date('2021-03-05'), null, null, v])],
  }, { loans: Array<ExpectedLoan>(6).fill({ rate: '3.45' }) }),
  one('ids-as-text', '15 digits, lower-case x, blanks, full-width, apostrophe, masked, wrong check digit', {
    rows: [
      header,
      ...['110105491231002', '11010519491231002x', '110105 19491231 002X', '１１０１０５１９４９１２３１００２Ｘ', "'11010519491231002X", '990101********1234', '110105194912310021', '－'].map((v, i): Cell[] => [i + 1, '测试甲', v, HG, 50000, date('2021-03-05')]),
    ],
  }, {
    loans: [
      ...Array<ExpectedLoan>(5).fill({ id: '11010519491231002X', idStatus: 'ok' }),
      { id: '990101********1234', idStatus: 'masked' },
      { id: '110105194912310021', idStatus: 'invalid' },
      { id: '', idStatus: 'missing' },
    ],
  }),
  one('ids-as-numbers', 'IDs stored as numbers are damaged, never repaired', {
    rows: [header, ...[{ value: 990101198001010000, format: '0' }, '9.90101E+17', { value: 990101198001010000, format: 'General' }].map((v, i): Cell[] => [i + 1, '测试甲', v, HG, 50000, date('2021-03-05')])],
  }, { loans: Array<ExpectedLoan>(3).fill({ idStatus: 'damaged' }) }),
  one('credit-codes', '统一社会信用代码 of enterprises', {
    rows: [['企业名称', '统一社会信用代码', '贷款银行', '贷款金额（万元）', '放款日', '带动户数', '分红金额(元)'], ['测试养殖有限公司', creditCodeOf(7), '测试农商行', 500, date('2020-05-06'), 100, 300000]],
  }, { loans: [{ borrower: '测试养殖有限公司', id: creditCodeOf(7), idStatus: 'ok', principal: '5000000.00', households: 100, dividend: '300000.00' }] }),
  one('names', 'blanks inside, every interpunct', {
    rows: [header, ...['张 三', '张　三', '阿卜杜拉·买买提', '阿卜杜拉•买买提', '阿卜杜拉・买买提', '阿卜杜拉‧买买提', '阿卜杜拉.买买提', '阿卜杜拉 · 买买提'].map((v, i): Cell[] => [i + 1, v, A, HG, 50000, date('2021-03-05')])],
  }, { loans: ['张三', '张三', ...Array<string>(6).fill('阿卜杜拉·买买提')].map((borrower) => ({ borrower })) }),
  one('bank-aliases', '农商行, 农信社, 信用联社, the full name and branches are one bank; others stay apart', {
    rows: [
      header,
      ...['测试县农村商业银行股份有限公司', '农商行', '农信社', '测试信用联社', '测试农商行城关支行', '农行', '中国农业银行测试县支行', '测试村镇银行', CG, '草根小贷公司', '东山信用社'].map((v, i): Cell[] => [i + 1, '测试甲', A, v, 50000, date('2021-03-05')]),
    ].map((row, i) => [i === 0 ? '乡镇' : '东山镇', ...row]),
  }, {
    loans: [...Array<string>(5).fill('测试县农村商业银行股份有限公司'), '中国农业银行', '中国农业银行', '测试村镇银行', CG, CG, '测试县农村商业银行股份有限公司'].map((bank) => ({ bank })),
    banks: {
      测试县农村商业银行股份有限公司: ['东山信用社', '农信社', '农商行', '测试信用联社', '测试农商行城关支行'],
      中国农业银行: ['中国农业银行测试县支行', '农行'],
      草根小额贷款有限公司: ['草根小贷公司'],
    },
  }),
  one('nulls-of-an-exporter', 'every value with a blank behind it, nothing written as null', {
    rows: [header, ['1 ', '测试甲 ', `${A} `, `${HG} `, '50000 ', '2020-10-12 ', 'null ', 'NULL', '6 ']],
  }, { loans: [{ ...loans[0], due: null, settled: null }] }),
  one('error-cells-in-other-columns', '#REF! in a column nobody needs', {
    rows: [[...header, '联系电话'], ...rows.map((row) => [...row, { error: '#REF!' as const }])],
  }, {}),
  {
    name: 'results-of-an-earlier-run',
    sheets: [
      { name: '台账', rows: [[...header, '核算结论', '贴息本金', '贴息天数', '贴息利率', '应贴息额', '疑点代码', '原因'], ...rows.map((r) => [...r, '可贴息', 50000, 182, 6, 1516.67, null, null]), [...Array<Cell>(9).fill(null), '合计', 150000]] },
      { name: '季度汇总表', rows: [['汇总'], ['乡镇', '户数'], ['东山镇', 3]] },
      { name: '台账-核算结果', rows: [header, ...rows] },
      { name: '拨付清单', rows: [['姓名', '身份证号', '贷款金额', '放款日期'], ['测试甲', A, 50000, date('2020-10-12')]] },
    ],
    expected: {
      habit: 'a second run: our result columns and sheets are left alone',
      ledgers: [{ sheet: '台账', loans: loans.map((l) => ({ ...l, claim: null })), failures: [], findings: [], kinds: ['header', ...data, 'result'] }],
      others: ['季度汇总表 own', '台账-核算结果 own', '拨付清单 own'], failures: [],
    },
  },
  one('repayments', 'two partial repayments and one that settles', {
    rows: [
      ['姓名', '贷款金额(元)', '放款日期', '第一次还款金额', '第一次还本日期', '第二次还款金额', '第二次还本日期', '贷款余额'],
      ['测试甲', 50000, date('2021-03-05'), 10000, date('2021-06-05'), 20000, date('2021-09-05'), 20000],
      ['测试乙', 50000, date('2021-03-05'), 10000, date('2021-06-05'), 40000, date('2021-09-05'), 0],
      ['测试丙', 50000, date('2021-03-05'), null, null, null, null, 50000],
    ].map((row, i) => (i === 0 ? ['姓名', '贷款金额(元)', '放款日期', '还本金额', '还本日期', '还本金额', '还本日期', '贷款余额'] : row)),
  }, {
    loans: [
      { repayments: [['2021-06-05', '10000.00'], ['2021-09-05', '20000.00']], settled: null, balance: '20000.00' },
      { repayments: [['2021-06-05', '10000.00']], settled: '2021-09-05', balance: '0.00' },
      { repayments: [], settled: null },
    ],
  }),
  one('not-yet-settled-in-words', '未结清 where a date would stand', {
    rows: withColumn(7, '结清日期', [date('2021-04-12'), '未结清', '未还']),
  }, { loans: expectColumn('settled', ['2021-04-12', null, null]) }),
  one('units-row-line-and-claims', "the bank's claim: base, from, to, days, rate, subsidy", {
    rows: [
      ['姓名', '贷款金额(元)', '放款日期', '贴息基数', '计息起', '计息止', '计息天数', '贴息利率(%)', '本次贴息金额（元）', '累计贴息金额（元）'],
      ['测试甲', 80000, date('2020-10-12'), 50000, '2021.1.1', '2021.3.31', 90, 6, 750, 1200],
    ],
  }, { loans: [{ claim: { base: '50000.00', from: '2021-01-01', to: '2021-03-31', days: 90, rate: '6', subsidy: '750.00' } }] }),
  one('claim-with-its-span-in-one-cell', '计息起止日 in one cell', {
    rows: [['姓名', '贷款金额(元)', '放款日期', '计息起止日', '贴息金额'], ['测试甲', 80000, date('2020-10-12'), '2021.1.1-2021.3.31', '750.00']],
  }, { loans: [{ claim: { from: '2021-01-01', to: '2021-03-31', subsidy: '750.00' } }] }),
  one('other-facts', 'contract signed, extended, renewed, overdue, account, 是否脱贫户', {
    rows: [
      ['姓名', '贷款金额(元)', '合同签订日期', '放款日期', '到期日期', '展期到期日', '是否逾期', '一卡通账号', '合同编号', '原合同号', '户类型'],
      ['测试甲', 50000, date('2020-10-10'), date('2020-10-12'), date('2021-10-12'), date('2022-04-12'), '否', '6217000000000000001', 'HT-2020-001', 'HT-2019-007', '脱贫不稳定户'],
    ],
  }, { loans: [{ signed: '2020-10-10', extendedTo: '2022-04-12', overdue: false, account: '6217000000000000001', contract: 'HT-2020-001', renews: 'HT-2019-007', category: '脱贫不稳定户' }] }),
  one('table-away-from-a1', 'the table begins in column D, row 6', { rows: [header, ...rows], at: { row: 6, column: 4 } }, {
    loans: loans.map((l, i) => ({ ...l, row: 7 + i })), mapping: { borrower: 'E', principal: 'H 元' },
  }),
  one('the-same-column-twice', '贷款金额 and 放款金额 always say the same: nothing to ask', {
    rows: [[...header, '借款金额(元)'], ...rows.map((row) => [...row, row[4] ?? null])],
  }, { mapping: { principal: 'E 元' } }),
  one('question-answered-by-the-clerk', 'two amounts that differ, the clerk has chosen', {
    rows: [[...header, '借款金额(元)'], ...rows.map((row) => [...row, 12345])],
  }, { mapping: { principal: 'E 元' } }, { options: { columns: { 台账: { principal: 4 } } } }),
  one('column-taken-out-by-the-clerk', 'the clerk says the 备注日期 is no settlement', {
    rows: [header, ...rows],
  }, { loans: expectColumn('settled', [null, null, null]) }, { options: { columns: { 台账: { settled: -1 } } } }),
  one('unit-settled-by-the-clerk', 'no unit on the sheet; the clerk said 万元', {
    rows: withColumn(4, '贷款金额', [5, 3, 8]),
  }, { mapping: { principal: 'E 万元' } }, { options: { units: { 台账: '万元' } } }),
  {
    name: 'bank-in-the-line-above',
    sheets: [
      { name: 'Sheet1', rows: [['填报单位：测试农商行', null, '单位：元'], ['姓名', '贷款金额', '放款日期'], ['测试甲', 50000, '2021.3.5']] },
      { name: '邮储银行', rows: [['姓名', '贷款金额', '放款日期'], ['测试乙', 50000, '2021.3.5']] },
      { name: '东山镇', rows: [['姓名', '贷款银行', '贷款金额', '放款日期'], ['测试丙', '农信社', 50000, '2021.3.5']] },
    ],
    expected: {
      habit: 'no column for the bank or the township: the line above the table or the name of the sheet says it',
      ledgers: [
        { sheet: 'Sheet1', loans: [{ borrower: '测试甲', bank: '测试农商行' }], given: ['bank 测试农商行'] },
        { sheet: '邮储银行', loans: [{ borrower: '测试乙', bank: '邮储银行' }], given: ['bank 邮储银行'] },
        { sheet: '东山镇', loans: [{ borrower: '测试丙', bank: '测试农商行', township: '东山镇' }], given: ['township 东山镇'] },
      ],
      others: [],
      failures: [],
    },
  },
  one(
    'township-as-a-section-title',
    '一、东山镇 in a row of its own over its loans',
    { rows: [header, ['一、东山镇'], ...rows.slice(0, 2), ['二、西山乡'], ...rows.slice(2)] },
    {
      loans: loans.map((l, i) => ({ ...l, township: i < 2 ? '东山镇' : '西山乡' })),
      kinds: ['header', 'note', 'data', 'data', 'note', 'data'],
    },
  ),
  one(
    'three-row-header-unmerged',
    'three header rows whose groups stand only in their first cell',
    {
      rows: [
        ['序号', '姓名', '身份证号', '贷款情况', null, null, null, null, '年利率(%)'],
        [null, null, null, '承贷银行', '金额(元)', '贷款起止日期', null, '结清日期', null],
        [null, null, null, null, null, '起', '止', null, null],
        ...rows,
      ],
    },
    { kinds: ['header', 'header', 'header', ...data] },
  ),
  one(
    'rows-nobody-filled-in',
    'a form with numbers and formulas in rows nobody filled in',
    { rows: [[...header, '贴息金额'], ...rows.map((r) => [...r, 100]), [4, ...Array<Cell>(8).fill(null), 0], [5, ...Array<Cell>(8).fill(null), 0]] },
    { kinds: ['header', ...data, 'blank', 'blank'] },
  ),
  one(
    'persons-and-firms-in-columns-of-their-own',
    '姓名 and 身份证号 for persons, 企业名称 and 统一社会信用代码 for firms',
    {
      rows: [
        ['姓名', '身份证号', '企业名称', '统一社会信用代码', '贷款金额(元)', '放款日期'],
        ['测试甲', A, null, null, 50000, date('2021-03-05')],
        [null, null, '测试养殖合作社', creditCodeOf(9), 500000, date('2021-03-05')],
        ['测试乙', B, null, null, 50000, date('2021-03-05')],
      ],
    },
    { loans: [{ borrower: '测试甲', id: A }, { borrower: '测试养殖合作社', id: creditCodeOf(9) }, { borrower: '测试乙', id: B }] },
  ),
  one(
    'category-beside-the-kind-of-loan',
    '脱贫属性 and 贷款类别 (新增, 存量): the one that speaks of people is the category',
    {
      rows: [
        [...header, '贷款类别', '脱贫属性'],
        ...rows.map((r, i): Cell[] => [...r, i === 0 ? '存量' : '新增', i === 0 ? '脱贫户' : '边缘易致贫户']),
      ],
    },
    { loans: expectColumn('category', ['脱贫户', '边缘易致贫户', '边缘易致贫户']), mapping: { category: 'K' } },
  ),
  one(
    'days-already-paid',
    '已贴息起 and 已贴息止: the printed end was paid too; without a start it counts from disbursement, and an empty or 未贴息 end is nothing paid',
    {
      rows: [
        [...header, '已贴息起', '已贴息至'],
        [...(rows[0] ?? []), date('2021-04-01'), date('2021-06-20')],
        [...(rows[1] ?? []), null, '2021.9.20'],
        [...(rows[2] ?? []), null, '未贴息'],
      ],
    },
    {
      loans: [{ paid: [['2021-04-01', '2021-06-21']] }, { paid: [[loans[1]?.['disbursed'], '2021-09-21']] }, { paid: null }],
      mapping: { paidFrom: 'J', paidTo: 'K' },
      failures: [],
    },
  ),
  one(
    'last-day-paid',
    '上次贴息截止日 alone',
    { rows: [[...header, '上次贴息截止日'], ...rows.map((r): Cell[] => [...r, date('2021-12-31')])] },
    { loans: loans.map((l) => ({ paid: [[l['disbursed'], '2022-01-01']] })), mapping: { paidTo: 'J' } },
  ),
  one(
    'amounts-in-words',
    '伍万元整, 五万 and the other ways to write an amount in words',
    { rows: [header, ...rows.map((r, i) => r.map((cell, c) => (c === 4 ? ['伍万元整', '五万', '人民币壹拾贰万叁仟零肆元伍角整'][i] ?? null : cell)))] },
    { loans: [{ principal: '50000.00' }, { principal: '50000.00' }, { principal: '123004.50' }], failures: [] },
  ),
  {
    name: 'notes-on-a-sheet-of-their-own',
    sheets: [
      { name: '台账', rows: [header, ...rows] },
      { name: '说明', rows: [['本表由信贷员填写']] },
    ],
    expected: {
      habit: 'a sheet 说明 is the clerk’s',
      ledgers: [{ sheet: '台账', loans, failures: [] }],
      others: ['说明 unrecognised'],
      failures: [],
    },
  },
];
