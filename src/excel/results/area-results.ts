import { assessSteps } from '../../engine/run/assess';
import type { Period } from '../../engine/programmes/period';
import type { Programme } from '../../engine/programmes/programme';
import type { CellValue } from '../../ledger/grid';
import type { Failure } from '../../ledger/ledger';
import { RESULT_HEADERS } from '../../ledger/own-marks';
import { readLedgerSteps } from '../../ledger/read-ledger';
import type { Language } from '../../locale/language';
import { tablesWith } from '../kept/added-tables';
import type { WorkbookChoice } from '../office/contract';
import { describeTableError } from '../kept/describe-table-error';
import { withLedgerFindings } from './ledger-findings';
import type { ResultRow } from './result-rows';
import { resultTableSteps } from './result-table';
import { resultWords } from './result-words';
import { sentencesIn } from './sentences';
import { tieDecisions } from '../kept/tie-decisions';

/** What an area of cells comes to under the rules across rows: a result row for each of its rows, or why there is none. */
export type AreaResults =
  | { readonly kind: 'rows'; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'unreadable'; readonly failures: readonly Failure[] };

const EMPTY: ResultRow = RESULT_HEADERS.map(() => '');

/**
 * The answer of =SUBSIDY.LEDGER(), and how a run knows beforehand what that formula would say of its ledger. It knows the cells and the workbook's
 * choice, nothing else: no other sheets, no merged areas, no number formats.
 * @param values an error cell is its text.
 * @param choice its tables fit; throws RangeError where they do not.
 */
export function* areaResultSteps(
  values: readonly (readonly CellValue[])[],
  programme: Programme,
  period: Period,
  choice: WorkbookChoice,
  language: Language,
): Generator<unknown, AreaResults> {
  const { layouts, units, banks, decisions = [], tables = {}, dateSystem } = choice;
  const ledger = yield* readLedgerSteps(
    { sheet: '', top: 0, left: 0, values: values.map((row) => row.map(asGiven)), ...(dateSystem && { dateSystem }) },
    { language, ...(layouts && { layouts }), ...(units && { units }), ...(banks && { banks }) },
  );
  if (!ledger) return { kind: 'no-header' };
  const failures = ledger.failures.filter(({ row }) => row === undefined);
  if (ledger.loans.length === 0 && failures.length > 0) return { kind: 'unreadable', failures };
  const added = tablesWith(tables);
  if (!added.ok) throw new RangeError(describeTableError(added.error, language));
  const options = { decisions: tieDecisions(decisions, ledger.loans), ...added.options };
  const assessed = yield* assessSteps(ledger.loans, programme, period, options);
  const result = withLedgerFindings(assessed, [ledger]);
  const [table] = yield* resultTableSteps([ledger], result, resultWords(language), sentencesIn(language, programme));
  return { kind: 'rows', rows: values.map((_, i) => (table && table.rows[i - table.top]) ?? EMPTY) };
}

/**
 * An empty cell of a range may reach a custom function as 0, and no column of a ledger says anything with a 0 that an empty cell would
 * not say.
 */
function asGiven(value: CellValue): CellValue {
  return value === 0 ? '' : value;
}
