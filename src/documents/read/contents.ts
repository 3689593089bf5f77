import type { Line } from './line';

const HEADING = /^\s*目\s*录\s*$/;
/** A heading, a leader of dots or a tab, and a page number. */
const DOTTED = /[.．…·]{3,}\s*\d+\s*$/;
const WITH_PAGE = /^\s*\S.*?(?:\t|\s{2,}|[.．…·]{2,})\s*\d{1,4}\s*$/;

/** Without the table of contents: its headings stand again in the text, and its page numbers are no figures. */
export function withoutContents(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let inContents = false;
  for (const line of lines) {
    if (HEADING.test(line.text)) {
      inContents = true;
      continue;
    }
    if (DOTTED.test(line.text)) continue;
    if (inContents && line.text.trim() !== '' && !WITH_PAGE.test(line.text)) inContents = false;
    if (!inContents) kept.push(line);
  }
  return kept;
}
