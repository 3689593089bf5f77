import type { Field } from '../fields';
import { EVIDENCE, type FieldEvidence, NOT_OURS } from './evidence';

export interface HeaderWord {
  readonly field: Field;
  readonly weight: number;
}

interface Pattern extends HeaderWord {
  readonly whole: RegExp;
}

const entries = Object.entries(EVIDENCE) as [Field, FieldEvidence][];

/** Heaviest first, so that the first that fits is the best. */
function compiled(
  pick: (evidence: FieldEvidence) => FieldEvidence['headers'] | undefined,
  source: (pattern: string) => string,
) {
  return entries
    .flatMap(([field, evidence]) =>
      (pick(evidence) ?? []).map(([weight, ...patterns]): Pattern => ({
        field,
        weight,
        whole: new RegExp(source(patterns.join('|')), 'u'),
      })),
    )
    .sort((a, b) => b.weight - a.weight);
}

const HEADERS = compiled(
  ({ headers }) => headers,
  (patterns) => `^(?:${patterns})$`,
);
const ROOTS = compiled(
  ({ roots }) => roots,
  (patterns) => patterns,
);

const SHORTEST_ROOTED = 3;
const LONGEST_ROOTED = 24;

/** The field a whole header means, if it is put together of the words of one; `words` as `normaliseHeader` leaves them. */
export function wholeHeader(words: string): HeaderWord | undefined {
  return words === '' || words.length > LONGEST_ROOTED ? undefined : HEADERS.find(({ whole }) => whole.test(words));
}

/** The same, or the field whose root the header holds. */
export function lookUpWord(words: string): HeaderWord | undefined {
  const known = wholeHeader(words);
  if (known) return known;
  if (words.length < SHORTEST_ROOTED || words.length > LONGEST_ROOTED || isNotOurs(words) || isQuestion(words))
    return undefined;
  return ROOTS.find(({ whole }) => whole.test(words));
}

/** `是否贴息`: its cells answer yes or no, whatever else the header speaks of. */
export function isQuestion(words: string): boolean {
  return /^(?:是否|有无|能否|可否)|(?:与否|是\/否)$/.test(words);
}

/** True where the header speaks of something a ledger of loans may hold beside them, and that we know not to need. */
export function isNotOurs(words: string): boolean {
  return NOT_OURS.test(words);
}
