import { MASK_ALL } from '../../../src/reports/facts/mask';
import { inExcel, ledgerWorkbook, never, quiet, request } from '../support/in-excel';

jest.setTimeout(60_000);

test('builds, a copy and clearing asked for at once are done one after another: after “cleared” no sheet stands', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const names = workbook.sheets.map(({ name }) => name);
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    const [first, second, copy] = await Promise.all([
      api.buildSheets(['summary', 'payment-list'], result, quiet, never),
      api.buildSheets(['payment-list', 'findings'], result, quiet, never),
      api.copySheets(['public-notice'], result, MASK_ALL, quiet, never),
      api.clear(quiet, { record: 'remove' }),
    ]);
    const sheetOf = (built: typeof first) => built.find(({ key }) => key === 'payment-list')?.sheet;
    expect(sheetOf(second)).toBe(sheetOf(first));
    expect(copy.length).toBeGreaterThan(1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
  }));
