import { isoFromDay, type Day } from '../../engine/ground/day';
import { deadlinesFor } from '../../engine/evaluation/deadlines';
import { parsePeriod, type Period } from '../../engine/programmes/period';
import { WORKDAYS } from '../../engine/ground/tables/workdays';
import { citationText, programmeName } from '../model/programme-words';
import type { ReportInputs } from '../page/report-inputs';
import { blank, date, formula, sheetReference, text } from '../model/cell';
import { FIRST_ROW, sheetOf, type Row } from '../page/page';
import { periodName } from '../model/period-name';
import { quoted, sentenceFormula } from '../model/sentence-formula';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { sourceNotes } from './budget';
import { COUNT_FORMAT, DATE_FORMAT, figure, input, inputDate, keyCell } from './cells';
import { ofYear, projectOf, rowKeyOf } from './project';
import { performanceTexts } from './texts';

/** The line with the reading stands above the periods. */
const READING_ROW = FIRST_ROW + 1;
const FIRST_PERIOD = READING_ROW + 1;
const PRINTED = 10;

/** How many periods were paid late; blank while no day is typed. Absolute. */
export function latePeriodsCell(inputs: ReportInputs): string {
  const { sheet } = performanceTexts(inputs.texts.language).deadlines;
  return `${sheetReference(sheet)}$H$${FIRST_PERIOD + periodsOfProject(inputs).length}`;
}

/** How many periods were paid before their interest had accrued; blank while no day is typed. Absolute. */
export function earlyPeriodsCell(inputs: ReportInputs): string {
  const { sheet } = performanceTexts(inputs.texts.language).deadlines;
  return `${sheetReference(sheet)}$H$${FIRST_PERIOD + periodsOfProject(inputs).length + 1}`;
}

/**
 * 申报拨付时限表: for each period of the year the days by which to file and to pay, rolled to workdays, against the days it was done.
 * The rule gives days of a month but not which month; the clerk says which reading holds.
 */
export function* buildDeadlines(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const all = performanceTexts(texts.language);
  const words = all.deadlines;
  const { year } = projectOf(result);
  const { payment } = result.programme;
  const periods = periodsOfProject(inputs);
  const key = rowKeyOf(result);
  const rows = periods.map((period, i) => periodRow(inputs, period, FIRST_PERIOD + i));
  yield;
  return sheetOf(
    {
      key: 'deadlines',
      name: words.sheet,
      title: words.title(programmeName(result, texts), all.year(String(year))),
      unit: all.unitDays,
      headers: [...words.headers, all.rowKey],
      widths: [16, 12, 12, 12, 10, 12, 12, 10, 34, 18, 12, 12, 12, 12, 30],
      printedColumns: PRINTED,
      rows: [readingRow(inputs, key('reading')), ...rows, ...countRows(inputs, periods.length, key)],
      notes: [
        words.rule(citationText(payment.citation, texts), String(payment.filingDay), String(payment.paymentDay)),
        ...(periods.every((period) => isKnown(daysOf(inputs, period))) ? [] : [words.unknown]),
        all.inputs,
        ...sourceNotes(inputs, 'payments'),
      ],
      landscape: true,
      keeps: { of: ofYear(inputs.result), key: [14], columns: [1, 2, 3, 5, 6, 9], emptied: true },
    },
    inputs,
  );
}

/** Months, quarters or quarters of the settlement year, as the programme pays. */
function periodsOfProject({ result: { programme, period } }: Pick<ReportInputs, 'result'>): readonly Period[] {
  const { year } = projectOf({ programme, period });
  const labels =
    programme.schedule.kind === 'month'
      ? Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
      : Array.from({ length: 4 }, (_, i) => `${year}Q${i + 1}`);
  return labels.map((label) => {
    const parsed = parsePeriod(label, programme);
    if (typeof parsed === 'string') throw new RangeError(`${label}: ${parsed}`);
    return parsed;
  });
}

/** Whether the days off of both readings are known. */
function isKnown(days: ReturnType<typeof daysOf>): boolean {
  return days.ok && days.nextMonth !== undefined;
}

function daysOf({ result: { programme, options } }: Pick<ReportInputs, 'result'>, { to }: Period) {
  const { filingDay, paymentDay } = programme.payment;
  if (filingDay === undefined || paymentDay === undefined) throw new RangeError(`${programme.id} has no deadlines`);
  return deadlinesFor(options?.workdays ?? WORKDAYS, { filingDay, paymentDay }, to);
}

function readingRow({ texts }: ReportInputs, key: string): Row {
  const words = performanceTexts(texts.language).deadlines;
  return [
    text(words.reading),
    input(words.sameMonth),
    text(words.readingHint),
    ...Array.from({ length: 11 }, () => text('')),
    keyCell(key),
  ];
}

/** `row` as Excel numbers it. */
function periodRow(inputs: ReportInputs, period: Period, row: number): Row {
  const { result, texts } = inputs;
  const words = performanceTexts(texts.language).deadlines;
  const paid = projectOf(result).facts?.payments?.[period.label];
  const days = daysOf(inputs, period);
  const due = (same: string, next: string): ModelCell =>
    days.ok
      ? {
          // A day that is not known yet is none, not the year 1900.
          ...formula(
            `IF($B$${READING_ROW}="${words.nextMonth}",IF(${next}${row}="","",${next}${row}),${same}${row})`,
            'date',
          ),
        }
      : inputDate(undefined);
  const gap = (limit: string, done: string) =>
    figure(`IF(OR(${limit}${row}="",${done}${row}=""),"",${done}${row}-${limit}${row})`, '+0;-0;0');
  const helper = (day: Day | undefined) => (day === undefined ? blank('date', DATE_FORMAT) : date(day));
  const outcome =
    `IF(G${row}="","",IF(AND(F${row}<>"",G${row}>F${row}),${sentenceFormula(words.late, { days: `(G${row}-F${row})` })},` +
    `IF(G${row}<B${row},${sentenceFormula(words.early, { days: `(B${row}-G${row})` })},${quoted(words.onTime)})))`;
  return [
    text(periodName(period, texts)),
    date(period.to),
    due('K', 'M'),
    inputDate(paid?.filed),
    gap('C', 'D'),
    due('L', 'N'),
    inputDate(paid?.paid),
    gap('F', 'G'),
    formula(outcome, 'text'),
    input(),
    helper(days.ok ? days.sameMonth.filing.rolled : undefined),
    helper(days.ok ? days.sameMonth.payment.rolled : undefined),
    helper(days.ok ? days.nextMonth?.filing.rolled : undefined),
    helper(days.ok ? days.nextMonth?.payment.rolled : undefined),
    keyCell(rowKeyOf(result)(`${period.label} ${isoFromDay(period.to)}`)),
  ];
}

function countRows({ texts }: ReportInputs, periods: number, key: (name: string) => string): Row[] {
  const words = performanceTexts(texts.language).deadlines;
  const area = (column: string) => `${column}${FIRST_PERIOD}:${column}${FIRST_PERIOD + periods - 1}`;
  const count = (done: string, source: string): ModelCell => ({
    ...formula(`IF(COUNT(${area(done)})=0,"",${source})`, 'total'),
    format: COUNT_FORMAT,
  });
  const row = (label: string, filing: ModelCell, payment: ModelCell, name: string): Row => [
    text(label, 'total'),
    ...Array.from({ length: 3 }, () => text('', 'total')),
    filing,
    text('', 'total'),
    text('', 'total'),
    payment,
    ...Array.from({ length: 6 }, () => text('', 'total')),
    keyCell(key(name)),
  ];
  // A day typed that lies before the interest has accrued.
  const early = `SUMPRODUCT((${area('G')}<>"")*(${area('G')}<${area('B')}))`;
  return [
    row(words.latePeriods, count('D', `COUNTIF(${area('E')},">0")`), count('G', `COUNTIF(${area('H')},">0")`), 'late'),
    row(words.earlyPeriods, text('', 'total'), count('G', early), 'early'),
  ];
}
