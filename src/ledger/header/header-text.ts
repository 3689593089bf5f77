import { halfWidth } from '../values/text';
import { type HeaderWord, isNotOurs, lookUpWord, wholeHeader } from './header-words';
import { joinUnits, unitsIn } from './units';

/** A header as written, taken apart. */
export interface HeaderText {
  /** Half-width, without blanks, stars, colons and units: `贷款金额`. */
  readonly words: string;
  /** The same without any brackets: `乡` of `乡(镇)`. */
  readonly bare: string;
  /** `万元`, `元`, `%`, `‰`, `‰/月`, `月` … where the header names one; `元/万元` where it names two of a kind. */
  readonly unit?: string;
}

const BRACKETS = /[([【〔{]([^()[\]【】〔〕{}]*)[)\]】〕}]/g;
const TRAILING_UNIT = /^(.*(?:金额|余额|本金|利率|额度|基数|额|息))\/?(亿元|万元|千元|元|%|‰)$/;
const SLASH_UNIT = /^(.+)[/:,、](?:单位)?(亿元|万元|千元|百元|元|%|‰|个月|月|年|天)$/;
/** `利率(‰)月`: the period behind the brackets of its unit. */
const PERIOD_BEHIND = /^(.*率)([年月日])$/;
const ORNAMENT = /[*＊★☆#"'“”‘’]/g;
const LONGEST_HEADER = 40;
const MOST_REMEMBERED = 5000;

/**
 * Takes a header cell apart. A cell that is only a unit (a row of units under the header) has empty `words`: 村, 组 and the like are headers,
 * but 月, 年 and 天 alone under a header are units, as is 户.
 */
export function normaliseHeader(raw: string): HeaderText {
  const text = halfWidth(raw).replace(/\s+/g, '').replace(ORNAMENT, '').replace(/:$/, '');
  const alone = unitsIn(text);
  if (alone.length > 0) return { words: '', bare: '', unit: joinUnits(alone) };
  const units: string[] = [];
  let words = text.replace(BRACKETS, (whole, inside: string) => {
    const found = unitsIn(inside);
    units.push(...found);
    return found.length > 0 ? '' : whole;
  });
  const trailing =
    units.length === 0 ? (TRAILING_UNIT.exec(words) ?? SLASH_UNIT.exec(words)) : PERIOD_BEHIND.exec(words);
  if (trailing) {
    units.push(...unitsIn(trailing[2] ?? ''));
    words = trailing[1] ?? words;
  }
  const bare = words.replace(BRACKETS, '');
  return units.length === 0 ? { words, bare } : { words, bare, unit: joinUnits(units) };
}

const GROUP_FILLER = /(?:情况|信息|明细|记录|资料|内容|部分|数据)$/;
const GROUP_DATES = /(?:起止日期|期限|起止时间|起止日|起止|起讫日期|期间|时段|日期|时间)$/;
const END_WORDS =
  /^(?:自|从)?(起|止|始|终|至|开始|结束|起始|截止|终止|起始日期|截止日期|终止日期|起日|止日)(?:日|时间)?$/;

const START_WORDS = /^(?:起|始|开始|起始|起始日期|起日)$/;

/** `贴息起止日` over `起` reads `贴息起`; `贷款情况` over `金额` reads `贷款金额`; `户主` over `姓名` reads `户主姓名`. */
function joinGroup(group: string, leaf: string): string {
  const end = END_WORDS.exec(leaf);
  if (end)
    return group.replace(GROUP_FILLER, '').replace(GROUP_DATES, '') + (START_WORDS.test(end[1] ?? '') ? '起' : '止');
  return group.replace(GROUP_FILLER, '') + leaf;
}

export interface HeaderMatch extends HeaderWord {
  /** Which words decided: as shown to the clerk. */
  readonly words: string;
}

export interface ReadHeader {
  readonly match?: HeaderMatch;
  readonly unit?: string;
}

/**
 * Reads header paths (group rows first, leaf last), remembering every answer: a ledger asks the same few dozen headers again and again.
 * Make one for a reading.
 */
export class HeaderReader {
  private readonly texts = new Map<string, HeaderText>();
  private readonly words = new Map<string, boolean>();
  private readonly paths = new Map<string, ReadHeader>();

  text(raw: string): HeaderText {
    let text = this.texts.get(raw);
    if (!text) this.texts.set(raw, (text = normaliseHeader(raw)));
    return text;
  }

  /** True where the cell by itself is a known header word, exactly: tells header rows from data rows. */
  isHeaderWord(raw: string): boolean {
    if (raw.length > LONGEST_HEADER) return false;
    const known = this.words.get(raw);
    if (known !== undefined) return known;
    const { words, bare } = normaliseHeader(raw);
    const found = wholeHeader(words) !== undefined || wholeHeader(bare) !== undefined;
    // Rows of data are asked about too: what they say is not worth keeping without end.
    if (found || this.words.size < MOST_REMEMBERED) this.words.set(raw, found);
    return found;
  }

  /** True where the cell names a unit and nothing else. */
  isUnit(raw: string): boolean {
    return raw.length <= LONGEST_HEADER && this.text(raw).words === '' && this.text(raw).unit !== undefined;
  }

  /** What the path means. */
  path(path: readonly string[]): ReadHeader {
    const key = path.join('\u0000');
    let read = this.paths.get(key);
    if (!read) this.paths.set(key, (read = this.readPath(path)));
    return read;
  }

  private readPath(path: readonly string[]): ReadHeader {
    const texts = path.filter((p) => p.length <= LONGEST_HEADER).map((p) => this.text(p));
    const unit = [...texts].reverse().find((t) => t.unit !== undefined)?.unit;
    const worded = texts.filter((t) => t.words !== '');
    const leaf = worded[worded.length - 1];
    if (!leaf || worded.slice(0, -1).some((group) => isNotOurs(group.words))) return unit === undefined ? {} : { unit };
    // Under a group the leaf alone counts a little less: 贴息情况/金额 is no 贷款金额.
    const alone = worded.length > 1 ? 0.97 : 1;
    const offers: [words: string, factor: number][] = worded
      .slice(0, -1)
      .reverse()
      .map((group) => [joinGroup(group.words, leaf.words), 1]);
    offers.push([leaf.words, alone]);
    if (leaf.bare !== leaf.words) offers.push([leaf.bare, 0.97 * alone]);
    let best: HeaderMatch | undefined;
    for (const [words, factor] of offers) {
      const found = lookUpWord(words);
      if (found && (!best || found.weight * factor > best.weight)) {
        best = { field: found.field, weight: found.weight * factor, words };
      }
    }
    return { ...(best && { match: best }), ...(unit !== undefined && { unit }) };
  }
}
