import type { AssessmentResult } from '../engine/assessment';
import { explainLoans } from '../engine/explain';
import { formatFen, type Fen } from '../engine/money';
import { maskId } from '../engine/party-id';
import { formatPercent } from '../engine/rate';
import { columnLetters } from '../ledger/column-letters';
import { count, formula, text } from './cell';
import { distinctFlags, householdOf } from './household';
import { periodName } from './period-name';
import type { ModelCell, SheetModel } from './sheet-model';
import type { ReportTexts } from './texts';

/** 计算底稿: where every figure of the other sheets comes from, a line a segment, checkable with plain Excel. */
export interface WorkingPaper {
  readonly model: SheetModel;
  /** 0-based rows of the lines; last < first where there is none. */
  readonly lines: { readonly first: number; readonly last: number };
}

/** 0-based columns other sheets refer to. */
export const column = {
  township: 3,
  bank: 4,
  category: 5,
  principal: 9,
  base: 10,
  subsidy: 19,
  loan: 20,
  householdOfLine: 21,
  householdOfTownship: 22,
  household: 23,
} as const;

const yuan = (amount: Fen): number => Number(formatFen(amount));
const widths = [6, 14, 7, 10, 18, 12, 10, 20, 14, 13, 13, 13, 12, 12, 7, 8, 9, 8, 16, 13, 6, 8, 8, 8, 22];

/** Rounded once a loan, or a segment where the programme says so (choice `rounding`). */
function loanTotal(top: number, segments: number, bySegment: boolean): string {
  const area = `S${top + 1}:S${top + segments}`;
  return bySegment ? `SUMPRODUCT(ROUND(${area},2))` : `ROUND(SUM(${area}),2)`;
}

export function buildWorkingPaper(result: AssessmentResult, texts: ReportTexts): WorkingPaper {
  const { workingPaper } = texts;
  const first = 3;
  const rows: (readonly (ModelCell | null)[])[] = [];
  const groups = result.loans.map((loan) => ({
    township: loan.township || texts.summary.noTownship,
    bank: loan.bank || texts.summary.noBank,
    category: loan.category || texts.summary.noCategory,
  }));
  const paid = result.assessments.map((assessment) => assessment.eligible);
  const households = result.loans.map(householdOf);
  const lineFlags = distinctFlags(paid, (i) => {
    const { township, bank, category } = groups[i] as (typeof groups)[number];
    return JSON.stringify([township, bank, category, households[i]]);
  });
  const townshipFlags = distinctFlags(paid, (i) => JSON.stringify([groups[i]?.township, households[i]]));
  const totalFlags = distinctFlags(paid, (i) => households[i] as string);

  const explained = explainLoans(
    result,
    paid.flatMap((isPaid, i) => (isPaid ? [i] : [])),
  );
  const explanations = new Map(explained.map((explanation) => [explanation.loan, explanation]));
  const roundedBySegment = result.programme.choices.rounding.value === 'segment';

  result.loans.forEach((loan, i) => {
    const assessment = result.assessments[i];
    const group = groups[i];
    if (!assessment || !group) throw new Error(`loan ${i} was not assessed`);
    const explanation = explanations.get(i);
    const segments = explanation?.segments ?? [];
    const top = first + rows.length;
    const identity: (ModelCell | null)[] = [
      count(i + 1),
      text(loan.source.sheet),
      count(loan.source.row),
      text(group.township),
      text(group.bank),
      text(group.category),
      text(loan.borrower),
      text(loan.id.text === '' ? '' : maskId(loan.id.text)),
      text(loan.contract),
    ];
    const flags = [Number(paid[i]), lineFlags[i], townshipFlags[i], totalFlags[i]].map((flag) => count(flag ?? 0));
    const codes = text(assessment.codes.join(' '));
    if (!explanation || segments.length === 0) {
      rows.push([
        ...identity,
        { value: yuan(loan.principal), style: 'number' },
        { value: 0, style: 'number' },
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        { value: 0, style: 'number' },
        ...flags,
        codes,
      ]);
      return;
    }
    segments.forEach((segment, s) => {
      const row = top + s + 1;
      const unrounded = `L${row}*O${row}*ROUND(P${row}*10000,0)*Q${row}/(R${row}*100000000)`;
      rows.push([
        ...identity,
        s === 0 ? { value: yuan(loan.principal), style: 'number' } : null,
        s === 0 ? { value: yuan(assessment.base), style: 'number' } : null,
        { value: yuan(segment.balance), style: 'number' },
        { value: segment.from, style: 'date' },
        { value: segment.to, style: 'date' },
        // 对年对月对日 counts a month as 30 days: the count is then not the difference of the dates.
        segment.units === segment.days ? formula(`N${row}-M${row}`, 'integer', segment.days) : count(segment.units),
        { value: Number(formatPercent(segment.rate)), style: 'number', format: '0.00##' },
        { value: Number(segment.share), style: 'number', format: '0.##' },
        count(explanation.basis),
        formula(unrounded, 'number', undefined),
        s === 0 ? formula(loanTotal(top, segments.length, roundedBySegment), 'number', yuan(assessment.subsidy)) : null,
        ...(s === 0 ? flags : [null, null, null, null]),
        s === 0 ? codes : null,
      ]);
    });
  });

  const last = first + rows.length - 1;
  const sum = (at: number, style: ModelCell['style'], expected?: number): ModelCell =>
    formula(
      rows.length === 0 ? '0' : `SUM(${columnLetters(at)}${first + 1}:${columnLetters(at)}${last + 1})`,
      style,
      expected,
    );
  const total: (ModelCell | null)[] = workingPaper.headers.map(() => text('', 'total'));
  total[0] = text(workingPaper.total, 'total');
  total[column.principal] = sum(column.principal, 'total', yuan(result.totals.principal));
  total[column.subsidy] = sum(column.subsidy, 'total', yuan(result.totals.subsidy));
  for (const at of [column.loan, column.householdOfLine, column.householdOfTownship, column.household]) {
    total[at] = { ...sum(at, 'total'), format: '0' };
  }
  const programme = texts.language === 'zh-CN' ? result.programme.name.zh : result.programme.name.en;
  return {
    lines: { first, last },
    model: {
      key: 'working-paper',
      name: workingPaper.sheet,
      columnWidths: widths,
      rows: [
        [text(workingPaper.title(programme, periodName(result.period, texts)), 'title')],
        [text(workingPaper.note, 'caption')],
        workingPaper.headers.map((header) => text(header, 'header')),
        ...rows,
        total,
      ],
      merges: [],
      headerRows: { first: 2, last: 2 },
      landscape: true,
      charts: [],
    },
  };
}
