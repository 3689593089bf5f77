import { choices as en } from '../locale/en-us/choices';
import type { Language } from '../locale/language';
import { choices as zh } from '../locale/zh-cn/choices';
import type { ChoiceName } from '../engine/programmes/programme';

type Words = Readonly<Record<ChoiceName, { readonly name: string; readonly values: Readonly<Record<string, string>> }>>;

const TEXTS: Readonly<Record<Language, Words>> = { 'zh-CN': zh, 'en-US': en };

/** What a named choice is about: `计息天数和基准`. */
export function choiceName(name: ChoiceName, language: Language): string {
  return TEXTS[language][name].name;
}

/** A value of it in words: `实际天数 ÷ 360`. */
export function choiceValue(name: ChoiceName, value: string, language: Language): string {
  return TEXTS[language][name].values[value] ?? value;
}
