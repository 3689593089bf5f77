import type { Rectangle } from '../../ledger/grid';
import type { Editor } from './editor';
import { renameSheetInFormula } from './formula-references';
import { OfficeError } from './office-error';
import type { SheetData } from './workbook-data';

const forbidden = /[:\\/?*[\]]/;

/** Excel's rules for a sheet name. Throws InvalidArgument, or ItemAlreadyExists where another sheet has it. */
function requireSheetName(editor: Editor, name: string, own?: SheetData): void {
  if (name === '' || name.length > 31 || forbidden.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) {
    throw new OfficeError('InvalidArgument', `sheet name "${name}"`, 'Worksheet.name');
  }
  const other = editor.sheetNamed(name);
  if (other && other !== own) throw new OfficeError('ItemAlreadyExists', `sheet name "${name}"`, 'Worksheet.name');
}

function freeSheetName(editor: Editor): string {
  for (let number = 1; ; number++) if (!editor.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}

export function emptySheet(id: string, name: string): SheetData {
  return {
    id,
    name,
    visibility: 'visible',
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    conditionalFormats: [],
    tables: [],
    charts: [],
    protected: false,
    gridlines: true,
    page: {},
  };
}

/** At the end, not activated. */
export function addSheet(editor: Editor, name: string | undefined): SheetData {
  editor.requireOpenStructure();
  const chosen = name ?? freeSheetName(editor);
  requireSheetName(editor, chosen);
  const sheet = emptySheet(editor.newId(), chosen);
  editor.workbook.sheets.push(sheet);
  editor.invalidateName(sheet.name);
  editor.report({ kind: 'sheet-added', sheetId: sheet.id });
  return sheet;
}

function everyFormula(editor: Editor, change: (formula: string) => string): void {
  for (const sheet of editor.workbook.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = change(cell.formula);
    }
    for (const format of sheet.conditionalFormats) {
      if (format.formula !== undefined) format.formula = change(format.formula);
    }
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = change(series.values);
        if (series.categories !== undefined) series.categories = change(series.categories);
        if (series.name?.startsWith('=')) series.name = change(series.name);
      }
    }
  }
  for (const name of editor.workbook.names) name.formula = change(name.formula);
}

export function renameSheet(editor: Editor, sheet: SheetData, name: string): void {
  editor.requireOpenStructure();
  requireSheetName(editor, name, sheet);
  const old = sheet.name;
  if (old === name) return;
  everyFormula(editor, (formula) => renameSheetInFormula(formula, old, name));
  sheet.name = name;
  editor.report({ kind: 'sheet-renamed', sheetId: sheet.id });
}

export function activateSheet(editor: Editor, sheet: SheetData): void {
  if (sheet.visibility !== 'visible') throw new OfficeError('InvalidOperation', `sheet "${sheet.name}" is hidden`);
  const previous = editor.workbook.activeSheet;
  delete editor.workbook.front;
  if (previous === sheet.id) return;
  editor.workbook.activeSheet = sheet.id;
  editor.workbook.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  editor.report({ kind: 'activated', sheetId: sheet.id, previous });
}

/** The visible neighbour that comes to the front when a sheet goes: the next one, else the one before. */
function neighbour(editor: Editor, sheet: SheetData): SheetData | undefined {
  const { sheets } = editor.workbook;
  const at = sheets.indexOf(sheet);
  const visible = (candidate: SheetData): boolean => candidate.visibility === 'visible';
  return sheets.slice(at + 1).find(visible) ?? sheets.slice(0, at).reverse().find(visible);
}

function leaveActive(editor: Editor, sheet: SheetData): void {
  const next = neighbour(editor, sheet);
  if (!next) throw new OfficeError('InvalidOperation', 'a workbook keeps at least one visible sheet');
  if (editor.workbook.activeSheet === sheet.id) activateSheet(editor, next);
}

export function deleteSheet(editor: Editor, sheet: SheetData): void {
  editor.requireOpenStructure();
  if (sheet.visibility === 'very-hidden')
    throw new OfficeError('InvalidOperation', `sheet "${sheet.name}" is very hidden`);
  if (sheet.visibility === 'visible') leaveActive(editor, sheet);
  const { sheets, names } = editor.workbook;
  sheets.splice(sheets.indexOf(sheet), 1);
  for (let i = names.length - 1; i >= 0; i--) if (names[i]!.scope === sheet.id) names.splice(i, 1);
  everyFormula(editor, (formula) => renameSheetInFormula(formula, sheet.name, undefined));
  for (const moving of editor.movingAreas) if (moving.sheetId === sheet.id) moving.area = undefined;
  editor.invalidateName(sheet.name);
  editor.report({ kind: 'sheet-deleted', sheetId: sheet.id });
}

/** To a 0-based place among all sheets. */
export function moveSheet(editor: Editor, sheet: SheetData, position: number): void {
  editor.requireOpenStructure();
  const { sheets } = editor.workbook;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    throw new OfficeError('InvalidArgument', `position ${position}`, 'Worksheet.position');
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  editor.report({ kind: 'sheet-moved', sheetId: sheet.id });
}

export function setVisibility(editor: Editor, sheet: SheetData, visibility: SheetData['visibility']): void {
  editor.requireOpenStructure();
  if (sheet.visibility === visibility) return;
  if (sheet.visibility === 'visible') leaveActive(editor, sheet);
  sheet.visibility = visibility;
  editor.report({ kind: 'visibility', sheetId: sheet.id });
}

/** Selects an area and brings its sheet to the front. */
export function selectArea(editor: Editor, sheet: SheetData, area: Rectangle): void {
  activateSheet(editor, sheet);
  editor.workbook.selection = area;
  editor.report({ kind: 'selected', sheetId: sheet.id, area });
}

/** Widths in characters, by column; undefined is the default width. */
export function resizeColumns(editor: Editor, sheet: SheetData, widths: ReadonlyMap<number, number | undefined>): void {
  editor.requireUnprotected(sheet);
  for (const [column, width] of widths) {
    if (width === undefined) sheet.columnWidths.delete(column);
    else sheet.columnWidths.set(column, width);
  }
  editor.report({ kind: 'layout', sheetId: sheet.id });
}
