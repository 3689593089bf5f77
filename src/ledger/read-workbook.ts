import type { Loan } from '../engine/loan/loan';
import type { Grid } from './grid';
import { HeaderReader } from './header/header-text';
import type { Failure, Ledger, OtherSheet, ReadOptions, ReadProgress, WorkbookReading } from './ledger';
import { hasOwnSheetName } from './own-marks';
import { type LedgerPlan, planLedgers } from './plan';
import { holdRepeats } from './repeated-rows';
import { collectBanks, finish, readPlanned } from './read-ledger';
import { looksLikeLoan } from './rows/outside-rows';
import { isBlankCell } from './values/text';

interface Planned {
  readonly grid: Grid;
  readonly plan: LedgerPlan;
}

/**
 * Reads all sheets of one or several workbooks (each grid says its file) together: banks are joined over all of them, our own sheets and
 * columns are left alone, and a 汇总 sheet that lists again what others hold is recognised and not counted.
 */
export function readWorkbook(grids: readonly Grid[], options: ReadOptions = {}): WorkbookReading {
  return finish(readWorkbookSteps(grids, options));
}

/** The same in slices of some 10 ms: yields after each. */
export function* readWorkbookSteps(
  grids: readonly Grid[],
  options: ReadOptions = {},
): Generator<ReadProgress, WorkbookReading> {
  const reader = new HeaderReader();
  const planned: Planned[] = [];
  const others: OtherSheet[] = [];
  const unrecognised: Grid[] = [];
  const isNamedOwn = (grid: Grid): boolean =>
    grid.file === undefined && options.ownSheets?.includes(grid.sheet) === true;
  const total = grids.reduce((sum, grid) => sum + grid.values.length, 0);
  for (const grid of grids) {
    const plans = isEmpty(grid) || isNamedOwn(grid) ? [] : planLedgers(grid, reader, options);
    if (plans.length > 0) for (const plan of plans) planned.push({ grid, plan });
    else unrecognised.push(grid);
    yield { done: 0, total };
  }
  // A sheet with one of our names beside a ledger is ours; alone in its file it is the clerk's.
  const ours = (grid: Grid): boolean =>
    isNamedOwn(grid) ||
    (hasOwnSheetName(grid.sheet) && planned.some((p) => p.grid.file === grid.file && !hasOwnSheetName(p.grid.sheet)));
  const kept = planned.filter((p) => !ours(p.grid));
  const banks = yield* collectBanks(kept, options);
  const read: Ledger[] = [];
  let done = 0;
  for (const { grid, plan } of kept) {
    const steps = readPlanned(grid, plan, banks, reader);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: done + step.value.done, total };
    read.push(step.value);
    done += plan.end - plan.firstRow;
  }
  const repeats = findRepeats(read);
  const hidden = new Set(kept.filter(({ grid }) => grid.hidden).map(({ grid }) => `${grid.file ?? ''}|${grid.sheet}`));
  const ledgers = holdRepeats(
    read.filter((ledger) => !repeats.has(ledger)),
    ({ file = '', sheet }) => hidden.has(`${file}|${sheet}`),
  );
  const failures: Failure[] = [];
  for (const grid of grids) {
    const at = { ...(grid.file !== undefined && { file: grid.file }), sheet: grid.sheet };
    const repeated = read.find((l) => l.sheet === grid.sheet && l.file === grid.file && repeats.has(l));
    if (repeated) others.push({ ...at, kind: 'repeat', repeats: repeats.get(repeated) ?? [] });
    else if (ours(grid)) others.push({ ...at, kind: 'own' });
    else if (isEmpty(grid)) others.push({ ...at, kind: 'empty' });
    else if (unrecognised.includes(grid)) {
      others.push({ ...at, kind: 'unrecognised' });
      for (let row = 0; row < grid.values.length; row++) {
        if (looksLikeLoan(grid, row))
          failures.push({ ...at, row: grid.top + row + 1, code: 'SHEET_UNRECOGNISED', value: '', facts: {} });
      }
    }
  }
  return { ledgers, others, failures: [...failures, ...workbookFailures(grids, ledgers)] };
}

/** Files without any ledger: empty, or without a header. */
function workbookFailures(grids: readonly Grid[], ledgers: readonly Ledger[]): readonly Failure[] {
  const files = grids.length === 0 ? [undefined] : [...new Set(grids.map((grid) => grid.file))];
  return files.flatMap((file): Failure[] => {
    if (ledgers.some((ledger) => ledger.file === file)) return [];
    const empty = grids.every((grid) => grid.file !== file || isEmpty(grid));
    const [only, another] = grids.filter((grid) => grid.file === file && !isEmpty(grid));
    return [
      {
        ...(file !== undefined && { file }),
        ...(only && !another && { sheet: only.sheet }),
        code: empty ? 'WORKBOOK_EMPTY' : 'HEADER_NOT_FOUND',
        value: '',
        facts: {},
      },
    ];
  });
}

function isEmpty(grid: Grid): boolean {
  return grid.values.every((row) => row.every(isBlankCell));
}

const SUMMARY_NAME = /汇总|总表|合并|全县|全市|全区|全部|总台账|合计|总账/;

/**
 * Sheets that list again what other sheets of the same file hold: every one of their loans stands in the others too (as often), and they are named 汇总 or
 * take in two other sheets whole. A sheet with but one loan more is no repeat: it is read, and DUPLICATE_LOAN speaks for the rest.
 */
function findRepeats(ledgers: readonly Ledger[]): ReadonlyMap<Ledger, readonly string[]> {
  const repeats = new Map<Ledger, readonly string[]>();
  const keys = new Map<Ledger, ReadonlyMap<string, number>>();
  const keysOf = (ledger: Ledger): ReadonlyMap<string, number> => {
    let counted = keys.get(ledger);
    if (!counted) keys.set(ledger, (counted = countKeys(ledger.loans)));
    return counted;
  };
  for (const ledger of ledgers) {
    const rest = ledgers.filter(
      (other) => other !== ledger && other.file === ledger.file && other.loans.length > 0 && !repeats.has(other),
    );
    if (rest.length === 0 || ledger.loans.length < 2) continue;
    const mine = keysOf(ledger);
    const within = rest.filter((other) => covers(mine, keysOf(other)));
    const named = SUMMARY_NAME.test(ledger.sheet);
    if (!named && within.length < 2) continue;
    const parts = named ? rest.filter((other) => [...keysOf(other).keys()].some((key) => mine.has(key))) : within;
    const together = new Map<string, number>();
    for (const part of parts)
      for (const [key, count] of keysOf(part)) together.set(key, (together.get(key) ?? 0) + count);
    if (parts.length > 0 && covers(together, mine))
      repeats.set(
        ledger,
        parts.map((part) => part.sheet),
      );
  }
  return repeats;
}

function countKeys(loans: readonly Loan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const loan of loans) {
    const who = loan.id.status === 'ok' ? loan.id.text : loan.borrower;
    const key = `${who}|${loan.principal}|${loan.disbursed}|${loan.contract}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** True where `whole` has every key of `part` at least as often. */
function covers(whole: ReadonlyMap<string, number>, part: ReadonlyMap<string, number>): boolean {
  for (const [key, count] of part) if ((whole.get(key) ?? 0) < count) return false;
  return true;
}
