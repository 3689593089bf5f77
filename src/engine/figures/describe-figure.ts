import { figures as en } from '../../locale/en-us/figures';
import type { Language } from '../../locale/language';
import { figures as zh } from '../../locale/zh-cn/figures';
import { fill } from '../describe';
import type { FigureCode, FigureProblem } from './outcome';

const TEXTS: Readonly<Record<Language, Readonly<Record<FigureCode, string>>>> = { 'zh-CN': zh, 'en-US': en };

/** One sentence a person reads. */
export function describeFigureProblem({ code, facts }: FigureProblem, language: Language): string {
  return fill(TEXTS[language][code], facts);
}
