// A seeded sample of the mutants of one folder, each tried by the tests that mirror its file:
//   npm run mutation:sample -- src/ledger [mutants, 400] [seed, 1]
// Stryker's own instrumenter says which mutants there are; one at a time stands in a copy of the repository. Whole folders would take days.
// Ends with 1 where fewer than 85 % are killed.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const ENOUGH = 0.85;
/** A mutant that runs for ever is killed. */
const LONGEST = 180_000;

const [folder, count = '400', seed = '1'] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder))
  throw new Error('which folder? e.g. npm run mutation:sample -- src/ledger');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(folder, name))
  .sort();
const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} };
const { mutants } = await new Instrumenter(silent).instrument(
  files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
  { plugins: null, excludedMutations: [], ignorers: [] },
);

const copy = mkdtempSync(join(tmpdir(), 'tiexi-mutants-'));
for (const part of [
  'src',
  'test',
  'scripts',
  'assets',
  'docs',
  'package.json',
  'jest.config.js',
  'tsconfig.json',
  'manifest.xml',
]) {
  cpSync(part, join(copy, part), { recursive: true });
}
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));

const sound = new Set();
const tally = { killed: 0, survived: 0, 'no tests': 0 };
try {
  for (const mutant of sample(mutants, Number(count), Number(seed))) {
    const tests = mirrorsOf(relative('src', mutant.fileName));
    // Tests that fail by themselves would kill everything.
    const key = tests.join(' ');
    if (!sound.has(key) && tests.length > 0 && !passes(tests)) throw new Error(`fails without a mutant: ${key}`);
    sound.add(key);
    const source = readFileSync(mutant.fileName, 'utf8');
    const place = join(copy, mutant.fileName);
    writeFileSync(place, mutated(source, mutant));
    const outcome = tests.length === 0 ? 'no tests' : passes(tests) ? 'survived' : 'killed';
    writeFileSync(place, source);
    tally[outcome] += 1;
    if (outcome !== 'killed') {
      const { start } = mutant.location;
      console.log(`${outcome}: ${mutant.fileName}:${start.line + 1}:${start.column + 1} ${mutant.mutatorName}`);
      console.log(`  ${mutant.replacement.split('\n')[0]}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const tried = tally.killed + tally.survived + tally['no tests'];
const share = tally.killed / tried;
console.log(
  `${folder}: ${mutants.length} mutants, ${tried} tried (seed ${seed}), ${(share * 100).toFixed(1)} % killed`,
  tally,
);
process.exitCode = share < ENOUGH ? 1 : 0;

/** So many of them, the same ones for the same seed. */
function sample(all, many, from) {
  let state = from >>> 0;
  const random = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffled = [...all];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled.slice(0, many);
}

function mutated(source, { location: { start, end }, replacement }) {
  const lines = source.split('\n');
  const at = ({ line, column }) => lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, column);
  return source.slice(0, at(start)) + replacement + source.slice(at(end));
}

/** The test of the file's own name, or else those of the nearest folder that mirrors its folder and has any. */
function mirrorsOf(file) {
  const stem = join('test', file).replace(/\.tsx?$/, '');
  const own = ['.test.ts', '.test.tsx'].map((end) => stem + end).filter(existsSync);
  if (own.length > 0) return own;
  for (let at = dirname(stem); basename(at) !== 'test' && at !== '.'; at = dirname(at)) {
    const here = existsSync(at) ? readdirSync(at).filter((name) => /\.test\.tsx?$/.test(name)) : [];
    if (here.length > 0) return here.map((name) => join(at, name));
  }
  return [];
}

function passes(tests) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', ...tests, '--selectProjects', 'unit', '--runInBand', '--bail', '--silent'],
    { cwd: copy, timeout: LONGEST, stdio: 'ignore' },
  );
  return status === 0;
}
