import { paidSegmentSteps } from '../../engine/run/amounts';
import type { AssessmentResult } from '../../engine/run/assessment';
import type { Fen } from '../../engine/ground/money';
import { columnLetters } from '../../ledger/column-letters';
import { movementOf } from '../facts/balance';
import { groupOf } from '../facts/loan-group';
import { programmeName } from '../model/programme-words';
import { formula, text, yuan } from '../model/cell';
import { Distinct, householdOf } from '../facts/household';
import { nameWidth } from '../model/name-width';
import { column, columnNames, looks, PRINTED_COLUMNS, type PaperColumn } from './paper-columns';
import { LineMaker } from './paper-lines';
import { periodName } from '../model/period-name';
import { sheetInFile } from '../model/sheet-in-file';
import { overPages } from '../model/fit-columns';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import { finish, isPause, type Steps } from '../model/steps';
import type { ReportTexts } from '../model/texts';

/** 计算底稿: where every figure of the other sheets comes from, a line a segment, checkable with plain Excel. */
export interface WorkingPaper {
  readonly model: SheetModel;
  /** 0-based rows of the lines; last < first where there is none. */
  readonly lines: { readonly first: number; readonly last: number };
  readonly totalRow: number;
  /** 0-based row of each loan's first line, by index of the loan. */
  readonly firstLineOf: Int32Array;
  /** What the earlier periods of the year paid on each loan; undefined where the period has no year to date. */
  readonly earlier: readonly Fen[] | undefined;
}

const HEADER_ROW = 2;
const FIRST_LINE = 3;

/** Columns with a total. */
const MONEY = ['principal', 'subsidy', 'disbursed', 'opening', 'closing', 'claim', 'earlier'] as const;
const COUNTS = ['loan', 'householdOfLine', 'householdOfTownship', 'household', 'householdOfBank'] as const;

export function buildWorkingPaper(
  result: AssessmentResult,
  texts: ReportTexts,
  earlier?: readonly Fen[],
): WorkingPaper {
  return finish(workingPaperSteps(result, texts, earlier));
}

export function* workingPaperSteps(
  result: AssessmentResult,
  texts: ReportTexts,
  earlier: readonly Fen[] | undefined,
): Steps<WorkingPaper> {
  const { loans, assessments, period, programme } = result;
  const paid = yield* paidSegmentSteps(result);
  const maker = new LineMaker(paid, programme);
  const flagsOf = flagger();
  const lines: ModelCell[][] = [];
  const longest = { sheet: 0, borrower: 0 };
  const firstLineOf = new Int32Array(loans.length);
  for (const [index, loan] of loans.entries()) {
    const assessment = assessments[index];
    if (!assessment) throw new Error(`loan ${index} was not assessed`);
    const group = groupOf(loan, texts);
    firstLineOf[index] = FIRST_LINE + lines.length;
    longest.sheet = Math.max(longest.sheet, sheetInFile(loan.source).length);
    longest.borrower = Math.max(longest.borrower, loan.borrower.length);
    const on = {
      index,
      loan,
      assessment,
      group,
      flags: flagsOf(assessment.eligible, group, householdOf(loan, index)),
      movement: movementOf(loan, period),
      earlier: earlier?.[index],
    };
    for (const line of maker.linesOf(on, firstLineOf[index])) lines.push(line);
    if (isPause(index)) yield { done: index + 1, total: loans.length };
  }
  const last = FIRST_LINE + lines.length - 1;
  const { workingPaper } = texts;
  const columnWidths = columnNames.map((name) =>
    name === 'sheet' || name === 'borrower' ? nameWidth(longest[name], looks[name].width) : looks[name].width,
  );
  const model: SheetModel = {
    key: 'working-paper',
    name: workingPaper.sheet,
    columnWidths,
    rows: [
      [text(workingPaper.title(programmeName(result, texts), periodName(period, texts)), 'title')],
      [text(workingPaper.note, 'caption')],
      workingPaper.headers.map((header) => text(header, 'header')),
      ...lines,
      totalsRow(result, texts, last),
      [text(texts.policy(programme.id, String(programme.version), programme.lastVerifiedOn), 'note')],
      [text(texts.signature, 'signature')],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: PRINTED_COLUMNS - 1 }],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    landscape: true,
    footer: texts.pageFooter,
    printedColumns: PRINTED_COLUMNS,
    ...overPages(columnWidths.slice(0, PRINTED_COLUMNS), REPEATED_COLUMNS),
    charts: [],
  };
  return { model, lines: { first: FIRST_LINE, last }, totalRow: last + 1, firstLineOf, earlier };
}

const NOT_COUNTED = { loan: 0, householdOfLine: 0, householdOfTownship: 0, household: 0, householdOfBank: 0 } as const;

/** 序号, sheet and row: where to look the line up. */
const REPEATED_COLUMNS = 3;

/** Each household counts once in a line of the summary, in a township, at a lender and altogether. */
function flagger() {
  const [line, township, whole, lender] = [new Distinct(), new Distinct(), new Distinct(), new Distinct()];
  return (isPaid: boolean, group: ReturnType<typeof groupOf>, household: string) => {
    if (!isPaid) return NOT_COUNTED;
    return {
      loan: 1 as const,
      householdOfLine: line.first([group.township, group.bank, group.category].join('\u0000'), household),
      householdOfTownship: township.first(group.township, household),
      household: whole.first('', household),
      householdOfBank: lender.first(group.bank, household),
    };
  };
}

function totalsRow({ totals }: AssessmentResult, { workingPaper }: ReportTexts, last: number): ModelCell[] {
  const row = columnNames.map((): ModelCell => text('', 'total'));
  row[0] = text(workingPaper.total, 'total');
  const sum = (name: PaperColumn): string => {
    const letter = columnLetters(column[name]);
    return last < FIRST_LINE ? '0' : `SUM(${letter}${FIRST_LINE + 1}:${letter}${last + 1})`;
  };
  const expected: Partial<Record<PaperColumn, number>> = {
    principal: yuan(totals.principal),
    subsidy: yuan(totals.subsidy),
  };
  for (const name of MONEY) row[column[name]] = formula(sum(name), 'total', expected[name]);
  for (const name of COUNTS) row[column[name]] = { ...formula(sum(name), 'total'), format: '#,##0' };
  return row;
}
