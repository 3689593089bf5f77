import { createContext, useContext } from 'react';

import type { Bilingual } from '../engine/programmes/bilingual';
import { pane as english } from '../locale/en-us/pane';
import type { Language } from '../locale/language';
import { pane as chinese } from '../locale/zh-cn/pane';

export type PaneTexts = typeof chinese;

export const PANE_TEXTS: Readonly<Record<Language, PaneTexts>> = { 'zh-CN': chinese, 'en-US': english };

export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): PaneTexts {
  return PANE_TEXTS[useLanguage()];
}

/** Picks the pane's language from a text that comes in both, as programmes do. */
export function useBilingual(): (text: Bilingual) => string {
  const part = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  return (text) => text[part];
}
