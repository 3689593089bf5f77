import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { FIRST_DAY, LAST_DAY } from '../../../src/engine/ground/day';
import type * as DateForms from './date-forms';
import { everyDayForms, serialTextForms, shortYearForms } from './date-forms';

/**
 * The same forms and the same parser outside jest's sandbox, in which each look at Math or Number costs as much as reading a date:
 * 22 forms of 2 958 465 days are 65 million readings.
 */
const outside = ((): typeof DateForms => {
  const built = buildSync({
    entryPoints: [join(__dirname, 'date-forms.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'dateForms',
  });
  return runInThisContext(`(() => { ${built.outputFiles[0]?.text ?? ''}; return dateForms; })()`) as typeof DateForms;
})();

test.each(Object.keys(everyDayForms))('%s comes back for every serial from 1 to 2 958 465', (name) => {
  const form = outside.everyDayForms[name];
  expect(form && outside.tryForm(form, FIRST_DAY, LAST_DAY)).toEqual({ days: 2_958_465, wrong: [] });
});

test.each(Object.keys(shortYearForms))('%s comes back for every day of 1950 to 2049', (name) => {
  const form = outside.shortYearForms[name];
  expect(form && outside.tryForm(form, 18_264, 54_788)).toEqual({ days: 36_525, wrong: [] });
});

test.each(Object.keys(serialTextForms))('%s comes back for every serial of five digits', (name) => {
  const form = outside.serialTextForms[name];
  expect(form && outside.tryForm(form, 10_000, 99_999)).toEqual({ days: 90_000, wrong: [] });
});

test('a form that loses a day is told', () => {
  expect(outside.tryForm(({ year, mm }) => `${year}-${mm}-01`, 1, 40)).toEqual({
    days: 40,
    wrong: ['2: 1900-01-01', '3: 1900-01-01', '4: 1900-01-01', '5: 1900-01-01', '6: 1900-01-01'],
  });
});
