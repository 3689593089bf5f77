import { checkFigures } from '../../engine/evaluation/figures/check-figures';
import { describeFigureProblem, figureSentences } from '../../wording/figures';
import type { PublishedCheck, PublishedFigures } from '../../engine/evaluation/figures/published/published-figures';
import { publishedFigures } from '../../engine/evaluation/figures/published/registry';
import type { Language } from '../../locale/language';
import { figureChecks as enUS } from '../../locale/en-us/figure-checks';
import { figureChecks as zhCN } from '../../locale/zh-cn/figure-checks';
import { groupOf } from '../facts/loan-group';
import { paperCell, paperColumn } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { blank, count, formula, text } from '../model/cell';
import { fold } from '../model/fold';
import { FIRST_ROW, sheetOf, type Row } from '../page/page';
import { decimalsOf, liveChecks, type FigureCell, type LiveCheck } from './live-checks';
import type { PaperColumn } from '../paper/paper-columns';
import { quoted, sentenceFormula } from '../model/sentence-formula';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';
import { rowsToOffer } from '../page/typed-rows';
import { ofPeriod } from '../facts/owner';

/** 0-based columns: number, name, stated, unit, where, recomputed, difference, result, why. */
const WIDTHS = [17, 32, 15, 8, 26, 17, 14, 10, 54];
const TYPED = [1, 2, 3, 4];
const LEAST_ROWS = 10;
/** Excel takes no longer criterion than 255 characters; every wildcard in it needs one more. */
const LONGEST_CRITERION = 120;
/** Lenders whose subsidy is offered by name. */
const LENDERS = 20;
const NUMBER = '#,##0.######';
const DIFFERENCE = '[=0]0;[Red]#,##0.######';

function textsOf(language: Language): typeof zhCN {
  return language === 'zh-CN' ? zhCN : enUS;
}

/**
 * 数据校验: figures a report states against those of the ledger, and the figures a county has published against one another, by formulas
 * that follow what is typed. The sentences are those of engine/figures.
 */
export function* buildFigureChecks(inputs: ReportInputs): Steps<SheetModel> {
  const { result, paper } = inputs;
  const texts = textsOf(inputs.texts.language);
  const ledger = yield* ledgerFigures(inputs, texts);
  const typedRows = rowsToOffer(inputs, 'figure-checks', TYPED, LEAST_ROWS);
  const published = publishedFigures(result.programme.id);
  const first = {
    ledger: FIRST_ROW + 1,
    typed: FIRST_ROW + ledger.length + 2,
    published: FIRST_ROW + ledger.length + typedRows + 3,
  };
  const areas: Areas = {
    ledger: { first: first.ledger, count: ledger.length },
    typed: { first: first.typed, count: typedRows },
    published: { first: first.published, count: published?.figures.length ?? 0 },
  };
  return sheetOf(
    {
      key: 'figure-checks',
      name: texts.sheet,
      title: texts.title(programmeName(result, inputs.texts), periodOf(inputs)),
      headers: texts.headers,
      widths: WIDTHS,
      rows: [
        [text(texts.parts.ledger(paper.model.name), 'caption')],
        ...ledger,
        [text(texts.parts.typed, 'caption')],
        ...Array.from({ length: typedRows }, (_, i) => typedRow(inputs, texts, areas, i)),
        ...(published ? publishedRows(inputs, texts, published, first.published) : []),
      ],
      notes: [texts.note],
      landscape: true,
      keeps: { of: ofPeriod(inputs.result), key: [0], columns: TYPED },
    },
    inputs,
  );
}

function* ledgerFigures(inputs: ReportInputs, texts: typeof zhCN): Steps<Row[]> {
  const { result } = inputs;
  const whole = (of: PaperColumn): string => `SUM(${paperColumn(inputs, of)})`;
  const paid = (of: PaperColumn): string => `SUMIFS(${paperColumn(inputs, of)},${paperColumn(inputs, 'loan')},1)`;
  const names = texts.ledger;
  /** By its first loan, whose cell the formula refers to: no text of a ledger stands in a formula. */
  const banks = new Map<string, number>();
  for (const [i, loan] of result.loans.entries()) {
    if (isPause(i)) yield;
    if (!result.assessments[i]?.eligible) continue;
    const { bank } = groupOf(loan, inputs.texts);
    if (bank.length <= LONGEST_CRITERION && !banks.has(bank)) banks.set(bank, i);
  }
  const figures: readonly (readonly [name: string, source: string, unit: string])[] = [
    [names.subsidy, whole('subsidy'), '元'],
    [names.loans, whole('loan'), '笔'],
    [names.households, whole('household'), '户'],
    [names.principal, paid('principal'), '元'],
    [names.base, paid('base'), '元'],
    [names.disbursed, paid('disbursed'), '元'],
    [names.opening, paid('opening'), '元'],
    [names.closing, paid('closing'), '元'],
    ...[...banks].slice(0, LENDERS).map(([bank, loan]) => {
      const where = `${paperColumn(inputs, 'bank')},${exactly(paperCell(inputs, 'bank', loan), bank)}`;
      return [names.ofBank(bank), `SUMIFS(${paperColumn(inputs, 'subsidy')},${where})`, '元'] as const;
    }),
  ];
  return figures.map(([name, source, unit], i) => [
    text(`1.${i + 1}`),
    text(name),
    blank(),
    text(unit),
    blank(),
    { ...formula(source, 'number'), ...(unit === '元' ? {} : { format: '#,##0' }) },
    blank(),
    blank(),
    blank(),
  ]);
}

/** A criterion for the text of a cell, wildcards in it taken as they are. */
function exactly(cell: string, value: string): string {
  const plain = ['~', '*', '?'].reduce(
    (source, sign) => (value.includes(sign) ? `SUBSTITUTE(${source},"${sign}","~${sign}")` : source),
    cell,
  );
  return `"="&${plain}`;
}

interface Area {
  /** 0-based row. */
  readonly first: number;
  readonly count: number;
}
type Areas = Readonly<Record<'ledger' | 'typed' | 'published', Area>>;

/** `$B$5:$B$12` */
function area(letter: string, { first, count: rows }: Area): string {
  return `$${letter}$${first + 1}:$${letter}$${first + rows}`;
}

/** How many base units one of a unit is. */
function factorOf(unit: string): string {
  return `IF(${unit}="万元",10000,IF(${unit}="亿元",100000000,IF(${unit}="%",0.01,1)))`;
}

function baseUnitOf(unit: string): string {
  return `IF(OR(${unit}="万元",${unit}="亿元"),"元",${unit})`;
}

/** A figure of the clerk's against the ledger's, else the published one, else an earlier line of the same name. */
function typedRow({ texts: { language } }: ReportInputs, texts: typeof zhCN, areas: Areas, i: number): Row {
  const row = areas.typed.first + i + 1;
  const [name, stated, unit, computed, difference, result] = ['B', 'C', 'D', 'F', 'G', 'H'].map((c) => `$${c}${row}`);
  const sources = [
    { from: areas.ledger, value: 'F', when: '' },
    { from: areas.published, value: 'C', when: '' },
    { from: areas.typed, value: 'C', when: `<${i + 1}` },
  ].filter(({ from }) => from.count > 0);
  const found = ({ from }: (typeof sources)[number]) => `MATCH(${name},${area('B', from)},0)`;
  const looked = (of: (source: (typeof sources)[number]) => string) =>
    sources.reduceRight((otherwise, source) => {
      const position = found(source);
      const isThere = source.when === '' ? position : `IF(${position}${source.when},1,NA())`;
      return `IF(ISNUMBER(${isThere}),${of(source)},${otherwise})`;
    }, '""');
  const unitThere = looked((source) => `INDEX(${area('D', source.from)},${found(source)})`);
  const valueThere = looked((source) => {
    const position = found(source);
    const its = `INDEX(${area('D', source.from)},${position})`;
    return `VALUE(INDEX(${area(source.value, source.from)},${position}))*${factorOf(its)}/${factorOf(unit!)}`;
  });
  const empty = `OR(${name}="",${stated}="")`;
  const decimals = `MAX(0,LEN(${stated}&"")-FIND(".",${stated}&"."))`;
  const sentences = figureSentences(language);
  const facts = {
    figure: name!,
    stated: `${stated}&""`,
    unit: unit!,
    computed: `ROUND(${computed},${decimals})&""`,
    difference: `${difference}&""`,
  };
  const mixed = `OR(ROUND(VALUE(${stated})/10000-${computed},${decimals})=0,ROUND(VALUE(${stated})*10000-${computed},${decimals})=0)`;
  const unitSuspect = sentences.UNIT_SUSPECT.replace(/\[([^\]]*)\]/g, (_, inner: string) =>
    inner.includes('{figure}') ? inner : '',
  );
  const { same, differs, units, unknown } = texts.results;
  return [
    count(i + 1),
    input(),
    input('General'),
    input(),
    input(),
    { ...formula(`IF(${empty},"",${valueThere})`, 'number'), format: NUMBER },
    {
      ...formula(
        `IF(OR(${computed}="",${unitsDiffer(unit!, unitThere)}),"",ROUND(VALUE(${stated})-ROUND(${computed},${decimals}),${decimals}))`,
        'number',
      ),
      format: DIFFERENCE,
    },
    formula(
      `IF(${empty},"",IF(${computed}="",${quoted(unknown)},IF(${difference}="",${quoted(units)},IF(${difference}=0,${quoted(same)},${quoted(differs)}))))`,
      'wrapped',
    ),
    formula(
      `IF(${result}=${quoted(differs)},IF(${mixed},${sentenceFormula(unitSuspect, facts)},${sentenceFormula(texts.sentences.differs, facts)}),` +
        `IF(${result}=${quoted(unknown)},${sentenceFormula(texts.sentences.unknown, facts)},` +
        `IF(${result}=${quoted(units)},${sentenceFormula(sentences.UNITS_DIFFER, { first: name!, second: `${name}&"（"&${unitThere}&"）"` })},"")))`,
      'wrapped',
    ),
  ];
}

function unitsDiffer(unit: string, other: string): string {
  return `${baseUnitOf(unit)}<>${baseUnitOf(other)}`;
}

function input(format?: string): ModelCell {
  return { value: '', style: 'input', ...(format === undefined ? {} : { format }) };
}

function publishedRows(inputs: ReportInputs, texts: typeof zhCN, published: PublishedFigures, first: number): Row[] {
  const { figures, checks, document } = published;
  const { programme } = inputs.result;
  const { language } = inputs.texts;
  const mark = programme.shortName[language === 'zh-CN' ? 'zh' : 'en'];
  const cellOf = (name: string): FigureCell => {
    const i = figures.findIndex((figure) => figure.name === name);
    if (i < 0) throw new RangeError(`no figure ${name} among those of ${programme.id}`);
    return { figure: figures[i]!, address: `$C$${first + i + 1}` };
  };
  const checkRows = checks.flatMap((check) => rowsOfCheck(inputs, texts, published, check, cellOf));
  const firstCheck = first + figures.length + 1;
  return [
    [text(texts.parts.published(document), 'caption')],
    ...figures.map(({ name, value, unit, where }, i): Row => [
      text(`${mark}-${i + 1}`),
      text(name),
      { value: Number(value), style: 'input', format: numberFormat(decimalsOf(value)) },
      text(unit),
      text(where ?? ''),
      ...Array.from({ length: 4 }, () => blank()),
    ]),
    [text(texts.parts.checks, 'caption')],
    ...checkRows.map((row, i) => row(`4.${i + 1}`, firstCheck + i + 1)),
  ];
}

type PlacedRow = (number: string, row: number) => Row;

/** `row` as Excel numbers it. */
function rowsOfCheck(
  { texts: { language } }: ReportInputs,
  texts: typeof zhCN,
  { figures }: PublishedFigures,
  { about, check }: PublishedCheck,
  cellOf: (name: string) => FigureCell,
): PlacedRow[] {
  const [outcome] = checkFigures(figures, [check]);
  const why = outcome!.problems.map((problem) => describeFigureProblem(problem, language));
  const title = about[language === 'zh-CN' ? 'zh' : 'en'];
  const { same, differs } = texts.results;
  const live = liveChecks(check, cellOf, figureSentences(language));
  if (!live) {
    return [
      (number) => [
        text(number),
        text(title, 'wrapped'),
        ...Array.from({ length: 5 }, () => blank()),
        text(why.length === 0 ? same : differs, 'wrapped'),
        text(why.join(' '), 'wrapped'),
      ],
    ];
  }
  const lines = Math.max(2, ...why.map((sentence) => fold(sentence, WIDTHS[8]! - 1).length));
  return live.map((one) => (number, row) => liveRow(texts, { title, lines }, one, number, row));
}

/** `lines` of the sentence there is, or would be with other figures: a row does not grow when its formula is computed. */
function liveRow(
  texts: typeof zhCN,
  { title, lines }: { readonly title: string; readonly lines: number },
  live: LiveCheck,
  number: string,
  row: number,
): Row {
  const { stated, computed, unit, decimals, holds, sentence, from } = live;
  const { same, differs } = texts.results;
  const format = numberFormat(decimals);
  return [
    text(number),
    text(title, 'wrapped'),
    stated === undefined ? blank() : { ...formula(stated, 'number'), format },
    text(unit),
    text(from.join('、'), 'wrapped'),
    { ...formula(computed, 'number'), format },
    stated === undefined
      ? blank()
      : {
          ...formula(`IF($H${row}=${quoted(same)},0,ROUND($C${row}-$F${row},${decimals}))`, 'number'),
          format: DIFFERENCE,
        },
    formula(`IF(${holds},${quoted(same)},${quoted(differs)})`, 'wrapped'),
    { ...formula(`IF($H${row}=${quoted(same)},"",${sentence})`, 'wrapped'), lines },
  ];
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
