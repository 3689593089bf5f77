import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../../src/ledger/read-workbook';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { gridsOf } from '../../src/workbench/xlsx/grids-of';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { wanningLedger } from '../excel/support/in-excel';
import { tiexiIn } from './support/tiexi';

let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiexi-'));
  const ledger = wanningLedger();
  writeFileSync(join(folder, 'ledger.xlsx'), await saveXlsx(newWorkbook({ 台账: ledger, 说明: [['一般说明']] })));
  writeFileSync(join(folder, 'clean.xlsx'), await saveXlsx(newWorkbook({ 台账: ledger.slice(0, 4) })));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tiexi = (...args: string[]) => tiexiIn(folder, args);

const wanning = ['--programme', 'wanning-2021', '--period', '2021'];

test('a ledger without a finding to settle is 0; the summary goes to standard output', async () => {
  const { code, out, error } = await tiexi('assess', 'clean.xlsx', ...wanning);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('应贴息额合计 2426.67 元');
});

test('failures or refused loans are 1; the report has the shape of the documentation', async () => {
  const { code, out } = await tiexi('assess', 'ledger.xlsx', ...wanning, '--json', '-');
  expect(code).toBe(1);
  const report = JSON.parse(out) as Record<string, unknown[]> & { totals: unknown };
  expect(Object.keys(report)).toEqual([
    'programme',
    'period',
    'loans',
    'findings',
    'failures',
    'notUnderstood',
    'totals',
    'readings',
  ]);
  expect(report['period']).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  expect(report['loans']?.[0]).toEqual({
    sheet: '台账',
    row: 4,
    borrower: '测试甲',
    bank: '和港农村资金互助社',
    contract: 'A1',
    principal: '80000.00',
    eligible: true,
    base: '80000.00',
    from: '2020-10-12',
    to: '2021-04-12',
    days: 182,
    ratePercent: '6',
    subsidy: '2426.67',
    findings: [],
  });
  expect(report['findings']?.[0]).toEqual({
    code: 'LOAN_OVER_LIMIT',
    rows: [{ sheet: '台账', row: 5 }],
    message: expect.stringContaining('500,000.00'),
    amount: expect.stringMatching(/^\d+\.\d\d$/),
  });
  expect(report['failures']).toEqual([
    { code: 'DATE_UNREADABLE', sheet: '台账', row: 8, column: 'H', message: expect.stringContaining('去年三月') },
  ]);
  expect(report.totals).toEqual({ loans: 4, borrowers: 3, eligible: 2, principal: '790000.00', subsidy: '5285.00' });
  expect(out).not.toMatch(/\d{17}[\dX]/);
});

test('--out has the result columns and the summary, whose total is the sum of the column', async () => {
  const { code } = await tiexi('assess', 'ledger.xlsx', ...wanning, '--out', 'result.xlsx');
  expect(code).toBe(1);
  const saved = await openXlsx(readFileSync(join(folder, 'result.xlsx')));
  expect(saved.sheets.map(({ name }) => name)).toEqual([
    '台账',
    '说明',
    '年度汇总表',
    '疑点清单',
    '拨付清单',
    '贴息资金申请表',
    '公示表',
    '预算执行',
    '满意度统计',
    '绩效自评表',
    '自评报告',
    '数据校验',
    '计算底稿',
    '运行记录',
  ]);
  const cells = [...saved.sheets[2]!.cells.values()].flatMap((row) => [...row.values()]);
  const total = cells.find(({ formula, value }) => formula?.includes('SUMIFS') && value === 5285);
  expect(total).toBeDefined();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an empty or headerless workbook is a failure', async () => {
  writeFileSync(join(folder, 'empty.xlsx'), await saveXlsx(newWorkbook({ Sheet1: [] })));
  writeFileSync(
    join(folder, 'headerless.xlsx'),
    await saveXlsx(
      newWorkbook({
        Sheet1: [
          ['甲', 1],
          ['乙', 2],
        ],
      }),
    ),
  );
  for (const [file, failure] of [
    ['empty.xlsx', 'WORKBOOK_EMPTY'],
    ['headerless.xlsx', 'HEADER_NOT_FOUND'],
  ] as const) {
    const { code, out } = await tiexi('assess', file, ...wanning, '--json', '-');
    expect([file, code]).toEqual([file, 1]);
    expect((JSON.parse(out) as { failures: { code: string }[] }).failures.map((f) => f.code)).toEqual([failure]);
  }
});

test('several files are one assessment: a borrower with banks in both is one borrower', async () => {
  const rows = wanningLedger();
  writeFileSync(join(folder, 'a.xlsx'), await saveXlsx(newWorkbook({ 台账: [...rows.slice(0, 3), rows[5]!] })));
  writeFileSync(join(folder, 'b.xlsx'), await saveXlsx(newWorkbook({ 台账: [...rows.slice(0, 3), rows[6]!] })));
  const { out } = await tiexi('assess', 'a.xlsx', 'b.xlsx', ...wanning, '--json', '-');
  const report = JSON.parse(out) as {
    loans: { file: string }[];
    findings: { code: string; rows: { file: string }[] }[];
  };
  expect(report.loans.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(report.findings.find(({ code }) => code === 'MULTI_BANK')?.rows.map(({ file }) => file)).toEqual([
    'a.xlsx',
    'b.xlsx',
  ]);
});

test('a value set for one run changes that run', async () => {
  const { out } = await tiexi('assess', 'clean.xlsx', ...wanning, '--set', 'dayCount=ACT/365', '--json', '-');
  // 80000 × 6% × 182 ÷ 365
  expect((JSON.parse(out) as { totals: { subsidy: string } }).totals.subsidy).toBe('2393.42');
});

describe('what cannot be done', () => {
  const cases: [string, string[], string][] = [
    ['no command', [], '用法'],
    ['another command', ['help'], 'help'],
    ['no file', ['assess', ...wanning], '台账文件'],
    ['no programme', ['assess', 'ledger.xlsx', '--period', '2021'], '--programme'],
    ['no period', ['assess', 'ledger.xlsx', '--programme', 'wanning-2021'], '--period'],
    ['an unknown option', ['assess', 'ledger.xlsx', ...wanning, '--fast'], '--fast'],
    ['an option almost right', ['assess', 'ledger.xlsx', ...wanning, '--sheets', '台账'], '是不是想写 --sheet？'],
    ['a short option', ['assess', 'ledger.xlsx', ...wanning, '-x'], '没有 -x 这个选项'],
    ['an option without a value', ['assess', 'ledger.xlsx', ...wanning, '--json'], '--json 后面没有写值'],
    ['the next option for a value', ['assess', 'ledger.xlsx', '--period', '--programme', 'wanning-2021'], '--period'],
    ['an option twice', ['assess', 'ledger.xlsx', ...wanning, '--period', '2022'], '--period 写了两次'],
    ['a value after a flag', ['assess', 'ledger.xlsx', ...wanning, '--with-ids=no'], '--with-ids'],
    ['a setting twice', ['assess', 'ledger.xlsx', ...wanning, '--set', 'a=1', '--set', 'a=2'], '--set a 写了两次'],
    ['the ledger as report', ['assess', 'ledger.xlsx', ...wanning, '--json', 'ledger.xlsx'], '盖掉要读的文件'],
    ['the report twice', ['assess', 'ledger.xlsx', ...wanning, '--json', './result.xlsx'], '同一个地方'],
    ['a folder as report', ['assess', 'ledger.xlsx', ...wanning, '--json', '.'], '文件夹'],
    ['a folder as ledger', ['assess', '.', ...wanning], '文件夹'],
    ['an option of another command', ['verify', 'ledger.xlsx'], '没有 --out 这个选项'],
    [
      'an unknown programme',
      ['assess', 'ledger.xlsx', '--programme', 'nowhere-2021', '--period', '2021'],
      'nowhere-2021',
    ],
    [
      'an incomplete programme',
      ['assess', 'ledger.xlsx', '--programme', 'bangfu-2026', '--period', '2026'],
      'bangfu-2026',
    ],
    ['a period that is none', ['assess', 'ledger.xlsx', '--programme', 'wanning-2021', '--period', '2021Q5'], '2021Q5'],
    ['a missing file', ['assess', 'nothing.xlsx', ...wanning], 'nothing.xlsx'],
    ['a file that is no workbook', ['assess', 'broken.xlsx', ...wanning], 'broken.xlsx'],
    ['a sheet that is not there', ['assess', 'ledger.xlsx', ...wanning, '--sheet', '没有'], '没有'],
    ['a sheet without a ledger', ['assess', 'ledger.xlsx', ...wanning, '--sheet', '说明'], '说明'],
    ['a set without a value', ['assess', 'ledger.xlsx', ...wanning, '--set', 'dayCount'], 'dayCount'],
    ['a set path that is none', ['assess', 'ledger.xlsx', ...wanning, '--set', 'nothing=1'], 'nothing'],
    ['a set value that is none', ['assess', 'ledger.xlsx', ...wanning, '--set', 'dayCount=ACT/364'], 'ACT/364'],
    ['a missing programme file', ['assess', 'ledger.xlsx', '--programme-file', 'p.json', '--period', '2021'], 'p.json'],
    ['a bad programme file', ['assess', 'ledger.xlsx', '--programme-file', 'bad.json', '--period', '2021'], 'bad.json'],
    ['--out with two files', ['assess', 'ledger.xlsx', 'clean.xlsx', ...wanning], '--out'],
    [
      'an output folder that is not there',
      ['assess', 'ledger.xlsx', ...wanning, '--json', 'no/where.json'],
      'no/where.json',
    ],
  ];

  test.each(cases)('%s is 2, one line on standard error, nothing written', async (_, args, said) => {
    writeFileSync(join(folder, 'broken.xlsx'), 'not a workbook');
    writeFileSync(join(folder, 'bad.json'), '{\n  "id": 7\n}');
    writeFileSync(join(folder, 'result.xlsx'), 'what was there');
    const before = readdirSync(folder).sort();
    const { code, out, error } = await tiexi(...args, ...(args.length > 1 ? ['--out', 'result.xlsx'] : []));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^[^\n]{1,400}\n$/);
    expect(error).toContain(said);
    expect(error).not.toMatch(/\bE[A-Z]{4,}\b|Unknown option|argument/);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, 'result.xlsx'), 'utf8')).toBe('what was there');
  });
});

test('a wrong setting is told with those like it; settings lists them all, each on a line that --set takes', async () => {
  const wrong = await tiexi('assess', 'clean.xlsx', ...wanning, '--set', 'dayCuont=ACT/365');
  expect([wrong.code, wrong.error]).toEqual([
    2,
    expect.stringMatching(/^--set 没有“dayCuont”这一项，相近的有 dayCount[^\n]{1,80}\n$/),
  ]);
  const { code, out } = await tiexi('settings', '--programme', 'wanning-2021');
  const [head, ...lines] = out.trimEnd().split('\n');
  expect([code, head]).toEqual([0, `wanning-2021 能用 --set 设定的共 ${lines.length} 项：`]);
  for (const line of lines.slice(0, 3)) {
    const [, path, value] = /^(\S+)\s例：([^、]+)/.exec(line)!;
    expect((await tiexi('assess', 'clean.xlsx', ...wanning, '--set', `${path}=${value}`)).code).toBeLessThan(2);
  }
});

test('one ledger named twice is refused: each loan would count twice', async () => {
  const { code, error } = await tiexi('assess', 'ledger.xlsx', './ledger.xlsx', ...wanning, '--json', '-');
  expect([code, error]).toEqual([2, expect.stringContaining('同一个文件')]);
});

test('--out may be the ledger itself: its result holds all of it', async () => {
  const { code } = await tiexi('assess', 'clean.xlsx', ...wanning, '--out', 'clean.xlsx');
  const { sheets } = await openXlsx(readFileSync(join(folder, 'clean.xlsx')));
  expect([code, sheets[0]!.name]).toEqual([0, '台账']);
});

test('npm run --silent tiexi prints the report and nothing else', () => {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['run', '--silent', 'tiexi', '--', 'assess', join(folder, 'clean.xlsx'), ...wanning, '--json', '-'],
    { encoding: 'utf8', cwd: join(__dirname, '..', '..') },
  );
  expect({ stderr: stderr.replace(/^npm warn .*\n/gm, ''), status }).toEqual({ stderr: '', status: 0 });
  expect((JSON.parse(stdout) as { programme: string }).programme).toBe('wanning-2021');
  expect(existsSync(join(folder, 'clean.xlsx'))).toBe(true);
}, 60_000);

test('one borrower at two banks in two files is found, and each row says its file', async () => {
  const [title, unit, head, first] = wanningLedger();
  const at = (bank: string, contract: string) => first!.map((cell, i) => (i === 4 ? bank : i === 5 ? contract : cell));
  for (const [file, bank] of [
    ['a.xlsx', '和港农村资金互助社'],
    ['b.xlsx', '草根小额贷款有限公司'],
  ] as const)
    writeFileSync(join(folder, file), await saveXlsx(newWorkbook({ 台账: [title!, unit!, head!, at(bank, file)] })));
  const { out } = await tiexi('assess', 'a.xlsx', 'b.xlsx', ...wanning, '--json', '-');
  const { findings } = JSON.parse(out) as { findings: { code: string; rows: unknown[] }[] };
  expect(findings.find(({ code }) => code === 'MULTI_BANK')?.rows).toEqual([
    { file: 'a.xlsx', sheet: '台账', row: 4 },
    { file: 'b.xlsx', sheet: '台账', row: 4 },
  ]);
});

test('one bank under two names in two files is one bank, and files of one name are told apart', async () => {
  const [title, unit, head, first] = wanningLedger();
  const at = (bank: string, contract: string) => first!.map((cell, i) => (i === 4 ? bank : i === 5 ? contract : cell));
  const names = [
    ['east/ledger.xlsx', '和测农商行'],
    ['west/ledger.xlsx', '农村信用社'],
  ] as const;
  for (const [file, bank] of names) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), await saveXlsx(newWorkbook({ 台账: [title!, unit!, head!, at(bank, file)] })));
  }
  const { out } = await tiexi('assess', 'east/ledger.xlsx', 'west/ledger.xlsx', ...wanning, '--json', '-');
  const { loans, findings } = JSON.parse(out) as {
    loans: { file: string; bank: string }[];
    findings: { code: string }[];
  };
  expect(loans.map(({ file, bank }) => [file, bank])).toEqual([
    ['east/ledger.xlsx', '和测农商行'],
    ['west/ledger.xlsx', '和测农商行'],
  ]);
  expect(findings.map(({ code }) => code)).not.toContain('MULTI_BANK');
  const missing = await tiexi('assess', 'clean.xlsx', 'ledger.xlsx', ...wanning, '--sheet', '没有');
  expect(missing.error).toMatch(/clean.xlsx.*没有/);
});

test('a correction kept in one of several files holds for its layout', async () => {
  const head = ['姓名', '身份证号', '承贷银行', '贷款金额', '借款金额', '放款日期', '到期日期', '结清日期'];
  const row = (name: string) => [name, '', '和测农商行', 5, 50_000, 44116, 44298, 44298];
  const settled = newWorkbook({ 台账: [head, row('测试甲')] });
  const open = newWorkbook({ 台账: [head, row('测试乙')] });
  const [ledger] = readWorkbook(gridsOf(open)).ledgers;
  const choice = JSON.stringify({ layouts: { [ledger!.layout!]: { principal: 4 } } });
  settled.settings.set('tiexi.choice', JSON.stringify(choice));
  writeFileSync(join(folder, 'settled.xlsx'), await saveXlsx(settled));
  writeFileSync(join(folder, 'open.xlsx'), await saveXlsx(open));
  const { out, error } = await tiexi('assess', 'open.xlsx', 'settled.xlsx', ...wanning, '--json', '-');
  expect(error).toBe('');
  const { loans } = JSON.parse(out) as { loans: { borrower: string; principal: string }[] };
  expect(loans.map(({ borrower, principal }) => [borrower, principal])).toEqual([
    ['测试乙', '50000.00'],
    ['测试甲', '50000.00'],
  ]);
});

test('--copy is a workbook of values only; verify says whether the ledger has changed since', async () => {
  const made = await tiexi('assess', 'ledger.xlsx', ...wanning, '--out', 'record.xlsx', '--copy', 'copy.xlsx');
  expect(made.out).toContain('已写入 copy.xlsx');
  const copy = await openXlsx(readFileSync(join(folder, 'copy.xlsx')));
  expect(copy.sheets.at(-1)!.name).toBe('校验页');
  expect(copy.sheets.map(({ name }) => name)).not.toContain('运行记录');
  const cells = copy.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]));
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);

  const same = await tiexi('verify', 'record.xlsx');
  expect([same.code, same.out]).toEqual([
    0,
    expect.stringMatching(/^台账和第 1 次核算（.*）时一样，没有改动。\n按同样/),
  ]);
  const changed = await openXlsx(readFileSync(join(folder, 'record.xlsx')));
  const ledger = changed.sheets[0]!;
  const loan = [...ledger.cells.values()].find((row) => [...row.values()].some(({ value }) => value === 80000))!;
  const [column] = [...loan].find(([, { value }]) => value === 80000)!;
  loan.set(column, { ...loan.get(column)!, value: 70000 });
  writeFileSync(join(folder, 'changed.xlsx'), await saveXlsx(changed));
  const found = await tiexi('verify', 'changed.xlsx');
  expect([found.code, found.out]).toEqual([1, expect.stringMatching(/以后，台账改过：\n“台账”的内容变了/)]);
  expect((await tiexi('verify', 'ledger.xlsx')).code).toBe(2);
}, 60_000);
