/** How the text of a part is written. XML knows many ways; OPC allows two (ECMA-376 part 2, 6.1.3). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a part by its mark, by the look of its first character, or by what it declares.
 * @returns the declared name where it is none that we read: such a part is refused, since guessed letters would look like names.
 */
export function encodingOf(bytes: Uint8Array): Encoding | { readonly unknown: string } {
  const [a = 0, b = 0] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0xef && b === 0xbb) return 'utf-8';
  const declared = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]*)/.exec(
    String.fromCharCode(...bytes.subarray(0, 300)),
  )?.[1];
  // A part that declares UTF-16 and is readable as bytes is not: it would have been seen above.
  if (declared === undefined || /^(?:utf-?8|(?:us-)?ascii|utf-?16(?:le|be)?)$/i.test(declared)) return 'utf-8';
  return { unknown: declared };
}

/** A byte order mark stays, so that it is written again. Throws TypeError where the bytes are not of this encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

/** Whether a document type stands before the root: no Office file has one, and entities are the way in for XML attacks. */
export function hasDocumentType(text: string): boolean {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4);
    else if (text.startsWith('<?', at)) at = text.indexOf('?>', at);
    else return text.startsWith('<!', at);
    if (at >= 0) at = text.indexOf('<', at);
  }
  return false;
}
