import type { Language } from '../../locale/language';
import { workbench as enUs } from '../../locale/en-us/workbench';
import { workbench as zhCn } from '../../locale/zh-cn/workbench';

export type WorkbenchTexts = typeof zhCn;

export function workbenchTexts(language: Language): WorkbenchTexts {
  return language === 'zh-CN' ? zhCn : enUs;
}

/** `?lang=en-US` or the browser's own; Chinese where that is neither. */
export function startLanguage(search: string, browserLanguage: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? browserLanguage;
  return asked.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}
