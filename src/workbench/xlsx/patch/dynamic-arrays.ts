import type { PackageEdit } from '../package/package-edit';
import type { Dialect } from '../read/dialect';
import { child, childrenOf } from '../xml/xml';

const part = 'xl/metadata.xml';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const metadataXml = ({ main }: Dialect): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The mark (`cm`) that makes an array formula one that spills ([MS-XLSX] 2.2.4.4) instead of one typed with Ctrl+Shift+Enter. */
export class DynamicArrays {
  private known: { readonly mark: number | undefined } | undefined;

  constructor(
    private readonly edit: PackageEdit,
    private readonly workbookPart: string,
    private readonly dialect: Dialect,
  ) {}

  /** Undefined where the file has metadata of another kind: then the formula is saved as an array formula of fixed size. */
  mark(): number | undefined {
    this.known ??= { mark: this.find() };
    return this.known.mark;
  }

  private find(): number | undefined {
    const there = this.edit.file.related(this.workbookPart, 'sheetMetadata');
    if (there === undefined) {
      this.edit.add(part, metadataXml(this.dialect), type);
      this.edit.relate(this.workbookPart, 'sheetMetadata', part);
      return 1;
    }
    const root = this.edit.file.root(there);
    const kind =
      childrenOf(child(root, 'metadataTypes'), 'metadataType').findIndex((t) => t.attributes.get('name') === 'XLDAPR') +
      1;
    const marks = childrenOf(child(root, 'cellMetadata'), 'bk');
    const index = marks.findIndex((bk) => child(bk, 'rc')?.attributes.get('t') === String(kind));
    return kind > 0 && index >= 0 ? index + 1 : undefined;
  }
}
