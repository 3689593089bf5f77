import { agrees, asPrinted, inBase } from './figure';
import { failed, problem, type FigureProblem, type Outcome, type Read } from './outcome';

/** Money a household (person, loan): against a printed average and against a cap. */
export interface PerHeadCheck {
  readonly kind: 'per-head';
  readonly money: string;
  readonly heads: string;
  readonly stated?: string;
  /** The most one may have. */
  readonly cap?: string;
}

export function checkPerHead(read: Read, { money, heads, stated, cap }: PerHeadCheck): Outcome {
  const total = read(money);
  const count = inBase(read(heads));
  if (count.isZero()) return failed('DIVISOR_ZERO', { figure: heads });
  const each = inBase(total).div(count);
  const inYuan = each.toFixed(2);
  const problems: FigureProblem[] = [];
  if (stated !== undefined && !agrees(read(stated), each)) {
    const figure = read(stated);
    const facts = { figure: stated, stated: figure.value, computed: asPrinted(figure, each), unit: figure.unit };
    problems.push(problem('PER_HEAD_DIFFERS', facts));
  }
  if (cap !== undefined && each.gt(inBase(read(cap)))) {
    // So many heads would be needed for nobody to be over the cap.
    const needed = inBase(total)
      .div(inBase(read(cap)))
      .ceil()
      .toFixed();
    problems.push(
      problem('PER_HEAD_OVER_CAP', { money, heads, perHead: inYuan, cap: inBase(read(cap)).toFixed(2), needed }),
    );
  }
  return { computed: [{ name: 'perHead', value: inYuan, unit: '元' }], problems };
}
