import { programmes as en } from '../locale/en-us/programmes';
import type { Language } from '../locale/language';
import { programmes as zh } from '../locale/zh-cn/programmes';
import { fill } from './fill';
import type { PeriodError } from '../engine/programmes/period';
import type { Programme, RateValue } from '../engine/programmes/programme';
import { referenceOf } from '../engine/programmes/reference-rate';
import type { ProgrammeWarning } from '../engine/programmes/plausible';
import type { ProgrammeError, ProgrammeErrorCode } from '../engine/programmes/schema';

/** A new code points here at the sentence it lacks. */
type ProgrammeTexts = typeof zh & {
  readonly fileErrors: Readonly<Record<ProgrammeErrorCode, string>>;
  readonly periodErrors: Readonly<Record<PeriodError, string>>;
};

const TEXTS: Readonly<Record<Language, ProgrammeTexts>> = { 'zh-CN': zh, 'en-US': en };

/** What is wrong in a programme file, naming file and field, and the mend. */
export function describeProgrammeError(
  { file, field, code, found, expected }: ProgrammeError,
  language: Language,
): string {
  const texts = TEXTS[language];
  return fill(texts.fileErrors[code], { file, field: field || texts.wholeFile, found, expected });
}

/** A yearly rate in words: `3.95%`, `签订日的 LPR1Y−1.5 个百分点`. */
export function describeRate(value: RateValue, { series }: Programme, language: Language): string {
  const rate = referenceOf(value);
  if (!rate) return `${value}%`;
  const { names, days, reference } = TEXTS[language].rates;
  const { plus } = rate;
  const own = series?.find(({ id }) => id === rate.series)?.name[language === 'zh-CN' ? 'zh' : 'en'];
  return fill(reference, {
    day: days[rate.on as keyof typeof days] ?? rate.on,
    series: own ?? names[rate.series as keyof typeof names] ?? rate.series,
    ...(Number(plus) > 0 && { more: plus.slice(1) }),
    ...(Number(plus) < 0 && { less: plus.slice(1) }),
  });
}

/** What a programme file says that is hardly meant. */
export function describeWarning({ field, code, found }: ProgrammeWarning, language: Language): string {
  const { warning, warnings } = TEXTS[language];
  return fill(warning, { field, sentence: fill(warnings[code], { found }) });
}

/** A file whose bytes are no text. */
export function describeEncoding(file: string, language: Language): string {
  return fill(TEXTS[language].encoding, { file });
}

export function describePeriodError(code: PeriodError, text: string, language: Language): string {
  return fill(TEXTS[language].periodErrors[code], { text });
}
