import { inSheet as english } from '../../locale/en-us/in-sheet';
import { inSheet as chinese } from '../../locale/zh-cn/in-sheet';
import { useLanguage } from '../texts';

export function useInSheetTexts(): typeof chinese {
  return useLanguage() === 'zh-CN' ? chinese : english;
}
