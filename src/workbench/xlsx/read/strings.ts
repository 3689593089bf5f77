import { elementEnd, markupAt, markupEnd, nameEnd, startsTag } from '../xml/scan';
import { contentText, escapeText, parseXml, prefixOf, unescapeXml } from '../xml/xml';

/** Characters XML cannot hold are written `_x000D_` in cell texts (ECMA-376 part 1, 22.9.2.19). */
export function decodeCellText(plain: string): string {
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

/** The text of a `<si>` or `<is>` whose content stands between the places: its runs joined, without the reading aids (`rPh`) of East Asian text. */
export function richText(xml: string, from: number, to: number): string {
  const plain = plainText(xml, from, to);
  if (plain !== undefined) return decodeCellText(unescapeXml(plain));
  let text = '';
  for (let at = xml.indexOf('<', from); at >= 0 && at < to;) {
    const kind = markupAt(xml, at);
    let end = markupEnd(xml, at);
    if (kind === 'open') {
      const qualified = xml.slice(at + 1, nameEnd(xml, at + 1));
      const name = qualified.slice(qualified.indexOf(':') + 1);
      if (name === 't' || name === 'rPh') {
        const [innerEnd, after] = elementEnd(xml, at);
        if (name === 't') text += contentText(xml, end, innerEnd);
        end = after;
      }
    }
    at = xml.indexOf('<', end);
  }
  return decodeCellText(text);
}

/** Of `<t>…</t>` and nothing else, which most texts are. */
function plainText(xml: string, from: number, to: number): string | undefined {
  const open = xml.startsWith('<t>', from) ? 3 : xml.startsWith(SPACED, from) ? SPACED.length : 0;
  if (open === 0) return undefined;
  const end = xml.indexOf('<', from + open);
  return end === to - 4 && xml.startsWith('</t>', end) ? xml.slice(from + open, end) : undefined;
}

const SPACED = '<t xml:space="preserve">';

/** Texts of sharedStrings.xml by index. */
export function readSharedStrings(xml: string): string[] {
  // The frame alone: a workbook has as many texts as it has borrowers.
  const root = parseXml(xml, 'sst');
  const open = `<${prefixOf(root)}si`;
  const strings: string[] = [];
  for (let at = xml.indexOf('<', root.innerStart); at >= 0 && at < root.innerEnd;) {
    let end = markupEnd(xml, at);
    if (startsTag(xml, at, open)) {
      const [innerEnd, after] = elementEnd(xml, at);
      strings.push(after === end ? '' : richText(xml, end, innerEnd));
      end = after;
    }
    at = xml.indexOf('<', end);
  }
  return strings;
}
