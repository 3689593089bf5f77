import { columnLetters } from '../../ledger/column-letters';
import { sheetReference } from '../model/cell';
import { column, type PaperColumn } from './paper-columns';
import type { WorkingPaper } from './working-paper';

/** What refers to the working paper needs of a sheet's inputs. */
interface OfPaper {
  readonly paper: WorkingPaper;
}

/** A column of the working paper's lines, absolute: `'计算底稿'!$T$4:$T$99`. */
export function paperColumn({ paper }: OfPaper, name: PaperColumn): string {
  const letter = columnLetters(column[name]);
  const { first, last } = paper.lines;
  return `${sheetReference(paper.model.name)}$${letter}$${first + 1}:$${letter}$${Math.max(first, last) + 1}`;
}

/** The cell of a loan's first line, where its figures stand. */
export function paperCell({ paper }: OfPaper, name: PaperColumn, loan: number): string {
  return `${sheetReference(paper.model.name)}${columnLetters(column[name])}${paper.firstLineOf[loan]! + 1}`;
}

/** The total of a column. */
export function paperTotal({ paper }: OfPaper, name: PaperColumn): string {
  return `${sheetReference(paper.model.name)}$${columnLetters(column[name])}$${paper.totalRow + 1}`;
}
