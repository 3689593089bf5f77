import type { addedTables as chinese } from '../zh-cn/added-tables';

export const addedTables: typeof chinese = {
  errors: {
    CONFLICTING_ROW: (day) =>
      `The LPR added for ${day} contradicts the table there is. Check it against the announcement; take the row out under “LPR and days off” on the Policy tab.`,
    MONTH_MISSING: (month) =>
      `The LPR of ${month} is missing among those added. Add it month by month under “LPR and days off” on the Policy tab.`,
    YEAR_TWICE: (year) =>
      `The days off of ${year} are given twice. Take one out under “LPR and days off” on the Policy tab.`,
    YEAR_MISSING: (year) =>
      `The days off of ${year} are missing among those added. Add them year by year under “LPR and days off” on the Policy tab.`,
    BAD_DAYS: (year, text) =>
      `“${text}” among the days off of ${year} cannot be. Write days as 0101 or 0501-0505 with blanks between; days worked instead are Saturdays or Sundays and not among the days off.`,
  },
};
