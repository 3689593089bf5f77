import type { AssessmentResult } from '../../engine/run/assessment';
import type { Programme } from '../../engine/programmes/programme';
import type { SheetKey } from './sheet-model';

/** Every sheet there is but the working paper and the run record, in the order they are handed in. */
const LIST_KEYS = [
  'summary',
  'findings',
  'payment-list',
  'application',
  'public-notice',
  'claim-differences',
  'dividends',
  'risk-fund',
  'budget',
  'deadlines',
  'satisfaction',
  'evaluation',
  'self-report',
  'figure-checks',
] as const satisfies readonly SheetKey[];

export type ListKey = (typeof LIST_KEYS)[number];

/** Filing and payment are due on days of the month. */
export function hasDeadlines({ payment }: Programme): boolean {
  return payment.filingDay !== undefined && payment.paymentDay !== undefined;
}

export function isListKey(key: SheetKey): key is ListKey {
  return (LIST_KEYS as readonly SheetKey[]).includes(key);
}

/** Sheets whose figures others take in by formulas. */
const NEEDED_BY: Partial<Readonly<Record<SheetKey, readonly SheetKey[]>>> = {
  evaluation: ['budget', 'deadlines', 'satisfaction'],
  'self-report': ['findings', 'budget', 'deadlines', 'satisfaction', 'evaluation'],
};

/** The sheets asked for, and those of this result that their formulas refer to. */
export function withNeeded(keys: readonly SheetKey[], result: AssessmentResult): readonly SheetKey[] {
  const needed = new Set(keys.flatMap((key) => NEEDED_BY[key] ?? []));
  return [...keys, ...availableSheets(result).filter((key) => needed.has(key) && !keys.includes(key))];
}

/** The sheets that say something for this result, in the order they are handed in: one click builds them all. */
export function availableSheets({ programme, findings, loans }: AssessmentResult): readonly SheetKey[] {
  const absent = new Set<SheetKey>([
    ...(findings.length === 0 ? (['findings'] as const) : []),
    ...(loans.some(({ claim }) => claim?.subsidy !== undefined) ? [] : (['claim-differences'] as const)),
    ...(programme.enterprise ? [] : (['dividends'] as const)),
    ...(programme.riskFund ? [] : (['risk-fund'] as const)),
    ...(hasDeadlines(programme) ? [] : (['deadlines'] as const)),
  ]);
  return [...LIST_KEYS, 'working-paper' as const, 'run-record' as const].filter((key) => !absent.has(key));
}
