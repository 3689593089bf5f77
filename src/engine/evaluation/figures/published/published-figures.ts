import type { Bilingual } from '../../../programmes/bilingual';
import type { FigureCheck } from '../check-figures';
import type { Figure } from '../figure';

/** One thing to hold the figures of a report against. */
export interface PublishedCheck {
  readonly about: Bilingual;
  readonly check: FigureCheck;
}

/** What a county has printed about its programme, and what can be recomputed of it. */
export interface PublishedFigures {
  /** Where the figures are printed. */
  readonly document: string;
  /** Names are those of the report. */
  readonly figures: readonly Figure[];
  readonly checks: readonly PublishedCheck[];
  /** The volumes the fund is measured by, and the fund itself: names of figures. Several figures of a volume are added. */
  readonly riskFund?: {
    readonly fund: string;
    readonly expected: readonly string[];
    readonly actual: readonly string[];
  };
}

/** `619.66万元` by name, as a table of printed figures is easiest read. Throws RangeError on anything else. */
export function printed(figures: Readonly<Record<string, string>>): readonly Figure[] {
  return Object.entries(figures).map(([name, text]) => {
    const [, value, unit] = /^(-?\d+(?:\.\d+)?)(元|万元|亿元|%|笔|户|人|家|个|分)$/.exec(text) ?? [];
    if (value === undefined) throw new RangeError(`no printed figure: ${text}`);
    return { name, value, unit: unit as Figure['unit'] };
  });
}
