/**
 * Writes docs/programme.schema.json, by which editors complete and check programme files: `npx tsx scripts/write-programme-schema.ts`. It is made of the schema
 * that checks them; what a file may leave out or write shorter (complete-programme.ts) is allowed on top.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_PROGRAMMES } from '../src/engine/programmes/registry';
import { programmeSchema } from '../src/engine/programmes/schema';

type Json = Record<string, unknown>;

/** What a programme file must say itself; one that is `like` another only its id and name. */
const REQUIRED = ['id', 'name'];
const CATEGORY_REQUIRED = ['id'];

export function programmeJsonSchema(): Json {
  const whole = toJsonSchema(programmeSchema, { errorMode: 'ignore', typeMode: 'input' }) as unknown as Json;
  const schema = shorter(whole) as Json;
  const properties = schema['properties'] as Json;
  const category = ((properties['categories'] as Json)['items'] ?? {}) as Json;
  return {
    ...schema,
    title: '贴息政策文件',
    required: REQUIRED,
    properties: {
      $schema: { type: 'string' },
      like: { enum: BUILT_IN_PROGRAMMES.map(({ id }) => id) },
      ...properties,
      schedule: {
        anyOf: [
          { enum: ['settlement-year', 'quarter', 'quarter-21', 'month', 'month-21', 'year'] },
          properties['schedule'],
        ],
      },
      payment: { anyOf: [{ enum: ['card', 'bank', 'organisation'] }, properties['payment']] },
      categories: { ...(properties['categories'] as Json), items: { ...category, required: CATEGORY_REQUIRED } },
    },
  };
}

/** The same schema with every short form beside its full one, and nothing required that has a usual value. */
function shorter(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shorter);
  if (typeof node !== 'object' || node === null) return node;
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shorter(value)])) as Json;
  const properties = made['properties'] as Json | undefined;
  if (isBilingual(properties)) return { anyOf: [{ type: 'string' }, made] };
  if (isCitation(properties)) return { anyOf: [{ type: 'string' }, made] };
  const items = made['items'] as Json | undefined;
  const entry = items?.['properties'] as Json | undefined;
  if (made['type'] === 'array' && entry && 'value' in entry && 'citation' in entry) {
    return { anyOf: [entry['value'], { ...made, items: { ...items, required: ['value'] } }] };
  }
  if (properties && 'reason' in properties && 'ambiguities' in properties) {
    return { anyOf: [properties['value'], { ...made, required: ['value'] }] };
  }
  const required = made['required'] as string[] | undefined;
  if (properties && required) made['required'] = required.filter((name) => name !== 'citation' && name !== 'name');
  if (properties && 'dayCount' in properties) delete made['required'];
  return made;
}

function isBilingual(properties: Json | undefined): boolean {
  return properties !== undefined && Object.keys(properties).sort().join() === 'en,zh';
}

function isCitation(properties: Json | undefined): boolean {
  return properties !== undefined && 'document' in properties && 'article' in properties;
}

export const SCHEMA_FILE = join(__dirname, '..', 'docs', 'programme.schema.json');

export function schemaText(): string {
  return `${JSON.stringify(programmeJsonSchema(), undefined, 2)}\n`;
}

if (require.main === module) writeFileSync(SCHEMA_FILE, schemaText());
