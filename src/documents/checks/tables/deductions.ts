import type { Exact } from '../../../engine/ground/exact';
import { Exact as ExactNumber } from '../../../engine/ground/exact';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { ReportCheck } from '../../reading';

const STEP = /每[^。；;，,]{1,14}?[，,]?(?:扣|减|扣除)(\d+(?:\.\d+)?)分/g;
/** Beyond this many steps any score can be had by some sum of them. */
const MOST = 60;

/** A score that the steps of its own rule, `每延迟1个月，扣0.6分`, cannot give. */
export const checkDeductions: ReportCheck = ({ indicators }) => {
  const items = indicators.flatMap((table) => table.items);
  const problems = items.flatMap((item): readonly ReportProblem[] => {
    const rule = tight(item.rule ?? '');
    const steps = [...rule.matchAll(STEP)].map(([, digits = '']) => new ExactNumber(digits));
    const scored =
      item.score && item.weight ? item : items.find((one) => one.name === item.name && one.score && one.weight);
    if (steps.length === 0 || !scored?.score || !scored.weight) return [];
    const lost = scored.weight.minus(scored.score);
    if (lost.isZero() || scored.score.isZero() || canBe(lost, steps)) return [];
    const facts = {
      name: item.name,
      lost: lost.toString(),
      step: steps.map((step) => step.toString()).join('、'),
      times: lost.div(steps[0]!).toFixed(2),
      ...(rule.includes('酌情') ? { open: '酌情' } : {}),
    };
    return [{ code: 'DEDUCTION_NOT_REBUILT', facts, at: scored.place, other: item.place }];
  });
  return problems;
};

function canBe(lost: Exact, steps: readonly Exact[]): boolean {
  const [step, ...others] = steps;
  if (!step) return lost.isZero();
  for (let times = 0; times <= MOST && step.times(times).lte(lost); times += 1)
    if (canBe(lost.minus(step.times(times)), others)) return true;
  return false;
}
