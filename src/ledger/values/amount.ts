import type { Fen } from '../../engine/ground/money';
import type { CellValue } from '../grid';
import { fenFromChinese } from './chinese-number';
import { exactFromNumber, exactFromText, scaled } from './decimal-text';
import { cleanText, saysNothing, withoutBlanks } from './text';

/** Unit of amounts that carry none of their own. */
export type MoneyUnit = '元' | '百元' | '千元' | '万元' | '亿元';

/** 分 in one of the unit, as a power of ten. */
export const FEN_POWER: Readonly<Record<MoneyUnit, number>> = { 元: 2, 百元: 4, 千元: 5, 万元: 6, 亿元: 10 };

export type AmountReading = Fen | 'empty' | 'unreadable';

const OWN_UNIT: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  圆: '元',
  块: '元',
  千: '千元',
  仟: '千元',
  万: '万元',
  萬: '万元',
  亿: '亿元',
  w: '万元',
  W: '万元',
};
const AMOUNT =
  /^(?:人民币|RMB|CNY)?[:：]?([(]?)([+-]?)[¥￥$]?([+-]?)([\d,，.]+)(?:([千仟万萬亿wW])(?:元|圆|块)?|(元|圆|块))?(?:整|正)?[)]?$/i;
const GROUPED = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d*)?$/;
const CURRENCY = /^人民币[:：]?/;
const COMMAS = /[,，]/g;

/**
 * An amount cell in 分, exact, rounded half up where it has more than two decimals of a 元 (as the sheet shows it).
 * Forms: numbers; `50000`, `50,000.00`, `￥50,000.00`, `5万`, `5.2万元`, `50000元整`, `伍万元整`, full-width digits, `(500)` for −500.
 * A unit in the cell wins over `unit`. A number cell of more than 15 digits is unreadable: its last digits are lost.
 */
export function parseAmount(value: CellValue, unit: MoneyUnit): AmountReading {
  if (typeof value === 'number') {
    const exact = exactFromNumber(value);
    const whole = exact && scaled(exact, FEN_POWER[unit]);
    return whole === undefined ? 'unreadable' : (whole as Fen);
  }
  const text = cleanText(value);
  if (saysNothing(text)) return 'empty';
  if (isGlued(String(value), text)) return 'unreadable';
  return amountFromText(withoutBlanks(text), unit);
}

/** Two numbers in one cell, one below the other or side by side, are not one number: 1⏎2 is no 12. Groups of three (`50 000`) are one. */
function isGlued(raw: string, text: string): boolean {
  if (!/\d\s+[￥¥$]?\d/.test(text)) return false;
  return /\d\s*[\r\n]\s*[￥¥$]?\d/.test(raw) || !/^\D*\d{1,3}(?: \d{3})+(?:\.\d*)?\D*$/.test(text);
}

function amountFromText(text: string, unit: MoneyUnit): AmountReading {
  // 50000(伍万元): the same amount twice.
  const twice = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (twice) {
    const [first, second] = [amountFromText(twice[1] ?? '', unit), amountFromText(twice[2] ?? '', unit)];
    return first === second ? first : 'unreadable';
  }
  const match = AMOUNT.exec(text);
  if (!match) return (fenFromChinese(text.replace(CURRENCY, '')) as Fen | undefined) ?? 'unreadable';
  const digits = match[4] ?? '';
  if (/[,，]/.test(digits) && !GROUPED.test(digits)) return 'unreadable';
  const brackets = match[1] === '(';
  if (brackets !== text.endsWith(')')) return 'unreadable';
  const exact = exactFromText(digits.replace(COMMAS, ''));
  const own = OWN_UNIT[match[5] ?? match[6] ?? ''];
  const whole = exact && scaled(exact, FEN_POWER[own ?? unit]);
  if (whole === undefined) return 'unreadable';
  const negative = brackets || match[2] === '-' || match[3] === '-';
  return (negative && whole !== 0 ? -whole : whole) as Fen;
}

/** True where the text of an amount names its own unit (`5万`, `50000元`), so that the column's does not apply. */
export function hasOwnUnit(value: CellValue): boolean {
  return typeof value === 'string' && /[千仟万萬亿元圆块wW]/.test(value);
}
