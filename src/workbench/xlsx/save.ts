import type { SheetData, WorkbookData } from '../host/workbook-data';
import { dropFromCalcChain } from './patch/calc-chain';
import { DynamicArrays } from './patch/dynamic-arrays';
import { patchObjects, tableIds } from './patch/objects-patch';
import { ownPartXml, packageBefore } from './package/own-part';
import { OfficePackage } from './package/package';
import { PackageEdit } from './package/package-edit';
import { patchSheet } from './patch/sheet-patch';
import { readSheet, readSheetSource } from './read/sheet-read';
import { XmlEdit } from './xml/xml-edit';
import { StylesEdit } from './patch/styles-edit';
import { emptySheet, emptyWorkbook, stylesType, worksheetType } from './template';
import { patchWorkbook } from './patch/workbook-patch';
import { readWorkbook, readWorkbookSource, type WorkbookSource } from './read/workbook-read';

/**
 * The workbook as a file. One that was opened from a file is that file with what differs written into it: parts that were not touched
 * are byte for byte the same, and when all our changes are taken away the file is the clerk's own again, also if they
 * were saved and opened in between. Which sheet is shown and what is selected is not written: looking changes nothing.
 */
export async function saveXlsx(workbook: WorkbookData): Promise<Uint8Array> {
  if (workbook.origin === undefined) {
    const active = workbook.sheets.findIndex((s) => s.id === workbook.activeSheet || s.name === workbook.activeSheet);
    return patched(workbook, emptyWorkbook(Math.max(0, active)), false).write();
  }
  const opened = await OfficePackage.read(workbook.origin);
  const source = readWorkbookSource(opened);
  const own = source.own;
  const before =
    packageBefore(opened, own, (parts) => new OfficePackage(parts)) ??
    (own === undefined ? opened : withoutOwnPart(source, own.name));
  const saved = patched(workbook, before, true);
  return saved === opened ? workbook.origin : saved.write();
}

function withoutOwnPart(source: WorkbookSource, part: string): OfficePackage {
  const edit = new PackageEdit(source.file, source.dialect.relations);
  const relation = source.file.relationships(source.workbookPart).find((r) => r.target === part);
  edit.remove(part);
  if (relation !== undefined) edit.unrelate(source.workbookPart, relation.id);
  return edit.finish().file;
}

/** @returns `before` itself where nothing differs. */
function patched(now: WorkbookData, before: OfficePackage, keepWayBack: boolean): OfficePackage {
  const source = readWorkbookSource(before);
  const { dialect } = source;
  const edit = new PackageEdit(before, dialect.relations);
  const old = readWorkbook(source, false);
  const styles = new StylesEdit(source.styles, now.largestFormat);
  const dynamicArrays = new DynamicArrays(edit, source.workbookPart, dialect);
  const nextTableId = tableIds(before);
  const parts = new Map<string, string>();
  const lostFormulas = new Map<string, readonly string[]>();

  const patchOne = (sheet: SheetData, was: SheetData, part: string, splices: XmlEdit, xml: string) => {
    const sheetSource = readSheetSource(xml);
    const formulas = patchSheet({
      source: sheetSource,
      before: was,
      now: sheet,
      stylesSource: source.styles,
      styles,
      sharedStrings: source.sharedStrings,
      dateSystem: source.dateSystem,
      splices,
      dynamicArray: () => dynamicArrays.mark(),
    });
    patchObjects({
      ...{ edit, workbook: now, source: sheetSource, part, before: was, now: sheet, splices, nextTableId, dialect },
    });
    lostFormulas.set(part, formulas.removed);
  };

  for (const sheet of now.sheets) {
    const was = sheet.part === undefined ? undefined : old.sheets.find((s) => s.part === sheet.part);
    if (was?.part !== undefined) {
      parts.set(sheet.id, was.part);
      patchOne(sheet, was, was.part, edit.part(was.part), before.text(was.part));
      continue;
    }
    const part = edit.freeName('xl/worksheets/sheet', '.xml');
    edit.add(part, '', worksheetType);
    const identity = { id: sheet.id, name: sheet.name, visibility: sheet.visibility, part };
    const blankXml = emptySheet(dialect);
    const blank = readSheet(readSheetSource(blankXml), identity, source.styles, []);
    const splices = new XmlEdit(blankXml);
    parts.set(sheet.id, part);
    patchOne(sheet, blank, part, splices, blankXml);
    edit.add(part, splices.apply().text, worksheetType);
  }
  patchWorkbook({ edit, source, before: old, now, parts });
  dropFromCalcChain(edit, source, lostFormulas);
  if (styles.changed) {
    const changes = styles.splices();
    if (source.stylesPart !== undefined) edit.usePart(source.stylesPart, changes);
    else {
      const part = before.has('xl/styles.xml') ? edit.freeName('xl/styles', '.xml') : 'xl/styles.xml';
      edit.add(part, changes.apply().text, stylesType);
      edit.relate(source.workbookPart, 'styles', part);
    }
  }

  if (edit.empty && now.settings.size === 0) return before;
  if (!keepWayBack && now.settings.size === 0) return edit.finish().file;
  const ownPart = edit.freeName('customXml/item', '.xml');
  edit.add(ownPart, '', 'application/xml');
  edit.relate(source.workbookPart, 'customXml', ownPart);
  const { file, wayBack } = edit.finish();
  file.setText(ownPart, ownPartXml(now.settings, keepWayBack ? wayBack : undefined));
  return file;
}
