import type { AssessmentResult } from '../engine/assessment';
import type { SheetKey } from './sheet-model';

/** Every sheet there is but the working paper, in the order they are handed in. */
const LIST_KEYS = [
  'summary',
  'findings',
  'payment-list',
  'application',
  'public-notice',
  'claim-differences',
  'dividends',
  'risk-fund',
  'figure-checks',
] as const satisfies readonly SheetKey[];

export type ListKey = (typeof LIST_KEYS)[number];

export function isListKey(key: SheetKey): key is ListKey {
  return (LIST_KEYS as readonly SheetKey[]).includes(key);
}

/** The sheets that say something for this result, in the order they are handed in: one click builds them all. */
export function availableSheets({ programme, findings, loans }: AssessmentResult): readonly SheetKey[] {
  const absent = new Set<SheetKey>([
    ...(findings.length === 0 ? (['findings'] as const) : []),
    ...(loans.some(({ claim }) => claim?.subsidy !== undefined) ? [] : (['claim-differences'] as const)),
    ...(programme.enterprise ? [] : (['dividends'] as const)),
    ...(programme.riskFund ? [] : (['risk-fund'] as const)),
  ]);
  return [...LIST_KEYS, 'working-paper' as const].filter((key) => !absent.has(key));
}
