import type { Day } from '../ground/day';

/** How much of a common cap is used on each day: a step function, filled loan by loan and cleared for the next group. */
export class Usage {
  /** Ascending; `used[i]` holds from `days[i]` until `days[i + 1]`, and nothing is used outside. Only the first `steps` hold. */
  private readonly days: Day[] = [];
  private readonly used: number[] = [];
  private steps = 0;

  clear(): void {
    this.steps = 0;
  }

  get isEmpty(): boolean {
    return this.steps === 0;
  }

  /** Days on which the use changes. */
  get count(): number {
    return this.steps;
  }

  /** The i-th of them, ascending. */
  dayAt(i: number): Day {
    return this.days[i]!;
  }

  /** Which of them is the first after a day; `count` where none is. */
  firstAfter(day: Day): number {
    return this.lastUpTo(day) + 1;
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

  /** Makes `day` a step of its own and gives its place. */
  private cut(day: Day): number {
    const i = this.lastUpTo(day);
    if (i >= 0 && this.days[i] === day) return i;
    for (let j = this.steps; j > i + 1; j -= 1) {
      this.days[j] = this.days[j - 1]!;
      this.used[j] = this.used[j - 1]!;
    }
    this.days[i + 1] = day;
    this.used[i + 1] = i < 0 ? 0 : this.used[i]!;
    this.steps += 1;
    return i + 1;
  }

  private lastUpTo(day: Day): number {
    let low = 0;
    let high = this.steps;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
