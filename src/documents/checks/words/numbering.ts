import { plain } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Place } from '../../document';
import type { Reading, ReportCheck } from '../../reading';

/** Numbers of lists and letters of options that leave one out, come back or stand in another order. */
export const checkNumbering: ReportCheck = (reading) => [...lists(reading), ...circled(reading), ...options(reading)];

const CHINESE = '一二三四五六七八九十';

/** Marks a paragraph may begin with, the outer ones first: an outer one begins the inner lists anew. */
const MARKS: readonly (readonly [RegExp, (found: string) => number])[] = [
  [/^([一二三四五六七八九十]+)、/, chinese],
  [/^\(([一二三四五六七八九十]+)\)/, chinese],
  [/^(\d{1,2})[.、](?!\d)/, Number],
  [/^\((\d{1,2})\)/, Number],
];

function chinese(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (sign: string, none: number): number =>
    sign === '' ? none : sign === '0' ? 0 : CHINESE.indexOf(sign) + 1;
  return 10 * digit(tens, 1) + digit(ones, 0);
}

function lists({ blocks }: Reading): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  const open: { numbers: number[]; place: Place }[] = [];
  const end = (level: number): void => {
    for (const { numbers, place } of open.splice(level))
      if (numbers.length > 2 && numbers.some((number, i) => number !== i + numbers[0]!) && numbers[0] === 1)
        problems.push({ code: 'NUMBERING_BROKEN', facts: { numbers: numbers.join('、') }, at: place });
  };
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = plain(block.text).replace(/\s+/g, '');
    const level = MARKS.findIndex(([pattern]) => pattern.test(text));
    if (level < 0) continue;
    const [pattern, read] = MARKS[level]!;
    const number = read(pattern.exec(text)![1]!);
    // 1 begins another list; so does anything where the list above it has gone on.
    end(number === 1 ? level : level + 1);
    for (let i = open.length; i <= level; i += 1) open.push({ numbers: [], place: block.place });
    if (open[level]!.numbers.length === 0) open[level] = { numbers: [], place: block.place };
    open[level]!.numbers.push(number);
  }
  end(0);
  return problems;
}

/** ①②④ within one text. */
function circled({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }): readonly ReportProblem[] => {
    const numbers = [...text.matchAll(/(?<![和、与及])[①-⑩](?![和、与及])/g)].map(
      ([sign]) => sign.charCodeAt(0) - 0x245f,
    );
    // A text of several lists starts each at ①, and one may be spoken of again.
    if (numbers.length < 3 || numbers[0] !== 1 || numbers.filter((one) => one === 1).length > 1) return [];
    if (numbers.every((number, i) => number === i + 1)) return [];
    return [
      {
        code: 'NUMBERING_BROKEN',
        facts: { numbers: numbers.map((one) => String.fromCharCode(one + 0x245f)).join('') },
        at: place,
      },
    ];
  });
}

/** The options of a question: A, B, C in their order, and stretches that do not cover one another. */
function options({ blocks }: Reading): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  let question = '';
  let letters: string[] = [];
  let stretches: { low: number; high: number; text: string }[] = [];
  let place: Place | undefined;
  const end = (): void => {
    if (place && letters.length > 1) {
      if (letters[0] === 'A' && letters.some((letter, i) => letter.charCodeAt(0) !== 65 + i))
        problems.push({ code: 'OPTIONS_BROKEN', facts: { question, letters: letters.join('、') }, at: place });
      const pair = overlap(stretches);
      if (pair)
        problems.push({ code: 'OPTIONS_OVERLAP', facts: { question, first: pair[0], second: pair[1] }, at: place });
    }
    [letters, stretches, place] = [[], [], undefined];
  };
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      end();
      continue;
    }
    const text = plain(block.text);
    if (/^\s*\d+[.、]/.test(text)) {
      end();
      question = text.trim().slice(0, 24);
    }
    const found = [...text.matchAll(/(?:^|\s)([A-H])[.、]\s*([^\sA-H]+(?:\s[^A-H\s]+)*)/g)];
    if (found.length === 0) {
      if (!/^\s*\d+[.、]/.test(text)) end();
      continue;
    }
    place ??= block.place;
    for (const [, letter = '', answer = ''] of found) {
      letters.push(letter);
      const own = stretchOf(answer);
      if (own) stretches.push({ ...own, text: answer.trim() });
    }
  }
  end();
  return problems;
}

/** 18-30岁, 50岁以上, 1500以下: both ends in, as the words say. */
function stretchOf(answer: string): { readonly low: number; readonly high: number } | undefined {
  const text = answer.replace(/\s/g, '');
  const between = /(\d+)[-—~至到](\d+)/.exec(text);
  if (between) return { low: Number(between[1]), high: Number(between[2]) };
  const one = /(\d+)[^\d]{0,2}(以下|以上|以内)/.exec(text);
  if (!one) return undefined;
  return one[2] === '以上' ? { low: Number(one[1]), high: Infinity } : { low: -Infinity, high: Number(one[1]) };
}

function overlap(
  stretches: readonly { low: number; high: number; text: string }[],
): readonly [string, string] | undefined {
  for (const [i, a] of stretches.entries())
    for (const b of stretches.slice(i + 1)) {
      const openEnds = a.high === Infinity || b.high === Infinity || a.low === -Infinity || b.low === -Infinity;
      // 以下 and 以上 may be meant without their number, so that a shared end is told of two closed stretches only.
      if (openEnds ? a.low < b.high && b.low < a.high : a.low <= b.high && b.low <= a.high) return [a.text, b.text];
    }
  return undefined;
}
