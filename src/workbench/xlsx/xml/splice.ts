/** One change of a text: [from, to) becomes `text`. `undo` is what stands there again when the change is taken back. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly undo: string;
  /** Of several insertions at one place the one of the lowest rank stands first. */
  readonly rank: number;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** How to get back: from the changed text keep `keep` characters, drop `drop`, put `put`; and so on, then keep the rest. */
export interface UndoStep {
  readonly keep: number;
  readonly drop: number;
  readonly put: string;
}

/** Changes to one text, collected in any order and applied at once. */
export class Splices {
  protected readonly all: Splice[] = [];

  constructor(protected readonly source: string) {}

  get empty(): boolean {
    return this.all.length === 0;
  }

  insert(at: number, text: string, rank = 0): void {
    if (text !== '') this.all.push({ from: at, to: at, text, undo: '', rank });
  }

  /** `undo` differs from what stood there only where that must not be kept: an old value the clerk has replaced. */
  replace(from: number, to: number, text: string, undo = this.source.slice(from, to)): void {
    if (text !== this.source.slice(from, to)) this.all.push({ from, to, text, undo, rank: LAST });
  }

  apply(): { readonly text: string; readonly undo: readonly UndoStep[] } {
    if (this.all.length === 0) return { text: this.source, undo: [] };
    // Stable: of two insertions of one rank at one place the one asked for first stands first; both before what is replaced there.
    const ordered = [...this.all].sort((a, b) => a.from - b.from || a.rank - b.rank);
    const pieces: string[] = [];
    const undo: UndoStep[] = [];
    let at = 0;
    let kept = 0;
    for (const splice of ordered) {
      if (splice.from < at) throw new Error(`two changes overlap at ${splice.from}`);
      pieces.push(this.source.slice(at, splice.from), splice.text);
      kept += splice.from - at;
      if (splice.undo === splice.text) kept += splice.text.length;
      else {
        undo.push({ keep: kept, drop: splice.text.length, put: splice.undo });
        kept = 0;
      }
      at = splice.to;
    }
    pieces.push(this.source.slice(at));
    return { text: pieces.join(''), undo };
  }
}

/** The text before the changes, or undefined where the steps do not fit it. */
export function takeBack(text: string, steps: readonly UndoStep[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const step of steps) {
    pieces.push(text.slice(at, at + step.keep), step.put);
    at += step.keep + step.drop;
    if (at > text.length) return undefined;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
