import { a1 } from '../office/a1';
import { rectangleOf } from '../read/places';
import type { Survey } from '../read/survey';
import type { Placement } from '../results/placement';

/**
 * Gives the clerk's tables back the size they had: Excel takes into a table what is written right beside it ("Coauthoring in Excel add-ins"; office-js#6745),
 * and our columns are no part of it.
 */
export async function keepTableSizes(
  context: Excel.RequestContext,
  survey: Survey,
  placements: readonly Placement[],
): Promise<void> {
  const asked = placements.flatMap(({ kind, sheet }) =>
    kind === 'beside'
      ? survey.sheets
          .find(({ id }) => id === sheet.id)!
          .tables.map((before) => {
            const table = context.workbook.worksheets.getItem(sheet.id).tables.getItemOrNullObject(before.name);
            const range = table.getRange();
            range.load('rowIndex,columnIndex,rowCount,columnCount');
            return { before, table, range };
          })
      : [],
  );
  if (asked.length === 0) return;
  await context.sync();
  const grown = asked.filter(
    ({ before, table, range }) => !table.isNullObject && rectangleOf(range).right > before.range.right,
  );
  if (grown.length === 0) return;
  for (const { before, table, range } of grown) table.resize(a1({ ...rectangleOf(range), right: before.range.right }));
  await context.sync();
}
