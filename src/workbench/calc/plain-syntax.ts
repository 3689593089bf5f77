import { AREA, CELL } from './plain-formula';

/** A formula's shape as a tree. References are numbered in the order of the text. */
export type Node =
  | { readonly kind: 'cell' | 'area'; readonly ref: number }
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'minus' | 'percent'; readonly of: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] };

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Binding, weakest first, as Excel binds. */
const LEVELS: readonly (readonly Operator[])[] = [['<>', '<=', '>=', '=', '<', '>'], ['&'], ['+', '-'], ['*', '/']];

/** Undefined where the shape is not understood. */
export function parseShape(shape: string): Node | undefined {
  const reader = new ShapeReader(shape);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** Operands in operands; Excel takes 64 functions in each other. */
const DEEPEST = 200;

class NotUnderstood extends Error {}

class ShapeReader {
  private at = 0;
  private refs = 0;
  private depth = 0;

  constructor(private readonly shape: string) {}

  whole(): Node {
    const node = this.level(0);
    this.skip();
    if (this.at < this.shape.length) throw new NotUnderstood();
    return node;
  }

  private level(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.percent();
    let left = this.level(level + 1);
    for (;;) {
      this.skip();
      const operator = operators.find((sign) => this.shape.startsWith(sign, this.at));
      if (operator === undefined) return left;
      this.at += operator.length;
      left = { kind: 'operation', operator, left, right: this.level(level + 1) };
    }
  }

  private percent(): Node {
    let node = this.signed();
    while (this.take('%')) node = { kind: 'percent', of: node };
    return node;
  }

  private signed(): Node {
    let minus = 0;
    for (; ; this.at += 1) {
      this.skip();
      if (this.shape[this.at] === '-') minus += 1;
      else if (this.shape[this.at] !== '+') break;
      if (minus > DEEPEST) throw new NotUnderstood();
    }
    let node = this.operand();
    for (; minus > 0; minus -= 1) node = { kind: 'minus', of: node };
    return node;
  }

  private operand(): Node {
    if (++this.depth > DEEPEST) throw new NotUnderstood();
    try {
      return this.operandWithin();
    } finally {
      this.depth -= 1;
    }
  }

  private operandWithin(): Node {
    if (this.take('(')) {
      const node = this.level(0);
      if (!this.take(')')) throw new NotUnderstood();
      return node;
    }
    if (this.take(CELL)) return { kind: 'cell', ref: this.refs++ };
    if (this.take(AREA)) return { kind: 'area', ref: this.refs++ };
    const number = this.match(/\d+(?:\.\d+)?|\.\d+/y);
    if (number !== undefined) return { kind: 'constant', value: Number(number) };
    const text = this.match(/"(?:[^"]|"")*"/y);
    if (text !== undefined) return { kind: 'constant', value: text.slice(1, -1).replaceAll('""', '"') };
    const name = this.match(/[A-Za-z][A-Za-z0-9.]*/y)?.toUpperCase();
    if (name === undefined) throw new NotUnderstood();
    if (this.take('(')) return { kind: 'call', name, args: this.list() };
    if (name !== 'TRUE' && name !== 'FALSE') throw new NotUnderstood();
    return { kind: 'constant', value: name === 'TRUE' };
  }

  private list(): (Node | undefined)[] {
    if (this.take(')')) return [];
    const args: (Node | undefined)[] = [];
    for (;;) {
      this.skip();
      const isOmitted = this.shape[this.at] === ',' || this.shape[this.at] === ')';
      args.push(isOmitted ? undefined : this.level(0));
      if (this.take(')')) return args;
      if (!this.take(',')) throw new NotUnderstood();
    }
  }

  private skip(): void {
    while (this.shape[this.at] === ' ') this.at += 1;
  }

  private take(sign: string): boolean {
    this.skip();
    if (this.shape[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.shape)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
