import type { CellValue, Grid } from '../../ledger/grid';

/** The five steps, best first. */
export const STEPS = 5;

/** A sheet with one answered questionnaire a row. */
export interface ResponseSheet {
  readonly sheet: string;
  readonly questions: readonly ResponseQuestion[];
}

export interface ResponseQuestion {
  /** Its header. */
  readonly text: string;
  /** 0-based column and rows of the answers. */
  readonly column: number;
  readonly first: number;
  readonly last: number;
  /** For each step the words that count as it: the usual ones, and others as they are written. */
  readonly words: readonly (readonly string[])[];
}

/** What an answer says, whatever letter or number stands before it (`A. 非常满意（5分）`). */
type Kind = 'very' | 'rather' | 'plain' | 'fairly' | 'not-quite' | 'not' | 'not-at-all';
const KIND_OF: Readonly<Record<string, Kind>> = {
  非常满意: 'very',
  很满意: 'very',
  比较满意: 'rather',
  较满意: 'rather',
  满意: 'plain',
  基本满意: 'fairly',
  一般: 'fairly',
  一般满意: 'fairly',
  不太满意: 'not-quite',
  不满意: 'not',
  非常不满意: 'not-at-all',
  很不满意: 'not-at-all',
};

/** Share of a column's answers that must be words of the scale: one or two slips are not counted, and the sheet says how many. */
const ENOUGH = 0.8;
/** Fewer rows are no survey. */
const FEWEST = 3;
/** Rows a header can be below titles and remarks. */
const HEADER_WITHIN = 10;

/** The sheet with the most answers in words of satisfaction; undefined where there is none. */
export function findResponses(grids: readonly Grid[]): ResponseSheet | undefined {
  const found = grids.flatMap((grid) => {
    const questions = questionsOf(grid);
    return questions.length > 0 ? [{ sheet: grid.sheet, questions }] : [];
  });
  const answers = ({ questions }: ResponseSheet) =>
    questions.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return found.sort((a, b) => answers(b) - answers(a))[0];
}

function questionsOf({ values, top, left }: Grid): ResponseQuestion[] {
  const width = values[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => values.map((row) => row[c] ?? ''));
  return columns.flatMap((column, c) => {
    const first = column.findIndex((value) => kindOf(value) !== undefined);
    if (first < 1 || first > HEADER_WITHIN) return [];
    const text = headerAbove(column, first);
    let last = column.length - 1;
    while (kindOf(column[last]!) === undefined) last--;
    const answers = column.slice(first, last + 1).filter((value) => value !== '');
    const known = answers.filter((value) => kindOf(value) !== undefined);
    if (text === undefined || known.length < FEWEST || known.length < answers.length * ENOUGH) return [];
    return [{ text, column: left + c, first: top + first, last: top + last, words: wordsOf(known) }];
  });
}

function headerAbove(column: readonly CellValue[], first: number): string | undefined {
  for (let r = first - 1; r >= 0; r--) {
    const value = column[r];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

function kindOf(value: CellValue): Kind | undefined {
  if (typeof value !== 'string') return undefined;
  const plain = value
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[A-Ga-g1-7][.、,:)]?/, '')
    .replace(/\(\d+分?\)$/, '');
  return KIND_OF[plain];
}

/**
 * The usual words of each step, and how they are written here besides. In a scale with 非常满意 or 比较满意 a plain 满意 is its second
 * step, else the best; in a scale with 非常不满意 a plain 不满意 is the step above it, else the last.
 */
function wordsOf(answers: readonly CellValue[]): readonly (readonly string[])[] {
  const written = answers.map(String);
  const kinds = new Set(written.map(kindOf));
  const fine = kinds.has('very') || kinds.has('rather');
  const stepOf: Readonly<Record<Kind, number>> = {
    very: 0,
    rather: 1,
    plain: fine ? 1 : 0,
    fairly: 2,
    'not-quite': 3,
    not: kinds.has('not-at-all') ? 3 : 4,
    'not-at-all': 4,
  };
  const all = [...new Set([...Object.keys(KIND_OF), ...written])];
  return Array.from({ length: STEPS }, (_, step) => all.filter((word) => stepOf[kindOf(word)!] === step));
}
