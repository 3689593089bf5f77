/** Excel takes 31 characters and compares without regard to case. */
const LONGEST = 31;

/** The name wanted, or with `(2)`, `(3)` … where the clerk has a sheet of that name. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `(${n})`;
    const name = wanted.slice(0, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
