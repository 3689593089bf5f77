/** Which day is number 0 of a workbook: 1899-12-31 (1900) or 1904-01-01 (ECMA-376 part 1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

/** From a serial of the 1904 system to that of 1900 of the same day. */
const DAYS_BETWEEN = 1462;

/** A date cell of the workbook as the serial of 1900, which the engine counts in. */
export function as1900(serial: number, system: DateSystem | undefined): number {
  return system === 1904 ? serial + DAYS_BETWEEN : serial;
}

/** A serial of 1900 as a date cell of the workbook holds it. */
export function inSystem(serial: number, system: DateSystem | undefined): number {
  return system === 1904 ? serial - DAYS_BETWEEN : serial;
}
