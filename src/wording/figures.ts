import { figures as en } from '../locale/en-us/figures';
import type { Language } from '../locale/language';
import { figures as zh } from '../locale/zh-cn/figures';
import { fill } from './fill';
import type { FigureCode, FigureProblem } from '../engine/evaluation/figures/outcome';

const TEXTS: Readonly<Record<Language, Readonly<Record<FigureCode, string>>>> = { 'zh-CN': zh, 'en-US': en };

/** The sentences with their `{facts}` still to be put in. */
export function figureSentences(language: Language): Readonly<Record<FigureCode, string>> {
  return TEXTS[language];
}

/** One sentence a person reads. */
export function describeFigureProblem({ code, facts }: FigureProblem, language: Language): string {
  return fill(TEXTS[language][code], facts);
}
