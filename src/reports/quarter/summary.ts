import { columnLetters } from '../../ledger/column-letters';
import { groupOf } from '../facts/loan-group';
import { paperColumn } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { formula, text, yuan } from '../model/cell';
import { FIRST_ROW, sheetOf, type Row } from '../page/page';
import type { PaperColumn } from '../paper/paper-columns';
import type { ChartModel, ModelCell, SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';
import { ofPeriod } from '../facts/owner';

/** A figure of the summary: which column of the working paper is added up in a line, in a township's subtotal and in the total. */
interface Figure {
  readonly of: PaperColumn;
  readonly subtotalOf?: PaperColumn;
  readonly totalOf?: PaperColumn;
  readonly format: string;
  readonly width: number;
  /** What earlier periods paid is added, on loans that this one does not pay too. */
  readonly toDate?: true;
}

const MONEY = { format: '#,##0.00', width: 16 } as const;
const COUNT = { format: '#,##0', width: 11 } as const;
const FIGURES: readonly Figure[] = [
  { of: 'householdOfLine', subtotalOf: 'householdOfTownship', totalOf: 'household', ...COUNT },
  { of: 'loan', ...COUNT },
  { of: 'principal', ...MONEY },
  { of: 'base', ...MONEY },
  { of: 'closing', ...MONEY },
  { of: 'subsidy', ...MONEY },
];
const TO_DATE: Figure = { of: 'subsidy', ...MONEY, toDate: true };
/** Column of the first figure. */
const FIRST_FIGURE = 3;
const SUBSIDY_COLUMN = FIRST_FIGURE + FIGURES.findIndex(({ of }) => of === 'subsidy');

interface Line {
  readonly bank: string;
  readonly category: string;
}

/**
 * 季度汇总表 (月度, 年度 by the period): township × lender × category over the loans that are paid, every figure a live formula on the
 * working paper; under it the townships with a chart.
 */
export function* buildSummary(inputs: ReportInputs): Steps<SheetModel> {
  const { result, paper, texts } = inputs;
  const { summary } = texts;
  const figures = paper.earlier ? [...FIGURES, TO_DATE] : FIGURES;
  const rows: Row[] = [];
  const subtotals: { readonly township: string; readonly row: number }[] = [];
  let lastGroup = 0;
  for (const [township, lines] of yield* townshipsOf(inputs)) {
    lastGroup = lines.length + 1;
    const top = FIRST_ROW + rows.length;
    const ofTownship = ['township', criterion(`$A$${top + 1}`, township)] as const;
    lines.forEach((line, i) => rows.push(lineRow(inputs, figures, township, line, top + i)));
    subtotals.push({ township, row: FIRST_ROW + rows.length });
    rows.push(subtotalRow(inputs, figures, ofTownship, top, FIRST_ROW + rows.length - 1));
    yield;
  }
  const refused = result.assessments.filter(({ eligible }) => !eligible).length;
  return sheetOf(
    {
      key: 'summary',
      name: summary.sheets[formOf(result.period.label)],
      otherNames: Object.values(summary.sheets),
      title: summary.title(programmeName(result, texts), periodOf(inputs)),
      headers: [
        ...summary.headers,
        ...figures.map(({ of, toDate }) =>
          toDate ? summary.toDate : summary.figures[of as keyof typeof summary.figures],
        ),
        summary.plan,
        summary.planRate,
        summary.remarks,
      ],
      widths: [12, 28, 16, ...figures.map(({ width }) => width), 15, 9, 14],
      rows,
      total: totalRow(inputs, figures, rows.length),
      lastGroup,
      tie: { column: SUBSIDY_COLUMN, with: 'subsidy' },
      notes: [
        rows.length === 0 ? summary.empty : summary.countedOnce,
        ...(refused > 0 ? [summary.refused(String(refused))] : []),
        ...(paper.earlier ? [summary.toDateNote] : []),
        summary.planNote,
      ],
      landscape: true,
      keeps: { of: ofPeriod(inputs.result), key: [0, 1, 2], columns: [planOf(figures), remarksOf(figures)] },
      annex: (first) => chartOf(subtotals, first, texts.summary),
    },
    inputs,
  );
}

/** 0-based columns of 本期计划, which the clerk fills in, and of the remarks; between them how far the plan is met. */
const planOf = (figures: readonly Figure[]): number => FIRST_FIGURE + figures.length;
const remarksOf = (figures: readonly Figure[]): number => planOf(figures) + 2;

/** What is paid over what was planned, in percent; nothing where nothing was planned. `row` as Excel numbers it. */
function planRate(figures: readonly Figure[], row: number, style: 'number' | 'subtotal' | 'total'): ModelCell {
  const plan = `${columnLetters(planOf(figures))}${row}`;
  const paid = `${columnLetters(SUBSIDY_COLUMN)}${row}`;
  return { ...formula(`IF(N(${plan})=0,"",ROUND(${paid}/${plan}*100,2))`, style, ''), format: '0.00' };
}

function formOf(label: string): 'year' | 'quarter' | 'month' | 'span' {
  if (/^\d{4}$/.test(label)) return 'year';
  if (/^\d{4}Q[1-4]$/.test(label)) return 'quarter';
  return /^\d{4}-\d{2}$/.test(label) ? 'month' : 'span';
}

/** Townships in the order they first occur; under each its lender × category lines, likewise. Only loans with a payment make a line. */
function* townshipsOf({ result, paper, texts }: ReportInputs): Steps<ReadonlyMap<string, readonly Line[]>> {
  const townships = new Map<string, Map<string, Line>>();
  for (const [i, loan] of result.loans.entries()) {
    if (isPause(i)) yield;
    if (!result.assessments[i]?.eligible && !paper.earlier?.[i]) continue;
    const { township, ...line } = groupOf(loan, texts);
    let lines = townships.get(township);
    if (!lines) townships.set(township, (lines = new Map()));
    const key = `${line.bank}\u0000${line.category}`;
    if (!lines.has(key)) lines.set(key, line);
  }
  return new Map([...townships].map(([township, lines]) => [township, [...lines.values()]]));
}

type Criterion = readonly [PaperColumn, string];

/** Adds up what meets every criterion; only the first line of a paid loan counts. */
function sumIf(inputs: ReportInputs, of: PaperColumn, criteria: readonly Criterion[]): string {
  const pairs = [['loan', '1'] as const, ...criteria].flatMap(([where, what]) => [paperColumn(inputs, where), what]);
  return `SUMIFS(${[paperColumn(inputs, of), ...pairs].join(',')})`;
}

function sumOf(
  inputs: ReportInputs,
  { of, toDate }: Pick<Figure, 'of' | 'toDate'>,
  criteria: readonly Criterion[],
): string {
  const own = sumIf(inputs, of, criteria);
  if (!toDate) return own;
  const pairs = criteria.flatMap(([where, what]) => [paperColumn(inputs, where), what]);
  return `${own}+SUMIFS(${[paperColumn(inputs, 'earlier'), ...pairs].join(',')})`;
}

function lineRow(inputs: ReportInputs, figures: readonly Figure[], township: string, line: Line, at: number) {
  const row = at + 1;
  const criteria: readonly Criterion[] = [
    ['township', criterion(`$A${row}`, township)],
    ['bank', criterion(`$B${row}`, line.bank)],
    ['category', criterion(`$C${row}`, line.category)],
  ];
  return [
    text(township),
    text(line.bank),
    text(line.category),
    ...figures.map((figure) => ({ ...formula(sumOf(inputs, figure, criteria), 'number'), format: figure.format })),
    { value: '', style: 'input' as const, format: MONEY.format },
    planRate(figures, row, 'number'),
    text(''),
  ];
}

function subtotalRow(
  inputs: ReportInputs,
  figures: readonly Figure[],
  ofTownship: Criterion,
  top: number,
  bottom: number,
): readonly ModelCell[] {
  const { summary } = inputs.texts;
  return [
    text('', 'subtotal'),
    text(summary.subtotal, 'subtotal'),
    text('', 'subtotal'),
    ...figures.map(({ subtotalOf, format }, i) => {
      const letter = columnLetters(FIRST_FIGURE + i);
      const source = subtotalOf
        ? sumIf(inputs, subtotalOf, [ofTownship])
        : `SUM(${letter}${top + 1}:${letter}${bottom + 1})`;
      return { ...formula(source, 'subtotal'), format };
    }),
    planSum(figures, `${top + 1}`, `${bottom + 1}`, 'subtotal'),
    planRate(figures, bottom + 2, 'subtotal'),
    text('', 'subtotal'),
  ];
}

function totalRow(inputs: ReportInputs, figures: readonly Figure[], rows: number): readonly ModelCell[] {
  const { summary } = inputs.texts;
  const names = `$B$${FIRST_ROW + 1}:$B$${FIRST_ROW + rows}`;
  return [
    text(summary.total, 'total'),
    text('', 'total'),
    text('', 'total'),
    ...figures.map(({ of, totalOf, format, toDate }, i) => {
      const letter = columnLetters(FIRST_FIGURE + i);
      const ofSubtotals = `SUMIFS(${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + rows},${names},"${summary.subtotal}")`;
      const source = rows === 0 ? '0' : totalOf ? sumIf(inputs, totalOf, []) : ofSubtotals;
      const expected = of === 'subsidy' && !toDate ? yuan(inputs.result.totals.subsidy) : undefined;
      return { ...formula(source, 'total', expected), format };
    }),
    rows === 0
      ? text('', 'total')
      : planSum(figures, `${FIRST_ROW + 1}`, `${FIRST_ROW + rows}`, 'total', names, summary.subtotal),
    planRate(figures, FIRST_ROW + rows + 1, 'total'),
    text('', 'total'),
  ];
}

/** The plans of the lines, or of the subtotals among them; nothing where none is given. */
function planSum(
  figures: readonly Figure[],
  first: string,
  last: string,
  style: 'subtotal' | 'total',
  names?: string,
  subtotal?: string,
): ModelCell {
  const letter = columnLetters(planOf(figures));
  const area = `${letter}${first}:${letter}${last}`;
  const sum = names === undefined ? `SUM(${area})` : `SUMIFS(${area},${names},"${subtotal}")`;
  return { ...formula(`IF(COUNT(${area})=0,"",${sum})`, style, ''), format: MONEY.format };
}

/** A SUMIFS criterion for exactly this text. Wildcards in it are escaped, which only a literal can be. */
function criterion(cell: string, value: string): string {
  if (!/[*?~]/.test(value)) return `"="&${cell}`;
  return `"=${value.replace(/[*?~]/g, '~$&').replaceAll('"', '""')}"`;
}

/** The townships side by side, and a chart of them; a chart of one says nothing. */
function chartOf(
  townships: readonly { readonly township: string; readonly row: number }[],
  firstRow: number,
  { chart, chartHeaders }: ReportInputs['texts']['summary'],
): { readonly rows: readonly Row[]; readonly charts: readonly ChartModel[] } {
  if (townships.length < 2) return { rows: [], charts: [] };
  const header = firstRow + 1;
  const first = header + 1;
  const bottom = header + townships.length;
  const subsidy = columnLetters(SUBSIDY_COLUMN);
  return {
    rows: [
      [],
      chartHeaders.map((name) => text(name, 'header')),
      ...townships.map(({ township, row }) => [text(township), formula(`${subsidy}${row + 1}`, 'number')]),
    ],
    charts: [
      {
        kind: 'column-clustered',
        title: chart,
        categories: { top: first, left: 0, bottom, right: 0 },
        values: { top: first, left: 1, bottom, right: 1 },
        at: { row: header, column: 3 },
      },
    ],
  };
}
