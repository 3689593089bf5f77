import { assess } from '../../src/engine/run/assess';
import { isoFromDay, type Day } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { formatFen, type Fen } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { oracle } from './oracle';
import type { Scheme } from './terms';

export interface Disagreement {
  readonly engine: string;
  readonly oracle: string;
  /** The loan in question first, then the fewest others without which the two agree. */
  readonly loans: readonly Loan[];
}

interface Paid {
  readonly subsidy: Fen;
  readonly base: Fen;
  readonly days: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly rate?: number;
}

/** What a loan is paid, on one line: subsidy, base, days, first and end day, rate. */
function line(paid: Paid): string {
  if (paid.days === 0) return `nothing (subsidy ${paid.subsidy}, base ${paid.base})`;
  const money = `${formatFen(paid.subsidy)} on ${formatFen(paid.base)}`;
  return `${money}, ${paid.days} days ${isoFromDay(paid.from!)}..${isoFromDay(paid.to!)} at ${paid.rate} ppm`;
}

/** Lines of both for every loan. */
function both(
  loans: readonly Loan[],
  programme: Programme,
  scheme: Scheme,
  period: Period,
): (readonly [string, string])[] {
  const ours = assess(loans, programme, period).assessments;
  return oracle(loans, scheme, period).map((verdict, i) => {
    const { eligible, codes } = ours[i]!;
    const reason = verdict.refusedFor;
    const because = reason === undefined ? '' : `, for ${reason}`;
    const given = reason === undefined || codes.includes(reason) ? because : `, for ${codes.join(' ')}`;
    return [
      (eligible ? '' : 'not eligible: ') + line(ours[i]!) + given,
      (verdict.days > 0 ? '' : 'not eligible: ') + line(verdict) + because,
    ] as const;
  });
}

/** The first loan on which engine and oracle differ, with as few other loans and facts as still show it. */
export function firstDisagreement(
  loans: readonly Loan[],
  programme: Programme,
  scheme: Scheme,
  period: Period,
): Disagreement | undefined {
  const differ = (some: readonly Loan[]) =>
    both(some, programme, scheme, period).some(([engine, slow]) => engine !== slow);
  if (!differ(loans)) return undefined;
  let fewest = [...loans];
  for (let size = Math.ceil(fewest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let i = 0; i < fewest.length;) {
      const without = [...fewest.slice(0, i), ...fewest.slice(i + size)];
      if (differ(without)) fewest = without;
      else i += size;
    }
  }
  for (let i = 0; i < fewest.length; i += 1) {
    for (const field of Object.keys(fewest[i]!) as (keyof Loan)[]) {
      const simpler = { ...fewest[i]! } as Record<string, unknown>;
      if (field === 'repayments') simpler[field] = [];
      else if (['source', 'borrower', 'id', 'bank', 'contract', 'principal', 'disbursed'].includes(field)) continue;
      else delete simpler[field];
      const changed = fewest.map((loan, j) => (j === i ? (simpler as unknown as Loan) : loan));
      if (differ(changed)) fewest = changed;
    }
  }
  const lines = both(fewest, programme, scheme, period);
  const at = lines.findIndex(([engine, slow]) => engine !== slow);
  return {
    engine: lines[at]![0],
    oracle: lines[at]![1],
    loans: [fewest[at]!, ...fewest.filter((_, i) => i !== at)],
  };
}

/** A loan with its days as dates, so that a person can read it. */
export function readable(loan: Loan): string {
  const days = new Set(['signed', 'disbursed', 'due', 'extendedTo', 'settled', 'day', 'from', 'to']);
  const text = JSON.stringify(loan, (key, value: unknown) =>
    days.has(key) && typeof value === 'number' ? isoFromDay(value as Day) : value,
  );
  return text;
}
