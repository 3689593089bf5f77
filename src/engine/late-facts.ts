import type { Facts } from './finding';
import type { Loan } from './loan';
import type { Rules } from './rules';

/** What the facts of a run's findings are put together from. */
export interface FactSource {
  readonly rules: Rules;
  readonly loans: readonly Loan[];
  readonly notes: Notes;
}

/** Puts the facts of one finding together; `next` gives the numbers noted for it, one after the other. */
export type FactMaker = (source: FactSource, next: () => number) => Facts;

/** So many texts, each from the numbers that come next. */
export function listed(count: number, text: () => string): string[] {
  return Array.from({ length: count }, text);
}

const A_PIECE = 8192;

/** Numbers one after the other: of a finding what its texts will need, so that a run writes no text that nobody may ever read. */
export class Notes {
  /** In pieces: one array that grows is copied each time it does. */
  private readonly pieces: number[][] = [];
  private piece: number[] = [];
  length = 0;

  add(value: number): void {
    if (this.length % A_PIECE === 0) {
      this.piece = [];
      this.pieces.push(this.piece);
    }
    this.piece.push(value);
    this.length += 1;
  }

  /** Writes what was not known yet when it was added. */
  change(at: number, value: number): void {
    this.pieces[Math.floor(at / A_PIECE)]![at % A_PIECE] = value;
  }

  read(at: number): number {
    return this.pieces[Math.floor(at / A_PIECE)]![at % A_PIECE]!;
  }
}

/** The facts of a finding whose notes begin at `at`. */
export function factsFromNotes(make: FactMaker, source: FactSource, at: number): Facts {
  let place = at;
  return make(source, () => {
    place += 1;
    return source.notes.read(place - 1);
  });
}
