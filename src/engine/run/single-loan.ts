import { assess } from './assess';
import { blankCase, fillCase, type Case } from '../line/case-of-loan';
import { assessmentOf, type Assessment, type AssessmentResult } from './assessment';
import { addDays, FIRST_DAY, type Day } from '../ground/day';
import type { Finding } from '../loan/finding';
import type { Loan, PartyId, RowRef } from '../loan/loan';
import type { Fen } from '../ground/money';
import { yearOf, type Period } from '../programmes/period';
import type { Programme } from '../programmes/programme';
import { addMonths, dayFromYmd } from '../ground/day';
import type { RatePpm } from '../ground/rate';
import { compileRules, type AssessOptions, type Rules } from '../line/rules';
import { conditionsOf } from '../conditions/all';
import type { Condition } from '../conditions/condition';
import { runAlone } from './run';

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

/** Reference rates and workdays with a clerk's own rows; the reviewed tables where absent. */
export type SingleTables = Pick<AssessOptions, 'rates' | 'workdays'>;

const REVIEWED: SingleTables = {};
const NO_ID: PartyId = { text: '', status: 'missing' };
const NOWHERE: RowRef = { sheet: '', row: 1 };
const NO_REPAYMENTS: Loan['repayments'] = [];

/**
 * One loan without a ledger, by the code that assesses ledgers, so that a formula and a ledger never differ. What only several rows can
 * show (caps shared with others, other banks, duplicates) is left out, and so is the ceiling of a contract whose day of signing a formula does
 * not say: the days from … to are paid at the contract rate. Throws ProgrammeIncomplete as `assess` does, RangeError where to < from.
 */
export function assessSingle(single: SingleLoan, programme: Programme, tables: SingleTables = REVIEWED): SingleResult {
  requireOrder(single);
  const loan = loanOf(single, programme);
  const { c, rules, conditions } = caseUnder(programme, tables, loan);
  const period = periodOf(single, programme);
  rules.period = period;
  rules.periodEnd = addDays(period.to, 1);
  c.loans = [loan];
  const found = runAlone(fillCase(c, 0), conditions);
  return {
    assessment: assessmentOf(c, found.codesOf(0)),
    findings: found.inOrder(),
  };
}

/** The same as the result of a ledger of one loan: what explain.ts takes. */
export function resultOfSingle(
  single: SingleLoan,
  programme: Programme,
  tables: SingleTables = REVIEWED,
): AssessmentResult {
  requireOrder(single);
  return assess([loanOf(single, programme)], rulesForOne(programme), periodOf(single, programme), tables);
}

function requireOrder({ from, to }: SingleLoan): void {
  if (to < from) throw new RangeError('a loan ends on or after the day it begins');
}

/** Rules whose period is set anew for every loan. */
type OwnRules = { -readonly [K in keyof Rules]: Rules[K] };
interface Prepared {
  readonly c: Case;
  readonly rules: OwnRules;
  readonly conditions: readonly Condition[];
  readonly tables: SingleTables;
}
const cases = new WeakMap<Programme, Prepared>();

/** One case a programme, its rules compiled once and filled again for every formula: a sheet may ask 100 000 times. */
function caseUnder(programme: Programme, tables: SingleTables, loan: Loan): Prepared {
  let known = cases.get(programme);
  if (known?.tables !== tables) {
    const rules = compileRules(rulesForOne(programme), { from: FIRST_DAY, to: FIRST_DAY, label: '' }, tables);
    known = { c: blankCase(rules, [loan]), rules, conditions: conditionsOf(rules), tables };
    cases.set(programme, known);
  }
  return known;
}

function loanOf(single: SingleLoan, { schedule }: Programme): Loan {
  const { principal, from, to, rate, category, settled, id, use } = single;
  const bySettlement = schedule.kind === 'settlement-year';
  const loan: { -readonly [K in keyof Loan]: Loan[K] } = {
    source: NOWHERE,
    borrower: '',
    id: id ?? NO_ID,
    bank: '',
    contract: '',
    principal,
    disbursed: from,
    repayments: NO_REPAYMENTS,
  };
  if (bySettlement) {
    if (settled !== undefined) loan.due = to;
    loan.settled = settled ?? to;
  } else {
    loan.due = to;
    if (settled !== undefined) loan.settled = settled;
  }
  if (rate !== undefined) loan.rate = rate;
  if (category !== undefined) loan.category = category;
  if (use !== undefined) loan.use = use;
  return loan;
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
