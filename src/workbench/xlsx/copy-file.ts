import { draftSteps, formatOf, type Draft } from '../../excel/sheets/sheet-draft';
import { BORDER_COLOR, LOOKS, PAGE_MARGINS, type Look } from '../../excel/office/styles';
import type { ModelCell, SheetModel } from '../../reports/model/sheet-model';
import { finish } from '../../reports/model/steps';
import { newWorkbook, type NewCell } from '../host/new-workbook';
import type { CellStyleData, SheetData } from '../host/workbook-data';
import { saveXlsx } from './save';

/** Sheets of values as a file of their own, in the looks and the page set-up our sheets have in Excel. */
export async function copyFile(models: readonly SheetModel[]): Promise<Uint8Array> {
  const styles = new Styles();
  const workbook = newWorkbook(
    Object.fromEntries(models.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => styles.cell(cell)))])),
  );
  const drafts = finish(draftSteps(models, new Map()));
  models.forEach((model, i) => layOut(workbook.sheets[i]!, model, drafts[i]!));
  return saveXlsx(workbook);
}

/** One style object for cells that look alike. */
class Styles {
  readonly #made = new Map<string, CellStyleData>();

  cell(cell: ModelCell | null): NewCell {
    if (!cell) return undefined;
    return { value: cell.value === undefined || cell.value === '' ? null : cell.value, style: this.#of(cell) };
  }

  #of(cell: ModelCell): CellStyleData {
    const numberFormat = formatOf(cell);
    const key = `${cell.style} ${numberFormat}`;
    let made = this.#made.get(key);
    if (!made) this.#made.set(key, (made = styleOf(LOOKS[cell.style], numberFormat)));
    return made;
  }
}

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

function styleOf(look: Look, numberFormat: string): CellStyleData {
  const line = { style: 'thin', color: BORDER_COLOR };
  return {
    numberFormat,
    font: { name: look.font, size: look.size, bold: look.bold, color: look.color },
    vertical: 'center',
    wrap: look.wrap,
    ...(look.fill === undefined ? {} : { fill: look.fill }),
    ...(look.horizontal === 'General' ? {} : { horizontal: HORIZONTAL[look.horizontal] }),
    ...(look.border ? { borders: Object.fromEntries(SIDES.map((side) => [side, line])) } : {}),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;

function layOut(sheet: SheetData, model: SheetModel, { rowHeight, heights }: Draft): void {
  model.columnWidths.forEach((width, c) => sheet.columnWidths.set(c, width));
  model.rows.forEach((row, r) => {
    const look = row.map((cell) => cell && LOOKS[cell.style]).find((one) => one?.height !== undefined);
    const height = look?.height ?? rowHeight;
    if (height !== undefined) sheet.rowHeights.set(r, height);
  });
  for (const { top, bottom, points } of heights) for (let r = top; r <= bottom; r++) sheet.rowHeights.set(r, points);
  sheet.merges = [...model.merges];
  sheet.gridlines = false;
  sheet.freeze = { rows: model.headerRows.last + 1, columns: 0 };
  sheet.page = {
    landscape: model.landscape,
    paper: 'A4',
    fitToWidth: model.pagesWide ?? 1,
    fitToHeight: 0,
    repeatRows: model.headerRows,
    ...(model.repeatedColumns === undefined ? {} : { repeatColumns: { first: 0, last: model.repeatedColumns - 1 } }),
    centerHorizontally: true,
    margins: PAGE_MARGINS,
    footer: { center: model.footer },
  };
}
