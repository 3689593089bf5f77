import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkTargets } from '../../src/cli/targets';
import { writeFiles } from '../../src/cli/write-files';
import { bundled } from './support/bundled';

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof disk>('node:fs/promises');
  return { ...actual, open: jest.fn(actual.open), rename: jest.fn(actual.rename), access: jest.fn(actual.access) };
});
const actual = jest.requireActual<typeof disk>('node:fs/promises');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiexi-'));
});
afterEach(() => {
  jest.mocked(disk.open).mockImplementation(actual.open);
  jest.mocked(disk.rename).mockImplementation(actual.rename);
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const write = async (files: Readonly<Record<string, string>>, reads: readonly string[] = []) => {
  const wanted = Object.keys(files).map((file, i) => ({ option: ['--out', '--copy', '--json'][i]!, file }));
  const targets = await checkTargets(wanted, reads, folder);
  await writeFiles(
    targets.map((target) => ({ target, content: files[target.file]! })),
    () => undefined,
  );
};

describe('a file that is replaced', () => {
  test.each([0o600, 0o640, 0o664, 0o755])('keeps its mode %o', async (mode) => {
    writeFileSync(at('r.json'), 'old');
    chmodSync(at('r.json'), mode);
    await write({ 'r.json': 'new' });
    expect([read('r.json'), statSync(at('r.json')).mode & 0o7777]).toEqual(['new', mode]);
  });

  test('a new one has the mode of any new file', async () => {
    writeFileSync(at('other'), '');
    await write({ 'r.json': 'new' });
    expect(statSync(at('r.json')).mode).toBe(statSync(at('other')).mode);
  });

  test.each([
    ['a link', (to: string) => symlinkSync(to, at('link'))],
    [
      'a link to a link',
      (to: string) => {
        symlinkSync(to, at('between'));
        symlinkSync('between', at('link'));
      },
    ],
  ])('%s stays one, and what it leads to is written, there or not yet there', async (_, make) => {
    mkdirSync(at('sub'));
    make('sub/r.json');
    const to = readlinkSync(at('link'));
    for (const content of ['first', 'second']) {
      await write({ link: content });
      expect([read('sub/r.json'), lstatSync(at('link')).isSymbolicLink(), readlinkSync(at('link'))]).toEqual([
        content,
        true,
        to,
      ]);
    }
    expect(readdirSync(at('sub'))).toEqual(['r.json']);
  });
});

describe('found out before the first byte', () => {
  const cases: [string, () => Record<string, string>, RegExp, ...reads: string[]][] = [
    ['a folder', () => (mkdirSync(at('adir')), { 'r.xlsx': 'new', adir: 'new' }), /adir.*文件夹/],
    ['one file twice', () => ({ 'r.xlsx': 'new', './r.xlsx': 'new' }), /--out 和 --copy/],
    ['one file by a link', () => (symlinkSync('r.xlsx', at('l')), { 'r.xlsx': 'new', l: 'new' }), /--out 和 --copy/],
    ['a new file by a link', () => (symlinkSync('n', at('l')), { 'r.xlsx': 'x', n: 'x', l: 'x' }), /--copy 和 --json/],
    ['a file that is read', () => ({ 'r.xlsx': 'new', 'ledger.xlsx': 'new' }), /ledger\.xlsx/, 'ledger.xlsx'],
    [
      'a read-only file',
      () => {
        writeFileSync(at('ro'), 'kept');
        chmodSync(at('ro'), 0o444);
        return { 'r.xlsx': 'new', ro: 'new' };
      },
      /ro.*只读/,
    ],
    ['no folder', () => ({ 'r.xlsx': 'new', 'no/where.json': 'new' }), /no\/where\.json.*文件夹不存在/],
    ['a file as folder', () => ({ 'r.xlsx': 'new', 'ledger.xlsx/x': 'new' }), /不是文件夹/],
    ['a circle of links', () => (symlinkSync('y', at('x')), symlinkSync('x', at('y')), { 'r.xlsx': '', x: '' }), /圈/],
  ];

  test.each(cases)('%s', async (_, make, said, ...reads) => {
    writeFileSync(at('ledger.xlsx'), 'ledger');
    writeFileSync(at('r.xlsx'), 'old');
    const files = make();
    const before = readdirSync(folder);
    await expect(write(files, reads)).rejects.toThrow(said);
    expect([read('r.xlsx'), read('ledger.xlsx')]).toEqual(['old', 'ledger']);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('a folder in which nothing may be written', async () => {
  writeFileSync(at('r.xlsx'), 'old');
  mkdirSync(at('shut'));
  jest.mocked(disk.access).mockImplementation((path, mode) => {
    const shut = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'access' });
    return path === at('shut') ? Promise.reject(shut) : actual.access(path, mode);
  });
  await expect(write({ 'r.xlsx': 'new', 'shut/r.json': 'new' })).rejects.toThrow(/shut\/r\.json：没有权限/);
  jest.mocked(disk.access).mockImplementation(actual.access);
  expect([read('r.xlsx'), readdirSync(folder)]).toEqual(['old', ['r.xlsx', 'shut']]);
});

describe('a disk that fails', () => {
  const full = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  const old = { 'a.txt': 'old a', 'b.txt': 'old b' };
  const started = () => {
    for (const [file, content] of Object.entries(old)) writeFileSync(at(file), content);
  };
  const stands = () => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]));

  test.each([
    [1, 'writeFile'],
    [2, 'writeFile'],
    [1, 'chmod'],
    [2, 'sync'],
  ] as const)('at file %d in %s: both old files stand, nothing else', async (nth, call) => {
    started();
    let opened = 0;
    jest.mocked(disk.open).mockImplementation(async (...args) => {
      const handle = await actual.open(...args);
      opened += 1;
      // The half that fits is on the disk when it fails.
      if (opened === nth)
        handle[call] = async () => {
          await actual.appendFile(handle, 'half');
          throw full();
        };
      return handle;
    });
    await expect(write({ 'a.txt': 'new', 'b.txt': 'new' })).rejects.toThrow(/磁盘满了/);
    expect(stands()).toEqual(old);
  });

  test('no room for the second temporary file', async () => {
    started();
    jest
      .mocked(disk.open)
      .mockImplementationOnce(actual.open)
      .mockImplementationOnce(() => Promise.reject(full()));
    await expect(write({ 'a.txt': 'new', 'b.txt': 'new' })).rejects.toThrow(/b\.txt.*磁盘满了/);
    expect(stands()).toEqual(old);
  });

  test('a file that another program holds', async () => {
    started();
    const held = Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
    jest.mocked(disk.rename).mockImplementationOnce(() => Promise.reject(held));
    await expect(write({ 'a.txt': 'new' })).rejects.toThrow(/a\.txt.*Excel/);
    expect(stands()).toEqual(old);
  });

  test('a full device leaves the file beside it as it was', async () => {
    started();
    await expect(write({ 'a.txt': 'new', '/dev/full': 'new' })).rejects.toThrow(/\/dev\/full.*磁盘满了/);
    expect(stands()).toEqual(old);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('a writer that is killed', () => {
  const whole = (text: string): boolean => /^([A-Z])\1*\n$/.test(text) && text.length === lengthOf(text[0]!);
  const lengthOf = (letter: string) => 400_000 + letter.charCodeAt(0) - 65 + 1;
  const writer = (script: string) =>
    spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = (child: ReturnType<typeof writer>) => new Promise((resolve) => child.on('exit', resolve));
  const begun = (child: ReturnType<typeof writer>) => new Promise((resolve) => child.stdout.once('data', resolve));
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let script = '';
  beforeAll(() => {
    script = bundled('test/cli/support/endless-writer.ts', 'endless-writer');
  });
  afterAll(() => rmSync(script));

  test('kill -9 at 200 moments, two at a time on one file: always a whole file, never none', async () => {
    const found: boolean[] = [];
    for (let i = 0; i < 100; i += 1) {
      const two = [writer(script), writer(script)];
      await Promise.all(two.map(begun));
      // Each at a moment of its own, spread over what two rounds of writing take.
      await Promise.all(
        two.map(async (child, k) => {
          const end = ended(child);
          await later(((i * 7 + k * 13) % 40) / 4);
          child.kill('SIGKILL');
          await end;
        }),
      );
      found.push(whole(read('a.txt')), whole(read('b.txt')));
      for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(at(name));
    }
    expect(found.filter((one) => !one)).toEqual([]);
    expect(found).toHaveLength(200);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
  }, 600_000);

  test('a signal that can be heard leaves no temporary file', async () => {
    for (let i = 0; i < 10; i += 1) {
      const child = writer(script);
      await begun(child);
      const end = ended(child);
      await later(i / 2);
      child.kill('SIGTERM');
      await end;
      expect(child.signalCode).toBe('SIGTERM');
      expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
      expect(whole(read('a.txt')) && whole(read('b.txt'))).toBe(true);
    }
  }, 300_000);
});
