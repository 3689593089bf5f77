import { cli } from '../locale/zh-cn/cli';

/**
 * Why the system could not read or write a file, in the words of the project: a code of the system alone (EISDIR) tells a clerk nothing.
 * @returns undefined where it is no refusal of the system, but a fault of ours
 */
export function fileReason(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const { known, other } = cli.fileReasons;
  return Object.hasOwn(known, code) ? known[code as keyof typeof known] : other(code);
}

/** The system's own code of a fault: EPIPE, ENOSPC. */
export function codeOf(error: unknown): string | undefined {
  const { code, syscall } = Object(error) as { readonly code?: unknown; readonly syscall?: unknown };
  return typeof code === 'string' && typeof syscall === 'string' ? code : undefined;
}
