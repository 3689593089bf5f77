import { isPercent } from '../../engine/programmes/value-forms';
import type { RiskFundTerms } from '../../engine/programmes/programme';
import { citationText, programmeName } from '../model/programme-words';
import { paperTotal } from '../paper/paper-references';
import type { ReportInputs } from '../page/report-inputs';
import { sheetReference, text } from '../model/cell';
import { checkRow, FIRST_ROW, sheetOf, type Row } from '../page/page';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { figure, input, inputDate, inputNumber, keyCell, PERCENT_FORMAT, percentage, unlessBlank } from './cells';
import { ofYear, projectOf, rowKeyOf, yearName } from './project';
import type { Movement, ProjectFacts } from './project-facts';
import { performanceTexts, type PerformanceTexts } from './texts';

/** Lines for money that comes, and that goes; a programme paid by the month has one for each. */
const LINES = 4;
const MONTHS = 12;
/** 元 in 1 万元. */
const WAN = 10_000;
const RATE_FORMAT = '0.00##"%"';

type Words = PerformanceTexts['budget'];
type LineName = Exclude<keyof Words['lines'], 'arrival' | 'spending'>;
/** The cell of a line by its name, on this sheet. */
type At = (name: string) => string;

interface Line {
  readonly name: string;
  readonly label: string;
  /** Absent on a heading. */
  readonly value?: (at: At) => ModelCell;
  readonly date?: ModelCell;
  readonly note: ModelCell;
}

/** The cell of a figure for other sheets, absolute: `'预算执行'!$B$12`. Throws RangeError where the programme has no such line. */
export function budgetCell(inputs: ReportInputs, name: LineName): string {
  const place = linesOf(inputs).findIndex((line) => line.name === name);
  if (place < 0) throw new RangeError(`no such line: ${name}`);
  return `${sheetReference(wordsOf(inputs).sheet)}$B$${FIRST_ROW + place + 1}`;
}

/** 预算执行: what was budgeted, arrived and spent, against what the rules give and what the balance needs; 万元. */
export function* buildBudget(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const all = performanceTexts(texts.language);
  const words = wordsOf(inputs);
  const key = rowKeyOf(result);
  const lines = linesOf(inputs);
  const rowOf = new Map(lines.map(({ name }, i) => [name, FIRST_ROW + i + 1]));
  const at: At = (name) => `B${rowOf.get(name)!}`;
  yield;
  const over = (more: LineName, less: LineName) => `MAX(0,ROUND(N(${at(more)})-N(${at(less)}),6))`;
  return sheetOf(
    {
      key: 'budget',
      name: words.sheet,
      title: words.title(programmeName(result, texts), yearName(inputs)),
      unit: all.unit,
      headers: [...words.headers, all.rowKey],
      widths: [34, 18, 13, 44, 30],
      printedColumns: 4,
      rows: lines.map(({ name, label, value, date, note }): Row =>
        value
          ? [text(label), value(at), date ?? text(''), note, keyCell(key(name))]
          : [text(label, 'subtotal'), text('', 'subtotal'), text('', 'subtotal'), note, keyCell(key(name))],
      ),
      checks: [
        checkRow(
          texts.tie(inputs.paper.model.name),
          1,
          `ROUND(${at('duePeriod')}*${WAN}-${paperTotal(inputs, 'subsidy')},2)`,
        ),
        checkRow(words.checks.arrived, 1, over('arrived', 'budget')),
        checkRow(words.checks.spent, 1, over('spent', 'arrived')),
      ],
      notes: [all.inputs, ...sourceNotes(inputs)],
      landscape: false,
      keeps: { of: ofYear(inputs.result), key: [4], columns: [1, 2, 3], emptied: true },
    },
    inputs,
  );
}

/** Whose figures stand in the input cells, where a report has such. */
export function sourceNotes({ result, texts }: ReportInputs, of?: keyof ProjectFacts): string[] {
  const { facts } = projectOf(result);
  if (!facts || (of && facts[of] === undefined)) return [];
  return [performanceTexts(texts.language).published(citationText(facts.source, texts))];
}

function wordsOf({ texts }: Pick<ReportInputs, 'texts'>): Words {
  return performanceTexts(texts.language).budget;
}

function linesOf(inputs: ReportInputs): readonly Line[] {
  const { programme } = inputs.result;
  const { facts } = projectOf(inputs.result);
  const line = lineMaker(wordsOf(inputs));
  const spendings = Math.max(programme.schedule.kind === 'month' ? MONTHS : LINES, facts?.spendings.length ?? 0);
  const arrivals = Math.max(LINES, facts?.arrivals.length ?? 0);
  return [
    line.section('arrived'),
    line.typed('budget', facts?.budget?.amount, facts?.budget?.note),
    ...line.movements('arrival', arrivals, facts?.arrivals ?? []),
    line.sum('arrived', 'arrival', arrivals),
    line.share('arrivalRate', 'arrived', 'budget'),
    line.section('spent'),
    ...line.movements('spending', spendings, facts?.spendings ?? []),
    line.sum('spent', 'spending', spendings),
    line.share('executionRate', 'spent', 'arrived'),
    line.share('spentOfBudget', 'spent', 'budget'),
    line.difference('left', 'arrived', 'spent'),
    ...dueLines(inputs, line),
    // Subsidies paid after settlement do not follow from a balance.
    ...(programme.schedule.kind === 'settlement-year' ? [] : needLines(inputs, line, facts)),
    ...(programme.riskFund ? fundLines(programme.riskFund, line, facts, wordsOf(inputs)) : []),
  ];
}

type Maker = ReturnType<typeof lineMaker>;

function lineMaker(words: Words) {
  const how = words.how as Readonly<Record<string, unknown>>;
  const line = (name: LineName, value: Line['value'] & object, note?: string): Line => {
    const usual = how[name];
    return {
      name,
      label: words.lines[name],
      value,
      note: text(note ?? (typeof usual === 'string' ? usual : ''), 'wrapped'),
    };
  };
  return {
    line,
    section: (name: keyof Words['sections']): Line => ({
      name: `${name}-section`,
      label: words.sections[name],
      note: text('', 'subtotal'),
    }),
    /** A figure the clerk types, with its source beside it. */
    typed: (name: LineName, value: string | undefined, source = ''): Line => ({
      ...line(name, () => inputNumber(value)),
      note: input(source),
    }),
    movements: (name: 'arrival' | 'spending', count: number, given: readonly Movement[]): Line[] =>
      Array.from({ length: count }, (_, i) => ({
        name: `${name}-${i + 1}`,
        label: words.lines[name](String(i + 1)),
        value: () => inputNumber(given[i]?.amount),
        date: inputDate(given[i]?.date),
        note: input(given[i]?.note ?? ''),
      })),
    sum: (name: LineName, of: string, count: number): Line =>
      line(name, (at) => figure(sumOrBlank(`${at(`${of}-1`)}:${at(`${of}-${count}`)}`))),
    difference: (name: LineName, a: LineName, b: LineName): Line =>
      line(name, (at) => figure(unlessBlank([at(a), at(b)], `${at(a)}-${at(b)}`))),
    share: (name: LineName, part: LineName, whole: LineName): Line =>
      line(name, (at) => figure(percentage(at(part), at(whole)), PERCENT_FORMAT)),
  };
}

const sumOrBlank = (area: string) => `IF(COUNT(${area})=0,"",SUM(${area}))`;

/** Against what the working paper gives. */
function dueLines(inputs: ReportInputs, { line, section, difference }: Maker): Line[] {
  const { how } = wordsOf(inputs);
  const paper = inputs.paper.model.name;
  const subsidy = paperTotal(inputs, 'subsidy');
  const year = inputs.paper.earlier ? `(${subsidy}+${paperTotal(inputs, 'earlier')})` : subsidy;
  return [
    section('due'),
    line('duePeriod', () => figure(`${subsidy}/${WAN}`), how.duePeriod(paper)),
    line('dueYear', () => figure(`${year}/${WAN}`), inputs.paper.earlier ? how.dueYear(paper) : how.dueYearOnly(paper)),
    difference('budgetLeft', 'budget', 'dueYear'),
    difference('spentGap', 'spent', 'dueYear'),
  ];
}

/** 余额×利率 against the budget, as engine/budget.ts checks it. */
function needLines(
  inputs: ReportInputs,
  { line, section, difference }: Maker,
  facts: ProjectFacts | undefined,
): Line[] {
  const { how } = wordsOf(inputs);
  const { programme } = inputs.result;
  const rates = programme.categories.find(({ id }) => id === programme.defaultCategory)?.rate ?? [];
  const rate = rates.findLast(({ value }) => isPercent(value));
  const used = (at: At) => `IF(${at('balance')}="",${at('ledgerBalance')},${at('balance')})`;
  return [
    section('need'),
    line(
      'ledgerBalance',
      () => figure(`${paperTotal(inputs, 'closing')}/${WAN}`),
      how.ledgerBalance(inputs.paper.model.name),
    ),
    line('balance', () => inputNumber(facts?.balance)),
    line(
      'rate',
      () => inputNumber(rate?.value, RATE_FORMAT),
      rate ? how.rate(citationText(rate.citation, inputs.texts)) : how.rateOpen,
    ),
    line('need', (at) => figure(unlessBlank([at('rate')], `ROUND(${used(at)}*${at('rate')}/100,2)`))),
    difference('excess', 'budget', 'need'),
    line('impliedRate', (at) =>
      figure(`IF(OR(${at('budget')}="",${used(at)}=0),"",ROUND(${at('budget')}*100/${used(at)},3))`, RATE_FORMAT),
    ),
    line('months', (at) =>
      figure(`IF(OR(${at('arrived')}="",N(${at('need')})=0),"",ROUND(${at('arrived')}*12/${at('need')},2))`, '0.00'),
    ),
  ];
}

/** 风险补偿金 on both bases: the loans there are, and those planned (交城: 1183.89 needed, 700 held; 700 needed of the plan). */
function fundLines(
  { minimum: { numerator, denominator } }: RiskFundTerms,
  { line, section, typed, difference, share }: Maker,
  facts: ProjectFacts | undefined,
  { how }: Words,
): Line[] {
  const part = `${numerator}/${denominator}`;
  const needed = (loans: LineName) => (at: At) => figure(unlessBlank([at(loans)], `ROUND(${at(loans)}*${part},2)`));
  return [
    section('fund'),
    typed('fundDisbursed', facts?.fund?.disbursed),
    typed('fundExisting', facts?.fund?.existing),
    line('fundLoans', (at) => figure(sumOrBlank(`${at('fundDisbursed')}:${at('fundExisting')}`))),
    line('fundNeeded', needed('fundLoans'), how.fundNeeded(part)),
    typed('fundHeld', facts?.fund?.held),
    difference('fundGap', 'fundHeld', 'fundNeeded'),
    share('fundShare', 'fundHeld', 'fundLoans'),
    typed('fundPlanned', facts?.fund?.planned),
    line('fundNeededOfPlan', needed('fundPlanned'), how.fundNeededOfPlan(part)),
    share('fundShareOfPlan', 'fundHeld', 'fundPlanned'),
  ];
}
