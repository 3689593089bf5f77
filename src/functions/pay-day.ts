import { isoFromDay } from '../engine/ground/day';
import { rollForward } from '../engine/ground/tables/workdays';
import { inSystem } from '../ledger/date-system';
import { dateSystemOf } from './coercion';
import { cell, eachCell } from './declaration';
import { FunctionFailure, unavailable } from './failure';

/** 遇法定节假日顺延: the day itself if it is worked, else the next that is. A serial day. */
export const payDay = eachCell('PAY.DAY', [cell('date', 'day', 'required')], ({ date }, { texts, tables, choice }) => {
  const given = tables();
  if (given instanceof FunctionFailure) return given;
  const rolled = rollForward(given.workdays, date);
  if (rolled.ok) return inSystem(rolled.day, dateSystemOf(choice));
  return unavailable(
    rolled.code === 'BEYOND_TABLE'
      ? texts.failures.workdayBeyond(isoFromDay(rolled.coveredTo))
      : texts.failures.workdayBefore(isoFromDay(rolled.coveredFrom)),
  );
});
