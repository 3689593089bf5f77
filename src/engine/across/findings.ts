import type { Breach } from '../loan/breach';
import { CodeLists } from '../loan/code-lists';
import { CODES_WORST_FIRST, FINDING_SEVERITY, type Finding, type FindingCode } from '../loan/finding';
import type { Loan } from '../loan/loan';
import type { Fen } from '../ground/money';
import type { Case } from '../line/case-of-loan';
import { bySource } from '../line/order';

const CODE_LISTS = new CodeLists(CODES_WORST_FIRST);

/** Collects what a run finds, and which codes concern each loan. */
export class Findings {
  private readonly found: Finding[] = [];
  private readonly codes: (readonly FindingCode[])[];
  private readonly isInOrder: boolean;

  constructor(private readonly loans: readonly Loan[]) {
    this.codes = new Array<readonly FindingCode[]>(loans.length).fill(CODE_LISTS.none);
    this.isInOrder = isInOrderOfSource(loans);
  }

  /** About one loan. `amount`: 分 at stake. */
  of({ index }: Case, breach: Breach, amount: number): void {
    this.add([index], breach, amount);
  }

  /** Ties loans together. */
  ofSeveral(cases: readonly Case[], breach: Breach, amount: number): void {
    const loans: number[] = [];
    for (const { index } of cases) loans.push(index);
    this.ofLoans(loans, breach, amount);
  }

  /** The same, by the indices of the loans. */
  ofLoans(loans: readonly number[], breach: Breach, amount: number): void {
    this.add(this.inOrderOfRows(loans), breach, amount);
  }

  private inOrderOfRows(indices: readonly number[]): number[] {
    const { loans } = this;
    // Indices ascend with the rows where a ledger is read from top to bottom; then no row need be looked at.
    return [...indices].sort(this.isInOrder ? (a, b) => a - b : (a, b) => bySource(loans[a]!.source, loans[b]!.source));
  }

  private add(loans: readonly number[], { code, severity, facts, citation }: Breach, amount: number): void {
    this.found.push({
      code,
      severity: severity ?? FINDING_SEVERITY[code],
      loans,
      amount: amount as Fen,
      facts,
      ...(citation && { citation }),
    } as Finding);
    for (const loan of loans) this.codes[loan] = CODE_LISTS.with(this.codes[loan]!, code);
  }

  /** The codes that concern a loan, worst first by the code's own severity. Loans with the same codes share one array. */
  codesOf(loan: number): readonly FindingCode[] {
    return this.codes[loan]!;
  }

  /** By the first of the loans they concern, then as they were found. */
  inOrder(): readonly Finding[] {
    return inOrderOfLoans(this.found, this.loans.length);
  }
}

/** Findings by the lowest index of the loans they concern, in the order they were found; those without a loan come first. */
export function inOrderOfLoans(findings: readonly Finding[], loans: number): readonly Finding[] {
  const ofNone: Finding[] = [];
  const byLoan = new Array<Finding[] | undefined>(loans);
  for (const finding of findings) {
    if (finding.loans.length === 0) {
      ofNone.push(finding);
      continue;
    }
    let lowest = finding.loans[0]!;
    for (const loan of finding.loans) if (loan < lowest) lowest = loan;
    const before = byLoan[lowest];
    if (before) before.push(finding);
    else byLoan[lowest] = [finding];
  }
  const inOrder = ofNone;
  for (let loan = 0; loan < loans; loan += 1) {
    const mine = byLoan[loan];
    if (mine) for (const finding of mine) inOrder.push(finding);
  }
  return inOrder;
}

/** No row stands before the one above it. */
function isInOrderOfSource(loans: readonly Loan[]): boolean {
  for (let i = 1; i < loans.length; i += 1) if (bySource(loans[i - 1]!.source, loans[i]!.source) >= 0) return false;
  return true;
}
