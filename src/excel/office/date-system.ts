import type { DateSystem } from '../../ledger/date-system';

/**
 * Asks which day the workbook's dates count from. `range.values` gives their numbers as they are stored and no property says which system they are in, so a
 * worksheet function is asked for a known day: 1904-01-02 is number 1 of the one and 1463 of the other.
 */
export function loadDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  return day;
}

export function dateSystemOf(day: Excel.FunctionResult<number>): DateSystem {
  return day.value === 1 ? 1904 : 1900;
}
