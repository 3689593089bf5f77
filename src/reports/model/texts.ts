import type { Language } from '../../locale/language';
import { reports as enUS } from '../../locale/en-us/reports';
import { reports as zhCN } from '../../locale/zh-cn/reports';

export type ReportTexts = typeof zhCN & { readonly language: Language };

export function reportTexts(language: Language): ReportTexts {
  return { ...(language === 'zh-CN' ? zhCN : enUS), language };
}
