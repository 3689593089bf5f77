/**
 * Typed arrays that a run needs only while it lasts. They are handed back and used again by the next run (or the next step of this one): a JavaScript engine counts the
 * bytes of every array that is made, and after some 64 MB walks through the whole heap to see what has become free; with a ledger of a million rows that walk
 * takes longer than the assessment. What lies idle is as large as the largest ledger assessed needed: some 100 bytes a row.
 */
const idle: ArrayBuffer[] = [];

/** An array of zeros. */
export function int32s(length: number): Int32Array {
  return new Int32Array(bufferOf(length * Int32Array.BYTES_PER_ELEMENT), 0, length).fill(0);
}

/** An array of zeros. */
export function float64s(length: number): Float64Array {
  return new Float64Array(bufferOf(length * Float64Array.BYTES_PER_ELEMENT), 0, length).fill(0);
}

/** What is given back may hold other things the next moment: nobody reads it any more. */
export function giveBack(...arrays: readonly { readonly buffer: ArrayBufferLike }[]): void {
  for (const { buffer } of arrays) if (buffer instanceof ArrayBuffer) idle.push(buffer);
}

/** The smallest idle one that is large enough and not far too large. */
function bufferOf(bytes: number): ArrayBuffer {
  let best = -1;
  for (let i = 0; i < idle.length; i += 1) {
    const { byteLength } = idle[i]!;
    if (byteLength >= bytes && byteLength <= bytes * 4 && (best < 0 || byteLength < idle[best]!.byteLength)) best = i;
  }
  return best < 0 ? new ArrayBuffer(bytes) : idle.splice(best, 1)[0]!;
}
