import type { DateSystem } from '../../ledger/date-system';
import type { Rectangle } from '../../ledger/grid';
import { dateSystemOf, loadDateSystem } from '../office/date-system';
import { addingOf, loadAdding, type AddingNote } from '../kept/settings';
import { askAll, type Question } from './ask';
import { loadPlace, loadSheet, mergedAreas, mergedAreasInTiles } from './places';
import {
  FORMULAS_NAME,
  LEDGER_NAME,
  RESULTS_NAME,
  SHEET_NAME_PREFIX,
  WIDTHS_NAME,
  isOurHighlight,
  isOurs,
} from './our-marks';

/** What Excel can refuse to tell of a sheet without its being of no use. */
export type Refusable = 'merges' | 'rules' | 'tables';

/** What is known of a sheet before its cells are read. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Used range, formats included; absent on an empty sheet. */
  readonly used?: Rectangle;
  /** Names of ours on this sheet. */
  readonly marks: ReadonlySet<string>;
  /** Where our result columns stand. Absent where there are none, or the clerk deleted them. */
  readonly results?: Rectangle;
  readonly widths?: Rectangle;
  /** Where formulas stand among them. */
  readonly formulas?: Rectangle;
  /** The whole sheet is ours: the mark's key, e.g. `summary`. */
  readonly ownKey?: string;
  /** Id of the ledger's sheet, where the results of one stand on this sheet. */
  readonly ledger?: string;
  /** What of such a sheet we wrote; the rest is the clerk's. Absent where that is not known (a sheet of an earlier version). */
  readonly own?: Rectangle;
  /** Ids of our conditional formats. */
  readonly highlights: readonly string[];
  readonly merges: readonly Rectangle[];
  /** Which day its dates count from; absent: 1900. */
  readonly dateSystem?: DateSystem;
  readonly tables: readonly { readonly name: string; readonly range: Rectangle }[];
  /** What Excel refused to tell of it. */
  readonly refused: readonly Refusable[];
}

export interface Survey {
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly adding: AddingNote;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetSurvey[];
  /** Of every sheet: fewer than usual where a .xls is open in compatibility mode. */
  readonly size: { readonly rows: number; readonly columns: number };
}

/** What is known of a sheet so far. */
type Known = Partial<SheetSurvey> & { readonly ruleIds?: readonly string[]; readonly tableNames?: readonly string[] };
type Answer = readonly [sheet: number, part: Known];

/**
 * Looks at every sheet of the workbook, in four round trips however many there are. Which sheet is in front is not asked: a chart sheet is none of the
 * worksheets and makes Excel refuse (office-js#2444).
 */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const worksheets = workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility');
  const whole = worksheets.getFirst().getRange();
  whole.load('rowCount,columnCount');
  const adding = loadAdding(context);
  const system = loadDateSystem(context);
  await context.sync();

  const dateSystem = dateSystemOf(system);
  const { items } = worksheets;
  const sheets = items.map((sheet): Known => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    ...(dateSystem === 1904 && { dateSystem }),
    refused: [],
  }));
  take(sheets, await askAll(context, items.flatMap(firstQuestions)));
  take(
    sheets,
    await askAll(
      context,
      items.flatMap((sheet, i) => secondQuestions(sheet, i, sheets[i]!)),
    ),
  );
  for (const [i, sheet] of items.entries()) {
    const { refused, used } = sheets[i]!;
    if (!refused!.includes('merges') || !used) continue;
    const merges = await mergedAreasInTiles(context, sheet, used);
    if (merges !== 'refused')
      sheets[i] = { ...sheets[i]!, merges, refused: refused!.filter((one) => one !== 'merges') };
  }

  const known = sheets.map(finished);
  const interrupted = addingOf(adding);
  const isWaiting = (name: string) =>
    known.some(({ used, marks, ...sheet }) => sheet.name === name && used === undefined && marks.size === 0);
  return {
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    dateSystem,
    size: { rows: whole.rowCount, columns: whole.columnCount },
    adding: {
      stored: !adding.isNullObject,
      waiting: new Map([...interrupted].filter(([name]) => isWaiting(name))),
    },
    sheets: known.map((sheet): SheetSurvey => {
      const ownMark = [...sheet.marks].find((name) => name.startsWith(SHEET_NAME_PREFIX));
      // Added by a run that broke off before it could mark it; a sheet with anything on it is the clerk's all the same.
      const unmarked = isWaiting(sheet.name) ? interrupted.get(sheet.name) : undefined;
      const ownKey = ownMark?.slice(SHEET_NAME_PREFIX.length).replaceAll('_', '-') ?? unmarked;
      return { ...sheet, ...(ownKey === undefined ? {} : { ownKey }) };
    }),
  };
}

/** A sheet of which all was asked, without what only the asking needed. */
function finished(known: Known): SheetSurvey {
  const sheet: Record<string, unknown> = { ...known };
  delete sheet.ruleIds;
  delete sheet.tableNames;
  return sheet as unknown as SheetSurvey;
}

/** Puts the answers to their sheets; lists are added up. */
function take(sheets: Known[], answers: readonly Answer[]): void {
  for (const [i, part] of answers) {
    const sheet = sheets[i]!;
    sheets[i] = {
      ...sheet,
      ...part,
      ...(part.highlights && { highlights: [...(sheet.highlights ?? []), ...part.highlights] }),
      ...(part.tables && { tables: [...(sheet.tables ?? []), ...part.tables] }),
      refused: [...new Set([...sheet.refused!, ...(part.refused ?? [])])],
    };
  }
}

function firstQuestions(sheet: Excel.Worksheet, i: number): Question<Answer>[] {
  const of = (part: Known): Answer => [i, part];
  const merges = mergedAreas(sheet, undefined);
  return [
    {
      ask: () => {
        sheet.protection.load('protected');
        const place = loadPlace(sheet.getUsedRangeOrNullObject(false));
        return () => {
          const used = place();
          return of({ isProtected: sheet.protection.protected, ...(used && { used }) });
        };
      },
    },
    {
      ask: () => {
        const { names } = sheet;
        names.load('items/name');
        return () => of({ marks: new Set(names.items.map((item) => item.name).filter(isOurs)) });
      },
    },
    {
      ask: () => {
        const answer = merges.ask();
        return () => of({ merges: answer() as readonly Rectangle[] });
      },
      refused: of({ merges: [], refused: ['merges'] }),
    },
    {
      ask: () => {
        const { tables } = sheet;
        tables.load('items/name');
        return () => of({ tables: [], tableNames: tables.items.map(({ name }) => name) });
      },
      refused: of({ tables: [], refused: ['tables'] }),
    },
    {
      ask: () => {
        const formats = sheet.getRange().conditionalFormats;
        formats.load('items/id,items/type');
        return () =>
          of({ highlights: [], ruleIds: formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => id) });
      },
      refused: of({ highlights: [], refused: ['rules'] }),
    },
  ];
}

function secondQuestions(
  sheet: Excel.Worksheet,
  i: number,
  { marks, ruleIds = [], tableNames = [] }: Known,
): Question<Answer>[] {
  const of = (part: Known): Answer => [i, part];
  const place = (name: string, key: 'results' | 'widths' | 'formulas' | 'own'): Question<Answer> => ({
    ask: () => {
      const placed = loadPlace(sheet.names.getItem(name).getRangeOrNullObject());
      return () => {
        const area = placed();
        // One cell is the mark of a sheet as it was before it said how far the sheet is ours.
        const isOld = key === 'own' && area && area.top === area.bottom && area.left === area.right;
        return of(area === undefined || isOld ? {} : { [key]: area });
      };
    },
  });
  const ledgerOf: Question<Answer> = {
    ask: () => {
      const placed = loadSheet(sheet.names.getItem(LEDGER_NAME).getRangeOrNullObject());
      return () => {
        const ledger = placed();
        return of(ledger === undefined ? {} : { ledger });
      };
    },
  };
  const sheetMark = [...(marks ?? [])].find((name) => name.startsWith(SHEET_NAME_PREFIX));
  return [
    ...(marks?.has(RESULTS_NAME) ? [place(RESULTS_NAME, 'results')] : []),
    ...(marks?.has(WIDTHS_NAME) ? [place(WIDTHS_NAME, 'widths')] : []),
    ...(marks?.has(FORMULAS_NAME) ? [place(FORMULAS_NAME, 'formulas')] : []),
    ...(sheetMark === undefined ? [] : [place(sheetMark, 'own')]),
    ...(marks?.has(LEDGER_NAME) ? [ledgerOf] : []),
    ...tableNames.map((name): Question<Answer> => ({
      ask: () => {
        const placed = loadPlace(sheet.tables.getItem(name).getRange());
        return () => of({ tables: [{ name, range: placed()! }] });
      },
      refused: of({ refused: ['tables'] }),
    })),
    ...ruleIds.map((id): Question<Answer> => ({
      ask: () => {
        const { rule } = sheet.getRange().conditionalFormats.getItem(id).custom;
        rule.load('formula');
        return () => of(isOurHighlight(rule.formula) ? { highlights: [id] } : {});
      },
      // A rule that stands twice is refused so (office-js#6835). Copied rows may have doubled one of ours: clearing says that it could not see.
      refused: of({ refused: ['rules'] }),
    })),
  ];
}
