import { quoted, tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** Slips of the pen that change nothing in a number: a word twice, a list that is announced and not there, a wrong character. */
export const checkWording: ReportCheck = (reading) => [
  ...repeatedWords(reading),
  ...missingLists(reading),
  ...suspectWords(reading),
  ...aspects(reading),
];

/** 精准脱贫、精准脱贫. */
function repeatedWords({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }) =>
    [...text.matchAll(/([一-龥]{4,10}|[一-龥]{2,3}(?=[、和][一-龥]{2,3}(?:[，。；、]|$)))[、和]\1/g)].flatMap(
      ([says, word = '']): readonly ReportProblem[] =>
        /^[一二三四五六七八九十]+$/.test(word) ? [] : [{ code: 'WORD_REPEATED', facts: { says }, at: place }],
    ),
  );
}

const ITEM = /[①②(（][一二1①]?|[一1][、.]|一是|1[)）]/;

/** 有以下情形之一的, and no list behind it. */
function missingLists({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }, i): readonly ReportProblem[] => {
    const found = /(?:有|存在|属于)?(?:以下|下列)(?:情形|情况|行为|条件)之一(?:的)?/.exec(text);
    if (!found) return [];
    const rest = text.slice(found.index + found[0].length);
    const next = passages[i + 1]?.text ?? '';
    // A list begins with its own number; the next heading of the document does not count as one.
    if (ITEM.test(rest) || /^\s*(?:[(（]?[一1][)）、.．](?!\d)|①|一是)/.test(next)) return [];
    return [{ code: 'LIST_MISSING', facts: { says: quoted(`${found[0]}${rest}`, 30) }, at: place }];
  });
}

/** A character a report uses more often than this is one of its own words. */
const RARE = 2;

/** So much of the text around a character must be the same before the character counts as a slip. */
const SAME_AROUND = 6;

/**
 * A character that stands once where the same words around it have another several times: 农民小额贷款姑息 among 农民小额贷款贴息. The odd one must make
 * words with neither neighbour anywhere else in the report, so that two things that are both meant are not taken for one.
 */
function suspectWords({ passages, all }: Reading): readonly ReportProblem[] {
  const text = all.replace(/\d+/g, '0');
  const frames = new Map<string, number[]>();
  for (let i = 1; i + 1 < text.length; i += 1) {
    if (!isHan(text[i - 1]!) || !isHan(text[i]!) || !isHan(text[i + 1]!)) continue;
    const frame = `${text[i - 1]}_${text[i + 1]}`;
    const places = frames.get(frame);
    if (places) places.push(i);
    else frames.set(frame, [i]);
  }
  const told = new Set<string>();
  return [...frames.values()].flatMap((places) =>
    places.flatMap((at): readonly ReportProblem[] => {
      const odd = text[at]!;
      const others = places.filter((one) => text[one] !== odd);
      if (
        others.length < 2 ||
        places.length - others.length > 1 ||
        text.split(odd).length > RARE + 1 ||
        FUNCTION_WORDS.includes(odd) ||
        told.has(odd)
      )
        return [];
      const alike = others.filter(
        (one) => sameAround(text, at, one) >= SAME_AROUND && !FUNCTION_WORDS.includes(text[one]!),
      );
      const usual = text[alike[0] ?? at]!;
      if (alike.length < 2 || alike.some((one) => text[one] !== usual)) return [];
      const word = text.slice(at - 1, at + 2);
      if ([word.slice(0, 2), word.slice(1)].some((pair) => text.split(pair).length > 2)) return [];
      const passage = passages.find((one) => tight(one.text).includes(word));
      if (!passage) return [];
      told.add(odd);
      const [from, to] = [at - 3, at + 4].map((end) => Math.max(0, end));
      const here = quoted(text.slice(from, to).replace(/\n.*|.*\n/g, ''));
      return [
        {
          code: 'WORD_SUSPECT',
          facts: { word: here, odd, meant: usual, times: String(alike.length) },
          at: passage.place,
        },
      ];
    }),
  );
}

const isHan = (sign: string): boolean => /[一-龥]/.test(sign);

/** How many characters of words are the same on both sides, up to the first that differs. */
function sameAround(text: string, a: number, b: number): number {
  const alike = (step: 1 | -1): number => {
    let words = 0;
    for (let i = step; Math.abs(i) <= 12 && text[a + i] !== undefined && text[a + i] === text[b + i]; i += step)
      words += isHan(text[a + i]!) ? 1 : 0;
    return words;
  };
  return alike(-1) + alike(1);
}

/** Numbers, sides and the small words of grammar: one for another is another meaning, not a slip. */
const FUNCTION_WORDS =
  '一二三四五六七八九十两百千万上下前后左右内外大小多少高低有无新老男女年月日第各每和与或及的了在为是不未非省市县区乡镇村国';

/** 从社会效益、可持续效益及满意度三方面, and a table of 经济, 社会, 满意度 behind it. */
function aspects({ blocks, indicators }: Reading): readonly ReportProblem[] {
  return blocks.flatMap((block, i): readonly ReportProblem[] => {
    if (block.kind !== 'paragraph') return [];
    const found = /从([一-龥、]{4,60})([二两三四五六])个?方面/.exec(tight(block.text));
    if (!found) return [];
    const named = found[1]!.split(/、|以及|及|和|与/).filter((one) => one.length >= 2);
    const table = blocks.slice(i + 1, i + 8).find((one) => one.kind === 'table');
    const rows = new Set(table?.kind === 'table' ? table.rows.map(({ place }) => place) : []);
    const items = indicators.flatMap((one) => one.items).filter(({ place }) => rows.has(place));
    const has = [...new Set(items.map(({ level2 }) => level2).filter((one) => one !== ''))];
    if (named.length < 2 || has.length === 0) return [];
    const without = named.filter((one) => !has.some((level) => level.includes(one) || one.includes(level)));
    const more = has.filter((level) => !named.some((one) => level.includes(one) || one.includes(level)));
    if (without.length === 0 || more.length === 0) return [];
    const facts = { says: found[0], table: has.join('、'), without: without.join('、'), more: more.join('、') };
    return [{ code: 'ASPECTS_DIFFER', facts, at: block.place, other: items[0]!.place }];
  });
}
