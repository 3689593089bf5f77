/** 经办人补录的 LPR 和放假安排。 */
export const addedTables = {
  errors: {
    CONFLICTING_ROW: (day: string) =>
      `补录的 ${day} 的 LPR 和已有的表对不上。请对照公告核对，多余的一行请在“政策”页的“LPR 和放假安排”里删去。`,
    MONTH_MISSING: (month: string) =>
      `补录的 LPR 缺 ${month} 这个月。LPR 要逐月补，请在“政策”页的“LPR 和放假安排”里补上。`,
    YEAR_TWICE: (year: string) => `补录的放假安排里 ${year} 年写了两次，请在“政策”页的“LPR 和放假安排”里删去一条。`,
    YEAR_MISSING: (year: string) =>
      `补录的放假安排缺 ${year} 年。放假安排要逐年补，请在“政策”页的“LPR 和放假安排”里补上。`,
    BAD_DAYS: (year: string, text: string) =>
      `补录的 ${year} 年放假安排里“${text}”不对。日期写成 0101 或 0501-0505，用空格隔开；调休上班的应是周六、周日，并且不在放假日里。`,
  },
};
