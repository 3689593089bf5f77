import type { Citation } from '../citation';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What is paid at a time, and how a period is named. */
export type Schedule =
  /** 事后贴息 by 结清年度: `2021`. */
  | { readonly kind: 'settlement-year' }
  /** `2021Q3`; `startsOn` 21 follows the bank's 结息日 (2024Q2 = 2024-03-21 … 06-20), 1 the calendar. */
  | { readonly kind: 'quarter'; readonly startsOn: 1 | 21 }
  /** `2024-05`; likewise. */
  | { readonly kind: 'month'; readonly startsOn: 1 | 21 };

/** 贴息项目: the rules of one scheme, as data. */
export interface Programme {
  readonly id: string;
  readonly name: Bilingual;
  /** Short name for chips and buttons: `万宁 2021`. */
  readonly shortName: Bilingual;
  readonly version: number;
  /** ISO date on which someone last read the documents against these values. */
  readonly lastVerifiedOn: string;
  readonly documents: readonly Citation[];
  readonly schedule: Schedule;
}
