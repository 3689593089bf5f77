import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import type { ReportDocument } from '../../documents/document';
import { documentOfDocx } from '../../documents/read/read-docx';
import { documentOfGrids } from '../../documents/read/read-grids';
import { documentOfPdf } from '../../documents/read/read-pdf';
import { documentOfText } from '../../documents/read/read-text';
import { reportChecks as texts } from '../../locale/zh-cn/report-checks';
import { gridsOf } from '../../workbench/xlsx/grids-of';
import { openWorkbook } from '../assess-files';
import { readInput, readInputText } from '../read-input';
import { UsageError } from '../usage-error';

const READERS: Readonly<Record<string, (file: string, base: string) => Promise<ReportDocument>>> = {
  '.docx': async (file, base) => documentOfDocx(await readInput(file, base)),
  '.pdf': async (file, base) => documentOfPdf(await readInput(file, base), pdfAssets()),
  '.xlsx': async (file, base) => documentOfGrids(gridsOf(await openWorkbook(file, base))),
  '.txt': async (file, base) => documentOfText(await readInputText(file, base)),
  '.md': async (file, base) => documentOfText(await readInputText(file, base)),
};

/** A report by the form its name says it has. Throws UsageError. */
export async function readReport(file: string, base: string): Promise<ReportDocument> {
  const reader = READERS[extname(file).toLowerCase()];
  // A file that is not there is told before a form that is not known.
  if (!reader) await readInput(file, base);
  if (!reader) throw new UsageError(texts.errors.kind(file));
  let document: ReportDocument;
  try {
    document = await reader(file, base);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(texts.errors.unreadable(file, error instanceof Error ? error.message : String(error)));
  }
  if (document.blocks.length === 0) throw new UsageError(texts.errors.empty(file));
  return document;
}

/** The folder of pdf.js, with the character maps that fonts of Chinese PDFs name. */
function pdfAssets(): string {
  return `${dirname(createRequire(__filename).resolve('pdfjs-dist/package.json'))}/`;
}
