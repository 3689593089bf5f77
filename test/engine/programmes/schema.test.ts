import { CHOICE_VALUES, type Programme } from '../../../src/engine/programmes/programme';
import { describeProgrammeError } from '../../../src/wording/programmes';
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
    { code: 'WRONG_FORM', field: 'categories.farmer.rate[0].value', expected: '3.45 | LPR1Y-1.5@signed' },
  ],
  [
    'a series there is not',
    (p) => (p.categories[2]!['rate'] = [{ value: 'village@signed' }]),
    { code: 'NO_SUCH_SERIES', field: 'categories.farmer.rate[0].value' },
  ],
  ['a programme it is like that there is not', (p) => (p['like'] = 'x'), { code: 'NOT_ONE_OF', field: 'like' }],
  [
    'common caps that differ and are not said to be one or two',
    (p) => {
      for (const category of p.categories) delete category['pool'];
      p.categories[1]!['groupCap'] = '50000';
    },
    { code: 'POOL_UNSAID', field: 'categories' },
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
      p.choices['capOrder']!['value'] = 'disbursed';
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

const CITED = { citation: wanning.eligibility };
const set = (field: string, value: unknown) => (p: Loose) => {
  p.categories[2]![field] = value;
};
const DOCUMENT = { document: '甲办法', article: '一' };
const messages: readonly (readonly [string, (p: Loose) => void, Omit<ProgrammeError, 'file'>])[] = [
  [
    'empty text',
    (p) => (p['name'] = { zh: '', en: 'x' }),
    { code: 'WRONG_FORM', field: 'name.zh', found: '""', expected: '…' },
  ],
  ['nothing', (p) => delete p['payment'], { code: 'FIELD_MISSING', field: 'payment', found: '', expected: '' }],
  [
    'a stranger',
    (p) => (p['paymnet'] = 1),
    { code: 'FIELD_UNKNOWN', field: 'paymnet', found: '"paymnet"', expected: '' },
  ],
  [
    'a stranger in a citation',
    (p) => (p['eligibility'] = { ...DOCUMENT, page: null }),
    { code: 'FIELD_UNKNOWN', field: 'eligibility.page', found: '"page"', expected: '' },
  ],
  [
    'text for money',
    set('loanCap', [{ value: '5万', ...CITED }]),
    { code: 'WRONG_FORM', field: 'categories.farmer.loanCap[0].value', found: '"5万"', expected: '50000' },
  ],
  [
    'a date written otherwise',
    set('rate', [{ from: '2024/1/1', value: '6', ...CITED }]),
    { code: 'WRONG_FORM', field: 'categories.farmer.rate[0].from', found: '"2024/1/1"', expected: '2024-01-01' },
  ],
  [
    'half a month',
    set('termLimitMonths', [{ value: 1.5, ...CITED }]),
    { code: 'WRONG_FORM', field: 'categories.farmer.termLimitMonths[0].value', found: '1.5', expected: '36' },
  ],
  ...[0, 601].map((value): (typeof messages)[number] => [
    `${value} months`,
    set('termLimitMonths', [{ value, ...CITED }]),
    {
      code: 'OUT_OF_RANGE',
      field: 'categories.farmer.termLimitMonths[0].value',
      found: String(value),
      expected: '1–600',
    },
  ]),
  ...[0, 29].map((value): (typeof messages)[number] => [
    `the ${value}th of a month`,
    (p) => (p['payment'] = { payee: 'card', filingDay: value, ...CITED }),
    { code: 'OUT_OF_RANGE', field: 'payment.filingDay', found: String(value), expected: '1–28' },
  ]),
  [
    'half a day of a month',
    (p) => (p['payment'] = { payee: 'card', paymentDay: 2.5, ...CITED }),
    { code: 'WRONG_FORM', field: 'payment.paymentDay', found: '2.5', expected: '20' },
  ],
  [
    'a payee of another name',
    (p) => (p['payment'] = { payee: 'CARD|x', ...CITED }),
    { code: 'NOT_ONE_OF', field: 'payment.payee', found: '"CARD|x"', expected: '("card" | "bank" | "organisation")' },
  ],
  [
    'an id that does not begin with a letter',
    set('id', '1farmer'),
    { code: 'WRONG_FORM', field: 'categories.1farmer.id', found: '"1farmer"', expected: 'farmer' },
  ],
  [
    'an id with a capital',
    set('id', 'farmeR'),
    { code: 'WRONG_FORM', field: 'categories.farmeR.id', found: '"farmeR"', expected: 'farmer' },
  ],
  [
    'a category without a word',
    set('words', []),
    { code: 'WRONG_FORM', field: 'categories.farmer.words', found: '[]', expected: '["一般农民"]' },
  ],
  ...['-a', 'a_b'].map((id): (typeof messages)[number] => [
    `the id ${id}`,
    (p) => (p['id'] = id),
    { code: 'WRONG_FORM', field: 'id', found: `"${id}"`, expected: 'qingyang-2024' },
  ]),
  ['version 1.5', (p) => (p['version'] = 1.5), { code: 'WRONG_FORM', field: 'version', found: '1.5', expected: '1' }],
  ['version 0', (p) => (p['version'] = 0), { code: 'OUT_OF_RANGE', field: 'version', found: '0', expected: '≥ 1' }],
  [
    'no document',
    (p) => (p['documents'] = []),
    {
      code: 'WRONG_FORM',
      field: 'documents',
      found: '[]',
      expected: '[{"document": "…", "article": "…"}]',
    },
  ],
  [
    'a document by its place, whatever the category there',
    (p) => (p['documents'] = [DOCUMENT, { ...DOCUMENT, article: 3 }]),
    { code: 'WRONG_TYPE', field: 'documents[1].article', found: '3', expected: 'string' },
  ],
  [
    'no category',
    (p) => (p['categories'] = []),
    { code: 'WRONG_FORM', field: 'categories', found: '[]', expected: '[{"id": "farmer", …}]' },
  ],
  [
    'a later value from no day',
    set('rate', [
      { value: '6', ...CITED },
      { value: '5', ...CITED },
    ]),
    {
      code: 'NOT_ASCENDING',
      field: 'categories.farmer.rate',
      found: expect.stringMatching(/^\[\{"value":"6".*…$/) as string,
      expected: 'from: 2023-01-01 < 2024-01-01',
    },
  ],
  [
    'one day twice',
    set('rate', [
      { from: '2021-01-01', value: '6', ...CITED },
      { from: '2021-01-01', value: '5', ...CITED },
    ]),
    {
      code: 'NOT_ASCENDING',
      field: 'categories.farmer.rate',
      found: expect.stringMatching(/…$/) as string,
      expected: 'from: 2023-01-01 < 2024-01-01',
    },
  ],
  [
    'a risk fund of no part',
    (p) => (p['riskFund'] = { minimum: { numerator: 0, denominator: 8 }, fundShare: '70', ...CITED }),
    { code: 'OUT_OF_RANGE', field: 'riskFund.minimum.numerator', found: '0', expected: '≥ 1' },
  ],
  [
    'a risk fund of no whole',
    (p) => (p['riskFund'] = { minimum: { numerator: 1, denominator: 0 }, fundShare: '70', ...CITED }),
    { code: 'OUT_OF_RANGE', field: 'riskFund.minimum.denominator', found: '0', expected: '≥ 1' },
  ],
  [
    'a default that is no category',
    (p) => (p['defaultCategory'] = 'fisher'),
    {
      code: 'NO_SUCH_CATEGORY',
      field: 'defaultCategory',
      found: '"fisher"',
      expected: 'cooperative | woman | farmer',
    },
  ],
  // 58 characters and the quotation marks are shown, one more is cut.
  [
    'sixty characters',
    (p) => (p['id'] = 'A'.repeat(58)),
    { code: 'WRONG_FORM', field: 'id', found: `"${'A'.repeat(58)}"`, expected: 'qingyang-2024' },
  ],
  [
    'sixty-one characters',
    (p) => (p['id'] = 'A'.repeat(59)),
    { code: 'WRONG_FORM', field: 'id', found: `"${'A'.repeat(56)}…`, expected: 'qingyang-2024' },
  ],
];

it.each(messages)('says what stands there and what belongs there: %s', (_what, change, expected) => {
  expect(errors(changed(change as never))).toEqual([{ file: 'my.json', ...expected }]);
});

it('says what is no programme at all', () => {
  const whole = { file: 'my.json', field: '', code: 'WRONG_TYPE' };
  expect(errors('[]')).toEqual([{ ...whole, found: '[…]', expected: '{ … }' }]);
  expect(errors('1')).toEqual([{ ...whole, found: '1', expected: 'Object' }]);
  expect(errors('{')).toMatchObject([{ code: 'NOT_JSON', field: '', expected: '{ … }' }]);
});

it('lists the readings a schedule leaves where another stands', () => {
  const daily = changed((p) => Object.assign(p, { schedule: { kind: 'quarter', startsOn: 21 } }));
  const [error] = errors(daily);
  expect(error).toMatchObject({ field: 'choices.banks.value', found: '"one"', expected: 'all' });
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
