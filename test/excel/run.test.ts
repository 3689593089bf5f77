import { cellText, inExcel, ledgerWorkbook, never, quiet, request } from './support/in-excel';

test('writes the result columns beside the ledger and leaves the clerk’s cells alone', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    const result = await api.run(request('wanning-2021', '2021'), quiet, never);
    expect(result.placed).toEqual([{ ledgerSheet: '台账', sheet: '台账' }]);
    const row = (r: number) => Array.from({ length: 7 }, (_, i) => cellText(workbook, '台账', r, 11 + i));
    expect(row(2)).toEqual(['核算结论', '贴息本金', '贴息天数', '贴息利率', '应贴息额', '疑点代码', '原因']);
    for (let r = 3; r < 9; r++) console.log(JSON.stringify(row(r)));
    console.log(JSON.stringify(workbook.sheets[0]!.conditionalFormats), JSON.stringify(workbook.names));
  }));
