import type { Programme } from '../engine/programmes/programme';
import { REFERENCE_RATES, type RateTable } from '../engine/tables/lpr';
import { WORKDAYS, type WorkdayTable } from '../engine/tables/workdays';
import { tablesWith } from '../excel/added-tables';
import type { WorkbookChoice } from '../excel/api';
import type { Language } from '../locale/language';
import { unavailable, type FunctionFailure } from './failure';
import { functionTexts, type FunctionsLocale } from './texts';
import { resolveProgramme } from './programme-argument';

/** What one call of a function knows beside its arguments. */
export interface Call {
  readonly language: Language;
  readonly texts: FunctionsLocale;
  /** What the workbook has chosen; its programme and period stand in for arguments left out. */
  readonly choice: WorkbookChoice;
  /** The programme of an argument as typed; '' is the workbook's own, with its changed values. Looked up once a call. */
  programme(typed: string): Programme | FunctionFailure;
  /** Reference rates and workdays with the rows the workbook adds. Looked up once a call. */
  tables(): Tables | FunctionFailure;
}

export interface Tables {
  readonly rates: RateTable;
  readonly workdays: WorkdayTable;
}

export function newCall(language: Language, choice: WorkbookChoice): Call {
  const texts = functionTexts(language);
  const programmes = new Map<string, Programme | FunctionFailure>();
  let tables: Tables | FunctionFailure | undefined;
  return {
    language,
    texts,
    choice,
    programme(typed) {
      const known = programmes.get(typed);
      if (known) return known;
      const found = resolveProgramme(typed, choice, texts, language);
      programmes.set(typed, found);
      return found;
    },
    tables: () => (tables ??= tablesOf(choice, texts)),
  };
}

function tablesOf({ tables = {} }: WorkbookChoice, texts: FunctionsLocale): Tables | FunctionFailure {
  const given = tablesWith(tables);
  if (!given.ok) return unavailable(texts.failures.choiceUnusable(`LPR, ${given.error.code}`));
  const { rates = REFERENCE_RATES, workdays = WORKDAYS } = given.options;
  return { rates, workdays };
}
