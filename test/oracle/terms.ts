import { dayFromIso, FIRST_DAY, type Day } from '../../src/engine/ground/day';

/**
 * The five programmes once more, typed in from the documents and not taken from src/engine/programmes: a slip in either shows.
 * Amounts in 元, rates in percent.
 */
export interface Terms {
  /** Words of 人员类别 that mean this product, first fit; a blank one means the product marked `whenBlank`. */
  readonly words: readonly string[];
  readonly notWords?: readonly string[];
  readonly whenBlank?: boolean;
  /** Rate paid at most; absent: what the contract says. */
  readonly rate?: string;
  /** The rate above is nothing without a contract rate. */
  readonly needsContractRate: boolean;
  /** Contract rates are paid up to the reference rate of their term at signing. */
  readonly lprCeiling: boolean;
  /** Months from disbursement that are paid. */
  readonly months?: number;
  /** A contract longer than those months is not this product. */
  readonly longerIsRefused: boolean;
  /** A single loan above has nothing. */
  readonly singleLimit?: string;
  /** All together (and so each alone) count at most so much; from a day on. */
  readonly cap: readonly { readonly from: Day; readonly yuan: string }[];
  /** Share of the interest, percent; from a day on. */
  readonly share: readonly { readonly from: Day; readonly percent: string }[];
}

export interface Scheme {
  /** 事后贴息: the whole loan once, when it has been settled. Otherwise: day by day within the period. */
  readonly settlementYear: boolean;
  /** Of a year's loans only those at one institution; repaid late is not paid at all. */
  readonly oneInstitution: boolean;
  readonly lateForfeits: boolean;
  readonly capOwner: 'borrower' | 'household';
  readonly products: readonly Terms[];
  readonly bannedUse: RegExp;
}

const always = FIRST_DAY;
const full = [{ from: always, percent: '100' }];

/** 万宁: farmer 6% for a year, woman 7% for two, cooperative 100万 at a rate the county gives. */
export function wanning(cooperativeRate?: string): Scheme {
  const person = {
    needsContractRate: false,
    lprCeiling: false,
    longerIsRefused: false,
    singleLimit: '500000',
    cap: [{ from: always, yuan: '100000' }],
    share: full,
  };
  return {
    settlementYear: true,
    oneInstitution: true,
    lateForfeits: true,
    capOwner: 'borrower',
    bannedUse: /建房|结婚|理财/,
    products: [
      {
        ...person,
        words: ['合作社'],
        ...(cooperativeRate === undefined ? { rate: '' } : { rate: cooperativeRate }),
        months: 12,
        singleLimit: '1000000',
        cap: [{ from: always, yuan: '1000000' }],
      },
      { ...person, words: ['妇女'], rate: '7', months: 24 },
      { ...person, words: ['农民'], notWords: ['建档立卡'], rate: '6', months: 12, whenBlank: true },
    ],
  };
}

/** The 5万 product: household cap, 36 months, contract rate up to the LPR of the term. */
function microcredit(changes: Partial<Terms> = {}): Scheme {
  return {
    settlementYear: false,
    oneInstitution: false,
    lateForfeits: false,
    capOwner: 'household',
    bannedUse: /建房|结婚|理财/,
    products: [
      {
        words: ['脱贫户', '边缘易致贫户', '监测户'],
        whenBlank: true,
        needsContractRate: true,
        lprCeiling: true,
        months: 36,
        longerIsRefused: true,
        cap: [{ from: always, yuan: '50000' }],
        share: full,
        ...changes,
      },
    ],
  };
}

export const HENGNAN = microcredit();
export const JIAOCHENG = microcredit();
/** 贴息利率 3.95% as stated, not above what the bank charges; no LPR beside it. */
export const BACHU = microcredit({ rate: '3.95', needsContractRate: false, lprCeiling: false });
/** QY-01: 70% from 2024-01-01; and a cap that goes from 5万 to 10万. */
export const CHANGING = microcredit({
  share: [...full, { from: dayFromIso('2024-01-01'), percent: '70' }],
  cap: [
    { from: always, yuan: '50000' },
    { from: dayFromIso('2024-02-10'), yuan: '100000' },
  ],
});

/** 呼兰: government 4.35 of the 6% on an enterprise's loan, against proof of repayment; no cap on the loan itself. */
export const HULAN: Scheme = {
  settlementYear: true,
  oneInstitution: false,
  lateForfeits: false,
  capOwner: 'borrower',
  // The documents ban no use.
  bannedUse: /(?!)/,
  products: [
    {
      words: ['企业', '合作社'],
      whenBlank: true,
      rate: '4.35',
      needsContractRate: false,
      lprCeiling: false,
      longerIsRefused: false,
      cap: [],
      share: full,
    },
  ],
};
