import { resultWords as enUs } from '../../locale/en-us/result-words';
import type { Language } from '../../locale/language';
import { resultWords as zhCn } from '../../locale/zh-cn/result-words';

export type ResultWords = typeof zhCn;

export function resultWords(language: Language): ResultWords {
  return language === 'zh-CN' ? zhCn : enUs;
}
