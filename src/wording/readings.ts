import { readings as en } from '../locale/en-us/readings';
import type { Language } from '../locale/language';
import { readings as zh } from '../locale/zh-cn/readings';
import { fill } from './fill';
import { formatYuan, fen } from '../engine/ground/money';
import { choiceName, choiceValue } from './choices';
import type { Reading } from '../engine/run/readings';

export const READING_TEXTS: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };

/** The reading taken and why, the other one, by how much it would change the money and on how many loans. */
export function describeReading({ name, choice, other, ...reading }: Reading, language: Language): string {
  const { taken, more, less, same } = READING_TEXTS[language];
  const { subsidy, difference, loans } = reading;
  const reason = fill(taken, {
    name: choiceName(name, language),
    taken: choiceValue(name, choice.value, language),
    reason: choice.reason[language === 'zh-CN' ? 'zh' : 'en'],
  });
  const change = fill(difference > 0 ? more : difference < 0 ? less : same, {
    other: choiceValue(name, other, language),
    subsidy: formatYuan(subsidy),
    difference: formatYuan(fen(Math.abs(difference))),
    loans: String(loans.length),
  });
  return reason + change;
}
