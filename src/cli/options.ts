import { parseArgs } from 'node:util';
import { cli } from '../locale/zh-cn/cli';
import { nearest } from './nearest';
import { UsageError } from './usage-error';

/** How an option is written: with one value, with a value each time it is written, or alone. */
export type OptionForm = 'once' | 'many' | 'flag';

/** The options of a command; any other is refused, one of another command too. */
export type OptionForms = Readonly<Record<string, OptionForm>>;

export interface Written {
  /** What is no option, in order; the command itself is the first. */
  readonly words: readonly string[];
  /** The value of an option that is written once. */
  value(name: string): string | undefined;
  /** The values of one that may be written several times. */
  values(name: string): readonly string[];
  has(name: string): boolean;
}

const { errors } = cli;

/**
 * The words of a command line, by the options of the command. Throws UsageError: an option there is none of (with the one that was probably meant), one
 * without its value, one written twice, a value after a flag.
 */
export function readOptions(argv: readonly string[], forms: OptionForms): Written {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(forms).map(([name, form]) => [name, { type: form === 'flag' ? 'boolean' : 'string' }] as const),
    ),
  });
  const words: string[] = [];
  const found = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (rawName !== `--${name}` || !Object.hasOwn(forms, name)) throw new UsageError(unknownOption(rawName, forms));
    const form = forms[name];
    if (form === 'flag' && value !== undefined) throw new UsageError(errors.flagWithValue(rawName));
    // `--period --json`: the next option is no value of this one.
    const isValue = value !== undefined && value !== '' && (token.inlineValue || !value.startsWith('--'));
    if (form !== 'flag' && !isValue) throw new UsageError(errors.optionWithoutValue(rawName));
    const before = found.get(name);
    if (before && form !== 'many') throw new UsageError(errors.optionTwice(rawName));
    found.set(name, [...(before ?? []), value ?? '']);
  }
  return {
    words,
    value: (name) => found.get(name)?.[0],
    values: (name) => found.get(name) ?? [],
    has: (name) => found.has(name),
  };
}

function unknownOption(written: string, forms: OptionForms): string {
  const known = Object.keys(forms).map((name) => `--${name}`);
  return errors.unknownOption(written, nearest(written, known, 1)[0], known.join('、'));
}
