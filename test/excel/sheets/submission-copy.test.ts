import { unzipSync, strFromU8 } from 'fflate';
import { availableSheets } from '../../../src/reports/model/available-sheets';
import { copyFile } from '../../../src/workbench/xlsx/copy-file';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { cellText, IDS, inExcel, ledgerWorkbook, never, quiet, request } from '../support/in-excel';
import { inSample } from '../support/in-sample';

jest.setTimeout(120_000);

const ALL = { id: true, account: true, phone: true };

describe.each([
  ['hengnan-2021', '2021Q2'],
  ['jiaocheng-2024', '2024-05'],
])('%s', (id, period) => {
  test('the copy, opened again, has values only, no ID unmasked, and the totals of the book', () =>
    inSample(id, period, async ({ api, workbook, result }) => {
      const keys = availableSheets(result.assessment);
      const models = await api.copySheets!(keys, result, ALL, quiet, never);
      const file = await copyFile(models);
      const copy = await openXlsx(file);
      expect(copy.sheets.map(({ name }) => name)).toEqual([...models.map(({ name }) => name)]);
      expect(copy.sheets.at(-1)!.name).toBe('校验页');
      expect(copy.names).toEqual([]);
      expect(copy.settings.size).toBe(0);

      const cells = copy.sheets.flatMap(({ cells: rows }) => [...rows.values()].flatMap((row) => [...row.values()]));
      expect(cells.length).toBeGreaterThan(500);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      expect(cells.filter(({ value }) => value !== null && typeof value === 'object')).toEqual([]);
      for (const { visibility, hiddenRows, hiddenColumns, conditionalFormats } of copy.sheets)
        expect([visibility, hiddenRows.size, hiddenColumns.size, conditionalFormats]).toEqual(['visible', 0, 0, []]);

      // The parts of the file themselves: no formula, no function of ours, no comment, no connection.
      const parts = unzipSync(file);
      const names = Object.keys(parts).filter((name) => !name.startsWith('_rels'));
      expect(names.filter((name) => /comment|connection|externalLink|customXml|calcChain|drawing/i.test(name))).toEqual(
        [],
      );
      const texts = names.map((name) => strFromU8(parts[name]!)).join('\n');
      expect(texts).not.toMatch(/<f[ >]|SUBSIDY|definedName name="_tiexi/);
      for (const loan of result.assessment.loans) {
        if (loan.id.text.length >= 15 && !loan.id.text.includes('*')) expect(texts).not.toContain(loan.id.text);
        if (loan.account) expect(texts).not.toContain(loan.account);
      }

      // What is shown is what the book shows.
      for (const model of models.slice(0, -1)) {
        const here = copy.sheets.find(({ name }) => name === model.name)!;
        model.rows.forEach((row, r) =>
          row.forEach((cell, c) => {
            const shown = cellText(workbook, model.name, r, c);
            if (typeof shown === 'number' && cell) expect(here.cells.get(r)?.get(c)?.value).toBe(shown);
          }),
        );
        expect(here.page.landscape ?? false).toBe(model.landscape);
        expect(here.page.repeatRows).toEqual(model.headerRows);
        expect(here.merges).toEqual(model.merges);
      }
      const total = (result.assessment.totals.subsidy / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
      const check = copy.sheets.at(-1)!;
      const said = [...check.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value)));
      expect(said).toContain(`核算的应贴息额合计：${total} 元`);
      expect(said.filter((text) => /^[0-9a-f]{64}$/.test(text))).toHaveLength(models.length - 1);
      expect(said.filter((text) => text.startsWith('生成后逐格查过'))).toEqual([
        expect.stringMatching(/^生成后逐格查过：共 \d{3,} 格，台账里的 \d+ 个证件号码和账号没有一个/),
      ]);
      const summary = said.find((text) => text.includes('本期应贴息 '));
      expect(summary).toContain(`本期应贴息 ${total}`);
    }));
});

test('Excel opens it as a workbook of its own', async () => {
  const created: Uint8Array[] = [];
  await inExcel(
    ledgerWorkbook(),
    async ({ api }) => {
      const result = await api.run(request('wanning-2021', '2021'), quiet, never);
      const models = await api.copySheets!(['public-notice'], result, { ...ALL, id: false }, quiet, never);
      await api.openNewWorkbook!(await copyFile(models));
    },
    { onWorkbookCreated: (file) => created.push(file) },
  );
  const copy = await openXlsx(created[0]!);
  expect(copy.sheets.map(({ name }) => name)).toEqual(['公示表', '校验页']);
  // IDs are masked on the notice itself; nothing more was asked for.
  expect(JSON.stringify([...copy.sheets[0]!.cells.values()].map((row) => [...row.values()]))).not.toContain(IDS[0]);
});
