import type { PageSetup, SheetData } from '../../host/workbook-data';
import { areaAddress, cellAddress, parseArea, sameArea } from '../notation/address';
import { patchCells } from './cells-patch';
import { patchColumns } from './columns-patch';
import { patchConditionalFormats } from './conditional-formats-patch';
import { patchPage } from './page-patch';
import type { FormulaChanges, SheetPatch } from './patched-sheet';
import { child, childrenOf } from '../xml/xml';

/** Writes what differs between the sheet in the file and the sheet now. */
export function patchSheet(patch: SheetPatch): FormulaChanges {
  patchProperties(patch);
  patchView(patch);
  patchColumns(patch);
  const formulas = patchCells(patch);
  patchProtection(patch);
  patchAutoFilter(patch);
  patchMerges(patch);
  patchConditionalFormats(patch);
  patchPage(patch);
  return formulas;
}

function patchProperties({ source, before, now, splices }: SheetPatch): void {
  const fit = (page: PageSetup) => page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  const newTab = before.tabColor?.toUpperCase() !== now.tabColor?.toUpperCase();
  const newFit = fit(before.page) !== fit(now.page);
  if (!newTab && !newFit) return;
  const p = source.prefix;
  const element = child(source.root, 'sheetPr');
  const keep = (name: string) => {
    const there = child(element, name);
    return there === undefined ? '' : source.xml.slice(there.start, there.end);
  };
  const tab = newTab
    ? now.tabColor === undefined
      ? ''
      : `<${p}tabColor rgb="FF${now.tabColor.slice(1).toUpperCase()}"/>`
    : keep('tabColor');
  const setup = newFit ? (fit(now.page) ? `<${p}pageSetUpPr fitToPage="1"/>` : '') : keep('pageSetUpPr');
  const inner = tab + keep('outlinePr') + setup;
  if (element === undefined) {
    if (inner !== '') splices.insertChild(source.root, 'sheetPr', `<${p}sheetPr>${inner}</${p}sheetPr>`);
    return;
  }
  if (element.selfClosing) splices.insertChild(element, '', inner);
  else splices.replace(element.innerStart, element.innerEnd, inner);
}

function patchView({ source, before, now, splices }: SheetPatch): void {
  const sameFreeze = before.freeze.rows === now.freeze.rows && before.freeze.columns === now.freeze.columns;
  if (sameFreeze && before.gridlines === now.gridlines) return;
  const p = source.prefix;
  const views = child(source.root, 'sheetViews');
  const view = child(views, 'sheetView');
  const pane = sameFreeze ? undefined : paneXml(now.freeze, p);
  const kept = (view?.children ?? [])
    .filter((c) => pane === undefined || (c.name !== 'pane' && c.name !== 'selection'))
    .map((c) => source.xml.slice(c.start, c.end))
    .join('');
  const inner = (pane ?? '') + kept;
  if (view !== undefined) {
    splices.setAttributes(view, { showGridLines: now.gridlines ? undefined : '0' });
    if (view.selfClosing) splices.insertChild(view, '', inner);
    else splices.replace(view.innerStart, view.innerEnd, inner);
    return;
  }
  const tag = `<${p}sheetView${now.gridlines ? '' : ' showGridLines="0"'} workbookViewId="0"`;
  const xml = inner === '' ? `${tag}/>` : `${tag}>${inner}</${p}sheetView>`;
  if (views !== undefined) splices.insertChild(views, 'sheetView', xml);
  else splices.insertChild(source.root, 'sheetViews', `<${p}sheetViews>${xml}</${p}sheetViews>`);
}

function paneXml(freeze: SheetData['freeze'], p: string): string {
  const { rows, columns } = freeze;
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = cellAddress(rows, columns);
  return (
    `<${p}pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<${p}selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

function patchProtection({ source, before, now, splices }: SheetPatch): void {
  if (before.protected === now.protected) return;
  const element = child(source.root, 'sheetProtection');
  if (element !== undefined) splices.remove(element);
  if (now.protected) {
    const xml = `<${source.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
    splices.insertChild(source.root, 'sheetProtection', xml);
  }
}

function patchAutoFilter({ source, before, now, splices }: SheetPatch): void {
  if (sameArea(before.autoFilter, now.autoFilter)) return;
  const element = child(source.root, 'autoFilter');
  if (now.autoFilter === undefined) {
    if (element !== undefined) splices.remove(element);
    return;
  }
  const ref = areaAddress(now.autoFilter);
  if (element !== undefined) splices.setAttributes(element, { ref });
  else splices.insertChild(source.root, 'autoFilter', `<${source.prefix}autoFilter ref="${ref}"/>`);
}

function patchMerges({ source, before, now, splices }: SheetPatch): void {
  const wanted = new Set(now.merges.map(areaAddress));
  const there = new Set(before.merges.map(areaAddress));
  const added = [...wanted].filter((ref) => !there.has(ref));
  const gone = [...there].filter((ref) => !wanted.has(ref));
  if (added.length === 0 && gone.length === 0) return;
  const p = source.prefix;
  const element = child(source.root, 'mergeCells');
  const kept = childrenOf(element, 'mergeCell').filter((m) => {
    const area = parseArea(m.attributes.get('ref') ?? '');
    return area === undefined || wanted.has(areaAddress(area));
  });
  const inner =
    kept.map((m) => source.xml.slice(m.start, m.end)).join('') +
    added.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const count = kept.length + added.length;
  const xml = count === 0 ? '' : `<${p}mergeCells count="${count}">${inner}</${p}mergeCells>`;
  if (element === undefined) splices.insertChild(source.root, 'mergeCells', xml);
  else splices.replace(element.start, element.end, xml);
}
