import { ownValue } from '../own-value';
import type { BankAliases } from '../ledger';
import { normaliseName } from './name';

/** Text that names a lender. */
export const BANK_LIKE = /银行|信用社|信用联社|合作联社|农商|农信|邮储|联社$|互助社|小额贷款|小贷/;
/** The lender's name inside the name of a sheet or a file: `测试农商行` of `2021年测试农商行台账`. */
const BANK_NAME =
  /(?:(?![年月日季度第])\p{Script=Han})*?(?:银行|农商行|信用社|信用联社|合作联社|农信社|邮储(?:银行)?|[工农中建交]行|互助社|小额贷款(?:股份)?(?:有限)?公司|小贷公司)/u;
const NO_BANK = /^(?:各|全部|所有|承贷|贷款|合作|经办|按)*银行$/;

/** The lender named in the name of a sheet or a file; undefined where none is (`各银行汇总`). */
export function bankInName(name: string): string | undefined {
  const found = BANK_NAME.exec(name)?.[0];
  return found === undefined || NO_BANK.test(found) ? undefined : found;
}

const COMPANY = /(?:股份)?(?:有限)?(?:责任)?公司$/;
const BRANCH =
  /^(.*(?:银行|农商行|农商|农信社|信用联社|合作联社|联社|[工农中建交]行|邮储))((?:股份)?(?:有限)?(?:责任)?(?:公司)?).+?(?:支行|分行|分理处|营业部|营业室|营业厅|储蓄所|网点|信用社|分社|营业所)$/;
const BRACKETS = /[([【（].*?[)\]】）]/g;

/** State and joint-stock banks: within one county every branch of one is the same institution. */
const NATIONAL: readonly (readonly [RegExp, string])[] = [
  [/邮政储蓄|邮储|邮政银行/, '邮储'],
  [/农业发展银行|农发行/, '农发'],
  [/国家开发银行|国开行/, '国开'],
  [/农业银行|农行/, '农行'],
  [/工商银行|工行/, '工行'],
  [/建设银行|建行/, '建行'],
  [/交通银行|交行/, '交行'],
  [/中国银行|中行/, '中行'],
];

const OWN_NAME = /互助社|小额贷款|小贷|村镇银行|担保|典当/;
/** One institution under its names before and after the reform of the rural credit cooperatives: 信用社 → 信用联社 → 农商行. */
const RURAL =
  /农村商业银行|农商银行|农商行|农商|农村合作银行|农合行|农村信用合作联社|农村信用社联合社|农村信用联社|农村信用合作社|农村信用社|信用合作联社|信用联社|信用合作社|信用社|农信联社|农信社|农信|联社|信合/;
const PLACE_ENDING = /(?:[省市县区旗]|自治[州县旗区])+$/;

interface BankName {
  readonly text: string;
  /** Without branch, as it would be shown for several branches together. */
  readonly head: string;
  readonly family: 'national' | 'rural' | 'own';
  /** national: which; rural: place ('' where none is named); own: the name without company form. */
  readonly key: string;
}

function takeApart(text: string, townships: ReadonlySet<string>): BankName {
  const plain = text.replace(BRACKETS, '');
  const head = BRANCH.exec(plain)?.[1] ?? plain;
  if (!OWN_NAME.test(plain)) {
    const rural = RURAL.exec(plain);
    if (rural) {
      const place = plain.slice(0, rural.index).replace(PLACE_ENDING, '');
      return { text, head, family: 'rural', key: townships.has(place) ? '' : place };
    }
    const national = NATIONAL.find(([pattern]) => pattern.test(plain));
    if (national) return { text, head, family: 'national', key: national[1] };
  }
  return {
    text,
    head: plain,
    family: 'own',
    key: plain.replace(COMPANY, '').replace('小贷', '小额贷款').replace(/公司$/, ''),
  };
}

/**
 * Joins shorter keys with the one longer key that ends in them (`巴楚` with `新疆巴楚`). A key that fits two longer ones stays on its own:
 * which is meant can't be known.
 */
function joinByEnding(keys: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(keys)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const joined = new Map<string, string>();
  for (const key of sorted) {
    const longer = key === '' ? [] : [...new Set(joined.values())].filter((k) => k !== key && k.endsWith(key));
    joined.set(key, longer.length === 1 ? (longer[0] ?? key) : key);
  }
  return joined;
}

/**
 * One name for each bank of a workbook: `衡南农商行城关支行`, `农商行`, `农信社` and `衡南县农村商业银行股份有限公司` are one where the workbook
 * names only one place before such words; national banks are one across branches; 小额贷款公司, 互助社 and 村镇银行 keep their own names, with or without company
 * form. The name shown is the longest spelling without its branch, one with a place before one without (a bank spelled in one way only keeps that). Row order plays no part.
 * `told` are the clerk's own names and win.
 */
export function joinBankNames(
  written: Iterable<string>,
  places: Iterable<string>,
  told: Readonly<Record<string, string>> = {},
): { readonly names: ReadonlyMap<string, string>; readonly banks: readonly BankAliases[] } {
  const townships = new Set<string>();
  for (const place of places) townships.add(place).add(place.replace(/(?:镇|乡|街道|村|社区)$/, ''));
  townships.delete('');
  const names = new Map<string, string>();
  const groups = new Map<string, BankName[]>();
  const parsed: BankName[] = [];
  const spellings = new Map<string, string[]>();
  for (const raw of written) {
    const text = normaliseName(raw);
    const given = ownValue(told, text) ?? ownValue(told, raw);
    if (given !== undefined) {
      names.set(raw, given);
      continue;
    }
    const raws = spellings.get(text);
    if (raws) raws.push(raw);
    else {
      spellings.set(text, [raw]);
      if (text !== '') parsed.push(takeApart(text, townships));
    }
  }
  const rural = joinByEnding(parsed.filter((b) => b.family === 'rural').map((b) => b.key));
  const ruralPlaces = new Set([...rural.values()].filter((place) => place !== ''));
  const own = joinByEnding(parsed.filter((b) => b.family === 'own').map((b) => b.key));
  const groupKey = (bank: BankName): string => {
    if (bank.family === 'national') return `national:${bank.key}`;
    if (bank.family === 'own') return `own:${own.get(bank.key) ?? bank.key}`;
    return ruralPlaces.size <= 1 ? 'rural' : `rural:${rural.get(bank.key) ?? bank.key}`;
  };
  for (const bank of parsed) {
    const key = groupKey(bank);
    groups.set(key, [...(groups.get(key) ?? []), bank]);
  }
  const banks: BankAliases[] = [];
  for (const members of groups.values()) {
    const placed = members.filter((m) => m.family === 'rural' && m.key !== '');
    const name =
      members.length === 1
        ? (members[0]?.text ?? '')
        : longest((placed.length > 0 ? placed : members).map((m) => m.head));
    for (const { text } of members) for (const raw of spellings.get(text) ?? []) names.set(raw, name);
    const aliases = members.map((m) => m.text).filter((text) => text !== name);
    if (aliases.length > 0) banks.push({ name, aliases: aliases.sort() });
  }
  for (const raw of spellings.get('') ?? []) names.set(raw, '');
  return { names, banks };
}

function longest(texts: readonly string[]): string {
  return texts.reduce(
    (best, text) => (text.length > best.length || (text.length === best.length && text < best) ? text : best),
    '',
  );
}
