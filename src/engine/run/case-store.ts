import { earlier, type Case } from '../line/case-of-loan';
import type { Day } from '../ground/day';
import type { Repayment, Span } from '../loan/loan';
import type { Fen } from '../ground/money';
import type { RatePpm } from '../ground/rate';
import { small } from '../ground/interest';
import { clearLine } from '../line/segments';
import { float64s, giveBack } from '../ground/scratch';

/** Two doubles and twelve whole numbers: 64 bytes, what a processor fetches from memory at a time. */
const DOUBLES = 8;
const INTEGERS = 16;
const FIRST_INTEGER = 4;

const NONE: readonly never[] = [];

const REFUSED = 1;
const PLAIN = 2;
const CLAIMED = 4;
const COPY = 8;
const CATEGORY = 16;

/** Places of a stretch: so few that a fast cache holds their cases, and so many that a large ledger has not too many ends to write to. */
const STRETCH_BITS = 11;
const STRETCH = 1 << STRETCH_BITS;

/**
 * Cases worked out in the order of the rows and taken again in the order of their places. Loans of one owner stand far apart in a ledger; fetching each of them
 * again costs several times what working it out does. Writing each straight to its place, anywhere in memory, costs as much: it is written behind those of the
 * same stretch of places that came before it, and found there when the stretch is taken.
 */
export class CaseStore {
  private readonly doubles: Float64Array;
  private readonly integers: Int32Array;
  /** How many of each stretch are kept so far. */
  private readonly filled: Int32Array;
  /** The stretch that is being taken from, and where the case of each of its places was written. */
  private open = -1;
  private readonly written = new Int32Array(STRETCH);

  /** Of each case that is not plain: how many repayments, the day and principal of each, how many spans paid, the two ends of each. */
  private readonly history: number[] = [];

  constructor(size: number) {
    this.doubles = float64s(size * DOUBLES);
    this.integers = new Int32Array(this.doubles.buffer, 0, size * INTEGERS);
    this.filled = new Int32Array((size >> STRETCH_BITS) + 1);
  }

  /** Nothing can be taken any more. */
  drop(): void {
    giveBack(this.doubles);
  }

  /** Everything but the line, which the group fills. Each place once, and all of them before the first is taken. */
  keep(c: Case, isCopy: boolean): void {
    const { doubles, integers, filled } = this;
    const stretch = c.place >> STRETCH_BITS;
    const at = stretch * STRETCH + filled[stretch]!;
    filled[stretch]! += 1;
    doubles[at * DOUBLES] = c.principal;
    doubles[at * DOUBLES + 1] = c.rate ?? NaN;
    const i = at * INTEGERS + FIRST_INTEGER;
    integers[i] = c.place;
    integers[i + 1] =
      (c.refused ? REFUSED : 0) +
      (c.plain ? PLAIN : 0) +
      (c.claimed ? CLAIMED : 0) +
      (isCopy ? COPY : 0) +
      c.category * CATEGORY;
    integers[i + 2] = c.disbursed;
    integers[i + 3] = c.bank;
    integers[i + 4] = c.borrower;
    // There is no day 0.
    integers[i + 5] = c.settled ?? 0;
    integers[i + 6] = c.due ?? 0;
    integers[i + 7] = c.from;
    integers[i + 8] = c.plain ? 0 : this.keepHistory(c);
    integers[i + 9] = c.naturalEnd;
    integers[i + 10] = c.termEnd ?? 0;
    integers[i + 11] = c.ceilingNumber;
  }

  private keepHistory({ repayments, paid }: Case): number {
    const { history } = this;
    const at = history.length;
    history.push(repayments.length);
    for (const { day, principal } of repayments) history.push(day, principal);
    history.push(paid.length);
    for (const { from, to } of paid) history.push(from, to);
    return at;
  }

  private takeHistory(c: Case, from: number): void {
    const { history } = this;
    const repayments: Repayment[] = [];
    const paid: Span[] = [];
    let at = from;
    let end = at + 1 + history[at]! * 2;
    for (at += 1; at < end; at += 2) repayments.push({ day: history[at] as Day, principal: history[at + 1] as Fen });
    end = at + 1 + history[at]! * 2;
    for (at += 1; at < end; at += 2) paid.push({ from: history[at] as Day, to: history[at + 1] as Day });
    c.repayments = repayments;
    c.paid = paid;
  }

  private find(place: number): number {
    const stretch = place >> STRETCH_BITS;
    if (stretch !== this.open) this.openStretch(stretch);
    return this.written[place - stretch * STRETCH]!;
  }

  private openStretch(stretch: number): void {
    const { filled, integers, written } = this;
    const first = stretch * STRETCH;
    for (let at = first; at < first + filled[stretch]!; at += 1)
      written[integers[at * INTEGERS + FIRST_INTEGER]! - first] = at;
    this.open = stretch;
  }

  isCopy(place: number): boolean {
    const at = this.find(place);
    return (this.integers[at * INTEGERS + FIRST_INTEGER + 1]! & COPY) !== 0;
  }

  /** Fills a case as it was kept, with an empty line. `index`: of the loan at that place. */
  take(place: number, index: number, c: Case): Case {
    const { doubles, integers } = this;
    const at = this.find(place);
    const { rules } = c;
    c.principal = small(doubles[at * DOUBLES]!) as Fen;
    const rate = doubles[at * DOUBLES + 1]!;
    c.rate = rate === rate ? (small(rate) as RatePpm) : undefined;
    const i = at * INTEGERS + FIRST_INTEGER;
    c.place = place;
    c.index = index;
    const flags = integers[i + 1]!;
    c.refused = (flags & REFUSED) !== 0;
    c.plain = (flags & PLAIN) !== 0;
    c.claimed = (flags & CLAIMED) !== 0;
    c.category = (flags / CATEGORY) | 0;
    c.terms = rules.categories[c.category]!;
    c.disbursed = integers[i + 2] as Day;
    c.bank = integers[i + 3]!;
    c.borrower = integers[i + 4]!;
    c.settled = day(integers[i + 5]!);
    c.due = day(integers[i + 6]!);
    c.from = integers[i + 7] as Day;
    c.naturalEnd = integers[i + 9] as Day;
    c.termEnd = day(integers[i + 10]!);
    c.to = earlier(c.naturalEnd, c.termEnd);
    if (c.plain) {
      c.repayments = NONE;
      c.paid = NONE;
    } else this.takeHistory(c, integers[i + 8]!);
    c.ceilingNumber = integers[i + 11]!;
    c.ceilingRate = rules.ceilingRates[c.ceilingNumber]!;
    clearLine(c.line);
    return c;
  }
}

function day(kept: number): Day | undefined {
  return kept === 0 ? undefined : (kept as Day);
}
