import type { CellValue } from '../../ledger/grid';
import type { SheetModel } from '../../reports/model/sheet-model';
import { nameOf } from './clerk-cells-beside';
import type { Draft } from './sheet-draft';
import type { Survey } from '../read/survey';
import { readTypedMemory, rowsOf, storedName, storedRows, writeTypedMemory } from './typed-memory';
import type { SheetMemory, TypedMemory, TypedRow } from './typed-shape';

interface Target {
  readonly model: SheetModel;
  readonly existing: Survey['sheets'][number] | undefined;
}

/** Both only queue what they write. */
export interface TypedPutDown {
  /** Before anything is cleared: a run that breaks off loses nothing of what was typed. */
  putDown(): void;
  /** When it stands on the sheets again. */
  takeUp(): void;
}

/**
 * Puts into the drafts what the clerk wrote into the columns that are the clerk's (处理意见, 备注, what is typed), beside the row with the same key; of
 * rows with one key, in their order. On a sheet that was of another programme or period the input cells are put down for that one, and those typed
 * earlier for this one come back.
 */
export async function keepTyped(
  context: Excel.RequestContext,
  targets: readonly Target[],
  drafts: readonly Draft[],
): Promise<TypedPutDown> {
  const kept = targets.flatMap(({ model, existing }, i) =>
    model.keeps ? [{ model, keeps: model.keeps, existing, draft: drafts[i]! }] : [],
  );
  if (kept.length === 0) return { putDown: () => {}, takeUp: () => {} };
  const memory = await readTypedMemory(context);
  const loaded = kept.map(({ model, keeps, existing }) => {
    // What a broken run left on the sheet is not what the clerk typed.
    if (!existing?.used || memory[model.key]?.broken) return undefined;
    const { top, bottom } = existing.used;
    const sheet = context.workbook.worksheets.getItem(existing.id);
    const read = (column: number) => {
      const range = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
      range.load('values');
      return range;
    };
    const { key, columns } = memory[model.key] ?? keeps;
    return { key: key.map(read), columns: columns.map(read) };
  });
  await context.sync();

  const before: Record<string, SheetMemory> = {};
  const after: Record<string, SheetMemory> = {};
  for (const [i, { model, keeps, draft }] of kept.entries()) {
    const { of, key, columns } = keeps;
    const known = memory[model.key];
    const was = known?.of ?? of;
    const ranges = loaded[i];
    const onSheet = ranges ? typedRows(ranges.key, ranges.columns, keeps.emptied === true) : [];
    const back = rowsOf(known, of);
    const isInput = (r: number, column: number) => model.rows[r]?.[column]?.style === 'input';
    // Another period's figures are not this one's; a remark stays beside its row.
    const takes = was === of ? () => true : (r: number, column: number) => !isInput(r, column);
    if (back) await fill(model, draft, back, storedName, () => true);
    else await fill(model, draft, onSheet, undefined, takes);

    const others = {
      ...known?.others,
      ...(onSheet.length > 0 && { [was]: await storedRows((known ?? keeps).columns, onSheet) }),
    };
    if (onSheet.length > 0 || back) before[model.key] = { key, columns, ...known, of: was, broken: true, others };
    after[model.key] = {
      of,
      key,
      columns,
      others: Object.fromEntries(Object.entries(others).filter(([name]) => name !== of)),
    };
  }
  const put = (now: TypedMemory) => {
    const all = { ...memory, ...now };
    if (JSON.stringify(all) !== JSON.stringify(memory)) writeTypedMemory(context, all);
  };
  return {
    putDown: () => put(before),
    takeUp: () => writeTypedMemory(context, { ...memory, ...after }),
  };
}

function typedRows(key: readonly Excel.Range[], columns: readonly Excel.Range[], withEmpty: boolean): TypedRow[] {
  const names = (key[0]?.values ?? []).map((_, r) => nameOf(key.map(({ values }) => values[r]![0] as CellValue)));
  const first = names.findIndex((name) => name !== undefined);
  const last = names.findLastIndex((name) => name !== undefined);
  const rows = names.flatMap((name, r): TypedRow[] => {
    const cells = columns.map(({ values }) => values[r]![0] as CellValue);
    // Rows the clerk put in between those with a key.
    return name !== undefined || (r > first && r < last && isFilled(cells)) ? [{ name, cells }] : [];
  });
  if (withEmpty) return rows;
  // An empty one among rows of one name stays, or the others would move up.
  const filled = new Set(rows.flatMap(({ name, cells }) => (isFilled(cells) ? [name] : [])));
  return rows.filter(({ name }) => filled.has(name));
}

const isFilled = (cells: readonly CellValue[]): boolean => cells.some((cell) => cell !== '');

/** @param named turns a name of the draft into the one the rows bear */
async function fill(
  { keeps, rows: modelRows }: SheetModel,
  draft: Draft,
  rows: readonly TypedRow[],
  named: ((name: string) => Promise<string>) | undefined,
  takes: (row: number, column: number) => boolean,
): Promise<void> {
  if (!keeps || rows.length === 0) return;
  const written = new Map<string, TypedRow['cells'][]>();
  const nameless: TypedRow['cells'][] = [];
  for (const { name, cells } of rows) {
    if (name === undefined) nameless.push(cells);
    else written.set(name, [...(written.get(name) ?? []), cells]);
  }
  const isInput = (r: number, column: number) => modelRows[r]?.[column]?.style === 'input';
  for (const [r, row] of draft.values.entries()) {
    const name = nameOf(keeps.key.map((column) => row[column] ?? ''));
    const cells = name === undefined ? undefined : written.get(named ? await named(name) : name)?.shift();
    if (!cells) continue;
    keeps.columns.forEach((column, i) => {
      if (!takes(r, column)) return;
      const wins = isInput(r, column) ? keeps.emptied || cells[i] !== '' : row[column] === '';
      if (wins) row[column] = cells[i] ?? '';
    });
  }
  for (const [r, row] of draft.values.entries()) {
    const isFree = keeps.columns.every((column) => row[column] === '' && isInput(r, column) && takes(r, column));
    const cells = isFree ? nameless.shift() : undefined;
    if (cells) keeps.columns.forEach((column, i) => (row[column] = cells[i] ?? ''));
  }
}
