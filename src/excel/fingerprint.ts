import { normalisedRows } from '../ledger/normalised-rows';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRead } from '../reports/run-record';
import { a1 } from './a1';

/** SHA-256, hexadecimal, by the platform's Web Crypto. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Fingerprints {
  readonly ledgers: readonly LedgerRead[];
  /** Over those of the ledgers, whatever their order. */
  readonly whole: string;
}

export async function fingerprintsOf(ledgers: readonly Ledger[]): Promise<Fingerprints> {
  const read: LedgerRead[] = [];
  for (const ledger of ledgers) {
    const { file, sheet, range, loans } = ledger;
    const fingerprint = await sha256(normalisedRows(ledger).join('\n'));
    read.push({ sheet, ...(file === undefined ? {} : { file }), range: a1(range), loans: loans.length, fingerprint });
  }
  const all = read.map(({ file = '', sheet, fingerprint }) => `${file}\u001f${sheet}\u001f${fingerprint}`).sort();
  return { ledgers: read, whole: await sha256(all.join('\n')) };
}
