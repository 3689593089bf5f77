import { exact, sum } from '../../engine/ground/exact';
import { formatFen, groupDigits } from '../../engine/ground/money';
import type { Loan } from '../../engine/loan/loan';
import type { AssessmentResult } from '../../engine/run/assessment';
import { columnLetters } from '../../ledger/column-letters';
import type { CellValue } from '../../ledger/grid';
import type { Language } from '../../locale/language';
import { submissionCopy as enUS } from '../../locale/en-us/submission-copy';
import { submissionCopy as zhCN } from '../../locale/zh-cn/submission-copy';
import { blank, count, text } from '../model/cell';
import { HEADER_ROW } from '../page/page';
import { ledgerNumbers, masker, type MaskChoice } from '../facts/mask';
import type { CellStyle, ModelCell, SheetModel } from '../model/sheet-model';

/** So many cells are named; the mask has a fault wherever there is one. */
const MOST_NAMED = 20;

export function submissionCopyTexts(language: Language): typeof zhCN {
  return language === 'zh-CN' ? zhCN : enUS;
}

/**
 * A sheet as it is handed in: what its cells show, masked, in the looks of the model; no formulas, no columns that are not printed, no charts.
 * @param shown what stands in the workbook, from A1 on
 */
export function valuesOnly(
  model: SheetModel,
  name: string,
  shown: readonly (readonly CellValue[])[],
  mask: (text: string) => string,
): SheetModel {
  const width =
    model.printedColumns ?? model.rows.reduce((most, row) => Math.max(most, row.length), model.columnWidths.length);
  return {
    key: model.key,
    name,
    columnWidths: model.columnWidths.slice(0, width),
    rows: model.rows.map((row, r) =>
      row.slice(0, width).map((cell, c) => (cell ? valueCell(cell, shown[r]?.[c] ?? '', mask) : null)),
    ),
    merges: model.merges,
    headerRows: model.headerRows,
    landscape: model.landscape,
    footer: model.footer,
    ...(model.pagesWide === undefined ? {} : { pagesWide: model.pagesWide }),
    ...(model.repeatedColumns === undefined ? {} : { repeatedColumns: model.repeatedColumns }),
    charts: [],
  };
}

function valueCell({ style, format }: ModelCell, shown: CellValue, mask: (text: string) => string): ModelCell {
  const value = masked(shown, style, mask);
  return {
    value,
    // There is nothing left to type.
    style: style !== 'input' ? style : typeof value === 'number' ? 'number' : 'wrapped',
    ...(format === undefined ? {} : { format }),
  };
}

/** A number the clerk typed may be a telephone number. */
function masked(value: CellValue, style: CellStyle, mask: (text: string) => string): CellValue {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'number' || style !== 'input' || !Number.isInteger(value)) return value;
  const written = mask(String(value));
  return written === String(value) ? value : written;
}

/** Everything a sheet says, for its fingerprint. */
export function contentOf({ name, rows }: SheetModel): string {
  return JSON.stringify([name, rows.map((row) => row.map((cell) => cell?.value ?? ''))]);
}

/** 校验页: each sheet's size, sum, total row and fingerprint, so that who receives the copy can see that it is whole. */
export function checkPage(
  sheets: readonly { readonly model: SheetModel; readonly fingerprint: string }[],
  { totals, loans }: AssessmentResult,
  choice: MaskChoice,
  language: Language,
): SheetModel {
  const texts = submissionCopyTexts(language);
  const widths = [6, 20, 8, 8, 10, 22, 60, 36];
  const line = (words: string, style: CellStyle) => [text(words, style)];
  return {
    key: 'run-record',
    name: texts.checkSheet,
    columnWidths: widths,
    rows: [
      line(texts.title, 'title'),
      line(texts.note, 'caption'),
      texts.headers.map((header) => text(header, 'header')),
      ...sheets.map(({ model, fingerprint }, i) => {
        const numbers = numbersOf(model);
        return [
          count(i + 1),
          text(model.name),
          count(model.rows.length),
          count(model.columnWidths.length),
          count(numbers.length),
          { ...blank('number'), value: Number(sumOf(numbers)) },
          text(totalRowOf(model), 'wrapped'),
          text(fingerprint, 'wrapped'),
        ];
      }),
      line(texts.total(groupDigits(formatFen(totals.subsidy))), 'note'),
      line(maskedWords(choice, texts), 'note'),
      ...lookedThrough(sheets, loans, choice, texts).map((words) => line(words, 'note')),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: widths.length - 1 }],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    landscape: true,
    footer: sheets[0]?.model.footer ?? '',
    charts: [],
  };
}

/**
 * Every cell of the finished copy, asked once more: does a number of the ledger stand in it, or anything that looks like a person's? It looks at what
 * was written, not at how, so that a fault of the mask is told to whoever receives the copy.
 */
function lookedThrough(
  sheets: readonly { readonly model: SheetModel }[],
  loans: readonly Loan[],
  choice: MaskChoice,
  { looked }: typeof zhCN,
): readonly string[] {
  if (!(choice.id && choice.account && choice.phone)) return [];
  const ledger = ledgerNumbers(loans);
  const mask = masker(loans, choice);
  let cells = 0;
  const left: string[] = [];
  for (const { model } of sheets)
    model.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const value = cell?.value ?? '';
        if (value === '') return;
        cells += 1;
        const said = String(value);
        const isLeft = ledger.standIn(said) || (typeof value === 'string' && mask(value) !== value);
        if (isLeft) left.push(`${model.name}!${columnLetters(c)}${r + 1}`);
      }),
    );
  return [
    left.length === 0
      ? looked.none(String(cells), String(ledger.count))
      : looked.left(String(left.length), left.slice(0, MOST_NAMED).join('、')),
  ];
}

function maskedWords(choice: MaskChoice, { masked: words, and }: typeof zhCN): string {
  const said = (['id', 'account', 'phone'] as const).filter((what) => choice[what]).map((what) => words[what]);
  return said.length === 0 ? words.none : said.join(and);
}

/** Dates are no amounts. */
function numbersOf({ rows }: SheetModel): readonly number[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => (cell && typeof cell.value === 'number' && cell.style !== 'date' ? [cell.value] : [])),
  );
}

function sumOf(numbers: readonly number[]): string {
  return sum(numbers.map((number) => exact(number.toFixed(6)))).toFixed(2);
}

/** `贷款金额 1,204,000.00；应贴息额 …`: the first row that looks like a total. */
function totalRowOf({ rows, headerRows }: SheetModel): string {
  const total = rows.find((row) => row.some((cell) => cell?.style === 'total' && typeof cell.value === 'number'));
  const headers = rows[headerRows.last] ?? [];
  return (total ?? [])
    .flatMap((cell, c) => {
      if (typeof cell?.value !== 'number') return [];
      const shown = cell.format === '#,##0' ? String(cell.value) : groupDigits(cell.value.toFixed(2));
      return [`${String(headers[c]?.value ?? '')} ${shown}`];
    })
    .join('；');
}
