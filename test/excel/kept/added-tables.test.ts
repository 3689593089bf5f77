import { dayFromIso } from '../../../src/engine/ground/day';
import { REFERENCE_RATES, rateOn } from '../../../src/engine/ground/tables/lpr';
import { isWorkday } from '../../../src/engine/ground/tables/workdays';
import { tablesWith } from '../../../src/excel/kept/added-tables';
import type { AddedTables } from '../../../src/excel/office/contract';
import { describeTableError } from '../../../src/excel/kept/describe-table-error';
import { checkTables } from '../../../src/excel/kept/check-tables';

const OCTOBER = { effective: '2026-10-20', lpr1y: '2.9', lpr5y: '3.4' };
const YEAR = { year: 2027, daysOff: '0101', daysWorked: '0102' };

function sentence(tables: AddedTables): string {
  const given = tablesWith(tables);
  return given.ok ? '' : describeTableError(given.error, 'zh-CN');
}

describe('rows a clerk adds to the tables', () => {
  it('reach further than the product’s own', () => {
    const given = tablesWith({ lpr: [OCTOBER], workdays: [YEAR] });
    if (!given.ok) throw new Error(given.error.code);
    const day = dayFromIso('2026-11-01');
    expect(rateOn(REFERENCE_RATES, '1Y', day).ok).toBe(false);
    expect(rateOn(given.options.rates!, '1Y', day)).toMatchObject({
      ok: true,
      rate: 29_000,
      row: { confidence: 'ENTERED' },
    });
    // A Saturday that is worked.
    expect(isWorkday(given.options.workdays!, dayFromIso('2027-01-02'))).toEqual({ ok: true, workday: true });
  });

  it('change nothing where there are none, and count once where they are given twice', () => {
    expect(tablesWith({})).toEqual({ ok: true, options: {} });
    expect(tablesWith({ lpr: [OCTOBER], workdays: [YEAR] }, { lpr: [OCTOBER], workdays: [YEAR] }).ok).toBe(true);
  });

  it.each<[string, AddedTables, RegExp]>([
    ['a month left out', { lpr: [{ ...OCTOBER, effective: '2026-11-20' }] }, /缺 2026-10/],
    ['another rate than the table has', { lpr: [{ ...OCTOBER, effective: '2024-05-20' }] }, /2024-05-20 .*对不上/],
    ['a year left out', { workdays: [{ ...YEAR, year: 2029 }] }, /缺 2027 年/],
    ['a year twice', { workdays: [YEAR, { ...YEAR, daysOff: '' }] }, /2027 年写了两次/],
    [
      'a weekday said to be worked instead',
      { workdays: [{ ...YEAR, daysWorked: '0104' }] },
      /2027 年放假安排里“0104”不对/,
    ],
  ])('are refused for %s, in a sentence that names the row', (_what, tables, says) => {
    expect(sentence(tables)).toMatch(says);
  });

  it('are read from a file only in the right form', () => {
    expect(checkTables({ lpr: [OCTOBER], workdays: [YEAR] })).toEqual({
      ok: true,
      tables: { lpr: [OCTOBER], workdays: [YEAR] },
    });
    expect(checkTables({ lpr: [{ ...OCTOBER, effective: '2026-02-30' }] })).toMatchObject({ field: 'lpr.0.effective' });
    expect(checkTables({ lpr: [{ ...OCTOBER, lpr1y: 2.9 }] })).toEqual({
      ok: false,
      field: 'lpr.0.lpr1y',
      found: '2.9',
    });
  });
});
