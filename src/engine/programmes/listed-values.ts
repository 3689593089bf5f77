import type { Category, Programme } from './programme';

/**
 * Who a ledger's 人员类别 / 户类型 says a borrower is. Membership is decided by listed values: the whole text must be one, in the words of the
 * programme and qualifiers that change nothing (稳定脱贫户, 一般农民（非建档立卡贫困户）). A listed word inside a text that also says something else
 * (非脱贫户, 脱贫户已清退, 三类户) decides nothing: the loan is held until a clerk has ruled on the value.
 */
export type Membership =
  /** The categories that list the value, as indices; several where only the loan tells them apart. */
  | { readonly kind: 'listed'; readonly categories: readonly number[] }
  /** `guess`: the category by whose terms the amount at stake is worked out. `near`: the text names something the programme lists. */
  | { readonly kind: 'doubtful'; readonly guess: number; readonly near: boolean };

/** Qualifiers of a person or household that neither give membership nor take it away. */
const QUALIFIERS = [
  '稳定',
  '已',
  '的',
  '属于',
  '是',
  '系',
  '为',
  '户',
  '家庭',
  '人口',
  '人员',
  '对象',
  '成员',
  '户主',
  '防返贫',
  '防止返贫',
  '动态',
  '一般',
  '普通',
  '农村',
  '农业',
  '本村',
  '在册',
  '国家级',
  '省级',
  '市级',
  '县级',
  '低保',
  '特困',
  '残疾',
  '残疾人',
  '兜底',
  '政策',
  '享受',
  '借款',
  '贷款',
];

/** What denies, ends or doubts a membership. */
const DENIALS =
  /[非不未无没否除曾拟疑假停撤]|取消|清退|退出|注销|销户|死亡|终止|剔除|迁出|失效|失联|已消除|待(定|核|认|查)/;
const DENIAL_OF = /^(非|不是|不属于|不含|不包括|无|没有)/;

/** Which categories a ledger's text means. Blanks and full-width forms are ignored; an id (`farmer`) means itself. `text` is not blank. */
export function membershipOf(programme: Programme, text: string): Membership {
  const plain = plainText(text);
  const { categories } = programme;
  const ruled = programme.decided?.find(({ column, value }) => column === 'category' && plainText(value) === plain);
  const ruledFor = categories.flatMap(({ id }, i) => (ruled?.as === id ? [i] : []));
  if (ruledFor.length > 0) return { kind: 'listed', categories: ruledFor };
  const named = ruled ? [] : categories.flatMap((category, i) => (isMember(category, categories, plain) ? [i] : []));
  // Several categories of the same words are told apart by the loan; those of different words contradict one another.
  if (named.length > 0 && named.every((i) => sharesWords(categories[i]!, categories[named[0]!]!))) {
    return { kind: 'listed', categories: named };
  }
  const near = nearest(categories, plain);
  const byDefault = categories.findIndex(({ id }) => id === programme.defaultCategory);
  return { kind: 'doubtful', guess: Math.max(near ?? byDefault, 0), near: near !== undefined || DENIALS.test(plain) };
}

/** NFKC without blanks: （ is ( and full-width letters are letters. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

function sharesWords(a: Category, b: Category): boolean {
  return a.words.some((word) => b.words.includes(word));
}

function isMember(category: Category, all: readonly Category[], plain: string): boolean {
  if (plain === category.id) return true;
  const words = category.words.map(plainText);
  if (words.includes(plain)) return true;
  // A value that another category lists as it stands is that category's.
  if (all.some((other) => other.words.some((word) => plainText(word) === plain))) return false;
  const [head = '', ...notes] = plain.split(/[()[\]【】、,，;；:：/|+]/).filter((part) => part !== '');
  const others = all.flatMap((other) => (sharesWords(other, category) ? [] : other.words.map(plainText)));
  const says = (part: string): boolean => isSaidWith(part, words, others, category.party);
  return says(head) && notes.every((note) => says(note) || deniesExclusion(note, category));
}

/** The part is one of the words, with nothing but qualifiers around it. */
function isSaidWith(
  part: string,
  words: readonly string[],
  others: readonly string[],
  party: Category['party'],
): boolean {
  // A compound of an organisation says its kind last: 农业龙头企业 is an 企业.
  if (party === 'organisation' && !DENIALS.test(part)) {
    const ends = longest(words.filter((word) => part.endsWith(word)));
    if (ends !== undefined) return (longest(others.filter((word) => part.endsWith(word)))?.length ?? 0) <= ends.length;
  }
  const known = [...words, ...others, ...QUALIFIERS].sort((a, b) => b.length - a.length);
  let rest = part;
  let isNamed = false;
  while (rest !== '') {
    const next = known.find((word) => rest.startsWith(word));
    if (next === undefined || others.includes(next)) return false;
    isNamed ||= words.includes(next);
    rest = rest.slice(next.length);
  }
  return isNamed;
}

/** 非建档立卡贫困户 said of a programme that rules those out. */
function deniesExclusion(note: string, { exceptWords = [] }: Category): boolean {
  const denied = note.replace(DENIAL_OF, '');
  return denied !== note && isSaidWith(denied, exceptWords.map(plainText), [], 'person');
}

function longest(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>(
    (most, word) => (most && most.length >= word.length ? most : word),
    undefined,
  );
}

/** The category with the longest word that stands anywhere in the text. */
function nearest(categories: readonly Category[], plain: string): number | undefined {
  let best: number | undefined;
  let length = 0;
  categories.forEach(({ words }, i) => {
    const found = longest(words.map(plainText).filter((word) => plain.includes(word)));
    if (found === undefined || found.length <= length) return;
    best = i;
    length = found.length;
  });
  return best;
}
