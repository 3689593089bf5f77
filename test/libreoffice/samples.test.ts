import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import samples from '../../assets/samples/index.json';
import { main } from '../../src/cli/main';
import type { CellData, StoredValue, WorkbookData } from '../../src/workbench/host/workbook-data';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { measurePdf } from './support/printed';
import { Soffice } from './support/soffice';
import { filledCells, sheetNamed } from './support/workbooks';

const root = join(__dirname, '..', '..');
const pdfFolder = join(root, 'artefacts', 'pdf');
const folder = mkdtempSync(join(tmpdir(), 'tiexi-samples-'));
const soffice = new Soffice();

beforeAll(() => {
  rmSync(pdfFolder, { recursive: true, force: true });
  mkdirSync(pdfFolder, { recursive: true });
});
afterAll(() => {
  soffice.close();
  rmSync(folder, { recursive: true });
});

/** The sample with everything the command line writes into it: result columns and the whole set of sheets. */
async function assessed(sample: (typeof samples)[number]): Promise<Uint8Array> {
  const errors: string[] = [];
  const input = join(root, 'assets', 'samples', sample.file);
  const args = ['assess', input, '--programme', sample.programme, '--period', sample.period, '--out', sample.file];
  const code = await main(args, { base: folder, out: () => {}, error: (line) => errors.push(line) });
  expect({ done: code < 2, errors }).toEqual({ done: true, errors: [] });
  return readFileSync(join(folder, sample.file));
}

/** To the last digit a cell shows: a sum of thousands of binary numbers may be added up in another order. */
function isSame(cached: StoredValue, computed: StoredValue | undefined): boolean {
  if (typeof cached === 'number' && typeof computed === 'number') {
    return Math.abs(cached - computed) <= 1e-12 * Math.max(1, Math.abs(cached));
  }
  return cached === (computed ?? null) || (cached === '' && computed === undefined);
}

const isError = ({ value }: CellData) =>
  typeof value === 'string' && /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!)$/.test(value);

/**
 * Leaves only these sheets to print, the clerk's own are gone: LibreOffice prints no hidden sheet, unless it is the active one or has a print
 * area.
 */
function showOnly(workbook: WorkbookData, names: readonly string[], ours: readonly string[]): void {
  const shown = workbook.sheets.filter(({ name }) => names.includes(name));
  const hidden = workbook.sheets.filter(({ name }) => ours.includes(name) && !names.includes(name));
  for (const sheet of hidden) {
    sheet.visibility = 'hidden';
    delete sheet.page.printArea;
  }
  workbook.sheets.splice(0, workbook.sheets.length, ...shown, ...hidden);
  workbook.activeSheet = shown[0]!.id;
}

/** No text smaller than this on A4, and no page with nothing on it but its number. */
const LEAST_TYPE = 9;
const FOOTER_PIECES = 3;

function requireLegible(name: string): void {
  const [measured] = measurePdf([join(pdfFolder, name)]);
  const { pages } = measured!;
  const small = pages.flatMap(({ smallest }, i) =>
    smallest > 0 && smallest < LEAST_TYPE - 0.05 ? [`page ${i + 1}: ${smallest.toFixed(1)} pt`] : [],
  );
  const empty = pages.flatMap(({ pieces }, i) => (pieces <= FOOTER_PIECES ? [i + 1] : []));
  expect({ name, small, empty }).toEqual({ name, small: [], empty: [] });
}

const printedKinds = new Set<string>();

test.each(samples)('$file: LibreOffice opens the set, computes what it says, and prints it', async (sample) => {
  const before = await openXlsx(readFileSync(join(root, 'assets', 'samples', sample.file)));
  const file = await assessed(sample);
  const written = await openXlsx(file);
  const made = await soffice.convert(new Map([[sample.file, file]]), 'xlsx');
  const computed = await openXlsx(made.get(sample.file)!);
  expect(computed.sheets.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name));

  const ours = written.sheets
    .map(({ name }) => name)
    .filter((name) => before.sheets.every((sheet) => sheet.name !== name));
  expect(ours).toEqual(expect.arrayContaining([expect.stringMatching(/汇总表$/), '计算底稿']));
  for (const name of ours) {
    const other = sheetNamed(computed, name);
    const cells = [...filledCells(sheetNamed(written, name))];
    const different = cells.flatMap(({ row, column, cell }) => {
      const now = other.cells.get(row)?.get(column);
      const same = isSame(cell.value, now?.value) && (cell.formula === undefined) === (now?.formula === undefined);
      return same ? [] : [{ row: row + 1, column, was: cell, now }];
    });
    expect([name, different.slice(0, 20)]).toEqual([name, []]);
    expect([name, cells.filter(({ cell }) => isError(cell))]).toEqual([name, []]);
  }

  const pages = new Map<string, Uint8Array>();
  showOnly(written, ours, ours);
  pages.set(sample.file, await saveXlsx(written));
  // One of each kind of sheet, from the first sample that has it.
  for (const name of ours.filter((one) => !printedKinds.has(one))) {
    printedKinds.add(name);
    const alone = await openXlsx(file);
    showOnly(alone, [name], ours);
    pages.set(`${name}.xlsx`, await saveXlsx(alone));
  }
  for (const [name, pdf] of await soffice.convert(pages, 'pdf')) {
    expect([name, Buffer.from(pdf.subarray(0, 5)).toString()]).toEqual([name, '%PDF-']);
    writeFileSync(join(pdfFolder, name.replace('.xlsx', '.pdf')), pdf);
  }
  requireLegible(sample.file.replace('.xlsx', '.pdf'));
});
