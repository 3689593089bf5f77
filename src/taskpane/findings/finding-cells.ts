import type { FindingCode } from '../../engine/loan/finding';
import type { RowRef } from '../../engine/loan/loan';
import { FIELDS_ABOUT } from '../../excel/marks/highlight-rule';
import type { Field, Ledger } from '../../ledger/ledger';

/** Of several facts a finding is about, the one that says most by itself: a bank rather than the name beside it. */
function mostTelling(fields: readonly Field[]): readonly Field[] {
  return [...fields].sort((a, b) => Number(a === 'borrower') - Number(b === 'borrower'));
}

/** 0-based column of the highlighted cell a finding is about, in the row's ledger; undefined where the ledger has no such column. */
export function columnOfFinding(code: FindingCode, ref: RowRef, ledgers: readonly Ledger[]): number | undefined {
  const mapping = ledgers.find(({ sheet, file }) => sheet === ref.sheet && file === ref.file)?.mapping ?? [];
  for (const field of mostTelling(FIELDS_ABOUT[code])) {
    const found = mapping.find((column) => column.field === field);
    if (found) return found.column;
  }
  return undefined;
}
