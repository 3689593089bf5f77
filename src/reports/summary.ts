import type { AssessmentResult } from '../engine/assessment';
import { isoFromDay } from '../engine/day';
import { formatFen } from '../engine/money';
import { columnLetters } from '../ledger/column-letters';
import { formula, sheetReference, text } from './cell';
import { periodName } from './period-name';
import type { ModelCell, SheetModel } from './sheet-model';
import type { ReportTexts } from './texts';
import { column, type WorkingPaper } from './working-paper';

interface Line {
  readonly bank: string;
  readonly category: string;
}

const headerRow = 2;
const firstLine = headerRow + 1;
const widths = [12, 30, 14, 8, 8, 16, 16, 16, 16];

/** Columns of the summary that add up figures of the working paper, in order from column D. */
const sums = [
  { of: column.householdOfLine, subtotalOf: column.householdOfTownship, totalOf: column.household, format: '#,##0' },
  { of: column.loan, format: '#,##0' },
  { of: column.principal, format: '#,##0.00' },
  { of: column.base, format: '#,##0.00' },
  { of: column.subsidy, format: '#,##0.00' },
] as const;
const firstSum = 3;

/** 季度汇总表: township × lender × category over the loans that are paid, every figure a live formula on the working paper. */
export function buildSummary(result: AssessmentResult, paper: WorkingPaper, texts: ReportTexts): SheetModel {
  const { summary } = texts;
  const townships = groupLines(result, texts);
  const source = sheetReference(paper.model.name);
  const area = (at: number) => {
    const letter = columnLetters(at);
    return `${source}$${letter}$${paper.lines.first + 1}:$${letter}$${paper.lines.last + 1}`;
  };
  /** The figures of the lines that meet every criterion; only the first line of a paid loan counts. */
  const sumIf = (at: number, ...criteria: readonly (readonly [number, string])[]) =>
    `SUMIFS(${[area(at), ...[[column.loan, '1'] as const, ...criteria].flatMap(([where, what]) => [area(where), what])].join(',')})`;

  const rows: (readonly (ModelCell | null)[])[] = [];
  const subtotalRows: number[] = [];
  for (const [township, lines] of townships) {
    const top = firstLine + rows.length + 1;
    const inTownship = [column.township, criterion(`$A$${top}`, township)] as const;
    lines.forEach((line, i) => {
      const row = firstLine + rows.length + 1;
      rows.push([
        text(i === 0 ? township : ''),
        text(line.bank),
        text(line.category),
        ...sums.map(({ of, format }) => ({
          ...formula(
            sumIf(
              of,
              inTownship,
              [column.bank, criterion(`$B${row}`, line.bank)],
              [column.category, criterion(`$C${row}`, line.category)],
            ),
            'number',
          ),
          format,
        })),
        text(''),
      ]);
    });
    const bottom = firstLine + rows.length;
    subtotalRows.push(firstLine + rows.length);
    rows.push([
      text('', 'subtotal'),
      text(summary.subtotal, 'subtotal'),
      text('', 'subtotal'),
      ...sums.map((sum, i) => {
        const letter = columnLetters(firstSum + i);
        return {
          ...formula(
            'subtotalOf' in sum ? sumIf(sum.subtotalOf, inTownship) : `SUM(${letter}${top}:${letter}${bottom})`,
            'subtotal',
          ),
          format: sum.format,
        };
      }),
      text('', 'subtotal'),
    ]);
  }

  const bottom = firstLine + rows.length;
  const totalRow = bottom + 1;
  const subtotalLetter = columnLetters(1);
  const total: ModelCell[] = [
    text(summary.total, 'total'),
    text('', 'total'),
    text('', 'total'),
    ...sums.map((sum, i) => {
      const letter = columnLetters(firstSum + i);
      const ofSubtotals = `SUMIFS(${letter}${firstLine + 1}:${letter}${bottom},${subtotalLetter}${firstLine + 1}:${subtotalLetter}${bottom},"${summary.subtotal}")`;
      const source = rows.length === 0 ? '0' : 'totalOf' in sum ? sumIf(sum.totalOf) : ofSubtotals;
      const expected = sum.of === column.subsidy ? Number(formatFen(result.totals.subsidy)) : undefined;
      return { ...formula(source, 'total', expected), format: sum.format };
    }),
    text('', 'total'),
  ];

  const { programme, period } = result;
  const refused = result.assessments.filter((assessment) => !assessment.eligible).length;
  const subsidyLetter = columnLetters(firstSum + sums.length - 1);
  const paperTotal = `${source}$${columnLetters(column.subsidy)}$${paper.lines.last + 2}`;
  const name = texts.language === 'zh-CN' ? programme.name.zh : programme.name.en;
  const notes = [
    ...(rows.length === 0 ? [summary.empty] : [summary.countedOnce]),
    ...(refused > 0 ? [summary.refused(String(refused))] : []),
  ];
  const wide = widths.length - 1;
  return {
    key: 'summary',
    name: summary.sheet,
    columnWidths: widths,
    rows: [
      [text(summary.title(name, periodName(period, texts)), 'title')],
      [
        text(texts.preparedFor, 'caption'),
        null,
        null,
        null,
        text(texts.period(isoFromDay(period.from), isoFromDay(period.to)), 'caption'),
        null,
        null,
        text(texts.unit, 'caption'),
      ],
      summary.headers.map((header) => text(header, 'header')),
      ...rows,
      total,
      [
        text(summary.tie(paper.model.name), 'note'),
        null,
        formula(`ROUND(${subsidyLetter}${totalRow}-${paperTotal},2)`, 'check', 0),
        null,
        text(summary.policy(programme.id, String(programme.version), programme.lastVerifiedOn), 'note'),
      ],
      ...notes.map((note) => [text(note, 'note')]),
      [text(texts.signature, 'signature')],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: wide }],
    headerRows: { first: headerRow, last: headerRow },
    landscape: true,
    charts: [],
  };
}

/** A SUMIFS criterion for exactly this text. Wildcards in it are escaped, which only a literal can be. */
function criterion(cell: string, value: string): string {
  if (!/[*?~]/.test(value)) return `"="&${cell}`;
  return `"=${value.replace(/[*?~]/g, '~$&').replaceAll('"', '""')}"`;
}

/** Townships in the order they first occur; under each its lender × category lines, likewise. Only paid loans make a line. */
function groupLines(result: AssessmentResult, { summary }: ReportTexts): Map<string, Line[]> {
  const townships = new Map<string, Map<string, Line>>();
  result.loans.forEach((loan, i) => {
    if (!result.assessments[i]?.eligible) return;
    const township = loan.township || summary.noTownship;
    const line = { bank: loan.bank || summary.noBank, category: loan.category || summary.noCategory };
    const lines = townships.get(township) ?? new Map<string, Line>();
    townships.set(township, lines);
    const key = JSON.stringify([line.bank, line.category]);
    if (!lines.has(key)) lines.set(key, line);
  });
  return new Map([...townships].map(([township, lines]) => [township, [...lines.values()]]));
}
