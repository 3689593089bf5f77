import type { Rectangle } from '../../ledger/grid';
import { addingOf, loadAdding, type AddingNote } from '../kept/settings';
import { FORMULAS_NAME, RESULTS_NAME, SHEET_NAME_PREFIX, WIDTHS_NAME, isOurs, isOurHighlight } from './our-marks';

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
  /** What of such a sheet we wrote; the rest is the clerk's. Absent where that is not known (a sheet of an earlier version). */
  readonly own?: Rectangle;
  /** Ids of our conditional formats. */
  readonly highlights: readonly string[];
  readonly merges: readonly Rectangle[];
  readonly tables: readonly { readonly name: string; readonly range: Rectangle }[];
}

export interface Survey {
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly active: string;
  readonly adding: AddingNote;
  readonly sheets: readonly SheetSurvey[];
}

/** Looks at every sheet of the workbook, in three round trips however many there are. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('name');
  const worksheets = workbook.worksheets;
  worksheets.load('items/id,items/name,items/visibility');
  const adding = loadAdding(context);
  await context.sync();

  const first = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    sheet.protection.load('protected');
    sheet.names.load('items/name');
    sheet.tables.load('items/name');
    const merged = sheet.getRange().getMergedAreasOrNullObject();
    merged.load('isNullObject');
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, used, merged, formats };
  });
  await context.sync();

  const second = first.map((known) => {
    const { sheet, merged, formats } = known;
    const marks = new Set(sheet.names.items.map((item) => item.name).filter(isOurs));
    const rangeOf = (name: string): Excel.Range | undefined => {
      if (!marks.has(name)) return undefined;
      const range = sheet.names.getItem(name).getRangeOrNullObject();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return range;
    };
    if (!merged.isNullObject) merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { name: table.name, range };
    });
    const rules = formats.items
      .filter((format) => format.type === 'Custom')
      .map((format) => {
        const { rule } = format.custom;
        rule.load('formula');
        return { id: format.id, rule };
      });
    return {
      ...known,
      marks,
      results: rangeOf(RESULTS_NAME),
      widths: rangeOf(WIDTHS_NAME),
      formulas: rangeOf(FORMULAS_NAME),
      own: rangeOf([...marks].find((name) => name.startsWith(SHEET_NAME_PREFIX)) ?? ''),
      tables,
      rules,
    };
  });
  await context.sync();

  const interrupted = addingOf(adding);
  const isWaiting = (name: string) =>
    second.some(({ sheet, used, marks }) => sheet.name === name && used.isNullObject && marks.size === 0);
  return {
    structureProtected: workbook.protection.protected,
    readOnly: workbook.readOnly,
    active: active.name,
    adding: {
      stored: !adding.isNullObject,
      waiting: new Map([...interrupted].filter(([name]) => isWaiting(name))),
    },
    sheets: second.map(({ sheet, used, marks, results, widths, formulas, own, merged, tables, rules }): SheetSurvey => {
      const ownMark = [...marks].find((name) => name.startsWith(SHEET_NAME_PREFIX));
      // Added by a run that broke off before it could mark it; a sheet with anything on it is the clerk's all the same.
      const unmarked = isWaiting(sheet.name) ? interrupted.get(sheet.name) : undefined;
      const ownKey = ownMark?.slice(SHEET_NAME_PREFIX.length).replaceAll('_', '-') ?? unmarked;
      return {
        id: sheet.id,
        name: sheet.name,
        visible: sheet.visibility === 'Visible',
        isProtected: sheet.protection.protected,
        ...(used.isNullObject ? {} : { used: rectangle(used) }),
        marks,
        ...(results && !results.isNullObject ? { results: rectangle(results) } : {}),
        ...(widths && !widths.isNullObject ? { widths: rectangle(widths) } : {}),
        ...(formulas && !formulas.isNullObject ? { formulas: rectangle(formulas) } : {}),
        ...(ownKey === undefined ? {} : { ownKey }),
        // One cell is the mark as it was before it said how far the sheet is ours.
        ...(own && !own.isNullObject && own.rowCount * own.columnCount > 1 ? { own: rectangle(own) } : {}),
        highlights: rules.filter(({ rule }) => isOurHighlight(rule.formula)).map(({ id }) => id),
        merges: merged.isNullObject ? [] : merged.areas.items.map(rectangle),
        tables: tables.map(({ name, range }) => ({ name, range: rectangle(range) })),
      };
    }),
  };
}

function rectangle(range: Excel.Range): Rectangle {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
