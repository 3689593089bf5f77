import type { ReportDocument } from '../document';
import { documentOfLines } from './lines';

/** A report as text or Markdown. */
export function documentOfText(text: string): ReportDocument {
  return documentOfLines(
    text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|[\n\r\f\v]/)
      .map((line, i) => ({ text: line, place: { kind: 'line', line: i + 1 } })),
  );
}
