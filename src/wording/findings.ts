import { findings as en } from '../locale/en-us/findings';
import type { Language } from '../locale/language';
import { findings as zh } from '../locale/zh-cn/findings';
import { GAP_CAUSES } from '../engine/line/claim';
import { groupDigits } from '../engine/ground/money';
import type { Facts, Finding, FindingCode, Severity } from '../engine/loan/finding';
import type { Category, Programme } from '../engine/programmes/programme';
import { fill } from './fill';

/** A new code points here at the sentence it lacks. */
type FindingTexts = typeof zh & {
  readonly sentences: Readonly<Record<FindingCode, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
};

const TEXTS: Readonly<Record<Language, FindingTexts>> = { 'zh-CN': zh, 'en-US': en };

/** What of a loan lies outside the policy, and the sentence that says so. */
const OUTSIDE = {
  signed: 'outsideSigned',
  disbursed: 'outsideDisbursed',
  principal: 'outsidePrincipal',
  term: 'outsideTerm',
  ordinal: 'outsideOrdinal',
  unknown: 'outsideUnknown',
  lent: 'outsideLent',
  settled: 'outsideSettled',
  days: 'outsideDays',
  value: 'outsideValue',
} as const;

/** The sentence of a finding. Category ids among the facts become names where the programme is given. */
export function describeFinding(finding: Finding, language: Language, programme?: Programme): string {
  const { sentences, variants } = TEXTS[language];
  const { code, severity } = finding;
  const facts = withReadableAmounts(finding.facts);
  switch (code) {
    case 'CATEGORY_UNKNOWN':
      if (facts['held'] !== undefined)
        return fill(variants.categoryHeld, { ...facts, heldName: categoryName(programme, facts['held'], language) });
      if (facts['category'] === '' && facts['taken'] === undefined) return variants.categoryBlank;
      if (facts['taken'] === undefined) break;
      return fill(variants.categoryTaken, { takenName: categoryName(programme, facts['taken'], language) });
    case 'RATE_MISSING':
      if (facts['missing'] === 'contract-rate') return variants.rateMissingContract;
      if (facts['missing'] === 'reference-rate') return fill(variants.rateMissingReference, facts);
      return fill(sentences.RATE_MISSING, {
        ...facts,
        categoryName: categoryName(programme, facts['category'] ?? '', language),
      });
    case 'OVERDUE':
      if (facts['marked'] !== undefined) return fill(variants.overdueMarked, facts);
      if (facts['uncovered'] !== undefined) return fill(variants.overdueUncovered, facts);
      if (severity !== 'refused') return fill(variants.overdueToDueDate, facts);
      break;
    case 'MULTI_BANK':
      if (facts['tied'] !== undefined) return fill(variants.multiBankDecided, facts);
      break;
    case 'CLAIM_DIFFERS':
      return fill(sentences.CLAIM_DIFFERS, { ...facts, causes: describeCauses(facts, language) });
    case 'TOTAL_MISMATCH':
      if (facts['balance'] !== undefined) return fill(variants.balanceUnexplained, facts);
      break;
    case 'OUTSIDE_POLICY':
      return fill(variants[OUTSIDE[facts['misfit'] as keyof typeof OUTSIDE]], facts);
    case 'SUBSIDY_CAPPED': {
      const { capOwners, capSpans } = TEXTS[language];
      const owner = capOwners[facts['owner'] as keyof typeof capOwners];
      return fill(sentences.SUBSIDY_CAPPED, {
        ...facts,
        owner,
        span: capSpans[facts['span'] as keyof typeof capSpans],
      });
    }
    case 'CUMULATIVE_CAPPED':
      if (severity === 'review') return fill(variants.cumulativeReview, facts);
      break;
  }
  return fill(sentences[code], facts);
}

/** Facts keep amounts as `50000.00`; a reader wants `50,000.00`. Rates stand below a thousand, and a contract number is no amount. */
function withReadableAmounts(facts: Facts): Facts {
  const readable: Record<string, string> = {};
  for (const name of Object.keys(facts)) {
    readable[name] = name === 'contract' ? facts[name]! : readableAmount(facts[name]!);
  }
  return readable;
}

function readableAmount(fact: string): string {
  // Most facts are no amounts: looked at before the pattern is.
  return fact.charAt(fact.length - 3) === '.' && /^-?\d+\.\d{2}$/.test(fact) ? groupDigits(fact) : fact;
}

export function severityName(severity: Severity, language: Language): string {
  return TEXTS[language].severities[severity];
}

/** The causes of a CLAIM_DIFFERS in words, each with its part of the gap: `天数 8.33，利率 -2.00`. */
export function describeCauses(facts: Facts, language: Language): string {
  const { causes, causeSeparator } = TEXTS[language];
  return GAP_CAUSES.filter((cause) => facts[`cause.${cause}`] !== undefined)
    .map((cause) => `${causes[cause]} ${readableAmount(facts[`cause.${cause}`]!)}`)
    .join(causeSeparator);
}

function categoryName(programme: Programme | undefined, id: string, language: Language): string {
  const found: Category | undefined = programme?.categories.find((category) => category.id === id);
  return found ? found.name[language === 'zh-CN' ? 'zh' : 'en'] : id;
}
