import type { Place } from '../document';

/** A line as the file has it, with its blanks and tabs. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}
