import type { Programme } from '../engine/programmes/programme';
import { REFERENCE_RATES, type RateTable } from '../engine/ground/tables/lpr';
import { WORKDAYS, type WorkdayTable } from '../engine/ground/tables/workdays';
import { type TableError, tablesWith } from '../excel/kept/added-tables';
import type { WorkbookChoice, AddedTables } from '../excel/office/contract';
import { describeTableError } from '../excel/kept/describe-table-error';
import type { Language } from '../locale/language';
import { FunctionFailure, unavailable } from './failure';
import { functionTexts, type FunctionsLocale } from './texts';
import { resolveProgramme } from './programme-argument';

/** What one call of a function knows beside its arguments. */
export interface Call {
  readonly language: Language;
  readonly texts: FunctionsLocale;
  /** What the workbook has chosen; its programme and period stand in for arguments left out. A failure where it could not be read. */
  readonly choice: WorkbookChoice | FunctionFailure;
  /** The programme of an argument as typed; '' is the workbook's own, with its changed values. Looked up once a call. */
  programme(typed: string): Programme | FunctionFailure;
  /** Reference rates and workdays with the rows the workbook adds: the same object as long as they are the same. */
  tables(): Tables | FunctionFailure;
}

export interface Tables {
  readonly rates: RateTable;
  readonly workdays: WorkdayTable;
}

export function newCall(language: Language, choice: WorkbookChoice | FunctionFailure): Call {
  const texts = functionTexts(language);
  const programmes = new Map<string, Programme | FunctionFailure>();
  return {
    language,
    texts,
    choice,
    programme(typed) {
      if (choice instanceof FunctionFailure) return choice;
      const known = programmes.get(typed);
      if (known) return known;
      const found = resolveProgramme(typed, choice, texts, language);
      programmes.set(typed, found);
      return found;
    },
    tables: () => (choice instanceof FunctionFailure ? choice : tablesOf(choice, language)),
  };
}

const REVIEWED: Tables = { rates: REFERENCE_RATES, workdays: WORKDAYS };
/** Formulas ask for every loan, and a sheet has thousands. */
const joined = new WeakMap<AddedTables, Tables | TableError>();

function tablesOf({ tables: added }: WorkbookChoice, language: Language): Tables | FunctionFailure {
  if (!added) return REVIEWED;
  let given = joined.get(added);
  if (!given) {
    const all = tablesWith(added);
    given = all.ok ? { ...REVIEWED, ...all.options } : all.error;
    joined.set(added, given);
  }
  return 'code' in given ? unavailable(describeTableError(given, language)) : given;
}
