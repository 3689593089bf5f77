import { columnLetters } from '../../ledger/column-letters';
import { programmeName } from '../model/programme-words';
import type { ReportInputs } from '../page/report-inputs';
import { count, formula, sheetReference, text } from '../model/cell';
import { FIRST_ROW, sheetOf, type Row } from '../page/page';
import { quoted, sentenceFormula } from '../model/sentence-formula';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { sourceNotes } from './budget';
import { COUNT_FORMAT, figure, input, inputNumber, keyCell, PERCENT_FORMAT } from './cells';
import { ofYear, projectOf, rowKeyOf, yearName } from './project';
import { STEPS, type ResponseQuestion, type ResponseSheet } from '../facts/responses';
import { performanceTexts } from './texts';

/** Questions there is room for where none are known. */
const QUESTIONS = 5;
/** Excel's rows and columns of the table: points, then the questions. */
const POINTS_ROW = FIRST_ROW + 1;
const FIRST_QUESTION = POINTS_ROW + 1;
const [FIRST_STEP, LAST_STEP] = ['C', columnLetters(1 + STEPS)];
/** 交城: 非常满意 5 … 非常不满意 1. */
const POINTS = [5, 4, 3, 2, 1];
const POINTS_AREA = `$${FIRST_STEP}$${POINTS_ROW}:$${LAST_STEP}$${POINTS_ROW}`;

/** 总体满意度 in per cent, blank while nothing is counted; absolute. */
export function satisfactionCell(inputs: ReportInputs): string {
  const { sheet } = performanceTexts(inputs.texts.language).satisfaction;
  return `${sheetReference(sheet)}$J$${FIRST_QUESTION + questionCount(inputs)}`;
}

/** 满意度统计: answers by step, typed in or counted from the sheet with the questionnaires; the mean of the questions. */
export function* buildSatisfaction(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts, responses } = inputs;
  const all = performanceTexts(texts.language);
  const words = all.satisfaction;
  const { facts } = projectOf(result);
  const key = rowKeyOf(result);
  const questions = questionCount(inputs);
  const last = FIRST_QUESTION + questions - 1;
  const empty = (cells: number, style: 'text' | 'total' = 'text') =>
    Array.from({ length: cells }, () => text('', style));
  const rows: Row[] = [
    [
      text(''),
      text(words.points),
      ...POINTS.map((points) => inputNumber(points, COUNT_FORMAT)),
      ...empty(4),
      keyCell(key('points')),
    ],
    ...Array.from({ length: questions }, (_, i) => questionRow(inputs, i, key(`question-${i + 1}`))),
    [
      text('', 'total'),
      text(words.overall, 'total'),
      ...Array.from({ length: STEPS + 1 }, (_, i): ModelCell => {
        const area = `${columnLetters(2 + i)}${FIRST_QUESTION}:${columnLetters(2 + i)}${last}`;
        return { ...formula(`IF(COUNT(${area})=0,"",SUM(${area}))`, 'total'), format: COUNT_FORMAT };
      }),
      text('', 'total'),
      {
        ...formula(
          `IF(COUNT(J${FIRST_QUESTION}:J${last})=0,"",ROUND(AVERAGE(J${FIRST_QUESTION}:J${last}),2))`,
          'total',
        ),
        format: PERCENT_FORMAT,
      },
      text('', 'total'),
      keyCell(key('overall')),
    ],
    countRow(words.sent, inputNumber(facts?.survey?.sent, COUNT_FORMAT), key('sent')),
    countRow(words.returned, inputNumber(facts?.survey?.returned, COUNT_FORMAT), key('returned')),
    countRow(
      words.returnRate,
      figure(`IF(OR(N(C${last + 2})=0,C${last + 3}=""),"",ROUND(C${last + 3}*100/C${last + 2},2))`, PERCENT_FORMAT),
      key('return-rate'),
    ),
  ];
  yield;
  return sheetOf(
    {
      key: 'satisfaction',
      name: words.sheet,
      title: words.title(programmeName(result, texts), yearName(inputs)),
      unit: all.unitAnswers,
      headers: [...words.headers, all.rowKey],
      widths: [6, 44, 10, 10, 10, 10, 10, 10, 10, 10, 16, 30],
      printedColumns: 11,
      rows,
      notes: [
        words.how,
        ...(responses
          ? [words.counted(responses.sheet), words.answers(answersOf(responses, words.headers.slice(2)))]
          : [words.typed]),
        all.inputs,
        ...(responses ? [] : sourceNotes(inputs, 'survey')),
      ],
      landscape: true,
      keeps: { of: ofYear(inputs.result), key: [11], columns: [1, 2, 3, 4, 5, 6, 10], emptied: true },
    },
    inputs,
  );
}

function questionCount({ result, responses }: ReportInputs): number {
  if (responses) return responses.questions.length;
  return Math.max(QUESTIONS, projectOf(result).facts?.survey?.questions.length ?? 0);
}

function questionRow(inputs: ReportInputs, i: number, key: string): Row {
  const { result, responses } = inputs;
  const row = FIRST_QUESTION + i;
  const area = `${FIRST_STEP}${row}:${LAST_STEP}${row}`;
  const asked = responses?.questions[i];
  const known = projectOf(result).facts?.survey?.questions[i];
  return [
    count(i + 1),
    asked ? text(asked.text, 'wrapped') : input(known?.text ?? ''),
    ...Array.from({ length: STEPS }, (_, step) =>
      asked ? figure(countOf(responses, asked, step), COUNT_FORMAT) : inputNumber(known?.counts[step], COUNT_FORMAT),
    ),
    figure(`IF(COUNT(${area})=0,"",SUM(${area}))`, COUNT_FORMAT),
    figure(`IF(COUNT(${area})=0,"",SUMPRODUCT(${area},${POINTS_AREA}))`, COUNT_FORMAT),
    figure(`IF(N(H${row})=0,"",I${row}*100/(H${row}*MAX(${POINTS_AREA})))`, PERCENT_FORMAT),
    asked ? formula(unreadOf(inputs, responses, asked, row), 'text') : input(),
    keyCell(key),
  ];
}

function areaOf({ sheet }: ResponseSheet, { column, first, last }: ResponseQuestion): string {
  const letter = columnLetters(column);
  return `${sheetReference(sheet)}$${letter}$${first + 1}:$${letter}$${last + 1}`;
}

/** Answers in no word of the scale: they are not counted, and are not passed over in silence either. */
function unreadOf({ texts }: ReportInputs, sheet: ResponseSheet, question: ResponseQuestion, row: number): string {
  const { unread } = performanceTexts(texts.language).satisfaction;
  const count = `(COUNTA(${areaOf(sheet, question)})-H${row})`;
  return `IF(${count}>0,${sentenceFormula(unread, { count })},"")`;
}

/** The answers of a step, counted where they stand; each way it is written by itself. */
function countOf(sheet: ResponseSheet, question: ResponseQuestion, step: number): string {
  return question.words[step]!.map((word) => `COUNTIF(${areaOf(sheet, question)},${quoted(word)})`).join('+');
}

/** `非常满意＝非常满意；比较满意＝满意、较满意`: what was taken for which step. */
function answersOf({ questions }: ResponseSheet, steps: readonly string[]): string {
  return Array.from({ length: STEPS }, (_, step) => {
    const words = [...new Set(questions.flatMap((question) => question.words[step]!))];
    return `${steps[step]!}＝${words.join('、')}`;
  }).join('；');
}

function countRow(label: string, value: ModelCell, key: string): Row {
  return [text(''), text(label), value, ...Array.from({ length: 8 }, () => text('')), keyCell(key)];
}
