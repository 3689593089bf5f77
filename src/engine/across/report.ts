import { CasePool, type Case } from '../line/case-of-loan';
import { CodeLists } from '../loan/code-lists';
import type { Breach } from '../conditions/condition';
import { FINDING_SEVERITY, type Finding, type FindingCode, type Severity } from '../loan/finding';
import type { Loan } from '../loan/loan';
import type { Fen } from '../ground/money';
import { bySource } from '../line/order';
import type { Rules } from '../line/rules';
import { giveBack, int32s } from '../ground/scratch';

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const SEVERITIES: readonly Severity[] = ['refused', 'reduced', 'review', 'data', 'note'];

/** Says of the cases of a finding's loans, filled anew and in the order of the rows, what was found: for its facts, when somebody reads them. */
export type Retelling = (cases: readonly Case[]) => Words;

/** What a finding says beyond its code, loans and amount. */
export type Words = Pick<Breach, 'severity' | 'facts' | 'citation'>;

/** Collects the findings of a run over `loans`, in columns: half a million small objects would cost more than finding what they say. */
export class Report {
  /** Findings so far: the columns have room for more. */
  private found = 0;
  private codes: FindingCode[] = [];
  private said: (Breach | Retelling)[] = [];
  private amounts = NO_DOUBLES;
  /** Where in `concerned` the loans of each finding end … */
  private ends = NO_INTEGERS;
  /** … which has those of all findings one after the other: of the next from `open` to `next`. */
  private concerned = NO_INTEGERS;
  private open = 0;
  private next = 0;
  /** The codes that concern each loan, and how many findings that is true of: it is worked out when somebody asks. */
  private codesOfLoans: (readonly FindingCode[])[] | undefined;
  private counted = 0;
  private isInOrder: boolean | undefined;

  constructor(
    readonly rules: Rules,
    readonly loans: readonly Loan[],
    /** Keeps nothing: only the amounts of the run are asked for, and what merely words a finding need not be worked out. */
    readonly silent = false,
  ) {}

  /** A finding about one loan. `amount`: 分 at stake. */
  one(c: Case, breach: Breach, amount: number): void {
    this.oneRetold(c, breach.code, breach, amount);
  }

  /** The same, its words made when they are read. */
  oneRetold({ index }: Case, code: FindingCode, said: Breach | Retelling, amount: number): void {
    if (this.silent) return;
    this.add(index);
    this.push(code, said, amount);
  }

  /** A finding that ties loans together. */
  several(cases: readonly Case[], breach: Breach, amount: number): void {
    if (this.silent) return;
    for (const c of cases) this.concern(c);
    this.tie(breach.code, breach, amount);
  }

  /** The same, by the indices of the loans. */
  ofLoans(loans: readonly number[], breach: Breach, amount: number): void {
    if (this.silent) return;
    for (const loan of loans) this.add(loan);
    this.tie(breach.code, breach, amount);
  }

  /** Names a loan of the next finding … */
  concern({ index }: Case): void {
    this.add(index);
  }

  /** … which ties those together. */
  tie(code: FindingCode, said: Breach | Retelling, amount: number): void {
    this.sortOpen();
    this.push(code, said, amount);
  }

  private add(loan: number): void {
    if (this.next === this.concerned.length) this.concerned = longer(this.concerned, this.likely * LOANS_A_FINDING);
    this.concerned[this.next] = loan;
    this.next += 1;
  }

  /** Puts the loans of the next finding in the order of their rows. */
  private sortOpen(): void {
    const { concerned, open, next } = this;
    if (!this.isInSourceOrder() || next - open > FEW) {
      concerned.set(this.inSourceOrder([...concerned.subarray(open, next)]), open);
      return;
    }
    for (let i = open + 1; i < next; i += 1) {
      const moved = concerned[i]!;
      let j = i - 1;
      for (; j >= open && concerned[j]! > moved; j -= 1) concerned[j + 1] = concerned[j]!;
      concerned[j + 1] = moved;
    }
  }

  private inSourceOrder(loans: number[]): number[] {
    return loans.sort((a, b) => bySource(this.loans[a]!.source, this.loans[b]!.source));
  }

  private isInSourceOrder(): boolean {
    return (this.isInOrder ??= isInOrderOfSource(this.loans));
  }

  private push(code: FindingCode, said: Breach | Retelling, amount: number): void {
    const { found } = this;
    if (found === this.ends.length) this.makeRoom();
    this.codes[found] = code;
    this.said[found] = said;
    this.amounts[found] = amount;
    this.ends[found] = this.next;
    this.open = this.next;
    this.found = found + 1;
  }

  private makeRoom(): void {
    const { likely } = this;
    if (this.found === 0) {
      this.codes = new Array<FindingCode>(likely);
      this.said = new Array<Breach | Retelling>(likely);
    }
    this.ends = longer(this.ends, likely);
    this.amounts = longer(this.amounts, likely);
  }

  get count(): number {
    return this.found;
  }

  /** So many findings there may well be: columns that must grow are copied, and what they leave behind has to be cleared away. */
  private get likely(): number {
    return Math.ceil(this.loans.length * FINDINGS_A_LOAN);
  }

  /** The findings as objects, in the order of the loans. Yields now and then so that a page can breathe. */
  *findings(): Generator<void, readonly Finding[]> {
    const found: Finding[] = [];
    const pool = new CasePool(this.rules, this.loans);
    for (let i = 0; i < this.count; i += 1) {
      found.push(this.finding(i, pool));
      if (i % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield;
    }
    return inOrderOfLoans(found, this.loans.length);
  }

  private finding(i: number, pool: CasePool): Finding {
    const code = this.codes[i]!;
    const amount = this.amounts[i]! as Fen;
    const loans: number[] = [];
    for (let at = i === 0 ? 0 : this.ends[i - 1]!; at < this.ends[i]!; at += 1) loans.push(this.concerned[at]!);
    const said = this.said[i]!;
    const {
      severity = FINDING_SEVERITY[code],
      facts,
      citation,
    } = typeof said === 'function' ? said(pool.filledWith(loans)) : said;
    return citation ? { code, severity, loans, amount, facts, citation } : { code, severity, loans, amount, facts };
  }

  /** The codes that concern a loan, worst first by the code's own severity. Loans with the same codes share one array. */
  codesOf(loan: number): readonly FindingCode[] {
    if (this.counted < this.count) this.countCodes();
    return this.codesOfLoans?.[loan] ?? CODE_LISTS.none;
  }

  private countCodes(): void {
    const codesOf = (this.codesOfLoans ??= new Array<readonly FindingCode[]>(this.loans.length).fill(CODE_LISTS.none));
    const { codes, concerned, count, ends } = this;
    let at = this.counted === 0 ? 0 : ends[this.counted - 1]!;
    for (let i = this.counted; i < count; i += 1) {
      for (; at < ends[i]!; at += 1) codesOf[concerned[at]!] = CODE_LISTS.with(codesOf[concerned[at]!]!, codes[i]!);
    }
    this.counted = count;
  }
}

/** Of an awkward ledger. */
const FINDINGS_A_LOAN = 0.6;
const LOANS_A_FINDING = 2.5;
const NO_INTEGERS = new Int32Array(0);
const NO_DOUBLES = new Float64Array(0);

/** With room for as many again, at least for so many. */
function longer<T extends Int32Array | Float64Array>(column: T, least: number): T {
  const made = new (column.constructor as new (length: number) => T)(Math.max(column.length * 2, Math.ceil(least), 1));
  made.set(column);
  return made;
}

/** So many are put in order by insertion. */
const FEW = 24;
const FINDINGS_A_STEP = 2048;
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
const CODE_LISTS = new CodeLists(WORST_FIRST);
