/** Things 0 … n-1 in groups: the members of group g are `members[start[g]]` … `members[start[g + 1] - 1]`, ascending. */
export interface Partition {
  readonly count: number;
  readonly start: Int32Array;
  readonly members: Int32Array;
}

const STRIDE = 4096;
/** FNV-1a, 32 bits. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Groups things by a text key; a thing without one (undefined) is a group of its own. Groups are numbered in order of first appearance. An open-addressing
 * table over typed arrays, measured about as fast as a Map of the same IDs. Yields now and then so that a page can breathe.
 */
export function* partitionBy(n: number, keyOf: (i: number) => string | undefined): Generator<void, Partition> {
  let size = 16;
  while (size < n * 2) size *= 2;
  // Group + 1 and hash side by side: one look into memory for both.
  const slots = new Int32Array(size * 2);
  const groupOf = new Int32Array(n);
  const keys = new Array<string>(n);
  let count = 0;
  for (let i = 0; i < n; i += 1) {
    if (i % STRIDE === STRIDE - 1) yield;
    const key = keyOf(i);
    if (key === undefined) {
      groupOf[i] = count;
      count += 1;
      continue;
    }
    const mixed = hash(key);
    let slot = (mixed & (size - 1)) * 2;
    for (;;) {
      const held = slots[slot]! - 1;
      if (held < 0) {
        keys[count] = key;
        slots[slot] = count + 1;
        slots[slot + 1] = mixed;
        groupOf[i] = count;
        count += 1;
        break;
      }
      if (slots[slot + 1] === mixed && keys[held] === key) {
        groupOf[i] = held;
        break;
      }
      slot = (slot + 2) & (size * 2 - 1);
    }
  }
  const start = new Int32Array(count + 1);
  for (let i = 0; i < n; i += 1) start[groupOf[i]! + 1]! += 1;
  for (let g = 0; g < count; g += 1) start[g + 1]! += start[g]!;
  const next = start.slice(0, count);
  const members = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    const group = groupOf[i]!;
    members[next[group]!] = i;
    next[group]! += 1;
  }
  yield;
  return { count, start, members };
}

function hash(text: string): number {
  let h = OFFSET_BASIS;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h ^ (h >>> 15);
}
