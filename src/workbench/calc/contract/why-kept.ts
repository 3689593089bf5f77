import { parseArea } from '../../xlsx/notation/address';
import {
  DATE_FUNCTIONS,
  HIDDEN_ROW_FUNCTIONS,
  VOLATILE_FUNCTIONS,
  isOfAddIn,
  isSupported,
  parameterKind,
} from './supported-functions';

/** Why a formula is not computed here but keeps the result it has; the words are in the locale (`files.kept`). */
export type KeptReason =
  | 'external'
  | 'three-d'
  | 'function'
  | 'volatile'
  | 'hidden-rows'
  | 'structured'
  | 'intersection'
  | 'relative-name'
  | 'name'
  | 'text-format'
  | 'date-system'
  | 'too-long'
  | 'syntax'
  | 'add-in';

export interface Kept {
  readonly reason: KeptReason;
  /** The function, name or format that it is about. */
  readonly detail?: string;
}

export interface FormulaContext {
  /** A formula of a file that is no array formula: an area where one value is wanted means the cell beside. */
  readonly scalar: boolean;
  /** What a defined name stands for, without `=`; undefined where there is no such name. */
  nameOf(name: string): string | undefined;
  readonly dateSystem: 1900 | 1904;
  /** Whether the add-in's functions can be asked. */
  readonly hasAddIn: boolean;
  /** Names that the formula speaks of are added to it. */
  readonly names: Set<string>;
}

/** As long as Excel lets a formula be, and as deep (Excel specifications and limits); brackets alone may nest further, but nobody writes so many. */
const LONGEST = 8192;
const DEEPEST = 64;
/** Names in names. */
const DEEPEST_NAMES = 8;

/** What a part of a formula comes to: one value, an area of cells, or values computed one by one. */
type Kind = 'value' | 'area' | 'array';

/** Undefined where the formula, with its leading `=`, is one that is computed here. */
export function whyKept(formula: string, context: FormulaContext): Kept | undefined {
  try {
    const kind = new FormulaReader(formula, 1, context, 0).whole(!context.scalar);
    return kind === 'area' && context.scalar ? { reason: 'intersection' } : undefined;
  } catch (error) {
    if (error instanceof NotComputed) return error.kept;
    throw error;
  }
}

class NotComputed extends Error {
  constructor(readonly kept: Kept) {
    super(kept.reason);
  }
}

const BLANKS = /\s*/y;
const TEXT = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.:])/uy;
const ERROR_VALUE = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy;
const CONSTANT_ARRAY = /\{[^{}]*\}/y;
/** `'a b'!` or `台账!`. */
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.\\?]*(?::[\p{L}\p{N}_][\p{L}\p{N}_.\\?]*)?))!/uy;
const AREA =
  /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(!.])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(!.])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_(!.])/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>]/y;

/** Formats that the engine writes as Excel does: figures, and dates in figures. */
const PLAIN_FORMAT = /^(?:[0#?.,%;() +年月日时分秒元\-/:]|yyyy|yy|m{1,2}|d{1,2}|h{1,2}|s{1,2})*$/i;

/** Reads a formula in one walk, as far as it is understood. */
class FormulaReader {
  private depth = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly context: FormulaContext,
    private readonly nameDepth: number,
  ) {
    if (text.length > LONGEST) keep('too-long');
  }

  /** @param lifted whether what is computed from areas is computed member by member */
  whole(lifted: boolean): Kind {
    const kind = this.expression(lifted);
    if (this.at < this.text.length) keep('syntax');
    return kind;
  }

  private expression(lifted: boolean): Kind {
    if (++this.depth > DEEPEST) keep('too-long');
    let kind = this.operand(lifted);
    for (;;) {
      this.take(BLANKS);
      if (this.take(OPERATOR) === undefined) break;
      kind = together(this.member(kind, lifted), this.member(this.operand(lifted), lifted));
    }
    this.depth--;
    return kind;
  }

  /** What is computed from an area: the cell beside, or a value for each of its members. */
  private member(kind: Kind, lifted: boolean): Kind {
    if (kind !== 'area') return kind;
    return lifted ? 'array' : keep('intersection');
  }

  private operand(lifted: boolean): Kind {
    let signs = 0;
    for (;;) {
      this.take(BLANKS);
      const sign = this.text[this.at];
      if (sign === '@') keep('intersection');
      if (sign !== '-' && sign !== '+') break;
      if (++signs > DEEPEST) keep('too-long');
      this.at++;
    }
    let kind = this.primary(lifted);
    if (signs > 0) kind = this.member(kind, lifted);
    for (;;) {
      this.take(BLANKS);
      const next = this.text[this.at];
      if (next === '%') {
        this.at++;
        kind = this.member(kind, lifted);
      } else if (next === '#') {
        // An area that another formula fills.
        this.at++;
        kind = 'area';
      } else return kind;
    }
  }

  private primary(lifted: boolean): Kind {
    if (this.text[this.at] === '(') {
      this.at++;
      const kind = this.expression(lifted);
      this.close();
      return kind;
    }
    if (this.take(TEXT) !== undefined || this.take(NUMBER) !== undefined) return 'value';
    if (this.take(ERROR_VALUE) !== undefined) return 'value';
    if (this.take(CONSTANT_ARRAY) !== undefined) return 'array';
    if (this.text[this.at] === '[')
      return keep(/^\[(?:\d+|[^\]@#]*\.[a-z]{3,4})\]/i.test(this.text.slice(this.at)) ? 'external' : 'structured');
    const sheet = this.sheet();
    const area = this.take(AREA);
    if (area !== undefined) return this.area(area);
    const name = this.take(NAME);
    if (name === undefined) return keep('syntax');
    const next = this.text[this.at];
    if (next === '[') keep('structured');
    if (next === '(') return sheet ? keep('function', name) : this.call(name.toUpperCase(), lifted);
    if (!sheet && /^(?:TRUE|FALSE)$/i.test(name)) return 'value';
    return sheet ? keep('name', name) : this.name(name);
  }

  /** Whether a sheet's name stands here, which is passed over. */
  private sheet(): boolean {
    SHEET.lastIndex = this.at;
    const found = SHEET.exec(this.text);
    if (!found) return false;
    const [whole, quoted, plain] = found;
    const name = quoted ?? plain ?? '';
    if (name.includes('[')) keep('external');
    // No sheet's name has a colon: it is several sheets' then.
    if (name.includes(':')) keep('three-d');
    this.at += whole.length;
    return true;
  }

  private area(text: string): Kind {
    if (this.text[this.at] === ':') keep('syntax');
    if (this.nameDepth > 0 && isRelative(text)) keep('relative-name');
    if (!text.includes(':')) return 'value';
    const found = parseArea(text.replaceAll('$', ''));
    return found && found.top === found.bottom && found.left === found.right ? 'value' : 'area';
  }

  private name(name: string): Kind {
    const formula = this.context.nameOf(name);
    if (formula === undefined) return keep('name', name);
    if (this.nameDepth >= DEEPEST_NAMES) return keep('name', name);
    this.context.names.add(name.toLowerCase());
    try {
      return new FormulaReader(formula, 0, this.context, this.nameDepth + 1).whole(!this.context.scalar);
    } catch (error) {
      if (error instanceof NotComputed && error.kept.detail === undefined)
        throw new NotComputed({ reason: error.kept.reason, detail: name });
      throw error;
    }
  }

  private call(name: string, lifted: boolean): Kind {
    if (VOLATILE_FUNCTIONS.has(name)) keep('volatile', name);
    if (HIDDEN_ROW_FUNCTIONS.has(name)) keep('hidden-rows', name);
    if (!isSupported(name)) keep('function', name);
    if (isOfAddIn(name) && !this.context.hasAddIn) keep('add-in', name);
    if (this.context.dateSystem === 1904 && DATE_FUNCTIONS.has(name)) keep('date-system', name);
    this.at++;
    let kind: Kind = 'value';
    let isWhole = false;
    let format: string | undefined;
    for (let place = 0; ; place++) {
      this.take(BLANKS);
      const next = this.text[this.at];
      const isOmitted = next === ',' || next === ')';
      if (next === ')' && place === 0) break;
      const from = this.at;
      const wants = parameterKind(name, place) ?? keep('function', name);
      const given = isOmitted ? 'value' : this.expression(lifted || wants === 'a');
      const text = this.text.slice(from, this.at).trim();
      if (place === 1) format = text;
      // A row or column that is 0 or left out is all of them.
      if (name === 'INDEX' && place > 0 && place < 3 && (text === '' || text === '0')) isWhole = true;
      kind = this.passed(kind, given, wants, lifted);
      this.take(BLANKS);
      if (this.text[this.at] !== ',') break;
      this.at++;
    }
    this.close();
    if (name === 'TEXT') this.checkFormat(format ?? '');
    return isWhole ? 'area' : kind;
  }

  /** What a function comes to after one more argument. */
  private passed(kind: Kind, given: Kind, wants: 's' | 'r' | 'a' | 'p', lifted: boolean): Kind {
    if (given === 'value' || wants === 'r') return kind;
    if (wants === 'p') return kind === 'value' ? given : kind;
    return wants === 'a' ? kind : together(kind, this.member(given, lifted));
  }

  private checkFormat(argument: string): void {
    const format = /^"((?:[^"]|"")*)"$/.exec(argument)?.[1];
    if (format === undefined) return keep('text-format', 'TEXT');
    const plain = format.replaceAll('""', '"').replace(/"[^"]*"|\\./g, '');
    if (!PLAIN_FORMAT.test(plain)) keep('text-format', format);
    if (this.context.dateSystem === 1904 && /[ymd年月日]/i.test(plain)) keep('date-system', 'TEXT');
  }

  private close(): void {
    this.take(BLANKS);
    if (this.text[this.at] !== ')') keep('syntax');
    this.at++;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

function keep(reason: KeptReason, detail?: string): never {
  throw new NotComputed(detail === undefined ? { reason } : { reason, detail });
}

function together(a: Kind, b: Kind): Kind {
  return a === 'array' || b === 'array' ? 'array' : 'value';
}

/** A row or column without `$`: in a name it means another cell in every cell. */
function isRelative(area: string): boolean {
  return area.split(':').some((corner) => !/^(?:\$[A-Za-z]{1,3}(?:\$\d+)?|\$\d+)$/.test(corner));
}
