/**
 * The reader of ledgers, brought when the first ledger is read: it is a tenth of the pane's code, and the pane is there before it is needed.
 * Rejects where the file cannot be fetched.
 */
export function ledgerReader(): Promise<typeof import('../../ledger/read-workbook')> {
  return import(/* webpackChunkName: "ledger-reader" */ '../../ledger/read-workbook');
}
