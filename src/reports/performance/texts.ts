import type { Language } from '../../locale/language';
import { performance as enUS } from '../../locale/en-us/performance';
import { performance as zhCN } from '../../locale/zh-cn/performance';

export type PerformanceTexts = typeof zhCN;

export function performanceTexts(language: Language): PerformanceTexts {
  return language === 'zh-CN' ? zhCN : enUS;
}
