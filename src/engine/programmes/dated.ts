import { isoFromDay, type Day } from '../ground/day';
import type { Dated, DatedValues } from './programme';

/** The value that holds on a day; undefined before the first, or where the programme does not say. */
export function valueOn<T>(values: DatedValues<T>, day: Day): Dated<T> | undefined {
  // ISO dates compare as text.
  const iso = isoFromDay(day);
  return values.findLast(({ from }) => from === undefined || from <= iso);
}
