/** More is not given to a name; what is longer is cut on paper. */
const MOST = 40;

/** Width of a column of names in characters, as wide as its longest (in letters, each taken for a Chinese one) asks for: an enterprise's is not cut. */
export function nameWidth(longest: number, least: number): number {
  return Math.min(MOST, Math.max(least, longest * 2 + 1));
}
