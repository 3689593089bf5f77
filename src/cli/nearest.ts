/** More changes than this share of its letters, and another word was meant. */
const LIKE = 0.5;

/**
 * The words most like the one written, nearest first: by the letters to change, add or leave out (Levenshtein distance), where that is at most half of
 * them, or because one holds the other.
 */
export function nearest(written: string, known: readonly string[], most: number): readonly string[] {
  const asked = written.toLowerCase();
  return known
    .map((word) => ({ word, distance: distanceOf(asked, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= LIKE)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ word }) => word);
}

/** As a share of the longer word; a word that holds the other, or the last part of a path alike, is near whatever its length. */
function distanceOf(a: string, b: string): number {
  const [x, y] = [lastPart(a), lastPart(b)];
  const whole = changes(a, b) / Math.max(a.length, b.length, 1);
  const begins = x.length > 2 && y.startsWith(x);
  const holds = x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x));
  return Math.min(whole, begins ? LIKE / 2 : 1, holds ? LIKE : 1, changes(x, y) / Math.max(x.length, y.length, 1));
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1).replace(/^--/, '');

function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
  }
  return row[b.length]!;
}
