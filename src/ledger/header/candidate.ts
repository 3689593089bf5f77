import type { Field } from '../fields';

/** A column that may hold a fact, and what speaks for it. */
export interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly words: string;
  readonly weight: number;
  readonly score: number;
  readonly group: string;
  readonly evidence: string;
}
