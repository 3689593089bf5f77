import { findings as en } from '../locale/en-us/findings';
import type { Language } from '../locale/language';
import { findings as zh } from '../locale/zh-cn/findings';
import type { FactsOf, Finding, FindingCode, FindingOf, Severity } from '../engine/loan/finding';
import type { Programme } from '../engine/programmes/programme';
import { fill } from './fill';
import { causesInWords, TELL, type FindingTexts, type Told } from './finding-words';

const TEXTS: Readonly<Record<Language, FindingTexts>> = { 'zh-CN': zh, 'en-US': en };

/** The sentence of a finding. Category ids among the facts become names where the programme is given. */
export function describeFinding(finding: Finding, language: Language, programme?: Programme): string {
  const { sentence, words } = tell(finding, language, programme);
  return fill(sentence, words);
}

function tell<Code extends FindingCode>(
  { code, facts }: FindingOf<Code>,
  language: Language,
  programme: Programme | undefined,
): Told {
  return TELL[code](facts, { texts: TEXTS[language], side: language === 'zh-CN' ? 'zh' : 'en', programme });
}

export function severityName(severity: Severity, language: Language): string {
  return TEXTS[language].severities[severity];
}

/** A code as a list names it to a person: 单笔超限. */
export function findingName(code: FindingCode, language: Language): string {
  return TEXTS[language].names[code];
}

/** The causes of a CLAIM_DIFFERS in words, each with its part of the gap: `天数 8.33，利率 -2.00`. */
export function describeCauses({ causes }: FactsOf['CLAIM_DIFFERS'], language: Language): string {
  return causesInWords(causes, TEXTS[language]);
}
