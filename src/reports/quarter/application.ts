import { isoFromDay } from '../../engine/ground/day';
import { deadlinesFor, type Deadlines } from '../../engine/evaluation/deadlines';
import { fen, formatFen, groupDigits, type Fen } from '../../engine/ground/money';
import { WORKDAYS } from '../../engine/ground/tables/workdays';
import { citationText, programmeName } from '../model/programme-words';
import { groupOf } from '../facts/loan-group';
import { paperColumn } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { blank, count, formula, text, yuan } from '../model/cell';
import { columnSum, sheetOf, type Row } from '../page/page';
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
export function* buildApplication(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { application } = texts;
  const lenders = new Map<string, Fen>();
  for (const [i, { eligible, subsidy }] of result.assessments.entries()) {
    if (isPause(i)) yield;
    if (!eligible) continue;
    const { bank } = groupOf(result.loans[i]!, texts);
    lenders.set(bank, fen((lenders.get(bank) ?? 0) + subsidy));
  }
  const rows = [...lenders].map(([bank, subsidy], i) => lenderRow(inputs, bank, subsidy, i));
  return sheetOf(
    {
      key: 'application',
      name: application.sheet,
      title: application.title(programmeName(result, texts), periodOf(inputs)),
      headers: application.headers,
      widths: [6, 30, 11, 8, 16, 16, 16, 16, 22],
      rows,
      total: totalRow(inputs, rows.length),
      tie: { column: SUBSIDY, with: 'subsidy' },
      notes: [
        application.request(
          citationText(result.programme.payment.citation, texts),
          groupDigits(formatFen(result.totals.subsidy)),
          rmbUpper(result.totals.subsidy),
        ),
        application.counted,
        ...deadlineNotes(inputs),
      ],
      landscape: true,
      signatures: application.signatures,
      keeps: { of: ofPeriod(inputs.result), key: [1], columns: [8] },
    },
    inputs,
  );
}

function lenderRow(inputs: ReportInputs, bank: string, subsidy: Fen, i: number): Row {
  const where = `${paperColumn(inputs, 'bank')},$B${i + 4},${paperColumn(inputs, 'loan')},1`;
  return [
    count(i + 1),
    text(bank),
    ...FIGURES.map(({ of, style }) =>
      formula(`SUMIFS(${paperColumn(inputs, of)},${where})`, style, of === 'subsidy' ? yuan(subsidy) : undefined),
    ),
    blank('wrapped'),
  ];
}

/** A household at two lenders counts once in the total. */
function totalRow(inputs: ReportInputs, rows: number): Row {
  const { result, texts } = inputs;
  const households = rows === 0 ? '0' : `SUM(${paperColumn(inputs, 'household')})`;
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
function deadlineNotes({ result, texts: { application } }: ReportInputs): string[] {
  const { filingDay, paymentDay } = result.programme.payment;
  if (filingDay === undefined || paymentDay === undefined) return [];
  const answer = deadlinesFor(result.options?.workdays ?? WORKDAYS, { filingDay, paymentDay }, result.period.to);
  if (!answer.ok) return [application.deadlinesUnknown(String(filingDay), String(paymentDay))];
  const days = ({ filing, payment }: Deadlines) => [isoFromDay(filing.rolled), isoFromDay(payment.rolled)] as const;
  const { sameMonth, nextMonth } = answer;
  return [
    nextMonth
      ? application.deadlines(...days(sameMonth), ...days(nextMonth))
      : application.deadlinesThisMonth(...days(sameMonth)),
  ];
}
