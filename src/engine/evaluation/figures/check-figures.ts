import { checkCounts, type CountsCheck } from './counts';
import { checkDirection, type DirectionCheck } from './direction';
import type { Figure } from './figure';
import { checkImpliedRate, type ImpliedRateCheck } from './implied-rate';
import { checkJump, type JumpCheck } from './jump';
import { checkMinimumShare, type MinimumShareCheck } from './minimum-share';
import { failed, type Outcome } from './outcome';
import { checkElapsed, checkPaymentDate, type ElapsedCheck, type PaymentDateCheck } from './payment-dates';
import { checkPerHead, type PerHeadCheck } from './per-head';
import { checkProduct, type ProductCheck } from './product';
import { checkRatio, type RatioCheck } from './ratio';
import { checkRepeated, type RepeatedCheck } from './repeated';
import { checkBands, checkScores, type BandsCheck, type ScoresCheck } from './score-table';
import { checkSum, type SumCheck } from './sum';

export type FigureCheck =
  | SumCheck
  | RatioCheck
  | ProductCheck
  | ImpliedRateCheck
  | PerHeadCheck
  | CountsCheck
  | RepeatedCheck
  | DirectionCheck
  | MinimumShareCheck
  | JumpCheck
  | PaymentDateCheck
  | ElapsedCheck
  | BandsCheck
  | ScoresCheck;

export interface CheckedFigures extends Outcome {
  readonly check: FigureCheck;
}

/**
 * Recomputes published figures from one another: one outcome a check, in order. A figure that is not in the table makes its
 * checks fail with FIGURE_MISSING and no others. Throws RangeError on a duplicate name or a value that is no decimal.
 */
export function checkFigures(figures: readonly Figure[], checks: readonly FigureCheck[]): readonly CheckedFigures[] {
  const byName = new Map<string, Figure>();
  for (const figure of figures) {
    if (byName.has(figure.name)) throw new RangeError(`two figures are called ${figure.name}`);
    byName.set(figure.name, figure);
  }
  return checks.map((check) => {
    const missing = namesIn(check).find((name) => !byName.has(name));
    const outcome =
      missing === undefined ? run((name) => byName.get(name)!, check) : failed('FIGURE_MISSING', { figure: missing });
    return { check, ...outcome };
  });
}

function namesIn(check: FigureCheck): readonly string[] {
  switch (check.kind) {
    case 'sum':
      return [...check.parts, check.total];
    case 'ratio':
      return [...check.plus, ...(check.minus ?? []), ...check.over, check.stated];
    case 'product':
      return [...check.factors, check.stated];
    case 'implied-rate':
      return [check.money, check.base];
    case 'per-head':
      return [check.money, check.heads, check.stated, check.cap].filter((name) => name !== undefined);
    case 'counts':
      return [check.heads, ...check.loans];
    case 'repeated':
      return check.figures;
    case 'minimum-share':
      return [check.part, check.whole];
    case 'jump':
      return check.series;
    case 'direction':
    case 'payment-date':
    case 'elapsed':
    case 'bands':
    case 'scores':
      return [];
  }
}

function run(read: (name: string) => Figure, check: FigureCheck): Outcome {
  switch (check.kind) {
    case 'sum':
      return checkSum(read, check);
    case 'ratio':
      return checkRatio(read, check);
    case 'product':
      return checkProduct(read, check);
    case 'implied-rate':
      return checkImpliedRate(read, check);
    case 'per-head':
      return checkPerHead(read, check);
    case 'counts':
      return checkCounts(read, check);
    case 'repeated':
      return checkRepeated(read, check);
    case 'direction':
      return checkDirection(check);
    case 'minimum-share':
      return checkMinimumShare(read, check);
    case 'jump':
      return checkJump(read, check);
    case 'payment-date':
      return checkPaymentDate(check);
    case 'elapsed':
      return checkElapsed(check);
    case 'bands':
      return checkBands(check);
    case 'scores':
      return checkScores(check);
  }
}
