import { exact, type DecimalText } from '../../ground/exact';
import { inBase } from './figure';
import { failed, problem, type FigureProblem, type Outcome, type Read } from './outcome';

/** A series of quarters (months) in which none should be a multiple of its neighbour. */
export interface JumpCheck {
  readonly kind: 'jump';
  readonly series: readonly string[];
  /** From which multiple on, up or down, it is worth a question. */
  readonly factor: DecimalText;
}

export function checkJump(read: Read, { series, factor }: JumpCheck): Outcome {
  const zero = series.find((name) => inBase(read(name)).isZero());
  if (zero !== undefined) return failed('DIVISOR_ZERO', { figure: zero });
  const limit = exact(factor);
  const problems: FigureProblem[] = [];
  for (const [i, from] of series.slice(0, -1).entries()) {
    const to = series[i + 1]!;
    const times = inBase(read(to)).div(inBase(read(from)));
    if (times.lt(limit) && times.gt(limit.pow(-1))) continue;
    problems.push(problem('JUMP', { from, to, times: times.toFixed(2) }));
  }
  return { computed: [], problems };
}
