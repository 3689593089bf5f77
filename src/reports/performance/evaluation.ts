import {
  indicatorsOf,
  type ActualSource,
  type Indicator,
  type IndicatorGroup,
} from '../../engine/programmes/score-table';
import { bandProblems } from '../../engine/evaluation/scoring';
import type { Band } from '../../engine/programmes/score-table';
import { hasDeadlines } from '../model/available-sheets';
import { citationText, programmeName } from '../model/programme-words';
import { paperTotal } from '../paper/paper-references';
import type { ReportInputs } from '../page/report-inputs';
import { formula, sheetReference, text } from '../model/cell';
import { checkRow, FIRST_ROW, sheetOf, type Row } from '../page/page';
import { sentenceFormula } from '../model/sentence-formula';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { budgetCell, sourceNotes } from './budget';
import { figure, input, inputNumber, keyCell, PERCENT_FORMAT, POINTS_FORMAT, WAN_FORMAT } from './cells';
import { latePeriodsCell } from './deadlines';
import { GENERAL_TABLE } from './general-table';
import { ofYear, projectOf, rowKeyOf, yearName } from './project';
import type { GivenScore } from './project-facts';
import { satisfactionCell } from './satisfaction';
import { bandFormula, scoreFormula } from './score-formula';
import { performanceTexts } from './texts';

/** 0-based columns. */
const at = {
  weight: 4,
  target: 5,
  actual: 6,
  computed: 7,
  given: 8,
  score: 9,
  rate: 10,
  standard: 11,
  why: 12,
  evidence: 13,
  key: 14,
} as const;
const [WEIGHT, TARGET, ACTUAL, COMPUTED, GIVEN, SCORE] = ['E', 'F', 'G', 'H', 'I', 'J'] as const;
const COLUMNS = at.key;

interface Placed {
  /** As Excel numbers them. */
  readonly rows: ReadonlyMap<string, number>;
  readonly subtotals: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Total score, grade, and the score of an indicator, for other sheets. */
export interface EvaluationCells {
  readonly total: string;
  readonly grade: string;
  readonly groups: readonly { readonly group: IndicatorGroup; readonly weight: string; readonly score: string }[];
}

export function evaluationCells(inputs: ReportInputs): EvaluationCells {
  const { table } = projectOf(inputs.result);
  const placed = placesOf(inputs);
  const sheet = sheetReference(performanceTexts(inputs.texts.language).evaluation.sheet);
  return {
    total: `${sheet}$${SCORE}$${placed.total}`,
    grade: `${sheet}$${SCORE}$${placed.total + 1}`,
    groups: table.groups.map((group) => {
      const row = placed.subtotals.get(group.code)!;
      return { group, weight: `${sheet}$${WEIGHT}$${row}`, score: `${sheet}$${SCORE}$${row}` };
    }),
  };
}

/** Indicators group by group, a subtotal under each, then total and grade. */
function placesOf({ result }: Pick<ReportInputs, 'result'>): Placed {
  const { table } = projectOf(result);
  const rows = new Map<string, number>();
  const subtotals = new Map<string, number>();
  let next = FIRST_ROW + 1;
  for (const { code, parts } of table.groups) {
    for (const { indicators } of parts) for (const indicator of indicators) rows.set(indicator.code, next++);
    subtotals.set(code, next++);
  }
  return { rows, subtotals, total: next };
}

/**
 * 绩效自评表: the score table of the programme, or the general one. A score is what the standard gives for the figure reached, unless
 * the evaluator gives another; sums by group, total, grade, and how they differ from what a report states.
 */
export function* buildEvaluation(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const all = performanceTexts(texts.language);
  const words = all.evaluation;
  const zh = texts.language === 'zh-CN';
  const { facts, table } = projectOf(result);
  const key = rowKeyOf(result);
  const placed = placesOf(inputs);
  const given = new Map(facts?.scores?.given.map((score) => [score.code, score]));
  const rows = table.groups.flatMap((group) => [
    ...indicatorRows(inputs, group, given),
    sumRow(
      words.subtotal(zh ? group.name.zh : group.name.en),
      areasOf(group, placed),
      placed.subtotals.get(group.code)!,
      'subtotal',
      key(`group-${group.code}`),
    ),
  ]);
  yield;
  const sums = [...placed.subtotals.values()];
  const list = (column: string) => sums.map((row) => `${column}${row}`).join(',');
  const added = { weight: list(WEIGHT), score: list(SCORE) };
  const total = sumRow(words.total, added, placed.total, 'total', key('total'));
  return sheetOf(
    {
      key: 'evaluation',
      name: words.sheet,
      title: words.title(programmeName(result, texts), zh ? table.name.zh : table.name.en, yearName(inputs)),
      unit: all.unitPoints,
      headers: [...words.headers, all.rowKey],
      widths: [6, 13, 12, 17, 7, 13, 12, 9, 9, 8, 9, 58, 28, 16, 30],
      printedColumns: COLUMNS,
      rows: [...rows, total, gradeRow(inputs, placed, key('grade'))],
      checks: checkRows(inputs, placed),
      notes: [
        words.citation(citationText(table.citation, texts)),
        words.grades(table.grades.map(bandText(inputs)).join(texts.language === 'zh-CN' ? '，' : ', ')),
        ...bandNotes(inputs),
        words.how,
        ...(table === GENERAL_TABLE ? [words.notStated] : []),
        ...(facts?.scores
          ? [
              words.statedGrade(facts.scores.stated.grade),
              ...facts.scores.remarks.map((remark) => (zh ? remark.zh : remark.en)),
            ]
          : []),
        all.inputs,
        ...sourceNotes(inputs, 'scores'),
      ],
      landscape: true,
      keeps: {
        of: ofYear(inputs.result),
        key: [at.key],
        columns: [at.weight, at.target, at.actual, at.given, at.why],
        emptied: true,
      },
    },
    inputs,
  );
}

function indicatorRows(inputs: ReportInputs, group: IndicatorGroup, given: ReadonlyMap<string, GivenScore>): Row[] {
  const { table } = projectOf(inputs.result);
  const { rows } = placesOf(inputs);
  const zh = inputs.texts.language === 'zh-CN';
  const key = rowKeyOf(inputs.result);
  const { noBand } = performanceTexts(inputs.texts.language).evaluation;
  const name = (names: { readonly zh: string; readonly en: string }) => (zh ? names.zh : names.en);
  return group.parts.flatMap((part, p) =>
    part.indicators.map((indicator, i): Row => {
      const row = rows.get(indicator.code)!;
      const score = given.get(indicator.code);
      const cells = { actual: `${ACTUAL}${row}`, weight: `${WEIGHT}${row}`, target: `${TARGET}${row}` };
      return [
        text(indicator.code),
        // Once for the rows that follow it: nothing is merged in a table.
        text(p === 0 && i === 0 ? name(group.name) : '', 'wrapped'),
        text(i === 0 ? name(part.name) : '', 'wrapped'),
        text(name(indicator.name), 'wrapped'),
        table.openWeights
          ? inputNumber(indicator.weight, POINTS_FORMAT)
          : { value: Number(indicator.weight), style: 'number', format: POINTS_FORMAT },
        targetCell(indicator),
        actualCell(inputs, indicator, score),
        figure(scoreFormula(indicator.rule, cells, noBand), POINTS_FORMAT),
        inputNumber(score?.score, POINTS_FORMAT),
        figure(`IF(${GIVEN}${row}="",${COMPUTED}${row},${GIVEN}${row})`, POINTS_FORMAT),
        rateCell(row),
        text(indicator.standard, 'wrapped'),
        input(score?.why ?? ''),
        text(indicator.evidence ?? '', 'wrapped'),
        keyCell(key(indicator.code)),
      ];
    }),
  );
}

function targetCell({ rule, target }: Indicator): ModelCell {
  return rule.kind === 'own-target' ? inputNumber(target, WAN_FORMAT) : text(target ?? '', 'wrapped');
}

function actualCell(inputs: ReportInputs, { actual }: Indicator, given: GivenScore | undefined): ModelCell {
  const source = actual && sourceOf(inputs, actual);
  if (source) return figure(`IF(${source.cell}="","",${source.cell})`, source.format);
  const value = given?.actual;
  if (value === undefined) return input();
  return typeof value === 'string' ? inputNumber(value, 'General') : input(value.words);
}

/** The cell another sheet has a figure in; undefined where this programme's sheets have none, and the clerk types it. */
function sourceOf(
  inputs: ReportInputs,
  actual: ActualSource,
): { readonly cell: string; readonly format: string } | undefined {
  const { programme } = inputs.result;
  const percent = (cell: string) => ({ cell, format: PERCENT_FORMAT });
  switch (actual) {
    case 'arrival-rate':
      return percent(budgetCell(inputs, 'arrivalRate'));
    case 'execution-rate':
      return percent(budgetCell(inputs, 'executionRate'));
    case 'spent':
      return { cell: budgetCell(inputs, 'spent'), format: WAN_FORMAT };
    case 'subsidy':
      return { cell: budgetCell(inputs, 'dueYear'), format: WAN_FORMAT };
    case 'fund-share-of-balance':
      return programme.riskFund && percent(budgetCell(inputs, 'fundShare'));
    case 'fund-share-of-plan':
      return programme.riskFund && percent(budgetCell(inputs, 'fundShareOfPlan'));
    case 'late-periods':
      return hasDeadlines(programme) ? { cell: latePeriodsCell(inputs), format: '0' } : undefined;
    case 'satisfaction':
      return percent(satisfactionCell(inputs));
    case 'households':
      return { cell: paperTotal(inputs, 'household'), format: '#,##0' };
    case 'loans':
      return { cell: paperTotal(inputs, 'loan'), format: '#,##0' };
  }
}

const rateCell = (row: number) =>
  figure(
    `IF(OR(${SCORE}${row}="",N(${WEIGHT}${row})=0),"",ROUND(N(${SCORE}${row})*100/${WEIGHT}${row},2))`,
    PERCENT_FORMAT,
  );

/** What a group's sums add up. */
function areasOf(group: IndicatorGroup, { rows, subtotals }: Placed): { weight: string; score: string } {
  const first = rows.get(group.parts[0]!.indicators[0]!.code)!;
  const last = subtotals.get(group.code)! - 1;
  return { weight: `${WEIGHT}${first}:${WEIGHT}${last}`, score: `${SCORE}${first}:${SCORE}${last}` };
}

function sumRow(
  label: string,
  { weight, score }: { readonly weight: string; readonly score: string },
  excelRow: number,
  style: 'subtotal' | 'total',
  key: string,
): Row {
  const row: ModelCell[] = Array.from({ length: COLUMNS }, () => text('', style));
  row[1] = text(label, style);
  row[at.weight] = { ...formula(`SUM(${weight})`, style), format: POINTS_FORMAT };
  row[at.score] = { ...formula(`IF(COUNT(${score})=0,"",SUM(${score}))`, style), format: POINTS_FORMAT };
  row[at.rate] = { ...rateCell(excelRow), style };
  return [...row, keyCell(key)];
}

function gradeRow(inputs: ReportInputs, { total, rows }: Placed, key: string): Row {
  const { table } = projectOf(inputs.result);
  const words = performanceTexts(inputs.texts.language).evaluation;
  const scores = [...rows.values()].map((row) => `${SCORE}${row}`);
  const count = `COUNT(${scores.join(',')})`;
  const cell = `${SCORE}${total}`;
  const grade = bandFormula(table.grades, cell, words.noBand, words.severalBands, (gives) => gives);
  const row: ModelCell[] = Array.from({ length: COLUMNS }, () => text('', 'total'));
  row[1] = text(words.grade, 'total');
  row[at.score] = formula(`IF(${count}<${scores.length},"",${grade})`, 'total');
  const open = sentenceFormula(words.open, { count: `(${scores.length}-${count})` });
  row[at.standard] = formula(`IF(${count}=${scores.length},"",${open})`, 'total');
  return [...row, keyCell(key)];
}

/** Weights that add up, scores within their weights, and what a report states. */
function checkRows(inputs: ReportInputs, { total, rows, subtotals }: Placed): Row[] {
  const { table, facts } = projectOf(inputs.result);
  const words = performanceTexts(inputs.texts.language).evaluation;
  const zh = inputs.texts.language === 'zh-CN';
  const over = [...rows.values()].map((row) => `IF(N(${SCORE}${row})>${WEIGHT}${row},1,0)`).join('+');
  const stated = facts?.scores?.stated;
  const compare = (name: string, row: number, value: string | undefined): Row[] => {
    if (value === undefined) return [];
    return [checkRow(words.stated(name, value), at.score, `IF(${SCORE}${row}="","",ROUND(${SCORE}${row}-${value},2))`)];
  };
  return [
    checkRow(words.checkWeights, at.score, `ROUND(${WEIGHT}${total}-100,2)`),
    checkRow(words.checkOver, at.score, over),
    ...(stated
      ? [
          ...table.groups.flatMap(({ code, name }) =>
            compare(zh ? name.zh : name.en, subtotals.get(code)!, stated.groups[code]),
          ),
          ...compare(words.totalName, total, stated.total),
        ]
      : []),
  ];
}

const bandText =
  (inputs: ReportInputs) =>
  ({ gives, from, fromIncluded, to, toIncluded }: Band): string =>
    performanceTexts(inputs.texts.language).evaluation.band(gives, from, fromIncluded, to, toIncluded);

/** What the bands leave out or answer twice, of the grades and of every indicator scored by bands. */
function bandNotes(inputs: ReportInputs): string[] {
  const { table } = projectOf(inputs.result);
  const words = performanceTexts(inputs.texts.language).evaluation;
  const zh = inputs.texts.language === 'zh-CN';
  const tables = [
    { name: words.gradesName, bands: table.grades },
    ...indicatorsOf(table).flatMap(({ name, rule }) =>
      rule.kind === 'banded' ? [{ name: zh ? name.zh : name.en, bands: rule.bands }] : [],
    ),
  ];
  return tables.flatMap(({ name, bands }) =>
    bandProblems(bands, '0', '100').map(({ code, from, fromIncluded, to, toIncluded }) => {
      const stretch = from === to ? from : words.band('', from, fromIncluded, to, toIncluded).trim();
      return code === 'BAND_GAP' ? words.gap(name, stretch) : words.overlap(name, stretch);
    }),
  );
}
