import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { wanningLedger } from '../excel/support/in-excel';
import { bundled } from './support/bundled';

jest.setTimeout(120_000);

let folder = '';
let script = '';
beforeAll(async () => {
  script = bundled('src/cli/index.ts', 'cli');
  folder = mkdtempSync(join(tmpdir(), 'tiexi-'));
  writeFileSync(join(folder, 'ledger.xlsx'), await saveXlsx(newWorkbook({ 台账: wanningLedger() })));
  writeFileSync(join(folder, 'clean.xlsx'), await saveXlsx(newWorkbook({ 台账: wanningLedger().slice(0, 4) })));
});
afterAll(() => {
  rmSync(script);
  rmSync(folder, { recursive: true });
});

/** A shell line in the folder, `tiexi` being the command line as a process of its own. */
const shell = (line: string) => {
  const assess = `assess_() { "${process.execPath}" "${script}" assess "$@" --programme wanning-2021 --period 2021; }`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; ${assess}; ${line}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { out: stdout, error: stderr, code: status };
};

test.each([
  ['clean.xlsx', 0],
  ['ledger.xlsx', 1],
])('a reader that stops early is no fault: %s still ends with %d, and says nothing', (file, code) => {
  const { out, error } = shell(`assess_ ${file} --json - | head -1; echo "\${PIPESTATUS[0]}"`);
  expect({ out, error }).toEqual({ out: `{\n${code}\n`, error: '' });
});

test('standard output by its device name is standard output, also where it is a file', () => {
  const { code } = shell('assess_ clean.xlsx --json /dev/stdout > out.json');
  expect(code).toBe(0);
  expect((JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { programme: string }).programme).toBe(
    'wanning-2021',
  );
  expect(statSync('/dev/stdout').isFile()).toBe(false);
});

test('a named pipe, a process substitution and an open descriptor are written straight', () => {
  const fifo = shell('mkfifo pipe; (cat pipe | wc -l) & assess_ clean.xlsx --json pipe > said; wait; test -p pipe');
  expect([fifo.code, Number(fifo.out) > 20]).toEqual([0, true]);
  const substitution = shell(
    'assess_ clean.xlsx --json >(head -c 1 > first; cat > /dev/null) > said; sleep 1; cat first',
  );
  expect(substitution.out).toBe('{');
  const descriptor = shell('assess_ clean.xlsx --json /dev/fd/3 3> third > said; head -c 1 third');
  expect(descriptor.out).toBe('{');
});

test('a full device is said in one sentence, and what stood beside it stands', () => {
  writeFileSync(join(folder, 'old.xlsx'), 'old');
  const { out, error, code } = shell('assess_ clean.xlsx --out old.xlsx --json /dev/full');
  expect({ out, error, code }).toEqual({ out: '', error: '写不了文件 /dev/full：磁盘满了。\n', code: 2 });
  expect(readFileSync(join(folder, 'old.xlsx'), 'utf8')).toBe('old');
  expect(shell('assess_ clean.xlsx > /dev/full')).toEqual({ out: '', error: '写不到标准输出：磁盘满了。\n', code: 2 });
});
