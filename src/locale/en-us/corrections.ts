import type { corrections as zh } from '../zh-cn/corrections';

export const corrections: typeof zh = {
  here: (parts) => `Read with your corrections: ${parts}.`,
  remembered: (parts) => `Read with your earlier corrections for the same headers: ${parts}.`,
  column: (field, letters) => `“${field}” is column ${letters}`,
  unused: (column) => `column ${column} not used`,
  noColumn: (field) => `no “${field}”`,
  unit: (unit) => `amounts without a unit are in ${unit}`,
  bank: (written, name) => (written === name ? `${written} by itself` : `${written} counts as ${name}`),
  separator: '; ',
  forget: 'Read automatically again',
  forgetHint: 'Takes the corrections for these headers away, on this computer too',
};
