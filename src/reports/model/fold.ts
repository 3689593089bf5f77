import { isWide } from './cell';

/** Breaks a line where the sheet ends: a cell shows over its empty neighbours, but not over the edge of the paper. */
export function fold(line: string, characters: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let width = 0;
  let lastBlank = -1;
  for (let i = 0; i < line.length; i += 1) {
    const letter = line.charAt(i);
    if (letter === ' ') lastBlank = i;
    width += isWide(letter) ? 2 : 1;
    if (width <= characters || i === start) continue;
    const end = lastBlank > start && !isWide(letter) ? lastBlank + 1 : i;
    lines.push(line.slice(start, end));
    start = end;
    i = end - 1;
    width = 0;
  }
  return [...lines, line.slice(start)];
}
