import * as v from 'valibot';
import { exact, sum, type Exact } from '../ground/exact';
import { ACTUAL_SOURCES } from './score-table';

type Text = v.GenericSchema<string, string>;

const NUMBER = /^\d{1,12}(\.\d{1,6})?$/;

function weightOf({ weight }: { readonly weight: string }): Exact | undefined {
  return NUMBER.test(weight) ? exact(weight) : undefined;
}

/** The schema of a 评分表 as a county writes it, or `{ "like": "jiaocheng-2024" }` for the published one of another programme. */
export function evaluationSchema(text: Text, bilingual: v.GenericSchema, citation: v.GenericSchema) {
  const number = v.pipe(v.string(), v.regex(NUMBER, 'WRONG_FORM|12.5'));
  const band = v.strictObject({
    from: number,
    fromIncluded: v.boolean(),
    to: number,
    toIncluded: v.boolean(),
    gives: text,
  });
  const bands = v.pipe(v.array(band), v.minLength(1, 'WRONG_FORM|[{"from": "90", …}]'));
  const kind = <const K extends string>(name: K) => ({ kind: v.literal(name) });
  const rule = v.variant('kind', [
    v.strictObject(kind('judged')),
    v.strictObject(kind('proportional')),
    v.strictObject({ ...kind('floored'), fullFrom: number, zeroBelow: number }),
    v.strictObject({ ...kind('at-least'), threshold: number }),
    v.strictObject({ ...kind('at-most'), threshold: number }),
    v.strictObject({ ...kind('target-up'), target: number }),
    v.strictObject({ ...kind('target-down'), target: number }),
    v.strictObject({ ...kind('own-target'), better: v.picklist(['more', 'less']) }),
    v.strictObject({ ...kind('deduct'), each: number }),
    v.strictObject({ ...kind('banded'), bands }),
    v.strictObject({ ...kind('levels'), levels: v.array(v.strictObject({ name: text, score: number })) }),
  ]);
  const indicator = v.strictObject({
    code: text,
    name: bilingual,
    weight: number,
    target: v.optional(text),
    rule,
    standard: text,
    evidence: v.optional(text),
    actual: v.optional(v.picklist(ACTUAL_SOURCES)),
  });
  const some = <const S extends v.GenericSchema>(schema: S) =>
    v.pipe(v.array(schema), v.minLength(1, 'WRONG_FORM|[{ … }]'));
  const part = v.strictObject({ name: bilingual, indicators: some(indicator) });
  const group = v.strictObject({ code: text, name: bilingual, parts: some(part) });
  const groups = v.pipe(
    some(group),
    v.check((list) => {
      const codes = list.flatMap(({ parts }) => parts.flatMap(({ indicators }) => indicators.map(({ code }) => code)));
      return new Set(codes).size === codes.length && new Set(list.map(({ code }) => code)).size === list.length;
    }, 'TWICE|groups[].code'),
    v.check((list) => {
      const weights = list.flatMap(({ parts }) => parts.flatMap(({ indicators }) => indicators.map(weightOf)));
      // What is no number is reported where it stands.
      return weights.includes(undefined) || sum(weights as Exact[]).eq(100);
    }, 'OUT_OF_RANGE|Σ weight = 100'),
  );
  const table = v.strictObject({
    name: bilingual,
    citation,
    groups,
    grades: bands,
    openWeights: v.optional(v.boolean()),
  });
  const like = v.strictObject({ like: text });
  return v.lazy((input: unknown) => (typeof input === 'object' && input !== null && 'like' in input ? like : table));
}
