import { breathe, isRestDue } from '../../../excel/office/slices';
import type { Rectangle } from '../../../ledger/grid';
import { bounding } from '../../host/a1';
import type { WorkbookChange } from '../../host/changes';
import type { SheetData, WorkbookData } from '../../host/workbook-data';
import type { GridWriter } from './grid-writer';
import { firstRows, Unshown } from './unshown';

/** Cells written into the grid between two looks at the clock. */
const CELLS_A_STEP = 2048;
/** Cells written at once because the user has chosen them. */
const CHOSEN_CELLS = 8192;
/** Milliseconds between two drawings of a sheet that is still being written: each goes through all its rows. */
const DRAWN_EVERY = 500;

/** Changes that concern more than what a sheet shows. Carried out one by one, in their order. */
type SheetChange = Exclude<
  WorkbookChange,
  { readonly kind: 'calculated' | 'formats' | 'layout' | 'conditional-formats' | Undrawn }
>;
type Undrawn = 'tables' | 'charts' | 'protection' | 'filter' | 'names' | 'settings';

/**
 * Brings the grid up with the workbook, in slices: a request may write a hundred thousand rows on sheets that nobody looks at. Those are written into
 * the grid when they come to the front, from the top.
 */
export class ChangesToShow {
  readonly #unshown = new Unshown();
  #sheetChanges: SheetChange[] = [];
  /** Written into Univer's store, and not drawn yet. */
  #undrawn: { readonly sheetId: string; readonly area: Rectangle } | undefined;
  #drawn = 0;
  /** The sheet the user has brought to the front himself, of which the workbook may not know yet. */
  #chosen: string | undefined;
  /** Before Univer has drawn for the first time it cannot scroll, and what asks it to would fail. */
  #isStarted = false;
  #isAtWork = false;
  #isOver = false;

  /**
   * @param quietly runs what is not the user's doing.
   * @param tell of the work: that it goes on after a pause, that it has ended, or what it failed of.
   */
  constructor(
    private readonly workbook: WorkbookData,
    private readonly writer: GridWriter,
    private readonly quietly: (change: () => void) => void,
    private readonly tell: { atWork(isAtWork: boolean): void; failed(error: unknown): void },
  ) {}

  /** The user has brought a sheet to the front. */
  chosen(sheetId: string): void {
    this.#chosen = sheetId;
  }

  /** The user has chosen cells: what he does with them next goes by what the grid holds of them. */
  chosenCells(sheetId: string, area: Rectangle): void {
    const sheet = this.#sheet(sheetId);
    if (!sheet || this.#unshown.of(sheetId).areas.length === 0) return;
    const taken = firstRows(area, CHOSEN_CELLS);
    this.quietly(() => {
      this.#shape(sheet);
      this.writer.putCells(sheet, taken);
      this.writer.tell(sheet, taken);
    });
  }

  /** To be called when Univer has drawn for the first time, without cells. */
  start(): void {
    this.#isStarted = true;
    for (const sheet of this.workbook.sheets) this.#showWhole(sheet);
    void this.#catchUp();
  }

  take(changes: readonly WorkbookChange[]): void {
    for (const change of changes) this.#note(change);
    void this.#catchUp();
  }

  /** Shows what is not shown yet: at once as far as the slice goes, the rest when the page has had its turn. */
  async #catchUp(): Promise<void> {
    if (!this.#isStarted || this.#isAtWork || this.#isOver) return;
    this.#isAtWork = true;
    try {
      while (this.#next()) {
        if (!isRestDue()) continue;
        if (performance.now() > this.#drawn + DRAWN_EVERY) this.quietly(() => this.#draw());
        this.tell.atWork(true);
        await breathe();
        if (this.#isOver) return;
      }
      this.quietly(() => this.#draw());
      this.tell.atWork(false);
    } catch (error) {
      this.#isOver = true;
      this.tell.failed(error);
    } finally {
      this.#isAtWork = false;
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  #note(change: WorkbookChange): void {
    switch (change.kind) {
      case 'cells':
        if (change.change === 'RangeEdited') this.#unshown.cells(change.sheetId, change.area);
        else this.#sheetChanges.push(change);
        return;
      case 'calculated':
      case 'formats':
        this.#unshown.cells(change.sheetId, change.area);
        return;
      case 'layout':
        this.#unshown.of(change.sheetId).layout = true;
        return;
      case 'conditional-formats':
        this.#unshown.of(change.sheetId).looks = true;
        return;
      case 'tables':
      case 'charts':
      case 'protection':
      case 'filter':
      case 'names':
      case 'settings':
        // The grid draws none of these.
        return;
      default:
        this.#sheetChanges.push(change);
    }
  }

  /** @returns false where all is shown. */
  #next(): boolean {
    const [change] = this.#sheetChanges;
    if (change) {
      this.#sheetChanges.shift();
      this.quietly(() => this.#carryOut(change));
      return true;
    }
    const { activeSheet, selection } = this.workbook;
    const front = this.writer.frontSheet;
    if (front !== activeSheet && front !== this.#chosen && this.#sheet(activeSheet)) {
      this.quietly(() => {
        this.#bringForward(activeSheet);
        this.writer.select(activeSheet, selection);
      });
      if (this.writer.frontSheet === activeSheet) return true;
    }
    const sheet = this.#sheet(front);
    if (!sheet) return false;
    const unshown = this.#unshown.of(front);
    if (unshown.size || unshown.layout) {
      this.quietly(() => this.#shape(sheet));
      return true;
    }
    const area = this.#unshown.takeRows(front, CELLS_A_STEP);
    if (area) {
      this.quietly(() => {
        this.writer.putCells(sheet, area);
        this.writer.fitRows(sheet, area);
      });
      this.#undrawn = { sheetId: front, area: this.#undrawn ? bounding(this.#undrawn.area, area) : area };
      return true;
    }
    if (!unshown.looks) return false;
    unshown.looks = false;
    this.quietly(() => this.writer.redraw(sheet));
    return true;
  }

  #carryOut(change: SheetChange): void {
    if (change.kind === 'sheet-deleted') {
      this.writer.activate(this.workbook.activeSheet);
      this.writer.remove(change.sheetId);
      this.#unshown.forget(change.sheetId);
      return;
    }
    const sheet = this.#sheet(change.sheetId);
    if (!sheet) return;
    switch (change.kind) {
      case 'cells':
        return this.#renew(sheet);
      case 'sheet-added':
        return this.#insert(sheet);
      case 'sheet-renamed':
        return this.writer.rename(sheet);
      case 'sheet-moved':
        return this.writer.move(sheet.id);
      case 'visibility':
        return this.writer.hide(sheet);
      case 'activated':
        this.#chosen = undefined;
        return this.#bringForward(sheet.id);
      case 'selected':
        if (change.source === 'user') return;
        this.#shape(sheet);
        return this.writer.select(sheet.id, change.area);
    }
  }

  #bringForward(sheetId: string): void {
    this.#draw();
    const sheet = this.#sheet(sheetId);
    if (sheet) this.#shape(sheet);
    this.writer.activate(sheetId);
  }

  /** Size and layout, which a selection needs. */
  #shape(sheet: SheetData): void {
    const unshown = this.#unshown.of(sheet.id);
    if (unshown.size) this.writer.size(sheet);
    if (unshown.layout) this.writer.layOut(sheet);
    unshown.size = false;
    unshown.layout = false;
  }

  #draw(): void {
    const undrawn = this.#undrawn;
    this.#undrawn = undefined;
    this.#drawn = performance.now();
    const sheet = undrawn && this.#sheet(undrawn.sheetId);
    if (sheet) this.writer.tell(sheet, undrawn.area);
  }

  /** Rows or columns moved: the sheet is shown anew. */
  #renew(sheet: SheetData): void {
    const isInFront = this.writer.frontSheet === sheet.id;
    const stand = this.workbook.sheets.find(({ id, visibility }) => id !== sheet.id && visibility === 'visible');
    if (isInFront && stand) this.writer.activate(stand.id);
    this.writer.remove(sheet.id);
    this.#insert(sheet);
    if (isInFront) this.writer.activate(sheet.id);
  }

  #insert(sheet: SheetData): void {
    this.writer.insert(sheet);
    this.#unshown.forget(sheet.id);
    this.#showWhole(sheet);
  }

  #showWhole(sheet: SheetData): void {
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of sheet.cells) {
      bottom = Math.max(bottom, row);
      right = Math.max(right, cells.width - 1);
    }
    if (bottom >= 0) this.#unshown.cells(sheet.id, { top: 0, left: 0, bottom, right });
  }

  #sheet(id: string): SheetData | undefined {
    return this.workbook.sheets.find((sheet) => sheet.id === id);
  }
}
