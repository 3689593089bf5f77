import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { documentOfDocx } from '../../../src/documents/read/read-docx';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { tiexiIn } from '../support/tiexi';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tiexi-letter-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const heading = { font: { name: '黑体' } };
const note = { font: { color: '#404040' } };
const report = {
  自评报告: [
    ['青溪县 2024 年小额贷款贴息绩效自评报告（2024 年）'],
    ['编制单位：青溪县农业农村局'],
    ['正文', ''],
    [{ value: '一、资金到位与使用', style: heading }],
    ['（一）资金到位。年初预算 400.00 万元，实际到位 338.70 万元，到位率 84.68%。'],
    [''],
    [{ value: '浅黄底的格由经办人填写', style: note }],
    ['编制：________    审核：________'],
  ],
};

test('the report of a workbook as a letter: its title, headings and sentences as they stand, on A4 in the fonts of official documents', async () => {
  writeFileSync(join(folder, 'result.xlsx'), await saveXlsx(newWorkbook(report)));
  expect(await tiexiIn(folder, ['letter', 'result.xlsx', '--out', 'report.docx'])).toEqual({
    code: 0,
    error: '',
    out: '已写入 report.docx\n',
  });
  const bytes = readFileSync(join(folder, 'report.docx'));
  const { blocks } = await documentOfDocx(bytes);
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.length))).toEqual([
    '青溪县 2024 年小额贷款贴息绩效自评报告（2024 年）',
    '一、资金到位与使用',
    '（一）资金到位。年初预算 400.00 万元，实际到位 338.70 万元，到位率 84.68%。',
    '（单位盖章）',
    '____年__月__日',
  ]);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312']) expect(xml).toContain(`w:eastAsia="${font}"`);
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
});

test.each([
  [['letter', 'other.xlsx', '--out', 'r.docx'], '没有工作表“自评报告”'],
  [['letter', 'other.xlsx'], 'letter 要写一个有自评报告的工作簿文件'],
])('%j cannot be done: one line, code 2', async (args, says) => {
  writeFileSync(join(folder, 'other.xlsx'), await saveXlsx(newWorkbook({ 台账: [['姓名']] })));
  const { code, error } = await tiexiIn(folder, args);
  expect(code).toBe(2);
  expect(error).toContain(says);
});
