import type { Day } from '../ground/day';
import type { Accrual } from '../ground/interest';
import type { Fen } from '../ground/money';

/** A stretch of days of one loan with one subsidised balance, rate and share. `to` does not count. */
export interface Segment extends Accrual {
  from: Day;
  to: Day;
  /** Subsidised balance, > 0. */
  balance: Fen;
  /** The loan's own balance on these days. */
  owed: Fen;
  units: number;
  /** ppm. */
  rate: number;
  /** In parts of `Rules.shareParts`. */
  share: number;
}

/** One loan's subsidised days under one limit: what is rounded once. Filled again and again; only the first `count` segments hold. */
export interface Line {
  segments: Segment[];
  count: number;
  /** Stretches left out because an earlier period paid them: they use the common cap all the same. */
  paid: Segment[];
  subsidy: Fen;
  /** Largest subsidised balance of any day. */
  base: Fen;
  days: number;
  paidDays: number;
  /** Somewhere the loan's own cap held it down … */
  cutByLoanCap: boolean;
  /** … or what other loans of the group left of the common cap. */
  cutByGroupCap: boolean;
  /** 分 that caps on the subsidy itself took off after rounding. */
  cutBySubsidyCap: number;
}

export function emptyLine(): Line {
  return {
    segments: [],
    count: 0,
    paid: [],
    subsidy: 0 as Fen,
    base: 0 as Fen,
    days: 0,
    paidDays: 0,
    cutByLoanCap: false,
    cutByGroupCap: false,
    cutBySubsidyCap: 0,
  };
}

export function clearLine(line: Line): Line {
  line.count = 0;
  if (line.paid.length > 0) line.paid = [];
  line.subsidy = 0 as Fen;
  line.base = 0 as Fen;
  line.days = 0;
  line.paidDays = 0;
  line.cutByLoanCap = false;
  line.cutByGroupCap = false;
  line.cutBySubsidyCap = 0;
  return line;
}
