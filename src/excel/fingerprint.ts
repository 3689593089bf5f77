import { sha256 as incremental } from '@noble/hashes/sha2.js';
import { normalisedRowSteps } from '../ledger/normalised-rows';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRead } from '../reports/run-record';
import { a1 } from './a1';
import { inSlices } from './slices';

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
/** A character takes no more bytes than this. */
const WIDEST = 4;
const LINE_END = 0x0a;
const UNPAIRED = 0xfffd;

/**
 * The hash of the normalised rows as one text, a line each, in UTF-8. That text is never held as a whole: of a large ledger it is tens of megabytes.
 * Nor is it left to TextEncoder, for which a browser copies every line out of the heap first, and the collector follows on its heels.
 */
function* contentSteps(ledger: Ledger): Generator<void, string> {
  const lines = yield* normalisedRowSteps(ledger);
  const hash = incremental.create();
  const piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const [i, line] of lines.entries()) {
    if (i > 0) piece[filled++] = LINE_END;
    for (let at = 0; at < line.length;) {
      const end = Math.min(line.length, at + Math.floor((PIECE - filled) / WIDEST));
      while (at < end) {
        const character = characterAt(line, at);
        at += character > 0xffff ? 2 : 1;
        filled = put(character, piece, filled);
      }
      if (PIECE - filled > WIDEST) continue;
      hash.update(piece.subarray(0, filled));
      filled = 0;
      yield;
    }
  }
  return hexadecimal(hash.update(piece.subarray(0, filled)).digest());
}

function characterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const character = text.codePointAt(at)!;
  return character > 0xffff ? character : UNPAIRED;
}

/** @returns the place behind what was written. */
function put(character: number, bytes: Uint8Array, start: number): number {
  let at = start;
  if (character < 0x80) bytes[at++] = character;
  else if (character < 0x800) bytes[at++] = 0xc0 | (character >> 6);
  else {
    if (character < 0x10000) bytes[at++] = 0xe0 | (character >> 12);
    else {
      bytes[at++] = 0xf0 | (character >> 18);
      bytes[at++] = 0x80 | ((character >> 12) & 0x3f);
    }
    bytes[at++] = 0x80 | ((character >> 6) & 0x3f);
  }
  if (character >= 0x80) bytes[at++] = 0x80 | (character & 0x3f);
  return at;
}
