import type { SheetKey } from '../../reports/sheet-model';

/** Sheets the add-in can build today, in the order they are handed in. */
export const OFFERED_SHEETS: readonly SheetKey[] = ['summary', 'working-paper'];
