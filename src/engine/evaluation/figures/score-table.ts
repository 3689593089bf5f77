import type { DecimalText } from '../../ground/exact';
import type { Band } from '../../programmes/score-table';
import { bandProblems, scoreSheet, type ScoreSection } from '../scoring';
import { problem, type Outcome } from './outcome';

/** Grade or score bands that must give one answer for every value between two, both included. */
export interface BandsCheck {
  readonly kind: 'bands';
  readonly name: string;
  readonly bands: readonly Band[];
  readonly lowest: DecimalText;
  readonly highest: DecimalText;
}

export function checkBands({ name, bands, lowest, highest }: BandsCheck): Outcome {
  const problems = bandProblems(bands, lowest, highest).map(({ code, from, fromIncluded, to, toIncluded }) =>
    problem(code, {
      name,
      stretch: from === to ? from : `${fromIncluded ? '[' : '('}${from}, ${to}${toIncluded ? ']' : ')'}`,
    }),
  );
  return { computed: [], problems };
}

/** A score sheet against the sums its text prints. */
export interface ScoresCheck {
  readonly kind: 'scores';
  readonly sections: readonly ScoreSection[];
  readonly stated: { readonly score?: DecimalText; readonly weight?: DecimalText };
}

export function checkScores({ sections, stated }: ScoresCheck): Outcome {
  const sheet = scoreSheet(sections, stated);
  return {
    computed: [...sheet.sections, { ...sheet.total, name: 'total' }].map(({ name, score }) => ({
      name,
      value: score,
      unit: '分',
    })),
    problems: sheet.problems.map(({ code, ...facts }) => problem(code, facts)),
  };
}
