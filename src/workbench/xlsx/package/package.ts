import { FileError } from './errors';
import { XmlLimitError, XmlSyntaxError } from '../xml/scan';
import { childrenOf, parseXml, type XmlElement } from '../xml/xml';
import { decode, encode, encodingOf, hasDocumentType, type Encoding } from './encoding';
import { canonicalName, relationshipsPart, resolveTarget } from './part-names';
import { readZip } from './zip-read';
import { zipParts } from './zip-write';

/** A longer text is more than the platform has room for. */
const LONGEST_PART = 2 ** 29 - 64;

export interface Relationship {
  readonly id: string;
  /** The last word of the type URI (`worksheet`, `table`): strict and transitional files differ in what is before it. */
  readonly type: string;
  /** Name of the part it points to, as it is stored; as written where there is no such part, the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an Office file, by the names they are stored under, in the order of the file. Parts may be asked for by any spelling of the name
 * that OPC takes for the same.
 */
export class OfficePackage {
  private readonly texts = new Map<string, string>();
  private readonly stored = new Map<string, string>();

  constructor(readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) {
      const canonical = canonicalName(name);
      if (this.stored.has(canonical)) throw new FileError('part-twice', { part: name });
      this.stored.set(canonical, name);
    }
  }

  /** @throws FileError */
  static async read(bytes: Uint8Array): Promise<OfficePackage> {
    return new OfficePackage(await readZip(bytes));
  }

  write(): Promise<Uint8Array> {
    return zipParts(this.parts);
  }

  /** The name a part is stored under; undefined where there is no such part. */
  find(name: string): string | undefined {
    return this.parts.has(name) ? name : this.stored.get(canonicalName(name));
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /**
   * The part as text; a byte order mark stays, so that it is written again.
   * @throws FileError where it is missing, in an encoding that is not read, or has a document type
   */
  text(name: string): string {
    const stored = this.find(name);
    if (stored === undefined) throw new FileError('part-missing', { part: name });
    const known = this.texts.get(stored);
    if (known !== undefined) return known;
    const text = decodePart(this.parts.get(stored)!, stored);
    this.texts.set(stored, text);
    return text;
  }

  /** The part as a tree. `skip`: see parseXml. */
  root(name: string, skip?: string): XmlElement {
    const text = this.text(name);
    return namingPart(name, () => parseXml(text, skip));
  }

  /** `text` as this part is encoded; a new one is UTF-8. */
  encode(name: string, text: string): Uint8Array {
    const stored = this.find(name);
    return encode(text, stored === undefined ? 'utf-8' : partEncoding(this.parts.get(stored)!, stored));
  }

  setText(name: string, text: string): void {
    const stored = this.find(name) ?? name;
    this.parts.set(stored, this.encode(stored, text));
    this.stored.set(canonicalName(stored), stored);
    this.texts.delete(stored);
  }

  remove(name: string): void {
    const stored = this.find(name);
    if (stored === undefined) return;
    this.parts.delete(stored);
    this.stored.delete(canonicalName(stored));
    this.texts.delete(stored);
  }

  /** Lets go of the decoded text of a large part. */
  forget(name: string): void {
    this.texts.delete(this.find(name) ?? name);
  }

  /** Relations of a part; '' is the package itself. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    return childrenOf(this.root(name), 'Relationship').map((r) => {
      const external = r.attributes.get('TargetMode') === 'External';
      const target = r.attributes.get('Target') ?? '';
      const resolved = resolveTarget(part, target);
      return {
        id: r.attributes.get('Id') ?? '',
        type: (r.attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : (this.find(resolved) ?? resolved),
        external,
      };
    });
  }

  /**
   * The part that the first relation of a type leads to.
   * @throws FileError where it leads to a part that is not there: without the shared texts every name would be empty
   */
  related(part: string, type: string): string | undefined {
    const relation = this.relationships(part).find((r) => r.type === type && !r.external);
    if (relation === undefined) return undefined;
    if (!this.has(relation.target)) throw new FileError('part-missing', { part: relation.target });
    return relation.target;
  }
}

function partEncoding(bytes: Uint8Array, name: string): Encoding {
  const encoding = encodingOf(bytes);
  if (typeof encoding === 'object') throw new FileError('encoding', { part: name, encoding: encoding.unknown });
  return encoding;
}

function decodePart(bytes: Uint8Array, name: string): string {
  if (bytes.length > LONGEST_PART) throw new FileError('too-large');
  const encoding = partEncoding(bytes, name);
  let text: string;
  try {
    text = decode(bytes, encoding);
  } catch (error) {
    throw new FileError('damaged-part', { part: name }, { cause: error });
  }
  if (hasDocumentType(text)) throw new FileError('doctype', { part: name });
  return text;
}

/** Reads something of a part; what is wrong with its XML names the part. */
export function namingPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlLimitError) throw new FileError(error.limit, { part }, { cause: error });
    if (error instanceof XmlSyntaxError) throw new FileError('damaged-xml', { part }, { cause: error });
    throw error;
  }
}
