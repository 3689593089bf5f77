import { columnLetters } from '../../../ledger/column-letters';
import type { SheetData, WorkbookData } from '../../host/workbook-data';
import { fixedArea, parseArea, sheetPrefix } from '../notation/address';
import { storedFormula } from '../notation/formula-text';
import type { PackageEdit } from '../package/package-edit';
import type { SheetEntry, WorkbookSource } from '../read/workbook-read';
import { child, childrenOf, escapeAttribute, escapeText, prefixOf, startTagWith, type XmlElement } from '../xml/xml';

export interface WorkbookPatch {
  readonly edit: PackageEdit;
  readonly source: WorkbookSource;
  readonly before: WorkbookData;
  readonly now: WorkbookData;
  /** Part of each sheet of `now`, by sheet id: the new ones have theirs by now. */
  readonly parts: ReadonlyMap<string, string>;
}

interface Tab {
  readonly xml: string;
  /** Part of the sheet. */
  readonly part: string | undefined;
  /** The tab it was in the file; a new sheet was none. */
  readonly entry?: SheetEntry;
}

/** Tabs, names and protection of workbook.xml. */
export function patchWorkbook(patch: WorkbookPatch): void {
  const moved = patchSheets(patch);
  patchNames(patch, moved);
  patchStructure(patch);
}

/** @returns new place of each old tab, where a place changed; -1 for a tab that is gone. */
function patchSheets({ edit, source, before, now, parts }: WorkbookPatch): readonly number[] | undefined {
  const { xml, root } = source;
  const p = prefixOf(root);
  const splices = edit.part(source.workbookPart);
  const holder = child(root, 'sheets');
  if (holder === undefined) return undefined;
  const tabs: Tab[] = [];
  const givenIds = source.sheets.map((s) => Number(s.element.attributes.get('sheetId') ?? 0));
  let lastId = Math.max(0, ...givenIds.filter(Number.isFinite));
  const r = relationPrefix(root);

  for (const sheet of now.sheets) {
    const part = parts.get(sheet.id) ?? '';
    const entry = source.sheets.find((s) => s.part === part);
    const state = sheet.visibility === 'visible' ? undefined : sheet.visibility === 'hidden' ? 'hidden' : 'veryHidden';
    if (entry === undefined) {
      const id = edit.relate(source.workbookPart, 'worksheet', part);
      const declared = r === undefined ? ` xmlns:r="${source.dialect.relations}"` : '';
      const shown = state === undefined ? '' : ` state="${state}"`;
      tabs.push({
        part,
        xml: `<${p}sheet${declared} name="${escapeAttribute(sheet.name)}" sheetId="${++lastId}"${shown} ${r ?? 'r'}:id="${id}"/>`,
      });
      continue;
    }
    const was = before.sheets.find((s) => s.part === part);
    const changes: Record<string, string | undefined> = {};
    if (was?.name !== sheet.name) changes.name = sheet.name;
    if (was?.visibility !== sheet.visibility) changes.state = state;
    const tail = xml.slice(entry.element.innerStart, entry.element.end);
    tabs.push({ part, entry, xml: startTagWith(xml, entry.element, changes) + tail });
  }
  // Tabs that are no worksheets stay where they stood, after the tab before them.
  source.sheets.forEach((entry, i) => {
    if (entry.part !== undefined && before.sheets.some((s) => s.part === entry.part)) return;
    const previous = source.sheets[i - 1];
    const place = previous === undefined ? 0 : tabs.findIndex((t) => t.entry === previous) + 1;
    tabs.splice(place, 0, { part: entry.part, entry, xml: xml.slice(entry.element.start, entry.element.end) });
  });
  for (const sheet of before.sheets) {
    const entry = source.sheets.find((s) => s.part === sheet.part);
    if (entry?.part === undefined || tabs.some((t) => t.entry === entry)) continue;
    edit.remove(entry.part);
    edit.unrelate(source.workbookPart, entry.relationId);
  }

  const kept = tabs.filter((t) => t.entry !== undefined);
  const inOrder = kept.length === source.sheets.length && kept.every((t, i) => t.entry === source.sheets[i]);
  if (holder.selfClosing) splices.insertChild(holder, 'sheet', tabs.map((t) => t.xml).join(''));
  else if (inOrder) {
    // Nothing but additions and new names: each at its place, the text between the tabs as it is.
    let last = holder.innerStart;
    for (const { entry, xml: text } of tabs) {
      if (entry === undefined) splices.insert(last, text);
      else {
        splices.replace(entry.element.start, entry.element.end, text);
        last = entry.element.end;
      }
    }
  } else splices.replace(holder.innerStart, holder.innerEnd, tabs.map((t) => t.xml).join(''));

  const places = source.sheets.map((s) => tabs.findIndex((t) => t.entry === s));
  if (places.every((place, i) => place === i)) return undefined;
  const view = child(child(root, 'bookViews'), 'workbookView');
  if (view !== undefined) {
    const changes: Record<string, string | undefined> = {};
    for (const name of ['activeTab', 'firstSheet']) {
      const old = view.attributes.get(name);
      if (old === undefined && (name === 'firstSheet' || places[0] === 0)) continue;
      changes[name] = String(Math.max(0, places[Number(old ?? 0)] ?? 0));
    }
    splices.setAttributes(view, changes);
  }
  return places;
}

/** The prefix the root gives to relations, without colon. */
function relationPrefix(root: XmlElement): string | undefined {
  const declared = [...root.attributes].find(
    ([name, uri]) => name.startsWith('xmlns:') && uri.endsWith('/relationships'),
  );
  return declared?.[0].slice('xmlns:'.length);
}

interface FileName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** The tab it is local to: the part of its sheet, or what stands for one that has none. */
  readonly local?: string | undefined;
}

function patchNames({ edit, source, before, now, parts }: WorkbookPatch, moved: readonly number[] | undefined): void {
  const { root } = source;
  const p = prefixOf(root);
  const wanted = new Map(fileNames(now, (sheet) => parts.get(sheet.id)).map((n) => [keyOf(n), n]));
  const known = new Map(fileNames(before, (sheet) => sheet.part).map((n) => [keyOf(n), n]));
  const tabs = tabOrder(source, now, parts, moved);
  const splices = edit.part(source.workbookPart);
  const holder = child(root, 'definedNames');
  const element = (n: FileName) =>
    `<${p}definedName name="${escapeAttribute(n.name)}"` +
    (n.local === undefined ? '' : ` localSheetId="${tabs.indexOf(n.local)}"`) +
    `${n.hidden ? ' hidden="1"' : ''}>${escapeText(storedFormula(n.formula))}</${p}definedName>`;

  const gone: XmlElement[] = [];
  let kept = 0;
  for (const found of childrenOf(holder, 'definedName')) {
    const scope = found.attributes.get('localSheetId');
    const local = scope === undefined ? undefined : tabKey(source.sheets[Number(scope)], scope);
    const key = keyOf({ name: found.attributes.get('name') ?? '', local });
    const was = known.get(key);
    const is = wanted.get(key);
    const sheetGone = local !== undefined && !tabs.includes(local);
    if (sheetGone || (was !== undefined && is === undefined)) {
      gone.push(found);
      continue;
    }
    kept++;
    if (moved !== undefined && local !== undefined)
      splices.setAttributes(found, { localSheetId: String(tabs.indexOf(local)) });
    if (was === undefined || is === undefined) continue;
    if (was.hidden !== is.hidden) splices.setAttributes(found, { hidden: is.hidden ? '1' : undefined });
    if (was.formula === is.formula) continue;
    const formula = escapeText(storedFormula(is.formula));
    if (found.selfClosing) splices.insertChild(found, '', formula);
    else splices.replace(found.innerStart, found.innerEnd, formula);
  }
  const added = [...wanted]
    .filter(([key]) => !known.has(key) && !inFile(holder, source, key))
    .map(([, n]) => element(n))
    .join('');
  if (holder === undefined) {
    if (added !== '') splices.insertChild(root, 'definedNames', `<${p}definedNames>${added}</${p}definedNames>`);
  } else if (kept === 0 && added === '') {
    if (gone.length > 0) splices.remove(holder);
  } else {
    for (const element of gone) splices.remove(element);
    splices.insertChild(holder, 'definedName', added);
  }
}

function inFile(holder: XmlElement | undefined, source: WorkbookSource, key: string): boolean {
  return childrenOf(holder, 'definedName').some((found) => {
    const scope = found.attributes.get('localSheetId');
    const local = scope === undefined ? undefined : tabKey(source.sheets[Number(scope)], scope);
    return keyOf({ name: found.attributes.get('name') ?? '', local }) === key;
  });
}

/** What stands for a tab in the comparisons here. */
function tabKey(entry: SheetEntry | undefined, place: number | string): string {
  return entry?.part ?? `tab ${place}`;
}

function keyOf(name: Pick<FileName, 'name' | 'local'>): string {
  return `${name.local ?? ''}!${name.name.toLowerCase()}`;
}

/** The tabs from left to right, chart sheets and those without a sheet included. */
function tabOrder(
  source: WorkbookSource,
  now: WorkbookData,
  parts: ReadonlyMap<string, string>,
  moved: readonly number[] | undefined,
): string[] {
  const tabs = now.sheets.map((s) => parts.get(s.id) ?? '');
  source.sheets.forEach((entry, i) => {
    const key = tabKey(entry, i);
    if (tabs.includes(key) || now.sheets.some((s) => s.part !== undefined && s.part === entry.part)) return;
    const place = moved === undefined ? i : (moved[i] ?? -1);
    if (place >= 0) tabs.splice(place, 0, key);
  });
  return tabs;
}

/** All names as the file has them: those a person made, and the ones page settings and filters are kept in. */
function fileNames(workbook: WorkbookData, partOf: (sheet: SheetData) => string | undefined): FileName[] {
  const sheets = new Map(workbook.sheets.map((s) => [s.id, s]));
  const names: FileName[] = workbook.names.map((n) => {
    const scope = n.scope === undefined ? undefined : sheets.get(n.scope);
    return {
      name: n.name,
      formula: n.formula.replace(/^=/, ''),
      hidden: n.hidden,
      local: scope === undefined ? undefined : partOf(scope),
    };
  });
  for (const sheet of workbook.sheets) {
    const local = partOf(sheet);
    const prefix = sheetPrefix(sheet.name);
    const { printArea, repeatRows, repeatColumns } = sheet.page;
    if (printArea !== undefined) {
      const areas = printArea.split(',').map((text) => {
        const area = parseArea(text.replace(/^.*!/, ''));
        return prefix + (area === undefined ? text : fixedArea(area));
      });
      names.push({ name: '_xlnm.Print_Area', formula: areas.join(','), hidden: false, local });
    }
    const titles = [
      ...(repeatColumns === undefined
        ? []
        : [`$${columnLetters(repeatColumns.first)}:$${columnLetters(repeatColumns.last)}`]),
      ...(repeatRows === undefined ? [] : [`$${repeatRows.first + 1}:$${repeatRows.last + 1}`]),
    ];
    if (titles.length > 0) {
      const formula = titles.map((lines) => prefix + lines).join(',');
      names.push({ name: '_xlnm.Print_Titles', formula, hidden: false, local });
    }
    if (sheet.autoFilter !== undefined) {
      names.push({ name: '_xlnm._FilterDatabase', formula: prefix + fixedArea(sheet.autoFilter), hidden: true, local });
    }
  }
  return names;
}

function patchStructure({ edit, source, before, now }: WorkbookPatch): void {
  if (before.protectedStructure === now.protectedStructure) return;
  const splices = edit.part(source.workbookPart);
  const element = child(source.root, 'workbookProtection');
  if (element !== undefined) splices.remove(element);
  if (now.protectedStructure) {
    const xml = `<${prefixOf(source.root)}workbookProtection lockStructure="1"/>`;
    splices.insertChild(source.root, 'workbookProtection', xml);
  }
}
