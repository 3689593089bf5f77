import { Exact } from '../ground/exact';
import { fen, type Fen } from '../ground/money';
import { ratePpm, type RatePpm } from '../ground/rate';

export interface BudgetFigures {
  /** Loan balance the subsidy is paid on. */
  readonly balance: Fen;
  readonly rate: RatePpm;
  readonly budget: Fen;
  /** Loans, where known. */
  readonly loans?: number;
}

export interface BudgetCheck {
  /** Balance × rate for one full year on an unchanged balance, half up to 分. */
  readonly annualInterest: Fen;
  /** Budget less need; below 0 the budget is short. */
  readonly excess: Fen;
  /** Budget ÷ balance: the yearly rate the budget would pay, half up to ppm. */
  readonly impliedRate: RatePpm;
  /** Months of interest the budget covers, to two decimals. */
  readonly monthsCovered: string;
  /** Half up to 分; absent without a number of loans. */
  readonly averageLoan?: Fen;
}

/** 预算 against 余额 × 利率 (巴楚: 20281.36万 × 3.95% against 1200万). Throws RangeError where balance, rate or loans are not above 0. */
export function checkBudget({ balance, rate, budget, loans }: BudgetFigures): BudgetCheck {
  if (balance <= 0 || rate <= 0 || (loans !== undefined && loans <= 0)) {
    throw new RangeError(`a budget is checked against a balance and a rate above 0: ${balance}, ${rate}, ${loans}`);
  }
  const need = new Exact(balance).times(rate).div(1_000_000);
  const annualInterest = fen(whole(need));
  return {
    annualInterest,
    excess: fen(budget - annualInterest),
    impliedRate: ratePpm(whole(new Exact(budget).times(1_000_000).div(balance))),
    monthsCovered: new Exact(budget).times(12).div(need).toFixed(2),
    ...(loans === undefined ? {} : { averageLoan: fen(whole(new Exact(balance).div(loans))) }),
  };
}

function whole(value: Exact): number {
  return value.toDecimalPlaces(0).toNumber();
}
