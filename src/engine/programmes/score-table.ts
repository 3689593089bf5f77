import type { Citation } from '../ground/citation';
import type { DecimalText } from '../ground/exact';
import type { Bilingual } from './bilingual';

/**
 * How an indicator of a 绩效评价 earns its weight. `actual` is what the evaluator found: a percentage for the ratio rules,
 * a count for `deduct`, a plain figure for the targets.
 */
export type ScoringRule =
  /** Weight × percentage, never above the weight (到位率, 执行率). */
  | { readonly kind: 'proportional' }
  /** Full from one percentage on, nothing below another, between them weight × percentage (交城 D31: 95, 60). */
  | { readonly kind: 'floored'; readonly fullFrom: DecimalText; readonly zeroBelow: DecimalText }
  /** Full or nothing. */
  | { readonly kind: 'at-least'; readonly threshold: DecimalText }
  | { readonly kind: 'at-most'; readonly threshold: DecimalText }
  /** The larger the better: weight × actual ÷ target, never above the weight. */
  | { readonly kind: 'target-up'; readonly target: DecimalText }
  /** The smaller the better: weight × target ÷ actual, never above the weight. */
  | { readonly kind: 'target-down'; readonly target: DecimalText }
  /** So much off for each case, until nothing is left (交城 C21: 1 a borrower, C31: 0.6 a month late). */
  | { readonly kind: 'deduct'; readonly each: DecimalText }
  /** The score of the band (呼兰 执行率: 90–100 → 10). */
  | { readonly kind: 'banded'; readonly bands: readonly Band[] };

/** A stretch of values and what it gives: `[0, 60)` → 差. */
export interface Band {
  readonly from: DecimalText;
  readonly fromIncluded: boolean;
  readonly to: DecimalText;
  readonly toIncluded: boolean;
  /** Grade or score. */
  readonly gives: string;
}

/** How an indicator earns its weight: by a figure, by a level that is named, or as a person judges it by the standard. */
export type IndicatorRule =
  | ScoringRule
  /** 效果明显 10, 一般 2, 无 0: what was reached is one of these words. */
  | { readonly kind: 'levels'; readonly levels: readonly { readonly name: string; readonly score: DecimalText }[] }
  | { readonly kind: 'judged' }
  /** Weight × what was reached ÷ target, or target ÷ reached where less is better, never above the weight; the unit sets the target. */
  | { readonly kind: 'own-target'; readonly better: 'more' | 'less' };

/** A figure of another sheet that says what was reached. */
export const ACTUAL_SOURCES = [
  'arrival-rate',
  'execution-rate',
  'spent',
  'fund-share-of-balance',
  'fund-share-of-plan',
  'late-periods',
  'satisfaction',
  'households',
  'loans',
  'subsidy',
] as const;
export type ActualSource = (typeof ACTUAL_SOURCES)[number];

/** 三级指标. */
export interface Indicator {
  /** `A11`; unique in its table. */
  readonly code: string;
  readonly name: Bilingual;
  readonly weight: DecimalText;
  /** 目标值 as printed; of `own-target` a number, or absent until the unit sets it. */
  readonly target?: string;
  readonly rule: IndicatorRule;
  /** 评分标准 in the words of the document. */
  readonly standard: string;
  /** 数据来源, likewise. */
  readonly evidence?: string;
  /** Where what was reached comes from; absent: the evaluator types it. */
  readonly actual?: ActualSource;
}

/** 二级指标 with its 三级指标. */
export interface IndicatorPart {
  readonly name: Bilingual;
  readonly indicators: readonly Indicator[];
}

/** 一级指标. */
export interface IndicatorGroup {
  /** `A`; unique in its table. */
  readonly code: string;
  readonly name: Bilingual;
  readonly parts: readonly IndicatorPart[];
}

/** 评分表 of a 绩效评价: weights, standards, evidence, grades. The weights add up to 100. */
export interface ScoreTable {
  readonly name: Bilingual;
  readonly citation: Citation;
  readonly groups: readonly IndicatorGroup[];
  /** 优, 良, 中, 差 by the total. */
  readonly grades: readonly Band[];
  /** The weights are for the unit to set. */
  readonly openWeights?: boolean;
}

/** 三级指标 in the order of the table. */
export function indicatorsOf({ groups }: ScoreTable): readonly Indicator[] {
  return groups.flatMap(({ parts }) => parts.flatMap(({ indicators }) => indicators));
}
