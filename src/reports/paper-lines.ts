import type { Assessment } from '../engine/assessment';
import type { Explanation } from '../engine/explain';
import type { Loan } from '../engine/loan';
import { ZERO_FEN, type Fen } from '../engine/money';
import { maskId } from '../engine/party-id';
import { formatPercent } from '../engine/rate';
import type { Movement } from './balance';
import { blank, count, date, formula, money, text, yuan } from './cell';
import { column, columnNames, looks, type PaperColumn } from './paper-columns';
import { sheetInFile } from './sheet-in-file';
import type { ModelCell } from './sheet-model';

const FLAGS = ['loan', 'householdOfLine', 'householdOfTownship', 'household', 'householdOfBank'] as const;

export interface LoanOnPaper {
  readonly index: number;
  readonly loan: Loan;
  readonly assessment: Assessment;
  /** Of a paid loan. */
  readonly explanation: Explanation | undefined;
  readonly group: { readonly township: string; readonly bank: string; readonly category: string };
  /** 1 or 0: counted where it is added up. */
  readonly flags: Readonly<Record<(typeof FLAGS)[number], 0 | 1>>;
  readonly movement: Movement;
  /** 分 paid in earlier periods of the year; absent where the sheet has no such column. */
  readonly earlier: Fen | undefined;
  /** Rounded once a loan, or a segment where the programme says so (choice `rounding`). */
  readonly roundedBySegment: boolean;
}

type Line = ModelCell[];

const BLANK_LINE: readonly ModelCell[] = columnNames.map((name) => blank(looks[name].style, looks[name].format));
/** A hundred thousand lines have the same few of these: made once. */
const [ZERO, ONE] = [count(0), count(1)];
const NOTHING = money(ZERO_FEN);
const NO_CODES = text('');

/** The lines of one loan, a segment each, at least one; `top` is the 0-based row of the first. */
export function linesOf(on: LoanOnPaper, top: number): Line[] {
  const segments = on.explanation?.segments ?? [];
  const whole = BLANK_LINE.slice();
  putIdentity(whole, on);
  const lines = [whole, ...segments.slice(1).map(() => whole.slice())];
  segments.forEach((_, s) => putSegment(lines[s]!, on.explanation!, s, top + s + 1));
  putTotals(whole, on, top + 1);
  return lines;
}

function putIdentity(line: Line, { index, loan, group }: LoanOnPaper): void {
  line[column.number] = count(index + 1);
  line[column.sheet] = text(sheetInFile(loan.source));
  line[column.row] = count(loan.source.row);
  line[column.township] = text(group.township);
  line[column.bank] = text(group.bank);
  line[column.category] = text(group.category);
  line[column.borrower] = text(loan.borrower);
  line[column.id] = text(maskId(loan.id.text));
  line[column.contract] = text(loan.contract);
}

/** What stands once a loan, on its first line; `row` as Excel numbers it. */
function putTotals(
  line: Line,
  { loan, assessment, explanation, flags, movement, earlier, ...on }: LoanOnPaper,
  row: number,
) {
  const segments = explanation?.segments.length ?? 0;
  const area = `S${row}:S${row + segments - 1}`;
  const rounded = on.roundedBySegment ? `SUMPRODUCT(ROUND(${area},2))` : `ROUND(SUM(${area}),2)`;
  line[column.principal] = amount(loan.principal);
  line[column.base] = amount(assessment.base);
  line[column.subsidy] = segments === 0 ? NOTHING : formula(rounded, 'number', yuan(assessment.subsidy));
  for (const name of FLAGS) line[column[name]] = flags[name] === 1 ? ONE : ZERO;
  line[column.codes] = assessment.codes.length === 0 ? NO_CODES : text(assessment.codes.join(' '));
  line[column.disbursed] = amount(movement.disbursed);
  line[column.opening] = amount(movement.opening);
  line[column.closing] = amount(movement.closing);
  if (loan.claim?.subsidy !== undefined) line[column.claim] = amount(loan.claim.subsidy);
  if (earlier !== undefined) line[column.earlier] = amount(earlier);
}

function putSegment(line: Line, { segments, basis }: Explanation, s: number, row: number): void {
  const { balance, from, to, units, days, rate, share } = segments[s]!;
  line[column.balance] = amount(balance);
  line[column.from] = date(from);
  line[column.to] = date(to);
  // 对年对月对日 counts a month as 30 days: the count is then not the difference of the dates.
  line[column.units] = units === days ? formula(`N${row}-M${row}`, 'integer', days) : count(units);
  line[column.rate] = formatted('rate', Number(formatPercent(rate)));
  line[column.share] = formatted('share', Number(share));
  line[column.basis] = count(basis);
  // Whole numbers up to the one division: exact as long as the products are.
  line[column.unrounded] = {
    ...formula(`L${row}*O${row}*ROUND(P${row}*10000,0)*Q${row}/(R${row}*100000000)`, 'number'),
    ...formatOf('unrounded'),
  };
}

function amount(fen: Fen): ModelCell {
  return fen === 0 ? NOTHING : money(fen);
}

function formatted(name: PaperColumn, value: number): ModelCell {
  return { value, style: looks[name].style, ...formatOf(name) };
}

function formatOf(name: PaperColumn): { readonly format?: string } {
  const { format } = looks[name];
  return format === undefined ? {} : { format };
}
