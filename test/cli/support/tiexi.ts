import { main } from '../../../src/cli/main';

/** What the command line prints and returns, run from a folder. */
export async function tiexiIn(
  base: string,
  args: readonly string[],
): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await main(args, {
    base,
    out: (content) => {
      out += typeof content === 'string' ? content : new TextDecoder().decode(content);
      return Promise.resolve();
    },
    error: (line) => (error += `${line}\n`),
  });
  return { code, out, error };
}
