import { packKey, WORDS } from './key-words';
import { giveBack, int32s } from './scratch';

/** Things 0 … n-1 in groups, numbered in order of first appearance. */
export interface Partition {
  readonly count: number;
  /** The group of each thing. */
  readonly groupOf: Int32Array;
  /** Groups of two and more, in the order of their numbers: those of the s-th are `members[start[s]]` … `members[start[s + 1] - 1]`, ascending. */
  readonly shared: number;
  readonly start: Int32Array;
  readonly members: Int32Array;
}

const STRIDE = 4096;

/** Groups things by a text key; a thing without one (undefined) is a group of its own. Yields now and then so that a page can breathe. */
export function* partitionBy(n: number, keyOf: (i: number) => string | undefined): Generator<void, Partition> {
  const groups = new Groups(n);
  for (let from = 0; from < n; from += STRIDE) {
    groups.add(from, Math.min(from + STRIDE, n), keyOf);
    yield;
  }
  return groups.partition();
}

/** Gives the arrays of a partition back, which is of no use afterwards. */
export function dropPartition({ groupOf, start, members }: Partition): void {
  giveBack(groupOf, start, members);
}

/** An open-addressing table over typed arrays: a Map of a million IDs takes four times as long. */
class Groups {
  private count = 0;
  private readonly groupOf: Int32Array;
  private readonly sizes: Int32Array;
  /** Group + 1, or 0 where a slot is free. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The packed key of each group … */
  private readonly words: Int32Array;
  /** … or the text where it can't be packed. */
  private readonly texts = new Map<number, string>();

  constructor(private readonly n: number) {
    let size = 16;
    while (size < n * 2) size *= 2;
    this.mask = size - 1;
    this.slots = int32s(size);
    this.groupOf = int32s(n);
    this.sizes = int32s(n);
    this.words = int32s(n * WORDS);
  }

  add(from: number, to: number, keyOf: (i: number) => string | undefined): void {
    const packed = new Int32Array(WORDS);
    for (let i = from; i < to; i += 1) {
      const key = keyOf(i);
      const group = key === undefined ? this.open() : packKey(key, packed) ? this.byWords(packed) : this.byText(key);
      this.groupOf[i] = group;
      this.sizes[group]! += 1;
    }
  }

  private open(): number {
    this.count += 1;
    return this.count - 1;
  }

  private byWords(key: Int32Array): number {
    const { slots, words, mask } = this;
    const a = key[0]!;
    const b = key[1]!;
    const c = key[2]!;
    const d = key[3]!;
    const mixed = mix(mix(mix(mix(0, a), b), c), d);
    let slot = mixed & mask;
    for (;;) {
      const group = slots[slot]! - 1;
      if (group < 0) break;
      const at = group * WORDS;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return group;
      slot = (slot + 1) & mask;
    }
    const group = this.open();
    slots[slot] = group + 1;
    const at = group * WORDS;
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
    return group;
  }

  /** The words of such a group stay 0, which no packed key has. */
  private byText(key: string): number {
    const { slots, texts, mask } = this;
    let mixed = 0;
    for (let i = 0; i < key.length; i += 1) mixed = mix(mixed, key.charCodeAt(i));
    let slot = mixed & mask;
    for (;;) {
      const group = slots[slot]! - 1;
      if (group < 0) break;
      if (texts.get(group) === key) return group;
      slot = (slot + 1) & mask;
    }
    const group = this.open();
    slots[slot] = group + 1;
    texts.set(group, key);
    return group;
  }

  partition(): Partition {
    const { n, count, groupOf, sizes } = this;
    let shared = 0;
    let total = 0;
    for (let g = 0; g < count; g += 1) {
      if (sizes[g]! < 2) continue;
      shared += 1;
      total += sizes[g]!;
    }
    const start = int32s(shared + 1);
    const members = int32s(total);
    // From here on `sizes` holds the place for the next member of a group, or -1 where it has only one.
    let s = 0;
    for (let g = 0; g < count; g += 1) {
      const size = sizes[g]!;
      if (size < 2) sizes[g] = -1;
      else {
        sizes[g] = start[s]!;
        start[s + 1] = start[s]! + size;
        s += 1;
      }
    }
    for (let i = 0; i < n; i += 1) {
      const place = sizes[groupOf[i]!]!;
      if (place < 0) continue;
      members[place] = i;
      sizes[groupOf[i]!] = place + 1;
    }
    giveBack(this.slots, sizes, this.words);
    return { count, groupOf, shared, start, members };
  }
}

const FACTOR = 0x9e3779b1;

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, FACTOR);
  return product ^ (product >>> 15);
}
