import { unzipSync } from 'fflate';
import { FileError } from '../errors';
import { childrenOf, parseXml } from '../xml/xml';
import { zipParts } from './zip-write';

/** Office packages unpack to more than this only when they are made to (a zip bomb) or are beyond what a page can hold. */
const unpackedLimit = 1024 ** 3;

export interface Relationship {
  readonly id: string;
  /** The last word of the type URI (`worksheet`, `table`): strict and transitional files differ in what is before it. */
  readonly type: string;
  /** Name of the part it points to, or the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office file, by name without leading slash, in the order of the file. */
export class OfficePackage {
  private readonly texts = new Map<string, string>();

  constructor(readonly parts: Map<string, Uint8Array>) {}

  static read(bytes: Uint8Array): OfficePackage {
    let size = 0;
    let unpacked: Record<string, Uint8Array>;
    try {
      unpacked = unzipSync(bytes, {
        filter: (file) => {
          size += file.originalSize;
          if (size > unpackedLimit) throw new FileError('too-large');
          return !file.name.endsWith('/');
        },
      });
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError('damaged', { cause: error });
    }
    return new OfficePackage(new Map(Object.entries(unpacked).map(([name, part]) => [name.replace(/\\/g, '/'), part])));
  }

  write(): Promise<Uint8Array> {
    return zipParts(this.parts);
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** The part as text; a byte order mark stays, so that it is written again. */
  text(name: string): string {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const part = this.parts.get(name);
    if (part === undefined) throw new FileError('damaged', { cause: new Error(`part ${name} is missing`) });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part);
    this.texts.set(name, text);
    return text;
  }

  setText(name: string, text: string): void {
    this.parts.set(name, new TextEncoder().encode(text));
    this.texts.delete(name);
  }

  remove(name: string): void {
    this.parts.delete(name);
    this.texts.delete(name);
  }

  /** Lets go of the decoded text of a large part. */
  forget(name: string): void {
    this.texts.delete(name);
  }

  /** Relations of a part; '' is the package itself. */
  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    return childrenOf(parseXml(this.text(name)), 'Relationship').map((r) => {
      const external = r.attributes.get('TargetMode') === 'External';
      const target = r.attributes.get('Target') ?? '';
      return {
        id: r.attributes.get('Id') ?? '',
        type: (r.attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolveTarget(part, target),
        external,
      };
    });
  }

  /** The first related part of a type that is there. */
  related(part: string, type: string): string | undefined {
    return this.relationships(part).find((r) => r.type === type && !r.external && this.has(r.target))?.target;
  }
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** How `part` names `target` in its relations. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
