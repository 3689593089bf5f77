import { CATALOGUE } from '../../src/functions/catalogue';
import { functionHelp } from '../../src/functions/help';
import { functionsMetadata } from '../../src/functions/metadata';

// Stored in the clerks' files: a published id never changes and never goes.
const FROZEN = {
  SUBSIDY: ['principal', 'from', 'to', 'rate?', 'programme?', 'category?'],
  ELIGIBLE: ['principal', 'from', 'to', 'programme?', 'category?', 'settled?', 'id?', 'use?'],
  'ELIGIBLE.WHY': ['principal', 'from', 'to', 'programme?', 'category?', 'settled?', 'id?', 'use?'],
  'SUBSIDY.LEDGER': ['ledger', 'programme?', 'period?'],
  'SUBSIDY.EXPLAIN': ['principal', 'from', 'to', 'rate?', 'programme?', 'category?'],
  'BANK.COUNT': ['ids', 'banks'],
  'CAP.USED': ['ids', 'amounts', 'cap'],
  'LPR.RATE': ['date', 'term?'],
  'PAY.DAY': ['date'],
  'ID.CHECK': ['id?'],
  'ID.MASK': ['id?'],
  'RMB.UPPER': ['amount'],
};

test('ids and parameters are frozen', () => {
  const declared = CATALOGUE.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, need }) => (need === 'required' ? name : `${name}?`)),
  ]);
  expect(Object.fromEntries(declared)).toEqual(FROZEN);
});

describe.each(['zh-CN', 'en-US'] as const)('functions.json in %s', (language) => {
  const { functions, allowErrorForDataTypeAny } = functionsMetadata(language);

  test('follows what Excel takes (custom-functions-naming, custom-functions-json)', () => {
    expect(allowErrorForDataTypeAny).toBe(true);
    for (const { id, name, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(name).toBe(id);
      // Not a cell address, and no longer than a screen tip holds.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(description.length).toBeGreaterThan(5);
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort());
      for (const parameter of parameters) expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    }
  });

  test('nothing is volatile, streaming or cancelable', () => {
    for (const one of functions)
      expect(Object.keys(one)).toEqual(['id', 'name', 'description', 'parameters', 'result']);
  });

  test('help names every parameter and gives an example', () => {
    for (const { signature, parameters, examples } of functionHelp(language)) {
      for (const { name, optional } of parameters) expect(signature).toContain(optional ? `[${name}]` : name);
      expect(examples.length).toBeGreaterThan(0);
    }
  });
});

test('the Chinese texts are Chinese', () => {
  for (const { description } of functionsMetadata('zh-CN').functions) expect(description).toMatch(/[一-龥]/);
});
