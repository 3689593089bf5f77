import { halfWidth } from '../values/text';

/** A unit by itself, and the one word used for it. */
const UNIT =
  /^(?:金额|计量|货币)?(?:单位)?[:：]?(?:以)?(?:人民币|RMB)?[:：]?(亿元|万元|千元|百元|元|万|%|百分比|‰|千分比|万分之|厘|bp|个月|月份?|年|天|日|户|笔|人)(?:人民币)?(?:计)?$/i;
const TOGETHER = /^(?:([年月日])([%‰])|([%‰])[/,，、]?([年月日]))$/;
const SEPARATORS = /[,，、;；/|]+|(?<=[元万])[或和及](?=[元万千])/;

const CANONICAL: Readonly<Record<string, string>> = { 万: '万元', 个月: '月', 月份: '月', 百分比: '%', 千分比: '‰' };

/** The units a text names, if units are what it names: `万元` of `人民币:万元` and `万元,保留两位小数`, `‰` and `月` of `‰，月`. */
export function unitsIn(text: string): readonly string[] {
  const together = TOGETHER.exec(text);
  if (together) {
    return [together[2] ?? together[3] ?? '', together[1] ?? together[4] ?? ''];
  }
  const found: string[] = [];
  for (const part of halfWidth(text).split(SEPARATORS)) {
    const unit = UNIT.exec(part)?.[1];
    if (unit === undefined) {
      // 万元,保留两位小数: what follows a unit is a remark on it; what precedes one is none.
      if (found.length === 0) return [];
      continue;
    }
    found.push(CANONICAL[unit] ?? unit);
  }
  return found;
}

export const MONEY_UNITS: ReadonlySet<string> = new Set(['元', '百元', '千元', '万元', '亿元']);
const SCALES: ReadonlySet<string> = new Set(['%', '‰', '万分之', '厘', 'bp']);
const PERIODS: ReadonlySet<string> = new Set(['年', '月', '日', '天']);

/**
 * One text for the units of a header. `‰` and `月` are `‰/月`; two amounts of money are `元/万元`, of which nobody knows which is meant;
 * of the units of a whole sheet (笔、户、万元、%) the money counts.
 */
export function joinUnits(units: readonly string[]): string {
  const money = [...new Set(units.filter((unit) => MONEY_UNITS.has(unit)))];
  if (money.length > 0) return money.join('/');
  const scale = units.find((unit) => SCALES.has(unit));
  const period = units.find((unit) => PERIODS.has(unit));
  if (scale !== undefined) return period === undefined || period === '年' ? scale : `${scale}/${period}`;
  return period === '日' ? '天' : (period ?? units[0] ?? '');
}
