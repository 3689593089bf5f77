import { hashOf, NOT_PACKED, packKey, WORDS } from './key-words';
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
  const keys = new Keys(n);
  for (let from = 0; from < n; from += STRIDE) {
    const to = Math.min(from + STRIDE, n);
    for (let i = from; i < to; i += 1) keys.set(i, keyOf(i));
    yield;
  }
  return yield* partitionSteps(keys);
}

/** The same of keys that were written while something else was read: every thing's has been set. The keys are of no use afterwards. */
export function* partitionSteps(keys: Keys): Generator<void, Partition> {
  const { n } = keys;
  const groups = new Groups(keys);
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

/** The things of one of the shared groups, ascending. */
export function membersOf({ start, members }: Partition, group: number): number[] {
  const mine: number[] = [];
  for (let at = start[group]!; at < start[group + 1]!; at += 1) mine.push(members[at]!);
  return mine;
}

/** Gives the arrays of a partition back, which is of no use afterwards. */
export function dropPartition({ groupOf, start, members }: Partition): void {
  giveBack(groupOf, start, members);
}

/** The keys of things 0 … n-1, in words, and on which stretch of a table's slots each falls. */
export class Keys {
  /** The words of each thing's key. The first is 0 where it has none (then the second is 0 too) or one that can't be packed (the second is its number). */
  readonly words: Int32Array;
  /** By how much a hash is shifted to give a slot. */
  readonly shift: number;
  readonly slots: number;
  readonly bucketOf: Int32Array;
  /** How many things fall into each stretch of slots; the last is for things whose key isn't packed. */
  readonly buckets: Int32Array;
  /** Numbers, from 1, of the texts that can't be packed. */
  readonly texts = new Map<string, number>();

  constructor(readonly n: number) {
    let slots = SLOTS_A_BUCKET;
    while (slots < n * 2) slots *= 2;
    this.slots = slots;
    this.shift = Math.clz32(slots);
    this.buckets = int32s(slots / SLOTS_A_BUCKET + 1);
    this.words = int32s(n * WORDS);
    this.bucketOf = int32s(n);
  }

  /** Once for each thing. */
  set(i: number, key: string | undefined): void {
    const { words, buckets } = this;
    const at = i * WORDS;
    const hash = key === undefined ? NOT_PACKED : packKey(key, words, at);
    let bucket = buckets.length - 1;
    if (hash !== NOT_PACKED) bucket = ((hash >>> this.shift) / SLOTS_A_BUCKET) | 0;
    else {
      words[at] = 0;
      words[at + 1] = key === undefined ? 0 : this.numberOf(key);
    }
    this.bucketOf[i] = bucket;
    buckets[bucket]! += 1;
  }

  private numberOf(text: string): number {
    let number = this.texts.get(text);
    if (number === undefined) {
      number = this.texts.size + 1;
      this.texts.set(text, number);
    }
    return number;
  }

  drop(): void {
    giveBack(this.words, this.bucketOf, this.buckets);
  }
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
  /** Where the next thing of each stretch of slots goes. */
  private readonly cursors: Int32Array;
  /** The things stretch by stretch, ascending in each, and their words and groups in the same order. */
  private readonly order: Int32Array;
  private readonly wordsInOrder: Int32Array;
  private readonly groupsInOrder: Int32Array;
  /** Where each group's first thing stands in that order, and how many are in it. */
  private readonly firstOf: Int32Array;
  private readonly sizes: Int32Array;
  /** Group + 1 of each numbered text, 0 while it has none. */
  private readonly groupOfText: Int32Array;

  constructor(private readonly keys: Keys) {
    const { n, buckets } = keys;
    this.cursors = int32s(buckets.length);
    for (let b = 1; b < buckets.length; b += 1) this.cursors[b] = this.cursors[b - 1]! + buckets[b - 1]!;
    this.slots = int32s(keys.slots);
    this.order = int32s(n);
    this.wordsInOrder = int32s(n * WORDS);
    this.groupsInOrder = int32s(n);
    this.groupOf = int32s(n);
    this.firstOf = int32s(n);
    this.sizes = int32s(n);
    this.groupOfText = int32s(keys.texts.size + 1);
  }

  sort(from: number, to: number): void {
    const { cursors, order, wordsInOrder } = this;
    const { words, bucketOf } = this.keys;
    for (let i = from; i < to; i += 1) {
      const b = bucketOf[i]!;
      const place = cursors[b]!;
      cursors[b] = place + 1;
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
    const { wordsInOrder, groupsInOrder, groupOfText, order, slots, groupOf, firstOf, sizes } = this;
    const { shift } = this.keys;
    const mask = slots.length - 1;
    let { count } = this;
    for (let place = from; place < to; place += 1) {
      const at = place * WORDS;
      const a = wordsInOrder[at]!;
      const b = wordsInOrder[at + 1]!;
      let group = -1;
      if (a === 0) {
        group = groupOfText[b]! - 1;
        if (group < 0) {
          group = count;
          count += 1;
          // A thing without a key is alone; the next one without is another group.
          if (b !== 0) groupOfText[b] = count;
        }
      } else {
        const c = wordsInOrder[at + 2]!;
        const d = wordsInOrder[at + 3]!;
        let slot = hashOf(a, b, c, d) >>> shift;
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

  partition(): Partition {
    const { count, groupOf, order, groupsInOrder, sizes } = this;
    const { n } = this.keys;
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
    this.keys.drop();
    giveBack(this.slots, this.cursors, order, this.wordsInOrder, groupsInOrder, this.firstOf, sizes, this.groupOfText);
    return { count, groupOf, shared, start, members };
  }
}
