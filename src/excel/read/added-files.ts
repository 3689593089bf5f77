import type { Grid } from '../../ledger/grid';

let added: readonly Grid[] = [];

/** Sheets of other workbooks, read together with the open one: the pane adds them, and the ribbon's 核算 counts them too. */
export function addedSheets(): readonly Grid[] {
  return added;
}

/** Replaces those there are. Each says its file. */
export function setAddedSheets(sheets: readonly Grid[]): void {
  added = sheets;
}
