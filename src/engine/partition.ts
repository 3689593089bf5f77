import { packKey, WORDS } from './key-words';
import { giveBack, int32s } from './scratch';

/** Things 0 … n-1 in groups; which group has which number says nothing. */
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
/** Slots that fit into the fastest cache together. */
const SLOTS_A_BUCKET = 2048;

/** Groups things by a text key; a thing without one (undefined) is a group of its own. Yields now and then so that a page can breathe. */
export function* partitionBy(n: number, keyOf: (i: number) => string | undefined): Generator<void, Partition> {
  const groups = new Groups(n, keyOf);
  for (let from = 0; from < n; from += STRIDE) {
    groups.pack(from, Math.min(from + STRIDE, n));
    yield;
  }
  groups.openBuckets();
  for (let from = 0; from < n; from += STRIDE) {
    groups.sort(from, Math.min(from + STRIDE, n));
    yield;
  }
  for (let from = 0; from < n; from += STRIDE) {
    groups.group(from, Math.min(from + STRIDE, n));
    yield;
  }
  return groups.partition();
}

/** Gives the arrays of a partition back, which is of no use afterwards. */
export function dropPartition({ groupOf, start, members }: Partition): void {
  giveBack(groupOf, start, members);
}

/**
 * An open-addressing table over typed arrays (a Map of a million IDs takes eight times as long). A key looked up anywhere in a table of that size is fetched
 * from far away each time; so the things are first put in the order of the slots their keys fall on, and then looked up one neighbourhood after the other.
 */
class Groups {
  private count = 0;
  private readonly groupOf: Int32Array;
  /** Group + 1, or 0 where a slot is free. */
  private readonly slots: Int32Array;
  /** By how much a hash is shifted to give a slot. */
  private readonly shift: number;
  /** The words of each thing's key; the first is 0 where it has none or one that can't be packed. */
  private readonly words: Int32Array;
  /** How many things fall into each stretch of slots, and then where the next of them goes; the last is for things without words. */
  private readonly buckets: Int32Array;
  private readonly bucketOf: Int32Array;
  /** The things bucket by bucket, ascending in each, and their words and groups in the same order. */
  private readonly order: Int32Array;
  private readonly wordsInOrder: Int32Array;
  private readonly groupsInOrder: Int32Array;
  /** Where each group's first thing stands in that order, and how many are in it. */
  private readonly firstOf: Int32Array;
  private readonly sizes: Int32Array;
  /** Groups of keys that can't be packed. */
  private readonly byText = new Map<string, number>();

  constructor(
    private readonly n: number,
    private readonly keyOf: (i: number) => string | undefined,
  ) {
    let size = SLOTS_A_BUCKET;
    while (size < n * 2) size *= 2;
    this.slots = int32s(size);
    this.shift = Math.clz32(size) + 1;
    this.buckets = int32s(size / SLOTS_A_BUCKET + 1);
    this.words = int32s(n * WORDS);
    this.bucketOf = int32s(n);
    this.order = int32s(n);
    this.wordsInOrder = int32s(n * WORDS);
    this.groupsInOrder = int32s(n);
    this.groupOf = int32s(n);
    this.firstOf = int32s(n);
    this.sizes = int32s(n);
  }

  pack(from: number, to: number): void {
    const { words, bucketOf, buckets, keyOf, shift } = this;
    const last = buckets.length - 1;
    for (let i = from; i < to; i += 1) {
      const key = keyOf(i);
      const at = i * WORDS;
      let bucket = last;
      if (key !== undefined && packKey(key, words, at)) bucket = ((hashOf(words, at) >>> shift) / SLOTS_A_BUCKET) | 0;
      else words[at] = 0;
      bucketOf[i] = bucket;
      buckets[bucket]! += 1;
    }
  }

  openBuckets(): void {
    let next = 0;
    for (let b = 0; b < this.buckets.length; b += 1) {
      const size = this.buckets[b]!;
      this.buckets[b] = next;
      next += size;
    }
  }

  sort(from: number, to: number): void {
    const { words, bucketOf, buckets, order, wordsInOrder } = this;
    for (let i = from; i < to; i += 1) {
      const b = bucketOf[i]!;
      const place = buckets[b]!;
      buckets[b] = place + 1;
      order[place] = i;
      const at = i * WORDS;
      const to = place * WORDS;
      wordsInOrder[to] = words[at]!;
      wordsInOrder[to + 1] = words[at + 1]!;
      wordsInOrder[to + 2] = words[at + 2]!;
      wordsInOrder[to + 3] = words[at + 3]!;
    }
  }

  group(from: number, to: number): void {
    const { wordsInOrder, groupsInOrder, order, slots, groupOf, firstOf, sizes, shift } = this;
    const mask = slots.length - 1;
    let { count } = this;
    for (let place = from; place < to; place += 1) {
      const at = place * WORDS;
      const a = wordsInOrder[at]!;
      let group = -1;
      if (a === 0) {
        this.count = count;
        group = this.groupOfText(this.keyOf(order[place]!));
        count = this.count;
      } else {
        const b = wordsInOrder[at + 1]!;
        const c = wordsInOrder[at + 2]!;
        const d = wordsInOrder[at + 3]!;
        let slot = hashOf(wordsInOrder, at) >>> shift;
        for (;;) {
          group = slots[slot]! - 1;
          if (group < 0) break;
          const other = firstOf[group]! * WORDS;
          if (
            wordsInOrder[other] === a &&
            wordsInOrder[other + 1] === b &&
            wordsInOrder[other + 2] === c &&
            wordsInOrder[other + 3] === d
          )
            break;
          slot = (slot + 1) & mask;
        }
        if (group < 0) {
          group = count;
          count += 1;
          slots[slot] = count;
          firstOf[group] = place;
        }
      }
      groupsInOrder[place] = group;
      groupOf[order[place]!] = group;
      sizes[group]! += 1;
    }
    this.count = count;
  }

  private groupOfText(key: string | undefined): number {
    const known = key === undefined ? undefined : this.byText.get(key);
    if (known !== undefined) return known;
    const group = this.count;
    this.count += 1;
    if (key !== undefined) this.byText.set(key, group);
    return group;
  }

  partition(): Partition {
    const { n, count, groupOf, order, groupsInOrder, sizes } = this;
    let shared = 0;
    let total = 0;
    for (let g = 0; g < count; g += 1) {
      if (sizes[g]! < 2) continue;
      shared += 1;
      total += sizes[g]!;
    }
    const start = int32s(shared + 1);
    const members = int32s(total);
    // The place for the next member of each group, or -1 where it has only one.
    const places = sizes;
    let s = 0;
    for (let g = 0; g < count; g += 1) {
      const size = sizes[g]!;
      if (size < 2) places[g] = -1;
      else {
        places[g] = start[s]!;
        start[s + 1] = start[s]! + size;
        s += 1;
      }
    }
    for (let k = 0; k < n; k += 1) {
      const group = groupsInOrder[k]!;
      const place = places[group]!;
      if (place < 0) continue;
      members[place] = order[k]!;
      places[group] = place + 1;
    }
    giveBack(this.slots, this.buckets, this.words, this.bucketOf);
    giveBack(order, this.wordsInOrder, groupsInOrder, this.firstOf, sizes);
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
