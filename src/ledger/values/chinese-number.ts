/** 壹 as 1, 两 as 2, 拾 as 十: both hands of writing in one. */
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇○', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, digit) =>
    [...same].map((letter) => [letter, String(digit)]),
  ),
);
const UNITS: Readonly<Record<string, string>> = {
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  圆: '元',
  块: '元',
  正: '整',
};
const NUMERALS = /^[零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億元圆块角分整正]+$/;

const AMOUNT = /^(?:([^元角分整]+?)(元)?)?(?:0?([1-9])角)?(?:0?([1-9])分)?整?$/;
const SECTION = /^0?(?:([1-9])千)?0?(?:([1-9])百)?0?(?:([1-9])?十)?0?([1-9])?$/;

/** Below 一万. A digit without its unit needs 零 or 十 before it: 一万五 is 15000 to one reader and 10005 to another, so it is none. */
function section(text: string, first: boolean): number | undefined {
  const match = SECTION.exec(text);
  if (!match || text.endsWith('0') || text === '') return undefined;
  if (match[4] !== undefined && !/[十0].$/.test(text) && !(first && text.length === 1)) return undefined;
  const tens = text.includes('十') ? Number(match[3] ?? 1) : 0;
  return Number(match[1] ?? 0) * 1000 + Number(match[2] ?? 0) * 100 + tens * 10 + Number(match[4] ?? 0);
}

function whole(text: string): number | undefined {
  if (text === '0') return 0;
  let rest = text;
  let total = 0;
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const count = section(rest.slice(0, at), total === 0);
    if (count === undefined) return undefined;
    total += count * size;
    rest = rest.slice(at + 1);
  }
  if (rest === '' && total > 0) return total;
  const ones = section(rest, total === 0);
  return ones === undefined ? undefined : total + ones;
}

/**
 * An amount in Chinese numerals, in 分: `伍万元整`, `五万`, `壹拾贰万叁仟元零伍分`. undefined where the text is none, or leaves open what it means;
 * a bare `五` too, since it may as well be a number of something else.
 */
export function fenFromChinese(text: string): number | undefined {
  if (!NUMERALS.test(text)) return undefined;
  const plain = [...text].map((letter) => DIGITS[letter] ?? UNITS[letter] ?? letter).join('');
  const match = AMOUNT.exec(plain);
  if (!match || !/[千万亿元角分]/.test(plain)) return undefined;
  // 角 and 分 follow 元; without it 五万五角 is a slip of the pen.
  if (match[1] !== undefined && match[2] === undefined && (match[3] !== undefined || match[4] !== undefined))
    return undefined;
  const yuan = whole(match[1] ?? '0');
  return yuan === undefined ? undefined : yuan * 100 + Number(match[3] ?? 0) * 10 + Number(match[4] ?? 0);
}
