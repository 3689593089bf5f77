import type { AssessmentResult } from '../../engine/run/assessment';
import type { FindingCode } from '../../engine/loan/finding';
import type { CellRef, RowRef } from '../../engine/loan/loan';
import type { Period } from '../../engine/programmes/period';
import type { IsoDate, PercentText, Programme } from '../../engine/programmes/programme';
import type { ProgrammeError } from '../../engine/programmes/schema';
import type { WorkdayYear } from '../../engine/ground/tables/workday-year';
import type { Grid } from '../../ledger/grid';
import type { ColumnChoice, Failure, Field, LayoutCorrection, Ledger, ReadOptions } from '../../ledger/ledger';
import type { Disposition } from '../../reports/facts/disposition';
import type { MaskChoice } from '../../reports/facts/mask';
import type { Verification } from '../../reports/record/run-record';
import type { SheetKey, SheetModel } from '../../reports/model/sheet-model';

/** Runs a batch of Office.js calls; what Office.js throws comes as a WorkbookProblem. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

export type Phase = 'reading' | 'assessing' | 'writing' | 'highlighting' | 'building';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  /** The sheet that is being made; `done` and `total` are its rows. */
  readonly sheet?: SheetKey;
}

export type ReportProgress = (progress: Progress) => void;

export interface WorkbookScan {
  readonly ledgers: readonly Ledger[];
  /** Sheets without a ledger: ours, empty, or unrecognised. */
  readonly others: readonly {
    readonly file?: string;
    readonly sheet: string;
    readonly kind: 'own' | 'empty' | 'unrecognised' | 'repeat';
  }[];
  /** Those that belong to no ledger (WorkbookReading.failures). */
  readonly failures?: readonly Failure[];
}

/** One month's LPR as a clerk copies it from the announcement. */
export interface AddedLpr {
  /** Day of publication. */
  readonly effective: IsoDate;
  readonly lpr1y: PercentText;
  readonly lpr5y: PercentText;
}

/** Rows a clerk has added to the product's reviewed tables, because time went on. */
export interface AddedTables {
  readonly lpr?: readonly AddedLpr[];
  readonly workdays?: readonly WorkdayYear[];
}

/** A programme of the county's own that the schema does not take: it was written by another hand or version. */
export interface UnusableProgramme extends Pick<Programme, 'id' | 'name' | 'shortName'> {
  readonly errors: readonly ProgrammeError[];
  /** As it stands in the workbook, and stays. */
  readonly written: unknown;
}

/** By layout fingerprint, the latest last. */
export type LayoutCorrections = Readonly<Record<string, LayoutCorrection>>;

/** Corrections kept for the next file of the same layout. */
export interface LayoutMemory {
  read(): LayoutCorrections;
  write(kept: LayoutCorrections): void;
}

/** The bank a clerk chose for a borrower whose loans tie (TIE_UNRESOLVED). */
export interface KeptDecision {
  /** borrowerMark(): no ID number. */
  readonly borrower: string;
  /** Settlement year. */
  readonly year: number;
  readonly bank: string;
}

/** What is remembered in the workbook. Holds no ID number (document settings are readable in the file). */
export interface WorkbookChoice {
  /** Which day the workbook's dates count from, where that is not 1900: a fact of the workbook, no choice, and not kept. */
  readonly dateSystem?: 1904;
  readonly programmeId?: string;
  /** The county's own, as the schema takes them; found by chosenProgramme(). */
  readonly programmes?: readonly Programme[];
  /** Those it does not take: nothing is computed by them, and they stay in the workbook until they are replaced. */
  readonly unusable?: readonly UnusableProgramme[];
  /** Parts of the choice that cannot be read, as they are written in the file: nothing hangs on them, and they stay in it. */
  readonly aside?: readonly string[];
  /** LPR and workday rows the clerk has added. */
  readonly tables?: AddedTables;
  readonly period?: string;
  /** Programme values changed for this workbook, path → value, as `--set` takes them. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Column choices by layout: next quarter's sheet of the same columns is read the same way. */
  readonly layouts?: Readonly<Record<string, ColumnChoice>>;
  /** Unit of amounts whose header names none, by layout. */
  readonly units?: NonNullable<ReadOptions['units']>;
  /** Banks joined or kept apart: as written → name to use. */
  readonly banks?: Readonly<Record<string, string>>;
  /** Column choices by sheet name. */
  readonly columns?: Readonly<Record<string, Readonly<Partial<Record<Field, number>>>>>;
  readonly decisions?: readonly KeptDecision[];
  /** What the clerk has made of findings, by borrower and rule. */
  readonly dispositions?: readonly Disposition[];
  /** 应贴息额 and the other results as live formulas; absent: values. */
  readonly output?: ResultOutput;
  /** Changed rows of a ledger are checked again by themselves; absent: yes. */
  readonly recheck?: boolean;
}

export type ResultOutput = 'values' | 'formulas';

/** What stands in the result columns of one sheet where the clerk asked for formulas. */
export interface FormulaReport {
  readonly sheet: string;
  /** `ledger`: one =SUBSIDY.LEDGER() spills over them; `rows`: a =SUBSIDY() a loan; `values`: none could be used. */
  readonly kind: 'ledger' | 'rows' | 'values';
  readonly formulas: number;
  /** Of the sheet; with `rows`, those beyond `formulas` stand as values. */
  readonly loans: number;
  /**
   * Why not all are formulas: `across-rows` the amounts hang on other rows or on facts =SUBSIDY() does not take; `outside` the result hangs on what
   * no formula sees (other sheets, merged cells, the sheet's name); `programme` functions do not know this programme; `own-sheet` the results
   * stand on a sheet of their own; `disagreed` Excel computed something else than the engine.
   */
  readonly why?: 'across-rows' | 'outside' | 'programme' | 'own-sheet' | 'disagreed';
}

export interface RunRequest {
  readonly programme: Programme;
  readonly period: Period;
  /** Rows given beside those the workbook keeps. */
  readonly tables?: AddedTables;
  /** Sheets to assess; all ledgers found where absent. */
  readonly sheets?: readonly string[];
  /** Values where absent. */
  readonly output?: ResultOutput;
}

export interface RunResult {
  /** Findings of the reading (UNIT_SUSPECT, TOTAL_MISMATCH) are among its findings, with loans numbered through all ledgers. */
  readonly assessment: AssessmentResult;
  readonly ledgers: readonly Ledger[];
  /** Where the result columns stand: in the ledger, or on a sheet of their own (protected, no room), and why. */
  readonly placed: readonly {
    readonly ledgerSheet: string;
    readonly sheet: string;
    readonly reason?: 'protected' | 'room-taken';
  }[];
  /** Those that belong to no ledger (WorkbookReading.failures): an empty workbook, a sheet without a header. */
  readonly failures?: readonly Failure[];
  /** The clerk's rows the run was given; absent: none. */
  readonly tables?: AddedTables;
  /** The clerk's decisions the run was given; absent: none. */
  readonly decisions?: readonly KeptDecision[];
  /** When it was run, by the host's clock. */
  readonly at?: string;
  /** Programme values changed for the workbook when it was run. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** How many findings the clerk had disposed of. */
  readonly dispositions?: number;
  /** A report a sheet where formulas were asked for. */
  readonly formulas?: readonly FormulaReport[];
  /** What the workbook remembers, where the run has put corrections of earlier files into it. */
  readonly choice?: WorkbookChoice;
}

/** What a ribbon button did or wants while the pane may be closed; the pane shows it when it is there. */
export type RibbonMessage =
  /** A sentence for the clerk: what went wrong and what to do. */
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'assessed'; readonly result: RunResult }
  /** 清除标记: the pane asks first, with what goes and what stays, as its own button does. */
  | { readonly kind: 'asks-to-clear' }
  | { readonly kind: 'explain'; readonly cell: CellRef }
  /** Rows the clerk changed have been checked again; `rows` result rows say something else now. */
  | { readonly kind: 'rechecked'; readonly result: RunResult; readonly rows: number }
  /** The ledger has changed and the results have not followed. */
  | { readonly kind: 'edited'; readonly why: EditedWhy; readonly text?: string };

/**
 * `off` checking by itself is switched off; `structure` rows, columns or the header changed, or too much at once; `formulas` the formulas say something else
 * than the rules; `failed` it broke off, `text` says why.
 */
export type EditedWhy = 'off' | 'structure' | 'formulas' | 'failed';

export interface BuiltSheet {
  readonly key: SheetKey;
  readonly sheet: string;
}

export interface SelectedRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** One thing the self-test tried. */
export interface CheckOutcome {
  /** A key of the checks, or the name of a custom function. */
  readonly name: string;
  /** Absent where all was as documented. Nothing of the clerk's stands in it. */
  readonly fault?: string;
  readonly milliseconds: number;
}

export interface SelfTestReport {
  readonly version: string;
  readonly outcomes: readonly CheckOutcome[];
}

/** Everything the pane, the ribbon and the command line ask of the workbook. Implemented once, over Office.js. */
export interface WorkbookApi {
  scan(report: ReportProgress, signal: AbortSignal): Promise<WorkbookScan>;
  /** Reads, assesses, writes the result columns and the highlights. Rejects with AbortError when cancelled; then nothing was written. */
  run(request: RunRequest, report: ReportProgress, signal: AbortSignal): Promise<RunResult>;
  buildSheets(
    keys: readonly SheetKey[],
    result: RunResult,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<readonly BuiltSheet[]>;
  /** Highlights one kind of finding only; undefined: every kind again. */
  showHighlights?(code: FindingCode | undefined): Promise<void>;
  /** Writes how the loans (indices into the result's) came to their amounts on a sheet of its own. */
  explainLoans?(
    loans: readonly number[],
    result: RunResult,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<BuiltSheet>;
  /** The rows selected now, 1-based. */
  selectedRows?(): Promise<readonly SelectedRows[]>;
  /** 转为数值: formulas in the result columns give way to what they show. Returns the sheets that had any. */
  toValues?(report: ReportProgress): Promise<readonly string[]>;
  /** Takes away result columns, highlights, our sheets and settings: the workbook is as it was, but for the run record unless that is to go too. */
  clear(report: ReportProgress, options?: { readonly record?: 'keep' | 'remove' }): Promise<void>;
  /**
   * 报送副本: builds the sheets and gives what they show as models without formulas, masked; a check page is the last. The working paper
   * is among them only where it is asked for.
   */
  copySheets?(
    keys: readonly SheetKey[],
    result: RunResult,
    mask: MaskChoice,
    report: ReportProgress,
    signal: AbortSignal,
  ): Promise<readonly SheetModel[]>;
  /** Opens an .xlsx beside the clerk's workbook (ExcelApi 1.8). */
  openNewWorkbook?(file: Uint8Array): Promise<void>;
  /** 核验: the ledgers as they are now against the run record. Writes nothing. */
  verify?(report: ReportProgress, signal: AbortSignal): Promise<Verification>;
  /** 自检: every member and function the add-in uses, on sheets of its own that go again. */
  selfTest?(report: (done: number, total: number) => void): Promise<SelfTestReport>;
  /** Activates the sheet and selects the row, or one cell of it (`column` 0-based). */
  goTo(ref: RowRef, column?: number): Promise<void>;
  /**
   * Tells the listener where the selection's first cell stands, now and after each change. Returns how to stop listening.
   * Absent where the host tells nothing: then Explain opens from the pane only.
   */
  onSelection?(listener: (cell: CellRef) => void): () => void;
  /** The selection's first cell. */
  selectedCell?(): Promise<CellRef>;
  /** Tells the listener what the ribbon did, the latest first if nobody has heard it yet. Returns how to stop listening. */
  onRibbon?(listener: (message: RibbonMessage) => void): () => void;
  /** Sheets of other workbooks (each says its file) to read and assess together with this one, from now on; nothing is written into them. */
  setAddedSheets?(sheets: readonly Grid[]): void;
  loadChoice(): Promise<WorkbookChoice>;
  saveChoice(choice: WorkbookChoice): Promise<void>;
  /** Corrections this machine keeps for files of the same layout. */
  readonly memory?: LayoutMemory;
}
