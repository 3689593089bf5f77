import { Exact, exact } from '../ground/exact';
import { fen, ZERO_FEN, type Fen } from '../ground/money';
import type { RiskFundTerms } from '../programmes/programme';

export interface FundCheck {
  /** Half up to 分. */
  readonly required: Fen;
  /** Decided on the exact share, not on the rounded one. */
  readonly enough: boolean;
  /** Half up to 分; 0 where enough. */
  readonly shortfall: Fen;
}

/** Whether a 风险补偿金 holds its part of a loan balance. The rule is 不低于 (交城 prints `≤1/8` in a table, against its own text). */
export function checkFund(terms: RiskFundTerms, balance: Fen, fund: Fen): FundCheck {
  const required = portion(balance, terms.minimum.numerator, terms.minimum.denominator);
  const missing = required.minus(fund);
  const enough = missing.lte(0);
  return { required: toFen(required), enough, shortfall: enough ? ZERO_FEN : toFen(missing) };
}

export interface LossSplit {
  readonly fund: Fen;
  readonly bank: Fen;
}

/** A loss between fund and bank: the fund's part half up to 分, the bank takes the remainder, so both add up. Throws RangeError below 0. */
export function splitLoss(terms: RiskFundTerms, loss: Fen): LossSplit {
  if (loss < 0) throw new RangeError(`not a loss: ${loss}`);
  const fund = toFen(portion(loss, exact(terms.fundShare), 100));
  return { fund, bank: fen(loss - fund) };
}

export type RecoverySplit =
  | { readonly ok: true; readonly fund: Fen; readonly bank: Fen }
  /** More came back than was lost: what the excess is (interest, another loan) a person must say. */
  | { readonly ok: false; readonly code: 'RECOVERY_EXCEEDS_LOSS'; readonly excess: Fen };

/**
 * A recovery on a compensated loss, given back pro rata to what each bore. Rounded on the running total, so that after the
 * whole loss has come back in any number of parts each has exactly its own again. Throws RangeError below 0.
 *
 * @param recoveredBefore recoveries already given back on the same loss
 */
export function splitRecovery(borne: LossSplit, recoveredBefore: Fen, recovery: Fen): RecoverySplit {
  if (recoveredBefore < 0 || recovery < 0) throw new RangeError(`not a recovery: ${recoveredBefore}, ${recovery}`);
  const loss = borne.fund + borne.bank;
  const excess = recoveredBefore + recovery - loss;
  if (excess > 0) return { ok: false, code: 'RECOVERY_EXCEEDS_LOSS', excess: fen(excess) };
  if (recovery === 0) return { ok: true, fund: ZERO_FEN, bank: ZERO_FEN };
  const before = toFen(portion(recoveredBefore, borne.fund, loss));
  const after = toFen(portion(recoveredBefore + recovery, borne.fund, loss));
  return { ok: true, fund: fen(after - before), bank: fen(recovery - (after - before)) };
}

function portion(amount: number, part: Exact | number, of: number): Exact {
  return new Exact(amount).times(part).div(of);
}

function toFen(amount: Exact): Fen {
  return fen(amount.toDecimalPlaces(0).toNumber());
}
