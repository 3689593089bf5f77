import { columns as en } from '../locale/en-us/columns';
import type { Language } from '../locale/language';
import { columns as zh, type LedgerTexts } from '../locale/zh-cn/columns';

export type { LedgerTexts };

export function ledgerTexts(language: Language): LedgerTexts {
  return language === 'en-US' ? en : zh;
}
