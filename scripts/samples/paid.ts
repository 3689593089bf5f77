import { assess } from '../../src/engine/run/assess';
import type { Day } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { fen } from '../../src/engine/ground/money';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { findProgramme } from '../../src/engine/programmes/registry';
import { rateFromPercent } from '../../src/engine/ground/rate';

/** What every sample loan has; principal in 元. */
export interface SampleFacts {
  readonly name: string;
  readonly id: string;
  readonly bank: string;
  contract: string;
  principal: number;
  readonly ratePercent: string;
  readonly category: string;
  readonly use: string;
  disbursed: Day;
  due: Day;
  settled?: Day;
  readonly households?: number;
}

export function programmeOf(id: string): Programme {
  const programme = findProgramme(id);
  if (!programme) throw new Error(`${id} is not built in`);
  return programme;
}

export function periodOf(label: string, programme: Programme): Period {
  const period = parsePeriod(label, programme);
  if (typeof period === 'string') throw new Error(`${label} is no period of ${programme.id}: ${period}`);
  return period;
}

/** What the engine pays on this loan alone, in 分. */
export function paidOn(sample: SampleFacts, programme: Programme, period: Period): number {
  return assess([toLoan(sample)], programme, period).totals.subsidy;
}

function toLoan(sample: SampleFacts): Loan {
  return {
    source: { sheet: '', row: 1 },
    borrower: sample.name,
    id: { text: sample.id, status: 'ok' },
    bank: sample.bank,
    contract: sample.contract,
    category: sample.category,
    use: sample.use,
    principal: fen(sample.principal * 100),
    disbursed: sample.disbursed,
    due: sample.due,
    ...(sample.settled === undefined ? {} : { settled: sample.settled }),
    ...(sample.households === undefined ? {} : { households: sample.households }),
    rate: rateFromPercent(sample.ratePercent),
    repayments: [],
  };
}
