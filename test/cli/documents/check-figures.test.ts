import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { checkFigures as english } from '../../../src/locale/en-us/check-figures';
import { checkFigures as chinese } from '../../../src/locale/zh-cn/check-figures';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { wanningLedger } from '../../excel/support/in-excel';
import { tiexiIn } from '../support/tiexi';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tiexi-figures-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const tiexi = (...args: string[]) => tiexiIn(folder, args);

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const jiaocheng = ['--programme', 'jiaocheng-2024'];

test('a report is held against itself without a programme; agreeing is 0', async () => {
  put('report.md', '年初预算400万元，实际支出338.70万元，预算执行率84.68%。\n');
  expect(await tiexi('check-figures', 'report.md')).toEqual({
    code: 0,
    error: '',
    out: '自相矛盾的 0 处；读到带单位的数 3 个，没有读成数的 0 处\n',
  });
  put('wrong.md', '年初预算400万元，实际支出338.70万元，预算执行率86.48%。另有 17。\n');
  expect(await tiexi('check-figures', 'wrong.md')).toEqual({
    code: 1,
    error: '',
    out:
      '第 1 行“预算执行率”写的是 86.48%，用同处的数算不出来：338.70万元÷400万元=84.68%。\n' +
      '自相矛盾的 1 处；读到带单位的数 3 个，没有读成数的 1 处\n',
  });
});

test('figures a report lists by name are held against the published ones, and what hangs on them', async () => {
  put('report.txt', '第一批资金：250万元\n第二批资金：98.7万元\n实际支出：338.70万元\n覆盖户数：1,940户\n');
  const { code, out } = await tiexi('check-figures', 'report.txt', ...jiaocheng);
  expect(code).toBe(1);
  expect(out.split('\n').slice(0, 4)).toEqual([
    '同一个数两处不一样：“第二批资金（第 2 行）”98.7万元，“第二批资金（已公布）”88.7万元。',
    // 250 + 98.7 = 348.7
    '两批资金相加是实际支出：“实际支出”写的是 338.70万元，各部分相加是 348.70万元，相差 -10.00万元。',
    '按预计规模，贴息额合成的利率不高于 LPR：“实际支出”除以“预计贷款总规模”是 6.048%，不在 0%—4.65% 之内，请核对贴息额或贷款额。',
    '户数与笔数：“覆盖户数”1940户正好等于贷款笔数 1940 笔，可能把笔数当成了户数；请核对。',
  ]);
});

test('元 for 万元, a figure in two places, one nobody knows, one without a unit', async () => {
  put(
    'report.md',
    [
      '| 名称 | 数 | 单位 | 出处 |',
      '|---|---:|---|---|',
      '| 实际支出 | 338.70 | 元 | 第 3 页 |',
      '| 带动人口 | 300 | 人 | |',
      '| 带动人口 | 310 | 人 | |',
      '| 带动企业 | 12 | 家 | |',
      '| 编号 | 12 | | |',
    ].join('\n'),
  );
  const { code, out } = await tiexi('check-figures', 'report.md', ...jiaocheng, '--json', '-');
  expect(code).toBe(1);
  const { figures, unread } = JSON.parse(out) as {
    figures: { name: string; result: string; message: string }[];
    unread: unknown[];
  };
  expect(figures.map(({ name, result }) => [name, result])).toEqual([
    ['实际支出', 'differs'],
    ['带动人口', 'same'],
    ['带动人口', 'differs'],
    ['带动企业', 'unknown'],
  ]);
  expect(figures[0]!.message).toContain('正好差 1 万倍');
  expect(figures[2]!.message).toBe('同一个数两处不一样：“带动人口（第 5 行）”310人，“带动人口（第 4 行）”300人。');
  expect(unread).toEqual([{ where: '第 7 行', text: '编号 12' }]);
});

test('a Word document with its tables, and the places of its rows', async () => {
  const cell = (text: string, rowSpan = 1) => new TableCell({ rowSpan, children: [new Paragraph(text)] });
  const row = (...cells: TableCell[]) => new TableRow({ children: cells });
  const table = new Table({
    rows: [
      row(cell('一级指标'), cell('三级指标'), cell('分值'), cell('得分')),
      row(cell('决策', 2), cell('立项依据'), cell('6'), cell('6')),
      row(cell('立项程序'), cell('4'), cell('3')),
      row(cell('合计'), cell(''), cell('10'), cell('10')),
    ],
  });
  const text = '新发放贷款120笔、存量330笔，覆盖450户。';
  const file = new Document({ sections: [{ children: [new Paragraph(text), table, new Paragraph('完')] }] });
  put('report.docx', await Packer.toBuffer(file));
  expect(await tiexi('check-figures', 'report.docx')).toEqual({
    code: 1,
    error: '',
    out:
      '表 1 第 4 行“得分”的合计写的是 10，从表 1 第 2 行起 2 个数相加是 9，相差 1。\n' +
      '第 1 段的 450户 正好是第 1 段的笔数 120笔＋330笔，可能把笔数当成了户数、人数。\n' +
      '自相矛盾的 2 处；读到带单位的数 9 个，没有读成数的 0 处\n',
  });
});

test('the same figures as JSON, CSV and a sheet', async () => {
  const stated = [
    { name: '实际支出', value: '338.70', unit: '万元', where: '第 3 页' },
    { name: '预算执行率', value: '84.86', unit: '%' },
  ];
  put('report.json', JSON.stringify({ figures: stated }));
  put('report.csv', '\uFEFF名称,数,单位\r\n实际支出,338.70,万元\r\n预算执行率,84.86%\r\n');
  const percent = { value: 0.8486, style: { numberFormat: '0.00%' } };
  const money = { value: 338.7, style: { numberFormat: '0.00' } };
  const rows = [
    ['序号', '名称', '数（万元）'],
    [1, '实际支出（万元）', money],
    [2, '预算执行率', percent],
  ];
  put('report.xlsx', await saveXlsx(newWorkbook({ 报告: rows })));
  for (const [file, place] of [
    ['report.json', '第 2 项'],
    ['report.csv', '第 3 行'],
    ['report.xlsx', '“报告”第 3 行'],
  ] as const) {
    const { code, out } = await tiexi('check-figures', file, ...jiaocheng);
    expect([file, code]).toEqual([file, 1]);
    expect([file, out.split('\n')[0]]).toEqual([
      file,
      `同一个数两处不一样：“预算执行率（${place}）”84.86%，“预算执行率（已公布）”84.68%。`,
    ]);
    expect(out).toContain('报告里的数 2 个：相符 1，不符 1');
  }
});

test('against a ledger, by the names of 数据校验', async () => {
  const ledger = newWorkbook({ 台账: wanningLedger().slice(0, 4) });
  put('ledger.xlsx', await saveXlsx(ledger));
  const before = readFileSync(join(folder, 'ledger.xlsx'));
  put('report.md', '可贴息笔数为1笔，应贴息额2426.67元；年度应贴息额 0.25万元。\n');
  const { code, out } = await tiexi(
    ...['check-figures', 'report.md', '--programme', 'wanning-2021', '--ledger', 'ledger.xlsx', '--period', '2021'],
  );
  // 80 000 × 6 % ÷ 360 × 182 = 2 426.67; in 万元 to two decimals 0.24.
  expect([code, out]).toEqual([
    1,
    '同一个数两处不一样：“应贴息额（第 1 行）”0.25万元，“应贴息额（本账）”2426.67元。\n自相矛盾的 0 处；读到带单位的数 3 个，没有读成数的 0 处\n报告里的数 3 个：相符 2，不符 1，无从核对 0\n',
  ]);
  expect(readFileSync(join(folder, 'ledger.xlsx')).equals(before)).toBe(true);
});

test('without a report the published figures themselves: 呼兰 adds to 93 where 94 is printed', async () => {
  const { code, out } = await tiexi('check-figures', '--programme', 'hulan-2020');
  expect(code).toBe(1);
  expect(out).toContain('“评价总分”写的是 94分，各部分相加是 93分，相差 1分。');
});

test.each<[args: string[], says: string]>([
  [[], '没有写政策'],
  [['scan.docx'], 'scan.docx 读不了：'],
  [['scan.pdf'], 'scan.pdf 读不了：'],
  [['photo.png'], '不认识 photo.png 的格式'],
  [['report.md', '--programme', 'nowhere'], '没有“nowhere”这项政策'],
  [['missing.md', ...jiaocheng], '找不到文件 missing.md。请核对'],
  [['missing.xlsx', ...jiaocheng], '找不到文件 missing.xlsx。请核对'],
  [['.', ...jiaocheng], '文件 . 读不了：这是一个文件夹'],
  [['a.md', 'b.md', ...jiaocheng], 'check-figures 一次核对一份报告。'],
  [['blank.md', ...jiaocheng], 'blank.md 里没有文字'],
  [['empty.csv', ...jiaocheng], 'empty.csv 里没有找到带单位的数。'],
  [['bad.json', ...jiaocheng], 'bad.json 的 figures[0].unit 不对'],
  [['broken.json', ...jiaocheng], 'broken.json 的 '],
  [['empty.md', ...jiaocheng, '--ledger', 'l.xlsx'], '给了 --ledger 就要用 --period 写期间。'],
  [['--programme', 'bangfu-2026'], '政策 bangfu-2026 没有已公布的数'],
])('%j cannot be done: one line, code 2', async (args, says) => {
  put('empty.md', '本年工作顺利。\n');
  put('empty.csv', '本年工作顺利。\n');
  put('blank.md', '\n\n');
  for (const name of ['scan.docx', 'scan.pdf', 'photo.png']) put(name, 'no such thing');
  put('bad.json', JSON.stringify([{ name: '实际支出', value: 1, unit: '元钱' }]));
  put('broken.json', '[{');
  const { code, out, error } = await tiexi('check-figures', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toContain(says);
  expect(error.trim().split('\n')).toHaveLength(1);
});

test.each([['--help'], ['-h'], ['check-figures', '--help']])('%s shows every command', async (...args) => {
  const { code, out } = await tiexi(...args);
  expect(code).toBe(0);
  for (const command of ['assess', 'verify', 'check-figures']) expect(out).toContain(`tiexi -- ${command}`);
});

test('both languages have every sentence', () => {
  expect(english.unknown('a', 'b', '1元')).toContain('a');
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});
