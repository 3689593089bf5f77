import type { CellValue } from '../grid';
import { type DayReading, parseDay } from './date';
import { cleanText, withoutBlanks } from './text';

/** `open`: the cell says that the loan runs on. `day-missing`: it is settled, and nobody says when. */
export type SettlementReading = DayReading | 'open' | 'day-missing';

const OPEN =
  /^(?:未|尚未|还未|没有?|否|无|不|N|NO|正常|在[贷册用]|存续|存量|有效|待|执行中|履约|还款中|使用中|贷款中|续贷中|期内|期限内|合同期内|仍在|继续)|(?:未结清|未还清|未到期|待还|未还)$/i;
const SETTLED =
  /^(?:是|已|Y|YES|√|✓)$|(?:已|全部|全额|提前|按期|到期)?(?:结清|还清|还完|清偿|偿清|收回|归还|还款|销户|清户)(?:完毕|了)?|^已还/i;
const A_DAY = /\d{2,4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|(?<!\d)20\d{6}(?!\d)/g;
/** Words that may stand beside the day of settlement and change nothing of it. */
const BESIDE =
  /^[()（）[\]【】,，;；、:：.。\s-]*(?:(?:于|在|已|全部|全额|本金|本息|贷款|提前|按期|到期|正常|一次性|自行|本人|结清|还清|还款|归还|清偿|偿清|收回|还本|还完|销户|完毕|了|日|实际)[()（）[\]【】,，;；、:：.。\s-]*)*$/;

/** A cell of a column of settlement days: a day, words that say there is none yet, or that it is settled; a day among words that change nothing of it. */
export function parseSettlement(value: CellValue): SettlementReading {
  const day = parseDay(value);
  if (day !== 'unreadable' || typeof value === 'number') return day;
  const text = cleanText(value);
  const days = text.match(A_DAY) ?? [];
  const [only] = days;
  if (days.length === 1 && only !== undefined) {
    const rest = text.replace(A_DAY, '');
    if (BESIDE.test(rest)) return parseDay(only.replace(/\s/g, ''));
    return 'unreadable';
  }
  const tight = withoutBlanks(text);
  if (/\d/.test(tight)) return 'unreadable';
  if (OPEN.test(tight)) return 'open';
  return SETTLED.test(tight) ? 'day-missing' : 'unreadable';
}
