import { assess } from './assess';
import type { Assessment } from './assessment';
import { addDays, type Day } from './day';
import type { Finding } from './finding';
import type { Loan, PartyId } from './loan';
import type { Fen } from './money';
import { yearOf, type Period } from './period';
import type { Programme } from './programmes/programme';
import { addMonths, dayFromYmd } from './day';
import type { RatePpm } from './rate';

/** A loan as a formula gives it. */
export interface SingleLoan {
  readonly principal: Fen;
  /** 万宁: disbursement. Programmes paid by the day: the first day paid. */
  readonly from: Day;
  /** 万宁: settlement, or the due date where `settled` is given. Programmes paid by the day: the day interest stops. */
  readonly to: Day;
  /** Contract rate. */
  readonly rate?: RatePpm;
  /** Text of the category, as in a ledger. */
  readonly category?: string;
  readonly settled?: Day;
  readonly id?: PartyId;
  readonly use?: string;
}

export interface SingleResult {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

const NO_ID: PartyId = { text: '', status: 'missing' };

/**
 * One loan without a ledger, by the code that assesses ledgers, so that a formula and a ledger never differ. What only several rows can
 * show (caps shared with others, other banks, duplicates) is left out, and so is the ceiling of a contract whose day of signing a formula does
 * not say: the days from … to are paid at the contract rate. Throws ProgrammeIncomplete as `assess` does, RangeError where to < from.
 */
export function assessSingle(single: SingleLoan, programme: Programme): SingleResult {
  if (single.to < single.from) throw new RangeError('a loan ends on or after the day it begins');
  const result = assess([loanOf(single, programme)], rulesForOne(programme), periodOf(single, programme));
  return { assessment: result.assessments[0]!, findings: result.findings };
}

function loanOf(single: SingleLoan, { schedule }: Programme): Loan {
  const { principal, from, to, rate, category, settled, id, use } = single;
  const bySettlement = schedule.kind === 'settlement-year';
  return {
    source: { sheet: '', row: 1 },
    borrower: '',
    id: id ?? NO_ID,
    bank: '',
    contract: '',
    principal,
    disbursed: from,
    ...(bySettlement && settled === undefined ? {} : { due: to }),
    ...(bySettlement ? { settled: settled ?? to } : settled === undefined ? {} : { settled }),
    repayments: [],
    ...(rate === undefined ? {} : { rate }),
    ...(category === undefined ? {} : { category }),
    ...(use === undefined ? {} : { use }),
  };
}

/** The stretch a formula names is the period; of a settlement it is the year. */
function periodOf({ from, to, settled }: SingleLoan, { schedule }: Programme): Period {
  if (schedule.kind === 'settlement-year') {
    const first = dayFromYmd(yearOf(settled ?? to), 1, 1)!;
    return { from: first, to: addDays(addMonths(first, 12), -1), label: String(yearOf(first)) };
  }
  return { from, to: addDays(to, to > from ? -1 : 0), label: '' };
}

function rulesForOne(programme: Programme): Programme {
  return { ...programme, choices: { ...programme.choices, ceiling: { ...programme.choices.ceiling, value: 'none' } } };
}
