import type { Case } from './case-of-loan';
import type { Citation } from './citation';
import type { Breach } from './conditions/condition';
import { FINDING_SEVERITY, type Finding, type Facts, type FindingCode, type Severity } from './finding';
import type { Loan } from './loan';
import type { Fen } from './money';
import { factsFromNotes, Notes, type FactMaker, type FactSource } from './late-facts';
import { bySource } from './order';
import type { Rules } from './rules';
import { giveBack, int32s } from './scratch';

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const SEVERITIES: readonly Severity[] = ['refused', 'reduced', 'review', 'data', 'note'];
const BIT_OF_CODE = Object.fromEntries(CODES.map((code, i) => [code, 1 << i])) as Record<FindingCode, number>;

/** A kind of finding whose facts are made, when they are read, of the numbers noted for it. */
export interface LateKind {
  readonly code: FindingCode;
  /** Where it differs from the code's own. */
  readonly severity?: Severity;
  readonly make: FactMaker;
}

/** Collects the findings of a run over `loans`, in columns: half a million small objects would cost more than finding what they say. */
export class Report implements FactSource {
  readonly notes = new Notes();
  private readonly codes: FindingCode[] = [];
  private readonly severities: Severity[] = [];
  private readonly amounts: number[] = [];
  /** The loans of all findings one after the other, and where those of each end. */
  private readonly concerned: number[] = [];
  private readonly ends: number[] = [];
  private readonly facts: (Facts | FactMaker)[] = [];
  private readonly noted: number[] = [];
  private readonly citations: (Citation | undefined)[] = [];
  /** Which codes concern each loan; undefined while there is no finding. */
  private masks: Int32Array | undefined;
  private isInOrder: boolean | undefined;

  constructor(
    readonly rules: Rules,
    readonly loans: readonly Loan[],
    /** Keeps nothing: only the amounts of the run are asked for, and what merely words a finding need not be worked out. */
    readonly silent = false,
  ) {}

  /** A finding about one loan. `amount`: 分 at stake. */
  one({ index }: Case, breach: Breach, amount: number): void {
    if (this.silent) return;
    this.concerned.push(index);
    this.push(breach, breach.facts, 0, amount, breach.citation);
  }

  /** A finding that ties loans together. */
  several(cases: readonly Case[], breach: Breach, amount: number): void {
    if (this.silent) return;
    for (const c of cases) this.concern(c);
    this.sortOpen();
    this.push(breach, breach.facts, 0, amount, breach.citation);
  }

  /** The same, by the indices of the loans. */
  ofLoans(loans: readonly number[], breach: Breach, amount: number): void {
    if (this.silent) return;
    for (const loan of loans) this.concerned.push(loan);
    this.sortOpen();
    this.push(breach, breach.facts, 0, amount, breach.citation);
  }

  /** Names a loan of the next finding … */
  concern({ index }: Case): void {
    this.concerned.push(index);
  }

  /** … which ties those together; its facts are to be made of the numbers noted from `at` on. */
  tie(kind: LateKind, at: number, amount: number, citation?: Citation): void {
    this.sortOpen();
    this.push(kind, kind.make, at, amount, citation);
  }

  /** Where in `concerned` the loans of the next finding begin. */
  private get open(): number {
    return this.ends.length === 0 ? 0 : this.ends[this.ends.length - 1]!;
  }

  /** Puts the loans of the next finding in the order of their rows. */
  private sortOpen(): void {
    const { concerned, open: from } = this;
    if (!this.isInSourceOrder() || concerned.length - from > FEW) {
      for (const loan of this.inSourceOrder(concerned.splice(from))) concerned.push(loan);
      return;
    }
    for (let i = from + 1; i < concerned.length; i += 1) {
      const moved = concerned[i]!;
      let j = i - 1;
      for (; j >= from && concerned[j]! > moved; j -= 1) concerned[j + 1] = concerned[j]!;
      concerned[j + 1] = moved;
    }
  }

  private inSourceOrder(loans: number[]): number[] {
    return loans.sort((a, b) => bySource(this.loans[a]!.source, this.loans[b]!.source));
  }

  private isInSourceOrder(): boolean {
    return (this.isInOrder ??= isInOrderOfSource(this.loans));
  }

  private push(
    { code, severity = FINDING_SEVERITY[code] }: Pick<Breach, 'code' | 'severity'>,
    facts: Facts | FactMaker,
    noted: number,
    amount: number,
    citation: Citation | undefined,
  ): void {
    const masks = (this.masks ??= new Int32Array(this.loans.length));
    const bit = BIT_OF_CODE[code];
    const { concerned, ends } = this;
    for (let i = this.open; i < concerned.length; i += 1) masks[concerned[i]!]! |= bit;
    ends.push(concerned.length);
    this.codes.push(code);
    this.severities.push(severity);
    this.amounts.push(amount);
    this.facts.push(facts);
    this.noted.push(noted);
    this.citations.push(citation);
  }

  get count(): number {
    return this.ends.length;
  }

  /** The findings as objects, in the order of the loans. Yields now and then so that a page can breathe. */
  *findings(): Generator<void, readonly Finding[]> {
    const found: Finding[] = [];
    for (let i = 0; i < this.count; i += 1) {
      found.push(this.finding(i));
      if (i % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield;
    }
    return inOrderOfLoans(found, this.loans.length);
  }

  private finding(i: number): Finding {
    const code = this.codes[i]!;
    const severity = this.severities[i]!;
    const amount = this.amounts[i]! as Fen;
    const loans = this.concerned.slice(i === 0 ? 0 : this.ends[i - 1]!, this.ends[i]!);
    const kept = this.facts[i]!;
    const facts = typeof kept === 'function' ? factsFromNotes(kept, this, this.noted[i]!) : kept;
    const citation = this.citations[i];
    return citation ? { code, severity, loans, amount, facts, citation } : { code, severity, loans, amount, facts };
  }

  /** The codes that concern a loan, worst first by the code's own severity. */
  codesOf(loan: number): readonly FindingCode[] {
    return codesOfMask(this.masks?.[loan] ?? 0);
  }
}

/** So many are put in order by insertion. */
const FEW = 24;
const FINDINGS_A_STEP = 2048;
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
