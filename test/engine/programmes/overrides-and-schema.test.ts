import { applyOverrides, settablePaths } from '../../../src/engine/programmes/overrides';
import type { Programme } from '../../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../../src/engine/programmes/registry';
import { checkProgramme } from '../../../src/engine/programmes/schema';

const VALUES = [
  '',
  '3',
  '100',
  '100.0001',
  '3.45678',
  '-1',
  '六',
  '1e2',
  '12.0',
  '0',
  '600',
  '601',
  '1.5',
  '12345678901234',
];
const DAYS = [undefined, '', '1990-01-01', '2024-02-29', '2024-02-30', '2024-1-1', '2099-12-31'];

const CITATION: never = { document: '经办人设定', article: '--set' } as never;

/** The value written into the programme as a file would hold it, whatever it is. */
function written(programme: Programme, path: string, value: string, from: string | undefined): unknown {
  const data = JSON.parse(JSON.stringify(programme)) as Record<string, Record<string, Record<string, unknown>>>;
  const [first = '', id, field] = path.split('.');
  if (first === 'schedule') data['schedule'] = { ...data['schedule'], startsOn: Number(value) as never };
  if (first === 'budget') data['budget'] = { amount: value as never, citation: CITATION };
  if (first === 'inForce') data['inForce'] = { ...data['inForce'], lent: { from: value } };
  if (first === 'categories' && field === 'yearCap') {
    const category = (data['categories'] as unknown as Record<string, unknown>[]).find((one) => one['id'] === id)!;
    const amount = [{ value, citation: CITATION }];
    category['subsidyCaps'] = value === '' ? [] : [{ of: 'borrower', per: 'year', amount, citation: CITATION }];
  } else if (first === 'categories') {
    const category = (data['categories'] as unknown as Record<string, unknown>[]).find((one) => one['id'] === id)!;
    const citation = { document: '经办人设定', article: '--set' };
    const dated = {
      ...(from !== undefined && { from }),
      value: field === 'termLimitMonths' || field === 'loansAtMost' ? Number(value) : value,
      citation,
    };
    const kept = ((category[field!] ?? []) as { from?: string }[]).filter((one) => (one.from ?? '') !== from);
    const all = [...kept, dated].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    category[field!] = from !== undefined ? all : value === '' ? [] : [dated];
  }
  if (!['schedule', 'categories', 'budget', 'inForce'].includes(first)) data['choices']![first]!['value'] = value;
  return data;
}

test.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))(
  'a change of %s is taken exactly where the schema takes the programme with it',
  (_id, programme) => {
    const disagreements: string[] = [];
    let taken = 0;
    for (const { path, allowed } of settablePaths(programme)) {
      const isDated = path.startsWith('categories.') && !path.endsWith('.yearCap');
      for (const from of isDated ? DAYS : [undefined]) {
        for (const value of [...VALUES, ...allowed]) {
          const made = applyOverrides(programme, { [from === undefined ? path : `${path}@${from}`]: value });
          const expected = checkProgramme(written(programme, path, value, from), '').ok;
          if (made.ok !== expected) disagreements.push(`${path}@${from} = ${value}: ${made.ok}`);
          if (!made.ok) continue;
          taken += 1;
          if (!checkProgramme(made.programme, '').ok)
            disagreements.push(`${path}@${from} = ${value}: not of the schema`);
        }
      }
    }
    expect(disagreements).toEqual([]);
    expect(taken).toBeGreaterThan(100);
  },
);
