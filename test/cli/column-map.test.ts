import { choicesOf, layoutEntries, readColumnMap } from '../../src/cli/column-map';
import { readWorkbook } from '../../src/ledger/read-workbook';
import type { CellValue } from '../../src/ledger/grid';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const values: CellValue[][] = [
  ['姓名', '贷款金额', '放款日期', '到期日', '办结', '审核意见'],
  ['测试甲', 30_000, '2021-03-05', '2024-03-05', '2021-06-10', '不同意'],
  ['测试乙', 30_000, '2021-03-05', '2024-03-05', '', '同意'],
];
const grid = { sheet: '台账', top: 0, left: 0, values };
const plain = readWorkbook([grid]).ledgers;
const folder = mkdtempSync(join(tmpdir(), 'tiexi-map-'));

async function readWith(...map: readonly string[]) {
  const said = choicesOf((await readColumnMap(map, folder))!, plain);
  return readWorkbook([grid], said).ledgers[0]!;
}

test('a column nobody knows is told, and holds what may hang on it', () => {
  expect(plain[0]!.unknown).toEqual([expect.objectContaining({ column: 4, header: '办结', look: 'days' })]);
  expect(plain[0]!.loans.map(({ doubts }) => doubts?.map(({ kind }) => kind))).toEqual([
    ['unclear', 'refused'],
    undefined,
  ]);
});

test('--map says what a column is, or that it is not to be used', async () => {
  const read = await readWith('E=settled', 'F=-');
  expect(read.loans.map(({ settled }) => settled)).toEqual([44_357, undefined]);
  expect(read.loans.map(({ doubts }) => doubts)).toEqual([undefined, undefined]);
  expect(read.unknown).toBeUndefined();
});

test('the file layout writes is what --map takes, and corrections in it hold', async () => {
  const entries = layoutEntries(plain);
  writeFileSync(join(folder, 'same.json'), JSON.stringify(entries));
  expect((await readWith('same.json')).mapping.map(({ field, column }) => [field, column])).toEqual(
    plain[0]!.mapping.map(({ field, column }) => [field, column]),
  );
  const corrected = entries.map((entry) => ({
    ...entry,
    columns: entry.columns.map((one) => (one.column === 'E' ? { ...one, field: 'settled' } : one)),
  }));
  writeFileSync(join(folder, 'corrected.json'), JSON.stringify(corrected));
  expect((await readWith('corrected.json')).loans[0]!.settled).toBe(44_357);
});

test.each([
  ['I=nothing', '没有“nothing”这个字段'],
  ['bad.json', 'bad.json 不是 layout 命令写出的'],
])('%s is refused with a sentence', async (map, sentence) => {
  writeFileSync(join(folder, 'bad.json'), '[{"layout": 1}]');
  await expect(readColumnMap([map], folder)).rejects.toThrow(sentence);
});

test('a column the ledger does not have is refused', async () => {
  const map = (await readColumnMap(['Z=settled'], folder))!;
  expect(() => choicesOf(map, plain)).toThrow('Z 列');
});
