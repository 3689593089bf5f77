import { DEFAULT_CHOICES } from './default-choices';
import { BUILT_IN_PROGRAMMES } from './registry';

/**
 * A programme file says only what is its own: what it is `like` says the rest, lists that are empty, English names and reasons may be left out, and a value that
 * has always held is written as it is (`"rate": "6"`). This fills in what the file left out. It judges nothing: what is no such form is left as it stands, for
 * the schema to name.
 * @param data JSON as read.
 */
export function completeProgramme(data: unknown): unknown {
  if (!isRecord(data)) return data;
  // `$schema` is for editors.
  const { like, $schema: _schema, ...own } = data;
  const base: unknown = BUILT_IN_PROGRAMMES.find(({ id }) => id === like);
  // The schema names a `like` that is none.
  if (like !== undefined && !base) return data;
  const named = { ...own, ...namesOf(own) };
  const citation = firstCitation(own, base);
  const written = isRecord(base) ? onTopOf(base, named) : { ...DEFAULTS, ...named };
  return {
    ...written,
    ...choicesOf(written, isRecord(base)),
    ...citedParts(written, citation),
    categories: Array.isArray(written['categories'])
      ? written['categories'].map((category: unknown) => categoryOf(category, citation))
      : written['categories'],
    ...defaultCategoryOf(written),
  };
}

type JsonRecord = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const DEFAULTS: JsonRecord = { version: 1, missing: [] };

/** One name serves for both languages, and for the short name. */
function namesOf({ name, shortName, series }: JsonRecord): JsonRecord {
  const full = bilingual(name);
  return {
    ...(name !== undefined && { name: full }),
    ...((shortName ?? name) !== undefined && { shortName: bilingual(shortName ?? name) }),
    ...(Array.isArray(series) && {
      series: series.map((one: unknown) =>
        isRecord(one) ? { ...one, name: bilingual(one['name'] ?? one['id']) } : one,
      ),
    }),
  };
}

function bilingual(text: unknown): unknown {
  return typeof text === 'string' ? { zh: text, en: text } : text;
}

/** Where a value without a citation of its own is written: the file's first document. */
function firstCitation(own: JsonRecord, base: unknown): unknown {
  const documents = own['documents'] ?? (isRecord(base) ? base['documents'] : undefined);
  return Array.isArray(documents) ? documents[0] : undefined;
}

/** A citation in one word is an article of the first document. */
function cited(citation: unknown, first: unknown): unknown {
  if (citation === undefined) return first;
  if (typeof citation !== 'string' || !isRecord(first)) return citation;
  const { document, number } = first;
  return { document, ...(number !== undefined && { number }), article: citation };
}

/** Categories and choices of the other programme stand as far as the file does not say otherwise; all else is replaced as a whole. */
function onTopOf(base: JsonRecord, own: JsonRecord): JsonRecord {
  const categories = own['categories'];
  const before = base['categories'];
  return {
    ...base,
    // A programme made like another must find its own missing values and evaluation.
    ...own,
    ...(Array.isArray(categories) && Array.isArray(before) && { categories: merged(before, categories) }),
    choices: { ...asRecord(base['choices']), ...asRecord(own['choices']) },
  };
}

function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

function merged(before: readonly unknown[], own: readonly unknown[]): unknown[] {
  const idOf = (one: unknown): unknown => (isRecord(one) ? one['id'] : undefined);
  const changed = before.map((one) => {
    const mine = own.find((other) => idOf(other) === idOf(one));
    return isRecord(one) && isRecord(mine) ? { ...one, ...mine } : one;
  });
  return [...changed, ...own.filter((one) => !before.some((other) => idOf(other) === idOf(one)))];
}

/** A choice may be its value alone; the usual reading and reason stand for what is not said. */
function choicesOf({ choices, categories }: JsonRecord, hasBase: boolean): JsonRecord {
  if (choices !== undefined && !isRecord(choices)) return {};
  const several = Array.isArray(categories) && categories.length > 1;
  const usual: Readonly<Record<string, object>> = {
    ...DEFAULT_CHOICES,
    ...(several && { blankCategory: { ...DEFAULT_CHOICES.blankCategory, value: 'refuse', reason: SEVERAL } }),
  };
  const own = Object.entries(asRecord(choices)).map(([name, choice]) => {
    const taken = typeof choice === 'string' ? { value: choice } : choice;
    if (!isRecord(taken)) return [name, taken];
    return [
      name,
      {
        ...(usual[name] && { ...COUNTY_CHOICE }),
        ...taken,
        ...('reason' in taken && { reason: bilingual(taken['reason']) }),
      },
    ];
  });
  return { choices: { ...(!hasBase && usual), ...Object.fromEntries(own) } };
}

const SEVERAL = { zh: '有几个类别，空着看不出是哪一个。', en: 'There are several categories.' };
const COUNTY_CHOICE = { ambiguities: [], reason: { zh: '本县的项目文件所定。', en: 'As the county’s file says.' } };

const DATED_FIELDS = [
  'rate',
  'borne',
  'share',
  'paidAtMost',
  'termLimitMonths',
  'loanLimit',
  'loanMinimum',
  'loansAtMost',
  'loanCap',
  'groupCap',
  'groupReview',
] as const;
/** Those that a category always has. */
const ALWAYS_THERE: readonly string[] = [
  'rate',
  'share',
  'termLimitMonths',
  'loanLimit',
  'loanCap',
  'groupCap',
  'groupReview',
];

function categoryOf(category: unknown, citation: unknown): unknown {
  if (!isRecord(category)) return category;
  const { name, words, party, when, uses, subsidyCaps, age } = category;
  const dated = DATED_FIELDS.flatMap((field) => {
    const values = category[field];
    if (values === undefined) return ALWAYS_THERE.includes(field) ? [[field, []]] : [];
    return [[field, datedValues(values, citation)]];
  });
  return {
    ...category,
    name: bilingual(name ?? category['id']),
    words: words ?? (typeof name === 'string' ? [name] : words),
    party: party ?? 'person',
    ...Object.fromEntries(dated),
    ...(isRecord(when) && { when: withCitation(when, citation) }),
    ...(isRecord(uses) && { uses: withCitation(uses, citation) }),
    ...(isRecord(age) && { age: withCitation(age, citation) }),
    ...(Array.isArray(subsidyCaps) && {
      subsidyCaps: subsidyCaps.map((cap: unknown) =>
        isRecord(cap)
          ? {
              ...withCitation(cap, citation),
              ...(cap['amount'] !== undefined && { amount: datedValues(cap['amount'], citation) }),
            }
          : cap,
      ),
    }),
  };
}

/** A value alone has always held. */
function datedValues(values: unknown, citation: unknown): unknown {
  if (typeof values === 'string' || typeof values === 'number') return [{ value: values, citation }];
  if (!Array.isArray(values)) return values;
  return values.map((one: unknown) => (isRecord(one) ? withCitation(one, citation) : one));
}

function withCitation(record: JsonRecord, first: unknown): JsonRecord {
  return { ...record, citation: cited(record['citation'], first) };
}

const CITED_PARTS = ['inForce', 'use', 'payers', 'budget', 'roundTo', 'payment', 'riskFund'] as const;

function citedParts(written: JsonRecord, citation: unknown): JsonRecord {
  const { payment, schedule, series } = written;
  const whole: JsonRecord = {
    ...written,
    ...(typeof payment === 'string' && { payment: { payee: payment } }),
  };
  const parts = CITED_PARTS.flatMap((part) => {
    const value = whole[part];
    return isRecord(value) ? [[part, payersNamed(part, withCitation(value, citation))]] : [];
  });
  return {
    ...Object.fromEntries(parts),
    eligibility: cited(written['eligibility'], citation),
    ...(typeof schedule === 'string' && { schedule: SCHEDULES[schedule] ?? schedule }),
    ...(Array.isArray(series) && {
      series: series.map((one: unknown) =>
        isRecord(one) ? { ...one, values: datedValues(one['values'], citation) } : one,
      ),
    }),
  };
}

function payersNamed(part: string, value: JsonRecord): JsonRecord {
  const { payers } = value;
  if (part !== 'payers' || !Array.isArray(payers)) return value;
  return {
    ...value,
    payers: payers.map((one: unknown) => (isRecord(one) ? { ...one, name: bilingual(one['name'] ?? one['id']) } : one)),
  };
}

/** A schedule in one word. */
const SCHEDULES: Readonly<Record<string, object>> = {
  'settlement-year': { kind: 'settlement-year' },
  quarter: { kind: 'quarter', startsOn: 1 },
  'quarter-21': { kind: 'quarter', startsOn: 21 },
  month: { kind: 'month', startsOn: 1 },
  'month-21': { kind: 'month', startsOn: 21 },
  year: { kind: 'year', startsOn: 1 },
};

function defaultCategoryOf({ defaultCategory, categories }: JsonRecord): JsonRecord {
  if (defaultCategory !== undefined || !Array.isArray(categories)) return {};
  const first: unknown = categories[0];
  return isRecord(first) ? { defaultCategory: first['id'] } : {};
}
