import type { AssessmentResult } from '../../engine/run/assessment';

type Of = Pick<AssessmentResult, 'programme' | 'period'>;

/** To which period what a clerk typed into a sheet belongs: `jiaocheng-2024 2024-05`. */
export function ofPeriod({ programme, period }: Of): string {
  return `${programme.id} ${period.label}`;
}

/** A ledger carried on from period to period. */
export function ofProgramme({ programme }: Of): string {
  return programme.id;
}
