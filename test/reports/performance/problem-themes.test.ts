import { FINDING_SEVERITY, type FindingCode } from '../../../src/engine/loan/finding';
import { codesOf, themeNames } from '../../../src/reports/performance/problem-themes';

test('every finding but that a loan is not due yet is counted under one theme', () => {
  const counted = themeNames.flatMap((theme) => codesOf(theme));
  expect(new Set(counted).size).toBe(counted.length);
  const all = Object.keys(FINDING_SEVERITY) as FindingCode[];
  expect(all.filter((code) => !counted.includes(code))).toEqual(['NOT_SETTLED', 'OUTSIDE_PERIOD']);
});
