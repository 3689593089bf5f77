import type { Citation } from '../engine/ground/citation';
import type { Bilingual } from '../engine/programmes/bilingual';
import { groupDigits } from '../engine/ground/money';
import type {
  Category,
  Dated,
  DatedValues,
  DayRange,
  Programme,
  RateValue,
  ValueRange,
} from '../engine/programmes/programme';
import { programmeRules as en } from '../locale/en-us/programme-rules';
import type { Language } from '../locale/language';
import { programmeRules as zh } from '../locale/zh-cn/programme-rules';
import { describeRate } from './programmes';

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

type Texts = typeof zh;
const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zh, 'en-US': en };

/** Every rule of a programme in words, category by category; the common ones last. */
export function rulesOf(programme: Programme, language: Language): readonly RuleGroup[] {
  const say = new Saying(programme, language);
  return [
    ...programme.categories.map((category) => ({ heading: category.name, lines: say.category(category) })),
    { lines: say.common() },
  ];
}

class Saying {
  private readonly t: Texts;
  private readonly side: 'zh' | 'en';

  constructor(
    private readonly programme: Programme,
    private readonly language: Language,
  ) {
    this.t = TEXTS[language];
    this.side = language === 'zh-CN' ? 'zh' : 'en';
  }

  category(category: Category): RuleLine[] {
    const { t } = this;
    const rate = (value: RateValue): string => describeRate(value, this.programme, this.language);
    const { age, pool } = category;
    return [
      { text: t.words(category.words.join(t.comma)) },
      ...(category.exceptWords ? [{ text: t.exceptWords(category.exceptWords.join(t.comma)) }] : []),
      ...this.when(category),
      ...this.uses(category),
      ...this.rates(category, rate),
      ...this.dated(category.borne, (value) => t.borne(rate(value))),
      ...this.dated(category.share, (share) => t.share(share.includes('/') ? share : `${share}%`)),
      ...this.dated(category.paidAtMost, (value) => t.paidAtMost(rate(value))),
      ...this.dated(category.termLimitMonths, t.termLimit),
      ...this.dated(category.loanLimit, t.loanLimit),
      ...this.dated(category.loanMinimum, t.loanMinimum),
      ...this.dated(category.loansAtMost, t.loansAtMost),
      ...this.dated(category.loanCap, t.loanCap),
      ...this.dated(category.groupCap, t.groupCap[this.programme.choices.capOwner.value]),
      ...(pool !== undefined && this.isShared(pool) ? [{ text: t.pool(pool) }] : []),
      ...this.dated(category.groupReview, t.groupReview),
      ...this.subsidyCaps(category),
      ...(age ? [{ text: t.age(age.from, age.to), citation: age.citation }] : []),
    ];
  }

  common(): RuleLine[] {
    const { t, programme } = this;
    const { use, enterprise, inForce, roundTo, payers, budget, decided = [], series = [] } = programme;
    return [
      { text: programme.eligibility.quote ?? t.eligibility, citation: programme.eligibility },
      ...(inForce?.lent
        ? [{ text: t.inForceLent(this.days(inForce.lent), inForce.lentBy ?? 'disbursed'), citation: inForce.citation }]
        : []),
      ...(inForce?.interest
        ? [{ text: t.inForceInterest(this.days(inForce.interest)), citation: inForce.citation }]
        : []),
      ...(use ? [{ text: t.use(use.refusedWords.slice(0, USES_NAMED).join(t.comma)), citation: use.citation }] : []),
      ...(enterprise
        ? [
            ...this.dated(enterprise.perHousehold, t.perHousehold),
            ...this.dated(enterprise.dividendPerHousehold, (yuan) => t.dividend(groupDigits(yuan))),
            ...this.dated(enterprise.ownRate, t.ownRate),
          ]
        : []),
      ...(roundTo
        ? [{ text: `${t.roundTo[roundTo.unit]}${t.roundHow[roundTo.how]}`, citation: roundTo.citation }]
        : []),
      ...series.flatMap(({ name, values }) => this.dated(values, (value) => t.series(name[this.side], value))),
      { text: t.payee[programme.payment.payee], citation: programme.payment.citation },
      ...(payers ? [{ text: t.payers(this.payers()), citation: payers.citation }] : []),
      ...(budget ? [{ text: t.budget(budget.amount), citation: budget.citation }] : []),
      ...decided.map(({ value, as }) => ({ text: t.decided(value, this.decidedAs(as)) })),
    ];
  }

  private payers(): string {
    const list = this.programme.payers?.payers ?? [];
    return list
      .map(({ name, share }) => `${name[this.side]} ${share.includes('/') ? share : `${share}%`}`)
      .join(this.t.comma);
  }

  private decidedAs(as: string): string {
    const { decidedAs } = this.t;
    if (as in decidedAs) return decidedAs[as as keyof typeof decidedAs];
    return this.programme.categories.find(({ id }) => id === as)?.name[this.side] ?? as;
  }

  private isShared(pool: string): boolean {
    return this.programme.categories.filter((category) => category.pool === pool).length > 1;
  }

  private rates({ rateSource, rate: values }: Category, rate: (value: RateValue) => string): RuleLine[] {
    const { t } = this;
    if (rateSource === 'programme') {
      return values.length > 0 ? this.dated(values, (value) => t.rate(rate(value))) : [{ text: t.rateMissing }];
    }
    return values.length > 0
      ? this.dated(values, (value) => t.rateContractAtMost(rate(value)))
      : [{ text: t.rateContract }];
  }

  private when({ when }: Category): RuleLine[] {
    if (!when) return [];
    const { t } = this;
    const { signed, disbursed, interest, principal, termMonths, ordinal, citation } = when;
    const texts = [
      ...(signed ? [t.signed(this.days(signed))] : []),
      ...(disbursed ? [t.disbursed(this.days(disbursed))] : []),
      ...(interest ? [t.interest(this.days(interest))] : []),
      ...(principal ? [t.principal(this.range(principal))] : []),
      ...(termMonths ? [t.termMonths(this.range(termMonths))] : []),
      ...(ordinal ? [t.ordinal(this.range(ordinal))] : []),
    ];
    return texts.map((text) => ({ text, citation }));
  }

  private uses({ uses }: Category): RuleLine[] {
    if (!uses) return [];
    const { only, refused, citation } = uses;
    return [
      ...(only ? [{ text: this.t.onlyUses(only.join(this.t.comma)), citation }] : []),
      ...(refused ? [{ text: this.t.refusedUses(refused.join(this.t.comma)), citation }] : []),
    ];
  }

  private subsidyCaps({ subsidyCaps = [] }: Category): RuleLine[] {
    const { t } = this;
    return subsidyCaps.flatMap(({ of, per, amount = [], percentOfPrincipal, citation }) => {
      const say = (most: string): string => t.subsidyCap(t.owners[of], t.spans[per], most);
      if (percentOfPrincipal !== undefined) return [{ text: say(t.ofPrincipal(percentOfPrincipal)), citation }];
      return this.dated(amount, (yuan) => say(t.yuan(yuan)));
    });
  }

  private days({ from, to }: DayRange): string {
    return this.t.days(from, to);
  }

  private range<T extends string | number>(range: ValueRange<T>): string {
    return (['from', 'above', 'to', 'below'] as const)
      .flatMap((end) => (range[end] === undefined ? [] : [this.t.range[end](groupDigits(String(range[end])))]))
      .join(this.t.plus);
  }

  private dated<T>(values: DatedValues<T> | undefined, say: (value: T) => string): RuleLine[] {
    return (values ?? []).map((dated) => ({ text: this.since(dated, say(dated.value)), citation: dated.citation }));
  }

  private since({ from, fromMonth, by }: Dated<unknown>, rule: string): string {
    const { t } = this;
    if (fromMonth !== undefined && fromMonth > 0) return t.fromMonth(fromMonth, rule);
    const chosen = by === undefined ? rule : `${rule}（${t.by[by]}）`;
    return from === undefined ? chosen : t.from(from, chosen);
  }
}

/** Enough of the refused words to know what is meant. */
const USES_NAMED = 4;

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
