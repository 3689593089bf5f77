import type { Case } from './case-of-loan';
import type { Day } from './day';
import type { Loan } from './loan';
import type { Fen } from './money';
import type { RatePpm } from './rate';
import { small } from './interest';
import { clearLine } from './line';
import { float64s, giveBack } from './scratch';

/** Two doubles and twelve whole numbers: 64 bytes, what a processor fetches from memory at a time. */
const DOUBLES = 8;
const INTEGERS = 16;
const FIRST_INTEGER = 4;

const REFUSED = 1;
const PLAIN = 2;
const CLAIMED = 4;
const COPY = 8;
const CATEGORY = 16;

/**
 * Cases worked out in the order of the rows and taken again in the order of their groups. Loans of one owner stand far apart in a ledger; fetching
 * each of them again costs several times what working it out does.
 */
export class CaseStore {
  private readonly doubles: Float64Array;
  private readonly integers: Int32Array;

  constructor(size: number) {
    this.doubles = float64s(size * DOUBLES);
    this.integers = new Int32Array(this.doubles.buffer, 0, size * INTEGERS);
  }

  /** Nothing can be taken any more. */
  drop(): void {
    giveBack(this.doubles);
  }

  /** Everything but the line, which the group fills. */
  keep(at: number, c: Case, isCopy: boolean): void {
    const { doubles, integers } = this;
    doubles[at * DOUBLES] = c.principal;
    doubles[at * DOUBLES + 1] = c.rate ?? NaN;
    const i = at * INTEGERS + FIRST_INTEGER;
    integers[i] = c.index;
    integers[i + 1] =
      (c.refused ? REFUSED : 0) +
      (c.plain ? PLAIN : 0) +
      (c.claimed ? CLAIMED : 0) +
      (isCopy ? COPY : 0) +
      (c.category + 1) * CATEGORY;
    integers[i + 2] = c.disbursed;
    integers[i + 3] = c.bank;
    integers[i + 4] = c.borrower;
    // There is no day 0.
    integers[i + 5] = c.settled ?? 0;
    integers[i + 6] = c.due ?? 0;
    integers[i + 7] = c.from;
    integers[i + 8] = c.to;
    integers[i + 9] = c.naturalEnd;
    integers[i + 10] = c.termEnd ?? 0;
    integers[i + 11] = c.ceilingNumber;
  }

  isCopy(at: number): boolean {
    return (this.integers[at * INTEGERS + FIRST_INTEGER + 1]! & COPY) !== 0;
  }

  /** Fills a case as it was kept, with an empty line. */
  take(at: number, c: Case, loans: readonly Loan[]): Case {
    const { doubles, integers } = this;
    const { rules } = c;
    c.principal = small(doubles[at * DOUBLES]!) as Fen;
    const rate = doubles[at * DOUBLES + 1]!;
    c.rate = rate === rate ? (small(rate) as RatePpm) : undefined;
    const i = at * INTEGERS + FIRST_INTEGER;
    c.index = integers[i]!;
    c.loan = loans[c.index]!;
    const flags = integers[i + 1]!;
    c.refused = (flags & REFUSED) !== 0;
    c.plain = (flags & PLAIN) !== 0;
    c.claimed = (flags & CLAIMED) !== 0;
    c.category = ((flags / CATEGORY) | 0) - 1;
    c.terms = c.category < 0 ? undefined : rules.categories[c.category];
    c.disbursed = integers[i + 2] as Day;
    c.bank = integers[i + 3]!;
    c.borrower = integers[i + 4]!;
    c.settled = day(integers[i + 5]!);
    c.due = day(integers[i + 6]!);
    c.from = integers[i + 7] as Day;
    c.to = integers[i + 8] as Day;
    c.naturalEnd = integers[i + 9] as Day;
    c.termEnd = day(integers[i + 10]!);
    c.ceilingNumber = integers[i + 11]!;
    c.ceiling = rules.ceilings[c.ceilingNumber]!;
    clearLine(c.line);
    return c;
  }
}

function day(kept: number): Day | undefined {
  return kept === 0 ? undefined : (kept as Day);
}
