import { CHOICE_VALUES, type Programme } from '../../../src/engine/programmes/programme';
import { describeProgrammeError } from '../../../src/engine/programmes/describe-programme';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../../../src/engine/programmes/registry';
import { parseProgramme, type ProgrammeError } from '../../../src/engine/programmes/schema';

const wanning = findProgramme('wanning-2021')!;

function errors(json: string): readonly ProgrammeError[] {
  const parsed = parseProgramme(json, 'my.json');
  if (parsed.ok) throw new Error('taken');
  return parsed.errors;
}

/** 万宁 with one thing changed. */
function changed(change: (programme: Record<string, never>) => void): string {
  const copy = JSON.parse(JSON.stringify(wanning)) as Record<string, never>;
  change(copy);
  return JSON.stringify(copy);
}

it.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))(
  '%s goes out as JSON and comes in the same',
  (_id, programme) => {
    expect(parseProgramme(JSON.stringify(programme), 'my.json')).toEqual({ ok: true, programme });
  },
);

type Loose = Record<string, unknown> & {
  categories: Record<string, unknown>[];
  choices: Record<string, Record<string, unknown>>;
};
const cases: readonly (readonly [string, (p: Loose) => void, Partial<ProgrammeError>])[] = [
  ['a missing field', (p) => delete p['payment'], { code: 'FIELD_MISSING', field: 'payment' }],
  ['an unknown field', (p) => (p['paymnet'] = 1), { code: 'FIELD_UNKNOWN', field: 'paymnet' }],
  [
    'a number for text',
    (p) => (p.categories[2]!['rate'] = [{ value: 6, citation: wanning.eligibility }]),
    { code: 'WRONG_TYPE', field: 'categories.farmer.rate[0].value' },
  ],
  [
    'a percent sign',
    (p) => (p.categories[2]!['rate'] = [{ value: '6%', citation: wanning.eligibility }]),
    { code: 'WRONG_FORM', field: 'categories.farmer.rate[0].value', expected: '3.45' },
  ],
  [
    'no citation',
    (p) => (p.categories[2]!['rate'] = [{ value: '6' }]),
    { code: 'FIELD_MISSING', field: 'categories.farmer.rate[0].citation' },
  ],
  [
    'a day that does not exist',
    (p) => (p['lastVerifiedOn'] = '2026-02-30'),
    { code: 'NO_SUCH_DAY', field: 'lastVerifiedOn' },
  ],
  [
    'an unknown choice',
    (p) => (p.choices['dayCount']!['value'] = 'ACT/366'),
    { code: 'NOT_ONE_OF', field: 'choices.dayCount.value' },
  ],
  [
    'a bank chosen where there is no settlement year',
    (p) => {
      p['schedule'] = { kind: 'quarter', startsOn: 21 };
    },
    { code: 'NOT_ONE_OF', field: 'choices.banks.value', found: '"one"', expected: 'all' },
  ],
  [
    'a cap used in order of settlement where the cap is of each day',
    (p) => {
      p['schedule'] = { kind: 'month', startsOn: 1 };
      p.choices['banks']!['value'] = 'all';
    },
    { code: 'NOT_ONE_OF', field: 'choices.capOrder.value', found: '"settled"', expected: 'disbursed' },
  ],
  [
    'a reading left open that there is not',
    (p) => (p.choices['banks']!['open'] = ['two']),
    { code: 'NOT_ONE_OF', field: 'choices.banks.open[0]' },
  ],
  ['a missing choice', (p) => delete p.choices['overdue'], { code: 'FIELD_MISSING', field: 'choices.overdue' }],
  ['an unknown schedule', (p) => (p['schedule'] = { kind: 'weekly' }), { code: 'NOT_ONE_OF', field: 'schedule.kind' }],
  [
    'days that do not ascend',
    (p) =>
      (p.categories[2]!['rate'] = [
        { from: '2022-08-01', value: '6', citation: wanning.eligibility },
        { from: '2021-01-01', value: '5', citation: wanning.eligibility },
      ]),
    { code: 'NOT_ASCENDING', field: 'categories.farmer.rate' },
  ],
  ['one category twice', (p) => (p.categories[1]!['id'] = 'farmer'), { code: 'TWICE', field: 'categories' }],
  [
    'a default that is no category',
    (p) => (p['defaultCategory'] = 'fisher'),
    { code: 'NO_SUCH_CATEGORY', field: 'defaultCategory' },
  ],
  [
    'a rate above 100',
    (p) => (p.categories[2]!['rate'] = [{ value: '600', citation: wanning.eligibility }]),
    { code: 'OUT_OF_RANGE' },
  ],
];

it.each(cases)('names file, field and mend of %s', (_what, change, expected) => {
  const found = errors(changed(change as never));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ file: 'my.json', ...expected });
  const sentence = describeProgrammeError(found[0]!, 'zh-CN');
  expect(sentence).toContain('my.json');
  expect(sentence).not.toMatch(/[{}]|undefined/);
  expect(describeProgrammeError(found[0]!, 'en-US')).toContain('my.json');
});

it('says what is no JSON', () => {
  expect(errors('{')).toMatchObject([{ code: 'NOT_JSON', field: '' }]);
  expect(errors('[]')).toMatchObject([{ code: 'WRONG_TYPE', field: '' }]);
});

it.each(BUILT_IN_PROGRAMMES.map((programme) => [programme.id, programme] as const))(
  '%s gives a reason in both languages for every choice, and a citation for every dated value',
  (_id, programme: Programme) => {
    for (const name of Object.keys(CHOICE_VALUES) as (keyof typeof CHOICE_VALUES)[]) {
      expect(programme.choices[name].reason.zh).not.toBe('');
      expect(programme.choices[name].reason.en).not.toBe('');
    }
    for (const category of programme.categories) {
      for (const field of [
        'rate',
        'share',
        'termLimitMonths',
        'loanLimit',
        'loanCap',
        'groupCap',
        'groupReview',
      ] as const) {
        for (const { citation } of category[field]) expect(citation.article).not.toBe('');
      }
    }
  },
);
