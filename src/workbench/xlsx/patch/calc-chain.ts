import type { PackageEdit } from '../package/package-edit';
import type { WorkbookSource } from '../read/workbook-read';
import { childrenOf } from '../xml/xml';

/**
 * Takes cells that hold no formula any more out of the calculation chain: Excel repairs a file that names such a cell. Cells with a new
 * formula need not be named (Apache POI does not name them either).
 * @param lost A1 addresses by part of the sheet.
 */
export function dropFromCalcChain(
  edit: PackageEdit,
  source: WorkbookSource,
  lost: ReadonlyMap<string, readonly string[]>,
): void {
  const relation = edit.file.relationships(source.workbookPart).find((r) => r.type === 'calcChain');
  const part = relation?.target;
  // One that leads nowhere is Excel's to make anew.
  if (part === undefined || !edit.file.has(part)) return;
  const gone = new Set<string>();
  const sheets = new Set<string>();
  for (const entry of source.sheets) {
    const id = entry.element.attributes.get('sheetId') ?? '';
    for (const address of lost.get(entry.part ?? '') ?? []) gone.add(`${id}!${address}`);
    if (lost.has(entry.part ?? '')) sheets.add(id);
  }
  const removedSheet = source.sheets.some((s) => s.part !== undefined && !lost.has(s.part));
  if (gone.size === 0 && !removedSheet) return;
  const splices = edit.part(part);
  let sheet = '';
  /** The sheet a later entry without one would be taken to be on, if the entries between go. */
  let written = '';
  let kept = 0;
  const entries = childrenOf(edit.file.root(part), 'c');
  for (const entry of entries) {
    sheet = entry.attributes.get('i') ?? sheet;
    if (gone.has(`${sheet}!${entry.attributes.get('r') ?? ''}`) || !sheets.has(sheet)) {
      splices.remove(entry);
      continue;
    }
    kept++;
    if (!entry.attributes.has('i') && written !== sheet) {
      splices.setAttributes(entry, { i: sheet });
    }
    written = sheet;
  }
  if (kept > 0) return;
  edit.remove(part);
  edit.unrelate(source.workbookPart, relation!.id);
}
