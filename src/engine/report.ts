import type { Case } from './case-of-loan';
import type { Breach } from './conditions/condition';
import { FINDING_SEVERITY, type Finding, type FindingCode, type Severity } from './finding';
import type { Loan } from './loan';
import type { Fen } from './money';
import { bySource } from './order';
import { giveBack, int32s } from './scratch';

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const SEVERITIES: readonly Severity[] = ['refused', 'reduced', 'review', 'data', 'note'];
const BIT_OF_CODE = Object.fromEntries(CODES.map((code, i) => [code, 1 << i])) as Record<FindingCode, number>;

/** Collects the findings of a run over `loans`. */
export class Report {
  /** In the order in which they were found. */
  readonly findings: Finding[] = [];
  /** Which codes concern each loan; undefined while there is no finding. */
  private masks: Int32Array | undefined;
  private isInOrder: boolean | undefined;

  constructor(private readonly loans: readonly Loan[]) {}

  /** A finding about one loan. `amount`: 分 at stake. */
  one({ index }: Case, breach: Breach, amount: number): void {
    this.push([index], breach, amount);
  }

  /** A finding that ties loans together, given by their indices. */
  several(loans: readonly number[], breach: Breach, amount: number): void {
    this.isInOrder ??= isInOrderOfSource(this.loans);
    const inOrder = [...loans].sort(
      this.isInOrder ? (a, b) => a - b : (a, b) => bySource(this.loans[a]!.source, this.loans[b]!.source),
    );
    this.push(inOrder, breach, amount);
  }

  private push(loans: readonly number[], breach: Breach, amount: number): void {
    const { code, severity = FINDING_SEVERITY[code], facts, citation } = breach;
    const masks = (this.masks ??= new Int32Array(this.loans.length));
    const bit = BIT_OF_CODE[code];
    for (let i = 0; i < loans.length; i += 1) masks[loans[i]!]! |= bit;
    this.findings.push(
      citation
        ? { code, severity, loans, amount: amount as Fen, facts, citation }
        : { code, severity, loans, amount: amount as Fen, facts },
    );
  }

  /** Hands over every loan that findings concern, with their codes. */
  eachWithCodes(take: (loan: number, codes: readonly FindingCode[]) => void): void {
    const masks = this.masks ?? NO_MASKS;
    for (let loan = 0; loan < masks.length; loan += 1) if (masks[loan] !== 0) take(loan, codesOfMask(masks[loan]!));
  }

  /** The codes that concern a loan, worst first by the code's own severity. */
  codesOf(loan: number): readonly FindingCode[] {
    return codesOfMask(this.masks?.[loan] ?? 0);
  }
}

const NO_MASKS = new Int32Array(0);
/** Loans with the same codes share one array. */
const listOfMask = new Map<number, readonly FindingCode[]>();

function codesOfMask(mask: number): readonly FindingCode[] {
  let list = listOfMask.get(mask);
  if (!list) {
    list = WORST_FIRST.filter((code) => (mask & BIT_OF_CODE[code]) !== 0);
    listOfMask.set(mask, list);
  }
  return list;
}

/** Findings by the lowest index of the loans they concern, in the order they were found; those without a loan come first. */
export function inOrderOfLoans(findings: readonly Finding[], loans: number): Finding[] {
  const lowest = int32s(findings.length);
  const start = int32s(loans + 2);
  for (let i = 0; i < findings.length; i += 1) {
    const concerned = findings[i]!.loans;
    let low = concerned.length === 0 ? 0 : loans;
    for (let j = 0; j < concerned.length; j += 1) if (concerned[j]! + 1 < low) low = concerned[j]! + 1;
    lowest[i] = low;
    start[low + 1]! += 1;
  }
  for (let i = 0; i <= loans; i += 1) start[i + 1]! += start[i]!;
  const sorted = new Array<Finding>(findings.length);
  for (let i = 0; i < findings.length; i += 1) {
    const at = start[lowest[i]!]!;
    sorted[at] = findings[i]!;
    start[lowest[i]!] = at + 1;
  }
  giveBack(lowest, start);
  return sorted;
}

/** No row stands before the one above it, as when a ledger is read from top to bottom: then indices are in the order of the rows. */
function isInOrderOfSource(loans: readonly Loan[]): boolean {
  for (let i = 1; i < loans.length; i += 1) if (bySource(loans[i - 1]!.source, loans[i]!.source) >= 0) return false;
  return true;
}

/** 0 is the worst. */
export function rankOfSeverity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

const WORST_FIRST = [...CODES].sort(
  (a, b) =>
    rankOfSeverity(FINDING_SEVERITY[a]) - rankOfSeverity(FINDING_SEVERITY[b]) || CODES.indexOf(a) - CODES.indexOf(b),
);
