import { escapeText, unescapeXml } from '../xml/xml';

/** Characters XML cannot hold are written `_x000D_` in cell texts (ECMA-376 part 1, 22.9.2.19). */
export function decodeCellText(text: string): string {
  const plain = unescapeXml(text);
  if (!plain.includes('_x')) return plain;
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Characters XML 1.0 has no place for: controls, halves of a pair, U+FFFE and U+FFFF. A carriage return would come back as a line feed. */
const unwritable =
  /(?![\t\n])[\p{Cc}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

export function encodeCellText(text: string): string {
  return escapeText(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

/** `<t>` with its text; blanks at the ends and line breaks are kept only where the file says so. */
export function textElement(prefix: string, text: string): string {
  const keep = /^\s|\s$|[\t\n]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${encodeCellText(text)}</${prefix}t>`;
}

/** The text of a `<si>` or `<is>`: its runs joined, without the reading aids (`rPh`) of East Asian text. */
export function richText(inner: string): string {
  const plain = /^<t(?: xml:space="preserve")?>([^<]*)<\/t>$/.exec(inner);
  if (plain !== null) return decodeCellText(plain[1] ?? '');
  const body = inner.includes('rPh') ? inner.replace(/<([\w.-]+:)?rPh\b[\s\S]*?<\/([\w.-]+:)?rPh>/g, '') : inner;
  let text = '';
  for (const match of body.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?t>)/g))
    text += match[1] ?? '';
  return decodeCellText(text);
}

/** Texts of sharedStrings.xml by index. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const prefix = /<([\w.-]+:)?sst\b/.exec(xml)?.[1] ?? '';
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const gt = xml.indexOf('>', at);
    if (gt < 0) break;
    if (xml.charCodeAt(gt - 1) === 0x2f) {
      strings.push('');
      at = gt;
      continue;
    }
    const end = xml.indexOf(close, gt);
    if (end < 0) break;
    strings.push(richText(xml.slice(gt + 1, end)));
    at = end + close.length;
  }
  return strings;
}
