import { availableSheets } from '../../../src/reports/model/available-sheets';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import { cellText, inExcel, never, quiet, request, wanningLedger } from '../support/in-excel';

jest.setTimeout(120_000);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])(
  'a bank, a township, a borrower and a category named %s are names like any other',
  (name) => {
    const rows = wanningLedger();
    const head = rows[2]!;
    const at = (word: string) => head.findIndex((cell) => String(cell).includes(word));
    const named = rows
      .slice(0, 5)
      .map((row, r) =>
        r < 3 ? row : row.map((cell, c) => (c === at('银行') || c === at('姓名') || c === at('合同') ? name : cell)),
      );
    return inExcel(newWorkbook({ 台账: named }), async ({ api, workbook }) => {
      const result = await api.run(request('wanning-2021', '2021'), quiet, never);
      const keys = availableSheets(result.assessment);
      const built = await api.buildSheets(keys, result, quiet, never);
      expect(built.map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]));
      const summary = built.find(({ key }) => key === 'summary')!.sheet;
      const shown = Array.from({ length: 12 }, (_, r) =>
        Array.from({ length: 4 }, (_, c) => cellText(workbook, summary, r, c)),
      );
      expect(shown.flat()).toContain(name);
      await api.saveChoice({ banks: JSON.parse(`{"${name}":"和测农商行"}`) as Record<string, string> });
      const again = await api.run(request('wanning-2021', '2021'), quiet, never);
      expect(again.assessment.loans.map(({ bank }) => bank)).toEqual(again.assessment.loans.map(() => '和测农商行'));
    });
  },
);
