/**
 * Answers already worked out in a run, by what was asked. The last one lies at hand: the rows of a ledger ask the same thing over and over, and comparing
 * with the last question is several times faster than looking into a map.
 */
export class Memo<K extends string | number, V> {
  private readonly answers = new Map<K, V>();
  private lastKey: K | undefined;
  private lastValue: V | undefined;

  get(key: K): V | undefined {
    if (key === this.lastKey) return this.lastValue;
    const value = this.answers.get(key);
    if (value !== undefined) {
      this.lastKey = key;
      this.lastValue = value;
    }
    return value;
  }

  /** Gives the value back. */
  set(key: K, value: V): V {
    this.answers.set(key, value);
    this.lastKey = key;
    this.lastValue = value;
    return value;
  }
}
