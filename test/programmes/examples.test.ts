import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText, SCHEMA_FILE, programmeJsonSchema } from '../../scripts/write-programme-schema';
import { parseProgramme } from '../../src/engine/programmes/schema';
import { programmeWarnings } from '../../src/engine/programmes/plausible';

const DOCS = join(__dirname, '..', '..', 'docs');
const EXAMPLES = join(DOCS, 'examples');

test.each(readdirSync(EXAMPLES))('%s is a programme without a warning, as short as it is', (name) => {
  const parsed = parseProgramme(readFileSync(join(EXAMPLES, name), 'utf8'), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(programmeWarnings(parsed.programme)).toEqual([]);
});

test('the JSON Schema in docs is the one made of the schema: npx tsx scripts/write-programme-schema.ts', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

test('the reference page names every field of a programme and of a category', () => {
  const page = readFileSync(join(DOCS, 'programme-file.md'), 'utf8');
  const { properties } = programmeJsonSchema() as { properties: Record<string, { items: { properties: object } }> };
  const fields = [...Object.keys(properties), ...Object.keys(properties['categories']!.items.properties)];
  expect(fields.filter((field) => !page.includes(`\`${field}\``) && !page.includes(`"${field}"`))).toEqual([]);
});
