import type { figures as zh } from '../zh-cn/figures';

export const figures: typeof zh = {
  FIGURE_MISSING: 'There is no figure “{figure}”: add it or use another name.',
  UNITS_DIFFER: '“{first}” and “{second}” have different units: check them.',
  DIVISOR_ZERO: '“{figure}” is 0 and cannot divide.',
  SUM_DIFFERS:
    '“{figure}” is stated as {stated} {unit}; its parts add up to {computed} {unit}, a difference of {difference} {unit}.',
  UNIT_SUSPECT:
    '[“{figure}” is stated as {stated} {unit}: ][“{first}” is {firstValue}, “{second}” is {secondValue}: ]out by exactly 10,000. Is it 元 or 万元?',
  RATIO_DIFFERS: '“{figure}” is stated as {stated} {unit}; over “{base}” it comes to {computed} {unit}.',
  PRODUCT_DIFFERS:
    '“{figure}” is stated as {stated} {unit}; the product is {computed} {unit}, a difference of {difference} {unit}.',
  RATE_OUT_OF_RANGE:
    '“{money}” over “{base}” is {rate}%, not between {lowest}% and {highest}%: check the subsidy or the loans.',
  PER_HEAD_DIFFERS: '“{figure}” is stated as {stated} {unit} and comes to {computed} {unit}.',
  PER_HEAD_OVER_CAP: '“{money}” among “{heads}” is ¥{perHead} each, above ¥{cap}; at least {needed} would be needed.',
  LOANS_COUNTED_AS_HEADS:
    '“{figure}”, {stated} {unit}, is exactly the number of loans ({loans}): loans may have been counted as households.',
  MORE_HEADS_THAN_LOANS: '“{figure}”, {stated} {unit}, is more than the {loans} loans there are.',
  REPEATED_DIFFERS: 'One figure, two values: “{first}” {firstValue}, “{second}” {secondValue}.',
  DIRECTION_REVERSED: 'The indicator “{indicator}” prints “{printed}” where the rule says “{rule}”.',
  SHARE_TOO_SMALL:
    '“{part}” is {held} {unit}; “{whole}” calls for at least {required} {unit}: {shortfall} {unit} short (now {percent}%).',
  JUMP: '“{to}” is {times} times “{from}”: explain the change.',
  PAID_BEFORE_ACCRUAL:
    '“{name}” was paid {days} days before the interest had accrued: reconcile it with the actual interest.',
  PAID_LATE: '“{name}” was paid {days} days late.',
  ELAPSED_DIFFERS: '“{name}” is stated as {stated} days; by the dates it is {computed}.',
  BAND_GAP: '“{name}” does not say what {stretch} means.',
  BAND_OVERLAP: '“{name}” says two things about {stretch}.',
  SCORE_SUM_MISMATCH: '[“{name}”: ]the score is stated as {stated}; its items add up to {computed}.',
  WEIGHT_SUM_MISMATCH: '[“{name}”: ]the weight is stated as {stated}; its items add up to {computed}.',
  SCORE_ABOVE_WEIGHT: '“{name}” scored {stated}, more than its weight of {computed}.',
};
