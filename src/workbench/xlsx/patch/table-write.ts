import type { SheetData, TableData } from '../../host/workbook-data';
import { areaAddress } from '../notation/address';
import type { PackageEdit } from '../package/package-edit';
import type { Dialect } from '../read/dialect';
import { child, childrenOf, escapeAttribute, prefixOf } from '../xml/xml';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Column names as a table must have them: none empty, none twice. */
function columnNames(sheet: SheetData, table: TableData): string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (let c = table.range.left; c <= table.range.right; c++) {
    const value = table.hasHeaders ? sheet.cells.get(table.range.top)?.get(c)?.value : undefined;
    const base =
      value === undefined || value === null || value === '' || typeof value === 'object'
        ? `列${names.length + 1}`
        : String(value);
    let name = base;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${base}${n}`;
    seen.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

/** @returns the part of the new table. */
export function addTable(edit: PackageEdit, sheet: SheetData, table: TableData, id: number, dialect: Dialect): string {
  const part = edit.freeName('xl/tables/table', '.xml');
  const ref = areaAddress(table.range);
  const names = columnNames(sheet, table);
  const columns = names.map((name, i) => `<tableColumn id="${i + 1}" name="${escapeAttribute(name)}"/>`).join('');
  const name = escapeAttribute(table.name);
  edit.add(
    part,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<table xmlns="${dialect.main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${table.hasHeaders ? '' : ' headerRowCount="0"'} totalsRowShown="0">` +
      (table.hasHeaders ? `<autoFilter ref="${ref}"/>` : '') +
      `<tableColumns count="${names.length}">${columns}</tableColumns>` +
      '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    tableType,
  );
  return part;
}

/** A table that was renamed, moved or made larger keeps its part; only name, area and columns at its right end change. */
export function changeTable(edit: PackageEdit, sheet: SheetData, before: TableData, now: TableData): void {
  const root = edit.file.root(before.id);
  const p = prefixOf(root);
  const splices = edit.part(before.id);
  const ref = areaAddress(now.range);
  splices.setAttributes(root, {
    ref,
    ...(before.name === now.name ? {} : { name: now.name, displayName: now.name }),
  });
  const filter = child(root, 'autoFilter');
  if (filter !== undefined && ref !== areaAddress(before.range)) {
    const totals = Number(root.attributes.get('totalsRowCount') ?? 0);
    const filterRef = areaAddress({ ...now.range, bottom: now.range.bottom - totals });
    splices.setAttributes(filter, { ref: filterRef });
  }
  const holder = child(root, 'tableColumns');
  const columns = childrenOf(holder, 'tableColumn');
  const wanted = now.range.right - now.range.left + 1;
  if (holder === undefined || wanted === columns.length) return;
  splices.setAttributes(holder, { count: String(wanted) });
  for (const extra of columns.slice(wanted)) splices.remove(extra);
  let id = Math.max(0, ...columns.map((c) => Number(c.attributes.get('id') ?? 0)));
  const names = columnNames(sheet, now).slice(columns.length);
  splices.insertChild(
    holder,
    'tableColumn',
    names.map((name) => `<${p}tableColumn id="${++id}" name="${escapeAttribute(name)}"/>`).join(''),
  );
}
