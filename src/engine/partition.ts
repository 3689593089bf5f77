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
/** Keys whose slots fit into the fastest cache together. */
const BATCH = 256;
const RECORD = WORDS + 1;

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
  /** Group + 1, or 0 where a slot is free. */
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** Of each group the words of its key, then how many are in it: side by side, since they are looked at together. */
  private readonly records: Int32Array;
  /** The keys that can't be packed; the words of their groups stay 0, which no packed key has. */
  private readonly textOf = new Map<number, string>();
  /** Of the batch at hand. */
  private readonly packed = new Int32Array(BATCH * WORDS);
  private readonly hashes = new Int32Array(BATCH);
  private readonly texts = new Array<string | undefined>(BATCH).fill(undefined);

  constructor(private readonly n: number) {
    let size = 16;
    while (size < n * 2) size *= 2;
    this.mask = size - 1;
    this.slots = int32s(size);
    this.groupOf = int32s(n);
    this.records = int32s(n * RECORD);
  }

  add(from: number, to: number, keyOf: (i: number) => string | undefined): void {
    for (let start = from; start < to; start += BATCH) this.addBatch(start, Math.min(start + BATCH, to), keyOf);
  }

  /** First all keys of the batch are packed, then all are looked up: each loop by itself is short enough to run fast. */
  private addBatch(from: number, to: number, keyOf: (i: number) => string | undefined): void {
    const { packed, hashes, texts } = this;
    for (let i = from; i < to; i += 1) {
      const at = i - from;
      const key = keyOf(i);
      if (key !== undefined && packKey(key, packed, at * WORDS)) hashes[at] = hashOf(packed, at * WORDS);
      else {
        packed[at * WORDS] = 0;
        texts[at] = key;
      }
    }
    this.lookUp(from, to);
  }

  private lookUp(from: number, to: number): void {
    const { packed, hashes, texts, slots, records, mask, groupOf } = this;
    let { count } = this;
    for (let i = from; i < to; i += 1) {
      const place = (i - from) * WORDS;
      const a = packed[place]!;
      let group: number;
      if (a === 0) {
        this.count = count;
        const text = texts[i - from];
        group = text === undefined ? this.open() : this.byText(text);
        count = this.count;
      } else {
        const b = packed[place + 1]!;
        const c = packed[place + 2]!;
        const d = packed[place + 3]!;
        let slot = hashes[i - from]! & mask;
        for (;;) {
          group = slots[slot]! - 1;
          if (group < 0) {
            group = count;
            count += 1;
            slots[slot] = count;
            const at = group * RECORD;
            records[at] = a;
            records[at + 1] = b;
            records[at + 2] = c;
            records[at + 3] = d;
            break;
          }
          const at = group * RECORD;
          if (records[at] === a && records[at + 1] === b && records[at + 2] === c && records[at + 3] === d) break;
          slot = (slot + 1) & mask;
        }
      }
      groupOf[i] = group;
      records[group * RECORD + WORDS]! += 1;
    }
    this.count = count;
  }

  private open(): number {
    this.count += 1;
    return this.count - 1;
  }

  private byText(key: string): number {
    const { slots, textOf, mask } = this;
    let mixed = 0;
    for (let i = 0; i < key.length; i += 1) mixed = mix(mixed, key.charCodeAt(i));
    let slot = mixed & mask;
    for (;;) {
      const group = slots[slot]! - 1;
      if (group < 0) break;
      if (textOf.get(group) === key) return group;
      slot = (slot + 1) & mask;
    }
    const group = this.open();
    slots[slot] = group + 1;
    textOf.set(group, key);
    return group;
  }

  partition(): Partition {
    const { n, count, groupOf, records } = this;
    let shared = 0;
    let total = 0;
    for (let g = 0; g < count; g += 1) {
      const size = records[g * RECORD + WORDS]!;
      if (size < 2) continue;
      shared += 1;
      total += size;
    }
    const start = int32s(shared + 1);
    const members = int32s(total);
    // The place for the next member of each group, or -1 where it has only one.
    const places = this.slots.subarray(0, count);
    let s = 0;
    for (let g = 0; g < count; g += 1) {
      const size = records[g * RECORD + WORDS]!;
      if (size < 2) places[g] = -1;
      else {
        places[g] = start[s]!;
        start[s + 1] = start[s]! + size;
        s += 1;
      }
    }
    for (let i = 0; i < n; i += 1) {
      const group = groupOf[i]!;
      const place = places[group]!;
      if (place < 0) continue;
      members[place] = i;
      places[group] = place + 1;
    }
    giveBack(this.slots, records);
    return { count, groupOf, shared, start, members };
  }
}

const FACTOR = 0x9e3779b1;

function hashOf(words: Int32Array, at: number): number {
  return mix(mix(mix(mix(0, words[at]!), words[at + 1]!), words[at + 2]!), words[at + 3]!);
}

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, FACTOR);
  return product ^ (product >>> 15);
}
