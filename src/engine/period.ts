import type { Day } from './day';

/** What is being paid. Both ends count: `2021Q3` on the calendar is 2021-07-01 … 2021-09-30. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** As the clerk names it: `2021`, `2021Q3`, `2024-05`, `2024-03-21..2024-06-20`. */
  readonly label: string;
}
