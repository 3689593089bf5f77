import { normalisedRowSteps } from '../ledger/normalised-rows';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRead } from '../reports/run-record';
import { a1 } from './a1';
import { inSlices } from './slices';

/** SHA-256, hexadecimal, by the platform's Web Crypto. */
export function sha256(text: string): Promise<string> {
  return digest(new TextEncoder().encode(text));
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const made = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(made)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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
    const fingerprint = await digest(await inSlices(contentSteps(ledger), () => {}, signal));
    read.push({ sheet, ...(file === undefined ? {} : { file }), range: a1(range), loans: loans.length, fingerprint });
  }
  const all = read.map(({ file = '', sheet, fingerprint }) => `${file}\u001f${sheet}\u001f${fingerprint}`).sort();
  return { ledgers: read, whole: await sha256(all.join('\n')) };
}

const LINES_A_STEP = 4096;

/** The normalised rows as one text, a line each, in UTF-8. */
function* contentSteps(ledger: Ledger): Generator<void, Uint8Array<ArrayBuffer>> {
  const lines = yield* normalisedRowSteps(ledger);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += LINES_A_STEP) {
    const to = from + LINES_A_STEP;
    parts.push(encoder.encode(lines.slice(from, to).join('\n') + (to < lines.length ? '\n' : '')));
    yield;
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
