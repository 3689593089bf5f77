import { sha256 as incremental } from '@noble/hashes/sha2.js';
import { normalisedRowSteps } from '../../ledger/normalised-rows';
import type { Ledger } from '../../ledger/ledger';
import type { LedgerRead } from '../../reports/record/run-record';
import { a1 } from '../office/a1';
import { inSlices } from '../office/slices';

/** SHA-256, hexadecimal, by the platform's Web Crypto. */
export async function sha256(text: string): Promise<string> {
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Fingerprints {
  readonly ledgers: readonly LedgerRead[];
  /** Over those of the ledgers, whatever their order. */
  readonly whole: string;
}

/** Rejects with an AbortError where the signal says so before all is read. */
export async function fingerprintsOf(ledgers: readonly Ledger[], signal: AbortSignal): Promise<Fingerprints> {
  const read: LedgerRead[] = [];
  for (const ledger of ledgers) {
    const { file, sheet, range, loans } = ledger;
    const fingerprint = await inSlices(contentSteps(ledger), () => {}, signal);
    read.push({ sheet, ...(file === undefined ? {} : { file }), range: a1(range), loans: loans.length, fingerprint });
  }
  const all = read.map(({ file = '', sheet, fingerprint }) => `${file}\u001f${sheet}\u001f${fingerprint}`).sort();
  return { ledgers: read, whole: await sha256(all.join('\n')) };
}

/** Bytes hashed between two pauses. */
const PIECE = 65_536;

/** The hash of the normalised rows as one text, a line each, in UTF-8. That text is never held as a whole: of a large ledger it is tens of megabytes. */
function* contentSteps(ledger: Ledger): Generator<void, string> {
  const lines = yield* normalisedRowSteps(ledger);
  const hash = incremental.create();
  const encoder = new TextEncoder();
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const [i, line] of lines.entries()) {
    let rest = i === 0 ? line : `\n${line}`;
    for (;;) {
      const { read, written } = encoder.encodeInto(rest, piece.subarray(filled));
      filled += written;
      if (read === rest.length) break;
      rest = rest.slice(read);
      hash.update(piece.subarray(0, filled));
      filled = 0;
      yield;
    }
  }
  return hexadecimal(hash.update(piece.subarray(0, filled)).digest());
}
