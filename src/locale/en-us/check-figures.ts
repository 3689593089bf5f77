import type { checkFigures as zh } from '../zh-cn/check-figures';

export const checkFigures: typeof zh = {
  places: {
    line: (line) => `line ${line}`,
    cell: (sheet, row) => `${sheet} row ${row}`,
    item: (item) => `item ${item}`,
  },
  from: { ledger: 'this ledger', published: 'published' },
  named: (name, place) => `${name} (${place})`,
  unknown: (name, place, value) =>
    `“${name}” ${value} (${place}) cannot be checked: neither the ledger nor the published figures nor the report elsewhere has that name.`,
  unread: (place, text) =>
    `${place} was not read as a figure: “${text}”. Write “name number unit”, with 元, 万元, 亿元, %, 笔, 户, 人, 家, 个 or 分.`,
  check: (about, sentence) => `${about}: ${sentence}`,
  summary: (stated, same, differs, unknown) =>
    `Figures in the report ${stated}: agree ${same}, differ ${differs}, cannot be checked ${unknown}`,
  checks: (all, differs) => `Checked against one another ${all}: differ ${differs}`,
  unreadLines: (lines) => `Not read as figures: ${lines}`,
  errors: {
    one: 'check-figures checks one report at a time.',
    nothing: (programme) => `Nothing is published about ${programme}; give the report to check.`,
    json: (file, what) =>
      `${what} of ${file} is wrong. Write it as [{"name": "实际支出", "value": "338.70", "unit": "万元"}].`,
    noPeriod: 'With --ledger, --period is needed.',
    noFigures: (file) => `No number with a unit was found in ${file}.`,
  },
};
