import { columnIndex, columnLetters } from '../../../ledger/column-letters';
import { lastColumn, lastRow } from './address';

/**
 * The add-in's functions as design.md §6 freezes them. Excel stores a JavaScript custom function as `_xldudf_` and the name with dots as
 * underscores (OfficeDev/office-js#2568, #3872; Excel-Custom-Functions#108), and a formula saved without that prefix stays #NAME?
 * until it is typed again (office-js#6611). So the file holds the prefix and the sheet shows the name.
 */
export const CUSTOM_FUNCTIONS = [
  'SUBSIDY',
  'SUBSIDY.LEDGER',
  'SUBSIDY.EXPLAIN',
  'ELIGIBLE',
  'ELIGIBLE.WHY',
  'BANK.COUNT',
  'CAP.USED',
  'LPR.RATE',
  'PAY.DAY',
  'ID.CHECK',
  'ID.MASK',
  'RMB.UPPER',
];
const storedNames = new Map(CUSTOM_FUNCTIONS.map((name) => [name, `_xldudf_${name.replace(/\./g, '_')}`]));
const shownNames = new Map([...storedNames].map(([name, stored]) => [stored, name]));

/** Functions newer than the file format, which are stored with `_xlfn.`; those after the bar with `_xlfn._xlws.`. */
const [laterFunctions, worksheetFunctions] =
  'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BINOM.DIST CEILING.MATH CEILING.PRECISE COMBINA CONCAT COVARIANCE.P COVARIANCE.S CSC DAYS DECIMAL DROP EXPAND FLOOR.MATH FLOOR.PRECISE FORMULATEXT HSTACK IFNA IFS ISFORMULA ISO.CEILING ISOWEEKNUM LAMBDA LET MAXIFS MINIFS MODE.MULT MODE.SNGL NETWORKDAYS.INTL NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR | FILTER SORT'
    .split('|')
    .map((names) => new Set(names.trim().split(' '))) as [Set<string>, Set<string>];

/** Runs `change` over what is outside text quotes and sheet-name quotes. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** What the file holds → what the clerk sees, with leading `=`. */
export function shownFormula(stored: string): string {
  if (!stored.includes('_xl')) return `=${stored}`;
  return `=${outsideQuotes(stored, (piece) =>
    piece
      .replace(/_xlfn\.ANCHORARRAY\((\$?[A-Z]{1,3}\$?[0-9]+)\)/g, '$1#')
      .replace(/_xlfn\.SINGLE\((\$?[A-Z]{1,3}\$?[0-9]+)\)/g, '@$1')
      .replace(/_xlfn\.(?:_xlws\.)?/g, '')
      .replace(/_xlpm\./g, '')
      .replace(/_xldudf_[A-Z0-9_]+/gi, (name) => shownNames.get(name) ?? name),
  )}`;
}

/** With leading `=` → what the file holds. */
export function storedFormula(shown: string): string {
  return outsideQuotes(shown.replace(/^=/, ''), (piece) =>
    piece
      .replace(/(\$?[A-Z]{1,3}\$?[0-9]{1,7})#/g, '_xlfn.ANCHORARRAY($1)')
      .replace(/(?<![\w.!'[\p{L}])([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/gu, (name) => {
        const upper = name.toUpperCase();
        const custom = storedNames.get(upper);
        if (custom !== undefined) return custom;
        if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
        return laterFunctions.has(upper) ? `_xlfn.${upper}` : name;
      }),
  );
}

/** A shared formula as it reads `rows` below and `columns` right of where it is written down. */
export function movedFormula(stored: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return stored;
  const row = (text: string) => wrapped(Number(text) - 1 + rows, lastRow) + 1;
  const column = (text: string) => columnLetters(wrapped(columnIndex(text) + columns, lastColumn));
  return outsideQuotes(stored, (piece) =>
    piece
      // whole columns and whole rows
      .replace(
        /(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(])/gi,
        (_, f1: string, c1: string, f2: string, c2: string) =>
          `${f1}${f1 === '' ? column(c1) : c1}:${f2}${f2 === '' ? column(c2) : c2}`,
      )
      .replace(
        /(?<![\w.$])(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\w.(])/g,
        (_, f1: string, r1: string, f2: string, r2: string) =>
          `${f1}${f1 === '' ? row(r1) : r1}:${f2}${f2 === '' ? row(r2) : r2}`,
      )
      .replace(
        /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!])/gi,
        (whole, fc: string, c: string, fr: string, r: string) => {
          if (columnIndex(c) > lastColumn || Number(r) < 1 || Number(r) > lastRow + 1) return whole;
          return `${fc}${fc === '' ? column(c) : c}${fr}${fr === '' ? row(r) : r}`;
        },
      ),
  );
}

/** Relative references run round the edge of the sheet. */
function wrapped(n: number, last: number): number {
  return ((n % (last + 1)) + last + 1) % (last + 1);
}
