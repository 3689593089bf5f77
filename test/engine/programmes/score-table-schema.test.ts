import { parseProgramme } from '../../../src/engine/programmes/schema';
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
