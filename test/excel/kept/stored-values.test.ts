import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import { inExcel, ledgerWorkbook, never, quiet, request, type InExcel } from '../support/in-excel';

jest.setTimeout(60_000);

/** A setting as a file brings it. */
const withSetting = (key: string, text: string): WorkbookData => {
  const workbook = ledgerWorkbook();
  workbook.settings.set(key, JSON.stringify(text));
  return workbook;
};
const stored = (workbook: WorkbookData, key: string): string =>
  JSON.parse(workbook.settings.get(key) ?? '""') as string;

async function wholeJob({ api }: InExcel): Promise<void> {
  await api.scan(quiet, never);
  const result = await api.run(request('wanning-2021', '2021'), quiet, never);
  await api.buildSheets(['payment-list', 'findings'], result, quiet, never);
}

const DAMAGED = [
  ['no JSON', '{'],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"choice"'],
  ['a list', '[1]'],
  ['programmes that are none', '{"programmes":7}'],
  ['layouts of texts', '{"layouts":{"a":"b"}}'],
  ['decisions of nothing', '{"decisions":[null]}'],
  ['dispositions that are no list', '{"dispositions":{"length":2}}'],
  ['tables without rows', '{"tables":{"lpr":"3.45"}}'],
  ['a part nobody knows', '{"colour":"red"}'],
  ['the prototype', '{"__proto__":{"programmeId":"x"},"banks":{"__proto__":3}}'],
] as const;

test.each(DAMAGED)('a choice that is damaged (%s) stops nothing, stays in the file, and is told', async (_, text) => {
  const workbook = withSetting('tiexi.choice', text);
  await inExcel(workbook, async (excel) => {
    const choice = await excel.api.loadChoice();
    expect(choice.aside?.length).toBeGreaterThan(0);
    await wholeJob(excel);
    await excel.api.saveChoice({ ...choice, programmeId: 'wanning-2021' });
    const again = await excel.api.loadChoice();
    expect([again.programmeId, again.aside]).toEqual(['wanning-2021', choice.aside]);
    await excel.api.clear(quiet, { record: 'remove' });
    expect([...workbook.settings.keys()]).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(ledgerWorkbook().sheets.map(({ name }) => name));
  });
});

test('one damaged part says nothing against the others', () =>
  inExcel(
    withSetting('tiexi.choice', '{"programmeId":"wanning-2021","period":2021,"recheck":false}'),
    async ({ api }) => {
      expect(await api.loadChoice()).toEqual({
        programmeId: 'wanning-2021',
        recheck: false,
        aside: ['{"period":2021}'],
      });
    },
  ));

test.each([
  ['tiexi.adding', '{'],
  ['tiexi.adding', '{"a":1}'],
  ['tiexi.typed', '{'],
  ['tiexi.typed', '{"payment-list":{"of":"x"}}'],
  ['tiexi.typed', '{"payment-list":{"of":"x","key":[0],"columns":[1],"others":{"y":{"columns":[1],"rows":[7]}}}}'],
])('%s = %s stops neither a run nor a build nor clearing', (key, text) =>
  inExcel(withSetting(key, text), async (excel) => {
    await wholeJob(excel);
    // What was typed and cannot be read is put aside, not written over.
    if (key === 'tiexi.typed') expect(stored(excel.workbook, 'tiexi.typed.aside')).toBe(text);
    await excel.api.clear(quiet, { record: 'remove' });
    expect([...excel.workbook.settings.keys()]).toEqual([]);
  }),
);

test.each([
  ['tiexi.choice', '{"shape":2,"programmeId":{"id":"wanning-2021"}}'],
  ['tiexi.typed', '{"shape":2}'],
])('%s of a later version is refused with a sentence and left as it is; clearing still works', (key, text) =>
  inExcel(withSetting(key, text), async (excel) => {
    await expect(wholeJob(excel)).rejects.toThrow(/更新版本/);
    if (key === 'tiexi.choice') await expect(excel.api.saveChoice({ programmeId: 'x' })).rejects.toThrow(/更新版本/);
    expect(stored(excel.workbook, key)).toBe(text);
    await excel.api.clear(quiet, { record: 'remove' });
    expect([...excel.workbook.settings.keys()]).toEqual([]);
  }),
);

test('what is stored says its shape', () =>
  inExcel(ledgerWorkbook(), async ({ api, workbook }) => {
    await api.saveChoice({ programmeId: 'wanning-2021' });
    expect(JSON.parse(stored(workbook, 'tiexi.choice'))).toEqual({ shape: 1, programmeId: 'wanning-2021' });
  }));
