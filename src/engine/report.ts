import type { Case } from './case-of-loan';
import type { Breach } from './conditions/condition';
import { FINDING_SEVERITY, type Finding, type FindingCode, type Severity } from './finding';
import type { Fen } from './money';
import { bySource } from './order';

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const SEVERITIES: readonly Severity[] = ['refused', 'reduced', 'review', 'data', 'note'];
const BIT_OF_CODE = Object.fromEntries(CODES.map((code, i) => [code, 1 << i])) as Record<FindingCode, number>;

/** Collects the findings of a run. */
export class Report {
  readonly findings: Finding[] = [];

  /** A finding about one loan. `amount`: 分 at stake. */
  one(c: Case, breach: Breach, amount: number): void {
    this.push([c.index], breach, amount);
  }

  /** A finding that ties loans together. */
  several(cases: readonly Case[], breach: Breach, amount: number): void {
    const inOrder = [...cases].sort((a, b) => bySource(a.loan.source, b.loan.source));
    this.push(
      inOrder.map(({ index }) => index),
      breach,
      amount,
    );
  }

  private push(loans: readonly number[], breach: Breach, amount: number): void {
    const { code, severity = FINDING_SEVERITY[code], facts, citation } = breach;
    this.findings.push(
      citation
        ? { code, severity, loans, amount: amount as Fen, facts, citation }
        : { code, severity, loans, amount: amount as Fen, facts },
    );
  }
}

/** Findings by the lowest index of the loans they concern, in the order they were found; those without a loan come first. */
export function inOrderOfLoans(findings: readonly Finding[], loans: number): Finding[] {
  const start = new Int32Array(loans + 2);
  const lowest = (finding: Finding): number => {
    let low = finding.loans.length === 0 ? 0 : loans;
    for (const loan of finding.loans) if (loan + 1 < low) low = loan + 1;
    return low;
  };
  for (const finding of findings) start[lowest(finding) + 1]! += 1;
  for (let i = 0; i <= loans; i += 1) start[i + 1]! += start[i]!;
  const sorted = new Array<Finding>(findings.length);
  for (const finding of findings) {
    const at = lowest(finding);
    sorted[start[at]!] = finding;
    start[at]! += 1;
  }
  return sorted;
}

/** The codes that concern each loan, worst first by the code's own severity. Loans with the same codes share one array. */
export class CodeLists {
  private readonly masks: Int32Array;
  private readonly lists = new Map<number, readonly FindingCode[]>();

  constructor(findings: readonly Finding[], loans: number) {
    this.masks = new Int32Array(loans);
    for (const { code, loans: concerned } of findings) {
      const bit = BIT_OF_CODE[code];
      for (let i = 0; i < concerned.length; i += 1) this.masks[concerned[i]!]! |= bit;
    }
  }

  of(loan: number): readonly FindingCode[] {
    const mask = this.masks[loan]!;
    if (mask === 0) return NONE;
    let list = this.lists.get(mask);
    if (!list) {
      list = WORST_FIRST.filter((code) => (mask & BIT_OF_CODE[code]) !== 0);
      this.lists.set(mask, list);
    }
    return list;
  }
}

const NONE: readonly FindingCode[] = [];

/** 0 is the worst. */
export function rankOfSeverity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

const WORST_FIRST = [...CODES].sort(
  (a, b) =>
    rankOfSeverity(FINDING_SEVERITY[a]) - rankOfSeverity(FINDING_SEVERITY[b]) || CODES.indexOf(a) - CODES.indexOf(b),
);
