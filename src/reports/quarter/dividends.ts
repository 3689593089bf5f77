import { dividendOf, dividendPayDay, householdsNeeded, type DividendPayment } from '../../engine/line/enterprise';
import { isoFromDay } from '../../engine/ground/day';
import { columnLetters } from '../../ledger/column-letters';
import { paidByTownship } from '../facts/paid-by-township';
import { paperCell } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { formatPercent } from '../../engine/ground/rate';
import { blank, count, formula, money, sheetReference, text, yuan } from '../model/cell';
import { columnSum, FIRST_ROW, sheetOf, type Row } from '../page/page';
import { column, type PaperColumn } from '../paper/paper-columns';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';

/** 0-based. */
const at = {
  principal: 4,
  each: 5,
  needed: 6,
  households: 7,
  perHousehold: 8,
  years: 9,
  due: 10,
  paid: 12,
  gap: 13,
  subsidy: 14,
  own: 15,
};
const SUMMED = [at.principal, at.needed, at.households, at.due, at.paid, at.gap, at.subsidy, at.own];
const COUNTS: ReadonlySet<number> = new Set([at.needed, at.households]);

/** 带贫分红表: the households each enterprise loan carries, what they are due and when, against what was paid. Only paid loans. */
export function* buildDividends(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { dividends } = texts;
  const rows: Row[] = [];
  for (const loan of paidByTownship(inputs)) {
    const row = rowOf(inputs, loan, rows.length);
    if (row) rows.push(row);
    if (isPause(rows.length)) yield;
  }
  return sheetOf(
    {
      key: 'dividends',
      name: dividends.sheet,
      title: dividends.title(programmeName(result, texts), periodOf(inputs)),
      headers: dividends.headers,
      widths: [6, 34, 12, 24, 16, 13, 11, 11, 12, 6, 15, 12, 15, 14, 15, 14],
      rows,
      total: totalRow(inputs, rows.length),
      tie: { column: at.subsidy, with: 'subsidy' },
      notes: [dividends.note],
      landscape: true,
    },
    inputs,
  );
}

function rowOf(inputs: ReportInputs, index: number, i: number): Row | undefined {
  const { result } = inputs;
  const loan = result.loans[index]!;
  const dividend = dividendOf(result.programme, loan);
  const matched = householdsNeeded(result.programme, loan);
  if (!dividend || !matched) return undefined;
  const { payments } = dividend;
  const row = FIRST_ROW + i + 1;
  const cell = (column: number) => `${columnLetters(column)}${row}`;
  const paid = loan.dividend === undefined ? blank('number') : money(loan.dividend);
  const gap = `IF(${cell(at.paid)}="","",${cell(at.due)}-${cell(at.paid)})`;
  return [
    count(i + 1),
    text(loan.borrower),
    text(loan.township ?? ''),
    text(loan.bank),
    formula(paperCell(inputs, 'principal', index), 'number', yuan(loan.principal)),
    money(matched.each),
    formula(`ROUNDUP(${cell(at.principal)}/${cell(at.each)},0)`, 'integer', dividend.needed),
    count(dividend.households),
    yearly(payments),
    count(payments.length),
    formula(`${cell(at.households)}*${cell(at.perHousehold)}*${cell(at.years)}`, 'number', yuan(dividend.total)),
    text(payments.map(({ day }) => payDay(day)).join(' '), 'wrapped'),
    paid,
    formula(gap, 'number'),
    formula(paperCell(inputs, 'subsidy', index), 'number', yuan(result.assessments[index]!.subsidy)),
    ownInterest(inputs, index),
  ];
}

/** A household's dividend a year; their mean, shown as such, where the programme changed it between the years. */
function yearly(payments: readonly DividendPayment[]): ModelCell {
  const amounts = payments.map(({ perHousehold }) => perHousehold);
  const [first] = amounts;
  if (first !== undefined && amounts.every((amount) => amount === first)) return money(first);
  return formula(`(${amounts.map(yuan).join('+')})/${amounts.length}`, 'number');
}

/** What the bank charges on the subsidised days at the contract's rate, less the subsidy (6% = 4.35% + 1.65%); nothing without a contract rate. */
function ownInterest(inputs: ReportInputs, index: number): ModelCell {
  const { rate } = inputs.result.loans[index]!;
  if (rate === undefined) return blank('number');
  const { firstLineOf, lines } = inputs.paper;
  const [first, last] = [firstLineOf[index]! + 1, firstLineOf[index + 1] ?? lines.last + 1];
  const area = (name: PaperColumn) => {
    const letter = columnLetters(column[name]);
    return `${sheetReference(inputs.paper.model.name)}${letter}${first}:${letter}${last}`;
  };
  const charged = `SUMPRODUCT(${area('balance')}*${area('units')}/${area('basis')})*${formatPercent(rate)}/100`;
  return formula(`ROUND(${charged},2)-${paperCell(inputs, 'subsidy', index)}`, 'number');
}

/** The anniversary, or the workday after it where the workday table reaches so far. */
function payDay(anniversary: Parameters<typeof dividendPayDay>[0]): string {
  const rolled = dividendPayDay(anniversary);
  return isoFromDay(rolled.ok ? rolled.day : anniversary);
}

function totalRow({ result, texts }: ReportInputs, rows: number): Row {
  const row = texts.dividends.headers.map(() => text('', 'total'));
  row[0] = text(texts.summary.total, 'total');
  for (const summed of SUMMED) {
    const expected = summed === at.subsidy ? yuan(result.totals.subsidy) : undefined;
    const cell = formula(columnSum(summed, rows), 'total', expected);
    row[summed] = COUNTS.has(summed) ? { ...cell, format: '#,##0' } : cell;
  }
  return row;
}
