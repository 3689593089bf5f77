import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { Soffice } from './support/soffice';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tiexi-report-pdf-'));
const soffice = new Soffice();
afterAll(() => {
  soffice.close();
  rmSync(folder, { recursive: true });
});

// In a process of its own: pdf.js is an ES module, which Jest's tests are not.
test('check-figures reads a PDF: its tables by their gaps, places by page and line', async () => {
  const report = [
    ['新发放贷款120笔、存量330笔，覆盖450户。'],
    ['一级指标', '三级指标', '分值', '得分'],
    ['决策', '立项依据', '6', '6'],
    ['过程', '立项程序', '4', '3'],
    ['合计', '', '10', '10'],
  ];
  const workbook = await saveXlsx(newWorkbook({ 报告: report }));
  const made = await soffice.convert(new Map([['report.xlsx', workbook]]), 'pdf');
  const file = join(folder, 'report.pdf');
  writeFileSync(file, [...made.values()][0]!);
  const command = ['--import', 'tsx', join(root, 'src', 'cli', 'index.ts'), 'check-figures', file];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect([status, stdout.split('\n').slice(0, 2)]).toEqual([
    1,
    [
      '第 1 页第 5 行“得分”的合计写的是 10，从第 1 页第 3 行起 2 个数相加是 9，相差 1。',
      '第 1 页第 1 行的 450户 正好是第 1 页第 1 行的笔数 120笔＋330笔，可能把笔数当成了户数、人数。',
    ],
  ]);
});
