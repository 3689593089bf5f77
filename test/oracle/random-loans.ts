import { addDays, addMonths, dayFromIso, type Day } from '../../src/engine/ground/day';
import type { Loan, PartyId, Repayment, Span } from '../../src/engine/loan/loan';
import { fen, type Fen } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import { ratePpm } from '../../src/engine/ground/rate';

/** Numbers in [0, 1) from a seed (mulberry32): the same seed, the same loans. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Flavour {
  readonly period: Period;
  /** 元 around the limits of the programme. */
  readonly amounts: readonly string[];
  readonly categories: readonly (string | undefined)[];
  /** ppm. */
  readonly rates: readonly number[];
  readonly terms: readonly number[];
  readonly disbursedFrom: Day;
  readonly disbursedTo: Day;
  readonly settledShare: number;
}

const BANKS = ['农商银行', '邮储银行', '互助社'];

/** A ledger of awkward loans: households of several people, people with several loans at several banks, days and amounts on the edges. */
export function randomLoans(seed: number, count: number, flavour: Flavour): Loan[] {
  const next = dice(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => items[int(0, items.length - 1)]!;
  const chance = (share: number) => next() < share;
  const edges = [flavour.period.from, addDays(flavour.period.to, 1)];

  const loans: Loan[] = [];
  let household = 0;
  while (loans.length < count) {
    household += 1;
    const people = Array.from({ length: pick([1, 1, 1, 2, 3]) }, (_, i) => person(household * 10 + i));
    // Loans of one household tend to have the same days and amounts: that is where ties come from.
    const days = [randomDay(), randomDay()];
    const amounts = [pick(flavour.amounts), pick(flavour.amounts)];
    const known = { code: chance(0.6), head: chance(0.4) };
    for (const id of people) {
      const category = pick(flavour.categories);
      for (let i = pick([1, 1, 2, 2, 3, 4]); i > 0; i -= 1) {
        loans.push(loan(loans.length, id, people[0]!, household, known, category, days, amounts));
        // The same loan entered twice.
        if (chance(0.03)) loans.push({ ...loans[loans.length - 1]!, source: { sheet: '台账', row: loans.length + 3 } });
      }
    }
  }
  return loans.slice(0, count);

  function person(n: number): PartyId {
    const text = `990000198001${String(n).padStart(6, '0')}`;
    if (chance(0.03)) return { text: `${text.slice(0, 6)}********${text.slice(14)}`, status: 'masked' };
    if (chance(0.03)) return { text: `${text.slice(0, 15)}000`, status: 'damaged' };
    if (chance(0.03)) return { text: '', status: 'missing' };
    return { text, status: chance(0.05) ? 'invalid' : 'ok' };
  }

  function randomDay(): Day {
    if (chance(0.15)) return dayFromIso(pick(['2020-02-29', '2023-08-31', '2021-01-31', '2019-08-20', '2020-12-31']));
    return int(flavour.disbursedFrom, flavour.disbursedTo) as Day;
  }

  function loan(
    index: number,
    id: PartyId,
    head: PartyId,
    code: number,
    known: { code: boolean; head: boolean },
    category: string | undefined,
    days: readonly Day[],
    amounts: readonly string[],
  ): Loan {
    const disbursed = chance(0.5) ? pick(days) : randomDay();
    const principal = amount(chance(0.5) ? pick(amounts) : pick(flavour.amounts));
    const months = pick(flavour.terms);
    const firstDue = addDays(addMonths(disbursed, months), chance(0.15) ? pick([-1, 1]) : 0);
    const due = chance(0.95) ? firstDue : undefined;
    const extendedTo = due !== undefined && chance(0.08) ? addMonths(due, pick([1, 6, 12])) : undefined;
    const last = extendedTo ?? firstDue;
    const settled = chance(flavour.settledShare) ? settlement(disbursed, last) : undefined;
    const repayments = chance(0.2) ? partial(disbursed, settled ?? last, principal) : [];
    const withRate = chance(0.9);
    const use = chance(0.7) ? pick(['养殖', '种植', '养殖', '种植', '加工', '建房', '购买理财产品']) : undefined;
    return {
      source: { sheet: '台账', row: index + 3 },
      borrower: `测试${code}`,
      id,
      ...(known.code && chance(0.95) ? { householdCode: `H${code}` } : {}),
      ...(known.head ? { headId: head } : {}),
      bank: pick(BANKS),
      contract: chance(0.95) ? `C${index}` : '',
      ...(category === undefined ? {} : { category }),
      ...(use === undefined ? {} : { use }),
      principal,
      ...(chance(0.3) ? { signed: addDays(disbursed, -int(0, 20)) } : {}),
      disbursed,
      ...(due === undefined ? {} : { due }),
      ...(extendedTo === undefined ? {} : { extendedTo }),
      ...(due === undefined || chance(0.1) ? { termMonths: months } : {}),
      ...(settled === undefined ? {} : { settled }),
      repayments,
      ...(withRate ? { rate: ratePpm(pick(flavour.rates)) } : {}),
      ...(chance(0.03) ? { overdue: true } : {}),
      ...(chance(0.08) ? { paid: [earlier(disbursed, last)] } : {}),
    };
  }

  function amount(yuan: string): Fen {
    if (chance(0.2)) return fen(int(1, 12_000_000));
    return fen(Math.round(Number(yuan) * 100) + (chance(0.1) ? pick([-1, 1]) : 0));
  }

  function settlement(disbursed: Day, due: Day): Day {
    const roll = next();
    if (roll < 0.35) return due;
    if (roll < 0.5) return addDays(due, int(1, 9));
    if (roll < 0.6) return Math.max(pick(edges), disbursed) as Day;
    if (roll < 0.65) return disbursed;
    return int(disbursed + 1, Math.max(disbursed + 1, due)) as Day;
  }

  function partial(disbursed: Day, until: Day, principal: Fen): Repayment[] {
    const parts = int(1, 3);
    const all = chance(0.15);
    return Array.from({ length: parts }, (_, i) => ({
      day: int(disbursed, Math.max(disbursed, until + 5)) as Day,
      principal:
        all && i === parts - 1
          ? fen(principal - (parts - 1) * Math.floor(principal / 4))
          : fen(Math.floor(principal / 4)),
    }));
  }

  function earlier(disbursed: Day, due: Day): Span {
    const from = int(disbursed - 5, due) as Day;
    return { from, to: addDays(from, int(1, 120)) };
  }
}
