import type { LedgerTexts } from '../zh-cn/columns';

export const columns: LedgerTexts = {
  evidence: {
    header: (words, percent) => `The header says “${words}”; ${percent}% of the values looked at agree.`,
    headerEmpty: (words) => `The header says “${words}”; the column is still empty.`,
    looksLikeId: (percent) =>
      `The header does not say, but ${percent}% of the values looked at are ID numbers or credit codes.`,
    looksLikeBank: (percent) => `The header does not say, but ${percent}% of the values looked at are bank names.`,
    looksLikeName: (percent) =>
      `The header does not say, but it stands beside the ID numbers and ${percent}% of its values are names.`,
    headIsBorrower: (words) => `No borrower column: “${words}” is read as the borrower.`,
    chosen: 'Chosen by you.',
    fromLine: (value) => `There is no such column; the lines above the table say “${value}”, taken for every row.`,
    fromName: (value) => `There is no such column; the name of the sheet or file says “${value}”, taken for every row.`,
    group: (name) => ` Several kinds of loans stand side by side; only “${name}” is read.`,
    unit: (unit, because) =>
      ` Amounts are read in ${unit}: ${{ header: 'the header says so', line: 'the line above the header says so', chosen: 'chosen by you', default: 'the sheet names no unit' }[because]}.`,
    rateScale: (scale, because) =>
      ` Read as ${
        {
          percent: 'percent a year (3.45 is 3.45%)',
          fraction: 'a fraction (0.0345 is 3.45%)',
          'monthly-permille': '‰ a month (2.875 is 3.45% a year)',
          'monthly-percent': '% a month (0.2875 is 3.45% a year)',
          'yearly-permille': '‰ a year (34.5 is 3.45%)',
          daily: 'ten-thousandths a day (0.9583 is 3.45% a year of 360 days)',
        }[scale]
      }, because of ${
        {
          header: 'the header',
          format: 'the percent format of the cells',
          values: 'the size of the numbers',
          default: 'nothing better: the column is empty',
        }[because]
      }.`,
  },
};
