import { isoFromDay } from '../../engine/ground/day';
import { maskId } from '../../engine/loan/party-id';
import type { CellValue, Grid } from '../grid';
import type { ColumnChoice, ColumnMapping, Field, MappingQuestion } from '../ledger';
import type { LedgerTexts } from '../texts';
import { parseDay } from '../values/date';
import type { RateColumn } from '../values/rate';
import { describeScales, scaleOf } from './scales';
import { cleanText, isBlankCell } from '../values/text';
import { EVIDENCE } from './evidence';
import type { HeaderBand } from './find-header';
import type { Candidate } from './candidate';
import { pairRepayments, type RepaymentColumns } from './repayments';
import { type ColumnProfile, profileColumn, sameValues, sampleRows } from './profile';

/** What the columns of a ledger mean. Columns are grid columns (0 is the grid's first) except in `ColumnMapping`. */
export interface ColumnPlan {
  readonly mapping: readonly ColumnMapping[];
  readonly questions: readonly MappingQuestion[];
  /** Field → grid column, for every field that has exactly one. */
  readonly columns: ReadonlyMap<Field, number>;
  /** Field → a second column, filled only where the first is not. */
  readonly alternates: ReadonlyMap<Field, number>;
  /** Partial repayments in order: the amount's column and the day's. */
  readonly repayments: readonly RepaymentColumns[];
  readonly profiles: readonly (ColumnProfile | undefined)[];
  readonly rate: RateColumn;
  readonly subsidyRate: RateColumn;
  /** Columns of the chosen loan group where several groups of loans stand side by side; undefined where there is one. */
  readonly loanGroup?: { readonly name: string; readonly columns: readonly number[] };
  /** Columns of the other groups. */
  readonly excluded: ReadonlySet<number>;
}

/** Without these no loan can be read. */
export const ESSENTIAL: readonly Field[] = ['borrower', 'principal', 'disbursed'];

/** Where two columns claim one of these, either is as good: they bear neither on money nor on who is who. */
const NOT_WORTH_ASKING: ReadonlySet<Field> = new Set([
  'sequence',
  'township',
  'village',
  'group',
  'use',
  'note',
  'overdue',
  'creditLine',
  'headName',
]);

const ASK_WITHIN = 0.0999;
/** From here on a header by itself decides. */
const SURE_HEADER = 0.8;

/** Programmes of this product among the loan groups of a county export (扶贫小额信贷 beside 创业贷款, 生源地贷款 …). */
const OUR_LOAN_GROUP = /小额信贷|小额贷款|小贷/;
const OTHER_LOAN_GROUP = /创业|生源地|助学|其他|其它|原贷款|商业|住房|消费/;

/** Share of the filled cells that look as the field's must; 1 for fields whose values can be anything. */
function fit(field: Field, p: ColumnProfile): number {
  const share = (count: number): number => count / p.filled;
  switch (EVIDENCE[field].cells) {
    case 'day':
      return share(p.days);
    case 'span':
      return share(p.spans);
    case 'amount':
    case 'count':
      return share(p.amounts);
    case 'rate':
      return share(p.rates);
    case 'term':
      return share(p.terms);
    case 'id':
      return p.ids > 0 ? Math.max(0.5, share(p.ids)) : 0.3;
    case 'category':
      // Any word may name a category: known ones only tip the scales between two columns.
      return 0.75 + 0.25 * share(p.categories);
    case 'words':
      return share(p.words);
    default:
      return 1;
  }
}

export function planColumns(
  grid: Grid,
  band: HeaderBand,
  choice: ColumnChoice,
  texts: LedgerTexts,
  end: number,
  rateUnit: string | undefined,
): ColumnPlan {
  const rows = sampleRows(band.bottom + 1, end);
  const profiles = band.columns.map((c, column) => (c.own ? undefined : profileColumn(grid, column, rows)));
  const all = collectCandidates(band, profiles, texts);
  const loanGroup = chooseLoanGroup(band, all);
  const candidates = loanGroup ? all.filter((c) => !loanGroup.excluded.has(c.column)) : all;
  sortHeadFromBorrower(candidates);
  sortInterestDays(candidates);
  addByLooks(candidates, band, profiles, texts, loanGroup?.excluded ?? new Set());

  const chosen = new Map<Field, Candidate>();
  const alternates = new Map<Field, Candidate>();
  const questions: MappingQuestion[] = [];
  const toMapping = (c: Candidate): ColumnMapping => mappingOf(grid, band, c, profiles[c.column]);
  const byField = new Map<Field, Candidate[]>();
  for (const c of candidates) byField.set(c.field, [...(byField.get(c.field) ?? []), c]);
  for (const [field, list] of byField) {
    if (field === 'repaidAmount' || field === 'repaidOn' || choice[field] !== undefined) continue;
    list.sort((a, b) => b.score - a.score || a.column - b.column);
    const [first, ...rest] = list;
    if (!first) continue;
    if (PARTIES.has(field) && rest.length === 1 && rest[0] && takeTurns(profiles, first, rest[0])) {
      chosen.set(field, first);
      alternates.set(field, rest[0]);
      continue;
    }
    const rivals = rest.filter((c) => first.score - c.score < ASK_WITHIN && !same(profiles, first, c));
    if (rivals.length > 0 && !NOT_WORTH_ASKING.has(field)) {
      questions.push({ field, candidates: [first, ...rivals].map(toMapping) });
    } else {
      chosen.set(field, first);
    }
  }
  takeHeadForBorrower(chosen, questions, candidates, texts);
  applyChoice(grid, band, choice, chosen, texts);
  const taken = new Set([...chosen.values()].map((c) => c.column));
  const repayments = pairRepayments(
    candidates.filter((c) => !taken.has(c.column) || c.field === 'settled'),
    chosen,
  );
  for (const [field, { column }] of alternates)
    if (taken.has(column) || choice[field] !== undefined) alternates.delete(field);
  const mapping = [
    ...chosen.values(),
    ...alternates.values(),
    ...repayments.flatMap(({ amount, day }) => [amount ?? [], day ?? []].flat()),
  ]
    .sort((a, b) => a.column - b.column)
    .map(toMapping);
  const columns = new Map([...chosen].map(([field, c]) => [field, c.column]));
  const said = mapping.map((m) =>
    loanGroup && m.field === 'principal' ? { ...m, evidence: m.evidence + texts.evidence.group(loanGroup.name) } : m,
  );
  return {
    mapping: describeScales(said, grid, profiles, texts, rateUnit),
    questions,
    columns,
    alternates: new Map([...alternates].map(([field, c]) => [field, c.column])),
    repayments: repayments.map(({ amount, day }) => ({ amount: amount?.column ?? -1, day: day?.column ?? -1 })),
    profiles,
    rate: scaleOf(mapping, 'rate', grid, profiles, rateUnit),
    subsidyRate: scaleOf(mapping, 'subsidyRate', grid, profiles, undefined),
    excluded: loanGroup?.excluded ?? new Set(),
    ...(loanGroup && { loanGroup: { name: loanGroup.name, columns: loanGroup.columns } }),
  };
}

function same(profiles: readonly (ColumnProfile | undefined)[], a: Candidate, b: Candidate): boolean {
  const pa = profiles[a.column];
  const pb = profiles[b.column];
  return pa !== undefined && pb !== undefined && sameValues(pa, pb);
}

const PARTIES: ReadonlySet<Field> = new Set(['borrower', 'id']);

/** True where both columns say something, but never in the same row. */
function takeTurns(profiles: readonly (ColumnProfile | undefined)[], a: Candidate, b: Candidate): boolean {
  const pa = profiles[a.column];
  const pb = profiles[b.column];
  if (!pa || !pb || pa.filled === 0 || pb.filled === 0) return false;
  return pa.cells.every((cell, i) => isBlankCell(cell) || isBlankCell(pb.cells[i] ?? ''));
}

function collectCandidates(
  band: HeaderBand,
  profiles: readonly (ColumnProfile | undefined)[],
  texts: LedgerTexts,
): Candidate[] {
  const found: Candidate[] = [];
  band.columns.forEach(({ path, read }, column) => {
    const match = read.match;
    const profile = profiles[column];
    if (!match || !profile) return;
    let field = match.field;
    const { weight } = match;
    // A column headed 贷款日期 or 贷款期限 whose cells hold two dates is the span.
    if ((field === 'disbursed' || field === 'term') && profile.spans * 2 > profile.filled) field = 'loanSpan';
    if (field === 'subsidyFrom' && profile.spans * 2 > profile.filled) field = 'subsidySpan';
    if (field === 'category' && PRODUCT.test(match.words) && namesLoans(profile)) return;
    const fitting = profile.filled === 0 ? 1 : fit(field, profile);
    const score = profile.filled === 0 ? weight - 0.2 : weight * (0.3 + 0.7 * fitting);
    // What a header says beyond doubt it means, however odd its cells are: they fail one by one. A root in a longer header says less.
    if (weight < SURE_HEADER && profile.filled >= 5 && fitting === 0 && field !== 'id') return;
    const group = path.slice(0, -1).join('/');
    found.push({
      field,
      column,
      words: match.words,
      weight,
      score,
      group,
      evidence:
        profile.filled === 0
          ? texts.evidence.headerEmpty(match.words)
          : texts.evidence.header(match.words, Math.round((field === 'category' ? 1 : fitting) * 100)),
    });
  });
  return found;
}

const PRODUCT = /产品|品种|种类|类型/;

/** True where the cells name kinds of loans (脱贫人口小额信贷), not of people. */
function namesLoans({ cells, filled }: ColumnProfile): boolean {
  return filled > 0 && cells.filter((cell) => typeof cell === 'string' && /贷(?:款)?$/.test(cell)).length * 2 > filled;
}

/**
 * Where loans of several kinds stand side by side (贷款金额 under four groups), only one group is ours: the one named after the product.
 * Then every column of the other groups is left alone.
 */
function chooseLoanGroup(
  band: HeaderBand,
  candidates: readonly Candidate[],
): { readonly name: string; readonly columns: readonly number[]; readonly excluded: ReadonlySet<number> } | undefined {
  const groups = [...new Set(candidates.filter((c) => c.field === 'principal').map((c) => c.group))];
  if (groups.length < 2) return undefined;
  const ours = groups.filter((g) => OUR_LOAN_GROUP.test(g) && !OTHER_LOAN_GROUP.test(g));
  const name = ours[0];
  if (ours.length !== 1 || name === undefined) return undefined;
  const excluded = new Set<number>();
  const columns: number[] = [];
  band.columns.forEach(({ path }, column) => {
    const group = path.slice(0, -1).join('/');
    if (group === name) columns.push(column);
    else if (groups.includes(group) || OTHER_LOAN_GROUP.test(group)) excluded.add(column);
  });
  return { name, columns, excluded };
}

/** 户主姓名 · 身份证号 · 贷款人姓名 · 贷款人身份证: the bare 身份证号 that follows the head's name is the head's. */
function sortHeadFromBorrower(candidates: Candidate[]): void {
  const ids = candidates.filter((c) => c.field === 'id');
  const head = candidates.find((c) => c.field === 'headName');
  const borrower = candidates.find((c) => c.field === 'borrower');
  if (ids.length < 2 || !head || !borrower) return;
  for (const id of ids) {
    if (/借款|贷款/.test(id.words)) continue;
    const behindHead = head.column < id.column && (borrower.column > id.column || borrower.column < head.column);
    if (behindHead) candidates[candidates.indexOf(id)] = { ...id, field: 'headId' };
  }
}

/**
 * 起息日 and 止息日 beside a day of disbursement are the days interest is paid for; the loan's own days are the others, or its term's.
 */
function sortInterestDays(candidates: Candidate[]): void {
  const paid = candidates.find((c) => c.field === 'disbursed' && !INTEREST_DAY.test(c.words));
  if (!paid) return;
  for (const [i, c] of candidates.entries()) {
    if (!INTEREST_DAY.test(c.words)) continue;
    if (c.field === 'disbursed') candidates[i] = { ...c, field: 'subsidyFrom' };
    if (
      c.field === 'due' &&
      candidates.some((other) => other.field === 'subsidyFrom' && INTEREST_DAY.test(other.words))
    )
      candidates[i] = { ...c, field: 'subsidyTo' };
  }
}

const INTEREST_DAY = /^(?:起息|止息)/;

/** Columns whose header says nothing but whose values leave no doubt: ID numbers, bank names, and the names beside the IDs. */
function addByLooks(
  candidates: Candidate[],
  band: HeaderBand,
  profiles: readonly (ColumnProfile | undefined)[],
  texts: LedgerTexts,
  excluded: ReadonlySet<number>,
): void {
  const has = (field: Field): boolean => candidates.some((c) => c.field === field);
  const free = (column: number): boolean =>
    !excluded.has(column) &&
    !candidates.some((c) => c.column === column) &&
    !NOT_A_PARTY.test(band.columns[column]?.path.join('') ?? '');
  const add = (field: Field, column: number, weight: number, evidence: string): void => {
    candidates.push({ field, column, words: '', weight, score: weight, group: '', evidence });
  };
  const share = (column: number, count: (p: ColumnProfile) => number): number => {
    const p = profiles[column];
    return p && p.filled >= 3 ? count(p) / p.filled : 0;
  };
  if (!has('id')) {
    profiles.forEach((_, column) => {
      const s = share(column, (p) => p.ids);
      if (free(column) && s >= 0.6) add('id', column, 0.6, texts.evidence.looksLikeId(Math.round(s * 100)));
    });
  }
  if (!has('bank')) {
    profiles.forEach((_, column) => {
      const s = share(column, (p) => p.banks);
      if (free(column) && s >= 0.6) add('bank', column, 0.55, texts.evidence.looksLikeBank(Math.round(s * 100)));
    });
  }
  if (!has('borrower') && !has('headName')) {
    const id = candidates.find((c) => c.field === 'id');
    for (const column of id ? [id.column - 1, id.column + 1] : []) {
      const s = share(column, (p) => p.names);
      if (column >= 0 && free(column) && s >= 0.8) {
        add('borrower', column, 0.5, texts.evidence.looksLikeName(Math.round(s * 100)));
        break;
      }
    }
  }
}

const NOT_A_PARTY = /配偶|担保|共同|法人|法定代表|领款|受托|经办人|客户经理|信贷员|开户/;

/** Where a ledger only names the head of the household, the head is the borrower. */
function takeHeadForBorrower(
  chosen: Map<Field, Candidate>,
  questions: readonly MappingQuestion[],
  all: readonly Candidate[],
  texts: LedgerTexts,
): void {
  const head = chosen.get('headName');
  if (head && !all.some((c) => c.field === 'borrower') && !questions.some((q) => q.field === 'borrower')) {
    chosen.delete('headName');
    chosen.set('borrower', {
      ...head,
      field: 'borrower',
      score: head.score * 0.9,
      evidence: texts.evidence.headIsBorrower(head.words),
    });
    const headId = chosen.get('headId');
    if (headId && !all.some((c) => c.field === 'id')) {
      chosen.delete('headId');
      chosen.set('id', {
        ...headId,
        field: 'id',
        score: headId.score * 0.9,
        evidence: texts.evidence.headIsBorrower(headId.words),
      });
    }
  }
}

function applyChoice(
  grid: Grid,
  band: HeaderBand,
  choice: ColumnChoice,
  chosen: Map<Field, Candidate>,
  texts: LedgerTexts,
): void {
  for (const [name, sheetColumn] of Object.entries(choice)) {
    if (name.startsWith('unused:') || sheetColumn === undefined) continue;
    const field = name as Field;
    chosen.delete(field);
    const column = sheetColumn - grid.left;
    if (sheetColumn < 0 || !band.columns[column] || band.columns[column].own) continue;
    for (const [other, c] of chosen) if (c.column === column) chosen.delete(other);
    chosen.set(field, { field, column, words: '', weight: 1, score: 1, group: '', evidence: texts.evidence.chosen });
  }
}

function mappingOf(grid: Grid, band: HeaderBand, c: Candidate, profile: ColumnProfile | undefined): ColumnMapping {
  const header = band.columns[c.column];
  const unit = header?.read.unit;
  return {
    field: c.field,
    column: grid.left + c.column,
    header: (header?.path ?? []).join('/'),
    ...(unit !== undefined && { unit }),
    confidence: Math.round(Math.min(1, Math.max(0, c.score)) * 100) / 100,
    evidence: c.evidence,
    sample: DAY_FIELDS.has(c.field)
      ? dayText(profile?.sample ?? '', grid.dateSystem)
      : sampleText(profile?.sample ?? ''),
  };
}

const DAY_FIELDS: ReadonlySet<Field> = new Set([
  'signed',
  'disbursed',
  'due',
  'extendedTo',
  'settled',
  'repaidOn',
  'subsidyFrom',
  'subsidyTo',
  'paidFrom',
  'paidTo',
]);

/** A serial number as the day it is. */
function dayText(value: CellValue, system: Grid['dateSystem']): string {
  const day = typeof value === 'number' ? parseDay(value, system) : undefined;
  return typeof day === 'number' ? isoFromDay(day) : sampleText(value);
}

/** A value as the clerk recognises it; long numbers (IDs, accounts) masked. */
export function sampleText(value: CellValue): string {
  const text = cleanText(value);
  return /[\dA-Za-z]{12}|E\+\d\d/.test(text) ? maskId(text) : text.slice(0, 40);
}
