import type { HeaderBand } from './find-header';

const CHANGING = /\d+|[一二三四](?=季)|[上下]半年/g;

/**
 * Fingerprint of a header: equal for the same columns in the same places, whatever quarter or year their texts name.
 * FNV-1a over the header texts, 2 × 32 bits.
 * @param left sheet column of the band's first, so that blank columns at the left count the same whether the used range takes them in or not.
 */
export function layoutOf(band: HeaderBand, left: number): string {
  const first = band.columns.findIndex((c) => c.path.length > 0);
  const columns = band.columns
    .filter((c) => !c.own)
    .map((c) => c.path.join('/').replace(/\s+/g, '').replace(CHANGING, '#'))
    .slice(first)
    .join('|')
    .replace(/\|+$/, '');
  const text = `${left + first}|${columns}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16).padStart(8, '0');
}
