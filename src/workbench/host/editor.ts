import type { Rectangle } from '../../ledger/grid';
import { cellCount, isEntireColumns, isEntireRows } from './a1';
import type { Recalculation, SheetArea } from './calculator';
import { forEachStored } from './cells';
import type { ChangeSource, ReportedChange, WorkbookChange } from './changes';
import { OfficeError } from './office-error';
import { PendingStyles } from './pending-styles';
import { StyleBook } from './styles';
import type { SheetData, WorkbookData } from './workbook-data';

/** What must follow its cells when rows and columns move (ranges the add-in holds on to). */
export interface MovingArea {
  sheetId: string;
  /** Undefined once its cells were deleted. */
  area: Rectangle | undefined;
  /** The areas this one is part of, with which it is kept. */
  readonly partOf?: object | undefined;
}

/**
 * One way into the workbook for every write, the add-in's and the user's: keeps protection, remembers what has to be recalculated and
 * collects the notices. The editing functions themselves stand in write-cells, shift-cells and edit-sheets.
 */
export class Editor {
  source: ChangeSource = 'add-in';
  /** “Include new rows and columns in table” of AutoCorrect, on as Excel has it. */
  tablesGrow = true;
  readonly styles = new StyleBook();
  /** Looks that were set and are not on the cells yet; the interpreter has them put on before anything else happens. */
  readonly pendingStyles = new PendingStyles();
  readonly movingAreas = new Set<MovingArea>();
  #changes: WorkbookChange[] = [];
  #uncalculated: SheetArea[] = [];
  #allUncalculated = false;
  readonly #uncalculatedNames = new Set<string>();
  #lastId = 0;

  constructor(readonly workbook: WorkbookData) {}

  sheet(id: string): SheetData {
    const sheet = this.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new OfficeError('ItemNotFound', `worksheet ${id}`);
    return sheet;
  }

  sheetNamed(name: string): SheetData | undefined {
    const wanted = name.toLowerCase();
    return this.workbook.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  }

  report(change: ReportedChange): void {
    this.#changes.push({ ...change, source: this.source });
  }

  takeChanges(): readonly WorkbookChange[] {
    const taken = this.#changes;
    this.#changes = [];
    return taken;
  }

  /** The area's constants or formulas were written; what hangs on them is to be computed again. */
  invalidate(sheetId: string, area: Rectangle): void {
    this.#uncalculated.push({ sheetId, area });
  }

  /** A name or a sheet of that name came or went: what speaks of it is to be computed again, and what could not be computed until now. */
  invalidateName(name: string): void {
    this.#uncalculatedNames.add(name);
  }

  /** Names, sheet names or the shape of sheets changed: everything is to be computed again. */
  invalidateAll(): void {
    this.#allUncalculated = true;
  }

  get calculationDue(): boolean {
    return this.#allUncalculated || this.#uncalculated.length > 0 || this.#uncalculatedNames.size > 0;
  }

  takeUncalculated(): Recalculation | undefined {
    const areas = this.#uncalculated;
    const all = this.#allUncalculated;
    this.#uncalculated = [];
    this.#allUncalculated = false;
    const names = [...this.#uncalculatedNames];
    this.#uncalculatedNames.clear();
    if (all) return { kind: 'full' };
    if (names.length > 0) return { kind: 'names', names, areas };
    return areas.length === 0 ? undefined : { kind: 'areas', areas };
  }

  /** A braced id as Excel gives its objects, unused so far in this workbook. */
  newId(): string {
    const taken = new Set(
      this.workbook.sheets.flatMap((sheet) => [sheet.id, ...sheet.conditionalFormats.map((f) => f.id)]),
    );
    for (;;) {
      const id = `{00000000-0000-0000-0000-${(++this.#lastId).toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!taken.has(id)) return id;
    }
  }

  /** Anything but the values of unlocked cells is denied on a protected sheet. */
  requireUnprotected(sheet: SheetData): void {
    if (sheet.protected) throw new OfficeError('AccessDenied', `worksheet "${sheet.name}" is protected`);
  }

  requireUnlocked(sheet: SheetData, area: Rectangle): void {
    if (!sheet.protected) return;
    let unlocked = 0;
    if (!isEntireColumns(area) && !isEntireRows(area)) {
      forEachStored(sheet, area, (cell) => {
        if (cell.style?.locked === false) unlocked++;
      });
    }
    if (unlocked !== cellCount(area)) this.requireUnprotected(sheet);
  }

  requireOpenStructure(): void {
    if (this.workbook.protectedStructure) throw new OfficeError('AccessDenied', 'the workbook structure is protected');
  }
}
