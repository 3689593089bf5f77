import { fingerprint } from '../fingerprint';
import type { PartChange, WayBack } from './own-part';
import { OfficePackage, relationshipsPart, relativeTarget } from './package';
import { Splices } from '../xml/splice';
import { childrenOf, escapeAttribute, parseXml, prefixOf, type XmlElement } from '../xml/xml';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypesPart = '[Content_Types].xml';

/** Changes to a package, part by part. Parts nothing was asked of stay byte for byte. */
export class PackageEdit {
  private readonly splices = new Map<string, Splices>();
  private readonly newParts = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly relations = new Map<string, RelationsEdit>();
  private readonly overrides = new Map<string, string>();

  constructor(readonly file: OfficePackage) {}

  /** The changes of one part, to add to. */
  part(name: string): Splices {
    let splices = this.splices.get(name);
    if (splices === undefined) this.splices.set(name, (splices = new Splices(this.file.text(name))));
    return splices;
  }

  usePart(name: string, splices: Splices): void {
    this.splices.set(name, splices);
  }

  /** A part name that is free: `xl/worksheets/sheet` + number + `.xml`. */
  freeName(before: string, after: string): string {
    let n = 1;
    const taken = (name: string) =>
      (this.file.has(name) && !this.removed.has(name)) || this.newParts.has(name) || this.removed.has(name);
    while (taken(`${before}${n}${after}`)) n++;
    return `${before}${n}${after}`;
  }

  add(name: string, xml: string, contentType?: string): void {
    this.newParts.set(name, xml);
    if (contentType !== undefined) this.overrides.set(name, contentType);
  }

  remove(name: string): void {
    this.removed.add(name);
    if (this.file.has(relationshipsPart(name))) this.removed.add(relationshipsPart(name));
  }

  /** @returns the id of the relation. */
  relate(part: string, type: string, target: string): string {
    return this.relationsOf(part).add(`${officeRelations}/${type}`, relativeTarget(part, target));
  }

  unrelate(part: string, id: string): void {
    this.relationsOf(part).drop(id);
  }

  private relationsOf(part: string): RelationsEdit {
    let edit = this.relations.get(part);
    if (edit === undefined) {
      const name = relationshipsPart(part);
      edit = new RelationsEdit(this.file.has(name) ? this.file.text(name) : undefined);
      this.relations.set(part, edit);
    }
    return edit;
  }

  private finishRelations(): void {
    for (const [part, edit] of this.relations) {
      const name = relationshipsPart(part);
      if (this.removed.has(name)) continue;
      if (this.file.has(name)) edit.apply(this.part(name));
      else if (!edit.empty) this.newParts.set(name, edit.fresh());
    }
  }

  private finishContentTypes(): void {
    const xml = this.file.text(contentTypesPart);
    const root = parseXml(xml);
    const p = prefixOf(xml, root);
    const splices = this.part(contentTypesPart);
    for (const entry of childrenOf(root, 'Override')) {
      if (this.removed.has((entry.attributes.get('PartName') ?? '').slice(1)))
        splices.replace(entry.start, entry.end, '');
    }
    const defaults = new Set(childrenOf(root, 'Default').map((d) => d.attributes.get('Extension')?.toLowerCase()));
    const usesRels = [...this.newParts.keys()].some((name) => name.endsWith('.rels'));
    const needed =
      usesRels && !defaults.has('rels')
        ? `<${p}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
        : '';
    const added = [...this.overrides].map(
      ([name, type]) => `<${p}Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
    );
    splices.insert(root.innerStart, needed);
    splices.insert(root.innerEnd, added.join(''));
  }

  /** The new package, and the way back to the old one where there is one: a part that was taken out is not kept for later. */
  finish(): { readonly file: OfficePackage; readonly wayBack: WayBack | undefined } {
    this.finishRelations();
    this.finishContentTypes();
    const parts = new Map<string, Uint8Array>();
    const changed: PartChange[] = [];
    for (const [name, bytes] of this.file.parts) {
      if (this.removed.has(name)) continue;
      const splices = this.splices.get(name);
      if (splices === undefined || splices.empty) {
        parts.set(name, bytes);
        continue;
      }
      const { text, undo } = splices.apply();
      const saved = new TextEncoder().encode(text);
      this.file.forget(name);
      parts.set(name, saved);
      if (undo.length > 0) changed.push({ part: name, fingerprint: fingerprint(saved), steps: undo });
    }
    for (const [name, xml] of this.newParts) parts.set(name, new TextEncoder().encode(xml));
    const wayBack = this.removed.size > 0 ? undefined : { added: [...this.newParts.keys()], changed };
    return { file: new OfficePackage(parts), wayBack };
  }

  /** Whether anything at all was asked for. */
  get empty(): boolean {
    return (
      this.newParts.size === 0 &&
      this.removed.size === 0 &&
      [...this.splices.values()].every((s) => s.empty) &&
      [...this.relations.values()].every((r) => r.empty)
    );
  }
}

class RelationsEdit {
  private readonly root: XmlElement | undefined;
  private readonly ids: Set<string>;
  private readonly added: { id: string; type: string; target: string }[] = [];
  private readonly dropped = new Set<string>();

  constructor(private readonly xml: string | undefined) {
    this.root = xml === undefined ? undefined : parseXml(xml);
    this.ids = new Set(childrenOf(this.root, 'Relationship').map((r) => r.attributes.get('Id') ?? ''));
  }

  get empty(): boolean {
    return this.added.length === 0 && this.dropped.size === 0;
  }

  add(type: string, target: string): string {
    let n = this.ids.size + 1;
    while (this.ids.has(`rId${n}`)) n++;
    const id = `rId${n}`;
    this.ids.add(id);
    this.added.push({ id, type, target });
    return id;
  }

  drop(id: string): void {
    this.dropped.add(id);
  }

  private entries(prefix: string): string {
    return this.added
      .map((r) => `<${prefix}Relationship Id="${r.id}" Type="${r.type}" Target="${escapeAttribute(r.target)}"/>`)
      .join('');
  }

  apply(splices: Splices): void {
    const { root, xml } = this;
    if (root === undefined || xml === undefined) return;
    for (const r of childrenOf(root, 'Relationship')) {
      if (this.dropped.has(r.attributes.get('Id') ?? '')) splices.replace(r.start, r.end, '');
    }
    if (this.added.length === 0) return;
    const p = prefixOf(xml, root);
    if (root.selfClosing) {
      const tag = xml.slice(root.start, root.end).replace(/\s*\/>$/, '>');
      splices.replace(root.start, root.end, `${tag}${this.entries(p)}</${p}Relationships>`);
    } else splices.insert(root.innerEnd, this.entries(p));
  }

  fresh(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}">${this.entries('')}</Relationships>`;
  }
}
