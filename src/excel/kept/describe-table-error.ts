import { isoFromDay } from '../../engine/ground/day';
import { addedTables as en } from '../../locale/en-us/added-tables';
import type { Language } from '../../locale/language';
import { addedTables as zh } from '../../locale/zh-cn/added-tables';
import type { TableError } from './added-tables';

/** Which row, and the mend. */
export function describeTableError(error: TableError, language: Language): string {
  const { errors } = language === 'zh-CN' ? zh : en;
  switch (error.code) {
    case 'CONFLICTING_ROW':
      return errors.CONFLICTING_ROW(isoFromDay(error.day));
    case 'MONTH_MISSING':
      return errors.MONTH_MISSING(error.month);
    case 'YEAR_TWICE':
      return errors.YEAR_TWICE(String(error.year));
    case 'YEAR_MISSING':
      return errors.YEAR_MISSING(String(error.year));
    case 'BAD_DAYS':
      return errors.BAD_DAYS(String(error.year), error.text);
  }
}
