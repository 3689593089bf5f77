import type { Language } from '../../locale/language';

/** The language of the buttons in this Excel, of the two we speak. Chinese where the host does not say. */
export function displayLanguage(): Language {
  return Office.context.displayLanguage?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}
