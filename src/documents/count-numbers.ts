import type { ReportDocument } from './document';
import { numberIn } from './parts/cells';
import { passagesOf } from './parts/passages';
import { quantitiesIn } from './parts/quantity';
import { plain } from './parts/text';

export interface NumbersRead {
  /** Numbers with a unit, and numbers of tables. */
  readonly read: number;
  /** Numbers whose unit or use is not known, which no check has looked at. */
  readonly unread: number;
}

/** Numbers that are no amounts: years and dates, numbers of documents, of lists, articles, quarters and terms, and codes. */
const NO_AMOUNT =
  /[〔[(]?20\d\d[〕\])]?(?=第?\d*号)|第?\d+号|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|^\s*\(?\d{1,2}[).、．](?!\d)|第\d+[条款项季章页次届]?|\d+(?:\.\d+)?(?:年|个月|天|季度|周)|[A-Za-z]+[-\d]*\d|\d+\/\d+/gm;

/** How many numbers of a report were read, and how many were not: told as two counts. */
export function countNumbers(document: ReportDocument): NumbersRead {
  let read = 0;
  let unread = 0;
  for (const { text, inTable } of passagesOf(document)) {
    if (inTable && numberIn(text)) {
      read += 1;
      continue;
    }
    const known = quantitiesIn(text);
    read += known.length;
    const rest = [...known]
      .reverse()
      .reduce((all, { from, to }) => all.slice(0, from) + '，' + all.slice(to), plain(text));
    unread += (rest.replace(NO_AMOUNT, '，').match(/\d+(?:[.,]\d+)*/g) ?? []).length;
  }
  return { read, unread };
}
