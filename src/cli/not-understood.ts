import { columnLetters } from '../ledger/column-letters';
import type { ColumnLook, Ledger } from '../ledger/ledger';
import { cli } from '../locale/zh-cn/cli';

/** A column of a ledger that was not used because nobody knows what it is. */
export interface NotUnderstood {
  readonly file?: string;
  readonly sheet: string;
  readonly column: string;
  readonly header: string;
  readonly looks: ColumnLook;
  readonly message: string;
}

/** Every such column, sheet by sheet, left to right. */
export function notUnderstood(ledgers: readonly Ledger[]): readonly NotUnderstood[] {
  return ledgers.flatMap(({ file, sheet, unknown = [] }) =>
    unknown.map(({ column, header, look }): NotUnderstood => {
      const letters = columnLetters(column);
      return {
        ...(file !== undefined && { file }),
        sheet,
        column: letters,
        header,
        looks: look,
        message: cli.result.notUnderstood(sheet, letters, header, look),
      };
    }),
  );
}
