import type { Day } from './day';

/** How much of a common cap is used on each day: a step function, filled loan by loan and cleared for the next group. */
export class Usage {
  /** Ascending; `used[i]` holds from `days[i]` until `days[i + 1]`, and nothing is used outside. */
  private days: Day[] = [];
  private used: number[] = [];

  clear(): void {
    if (this.days.length === 0) return;
    this.days = [];
    this.used = [];
  }

  get isEmpty(): boolean {
    return this.days.length === 0;
  }

  /** `to` does not count. */
  add(from: Day, to: Day, balance: number): void {
    if (from >= to || balance <= 0) return;
    const first = this.cut(from);
    const end = this.cut(to);
    for (let i = first; i < end; i += 1) this.used[i]! += balance;
  }

  on(day: Day): number {
    const i = this.lastUpTo(day);
    return i < 0 ? 0 : this.used[i]!;
  }

  /** Days strictly between on which the use changes, ascending. */
  changesBetween(from: Day, to: Day): Day[] {
    const first = this.lastUpTo(from) + 1;
    let end = first;
    while (end < this.days.length && this.days[end]! < to) end += 1;
    return this.days.slice(first, end);
  }

  /** Makes `day` a step of its own and gives its place. */
  private cut(day: Day): number {
    const i = this.lastUpTo(day);
    if (i >= 0 && this.days[i] === day) return i;
    this.days.splice(i + 1, 0, day);
    this.used.splice(i + 1, 0, i < 0 ? 0 : this.used[i]!);
    return i + 1;
  }

  private lastUpTo(day: Day): number {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
