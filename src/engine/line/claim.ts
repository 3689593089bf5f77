import type { Case } from './case-of-loan';
import { DAY_COUNTS, type DayCount } from '../programmes/day-count';
import type { Day } from '../ground/day';
import { lineInterest } from '../ground/interest';
import { aloneLimits, buildLine } from './line';
import { emptyLine, type Line, type Segment } from './segments';
import type { Breach } from '../loan/breach';
import { GAP_CAUSES, type GapCause } from '../loan/gap-causes';
import type { Fen } from '../ground/money';
import { DAY_COUNT_NAMES } from '../programmes/programme';
import { lateDaysEnd } from './late-days';

export interface ClaimGap {
  readonly claim: Fen;
  readonly subsidy: Fen;
  /** claim − subsidy; the causes add up to it. */
  readonly gap: Fen;
  readonly causes: readonly { readonly cause: GapCause; readonly amount: Fen }[];
}

/** How a bank may have computed: each field another reading of one rule. */
interface Reading {
  readonly caps: boolean;
  readonly end: 'ours' | 'term' | 'overdue';
  readonly skipPaid: boolean;
  readonly extraDays: number;
  readonly rate: number | undefined;
  readonly dayCount: DayCount;
}

const scratch: Line = emptyLine();
/** Amounts a bank rounded month by month may be off by so much (分). */
const ROUNDING = 3;

/** Undefined where the ledger holds no claim, or the very amount the rules give. Reads the line of the case. */
export function claimGap(c: Case): ClaimGap | undefined {
  const claim = c.loan.claim?.subsidy;
  const ours = c.line.subsidy;
  if (claim === undefined || claim === ours) return undefined;
  const gap = (claim - ours) as Fen;
  if (c.line.count === 0) {
    const cause = c.line.cutByGroupCap ? 'cap' : 'eligibility';
    return { claim, subsidy: ours, gap, causes: [{ cause, amount: gap }] };
  }
  return { claim, subsidy: ours, gap, causes: causesOf(c, claim, ours) };
}

function causesOf(c: Case, claim: Fen, ours: Fen): ClaimGap['causes'] {
  const start = ourReading(c);
  const steps = stepsTowards(c, claim, start);
  const causes: { cause: GapCause; amount: Fen }[] = [];
  const add = (cause: GapCause, amount: number): void => {
    if (amount !== 0) causes.push({ cause, amount: amount as Fen });
  };
  let before: number = ours;
  let reading = start;
  for (const { cause, change } of steps) {
    reading = { ...reading, ...change };
    const amount = amountOf(c, reading);
    add(cause, amount - before);
    before = amount;
  }
  const rest = claim - before;
  add(Math.abs(rest) <= ROUNDING ? 'rounding' : 'other', rest);
  return causes;
}

interface Step {
  readonly cause: GapCause;
  readonly change: Partial<Reading>;
}

function ourReading({ rules }: Case): Reading {
  return { caps: true, end: 'ours', skipPaid: true, extraDays: 0, rate: undefined, dayCount: rules.dayCount };
}

/**
 * The fewest other readings under which the claim comes out to the 分; where no combination does, those the ledger's own columns name.
 * Columns the ledger has (天数, 利率, 基数) are believed before anything is tried.
 */
function stepsTowards(c: Case, claim: Fen, start: Reading): readonly Step[] {
  const stated = statedSteps(c, start);
  const tried = stated.reduce((reading, { change }) => ({ ...reading, ...change }), start);
  if (amountOf(c, tried) === claim) return stated;
  const possible = possibleSteps(c).filter(({ cause }) => !stated.some((step) => step.cause === cause));
  return inOrder([...stated, ...(fewest(c, claim, tried, possible) ?? [])]);
}

function fewest(c: Case, claim: Fen, from: Reading, possible: readonly Step[]): readonly Step[] | undefined {
  for (const a of possible) if (amountOf(c, { ...from, ...a.change }) === claim) return [a];
  for (const [i, a] of possible.entries()) {
    for (const b of possible.slice(i + 1)) {
      if (a.cause !== b.cause && amountOf(c, { ...from, ...a.change, ...b.change }) === claim) return [a, b];
    }
  }
  return undefined;
}

function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => GAP_CAUSES.indexOf(a.cause) - GAP_CAUSES.indexOf(b.cause));
}

/** What the ledger's own columns say the bank did. */
function statedSteps(c: Case, start: Reading): Step[] {
  const { loan, line } = c;
  const { base, days, rate } = loan.claim ?? {};
  const steps: Step[] = [];
  if (base !== undefined && base >= loan.principal) steps.push({ cause: 'cap', change: { caps: false } });
  if (days !== undefined && days !== line.days) {
    const end = (['term', 'overdue'] as const).find((reading) => daysOf(c, { ...start, end: reading }) === days);
    if (end) steps.push({ cause: end, change: { end } });
    else if (days === line.days + line.paidDays) steps.push({ cause: 'paid', change: { skipPaid: false } });
    else if (days === line.days + 1) steps.push({ cause: 'end-day', change: { extraDays: 1 } });
    else steps.push({ cause: 'days', change: { extraDays: days - line.days } });
  }
  const last = line.segments[line.count - 1]!;
  if (rate !== undefined && rate !== last.rate) steps.push({ cause: 'rate', change: { rate } });
  return steps;
}

/** Everything a bank may do otherwise, as the design lists it. */
function possibleSteps(c: Case): Step[] {
  const { rules, loan } = c;
  const steps: Step[] = [{ cause: 'cap', change: { caps: false } }];
  if (c.naturalEnd > c.to) steps.push({ cause: 'term', change: { end: 'term' } });
  if (lateDaysEnd(c) > c.to) steps.push({ cause: 'overdue', change: { end: 'overdue' } });
  if (c.line.paidDays > 0) steps.push({ cause: 'paid', change: { skipPaid: false } });
  steps.push({ cause: 'end-day', change: { extraDays: 1 } }, { cause: 'days', change: { extraDays: -1 } });
  if (loan.rate !== undefined) steps.push({ cause: 'rate', change: { rate: loan.rate } });
  for (const { value } of c.terms!.rate) steps.push({ cause: 'rate', change: { rate: value } });
  for (const name of DAY_COUNT_NAMES) {
    if (name !== rules.dayCount.name) steps.push({ cause: 'basis', change: { dayCount: DAY_COUNTS[name] } });
  }
  return steps;
}

/** Under our caps the balances are those of our own line, so that what other loans left of a common cap stays as it is. */
function stretchesOf(c: Case, reading: Reading): Segment[] {
  const { line } = c;
  const end =
    (reading.end === 'ours' ? c.to : reading.end === 'term' ? c.naturalEnd : lateDaysEnd(c)) + reading.extraDays;
  if (!reading.caps) {
    const limits = { ...aloneLimits(c, Infinity), dailyCaps: false, skipPaid: reading.skipPaid, to: end as Day };
    const whole = buildLine(scratch, c, limits);
    return whole.segments.slice(0, whole.count);
  }
  const segments = [...line.segments.slice(0, line.count), ...(reading.skipPaid ? [] : line.paid)];
  const last = segments.reduce<Segment | undefined>(
    (latest, s) => (latest && latest.to >= s.to ? latest : s),
    undefined,
  );
  return segments.map((segment) =>
    segment === last ? { ...segment, to: Math.max(end, segment.from) as Day } : segment,
  );
}

function daysOf(c: Case, reading: Reading): number {
  return stretchesOf(c, reading).reduce((days, { from, to }) => days + to - from, 0);
}

function amountOf(c: Case, reading: Reading): number {
  const { loan, rules } = c;
  const accruals = stretchesOf(c, reading).map((segment) => ({
    ...segment,
    units: reading.dayCount.units(loan.disbursed, segment.from, segment.to),
    rate: reading.rate ?? segment.rate,
  }));
  return lineInterest(accruals, reading.dayCount.basis, rules.shareParts);
}

/** The finding a gap makes. */
export function claimBreach({ claim, subsidy, gap, causes }: ClaimGap): Breach {
  return { code: 'CLAIM_DIFFERS', refuses: false, facts: { claim, subsidy, gap, causes } };
}
