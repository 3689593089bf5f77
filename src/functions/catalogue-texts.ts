import { functionsCatalogue as enUs } from '../locale/en-us/functions-catalogue';
import type { Language } from '../locale/language';
import { functionsCatalogue as zhCn } from '../locale/zh-cn/functions-catalogue';

export type CatalogueTexts = typeof zhCn;

export function catalogueTexts(language: Language): CatalogueTexts {
  return language === 'zh-CN' ? zhCn : enUs;
}
