import { parseProgramme } from '../../../src/engine/programmes/schema';
import { indicatorsOf } from '../../../src/engine/programmes/score-table';
import { findProgramme } from '../../../src/engine/programmes/registry';
import { GENERAL_TABLE } from '../../../src/reports/performance/general-table';
import { HULAN_2020_TABLE } from '../../../src/reports/performance/hulan-2020';
import { JIAOCHENG_2024_TABLE } from '../../../src/reports/performance/jiaocheng-2024';
import { projectOf } from '../../../src/reports/performance/project';
import { WANNING_2021_TABLE } from '../../../src/reports/performance/wanning-2021';

const hengnan = findProgramme('hengnan-2021')!;
const withTable = (evaluation: unknown) =>
  parseProgramme(JSON.stringify({ ...hengnan, id: 'own-2025', evaluation }), 'my.json');

type Loose = { groups: { parts: { indicators: Record<string, unknown>[] }[] }[]; grades: unknown[] };
const changed = (change: (table: Loose) => void): unknown => {
  const copy = JSON.parse(JSON.stringify(JIAOCHENG_2024_TABLE)) as Loose;
  change(copy);
  return copy;
};
const first = (table: Loose) => table.groups[0]!.parts[0]!.indicators[0]!;

const code = (table: Loose, group: number, name: string): void => {
  Object.assign(table.groups[group]!, { code: name });
};

test.each([JIAOCHENG_2024_TABLE, WANNING_2021_TABLE, HULAN_2020_TABLE, GENERAL_TABLE])(
  'a score table goes out as JSON and comes in the same',
  (table) => {
    const parsed = withTable(table);
    expect(parsed).toMatchObject({ ok: true, programme: { evaluation: table } });
  },
);

test.each<[string, (table: Loose) => void, object]>([
  [
    'weights that do not add up',
    (t) => (first(t)['weight'] = '4'),
    { code: 'OUT_OF_RANGE', field: 'evaluation.groups', expected: 'Σ weight = 100' },
  ],
  ['one code twice', (t) => (first(t)['code'] = 'A12'), { code: 'TWICE', field: 'evaluation.groups' }],
  ['a weight that is no number', (t) => (first(t)['weight'] = '五'), { code: 'WRONG_FORM', expected: '12.5' }],
  ['an unknown rule', (t) => (first(t)['rule'] = { kind: 'guessed' }), { code: 'NOT_ONE_OF' }],
  ['an unknown source', (t) => (first(t)['actual'] = 'weather'), { code: 'NOT_ONE_OF' }],
  ['no standard', (t) => delete first(t)['standard'], { code: 'FIELD_MISSING' }],
  [
    'a group code twice',
    (t) => code(t, 1, 'A'),
    { code: 'TWICE', field: 'evaluation.groups', expected: 'groups[].code' },
  ],
  ['no group', (t) => (t.groups = []), { code: 'WRONG_FORM', field: 'evaluation.groups', expected: '[{ … }]' }],
  ['a weight with words around it', (t) => (first(t)['weight'] = 'ca. 5'), { code: 'WRONG_FORM', expected: '12.5' }],
  ['a weight with its unit', (t) => (first(t)['weight'] = '5分'), { code: 'WRONG_FORM', expected: '12.5' }],
  ['no grades', (t) => (t.grades = []), { code: 'WRONG_FORM', field: 'evaluation.grades' }],
])('names what is wrong: %s', (_, change, expected) => {
  const parsed = withTable(changed(change));
  expect(parsed).toMatchObject({ ok: false, errors: [expect.objectContaining(expected)] });
});

test('a programme takes its own table, one it names, or the general one', () => {
  const tableOf = (evaluation: unknown) => {
    const parsed = withTable(evaluation);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    return projectOf({ programme: parsed.programme, period: { from: 45658, to: 46022, label: '2025' } as never }).table;
  };
  expect(tableOf(HULAN_2020_TABLE)).toEqual(HULAN_2020_TABLE);
  expect(tableOf({ like: 'jiaocheng-2024' })).toBe(JIAOCHENG_2024_TABLE);
  expect(tableOf(undefined)).toBe(GENERAL_TABLE);
});

test.each(['交城', 5, true, null, []])('%j is no score table', (evaluation) => {
  const parsed = withTable(evaluation);
  expect(parsed).toMatchObject({ ok: false });
  for (const error of parsed.ok ? [] : parsed.errors) expect(error.field).toMatch(/^evaluation/);
});

const BAND = { from: '0', fromIncluded: true, to: '100', toIncluded: true, gives: '1' };
test.each([
  { kind: 'judged' },
  { kind: 'proportional' },
  { kind: 'floored', fullFrom: '95', zeroBelow: '60' },
  { kind: 'at-least', threshold: '1' },
  { kind: 'at-most', threshold: '1' },
  { kind: 'target-up', target: '1' },
  { kind: 'target-down', target: '1' },
  { kind: 'own-target', better: 'less' },
  { kind: 'deduct', each: '0.5' },
  { kind: 'banded', bands: [BAND] },
  { kind: 'levels', levels: [{ name: '明显', score: '5' }] },
])('an indicator may be $kind, and says no more than that takes', (rule) => {
  const table = changed((t) => (first(t)['rule'] = rule));
  expect(withTable(table)).toMatchObject({ ok: true, programme: { evaluation: table } });
  const more = changed((t) => (first(t)['rule'] = { ...rule, surplus: '1' }));
  expect(withTable(more)).toMatchObject({ ok: false, errors: [{ code: 'FIELD_UNKNOWN' }] });
});

test('the indicators stand in the order of the table', () => {
  const codes = indicatorsOf(JIAOCHENG_2024_TABLE).map((one) => one.code);
  const printed = JSON.stringify(JIAOCHENG_2024_TABLE.groups).matchAll(/"code":"([A-Z]\d+)"/g);
  expect(codes).toEqual([...printed].map((match) => match[1]));
  expect(codes.length).toBeGreaterThan(10);
});
