import { inBase, type Figure } from '../../engine/evaluation/figures/figure';
import type { FigureCheck } from '../../engine/evaluation/figures/check-figures';
import type { FigureCode } from '../../engine/evaluation/figures/outcome';
import { quoted, sentenceFormula } from '../model/sentence-formula';

/** A check of published figures as formulas over the cells they stand in. All without `=`. */
export interface LiveCheck {
  /** What the report states; absent where it states no such figure. */
  readonly stated?: string;
  /** Recomputed, rounded as it is shown. */
  readonly computed: string;
  readonly unit: string;
  /** What the sentence shows of it: decimals as many. */
  readonly decimals: number;
  /** TRUE where the figures hold. */
  readonly holds: string;
  /** Says what is wrong. */
  readonly sentence: string;
  /** Names of the figures that go into it. */
  readonly from: readonly string[];
}

/** Where a figure stands, and what is known of it. */
export interface FigureCell {
  readonly figure: Figure;
  /** `$C$40` */
  readonly address: string;
}

export type Sentences = Readonly<Record<FigureCode, string>>;

/** The formulas of a check; undefined for kinds that compare no figures (dates, directions, bands). One a neighbouring pair for a series. */
export function liveChecks(
  check: FigureCheck,
  cellOf: (name: string) => FigureCell,
  sentences: Sentences,
): readonly LiveCheck[] | undefined {
  const at = (name: string): Operand => operand(cellOf(name));
  switch (check.kind) {
    case 'sum':
      return [sumCheck(check.parts.map(at), at(check.total), sentences)];
    case 'ratio':
      return [
        ratioCheck(check.plus.map(at), (check.minus ?? []).map(at), check.over.map(at), at(check.stated), sentences),
      ];
    case 'product':
      return [productCheck(check.factors.map(at), at(check.stated), sentences)];
    case 'implied-rate':
      return [rateCheck(at(check.money), at(check.base), check.lowest, check.highest, sentences)];
    case 'per-head':
      return check.cap === undefined
        ? undefined
        : [capCheck(at(check.money), at(check.heads), at(check.cap), sentences)];
    case 'counts':
      return [countsCheck(at(check.heads), check.loans.map(at), sentences)];
    case 'repeated': {
      const [first, ...others] = check.figures.map(at);
      return first && others.map((other) => repeatedCheck(first, other, sentences));
    }
    case 'minimum-share':
      return [shareCheck(at(check.part), at(check.whole), check.share, sentences)];
    case 'jump':
      return check.series.slice(1).map((name, i) => jumpCheck(at(check.series[i]!), at(name), check.factor, sentences));
    default:
      return undefined;
  }
}

interface Operand extends FigureCell {
  /** In the base unit: 元, a share of 1. */
  readonly base: string;
  /** How many base units one of its own is; '' for one. */
  readonly over: string;
  readonly decimals: number;
  readonly name: string;
  readonly unit: string;
}

function operand({ figure, address }: FigureCell): Operand {
  const factor = inBase({ ...figure, value: '1' }).toString();
  return {
    figure,
    address,
    base: factor === '1' ? address : `${address}*${factor}`,
    over: factor === '1' ? '' : `/${factor}`,
    decimals: decimalsOf(figure.value),
    name: quoted(figure.name),
    unit: quoted(figure.unit),
  };
}

export function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

function shown(source: string, decimals: number): string {
  return `TEXT(${source},"${decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`}")`;
}

const own = ({ address, decimals }: Operand): string => shown(address, decimals);
/** A base-unit formula in the unit and to the decimals of a printed figure. */
const asPrinted = ({ over, decimals }: Operand, source: string): string => `ROUND((${source})${over},${decimals})`;
const added = (operands: readonly Operand[]): string => operands.map(({ base }) => base).join('+');
const namesOf = (...operands: readonly Operand[]): readonly string[] => operands.map(({ figure }) => figure.name);

/** What is stated and what it comes to differ: facts of most sentences. */
function differing(stated: Operand, computed: string): Readonly<Record<string, string>> {
  const { decimals } = stated;
  return {
    figure: stated.name,
    stated: own(stated),
    computed: shown(computed, decimals),
    difference: shown(`ROUND(${stated.address}-${computed},${decimals})`, decimals),
    unit: stated.unit,
  };
}

function comparison(
  stated: Operand,
  computed: string,
  sentence: string,
  from: readonly string[],
  holds?: string,
): LiveCheck {
  return {
    stated: stated.address,
    computed,
    unit: stated.figure.unit,
    decimals: stated.decimals,
    holds: holds ?? `ROUND(${stated.address}-${computed},${stated.decimals})=0`,
    sentence,
    from,
  };
}

function sumCheck(parts: readonly Operand[], total: Operand, sentences: Sentences): LiveCheck {
  const computed = asPrinted(total, added(parts));
  return comparison(
    total,
    computed,
    sentenceFormula(sentences.SUM_DIFFERS, differing(total, computed)),
    namesOf(...parts),
  );
}

/** The figure holds if one of the bases reproduces it. */
function ratioCheck(
  plus: readonly Operand[],
  minus: readonly Operand[],
  over: readonly Operand[],
  stated: Operand,
  sentences: Sentences,
): LiveCheck {
  const above = minus.length === 0 ? added(plus) : `${added(plus)}-(${added(minus)})`;
  const overEach = over.map(({ base }) => asPrinted(stated, `(${above})/(${base})`));
  const [computed = ''] = overEach;
  const facts = { ...differing(stated, computed), base: over[0]!.name };
  const holds = `OR(${overEach.map((one) => `ROUND(${stated.address}-${one},${stated.decimals})=0`).join(',')})`;
  const from = namesOf(...plus, ...minus, over[0]!);
  return comparison(stated, computed, sentenceFormula(sentences.RATIO_DIFFERS, facts), from, holds);
}

function productCheck(factors: readonly Operand[], stated: Operand, sentences: Sentences): LiveCheck {
  const computed = asPrinted(stated, factors.map(({ base }) => base).join('*'));
  return comparison(
    stated,
    computed,
    sentenceFormula(sentences.PRODUCT_DIFFERS, differing(stated, computed)),
    namesOf(...factors),
  );
}

function rateCheck(money: Operand, base: Operand, lowest: string, highest: string, sentences: Sentences): LiveCheck {
  const rate = `${money.base}/(${base.base})*100`;
  const computed = `ROUND(${rate},3)`;
  return {
    computed,
    unit: '%',
    decimals: 3,
    holds: `AND(${rate}>=${lowest},${rate}<=${highest})`,
    sentence: sentenceFormula(sentences.RATE_OUT_OF_RANGE, {
      money: money.name,
      base: base.name,
      rate: shown(computed, 3),
      lowest: quoted(lowest),
      highest: quoted(highest),
    }),
    from: namesOf(money, base),
  };
}

function capCheck(money: Operand, heads: Operand, cap: Operand, sentences: Sentences): LiveCheck {
  const each = `${money.base}/(${heads.base})`;
  const computed = `ROUND(${each},2)`;
  return {
    computed,
    unit: '元',
    decimals: 2,
    holds: `${each}<=${cap.base}`,
    sentence: sentenceFormula(sentences.PER_HEAD_OVER_CAP, {
      money: money.name,
      heads: heads.name,
      perHead: shown(computed, 2),
      cap: shown(cap.base, 2),
      needed: shown(`ROUNDUP(${money.base}/(${cap.base}),0)`, 0),
    }),
    from: namesOf(money, heads, cap),
  };
}

function countsCheck(heads: Operand, loans: readonly Operand[], sentences: Sentences): LiveCheck {
  const computed = added(loans);
  const facts = { figure: heads.name, stated: own(heads), unit: heads.unit, loans: shown(`(${computed})`, 0) };
  const same = sentenceFormula(sentences.LOANS_COUNTED_AS_HEADS, facts);
  const more = sentenceFormula(sentences.MORE_HEADS_THAN_LOANS, facts);
  return {
    stated: heads.address,
    computed,
    unit: '笔',
    decimals: 0,
    holds: `${heads.address}<${computed}`,
    sentence: `IF(${heads.address}=${computed},${same},${more})`,
    from: namesOf(...loans),
  };
}

/** Equal, or one is the other rounded. */
function repeatedCheck(first: Operand, second: Operand, sentences: Sentences): LiveCheck {
  const computed = `${second.base}${first.over}`;
  const equal = (a: Operand, b: Operand) => `ROUND(${a.address}-${asPrinted(a, b.base)},${a.decimals})=0`;
  const facts = {
    first: first.name,
    second: second.name,
    firstValue: `${own(first)}&${first.unit}`,
    secondValue: `${own(second)}&${second.unit}`,
  };
  return {
    stated: first.address,
    computed,
    unit: first.figure.unit,
    decimals: first.decimals,
    holds: `OR(${equal(first, second)},${equal(second, first)})`,
    sentence: sentenceFormula(sentences.REPEATED_DIFFERS, facts),
    from: namesOf(second),
  };
}

function shareCheck(
  part: Operand,
  whole: Operand,
  share: { readonly part: number; readonly of: number },
  sentences: Sentences,
): LiveCheck {
  const required = `${whole.base}*${share.part}/${share.of}`;
  const computed = `ROUND((${required})${part.over},2)`;
  const facts = {
    part: part.name,
    whole: whole.name,
    held: own(part),
    required: shown(computed, 2),
    shortfall: shown(`ROUND((${required})${part.over}-${part.address},2)`, 2),
    percent: shown(`ROUND(${part.base}/(${whole.base})*100,2)`, 2),
    unit: part.unit,
  };
  return {
    stated: part.address,
    computed,
    unit: part.figure.unit,
    decimals: 2,
    holds: `${part.base}>=${required}`,
    sentence: sentenceFormula(sentences.SHARE_TOO_SMALL, facts),
    from: namesOf(whole),
  };
}

function jumpCheck(from: Operand, to: Operand, factor: string, sentences: Sentences): LiveCheck {
  const times = `${to.base}/(${from.base})`;
  const computed = `ROUND(${times},2)`;
  return {
    computed,
    unit: '倍',
    decimals: 2,
    holds: `AND(${times}<${factor},${times}>1/${factor})`,
    sentence: sentenceFormula(sentences.JUMP, { from: from.name, to: to.name, times: shown(computed, 2) }),
    from: namesOf(from, to),
  };
}
