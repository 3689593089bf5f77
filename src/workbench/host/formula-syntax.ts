/**
 * Whether Excel would take a formula as it stands (en-US, as `Range.formulas` and defined names have it): its grammar, and the limits of "Excel
 * specifications and limits": 8192 characters, texts of 255, 255 arguments, functions nested 64 deep. Whether names and functions exist is another
 * question: those that do not are #NAME?.
 */
const LONGEST = 8192;
const LONGEST_TEXT = 255;
const MOST_ARGUMENTS = 255;
const DEEPEST = 64;

const SPACE = /\s*/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BLOCKED!|FIELD!|UNKNOWN!|BUSY!|CONNECT!)/iy;
/** `'a b'!`, `台账!`, `[1]台账!`, `甲:乙!` */
const SHEET = /(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{N}_.\\?]*)?)!/uy;
/** A whole row; a cell, a whole column and a name look alike. */
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy;
const NAME = /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$[A-Za-z]{1,3}|[\p{L}_\\][\p{L}\p{N}_.\\?]*)/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>:]/y;

/** Characters inside brackets that nest: `Table[[#Data],[a]:[b]]`; `'` takes the next character's meaning away. */
function bracketsEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === "'") i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i + 1;
  }
  return undefined;
}

class Refused extends Error {}

class Reader {
  private at: number;
  private depth = 0;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.at = from;
  }

  formula(): void {
    this.expression();
    if (this.at < this.text.length) this.refuse('unexpected');
  }

  private refuse(why: string): never {
    throw new Refused(`${why} at character ${this.at + 1}`);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private next(character: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** Operands with operators between them; a space between two references is their intersection. Which operator binds closer refuses nothing. */
  private expression(inParentheses = false): void {
    for (;;) {
      const before = this.operand();
      const from = this.at;
      this.take(SPACE);
      if (this.take(OPERATOR) !== undefined) continue;
      if (inParentheses && this.text[this.at] === ',') {
        this.at++;
        continue;
      }
      if (before && this.at > from && this.beginsReference()) continue;
      return;
    }
  }

  private beginsReference(): boolean {
    return /^[\p{L}_\\$'[]/u.test(this.text.slice(this.at, this.at + 2));
  }

  /** @returns whether it may be a reference. */
  private operand(): boolean {
    this.take(SPACE);
    while (/^[-+@]$/.test(this.text[this.at] ?? '')) {
      this.at++;
      this.take(SPACE);
    }
    const isReference = this.primary();
    if (isReference && this.text[this.at] === '#') this.at++;
    for (;;) {
      const from = this.at;
      if (this.next('%')) continue;
      // The space may be an intersection.
      this.at = from;
      return isReference;
    }
  }

  private primary(): boolean {
    const start = this.text[this.at];
    if (start === '"') {
      const text = this.take(TEXT);
      if (text === undefined) this.refuse('a text without its end');
      if (text.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT)
        this.refuse('a text of more than 255 characters');
      return false;
    }
    if (start === '{') {
      this.at++;
      this.array();
      return false;
    }
    if (start === '(') {
      this.at++;
      this.expression(true);
      if (!this.next(')')) this.refuse('a parenthesis without its end');
      return true;
    }
    if (start === '#') {
      if (this.take(ERROR) === undefined) this.refuse('unexpected #');
      return true;
    }
    if (this.take(ROWS) !== undefined) return true;
    if (this.take(NUMBER) !== undefined) {
      if (/^[\p{L}_]/u.test(this.text[this.at] ?? '')) this.refuse('a number with letters behind it');
      return false;
    }
    return this.reference();
  }

  private reference(): boolean {
    const sheet = this.take(SHEET);
    if (sheet !== undefined && (this.take(ERROR) ?? this.take(ROWS)) !== undefined) return true;
    if (this.text[this.at] === '[') return this.brackets();
    const name = this.take(NAME);
    if (name === undefined) this.refuse(this.at === this.text.length ? 'an operand is missing' : 'unexpected');
    if (this.text[this.at] === '[') return this.brackets();
    if (this.text[this.at] !== '(') return true;
    this.arguments();
    // =LAMBDA(x, x)(1)
    while (this.text[this.at] === '(') this.arguments();
    return true;
  }

  private brackets(): true {
    const end = bracketsEnd(this.text, this.at);
    if (end === undefined) this.refuse('a bracket without its end');
    this.at = end;
    return true;
  }

  private arguments(): void {
    if (++this.depth > DEEPEST) this.refuse('more than 64 functions in each other');
    this.at++;
    let count = 0;
    do {
      this.take(SPACE);
      if (++count > MOST_ARGUMENTS) this.refuse('more than 255 arguments');
      if (!/^[,)]$/.test(this.text[this.at] ?? '')) this.expression();
    } while (this.next(','));
    if (!this.next(')')) this.refuse('arguments without their end');
    this.depth--;
  }

  /** Constants, `,` between columns and `;` between rows. */
  private array(): void {
    do {
      this.take(SPACE);
      const sign = this.text[this.at];
      if (sign === '-' || sign === '+') this.at++;
      const constant = this.take(TEXT) ?? this.take(NUMBER) ?? this.take(ERROR) ?? this.take(/TRUE|FALSE/iy);
      if (constant === undefined) this.refuse('no constant in an array');
    } while (this.next(',') || this.next(';'));
    if (!this.next('}')) this.refuse('an array without its end');
  }
}

/** Shapes found right before. A column of formulas differs in its row numbers only. */
const known = new Set<string>();
const MOST_KNOWN = 2000;

/**
 * Why Excel would refuse the formula; undefined where it takes it.
 * @param formula with or without its leading `=`.
 */
export function formulaFault(formula: string): string | undefined {
  if (formula.length > LONGEST) return 'longer than 8192 characters';
  // Short enough that no text in it can be too long, whatever its digits.
  const shape = formula.length <= LONGEST_TEXT ? formula.replace(/\d+/g, '0') : undefined;
  if (shape !== undefined && known.has(shape)) return undefined;
  try {
    new Reader(formula, formula.startsWith('=') ? 1 : 0).formula();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  if (shape !== undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(shape);
  }
  return undefined;
}
