import { sheetsResult as enUs } from '../../locale/en-us/sheets-result';
import type { Language } from '../../locale/language';
import { sheetsResult as zhCn } from '../../locale/zh-cn/sheets-result';

export type ResultTexts = typeof zhCn;

export function resultTexts(language: Language): ResultTexts {
  return language === 'zh-CN' ? zhCn : enUs;
}

/** Something about the workbook the clerk can mend; the message says how. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
}
