import fc from 'fast-check';
import { hashOf, NOT_PACKED, packKey, WORDS } from '../../../../src/engine/run/packed/key-words';
import { MAN } from '../../support';

function pack(text: string): string | undefined {
  const words = new Int32Array(WORDS * 2);
  return packKey(text, words, WORDS) === NOT_PACKED ? undefined : words.slice(WORDS).join();
}

it.each(['', '张三户', 'h1', '1 2', '1'.repeat(25), 'A\u0080', '12345h', '123456h', '\u0080123456'])(
  'leaves %j to be compared as text',
  (text) => {
    expect(pack(text)).toBeUndefined();
  },
);

it('packs IDs, credit codes, accounts of 24 digits and household codes', () => {
  for (const text of ['990101199001010019', '99010119900101001X', '91990101MA0000000X', '6'.repeat(24), 'H-12/3_4']) {
    expect(pack(text)).toBeDefined();
  }
});

it('writes its own words only', () => {
  const words = new Int32Array(3 * WORDS).fill(-1);
  packKey(MAN, words, WORDS);
  expect(words.subarray(0, WORDS)).toEqual(new Int32Array(WORDS).fill(-1));
  expect(words.subarray(WORDS, 2 * WORDS)).not.toContain(-1);
  expect(words.subarray(2 * WORDS)).toEqual(new Int32Array(WORDS).fill(-1));
});

it('gives the hash of the words it writes, which is no less than 0', () => {
  for (const text of ['1', MAN, 'H-12/3_4', '6'.repeat(24), '_'.repeat(24)]) {
    const words = new Int32Array(WORDS);
    const hash = packKey(text, words, 0);
    const [a, b, c, d] = words;
    expect(hash).toBe(hashOf(a!, b!, c!, d!));
    expect(hash).toBeGreaterThanOrEqual(0);
  }
});

it('gives two texts the same words only if they are one', () => {
  const text = fc.string({ unit: fc.constantFrom('0', '1', '9', 'A', 'Z', '_'), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(pack(a) === pack(b)).toBe(a === b);
    }),
    { numRuns: 20_000 },
  );
  // Shorter by what stands at the beginning or the end, on both sides of a word's border.
  const length = [1, 2, 5, 6, 7, 12, 13, 18, 23, 24];
  const alike = length.flatMap((n) => ['0', '1', '_'].map((character) => character.repeat(n)));
  expect(new Set(alike.map(pack)).size).toBe(alike.length);
});
