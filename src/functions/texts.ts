import { functions as enUs } from '../locale/en-us/functions';
import type { Language } from '../locale/language';
import { functions as zhCn } from '../locale/zh-cn/functions';

export type FunctionsLocale = typeof zhCn;

export function functionTexts(language: Language): FunctionsLocale {
  return language === 'zh-CN' ? zhCn : enUs;
}
