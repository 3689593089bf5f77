import * as v from 'valibot';
import { completeProgramme } from './complete-programme';
import { BUILT_IN_PROGRAMMES } from './registry';
import { evaluationSchema } from './score-table-schema';
import {
  CHOICE_VALUES,
  type ChoiceName,
  type ChoiceValue,
  choiceValues,
  DATED_BY,
  type Programme,
  SUBSIDY_CAP_OWNERS,
  SUBSIDY_CAP_SPANS,
} from './programme';
import { isRateValue, PUBLISHED_SERIES, referenceOf } from './reference-rate';
import { commonParts, FRACTION_FORM, fractionOf } from './share';
import {
  DATE_FORM,
  isDayThereIs,
  LEAST_MONTHS,
  MOST_MONTHS,
  MOST_PERCENT,
  PERCENT_FORM,
  START_DAYS,
  YUAN_FORM,
} from './value-forms';

/** One thing wrong with a programme file. */
export interface ProgrammeError {
  readonly file: string;
  /** `categories.farmer.rate[0].value`; '' for the whole file. */
  readonly field: string;
  readonly code: ProgrammeErrorCode;
  /** What stands there, as JSON text, shortened. */
  readonly found: string;
  /** What the mend needs: the form expected, or the values there are. */
  readonly expected: string;
}

export type ProgrammeErrorCode =
  | 'NOT_JSON'
  | 'FIELD_MISSING'
  | 'FIELD_UNKNOWN'
  | 'WRONG_TYPE'
  | 'WRONG_FORM'
  | 'NOT_ONE_OF'
  | 'OUT_OF_RANGE'
  | 'NO_SUCH_DAY'
  | 'NOT_ASCENDING'
  | 'TWICE'
  | 'MIXED_BY'
  | 'REVERSED'
  | 'NOT_WHOLE'
  | 'NO_SUCH_SERIES'
  | 'POOL_UNSAID'
  | 'NO_SUCH_CATEGORY';

export type ParsedProgramme =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly errors: readonly ProgrammeError[] };

function isAboveWhole(text: string): boolean {
  const { numerator, denominator } = fractionOf(text);
  return numerator > denominator;
}

/** Shares that add up to the whole. */
function isWhole(shares: readonly string[]): boolean {
  const fractions = shares.map(fractionOf);
  const parts = commonParts(fractions);
  return fractions.reduce((sum, { numerator, denominator }) => sum + (parts / denominator) * numerator, 0) === parts;
}

const PARTIES = ['person', 'organisation'] as const;

/** Messages of the schema are `CODE|what is expected`. */
const form = (expected: string): string => `WRONG_FORM|${expected}`;

const text = v.pipe(v.string(), v.nonEmpty(form('…')));
const bilingual = v.strictObject({ zh: text, en: text });
const citation = v.strictObject({
  document: text,
  number: v.optional(text),
  article: text,
  quote: v.optional(text),
});
const percent = v.pipe(
  v.string(),
  v.regex(PERCENT_FORM, form('3.45')),
  v.check((value) => Number(value) <= MOST_PERCENT, 'OUT_OF_RANGE|0–100'),
);
const yuan = v.pipe(v.string(), v.regex(YUAN_FORM, form('50000')));
const isoDate = v.pipe(
  v.string(),
  v.regex(DATE_FORM, form('2024-01-01')),
  v.check(isDayThereIs, 'NO_SUCH_DAY|2024-01-01'),
);
const months = v.pipe(
  v.number(),
  v.integer(form('36')),
  v.minValue(LEAST_MONTHS, 'OUT_OF_RANGE|1–600'),
  v.maxValue(MOST_MONTHS, 'OUT_OF_RANGE|1–600'),
);
const loanAge = v.pipe(
  v.number(),
  v.integer(form('12')),
  v.minValue(0, 'OUT_OF_RANGE|0–600'),
  v.maxValue(MOST_MONTHS, 'OUT_OF_RANGE|0–600'),
);
const count = v.pipe(
  v.number(),
  v.integer(form('3')),
  v.minValue(1, 'OUT_OF_RANGE|1–99'),
  v.maxValue(99, 'OUT_OF_RANGE|1–99'),
);
const rateValue = v.pipe(
  v.string(),
  v.check((value) => PERCENT_FORM.test(value) || referenceOf(value) !== undefined, form('3.45 | LPR1Y-1.5@signed')),
  v.check(isRateValue, 'OUT_OF_RANGE|0–100'),
);
const share = v.pipe(
  v.string(),
  v.check((value) => FRACTION_FORM.test(value) || PERCENT_FORM.test(value), form('70 | 2/3')),
  v.check((value) => !isAboveWhole(value), 'OUT_OF_RANGE|0–100 | ≤ 1/1'),
);
const dayOfMonth = v.pipe(
  v.number(),
  v.integer(form('20')),
  v.minValue(1, 'OUT_OF_RANGE|1–28'),
  v.maxValue(28, 'OUT_OF_RANGE|1–28'),
);

function dated<const S extends v.GenericSchema>(value: S) {
  const entry = v.strictObject({
    from: v.optional(isoDate),
    fromMonth: v.optional(loanAge),
    by: v.optional(v.picklist(DATED_BY)),
    value,
    citation,
  });
  return v.pipe(
    v.array(entry),
    v.check(
      (list) =>
        list.every((one, i) => {
          const before = list[i - 1];
          if (one.fromMonth !== undefined) return one.from === undefined && one.fromMonth > (before?.fromMonth ?? -1);
          return !before || (one.from !== undefined && one.from > (before.from ?? ''));
        }),
      'NOT_ASCENDING|from: 2023-01-01 < 2024-01-01',
    ),
    v.check(
      (list) => new Set(list.flatMap(({ by }) => (by === undefined ? [] : [by]))).size < 2,
      'MIXED_BY|interest | disbursed | signed',
    ),
  );
}

const dayRange = v.pipe(
  v.strictObject({ from: v.optional(isoDate), to: v.optional(isoDate) }),
  v.check(({ from, to }) => from === undefined || to === undefined || from <= to, 'REVERSED|from ≤ to'),
);

function valueRange<const S extends v.GenericSchema>(value: S) {
  return v.pipe(
    v.strictObject({
      from: v.optional(value),
      above: v.optional(value),
      to: v.optional(value),
      below: v.optional(value),
    }),
    v.check((range) => Object.keys(range).length > 0, 'WRONG_FORM|{"from": …, "to": …}'),
    v.check((range) => {
      const { from, above, to, below } = range as Readonly<Record<string, string | number>>;
      const least = Math.max(Number(from ?? -Infinity), Number(above ?? -Infinity));
      return least <= Math.min(Number(to ?? Infinity), Number(below ?? Infinity));
    }, 'REVERSED|from ≤ to'),
  );
}

const subsidyCap = v.pipe(
  v.strictObject({
    of: v.picklist(SUBSIDY_CAP_OWNERS),
    per: v.picklist(SUBSIDY_CAP_SPANS),
    amount: v.optional(dated(yuan)),
    percentOfPrincipal: v.optional(percent),
    pool: v.optional(text),
    citation,
  }),
  v.check(
    ({ amount, percentOfPrincipal, of }) =>
      (amount === undefined) !== (percentOfPrincipal === undefined) &&
      (percentOfPrincipal === undefined || of === 'loan'),
    'WRONG_FORM|amount, or percentOfPrincipal with of: loan',
  ),
);

const when = v.strictObject({
  signed: v.optional(dayRange),
  disbursed: v.optional(dayRange),
  interest: v.optional(dayRange),
  principal: v.optional(valueRange(yuan)),
  termMonths: v.optional(valueRange(months)),
  ordinal: v.optional(valueRange(count)),
  citation,
});
const words = v.pipe(v.array(text), v.minLength(1, form('["…"]')));
const uses = v.strictObject({ only: v.optional(words), refused: v.optional(words), citation });

const category = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, form('farmer'))),
  name: bilingual,
  words: v.pipe(v.array(text), v.minLength(1, form('["一般农民"]'))),
  exceptWords: v.optional(v.array(text)),
  party: v.picklist(PARTIES),
  sex: v.optional(v.picklist(['female'])),
  rateSource: v.picklist(['programme', 'contract']),
  when: v.optional(when),
  uses: v.optional(uses),
  rate: dated(rateValue),
  borne: v.optional(dated(rateValue)),
  share: dated(share),
  paidAtMost: v.optional(dated(rateValue)),
  termLimitMonths: dated(months),
  loanLimit: dated(yuan),
  loanMinimum: v.optional(dated(yuan)),
  loansAtMost: v.optional(dated(count)),
  loanCap: dated(yuan),
  groupCap: dated(yuan),
  groupReview: dated(yuan),
  pool: v.optional(text),
  subsidyCaps: v.optional(v.array(subsidyCap)),
  age: v.optional(
    v.strictObject({ from: v.pipe(v.number(), v.integer()), to: v.pipe(v.number(), v.integer()), citation }),
  ),
});

const CHOICE_NAMES = Object.keys(CHOICE_VALUES) as ChoiceName[];

const choiceEntries = Object.fromEntries(
  CHOICE_NAMES.map((name) => [
    name,
    v.strictObject({
      value: v.picklist(CHOICE_VALUES[name]),
      reason: bilingual,
      ambiguities: v.array(v.number()),
      open: v.optional(v.array(v.picklist(CHOICE_VALUES[name]))),
      citation: v.optional(citation),
    }),
  ]),
);

const month = v.pipe(
  v.number(),
  v.integer(form('4')),
  v.minValue(1, 'OUT_OF_RANGE|1–12'),
  v.maxValue(12, 'OUT_OF_RANGE|1–12'),
);

export const programmeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, form('qingyang-2024'))),
  name: bilingual,
  shortName: bilingual,
  version: v.pipe(v.number(), v.integer(form('1')), v.minValue(1, 'OUT_OF_RANGE|≥ 1')),
  lastVerifiedOn: isoDate,
  documents: v.pipe(v.array(citation), v.minLength(1, form('[{"document": "…", "article": "…"}]'))),
  inForce: v.optional(
    v.strictObject({
      lent: v.optional(dayRange),
      lentBy: v.optional(v.picklist(['signed', 'disbursed'])),
      interest: v.optional(dayRange),
      beyond: v.optional(v.picklist(['refused', 'reported'])),
      citation,
    }),
  ),
  schedule: v.variant('kind', [
    v.strictObject({ kind: v.literal('settlement-year') }),
    v.strictObject({ kind: v.literal('quarter'), startsOn: v.picklist(START_DAYS), yearFrom: v.optional(month) }),
    v.strictObject({ kind: v.literal('month'), startsOn: v.picklist(START_DAYS), yearFrom: v.optional(month) }),
    v.strictObject({ kind: v.literal('year'), startsOn: v.picklist(START_DAYS), yearFrom: v.optional(month) }),
  ]),
  payment: v.strictObject({
    payee: v.picklist(['card', 'bank', 'organisation']),
    filingDay: v.optional(dayOfMonth),
    paymentDay: v.optional(dayOfMonth),
    citation,
  }),
  categories: v.pipe(
    v.array(category),
    v.minLength(1, form('[{"id": "farmer", …}]')),
    v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'TWICE|categories[].id'),
  ),
  defaultCategory: v.string(),
  eligibility: citation,
  use: v.optional(
    v.strictObject({ refusedWords: v.array(text), others: v.optional(v.picklist(['held', 'allowed'])), citation }),
  ),
  decided: v.optional(v.array(v.strictObject({ column: v.picklist(['category', 'use']), value: text, as: text }))),
  series: v.optional(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*$/, form('village'))),
        name: bilingual,
        values: dated(percent),
      }),
    ),
  ),
  roundTo: v.optional(
    v.strictObject({ unit: v.picklist(['fen', 'jiao', 'yuan']), how: v.picklist(['half-up', 'down']), citation }),
  ),
  payers: v.optional(
    v.strictObject({
      payers: v.pipe(
        v.array(v.strictObject({ id: text, name: bilingual, share })),
        v.minLength(1, form('[{"id": "central", …}]')),
        v.check((list) => isWhole(list.map((payer) => payer.share)), 'NOT_WHOLE|100'),
      ),
      citation,
    }),
  ),
  budget: v.optional(v.strictObject({ amount: yuan, citation })),
  choices: v.strictObject(choiceEntries),
  enterprise: v.optional(
    v.strictObject({ perHousehold: dated(yuan), dividendPerHousehold: dated(yuan), ownRate: dated(percent) }),
  ),
  riskFund: v.optional(
    v.strictObject({
      minimum: v.strictObject({
        numerator: v.pipe(v.number(), v.integer(), v.minValue(1, 'OUT_OF_RANGE|≥ 1')),
        denominator: v.pipe(v.number(), v.integer(), v.minValue(1, 'OUT_OF_RANGE|≥ 1')),
      }),
      fundShare: percent,
      citation,
    }),
  ),
  evaluation: v.optional(evaluationSchema(text, bilingual, citation)),
  missing: v.array(v.strictObject({ path: text, what: bilingual })),
});

/** Reads a programme as a county wrote it. Every error names file, field and what belongs there; none is mended silently. */
export function parseProgramme(json: string, fileName: string): ParsedProgramme {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure({ file: fileName, field: '', code: 'NOT_JSON', found: reason, expected: '{ … }' });
  }
  return checkProgramme(data, fileName);
}

/** The same for data already read. */
export function checkProgramme(data: unknown, fileName: string): ParsedProgramme {
  if (Array.isArray(data)) {
    return failure({ file: fileName, field: '', code: 'WRONG_TYPE', found: '[…]', expected: '{ … }' });
  }
  const like = likeOf(data);
  if (like !== undefined && !BUILT_IN_PROGRAMMES.some(({ id }) => id === like)) {
    const expected = BUILT_IN_PROGRAMMES.map(({ id }) => id).join(' | ');
    return failure({ file: fileName, field: 'like', code: 'NOT_ONE_OF', found: JSON.stringify(like), expected });
  }
  const whole = completeProgramme(data);
  const result = v.safeParse(programmeSchema, whole, { abortPipeEarly: true });
  if (!result.success) return { ok: false, errors: result.issues.map((issue) => errorOf(issue, whole, fileName)) };
  // The schema is the type, field by field; only the names of choices are generic there.
  const programme = result.output as unknown as Programme;
  const errors = contradictions(programme).map((error) => ({ file: fileName, ...error }));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, programme };
}

function likeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'like' in data ? data.like : undefined;
}

/** What each field by itself may say, but not all of them together. */
function contradictions(programme: Programme): Omit<ProgrammeError, 'file'>[] {
  const { categories, defaultCategory, choices } = programme;
  const found: Omit<ProgrammeError, 'file'>[] = [];
  if (!categories.some(({ id }) => id === defaultCategory)) {
    const expected = categories.map(({ id }) => id).join(' | ');
    found.push({
      field: 'defaultCategory',
      code: 'NO_SUCH_CATEGORY',
      found: JSON.stringify(defaultCategory),
      expected,
    });
  }
  const series = unknownSeries(programme);
  if (series) found.push(series);
  if (leavesPoolsOpen(programme)) {
    found.push({ field: 'categories', code: 'POOL_UNSAID', found: 'groupCap', expected: 'pool' });
  }
  for (const { id, subsidyCaps = [] } of categories) {
    subsidyCaps.forEach(({ of }, i) => {
      if (OWNERS_WITHIN[choices.capOwner.value].includes(of)) return;
      const expected = OWNERS_WITHIN[choices.capOwner.value].join(' | ');
      found.push({
        field: `categories.${id}.subsidyCaps[${i}].of`,
        code: 'NOT_ONE_OF',
        found: JSON.stringify(of),
        expected,
      });
    });
  }
  for (const name of CHOICE_NAMES) {
    const values = choiceValues(programme, name);
    if (values.includes(choices[name].value)) continue;
    const expected = values.join(' | ');
    found.push({
      field: `choices.${name}.value`,
      code: 'NOT_ONE_OF',
      found: JSON.stringify(choices[name].value),
      expected,
    });
  }
  return found;
}

/** Loans are assessed owner by owner: a cap on the subsidy is of the owner of the common cap, or of somebody within. */
const OWNERS_WITHIN: Readonly<Record<ChoiceValue<'capOwner'>, readonly string[]>> = {
  household: ['loan', 'borrower', 'household', 'borrower-bank'],
  borrower: ['loan', 'borrower', 'borrower-bank'],
  'borrower-bank': ['loan', 'borrower-bank'],
};

/** A reference to a series that neither is published nor stands in the programme. */
function unknownSeries({ categories, series = [] }: Programme) {
  const known: string[] = [...PUBLISHED_SERIES, ...series.map(({ id }) => id)];
  for (const category of categories) {
    for (const field of ['rate', 'borne', 'paidAtMost'] as const) {
      const at = (category[field] ?? []).findIndex(({ value }) => {
        const reference = referenceOf(value);
        return reference && !known.includes(reference.series);
      });
      if (at < 0) continue;
      return {
        field: `categories.${category.id}.${field}[${at}].value`,
        code: 'NO_SUCH_SERIES' as const,
        found: JSON.stringify(category[field]![at]!.value),
        expected: known.join(' | '),
      };
    }
  }
  return undefined;
}

/** Categories have common caps that differ and do not say which of them are one: 5万 of one and 20万 of another are not the same cap. */
function leavesPoolsOpen({ categories }: Programme): boolean {
  const open = categories.filter(({ pool, groupCap }) => pool === undefined && groupCap.length > 0);
  return PARTIES.some((party) => {
    const caps = open.filter((category) => category.party === party);
    return (
      new Set(caps.map(({ groupCap }) => JSON.stringify(groupCap.map(({ from, value }) => [from, value])))).size > 1
    );
  });
}

function failure(error: ProgrammeError): ParsedProgramme {
  return { ok: false, errors: [error] };
}

function errorOf(issue: v.BaseIssue<unknown>, data: unknown, file: string): ProgrammeError {
  const field = fieldOf(issue, data);
  const found = JSON.stringify(issue.input) ?? '';
  const at = { file, field, found: found.length > 60 ? `${found.slice(0, 57)}…` : found };
  // Messages of our own read CODE|what is expected; the library's are sentences.
  const own = /^([A-Z_]+)\|(.*)$/s.exec(issue.message);
  if (own) return { ...at, code: own[1] as ProgrammeErrorCode, expected: own[2]! };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { ...at, code: 'FIELD_UNKNOWN', expected: '' };
  if (issue.input === undefined) return { ...at, code: 'FIELD_MISSING', expected: '' };
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') {
    return { ...at, code: 'NOT_ONE_OF', expected: issue.expected ?? '' };
  }
  return { ...at, code: 'WRONG_TYPE', expected: issue.expected ?? '' };
}

/** Categories by id, as the paths of overrides name them. */
function fieldOf(issue: v.BaseIssue<unknown>, data: unknown): string {
  const keys = issue.path?.map(({ key }) => key) ?? [];
  let text = '';
  keys.forEach((key, i) => {
    const id = keys[0] === 'categories' && i === 1 ? categoryId(data, Number(key)) : undefined;
    if (id !== undefined) text += `.${id}`;
    else if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  });
  return text;
}

function categoryId(data: unknown, index: number): string | undefined {
  const found = v.safeParse(v.object({ categories: v.array(v.object({ id: v.string() })) }), data);
  return found.success ? found.output.categories[index]?.id : undefined;
}
