import { findingName } from '../../wording/findings';
import { columnLetters } from '../../ledger/column-letters';
import { hasDeadlines } from '../model/available-sheets';
import { citationText, programmeName } from '../model/programme-words';
import { paperTotal } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { isWide, sheetReference, text } from '../model/cell';
import { FIRST_ROW, sheetOf, type Row } from '../page/page';
import { quoted, sentenceFormula } from '../model/sentence-formula';
import type { SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { listedFindings } from '../quarter/findings-list';
import { budgetCell } from './budget';
import { input, keyCell } from './cells';
import { earlyPeriodsCell, latePeriodsCell } from './deadlines';
import { evaluationCells } from './evaluation';
import { codesOf, themeNames, type ProblemTheme } from './problem-themes';
import { ofYear, projectOf, rowKeyOf, yearName } from './project';
import { satisfactionCell } from './satisfaction';
import { performanceTexts, type PerformanceTexts } from './texts';

/** Width of the column of text. */
const WIDTH = 74;
/** An empty column beside it: LibreOffice fits to the page by columns, and cuts a single one off. */
const SPACE = 1;
/** Characters a figure takes, to guess how many lines a paragraph has. */
const SIZE_OF_A_FIGURE = 8;
/** 0-based column on the list of findings of what each is. */
const NAME_COLUMN = 2;

type Words = PerformanceTexts['report'];

/**
 * 自评报告: the outline of a 绩效自评报告 with the figures of the other sheets put in by formulas. One column of paragraphs, so that it
 * can be copied to a word processor as it stands; what only the unit knows is left to type.
 */
export function* buildSelfReport(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const all = performanceTexts(texts.language);
  const words = all.report;
  const paragraphs = new Paragraphs(words, rowKeyOf(result));
  overview(inputs, paragraphs);
  money(inputs, paragraphs);
  results(inputs, paragraphs);
  yield;
  problems(inputs, paragraphs);
  paragraphs.heading(words.other);
  paragraphs.typed('other', words.none);
  return sheetOf(
    {
      key: 'self-report',
      name: words.sheet,
      title: words.title(programmeName(result, texts), yearName(inputs)),
      unit: words.unit,
      headers: [words.header, '', all.rowKey],
      widths: [WIDTH, SPACE, 30],
      printedColumns: 2,
      rows: paragraphs.rows,
      notes: [all.inputs],
      landscape: false,
      keeps: { of: ofYear(inputs.result), key: [2], columns: [0], emptied: true },
    },
    inputs,
  );
}

class Paragraphs {
  readonly rows: Row[] = [];
  private items = 0;

  constructor(
    private readonly words: Words,
    private readonly key: (name: string) => string,
  ) {}

  heading(heading: string): void {
    this.items = 0;
    this.rows.push([text(heading, 'heading')]);
  }

  /** A sentence whose `{figures}` are formulas; without any it is plain text, which may be longer than a text in a formula. */
  sentence(template: string, figures: Readonly<Record<string, string>> = {}): void {
    const lines = linesOf(template.replace(/\{\w+\}/g, '0'.repeat(SIZE_OF_A_FIGURE)));
    const content = /\{\w+\}/.test(template)
      ? { formula: `=${sentenceFormula(template, figures)}` }
      : { value: template };
    this.rows.push([{ ...content, style: 'paragraph', lines }]);
  }

  /** For the unit to write. */
  typed(name: string, suggestion: string): void {
    this.rows.push([input(suggestion), null, keyCell(this.key(name))]);
  }

  /** The same as `sentence` and `typed`, numbered under its heading. */
  item(template: string, figures: Readonly<Record<string, string>> = {}): void {
    this.sentence(this.ordinal() + template, figures);
  }
  typedItem(name: string, suggestion: string): void {
    this.typed(name, this.ordinal() + suggestion);
  }

  private ordinal(): string {
    return this.words.ordinals[this.items++]!;
  }

  /** A cell's figure as text, in a format where one is needed; a blank to fill in while there is none. */
  show(cell: string, format?: string): string {
    const shown = format === undefined ? cell : `TEXT(${cell},"${format}")`;
    return `IF(${cell}="",${quoted(this.words.blank)},${shown})`;
  }
}

function linesOf(paragraph: string): number {
  let characters = 0;
  for (const letter of paragraph) characters += isWide(letter) ? 2 : 1;
  // Twelve-point letters are wider than those the column is measured in.
  return Math.ceil((characters * 12) / 10.5 / WIDTH);
}

const WAN = '#,##0.00';
const WHOLE = '#,##0';
const PERCENT = '0.00';

function overview(inputs: ReportInputs, paragraphs: Paragraphs): void {
  const { result, texts, paper } = inputs;
  const { report: words } = performanceTexts(texts.language);
  const total = (name: 'loan' | 'household' | 'subsidy') => paperTotal(inputs, name);
  paragraphs.heading(words.overview);
  paragraphs.item(
    words.basis(
      programmeName(result, texts),
      result.programme.documents.map((document) => citationText(document, texts)).join(words.comma),
    ),
  );
  paragraphs.typedItem('goal', words.goal);
  paragraphs.item(paper.earlier ? words.volume(periodOf(inputs)) : words.volumeYear(periodOf(inputs)), {
    loans: paragraphs.show(total('loan'), WHOLE),
    households: paragraphs.show(total('household'), WHOLE),
    subsidy: paragraphs.show(total('subsidy'), WAN),
    year: paragraphs.show(budgetCell(inputs, 'dueYear'), WAN),
  });
}

function money(inputs: ReportInputs, paragraphs: Paragraphs): void {
  const { report: words } = performanceTexts(inputs.texts.language);
  const show = (name: Parameters<typeof budgetCell>[1], format = WAN) =>
    paragraphs.show(budgetCell(inputs, name), format);
  paragraphs.heading(words.money);
  paragraphs.item(words.arrived, {
    budget: show('budget'),
    arrived: show('arrived'),
    rate: show('arrivalRate', PERCENT),
  });
  paragraphs.item(words.spent, {
    spent: show('spent'),
    rate: show('executionRate', PERCENT),
    left: show('left'),
  });
  if (inputs.result.programme.riskFund) {
    paragraphs.item(words.fund, {
      held: show('fundHeld'),
      loans: show('fundLoans'),
      share: show('fundShare', PERCENT),
      needed: show('fundNeeded'),
    });
  }
  paragraphs.typedItem('management', words.management);
}

function results(inputs: ReportInputs, paragraphs: Paragraphs): void {
  const { result, texts } = inputs;
  const { report: words } = performanceTexts(texts.language);
  const { total, grade, groups } = evaluationCells(inputs);
  paragraphs.heading(words.results);
  const { facts } = projectOf(result);
  const scored = { total: paragraphs.show(total, PERCENT), grade: paragraphs.show(grade) };
  // Scores a published report gave are its evaluator's; the unit's own are another thing, and only the unit knows them.
  if (facts?.scores) {
    paragraphs.typedItem('own-score', words.ownScore);
    paragraphs.item(words.evaluated(citationText(facts.source, texts)), scored);
  } else paragraphs.item(words.score, scored);
  for (const { group, weight, score } of groups) {
    paragraphs.sentence(words.group(texts.language === 'zh-CN' ? group.name.zh : group.name.en), {
      weight: paragraphs.show(weight),
      score: paragraphs.show(score, PERCENT),
    });
  }
  if (hasDeadlines(result.programme)) {
    paragraphs.item(words.late, { late: paragraphs.show(latePeriodsCell(inputs), '0') });
  }
  paragraphs.item(words.satisfaction, { percent: paragraphs.show(satisfactionCell(inputs), PERCENT) });
  paragraphs.typedItem('results', words.effects);
}

/** What the findings say, theme by theme, and what is usually done about it. */
function problems(inputs: ReportInputs, paragraphs: Paragraphs): void {
  const { result, texts } = inputs;
  const { report: words } = performanceTexts(texts.language);
  const codes = new Set(result.findings.map(({ code }) => code));
  const present = themeNames.filter((theme) => codesOf(theme).some((code) => codes.has(code)));
  const count = (theme: ProblemTheme) =>
    `TEXT(${codesOf(theme)
      .filter((code) => codes.has(code))
      .map((code) => `COUNTIF(${findingNames(inputs)},${quoted(findingName(code, texts.language))})`)
      .join('+')},"0")`;
  paragraphs.heading(words.problems);
  const shown = shownProblems(inputs, paragraphs);
  if (present.length > 0) paragraphs.sentence(words.listed(texts.findingsList.sheet));
  else {
    const none = shown.map(({ holds }) => `NOT(${holds})`).join(',');
    paragraphs.sentence('{none}', {
      none: `IF(AND(TRUE${none === '' ? '' : `,${none}`}),${quoted(words.noProblems)},"")`,
    });
  }
  for (const [i, theme] of present.entries()) {
    paragraphs.sentence(words.numbered(String(i + 1), words.themes[theme]), { count: count(theme) });
  }
  for (const { holds, template, figures } of shown)
    paragraphs.sentence('{found}', { found: `IF(${holds},${sentenceFormula(template, figures)},"")` });
  paragraphs.typed('problems', words.furtherProblems);
  paragraphs.heading(words.measures);
  for (const [i, theme] of present.entries()) {
    paragraphs.typed(`measure-${theme}`, words.numbered(String(i + 1), words.remedies[theme]));
  }
  paragraphs.typed('measures', words.furtherMeasures);
}

/** What the other sheets show and nobody may call no problem: a fund too small, late or early payment, satisfaction below its target. */
function shownProblems(
  inputs: ReportInputs,
  paragraphs: Paragraphs,
): readonly {
  readonly holds: string;
  readonly template: string;
  readonly figures: Readonly<Record<string, string>>;
}[] {
  const { result, texts } = inputs;
  const { found } = performanceTexts(texts.language).report;
  const budget = (name: Parameters<typeof budgetCell>[1]) => budgetCell(inputs, name);
  const target = satisfactionTarget(result);
  const satisfaction = satisfactionCell(inputs);
  const late = hasDeadlines(result.programme) ? latePeriodsCell(inputs) : undefined;
  const early = hasDeadlines(result.programme) ? earlyPeriodsCell(inputs) : undefined;
  const show = (cell: string, format = WAN) => paragraphs.show(cell, format);
  return [
    ...(result.programme.riskFund
      ? [
          {
            holds: `N(${budget('fundGap')})<0`,
            template: found.fund,
            figures: {
              held: show(budget('fundHeld')),
              share: show(budget('fundShare'), PERCENT),
              needed: show(budget('fundNeeded')),
            },
          },
        ]
      : []),
    ...(late === undefined
      ? []
      : [{ holds: `N(${late})>0`, template: found.late, figures: { count: show(late, '0') } }]),
    ...(early === undefined
      ? []
      : [{ holds: `N(${early})>0`, template: found.early, figures: { count: show(early, '0') } }]),
    ...(target === undefined
      ? []
      : [
          {
            holds: `AND(${satisfaction}<>"",N(${satisfaction})<${target})`,
            template: found.satisfaction,
            figures: { percent: show(satisfaction, PERCENT), target: quoted(target) },
          },
        ]),
  ];
}

/** Percent, of the indicator of satisfaction in the programme's table: `≥95%`. */
function satisfactionTarget(result: ReportInputs['result']): string | undefined {
  const indicators = projectOf(result).table.groups.flatMap(({ parts }) => parts.flatMap((part) => part.indicators));
  const indicator = indicators.find(({ name }) => name.zh.includes('满意'));
  return /(\d+(?:\.\d+)?)%/.exec(indicator?.target ?? '')?.[1];
}

function findingNames({ result, texts }: ReportInputs): string {
  const letter = columnLetters(NAME_COLUMN);
  const last = FIRST_ROW + Math.max(1, listedFindings(result).length);
  return `${sheetReference(texts.findingsList.sheet)}$${letter}$${FIRST_ROW + 1}:$${letter}$${last}`;
}
