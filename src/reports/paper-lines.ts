import type { Assessment } from '../engine/assessment';
import type { Explanation } from '../engine/explain';
import type { Loan } from '../engine/loan';
import { ZERO_FEN, type Fen } from '../engine/money';
import { maskId } from '../engine/party-id';
import { formatPercent } from '../engine/rate';
import type { Movement } from './balance';
import { blank, count, formula, money, text, yuan } from './cell';
import { columnNames, looks, type PaperColumn } from './paper-columns';
import type { ModelCell } from './sheet-model';

export interface LoanOnPaper {
  readonly index: number;
  readonly loan: Loan;
  readonly assessment: Assessment;
  /** Of a paid loan. */
  readonly explanation: Explanation | undefined;
  readonly group: { readonly township: string; readonly bank: string; readonly category: string };
  /** 1 or 0: counted where it is added up. */
  readonly flags: Readonly<
    Record<'loan' | 'householdOfLine' | 'householdOfTownship' | 'household' | 'householdOfBank', number>
  >;
  readonly movement: Movement;
  /** 分 paid in earlier periods of the year; absent where the sheet has no such column. */
  readonly earlier: Fen | undefined;
  /** Rounded once a loan, or a segment where the programme says so (choice `rounding`). */
  readonly roundedBySegment: boolean;
}

type Cells = Partial<Record<PaperColumn, ModelCell>>;

/** The lines of one loan, a segment each, at least one; `top` is the 0-based row of the first. */
export function linesOf(on: LoanOnPaper, top: number): ModelCell[][] {
  const segments = on.explanation?.segments ?? [];
  const first = { ...identity(on), ...totalsOf(on, top) };
  if (segments.length === 0) return [inColumns(first)];
  return segments.map((_, s) => inColumns({ ...(s === 0 ? first : identity(on)), ...segmentCells(on, s, top + s) }));
}

function inColumns(cells: Cells): ModelCell[] {
  return columnNames.map((name) => {
    const { style, format } = looks[name];
    const cell = cells[name];
    if (!cell) return blank(style, format);
    return format === undefined ? cell : { ...cell, format };
  });
}

function identity({ index, loan, group }: LoanOnPaper): Cells {
  return {
    number: count(index + 1),
    sheet: text(loan.source.sheet),
    row: count(loan.source.row),
    township: text(group.township),
    bank: text(group.bank),
    category: text(group.category),
    borrower: text(loan.borrower),
    id: text(maskId(loan.id.text)),
    contract: text(loan.contract),
  };
}

/** What stands once a loan, on its first line. */
function totalsOf({ loan, assessment, explanation, flags, movement, earlier, ...on }: LoanOnPaper, top: number): Cells {
  const segments = explanation?.segments.length ?? 0;
  const area = `S${top + 1}:S${top + segments}`;
  const rounded = on.roundedBySegment ? `SUMPRODUCT(ROUND(${area},2))` : `ROUND(SUM(${area}),2)`;
  return {
    principal: money(loan.principal),
    base: money(assessment.base),
    subsidy: segments === 0 ? money(ZERO_FEN) : formula(rounded, 'number', yuan(assessment.subsidy)),
    loan: count(flags.loan),
    householdOfLine: count(flags.householdOfLine),
    householdOfTownship: count(flags.householdOfTownship),
    household: count(flags.household),
    householdOfBank: count(flags.householdOfBank),
    codes: text(assessment.codes.join(' ')),
    disbursed: money(movement.disbursed),
    opening: money(movement.opening),
    closing: money(movement.closing),
    ...(loan.claim?.subsidy === undefined ? {} : { claim: money(loan.claim.subsidy) }),
    ...(earlier === undefined ? {} : { earlier: money(earlier) }),
  };
}

function segmentCells({ explanation }: LoanOnPaper, s: number, at: number): Cells {
  const { segments, basis } = explanation!;
  const { balance, from, to, units, days, rate, share } = segments[s]!;
  const row = at + 1;
  return {
    balance: money(balance),
    from: { value: from, style: 'date' },
    to: { value: to, style: 'date' },
    // 对年对月对日 counts a month as 30 days: the count is then not the difference of the dates.
    units: units === days ? formula(`N${row}-M${row}`, 'integer', days) : count(units),
    rate: { value: Number(formatPercent(rate)), style: 'number' },
    share: { value: Number(share), style: 'number' },
    basis: count(basis),
    // Whole numbers up to the one division: exact as long as the products are.
    unrounded: formula(`L${row}*O${row}*ROUND(P${row}*10000,0)*Q${row}/(R${row}*100000000)`, 'number'),
  };
}
