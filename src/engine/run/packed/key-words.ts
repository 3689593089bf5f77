/** How many numbers a key is packed into. */
export const WORDS = 4;
/** In place of a hash. */
export const NOT_PACKED = -1;
const CHARACTERS_A_WORD = 6;
/** 40⁶ is below 2³²: six characters fit one word of 32 bits. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/_';
const BASE = 40;
const BASE_2 = BASE * BASE;
const BASE_4 = BASE_2 * BASE_2;

/** 1 … 39 for the characters of the alphabet, negative for every other. */
const DIGIT_OF = new Int8Array(65_536).fill(-1);
for (let i = 0; i < ALPHABET.length; i += 1) DIGIT_OF[ALPHABET.charCodeAt(i)] = i + 1;

/**
 * Writes a key (an ID, a household code, an account) into `words[to … to + 3]` so that two keys have the same words only if they are the same text: two numbers are compared
 * where they lie, two texts must first be fetched from two places in memory, and in a ledger of a million rows the fetching is what takes the time.
 * Gives the hash of the words; NOT_PACKED, and `words` of no meaning, where the text is empty, longer than 24 characters or holds other characters than digits, capitals and - / _.
 */
export function packKey(text: string, words: Int32Array, to: number): number {
  const length = text.length;
  if (length === 0 || length > WORDS * CHARACTERS_A_WORD) return NOT_PACKED;
  let hash = 0;
  let at = 0;
  for (let w = 0; w < WORDS; w += 1) {
    // Digits are never 0, so a shorter text has other words than the same with anything before it.
    let word = 0;
    if (at + CHARACTERS_A_WORD <= length) {
      // Six at once, for most words are full: one question instead of six, and the machine need not wait for one digit to add the next.
      const a = DIGIT_OF[text.charCodeAt(at)]!;
      const b = DIGIT_OF[text.charCodeAt(at + 1)]!;
      const c = DIGIT_OF[text.charCodeAt(at + 2)]!;
      const d = DIGIT_OF[text.charCodeAt(at + 3)]!;
      const e = DIGIT_OF[text.charCodeAt(at + 4)]!;
      const f = DIGIT_OF[text.charCodeAt(at + 5)]!;
      if ((a | b | c | d | e | f) < 0) return NOT_PACKED;
      word = (Math.imul(a * BASE + b, BASE_4) + (c * BASE + d) * BASE_2 + (e * BASE + f)) | 0;
      at += CHARACTERS_A_WORD;
    } else {
      for (; at < length; at += 1) {
        const digit = DIGIT_OF[text.charCodeAt(at)]!;
        if (digit < 0) return NOT_PACKED;
        word = Math.imul(word, BASE) + digit;
      }
    }
    words[to + w] = word;
    hash = mix(hash, word);
  }
  return hash >>> 1;
}

/** The hash of words that were packed: a whole number of 31 bits. */
export function hashOf(a: number, b: number, c: number, d: number): number {
  return mix(mix(mix(mix(0, a), b), c), d) >>> 1;
}

const FACTOR = 0x9e3779b1;

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, FACTOR);
  return product ^ (product >>> 15);
}
