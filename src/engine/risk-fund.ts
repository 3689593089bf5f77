import type { Citation } from './citation';
import { Exact } from './exact';
import { fen, ZERO_FEN, type Fen } from './money';

/** 风险补偿金: how large the fund must be and who bears a loss. */
export interface RiskFundRule {
  /** The fund holds at least balance × part ÷ of. */
  readonly minimum: { readonly part: number; readonly of: number };
  /** A loss is borne fund : bank. */
  readonly split: { readonly fund: number; readonly bank: number };
  readonly citation: Citation;
}

/**
 * 交城: not less than 1/8 of the balance, losses 7:3. The indicator table of the same report prints `≤1/8`; the rule text and the
 * sense of a reserve say 不低于, so that is what counts.
 */
export const JIAOCHENG_RISK_FUND: RiskFundRule = {
  minimum: { part: 1, of: 8 },
  split: { fund: 7, bank: 3 },
  citation: {
    document: '乡村振兴农业农村局补贴项目 小额贷款贴息项目绩效评价报告',
    article: 'C11 风险补偿金规模',
    quote:
      '风险补偿金规模不低于贷款余额的 1/8，实行专款专存，专账管理、封闭运行，损失风险由风险补偿金和银行按 7:3 分担，追回资金按比例退回专户',
  },
};

export interface FundCheck {
  /** Half up to 分. */
  readonly required: Fen;
  /** Decided on the exact share, not on the rounded one. */
  readonly enough: boolean;
  /** Half up to 分; 0 where enough. */
  readonly shortfall: Fen;
}

/** Whether a fund holds its part of a loan balance. */
export function checkFund(rule: RiskFundRule, balance: Fen, fund: Fen): FundCheck {
  const required = share(balance, rule.minimum.part, rule.minimum.of);
  const missing = required.minus(fund);
  const enough = missing.lte(0);
  return { required: toFen(required), enough, shortfall: enough ? ZERO_FEN : toFen(missing) };
}

export interface LossSplit {
  readonly fund: Fen;
  readonly bank: Fen;
}

/** A loss between fund and bank: the fund's part half up to 分, the bank takes the remainder, so both add up. Throws RangeError below 0. */
export function splitLoss(rule: RiskFundRule, loss: Fen): LossSplit {
  if (loss < 0) throw new RangeError(`not a loss: ${loss}`);
  const fund = toFen(share(loss, rule.split.fund, rule.split.fund + rule.split.bank));
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
  const before = toFen(share(recoveredBefore, borne.fund, loss));
  const after = toFen(share(recoveredBefore + recovery, borne.fund, loss));
  return { ok: true, fund: fen(after - before), bank: fen(recovery - (after - before)) };
}

function share(amount: number, part: number, of: number): Exact {
  return new Exact(amount).times(part).div(of);
}

function toFen(amount: Exact): Fen {
  return fen(amount.toDecimalPlaces(0).toNumber());
}
