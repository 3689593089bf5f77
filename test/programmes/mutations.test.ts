import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeProgrammeError, describeWarning } from '../../src/wording/programmes';
import { rulesOf } from '../../src/wording/programme-rules';
import { programmeWarnings } from '../../src/engine/programmes/plausible';
import { parsePeriod } from '../../src/engine/programmes/period';
import { BUILT_IN_PROGRAMMES } from '../../src/engine/programmes/registry';
import { parseProgramme } from '../../src/engine/programmes/schema';
import { assess } from '../../src/engine/run/assess';
import { loan } from '../engine/support';
import { SEED } from '../seed';

/** A programme file with something in it changed at random is refused with sentences or computes; nothing is ever thrown. */
const MUTATIONS = 6_000;

const FOLDERS = join(__dirname, 'cases');
const FILES: readonly string[] = [
  ...readdirSync(FOLDERS).map((name) => readFileSync(join(FOLDERS, name, 'programme.json'), 'utf8')),
  ...BUILT_IN_PROGRAMMES.map((programme) => JSON.stringify(programme)),
];

const LOANS = [
  loan(
    {
      principal: '50000',
      disbursed: '2023-12-01',
      signed: '2023-12-01',
      due: '2024-12-01',
      rate: '4.2',
      category: '脱贫户',
    },
    2,
  ),
  loan(
    {
      principal: '80000.01',
      disbursed: '2021-02-28',
      settled: '2022-02-28',
      due: '2022-02-28',
      rate: '5',
      category: '个人',
    },
    3,
  ),
  loan({ principal: '600000', disbursed: '2024-02-29', rate: '3', category: '企业', use: '固定资产' }, 4),
  loan({ principal: '1', disbursed: '2030-01-01', due: '2031-01-01', rate: '3', category: '农户' }, 5),
];

/** What is put in the place of something. */
const PIECES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e9,
  '',
  '0',
  '-5',
  '6%',
  '100',
  '2/3',
  '0/0',
  '9999/1',
  'LPR1Y-1.5@signed',
  'LPR@interest',
  'village@signed',
  'LPR5Y+20@2040-01-01',
  '2024-02-30',
  '2024-02-29',
  '9999-12-31',
  '0001-01-01',
  'household',
  'none',
  [],
  {},
  [[]],
  [null],
  { value: '5' },
  { from: '2024-06-01', to: '2023-01-01' },
  [{ value: '50' }, { fromMonth: 12, value: '2/3' }],
  [{ from: '2024-03-01', value: '70', by: 'signed' }],
  [{ of: 'borrower', per: 'life', amount: '10' }],
  [{ of: 'household', per: 'year', amount: '10' }],
  [{ of: 'loan', per: 'period', percentOfPrincipal: '0.001' }],
  { signed: { to: '2020-12-31' }, citation: { document: '甲', article: '乙' } },
  { kind: 'year', startsOn: 21, yearFrom: 4 },
  '\u0000',
  '贫困户（'.repeat(20),
];

type Node = Record<string, unknown> | unknown[];

function placesOf(
  node: unknown,
  found: { at: Node; key: string | number }[] = [],
): { at: Node; key: string | number }[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const key of Object.keys(node)) {
    found.push({ at: node as Node, key: Array.isArray(node) ? Number(key) : key });
    placesOf((node as Record<string, unknown>)[key], found);
  }
  return found;
}

function mutated(
  text: string,
  changes: readonly { readonly place: number; readonly piece: number; readonly name: string }[],
): string {
  const data = JSON.parse(text) as Node;
  for (const { place, piece, name } of changes) {
    const places = placesOf(data);
    const { at, key } = places[place % places.length]!;
    if (name !== '') (at as Record<string, unknown>)[name] = structuredClone(PIECES[piece]);
    else if (PIECES[piece] === undefined && !Array.isArray(at)) delete at[key];
    else (at as Record<string | number, unknown>)[key] = structuredClone(PIECES[piece]);
  }
  return JSON.stringify(data);
}

const NAMES = [
  '',
  '',
  '',
  '',
  'by',
  'fromMonth',
  'when',
  'uses',
  'borne',
  'paidAtMost',
  'subsidyCaps',
  'pool',
  'like',
  'inForce',
  'roundTo',
  'payers',
  'series',
  'decided',
  'loansAtMost',
  'citation',
];

test(`${MUTATIONS} changed files are refused with sentences or compute`, () => {
  let computed = 0;
  const change = fc.record({
    place: fc.nat(100_000),
    piece: fc.nat(PIECES.length - 1),
    name: fc.constantFrom(...NAMES),
  });
  fc.assert(
    fc.property(fc.nat(FILES.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (file, changes) => {
      const parsed = parseProgramme(mutated(FILES[file]!, changes), 'x.json');
      if (!parsed.ok) {
        const sentences = parsed.errors.map((error) => describeProgrammeError(error, 'zh-CN'));
        return (
          sentences.length > 0 &&
          sentences.every(
            (sentence) =>
              sentence.includes('x.json') && !/[{}]\w|undefined/.test(sentence.replaceAll(/“[^“”]*”写成了.*/g, '')),
          )
        );
      }
      const { programme } = parsed;
      rulesOf(programme, 'zh-CN');
      programmeWarnings(programme).forEach((warning) => describeWarning(warning, 'zh-CN'));
      if (programme.missing.length > 0) return true;
      for (const label of ['2024-03-01..2024-12-31', '2021', '2024Q3']) {
        const period = parsePeriod(label, programme);
        if (typeof period === 'string') return false;
        const { totals, assessments } = assess(LOANS, programme, period);
        computed += 1;
        if (!Number.isSafeInteger(totals.subsidy) || assessments.some(({ subsidy }) => subsidy < 0)) return false;
      }
      return true;
    }),
    { seed: SEED, numRuns: MUTATIONS },
  );
  // A fair part of them must be programmes still, or nothing is tried but the schema.
  expect(computed).toBeGreaterThan(MUTATIONS / 4);
}, 300_000);
