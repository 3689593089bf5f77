import { CATEGORY_LIKE } from '../header/profile';
import { BANK_LIKE, bankInName } from '../values/bank';
import { withoutBlanks } from '../values/text';

/** What a line between the rows of a ledger says for those below it. */
export type Section =
  { readonly field: 'bank' | 'township' | 'village' | 'category'; readonly value: string } | undefined;

const NUMBERED = /^[(（]?(?:[一二三四五六七八九十]+|\d+)[)）]?[、.．:：]?/;
const COUNTED = /[(（][^()（）]*[)）]$|[:：]$|[\d]+[户笔人].*$/;
const LABEL = /^(?:承贷|贷款|经办|放款)?(?:银行|机构)(?:名称)?[:：]|^(?:所属)?(?:乡镇|行政村|村|类别|人员类别)[:：]/;

/** `一、东山镇`, `（二）邮储银行`, `东山村（2户）`, `一、一般农民`: by what the words name. */
export function readSection(text: string): Section {
  const words = withoutBlanks(text).replace(NUMBERED, '').replace(LABEL, '').replace(COUNTED, '').replace(COUNTED, '');
  if (words === '' || words.length > 24) return undefined;
  if (BANK_LIKE.test(words) || bankInName(words) === words) return { field: 'bank', value: words };
  if (/^\p{Script=Han}{1,10}(?:镇|乡|街道)$/u.test(words)) return { field: 'township', value: words };
  if (/^\p{Script=Han}{1,10}(?:村|社区|村委会|居委会)$/u.test(words)) return { field: 'village', value: words };
  return CATEGORY_LIKE.test(words) && words.length <= 10 ? { field: 'category', value: words } : undefined;
}
