import type { Citation } from '../engine/ground/citation';
import { findings as en } from '../locale/en-us/findings';
import type { Language } from '../locale/language';
import { findings as zh } from '../locale/zh-cn/findings';
import { fill } from './fill';

const TEXTS: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };

/** 《title》（number） article. */
export function describeCitation(citation: Citation, language: Language): string {
  const { document, number, article } = TEXTS[language].citation;
  return (
    fill(document, { document: citation.document }) +
    (citation.number === undefined ? '' : fill(number, { number: citation.number })) +
    fill(article, { article: citation.article })
  );
}
