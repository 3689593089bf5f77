import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** The parts of a package, by the name they are stored under. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

/** A part as a document, read by another parser than the product's. Throws where it is not well-formed. */
export function documentOf(bytes: Uint8Array): Document {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${String(message)}`) });
  const document = parser.parseFromString(textOf(bytes).replace(/^\ufeff/, ''), 'text/xml');
  if (problems.length > 0) throw new Error(problems.join('; ').slice(0, 300));
  return document;
}

function textOf(bytes: Uint8Array): string {
  const [a = 0, b = 0] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^[^>]*encoding=["']([^"']+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  return new TextDecoder(declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

export function elements(parent: Element | null | undefined): Element[] {
  return Array.from(parent?.childNodes ?? []).filter((node) => node.nodeType === 1) as Element[];
}

export function named(parent: Element | null | undefined, name: string): Element[] {
  return elements(parent).filter((element) => element.localName === name);
}

export function all(root: Element | null | undefined, name: string): Element[] {
  return elements(root).flatMap((element) => [...(element.localName === name ? [element] : []), ...all(element, name)]);
}

/** How a part name is compared (OPC part 2, 6.2.2.3): without case, escapes decoded. */
export function canonical(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
