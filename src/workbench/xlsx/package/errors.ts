import { files as english } from '../../../locale/en-us/files';
import type { Language } from '../../../locale/language';
import { files } from '../../../locale/zh-cn/files';

export type FileErrorCode = keyof typeof files.errors;

/** What the sentence names: the part of the file, its encoding, a sheet. */
export type FileErrorFacts = Readonly<Partial<Record<'part' | 'encoding' | 'sheet', string>>>;

/** A file that cannot be opened. `message` is the Chinese sentence. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    readonly facts: FileErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(sentence(code, facts, 'zh-CN'), options);
  }

  /** The sentence in a language. */
  in(language: Language): string {
    return sentence(this.code, this.facts, language);
  }
}

/** Longer than any name that a program gives a part: the rest of it would hide the sentence. */
const LONGEST_FACT = 120;

function sentence(code: FileErrorCode, facts: FileErrorFacts, language: Language): string {
  const text: string = (language === 'en-US' ? english : files).errors[code];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(facts[name as keyof FileErrorFacts] ?? ''));
}

/** On one line, without what would move the cursor. */
function shown(fact: string): string {
  const plain = fact.replace(/\p{Cc}/gu, ' ');
  return plain.length > LONGEST_FACT ? `${plain.slice(0, LONGEST_FACT)}…` : plain;
}
