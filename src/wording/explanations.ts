import { isoFromDay } from '../engine/ground/day';
import { formatFen, type Fen } from '../engine/ground/money';
import { formatPercent } from '../engine/ground/rate';
import type { Explanation } from '../engine/explain/explain';
import { explain as en } from '../locale/en-us/explain';
import type { Language } from '../locale/language';
import { explain as zh } from '../locale/zh-cn/explain';
import { choiceName, choiceValue } from './choices';
import { describeCitation } from './citations';
import { fill } from './fill';
import { describeFinding, severityName } from './findings';

/** A share as it is multiplied: `70%`, `2/3`. */
export function withSign(share: string): string {
  return share.includes('/') ? share : `${share}%`;
}

/** The steps in words, one a line. */
export function explanationText(explanation: Explanation, language: Language): string {
  const t = language === 'zh-CN' ? zh : en;
  const { programme, period, segments, findings, choices } = explanation;
  const text = (both: { readonly zh: string; readonly en: string }): string =>
    language === 'zh-CN' ? both.zh : both.en;
  const lines = [
    fill(t.heading, {
      programme: text(programme.name),
      version: String(programme.version),
      verified: programme.lastVerifiedOn,
      period: period.label || `${isoFromDay(period.from)}..${isoFromDay(period.to)}`,
    }),
  ];
  segments.forEach((segment, i) => {
    lines.push(
      fill(segment.share === '100' ? t.segment : t.segmentWithShare, {
        number: String(i + 1),
        from: isoFromDay(segment.from),
        to: isoFromDay(segment.to),
        days: String(segment.days),
        units: String(segment.units),
        balance: formatFen(segment.balance),
        rate: formatPercent(segment.rate),
        share: withSign(segment.share),
        basis: String(explanation.basis),
        interest: segment.interest,
      }),
      fill(t.cuts, {
        start: segment.startsWith.map((reason) => t.reasons[reason]).join(t.and),
        end: segment.endsWith.map((reason) => t.reasons[reason]).join(t.and),
      }),
    );
  });
  lines.push(
    segments.length === 0
      ? t.nothing
      : fill(programme.roundTo ? t.roundingTo : t.rounding, {
          unrounded: explanation.unrounded,
          how: programme.roundTo ? t.units[`${programme.roundTo.unit}-${programme.roundTo.how}`] : '',
          subsidy: formatFen((explanation.subsidy + explanation.cut) as Fen),
        }),
  );
  if (explanation.cut > 0) {
    lines.push(fill(t.capped, { cut: formatFen(explanation.cut), subsidy: formatFen(explanation.subsidy) }));
  }
  for (const finding of findings) {
    const citation = finding.citation ? describeCitation(finding.citation, language) : '';
    const sentence = describeFinding(finding, language, programme);
    lines.push(fill(t.finding, { severity: severityName(finding.severity, language), sentence, citation }));
  }
  for (const { name, choice } of choices) {
    lines.push(
      fill(t.choice, {
        name: choiceName(name, language),
        value: choiceValue(name, choice.value, language),
        reason: text(choice.reason),
      }),
    );
  }
  return lines.join('\n');
}
