/** How many numbers a key is packed into. */
export const WORDS = 4;
const CHARACTERS_A_WORD = 6;
/** 40⁶ is below 2³²: six characters fit one word of 32 bits. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/_';
const BASE = 40;

/** 1 … 39 for the characters of the alphabet, 0 for every other below 128. */
const DIGIT_OF = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i += 1) DIGIT_OF[ALPHABET.charCodeAt(i)] = i + 1;

/**
 * Writes a key (an ID, a household code, an account) into `words[to … to + 3]` so that two keys have the same words only if they are the same text: two numbers are compared
 * where they lie, two texts must first be fetched from two places in memory, and in a ledger of a million rows the fetching is what takes the time.
 * False, and `words` of no meaning, where the text is empty, longer than 24 characters or holds other characters than digits, capitals and - / _.
 */
export function packKey(text: string, words: Int32Array, to: number): boolean {
  const length = text.length;
  if (length === 0 || length > WORDS * CHARACTERS_A_WORD) return false;
  let at = 0;
  for (let w = 0; w < WORDS; w += 1) {
    const end = at + CHARACTERS_A_WORD < length ? at + CHARACTERS_A_WORD : length;
    // Digits are never 0, so a shorter text has other words than the same with anything before it.
    let word = 0;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const digit = code < 128 ? DIGIT_OF[code]! : 0;
      if (digit === 0) return false;
      word = Math.imul(word, BASE) + digit;
    }
    words[to + w] = word;
  }
  return true;
}
