import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../src/locale');
const filesOf = (language: string) => readdirSync(join(folder, language)).sort();
const textsOf = (language: string, file: string) => jest.requireActual<object>(join(folder, language, file));

/** Chinese and Latin letters of a text. */
const letters = (text: string) => ({
  chinese: text.match(/\p{Script=Han}/gu)?.length ?? 0,
  latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
});

/** Every text with its path; a text that is made from something stands for itself as `(n)`, n of what it is made from. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, `(${value.length})`]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Without formulas, which are the same in every language, and the button that leads to the other language, which is named in that one. */
function spoken(texts: [path: string, text: string][]): [path: string, text: string][] {
  return texts.filter(([path, text]) => !text.startsWith('=') && path !== '.workbench.language');
}

test('both languages have the same areas', () => expect(filesOf('en-us')).toEqual(filesOf('zh-cn')));

describe.each(filesOf('zh-cn'))('%s', (file) => {
  const chinese = spoken(leaves(textsOf('zh-cn', file)));
  const english = spoken(leaves(textsOf('en-us', file)));

  test('nothing is empty in one language alone', () => {
    const empty = (texts: [string, string][]) => texts.filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(empty(english)).toEqual(empty(chinese));
  });

  test('the English is English', () => {
    // It names what stands in a ledger in Chinese (元, 一般农民), but says what it says of it in English.
    const left = english.filter(([, text]) => letters(text).chinese > letters(text).latin);
    expect(left).toEqual([]);
  });

  test('the Chinese is Chinese', () => {
    const same = new Map(english);
    const left = chinese.filter(
      ([path, text]) => letters(text).latin > 3 && !letters(text).chinese && same.get(path) === text,
    );
    expect(left).toEqual([]);
  });
});
