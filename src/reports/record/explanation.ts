import type { AssessmentResult } from '../../engine/run/assessment';
import { isoFromDay, type Day } from '../../engine/ground/day';
import { describeFinding, severityName } from '../../wording/findings';
import { describeCitation } from '../../wording/citations';
import { explainSteps, type ExplainedSegment, type Explanation } from '../../engine/explain/explain';
import type { Loan } from '../../engine/loan/loan';
import { formatYuan } from '../../engine/ground/money';
import { maskId } from '../../engine/loan/party-id';
import { formatPercent } from '../../engine/ground/rate';
import type { Language } from '../../locale/language';
import { choices as choicesEn } from '../../locale/en-us/choices';
import { explain as explainEn } from '../../locale/en-us/explain';
import { explanation as explanationEn } from '../../locale/en-us/explanation';
import { choices as choicesZh } from '../../locale/zh-cn/choices';
import { explain as explainZh } from '../../locale/zh-cn/explain';
import { explanation as explanationZh } from '../../locale/zh-cn/explanation';
import { blank, count, date, formula, money, text, yuan } from '../model/cell';
import { fold } from '../model/fold';
import type { Row } from '../page/page';
import { periodName } from '../model/period-name';
import { sheetInFile } from '../model/sheet-in-file';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import type { ReportTexts } from '../model/texts';

/** A4 across. */
const WIDTHS: readonly number[] = [6, 12, 14, 8, 15, 9, 10, 7, 17];
const PAPER = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Columns of a segment's line, 0-based; their letters stand in the formulas below. */
const LAST = WIDTHS.length - 1;

/**
 * 计算说明: how each loan came to its amount, a line a segment whose last cell is a plain formula over the others, the reasons and articles under it. Recomputed by
 * anybody's Excel it comes to the same 分. The loans in the order given.
 */
export function* explanationSteps(
  result: AssessmentResult,
  loans: readonly number[],
  texts: ReportTexts,
): Steps<SheetModel> {
  const { language } = texts;
  const words = language === 'zh-CN' ? explanationZh : explanationEn;
  const explanations = yield* explainSteps(result, loans);
  const { programme, period } = result;
  const name = programme.name[language === 'zh-CN' ? 'zh' : 'en'];
  const rows: Row[] = [
    [text(words.title(name, periodName(period, texts)), 'title')],
    [
      text(texts.period(isoFromDay(period.from), isoFromDay(period.to)), 'caption'),
      ...gap(LAST - 2),
      text(texts.unit, 'caption'),
    ],
  ];
  const amounts: { readonly row: number; readonly subsidy: Explanation['subsidy'] }[] = [];
  for (const [i, index] of loans.entries()) {
    const explanation = explanations.get(index);
    if (!explanation) throw new RangeError(`no loan ${index} in a result of ${result.loans.length}`);
    amounts.push(writeLoan(rows, i + 1, result.loans[index]!, explanation, language));
    yield;
  }
  if (loans.length > 1) {
    const sum = amounts.map(({ row }) => `I${row}`).join('+');
    const total = amounts.reduce((all, { subsidy }) => all + yuan(subsidy) * 100, 0);
    rows.push(labelled(words.total(String(loans.length)), formula(sum, 'total', Math.round(total) / 100)), []);
  }
  rows.push(
    ...lines(words.how),
    ...lines(texts.policy(programme.id, String(programme.version), programme.lastVerifiedOn)),
    [text(texts.signature, 'signature')],
  );
  return {
    key: 'explanation',
    name: words.sheet,
    columnWidths: WIDTHS,
    rows,
    merges: [{ top: 0, left: 0, bottom: 0, right: LAST }],
    headerRows: { first: 0, last: 1 },
    landscape: true,
    footer: texts.pageFooter,
    charts: [],
  };
}

/** Adds the rows of one loan. Returns where its amount stands, as Excel numbers rows. */
function writeLoan(
  rows: Row[],
  number: number,
  loan: Loan,
  explanation: Explanation,
  language: Language,
): { readonly row: number; readonly subsidy: Explanation['subsidy'] } {
  const words = language === 'zh-CN' ? explanationZh : explanationEn;
  const { segments, subsidy, findings, programme } = explanation;
  const day = (given: Day | undefined) => (given === undefined ? words.unknown : isoFromDay(given));
  const said = (given: string) => given || words.unknown;
  rows.push(
    [text(words.loan(String(number), loan.borrower), 'subtotal'), ...gap(LAST, () => blank('subtotal'))],
    ...lines(words.who(maskId(loan.id.text), sheetInFile(loan.source), String(loan.source.row))),
    ...lines(words.terms(said(loan.bank), said(loan.contract), formatYuan(loan.principal))),
    ...lines(words.dates(day(loan.disbursed), day(loan.extendedTo ?? loan.due), day(loan.settled))),
    words.headers.map((header) => text(header, 'header')),
  );
  const first = rows.length + 1;
  for (const [i, segment] of segments.entries()) {
    rows.push(segmentRow(i + 1, segment, explanation.basis, rows.length + 1), ...lines(reasonOf(segment, language)));
  }
  const last = rows.length;
  const roundsEach = programme.choices.rounding.value === 'segment';
  if (segments.length === 0) rows.push(...lines(words.nothing));
  else rows.push(labelled(words.sum, { ...formula(`SUM(I${first}:I${last})`, 'number'), format: UNROUNDED }));
  const area = `I${first}:I${last}`;
  const rounded = roundsEach ? `SUMPRODUCT(ROUND(${area},2))` : `ROUND(SUM(${area}),2)`;
  rows.push(
    labelled(
      roundsEach ? words.roundedEach : words.rounded,
      segments.length === 0 ? money(subsidy, 'total') : formula(rounded, 'total', yuan(subsidy)),
    ),
  );
  const row = rows.length;
  for (const finding of findings) {
    const citation = finding.citation ? describeCitation(finding.citation, language) : '';
    const sentence = describeFinding(finding, language, programme);
    rows.push(...lines(words.finding(severityName(finding.severity, language), sentence, citation)));
  }
  for (const { name, choice } of explanation.choices) {
    const known: { readonly name: string; readonly values: Readonly<Record<string, string>> } = (
      language === 'zh-CN' ? choicesZh : choicesEn
    )[name];
    const reason = choice.reason[language === 'zh-CN' ? 'zh' : 'en'];
    rows.push(...lines(words.choice(known.name, known.values[choice.value] ?? choice.value, reason)));
  }
  rows.push([]);
  return { row, subsidy };
}

const UNROUNDED = '#,##0.00######';

/** Whole numbers up to the one division, as in the working paper: exact as long as the products are. */
function segmentRow(number: number, segment: ExplainedSegment, basis: number, row: number): Row {
  const { from, to, units, days, balance, rate, share } = segment;
  return [
    count(number),
    date(from),
    date(to),
    // 对年对月对日 counts a month as 30 days: the count is then not the difference of the dates.
    units === days ? formula(`C${row}-B${row}`, 'integer', days) : count(units),
    money(balance),
    { ...count(Number(formatPercent(rate)), 'number'), format: '0.00##' },
    { ...count(Number(share), 'number'), format: '0.##' },
    count(basis),
    {
      ...formula(`E${row}*D${row}*ROUND(F${row}*10000,0)*G${row}/(H${row}*100000000)`, 'number'),
      format: UNROUNDED,
    },
  ];
}

function reasonOf({ startsWith, endsWith, rateCitation }: ExplainedSegment, language: Language): string {
  const words = language === 'zh-CN' ? explanationZh : explanationEn;
  const { reasons, and } = language === 'zh-CN' ? explainZh : explainEn;
  const named = (keys: ExplainedSegment['startsWith']) => keys.map((key) => reasons[key]).join(and);
  const basis = rateCitation ? words.basedOn(describeCitation(rateCitation, language)) : '';
  return `${words.cuts(named(startsWith), named(endsWith))}${basis}`;
}

/** A text over the sheet's width, in as many rows as it takes. */
function lines(line: string): Row[] {
  return fold(line, PAPER).map((part) => [text(part, 'note')]);
}

function labelled(label: string, amount: ModelCell): Row {
  const look = amount.style === 'total' ? 'total' : 'text';
  return [text(label, look), ...gap(LAST - 1, () => blank(look)), amount];
}

function gap(columns: number, cell: () => ModelCell | null = () => null): (ModelCell | null)[] {
  return Array.from({ length: columns }, cell);
}
