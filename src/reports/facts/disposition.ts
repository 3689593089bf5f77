import type { Finding, FindingCode } from '../../engine/loan/finding';
import type { Loan } from '../../engine/loan/loan';
import { borrowerMark, shortHash } from './borrower-mark';

/** 已核实 · 豁免 · 待查 */
export const DISPOSITION_STATES = ['verified', 'waived', 'pending'] as const;
export type DispositionState = (typeof DISPOSITION_STATES)[number];

/** What a clerk has made of a finding. It never changes money: a finding waived is still what the rules say. */
export interface Disposition {
  /** findingMark(): of borrower or cell, no ID number. */
  readonly about: string;
  /** The rule. */
  readonly code: FindingCode;
  readonly state: DispositionState;
  readonly note: string;
  /** Who decided. */
  readonly initials: string;
}

/** Whom or what a finding is about, the same in later runs: its borrowers, or the cells where it concerns no loan. */
export function findingMark({ loans: indices, cells = [] }: Finding, loans: readonly Loan[]): string {
  const marks = indices.flatMap((index) => (loans[index] ? [borrowerMark(loans[index])] : []));
  // Several borrowers (a shared account): one of them, whatever the order of the rows.
  const [first] = marks.sort();
  return first ?? shortHash(cells.map(({ sheet, column, row }) => `${sheet}!${column}${row}`).join(' '));
}

/** The disposition of a finding, if it has one. */
export function dispositionOf(
  finding: Finding,
  loans: readonly Loan[],
  kept: readonly Disposition[],
): Disposition | undefined {
  // Marks cost: none is made for a rule nobody has decided on.
  const sameRule = kept.filter(({ code }) => code === finding.code);
  if (sameRule.length === 0) return undefined;
  const about = findingMark(finding, loans);
  return sameRule.find((disposition) => disposition.about === about);
}

/** A person need not look at it again. */
export function isSettled(disposition: Disposition | undefined): boolean {
  return disposition !== undefined && disposition.state !== 'pending';
}
