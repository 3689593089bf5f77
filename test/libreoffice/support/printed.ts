import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface PrintedPages {
  readonly file: string;
  readonly pages: readonly { readonly pieces: number; readonly smallest: number }[];
}

/** The pages of PDFs: how much text is on each, and its smallest type in points. */
export function measurePdf(files: readonly string[]): readonly PrintedPages[] {
  const script = join(__dirname, 'measure-pdf.mjs');
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  return JSON.parse(execFileSync(process.execPath, [script, ...files], options)) as PrintedPages[];
}
