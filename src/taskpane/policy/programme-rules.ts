import type { Citation } from '../../engine/ground/citation';
import type { Bilingual, Category, DatedValues, Programme, RateValue } from '../../engine/programmes/programme';
import { groupDigits } from '../../engine/ground/money';
import { describeRate } from '../../wording/programmes';
import type { Language } from '../../locale/language';
import type { PaneTexts } from '../texts';

/** One rule of a programme as a clerk reads it, with where it is written. */
export interface RuleLine {
  readonly text: string;
  readonly citation?: Citation;
}

/** `heading` undefined: rules common to all categories. */
export interface RuleGroup {
  readonly heading?: Bilingual;
  readonly lines: readonly RuleLine[];
}

type Lines = PaneTexts['policy']['lines'];

function dated<T>(values: DatedValues<T>, texts: PaneTexts, say: (value: T) => string): RuleLine[] {
  return values.map(({ from, value, citation }) => ({
    text: from === undefined ? say(value) : texts.policy.from(from, say(value)),
    citation,
  }));
}

function rateLines(category: Category, texts: PaneTexts, say: Lines, rate: (value: RateValue) => string): RuleLine[] {
  if (category.rateSource === 'programme') {
    return category.rate.length > 0
      ? dated(category.rate, texts, (value) => say.rate(rate(value)))
      : [{ text: say.rateMissing }];
  }
  return category.rate.length > 0
    ? dated(category.rate, texts, (value) => say.rateContractAtMost(rate(value)))
    : [{ text: say.rateContract }];
}

function categoryLines(category: Category, programme: Programme, texts: PaneTexts, language: Language): RuleLine[] {
  const say = texts.policy.lines;
  const rate = (value: RateValue): string => describeRate(value, programme, language);
  return [
    ...rateLines(category, texts, say, rate),
    ...dated(category.share, texts, (share) => say.share(share.includes('/') ? share : `${share}%`)),
    ...dated(category.termLimitMonths, texts, say.termLimit),
    ...dated(category.loanLimit, texts, say.loanLimit),
    ...dated(category.loanCap, texts, say.loanCap),
    ...dated(category.groupCap, texts, say.groupCap[programme.choices.capOwner.value]),
    ...dated(category.groupReview, texts, say.groupReview),
    ...(category.age ? [{ text: say.age(category.age.from, category.age.to), citation: category.age.citation }] : []),
  ];
}

/** Enough of the refused words to know what is meant. */
const USES_NAMED = 4;

function generalLines(programme: Programme, texts: PaneTexts): RuleLine[] {
  const say = texts.policy.lines;
  const { enterprise } = programme;
  return [
    { text: programme.eligibility.quote ?? say.eligibility, citation: programme.eligibility },
    ...(programme.use
      ? [
          {
            text: say.use(programme.use.refusedWords.slice(0, USES_NAMED).join(texts.common.listComma)),
            citation: programme.use.citation,
          },
        ]
      : []),
    ...(enterprise
      ? [
          ...dated(enterprise.perHousehold, texts, say.perHousehold),
          ...dated(enterprise.dividendPerHousehold, texts, (yuan) => say.dividend(groupDigits(yuan))),
          ...dated(enterprise.ownRate, texts, say.ownRate),
        ]
      : []),
    { text: say.payee[programme.payment.payee], citation: programme.payment.citation },
  ];
}

export function rulesOf(programme: Programme, texts: PaneTexts, language: Language): readonly RuleGroup[] {
  return [
    ...programme.categories.map((category) => ({
      heading: category.name,
      lines: categoryLines(category, programme, texts, language),
    })),
    { lines: generalLines(programme, texts) },
  ];
}

function sameDocument(a: Citation, b: Citation): boolean {
  return a.document === b.document && a.number === b.number;
}

/** The programme's documents and any other its rules cite, each once, in the order they are numbered on screen. */
export function documentsOf(programme: Programme, groups: readonly RuleGroup[]): readonly Citation[] {
  const cited = groups.flatMap(({ lines }) => lines.flatMap(({ citation }) => (citation ? [citation] : [])));
  const documents: Citation[] = [];
  for (const citation of [...programme.documents, ...cited]) {
    if (!documents.some((known) => sameDocument(known, citation))) documents.push(citation);
  }
  return documents;
}

/** 1-based, as in 〔1〕. */
export function numberOfDocument(documents: readonly Citation[], citation: Citation): number {
  return documents.findIndex((known) => sameDocument(known, citation)) + 1;
}
