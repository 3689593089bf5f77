/**
 * What the State Council's arrangement (国务院办公厅关于部分节假日安排的通知) of one year changes against plain weekends.
 * Days as `MMDD`, blanks between, runs as `MMDD-MMDD`: `0101 0501-0505`.
 */
export interface WorkdayYear {
  readonly year: number;
  /** Public holidays; weekend days among them may be named or not. */
  readonly daysOff: string;
  /** 调休: Saturdays and Sundays that are worked. */
  readonly daysWorked: string;
}
