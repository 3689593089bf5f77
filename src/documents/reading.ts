import type { ReportDocument } from './document';
import { passagesOf, type Passage } from './parts/passages';
import { indicatorTables, type IndicatorTable } from './parts/score-tables';
import type { ReportProblem } from './problem';

/** A report as its checks see it, worked out once. */
export interface Reading extends ReportDocument {
  readonly passages: readonly Passage[];
  readonly indicators: readonly IndicatorTable[];
  /** Everything said, without blanks, for asking whether a word is there at all. */
  readonly all: string;
}

/** One thing to hold a report to. Nothing found: an empty list. */
export type ReportCheck = (reading: Reading) => readonly ReportProblem[];

export function read(document: ReportDocument): Reading {
  const passages = passagesOf(document);
  return {
    ...document,
    passages,
    indicators: indicatorTables(document),
    all: passages.map(({ text }) => text.replace(/\s+/g, '')).join('\n'),
  };
}
