import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHOICE_VALUES, type Choice, type ChoiceName } from '../../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../../src/engine/programmes/registry';

const NAMES = Object.keys(CHOICE_VALUES) as ChoiceName[];

/** Rows of docs/ambiguities.md: number, and what its last column says. */
const rows = readFileSync(join(__dirname, '../../../docs/ambiguities.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = /^\| (\d+) \|.*\| ([^|]+) \|$/.exec(line);
    return cells ? [{ number: Number(cells[1]), where: cells[2]! }] : [];
  });

/** The choices of a row: `dayCount` in “choice `dayCount`”. */
function choicesIn(where: string): string[] {
  const named = /choices? (.*?)(;|$)/.exec(where)?.[1] ?? '';
  return [...named.matchAll(/`(\w+)`/g)].map((match) => match[1]!);
}

const listedBy = (name: ChoiceName): Set<number> =>
  new Set(BUILT_IN_PROGRAMMES.flatMap(({ choices }) => (choices[name] as Choice).ambiguities));

test('all thirty-seven are there, each with a choice, a rule, a value or a finding', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1));
  for (const { where } of rows) expect(where).toMatch(/^(choices? `|rule: |schedule `|workday table$|[A-Z]+_[A-Z_]+$)/);
});

test.each(rows.filter(({ where }) => where.startsWith('choice')))('$number: $where lists it', ({ number, where }) => {
  const names = choicesIn(where);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(NAMES).toContain(name);
    expect([...listedBy(name as ChoiceName)]).toContain(number);
  }
});

test.each(NAMES)('what %s says it settles stands in the table, with a reason in both languages', (name) => {
  for (const { choices } of BUILT_IN_PROGRAMMES) {
    const { reason }: Choice = choices[name];
    expect(reason.zh).toMatch(/。$/);
    expect(reason.en).toMatch(/\.$/);
  }
  for (const number of listedBy(name)) expect(rows.map((row) => row.number)).toContain(number);
});
