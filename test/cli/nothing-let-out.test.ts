import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCheckDigit } from '../../scripts/samples/people';
import type { SheetData } from '../../src/workbench/host/workbook-data';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { wanningLedger } from '../excel/support/in-excel';
import { tiexiIn } from './support/tiexi';

jest.setTimeout(120_000);

/** As ledgers have them: numbers typed into the name, the village, the contract's number, in every width and broken up. */
const NUMBERS = ['990101198001011236', '990101198502022240', '13912345678', '6217001234567890122'];
const NAMES = ['测试甲990101198001011236', '测试丙(13912345678)', '测试丁１３９－１２３４－５６７８'];
const CONTRACTS = ['HT-990101198001011236', '990101 19850202 2240', '卡6217 0012 3456 7890 122', 'A1'];

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiexi-'));
  const [title, unit, head, first] = wanningLedger();
  const name = head!.findIndex((cell) => String(cell).includes('姓名') || String(cell).includes('借款人'));
  const contract = head!.findIndex((cell) => String(cell).includes('合同'));
  const id = head!.findIndex((cell) => String(cell).includes('身份证'));
  const rows = CONTRACTS.map((written, i) =>
    first!.map((cell, c) =>
      c === name
        ? (NAMES[i] ?? '测试戊')
        : c === contract
          ? written
          : c === id
            ? withCheckDigit(`9908211980010111${i}`)
            : cell,
    ),
  );
  writeFileSync(join(folder, 'ledger.xlsx'), await saveXlsx(newWorkbook({ 台账: [title!, unit!, head!, ...rows] })));
});
afterAll(() => rmSync(folder, { recursive: true }));

const assess = (...args: string[]) =>
  tiexiIn(folder, ['assess', 'ledger.xlsx', '--programme', 'wanning-2021', '--period', '2021', ...args]);
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\-*()（）]/g, '');
const textsOf = (sheet: SheetData) =>
  [...sheet.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value)));

test('--json masks names, contract numbers and sentences; --with-ids does not', async () => {
  const { out } = await assess('--json', '-');
  for (const number of NUMBERS) expect(bare(out)).not.toContain(number);
  const { loans } = JSON.parse(out) as { loans: { borrower: string; contract: string }[] };
  expect(loans.map(({ borrower }) => borrower)).toEqual([
    '测试甲990101********1236',
    '测试丙(139****5678)',
    '测试丁139-****-5678',
    '测试戊',
  ]);
  expect(loans.map(({ contract }) => contract)).toEqual([
    'HT-990101********1236',
    '990101********2240',
    '卡***************0122',
    'A1',
  ]);
  const raw = JSON.parse((await assess('--json', '-', '--with-ids')).out) as { loans: typeof loans };
  expect(raw.loans.map(({ contract }) => contract)).toEqual(CONTRACTS.map((text) => text.replaceAll(' ', '')));
});

test('公示表 and 报送副本 hold none of them, and the check page says that it was looked for', async () => {
  await assess('--out', 'result.xlsx', '--copy', 'copy.xlsx');
  const result = await openXlsx(readFileSync(join(folder, 'result.xlsx')));
  const copy = await openXlsx(readFileSync(join(folder, 'copy.xlsx')));
  const notice = textsOf(result.sheets.find(({ name }) => name === '公示表')!);
  expect(notice).toContain('测试甲990101********1236');
  for (const texts of [notice, ...copy.sheets.map(textsOf)])
    for (const text of texts) for (const number of NUMBERS) expect(bare(text)).not.toContain(number);
  expect(textsOf(copy.sheets.at(-1)!).join('\n')).toMatch(/生成后逐格查过：共 \d+ 格，台账里的 \d+ 个/);
});
