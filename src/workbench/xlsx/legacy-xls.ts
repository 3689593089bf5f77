import { emptySheet } from '../host/edit-sheets';
import { RowCells } from '../host/row-cells';
import type { CellData, SheetData, WorkbookData } from '../host/workbook-data';
import { FileError } from './package/errors';

/**
 * Reads an old binary .xls (Excel 97–2003) into a new workbook without origin: values, formulas, number formats, widths, merges. Loaded
 * only when such a file is opened.
 * @throws FileError 'encrypted' or 'xls-unreadable'.
 */
export async function openXls(bytes: Uint8Array): Promise<WorkbookData> {
  const { read, utils } = await import('@e965/xlsx');
  let book;
  try {
    book = read(bytes, { type: 'array', cellNF: true, cellFormula: true, cellStyles: true });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new FileError(locked ? 'encrypted' : 'xls-unreadable', {}, { cause: error });
  }
  const sheets = book.SheetNames.map((name, i): SheetData => {
    const from = book.Sheets[name] ?? {};
    const cells = new Map<number, RowCells<CellData>>();
    for (const [address, raw] of Object.entries(from)) {
      if (address.startsWith('!')) continue;
      const old = raw as import('@e965/xlsx').CellObject;
      const { r, c } = utils.decode_cell(address);
      const cell: CellData = {
        value:
          old.t === 'e' ? { error: old.w ?? '#VALUE!' } : old.t === 'z' || old.v === undefined ? null : plain(old.v),
      };
      if (old.f !== undefined) cell.formula = `=${old.f}`;
      if (typeof old.z === 'string' && old.z !== 'General') cell.style = { numberFormat: old.z };
      if (cell.value === null && cell.formula === undefined) continue;
      let row = cells.get(r);
      if (row === undefined) cells.set(r, (row = new RowCells<CellData>()));
      row.set(c, cell);
    }
    const columns = from['!cols'] ?? [];
    const rows = from['!rows'] ?? [];
    const state = book.Workbook?.Sheets?.[i]?.Hidden;
    return {
      ...emptySheet(`sheet-${i + 1}`, name),
      visibility: state === 1 ? 'hidden' : state === 2 ? 'very-hidden' : 'visible',
      cells,
      columnWidths: new Map(columns.flatMap((c, n) => (c?.width === undefined ? [] : [[n, c.width] as const]))),
      rowHeights: new Map(rows.flatMap((r, n) => (r?.hpt === undefined ? [] : [[n, r.hpt] as const]))),
      hiddenRows: new Set(rows.flatMap((r, n) => (r?.hidden === true ? [n] : []))),
      hiddenColumns: new Set(columns.flatMap((c, n) => (c?.hidden === true ? [n] : []))),
      merges: (from['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    };
  });
  return {
    sheets,
    names: (book.Workbook?.Names ?? []).flatMap((n) =>
      n.Name.startsWith('_xlnm.') || n.Sheet !== undefined ? [] : [{ name: n.Name, formula: n.Ref, hidden: false }],
    ),
    activeSheet: sheets.find((s) => s.visibility === 'visible')?.id ?? '',
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    settings: new Map(),
    protectedStructure: false,
    notes: ['xls-converted'],
  };
}

function plain(value: string | number | boolean | Date): string | number | boolean {
  return value instanceof Date ? value.toISOString() : value;
}
