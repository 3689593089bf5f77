import type { Citation } from '../../engine/ground/citation';
import type { DecimalText } from '../../engine/ground/exact';
import type { Bilingual } from '../../engine/programmes/bilingual';
import type { IsoDate } from '../../engine/programmes/programme';

/** Money that came or went: 万元 as printed. */
export interface Movement {
  readonly amount: DecimalText;
  readonly date?: IsoDate;
  /** Document number or what it was for, as printed. */
  readonly note: string;
}

/** What an evaluator found and gave, by the code of the indicator. */
export interface GivenScore {
  readonly code: string;
  /** 实际完成值, where no other sheet has it. */
  readonly actual?: DecimalText | { readonly words: string };
  /** Points as printed, where the standard is judged or the evaluator departs from it. */
  readonly score?: DecimalText;
  /** 评分说明. */
  readonly why?: string;
}

export interface PublishedScores {
  readonly given: readonly GivenScore[];
  /** As printed: the total, the groups by code, the grade. */
  readonly stated: {
    readonly total: DecimalText;
    readonly groups: Readonly<Record<string, DecimalText>>;
    readonly grade: string;
  };
  /** Where the printed figures do not fit each other, in words. */
  readonly remarks: readonly Bilingual[];
}

export interface SurveyQuestion {
  readonly text: string;
  /** Answers by step, the best first. */
  readonly counts: readonly number[];
}

/**
 * What a published report says of one project and year that no ledger knows: money, dates, answers, scores. It stands in the input
 * cells until the clerk types something else.
 */
export interface ProjectFacts {
  readonly year: number;
  readonly source: Citation;
  /** 年初预算数, 万元. */
  readonly budget?: Movement;
  readonly arrivals: readonly Movement[];
  readonly spendings: readonly Movement[];
  /** 贷款余额 the budget was made for, 万元. */
  readonly balance?: DecimalText;
  /** 风险补偿金 and the loans it stands for, 万元. */
  readonly fund?: {
    readonly disbursed: DecimalText;
    readonly existing: DecimalText;
    readonly planned: DecimalText;
    readonly held: DecimalText;
  };
  /** When a period's subsidy was filed for and paid. */
  readonly payments?: Readonly<Record<string, { readonly filed?: IsoDate; readonly paid?: IsoDate }>>;
  readonly survey?: {
    readonly sent: number;
    readonly returned: number;
    readonly questions: readonly SurveyQuestion[];
  };
  readonly scores?: PublishedScores;
}
