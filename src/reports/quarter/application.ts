import { isoFromDay } from '../../engine/ground/day';
import { deadlinesFor, type Deadlines } from '../../engine/evaluation/deadlines';
import { fen, formatFen, groupDigits, type Fen } from '../../engine/ground/money';
import { WORKDAYS } from '../../engine/ground/tables/workdays';
import { citationText, groupOf, paperColumn, periodOf, programmeName, type Book } from '../book';
import { blank, count, formula, text, yuan } from '../model/cell';
import { columnSum, sheetOf, type Row } from '../model/frame';
import type { PaperColumn } from '../paper/paper-columns';
import { rmbUpper } from '../model/rmb-upper';
import type { CellStyle, SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';
import { ofPeriod } from '../facts/owner';

/** Columns from C on that add up figures of the lender's loans. */
const FIGURES: readonly { readonly of: PaperColumn; readonly style: CellStyle }[] = [
  { of: 'householdOfBank', style: 'integer' },
  { of: 'loan', style: 'integer' },
  { of: 'disbursed', style: 'number' },
  { of: 'opening', style: 'number' },
  { of: 'closing', style: 'number' },
  { of: 'subsidy', style: 'number' },
];
const SUBSIDY = 2 + FIGURES.length - 1;

/** 贴息资金申请表: what the lenders, or the unit for them, ask of the finance bureau for the loans that are paid. */
export function* buildApplication(book: Book): Steps<SheetModel> {
  const { result, texts } = book;
  const { application } = texts;
  const lenders = new Map<string, Fen>();
  for (const [i, { eligible, subsidy }] of result.assessments.entries()) {
    if (isPause(i)) yield;
    if (!eligible) continue;
    const { bank } = groupOf(result.loans[i]!, texts);
    lenders.set(bank, fen((lenders.get(bank) ?? 0) + subsidy));
  }
  const rows = [...lenders].map(([bank, subsidy], i) => lenderRow(book, bank, subsidy, i));
  return sheetOf(
    {
      key: 'application',
      name: application.sheet,
      title: application.title(programmeName(result, texts), periodOf(book)),
      headers: application.headers,
      widths: [6, 30, 11, 8, 16, 16, 16, 16, 22],
      rows,
      total: totalRow(book, rows.length),
      tie: { column: SUBSIDY, with: 'subsidy' },
      notes: [
        application.request(
          citationText(result.programme.payment.citation, texts),
          groupDigits(formatFen(result.totals.subsidy)),
          rmbUpper(result.totals.subsidy),
        ),
        application.counted,
        ...deadlineNotes(book),
      ],
      landscape: true,
      signatures: application.signatures,
      keeps: { of: ofPeriod(book.result), key: [1], columns: [8] },
    },
    book,
  );
}

function lenderRow(book: Book, bank: string, subsidy: Fen, i: number): Row {
  const where = `${paperColumn(book, 'bank')},$B${i + 4},${paperColumn(book, 'loan')},1`;
  return [
    count(i + 1),
    text(bank),
    ...FIGURES.map(({ of, style }) =>
      formula(`SUMIFS(${paperColumn(book, of)},${where})`, style, of === 'subsidy' ? yuan(subsidy) : undefined),
    ),
    blank('wrapped'),
  ];
}

/** A household at two lenders counts once in the total. */
function totalRow(book: Book, rows: number): Row {
  const { result, texts } = book;
  const households = rows === 0 ? '0' : `SUM(${paperColumn(book, 'household')})`;
  return [
    text(texts.summary.total, 'total'),
    text('', 'total'),
    ...FIGURES.map(({ of, style }, i) => ({
      ...formula(
        of === 'householdOfBank' ? households : columnSum(2 + i, rows),
        'total',
        of === 'subsidy' ? yuan(result.totals.subsidy) : undefined,
      ),
      ...(style === 'integer' ? { format: '#,##0' } : {}),
    })),
    text('', 'total'),
  ];
}

/** The rule gives days of a month but not which month: both readings are shown. */
function deadlineNotes({ result, texts: { application } }: Book): string[] {
  const { filingDay, paymentDay } = result.programme.payment;
  if (filingDay === undefined || paymentDay === undefined) return [];
  const answer = deadlinesFor(result.options?.workdays ?? WORKDAYS, { filingDay, paymentDay }, result.period.to);
  if (!answer.ok) return [application.deadlinesUnknown(String(filingDay), String(paymentDay))];
  const days = ({ filing, payment }: Deadlines) => [isoFromDay(filing.rolled), isoFromDay(payment.rolled)] as const;
  return [application.deadlines(...days(answer.sameMonth), ...days(answer.nextMonth))];
}
