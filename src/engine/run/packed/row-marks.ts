import type { Loan } from '../../loan/loan';
import { giveBack, int32s } from './scratch';

/** Of each row: amount and day added up (its lowest 32 bits), then the words of the name. */
const NUMBERS = 4;
const WORDS = 3;
/** Characters are numbered as they come, so many bits each: the names of a county are written in two or three thousand of them. */
const BITS = 12;
const MOST_CHARACTERS = 2 ** BITS - 1;
const LONGEST = (WORDS * 32) / BITS;

/**
 * What rows of one borrower are compared by, as numbers side by side: fetching two loans and their texts from memory takes longer than all else that is done
 * with them.
 */
export class RowMarks {
  private readonly numbers: Int32Array;
  private readonly numberOfCharacter = new Uint16Array(65_536);
  private characters = 0;
  /** Numbers, from 1, of the names that do not fit the words. */
  private readonly numberOfName = new Map<string, number>();

  constructor(rows: number) {
    this.numbers = int32s(rows * NUMBERS);
  }

  setAmountAndDay(row: number, { principal, disbursed }: Loan): void {
    this.numbers[row * NUMBERS] = principal + disbursed;
  }

  setName(row: number, { borrower }: Loan): void {
    const { numbers } = this;
    const at = row * NUMBERS + 1;
    if (!this.packName(borrower, at)) {
      // No name that fits begins with an empty word, but the empty one, which has no number.
      numbers[at] = 0;
      numbers[at + 1] = this.numberOf(borrower);
      numbers[at + 2] = 0;
    }
  }

  private packName(name: string, at: number): boolean {
    const { numbers, numberOfCharacter } = this;
    const { length } = name;
    if (length > LONGEST) return false;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < length; i += 1) {
      const number = numberOfCharacter[name.charCodeAt(i)] || this.numberCharacter(name.charCodeAt(i));
      if (number > MOST_CHARACTERS) return false;
      c = (c << BITS) | (b >>> (32 - BITS));
      b = (b << BITS) | (a >>> (32 - BITS));
      a = (a << BITS) | number;
    }
    numbers[at] = a;
    numbers[at + 1] = b;
    numbers[at + 2] = c;
    return true;
  }

  private numberCharacter(unit: number): number {
    this.characters += 1;
    this.numberOfCharacter[unit] = this.characters;
    return this.characters;
  }

  private numberOf(name: string): number {
    const number = this.numberOfName.get(name) ?? this.numberOfName.size + 1;
    this.numberOfName.set(name, number);
    return number;
  }

  /** False only where amount or disbursement differ; who is told true looks at the loans. */
  mayBeSameAmountAndDay(a: number, b: number): boolean {
    return this.numbers[a * NUMBERS] === this.numbers[b * NUMBERS];
  }

  /** The texts are the same. */
  isSameName(a: number, b: number): boolean {
    const { numbers } = this;
    const x = a * NUMBERS;
    const y = b * NUMBERS;
    return numbers[x + 1] === numbers[y + 1] && numbers[x + 2] === numbers[y + 2] && numbers[x + 3] === numbers[y + 3];
  }

  drop(): void {
    giveBack(this.numbers);
  }
}
