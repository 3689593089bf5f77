import type { IndicatorRule } from '../../engine/programmes/score-table';
import type { Band } from '../../engine/programmes/score-table';

export interface ScoreCells {
  /** 实际完成值. */
  readonly actual: string;
  readonly weight: string;
  /** 目标值, where the unit sets it. */
  readonly target: string;
}

/** Points of an indicator by its rule, half up to 0.01; blank while what was reached is not known, text where no band holds it. */
export function scoreFormula(rule: IndicatorRule, { actual, weight, target }: ScoreCells, noBand: string): string {
  const points = (source: string) => `IF(ISNUMBER(${actual}),ROUND(${source},2),"")`;
  switch (rule.kind) {
    case 'judged':
      return '""';
    case 'proportional':
      return points(`MIN(${weight},${weight}*${actual}/100)`);
    case 'floored':
      return points(
        `IF(${actual}>=${rule.fullFrom},${weight},IF(${actual}<${rule.zeroBelow},0,${weight}*${actual}/100))`,
      );
    case 'at-least':
      return points(`IF(${actual}>=${rule.threshold},${weight},0)`);
    case 'at-most':
      return points(`IF(${actual}<=${rule.threshold},${weight},0)`);
    case 'target-up':
      return points(`MIN(${weight},${weight}*${actual}/${rule.target})`);
    case 'target-down':
      return `IF(N(${actual})<=0,"",ROUND(MIN(${weight},${weight}*${rule.target}/${actual}),2))`;
    case 'deduct':
      return points(`MAX(0,${weight}-${actual}*${rule.each})`);
    case 'own-target': {
      const quotient = rule.better === 'more' ? `${actual}/${target}` : `${target}/${actual}`;
      const divisor = rule.better === 'more' ? target : actual;
      return `IF(OR(NOT(ISNUMBER(${actual})),NOT(ISNUMBER(${target})),N(${divisor})<=0),"",ROUND(MIN(${weight},${weight}*${quotient}),2))`;
    }
    case 'banded':
      return `IF(ISNUMBER(${actual}),${bandFormula(rule.bands, actual, noBand, noBand, Number)},"")`;
    case 'levels': {
      const otherwise = `"${noBand}"`;
      const nested = rule.levels.reduceRight(
        (rest, { name, score }) => `IF(${actual}="${name}",${score},${rest})`,
        otherwise,
      );
      return `IF(${actual}="","",${nested})`;
    }
  }
}

/** What the one band gives that holds the cell's value; words where none does, or several do. */
export function bandFormula(
  bands: readonly Band[],
  cell: string,
  none: string,
  several: string,
  as: (gives: string) => string | number,
): string {
  const holds = ({ from, fromIncluded, to, toIncluded }: Band) =>
    `AND(${cell}>${fromIncluded ? '=' : ''}${from},${cell}<${toIncluded ? '=' : ''}${to})`;
  const literal = (gives: string) => {
    const value = as(gives);
    return typeof value === 'number' ? String(value) : `"${value}"`;
  };
  const count = bands.map((one) => `IF(${holds(one)},1,0)`).join('+');
  const chosen = bands.reduceRight((rest, one) => `IF(${holds(one)},${literal(one.gives)},${rest})`, `"${none}"`);
  return `IF(${count}>1,"${several}",${chosen})`;
}
