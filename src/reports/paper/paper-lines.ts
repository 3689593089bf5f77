import type { PaidSegments } from '../../engine/run/amounts';
import type { Assessment } from '../../engine/run/assessment';
import type { Loan } from '../../engine/loan/loan';
import { ZERO_FEN, type Fen } from '../../engine/ground/money';
import { maskId } from '../../engine/loan/party-id';
import { formatPercent, type RatePpm } from '../../engine/ground/rate';
import type { Programme } from '../../engine/programmes/programme';
import { shareText } from '../../engine/programmes/share';
import type { Movement } from '../facts/balance';
import { blank, Common, count, date, formula, money, text, yuan } from '../model/cell';
import { column, columnNames, looks, type PaperColumn } from './paper-columns';
import { sheetInFile } from '../model/sheet-in-file';
import type { ModelCell } from '../model/sheet-model';

const FLAGS = ['loan', 'householdOfLine', 'householdOfTownship', 'household', 'householdOfBank'] as const;

export interface LoanOnPaper {
  readonly index: number;
  readonly loan: Loan;
  readonly assessment: Assessment;
  readonly group: { readonly township: string; readonly bank: string; readonly category: string };
  /** 1 or 0: counted where it is added up. */
  readonly flags: Readonly<Record<(typeof FLAGS)[number], 0 | 1>>;
  readonly movement: Movement;
  /** 分 paid in earlier periods of the year; absent where the sheet has no such column. */
  readonly earlier: Fen | undefined;
}

type Line = ModelCell[];

const BLANK_LINE: readonly ModelCell[] = columnNames.map((name) => blank(looks[name].style, looks[name].format));
/** A hundred thousand lines have the same few of these: made once. */
const [ZERO, ONE] = [count(0), count(1)];
const NOTHING = money(ZERO_FEN);

/** Makes the lines of a paper. */
export class LineMaker {
  private readonly texts = new Common<string>((value) => text(value));
  private readonly days = new Common<number>((value) => date(value));
  private readonly counts = new Common<number>((value) => count(value));
  private readonly rates = new Common<RatePpm>((value) => formatted('rate', Number(formatPercent(value))));
  private readonly shares: Common<number>;
  private readonly basis: ModelCell;

  constructor(
    private readonly paid: PaidSegments,
    /** Rounded once a loan, or a segment where the programme says so (choice `rounding`); to 分 or what it says. */
    private readonly programme: Pick<Programme, 'choices' | 'roundTo'>,
  ) {
    this.shares = new Common((value) => shareCell(value, paid.shareParts));
    this.basis = count(paid.basis);
  }

  /** The lines of one loan, a segment each, at least one; `top` is the 0-based row of the first. */
  linesOf(on: LoanOnPaper, top: number): Line[] {
    const segments = this.paid.count(on.index);
    const whole = BLANK_LINE.slice();
    this.putIdentity(whole, on);
    const lines = [whole];
    while (lines.length < segments) lines.push(whole.slice());
    const principal = amount(on.loan.principal);
    for (let s = 0; s < segments; s += 1) this.putSegment(lines[s]!, on, s, top + s + 1, principal);
    this.putTotals(whole, on, segments, top + 1, principal);
    return lines;
  }

  private putIdentity(line: Line, { index, loan, group }: LoanOnPaper): void {
    const { texts } = this;
    line[column.number] = count(index + 1);
    line[column.sheet] = texts.of(sheetInFile(loan.source));
    line[column.row] = count(loan.source.row);
    line[column.township] = texts.of(group.township);
    line[column.bank] = texts.of(group.bank);
    line[column.category] = texts.of(group.category);
    line[column.borrower] = text(loan.borrower);
    line[column.id] = text(maskId(loan.id.text));
    line[column.contract] = text(loan.contract);
  }

  /** What stands once a loan, on its first line; `row` as Excel numbers it. */
  private putTotals(
    line: Line,
    { index, loan, assessment, flags, movement, earlier }: LoanOnPaper,
    segments: number,
    row: number,
    principal: ModelCell,
  ): void {
    const amountOf = (fen: Fen) => (fen === loan.principal ? principal : amount(fen));
    line[column.principal] = principal;
    line[column.base] = amountOf(assessment.base);
    line[column.subsidy] =
      segments === 0 ? NOTHING : this.subsidyOf(assessment.subsidy, this.paid.cut(index), row, row + segments - 1);
    for (const name of FLAGS) line[column[name]] = flags[name] === 1 ? ONE : ZERO;
    line[column.codes] = this.texts.of(assessment.codes.join(' '));
    line[column.disbursed] = amountOf(movement.disbursed);
    line[column.opening] = amountOf(movement.opening);
    line[column.closing] = amountOf(movement.closing);
    if (loan.claim?.subsidy !== undefined) line[column.claim] = amount(loan.claim.subsidy);
    if (earlier !== undefined) line[column.earlier] = amount(earlier);
  }

  private subsidyOf(subsidy: Fen, cut: Fen, first: number, last: number): ModelCell {
    const { choices, roundTo } = this.programme;
    const area = `S${first}:S${last}`;
    const digits = DIGITS_OF[roundTo?.unit ?? 'fen'];
    const round = roundTo?.how === 'down' ? 'ROUNDDOWN' : 'ROUND';
    const isBySegment = choices.rounding.value === 'segment' && roundTo === undefined;
    const rounded = isBySegment ? `SUMPRODUCT(ROUND(${area},2))` : `${round}(SUM(${area}),${digits})`;
    // What a cap on the subsidy took off stands in the formula, so that the line can be checked by hand.
    return formula(cut === 0 ? rounded : `ROUND(${rounded}-${yuan(cut)},2)`, 'number', yuan(subsidy));
  }

  private putSegment(line: Line, { index, loan }: LoanOnPaper, s: number, row: number, principal: ModelCell): void {
    const { balance, from, to, units, rate, share } = this.paid.segment(index, s);
    const days = to - from;
    line[column.balance] = balance === loan.principal ? principal : amount(balance);
    line[column.from] = this.days.of(from);
    line[column.to] = this.days.of(to);
    // 对年对月对日 counts a month as 30 days: the count is then not the difference of the dates.
    line[column.units] = units === days ? formula(`N${row}-M${row}`, 'integer', days) : this.counts.of(units);
    line[column.rate] = this.rates.of(rate);
    line[column.share] = this.shares.of(share);
    line[column.basis] = this.basis;
    // Whole numbers up to the one division: exact as long as the products are.
    line[column.unrounded] = {
      formula: `=L${row}*O${row}*ROUND(P${row}*10000,0)*Q${row}/(R${row}*100000000)`,
      ...UNROUNDED,
    };
  }
}

const DIGITS_OF = { fen: 2, jiao: 1, yuan: 0 } as const;

/** In percent; what no percent says exactly is a formula: 2/3 is =200/3. */
function shareCell(share: number, parts: number): ModelCell {
  const exact = shareText(share, parts);
  if (!exact.includes('/')) return formatted('share', Number(exact));
  const [numerator, denominator] = exact.split('/').map(Number) as [number, number];
  return {
    ...formula(`${numerator * 100}/${denominator}`, 'number', (numerator * 100) / denominator),
    ...formatOf('share'),
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

const UNROUNDED = { style: looks.unrounded.style, ...formatOf('unrounded') };
