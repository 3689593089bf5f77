/** Full-width digits, signs and brackets as their plain forms, one character for one, so that an index stays the same. */
export function plain(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) =>
      KEPT.includes(sign) ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000|\u00A0/g, ' ');
}

/** Signs that end a clause in Chinese and must not turn into those of numbers. */
const KEPT = '，：；！？';

/** Without blanks of any kind: Chinese set by hand has them between characters and digits. */
export function tight(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/** A part of a text as it is quoted to a person. */
export function quoted(text: string, longest = 40): string {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length <= longest ? one : `${one.slice(0, longest - 1)}…`;
}
