import { programmeEditor as english } from '../../locale/en-us/programme-editor';
import type { Language } from '../../locale/language';
import { programmeEditor as chinese } from '../../locale/zh-cn/programme-editor';
import { useLanguage } from '../texts';

export type EditorTexts = typeof chinese;

export const EDITOR_TEXTS: Readonly<Record<Language, EditorTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function useEditorTexts(): EditorTexts {
  return EDITOR_TEXTS[useLanguage()];
}
