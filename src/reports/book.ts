import type { AssessmentResult } from '../engine/run/assessment';
import type { Citation } from '../engine/ground/citation';
import { describeCitation } from '../engine/explain/describe';
import type { Loan } from '../engine/loan/loan';
import { columnLetters } from '../ledger/column-letters';
import type { CellValue } from '../ledger/grid';
import { sheetReference } from './model/cell';
import { column, type PaperColumn } from './paper/paper-columns';
import type { ResponseSheet } from './performance/responses';
import { periodName } from './model/period-name';
import type { Disposition } from './facts/disposition';
import type { SheetKey } from './model/sheet-model';
import type { ReportTexts } from './model/texts';
import type { WorkingPaper } from './paper/working-paper';

/** What every sheet is built from: the result, the working paper its figures refer to, and the words. */
export interface Book {
  readonly result: AssessmentResult;
  readonly paper: WorkingPaper;
  readonly texts: ReportTexts;
  /** What the clerk has made of findings. */
  readonly dispositions: readonly Disposition[];
  /** What stands on sheets built before, from A1 on, where the clerk types rows into them. */
  readonly typed?: ReadonlyMap<SheetKey, readonly (readonly CellValue[])[]>;
  /** The sheet of the workbook with answered questionnaires. */
  readonly responses?: ResponseSheet;
}

export function programmeName({ programme }: AssessmentResult, { language }: ReportTexts): string {
  return programme.name[language === 'zh-CN' ? 'zh' : 'en'];
}

export function periodOf({ result, texts }: Book): string {
  return periodName(result.period, texts);
}

export function citationText(citation: Citation, { language }: ReportTexts): string {
  return describeCitation(citation, language);
}

/** Where a loan is counted, with words for what the ledger leaves out. */
export function groupOf(loan: Loan, { noTownship, noBank, noCategory }: ReportTexts) {
  return {
    township: loan.township || noTownship,
    bank: loan.bank || noBank,
    category: loan.category || noCategory,
  };
}

/** A column of the working paper's lines, absolute: `'计算底稿'!$T$4:$T$99`. */
export function paperColumn({ paper }: Book, name: PaperColumn): string {
  const letter = columnLetters(column[name]);
  return `${sheetReference(paper.model.name)}$${letter}$${paper.lines.first + 1}:$${letter}$${Math.max(paper.lines.first, paper.lines.last) + 1}`;
}

/** The cell of a loan's first line, where its figures stand. */
export function paperCell({ paper }: Book, name: PaperColumn, loan: number): string {
  return `${sheetReference(paper.model.name)}${columnLetters(column[name])}${paper.firstLineOf[loan]! + 1}`;
}

/** The total of a column. */
export function paperTotal({ paper }: Book, name: PaperColumn): string {
  return `${sheetReference(paper.model.name)}$${columnLetters(column[name])}$${paper.totalRow + 1}`;
}

/** Indices of the loans that are paid, township by township in the order they first occur, otherwise as in the ledger. */
export function paidByTownship({ result }: Pick<Book, 'result'>): number[] {
  const townships = new Map<string, number[]>();
  result.assessments.forEach(({ eligible }, i) => {
    if (!eligible) return;
    const township = result.loans[i]!.township ?? '';
    const members = townships.get(township);
    if (members) members.push(i);
    else townships.set(township, [i]);
  });
  return [...townships.values()].flat();
}
