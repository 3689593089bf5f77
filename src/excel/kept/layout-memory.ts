import type { ColumnChoice, Field, LayoutCorrection } from '../../ledger/ledger';
import { FIELDS } from '../../ledger/fields';
import { BANK_LIKE, bankInName } from '../../ledger/values/bank';
import type { LayoutCorrections, LayoutMemory } from '../office/contract';

/** Of the machine, from pane start-up on; the command line has none, so that a file means the same on every machine. */
let memory: LayoutMemory | undefined;

export function rememberIn(place: LayoutMemory | undefined): void {
  memory = place;
}

export function keptCorrections(): LayoutCorrections {
  return memory?.read() ?? {};
}

export function keepCorrections(kept: LayoutCorrections): void {
  memory?.write(kept);
}

const KEY = 'tiexi.layouts.1';
/** A county sees a few layouts a bank; the oldest go first. */
const MOST_LAYOUTS = 300;
const MOST_BANKS = 200;

/**
 * The memory of this machine. It holds fingerprints, field names, column numbers, units and names of banks, and nothing else: what is no
 * lender's name is not kept, whatever column it was read from. What is damaged or of another hand is left out as if it had never been there.
 */
export function layoutMemory(
  readKept: (key: string) => string | undefined,
  keep: (key: string, text: string) => void,
): LayoutMemory {
  return {
    read: () => cleaned(parsed(readKept(KEY))),
    write: (kept) => keep(KEY, JSON.stringify(cleaned(kept))),
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function cleaned(kept: unknown): LayoutCorrections {
  const good = entriesOf(kept).flatMap(([layout, value]): [string, LayoutCorrection][] => {
    if (!/^[0-9a-f]{16}$/.test(layout)) return [];
    const correction = cleanedCorrection(Object.fromEntries(entriesOf(value)));
    return Object.keys(correction).length > 0 ? [[layout, correction]] : [];
  });
  return Object.fromEntries(good.slice(-MOST_LAYOUTS));
}

function cleanedCorrection({ columns, unit, banks }: Readonly<Record<string, unknown>>): LayoutCorrection {
  const chosen = entriesOf(columns).filter(([field, column]) => isField(field) && isColumn(column));
  const named = entriesOf(banks).filter(([written, name]) => isBank(written) && isBank(name));
  return {
    ...(chosen.length > 0 && { columns: Object.fromEntries(chosen) as ColumnChoice }),
    ...((unit === '元' || unit === '万元') && { unit }),
    ...(named.length > 0 && { banks: Object.fromEntries(named.slice(-MOST_BANKS)) as Record<string, string> }),
  };
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

/** A sheet column, or -1: the ledger has none. */
function isColumn(column: unknown): boolean {
  return Number.isInteger(column) && (column as number) >= -1 && (column as number) < 16_384;
}

/** Part of an ID or account number in a bank's name would be a number of somebody's. */
function isBank(name: unknown): boolean {
  if (typeof name !== 'string' || name.length > 40 || /\d{6}/.test(name)) return false;
  return BANK_LIKE.test(name) || bankInName(name) !== undefined;
}
