import { maskId } from '../../engine/loan/party-id';
import type { CellValue } from '../../ledger/grid';
import { keepSetting, laterVersion, TYPED_ASIDE_KEY, TYPED_KEY } from '../kept/settings';
import { TYPED_SHAPE, typedFrom, type SheetMemory, type Stored, type TypedMemory, type TypedRow } from './typed-shape';

/** @throws WorkbookProblem where a later version of the add-in wrote it. */
export async function readTypedMemory(context: Excel.RequestContext): Promise<TypedMemory> {
  const setting = context.workbook.settings.getItemOrNullObject(TYPED_KEY);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return {};
  const text = String(setting.value);
  const read = typedFrom(text);
  if (read.kind === 'later') throw laterVersion();
  if (read.kind === 'read') return read.memory;
  // What cannot be read is not written over: it stays in the file beside what will be typed from now on, until everything is cleared.
  context.workbook.settings.add(TYPED_ASIDE_KEY, text);
  context.workbook.settings.add(TYPED_KEY, '{}');
  await context.sync();
  return {};
}

/** Queues the writing. */
export function writeTypedMemory(context: Excel.RequestContext, memory: TypedMemory): void {
  keepSetting(context, TYPED_KEY, JSON.stringify({ shape: TYPED_SHAPE, ...memory }));
}

/** Rows as the settings hold them: readable in the file, so no ID stands there, nor a name that has one in it. */
export async function storedRows(columns: readonly number[], rows: readonly TypedRow[]): Promise<Stored> {
  return {
    columns,
    rows: await Promise.all(
      rows.map(
        async ({ name, cells }) =>
          [
            name === undefined ? null : await storedName(name),
            cells.map((cell) => (typeof cell === 'string' ? cell.replace(ID, maskId) : cell)),
          ] as const,
      ),
    ),
  };
}

/** The rows put down for a programme and period, by their stored names; undefined where there are none. */
export function rowsOf(memory: SheetMemory | undefined, of: string): readonly TypedRow[] | undefined {
  return memory?.others[of]?.rows.map(([name, cells]) => ({ name: name ?? undefined, cells }));
}

/** The rows put down that have a number for a name, or none, as they stood in their sheet. */
export function numberedRows({ others }: SheetMemory, of: string): readonly (readonly CellValue[])[] {
  const { columns = [], rows = [] } = others[of] ?? {};
  return rows.flatMap(([name, cells]) => {
    if (name !== null && !/^\["\d+"\]$/.test(name)) return [];
    const row: CellValue[] = [name === null ? '' : Number(name.slice(2, -2))];
    columns.forEach((column, i) => (row[column] = cells[i] ?? ''));
    return [row];
  });
}

/** Names with a long number in them are kept as its fingerprint. */
export async function storedName(name: string): Promise<string> {
  if (!LONG_NUMBER.test(name)) return name;
  const { sha256 } = await import('../read/ledger-hash');
  return (await sha256(name)).slice(0, 32);
}

const ID = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;
const LONG_NUMBER = /\d{10}/;
