import { addDays, type Day } from '../../src/engine/ground/day';
import type { Loan, Repayment } from '../../src/engine/loan/loan';
import { fen, type Fen } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import { ratePpm } from '../../src/engine/ground/rate';
import { dice } from '../oracle/random-loans';

const RATES = [30_000, 34_500, 38_500, 42_000, 46_500];
/** One 分 of interest, in 分 × days × millionths a year on 360 days. */
export const FEN = 360_000_000;

/** Loans of the county's 5万 programme, each of a person alone, all of them paid: odd amounts and rates, up to four repayments within the period, every fourth ending on half a 分. */
export function awkwardLoans(seed: number, count: number, period: Period): Loan[] {
  const next = dice(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return Array.from({ length: count }, (_, index) => {
    const serial = String(index).padStart(6, '0');
    const common = {
      source: { sheet: '台账', row: index + 4 },
      borrower: `测试${index}`,
      id: { text: `990422${1950 + (index % 40)}01${serial}`, status: 'invalid' } as const,
      township: `乡镇${index % 17}`,
      bank: `银行${index % 5}`,
      contract: `C${index}`,
      category: '脱贫户',
    };
    if (index % 4 === 0) return { ...common, ...halfFen() };
    const disbursed = addDays(period.from, -int(0, 400) + int(0, 60));
    const principal = fen(index % 3 === 0 ? int(1, 50) * 100_000 : int(1, 5_000_000));
    const rate = ratePpm(index % 5 === 0 ? int(1, 38_500) : RATES[int(0, 2)]!);
    return {
      ...common,
      principal,
      disbursed,
      due: addDays(disbursed, 700),
      repayments: repayments(int(0, 4), principal),
      rate,
    };
  });

  function repayments(count: number, principal: Fen): Repayment[] {
    return Array.from({ length: count }, () => ({
      day: addDays(period.from, int(0, period.to - period.from)),
      principal: fen(Math.floor((principal * next()) / 6)),
    }));
  }

  /** Paid from the disbursement to the end of the period, one balance. */
  function halfFen(): Pick<Loan, 'principal' | 'disbursed' | 'due' | 'repayments' | 'rate'> {
    for (;;) {
      const days = int(1, period.to - period.from + 1);
      const rate = RATES[int(0, 2)]!;
      const principal = int(1, 500) * 10_000;
      if ((principal * days * rate) % FEN !== FEN / 2) continue;
      const disbursed = (period.to + 1 - days) as Day;
      return {
        principal: fen(principal),
        disbursed,
        due: addDays(disbursed, 700),
        repayments: [],
        rate: ratePpm(rate),
      };
    }
  }
}
