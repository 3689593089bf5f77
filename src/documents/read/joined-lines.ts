import type { Paragraph } from '../document';
import type { Line } from './line';

/** What a paragraph begins with that is not the rest of the one before: a number of a list, a heading, an option. */
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+\s*[.．、)]|[①-⑳]|附件|附[:：]|[A-H][.、．]|[=＝《#]|第[一二三四五六七八九十]+[章条])/;
const ENDS = /[。；;！!？?：:”"]\s*$/;
/** Shorter lines are headings, names and the cells of a cover, not lines that a page cut. */
const LEAST = 20;

/** Paragraphs; one that a page or a column cut in two is one again. */
export function joined(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: { text: string; place: Line['place'] }[] = [];
  let cut = false;
  for (const { text, place } of lines) {
    const own = text.trim();
    if (own === '') continue;
    if (cut && !BEGINS.test(own)) paragraphs.at(-1)!.text += own;
    else paragraphs.push({ text: own, place });
    cut = own.length >= LEAST && !ENDS.test(own) && !/^\d+\s*$/.test(own);
  }
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', ...paragraph }));
}
