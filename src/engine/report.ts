import type { Breach, Case } from './conditions/condition';
import { FINDING_SEVERITY, type Finding, type FindingCode, type Severity } from './finding';
import type { Fen } from './money';
import { bySource } from './order';

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const SEVERITIES: readonly Severity[] = ['refused', 'reduced', 'review', 'data', 'note'];

/** Collects the findings of a run. */
export class Report {
  readonly findings: Finding[] = [];

  /** `amount`: 分 at stake. */
  add(cases: readonly Case[], breach: Breach, amount: number): void {
    const loans =
      cases.length === 1
        ? [cases[0]!.index]
        : [...cases].sort((a, b) => bySource(a.loan.source, b.loan.source)).map(({ index }) => index);
    this.findings.push({
      code: breach.code,
      severity: breach.severity ?? FINDING_SEVERITY[breach.code],
      loans,
      amount: amount as Fen,
      facts: breach.facts,
      ...(breach.citation ? { citation: breach.citation } : {}),
    });
  }
}

/** The codes that concern each loan, worst first. Loans with the same codes share one array. */
export function codesByLoan(findings: readonly Finding[], loans: number): readonly (readonly FindingCode[])[] {
  // A finding may be milder or harder than its code: bit = code, ordered by the severity it has here.
  const masks = new Int32Array(loans);
  const severityOf = new Map<FindingCode, Severity>();
  for (const finding of findings) {
    severityOf.set(finding.code, finding.severity);
    const bit = 1 << CODES.indexOf(finding.code);
    for (const loan of finding.loans) masks[loan]! |= bit;
  }
  const ranked = CODES.map((code, i) => ({
    code,
    bit: 1 << i,
    rank: SEVERITIES.indexOf(severityOf.get(code) ?? FINDING_SEVERITY[code]),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  const lists = new Map<number, readonly FindingCode[]>();
  return Array.from(masks, (mask) => {
    let list = lists.get(mask);
    if (!list) {
      list = ranked.filter(({ bit }) => (mask & bit) !== 0).map(({ code }) => code);
      lists.set(mask, list);
    }
    return list;
  });
}

export function rankOfSeverity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
