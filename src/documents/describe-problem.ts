import { fill } from '../wording/fill';
import { reportChecks as en } from '../locale/en-us/report-checks';
import type { Language } from '../locale/language';
import { reportChecks as zh } from '../locale/zh-cn/report-checks';
import type { Place } from './document';
import type { ReportProblem } from './problem';

const TEXTS = { 'zh-CN': zh, 'en-US': en } as const;

/** One sentence a person reads, with both places. */
export function describeReportProblem({ code, facts, at, other }: ReportProblem, language: Language): string {
  const { sentences, kinds } = TEXTS[language];
  const kind = facts['kind'];
  return fill(sentences[code], {
    ...facts,
    ...(kind === 'weight' || kind === 'score' ? { kind: kinds[kind] } : {}),
    at: describePlace(at, language),
    ...(other ? { other: describePlace(other, language) } : {}),
  });
}

export function describePlace(place: Place, language: Language): string {
  const { kind, ...numbers } = place;
  const facts = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]));
  return fill(TEXTS[language].places[kind], facts);
}
