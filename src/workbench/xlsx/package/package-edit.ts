import { partChecksum } from './part-checksum';
import type { PartChange, WayBack } from './own-part';
import { XmlEdit } from '../xml/xml-edit';
import { childrenOf, escapeAttribute, prefixOf, type XmlElement } from '../xml/xml';
import { OfficePackage } from './package';
import { canonicalName, relationshipsPart, relativeTarget } from './part-names';

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypesPart = '[Content_Types].xml';

/** Changes to a package, part by part. Parts nothing was asked of stay byte for byte. */
export class PackageEdit {
  private readonly splices = new Map<string, XmlEdit>();
  private readonly newParts = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly relations = new Map<string, RelationsEdit>();
  private readonly overrides = new Map<string, string>();

  /** @param officeRelations what the types of relations between parts of this file begin with: strict files have another than most */
  constructor(
    readonly file: OfficePackage,
    private readonly officeRelations: string,
  ) {}

  /** The changes of one part, to add to. */
  part(name: string): XmlEdit {
    const stored = this.file.find(name) ?? name;
    let splices = this.splices.get(stored);
    if (splices === undefined) this.splices.set(stored, (splices = new XmlEdit(this.file.text(stored))));
    return splices;
  }

  usePart(name: string, splices: XmlEdit): void {
    this.splices.set(this.file.find(name) ?? name, splices);
  }

  /** A part name that is free: `xl/worksheets/sheet` + number + `.xml`. */
  freeName(before: string, after: string): string {
    let n = 1;
    // A name of a part that is taken out stays its own: its content type goes with it.
    const taken = (name: string) => this.file.has(name) || this.newParts.has(name);
    while (taken(`${before}${n}${after}`)) n++;
    return `${before}${n}${after}`;
  }

  /** Encoded at once: the texts of all new sheets together would take twice the room of what is written. */
  add(name: string, xml: string, contentType?: string): void {
    this.newParts.set(name, new TextEncoder().encode(xml));
    if (contentType !== undefined) this.overrides.set(name, contentType);
  }

  remove(name: string): void {
    for (const part of [name, relationshipsPart(name)]) {
      const stored = this.file.find(part);
      if (stored !== undefined) this.removed.add(stored);
    }
  }

  /** @returns the id of the relation. */
  relate(part: string, type: string, target: string): string {
    return this.relationsOf(part).add(`${this.officeRelations}/${type}`, relativeTarget(part, target));
  }

  unrelate(part: string, id: string): void {
    this.relationsOf(part).drop(id);
  }

  private relationsOf(part: string): RelationsEdit {
    let edit = this.relations.get(part);
    if (edit === undefined) {
      const name = relationshipsPart(part);
      edit = new RelationsEdit(this.file.has(name) ? this.file.root(name) : undefined);
      this.relations.set(part, edit);
    }
    return edit;
  }

  private finishRelations(): void {
    for (const [part, edit] of this.relations) {
      const name = relationshipsPart(part);
      if (this.removed.has(this.file.find(name) ?? name)) continue;
      if (this.file.has(name)) edit.apply(this.part(name));
      else if (!edit.empty) this.newParts.set(name, new TextEncoder().encode(edit.fresh()));
    }
  }

  private finishContentTypes(): void {
    const root = this.file.root(contentTypesPart);
    const p = prefixOf(root);
    const splices = this.part(contentTypesPart);
    const removed = new Set([...this.removed].map(canonicalName));
    for (const entry of childrenOf(root, 'Override')) {
      if (removed.has(canonicalName(entry.attributes.get('PartName') ?? ''))) splices.remove(entry);
    }
    const defaults = new Set(childrenOf(root, 'Default').map((d) => d.attributes.get('Extension')?.toLowerCase()));
    const usesRels = [...this.newParts.keys()].some((name) => name.endsWith('.rels'));
    const needed =
      usesRels && !defaults.has('rels')
        ? `<${p}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
        : '';
    const added = [...this.overrides].map(
      ([name, type]) => `<${p}Override PartName="/${escapeAttribute(encodeURI(name))}" ContentType="${type}"/>`,
    );
    splices.insertChild(root, 'Default', needed);
    splices.insertChild(root, 'Override', added.join(''));
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
      const saved = this.file.encode(name, text);
      this.file.forget(name);
      parts.set(name, saved);
      if (undo.length > 0) changed.push({ part: name, fingerprint: partChecksum(saved), steps: undo });
    }
    for (const [name, bytes] of this.newParts) parts.set(name, bytes);
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
  private readonly ids: Set<string>;
  private readonly added: { id: string; type: string; target: string }[] = [];
  private readonly dropped = new Set<string>();

  constructor(private readonly root: XmlElement | undefined) {
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

  apply(splices: XmlEdit): void {
    const { root } = this;
    if (root === undefined) return;
    for (const r of childrenOf(root, 'Relationship')) {
      if (this.dropped.has(r.attributes.get('Id') ?? '')) splices.remove(r);
    }
    splices.insertChild(root, 'Relationship', this.entries(prefixOf(root)));
  }

  fresh(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}">${this.entries('')}</Relationships>`;
  }
}
