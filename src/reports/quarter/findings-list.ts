import { describeFinding, findingName, severityName } from '../../wording/findings';
import { describeReading, READING_TEXTS } from '../../wording/readings';
import type { Finding, FindingCode } from '../../engine/loan/finding';
import type { RowRef } from '../../engine/loan/loan';
import { maskId } from '../../engine/loan/party-id';
import { otherReadings, type Reading } from '../../engine/run/readings';
import { rankOfSeverity } from '../../engine/loan/finding';
import { citationText, programmeName } from '../model/programme-words';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { Common, count, money, text } from '../model/cell';
import { dispositionOf } from '../facts/disposition';
import { sheetOf, type Row } from '../page/page';
import type { SheetModel } from '../model/sheet-model';
import { isPause, silently, type Steps } from '../model/steps';
import { ofPeriod } from '../facts/owner';

/** Columns the clerk fills in: 处理意见, 经办人. */
const DISPOSITIONS = [9, 10];
/** What it is and where together say which finding it is. */
const KEY = [2, 3];
/** Places named one by one; the rest are counted. */
const PLACES = 6;

/**
 * 疑点清单: the worst first, each with what the rule says, the money at stake and room for the disposition; under them the other readings of the
 * rules that would change the money.
 */
export function* buildFindingsList(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { findingsList } = texts;
  const findings = listedFindings(result);
  yield;
  const rows: Row[] = [];
  const common = new Common<string>((value) => text(value, 'wrapped'));
  const citations = new Common<Finding['citation']>((citation) =>
    text(citation ? citationText(citation, texts) : '', 'wrapped'),
  );
  for (const [i, finding] of findings.entries()) {
    rows.push(rowOf(inputs, finding, i, common, citations));
    if (isPause(i)) yield { done: i + 1, total: findings.length };
  }
  const readings = yield* silently(otherReadings(result));
  return sheetOf(
    {
      key: 'findings',
      name: findingsList.sheet,
      title: findingsList.title(programmeName(result, texts), periodOf(inputs)),
      headers: findingsList.headers,
      widths: [6, 8, 14, 15, 12, 20, 46, 30, 13, 16, 8],
      rows,
      notes: [findingsList.note(String(findings.length)), ...noteCounts(inputs)],
      landscape: true,
      ...(readings.length > 0 && { annex: () => ({ rows: readingRows(inputs, readings), charts: [] }) }),
      keeps: { of: ofPeriod(inputs.result), key: KEY, columns: DISPOSITIONS },
    },
    inputs,
  );
}

/** What a person must look at: the worst first, and of those the most money first. Notes are counted, not listed. */
export function listedFindings({ findings }: Pick<ReportInputs['result'], 'findings'>): readonly Finding[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .sort((a, b) => rankOfSeverity(a.severity) - rankOfSeverity(b.severity) || b.amount - a.amount);
}

/** One line for all notes: how many of each. */
function noteCounts({ result, texts }: ReportInputs): readonly string[] {
  const counts = new Map<FindingCode, number>();
  for (const { code, severity, loans } of result.findings)
    if (severity === 'note') counts.set(code, (counts.get(code) ?? 0) + Math.max(1, loans.length));
  if (counts.size === 0) return [];
  const { findingsList, language } = texts;
  const each = [...counts].map(([code, number]) => findingsList.noteCount(findingName(code, language), String(number)));
  return [findingsList.notes(each.join(findingsList.and))];
}

function rowOf(
  { result, texts, dispositions }: ReportInputs,
  finding: Finding,
  i: number,
  common: Common<string>,
  citations: Common<Finding['citation']>,
): Row {
  const disposition = dispositionOf(finding, result.loans, dispositions);
  const { language } = texts;
  const loan = finding.loans[0] === undefined ? undefined : result.loans[finding.loans[0]];
  return [
    count(i + 1),
    common.of(severityName(finding.severity, language)),
    common.of(findingName(finding.code, language)),
    text(placesOf(refsOf(finding, result), texts), 'wrapped'),
    text(loan?.borrower ?? '', 'wrapped'),
    text(loan ? maskId(loan.id.text) : ''),
    text(describeFinding(finding, language, result.programme), 'wrapped'),
    citations.of(finding.citation),
    money(finding.amount),
    common.of(disposition ? texts.findingsList.disposition(disposition.state, disposition.note) : ''),
    common.of(disposition?.initials ?? ''),
  ];
}

/** The money at stake is what the other reading would add, or with a minus take away. */
function readingRows({ result, texts }: ReportInputs, readings: readonly Reading[]): readonly Row[] {
  const { language } = texts;
  const words = READING_TEXTS[language];
  return [
    [text(words.title, 'caption'), null, null, text(words.explained, 'note')],
    texts.findingsList.headers.map((header) => text(header, 'header')),
    ...readings.map((reading, i): Row => {
      const { citation } = reading.choice;
      const refs = reading.loans.map((loan) => result.loans[loan]!.source);
      return [
        count(i + 1),
        text(severityName('note', language), 'wrapped'),
        text(`${reading.name}=${reading.other}`, 'wrapped'),
        text(placesOf(refs, texts), 'wrapped'),
        text(''),
        text(''),
        text(describeReading(reading, language), 'wrapped'),
        text(citation ? citationText(citation, texts) : '', 'wrapped'),
        money(reading.difference),
        text('', 'wrapped'),
        text('', 'wrapped'),
      ];
    }),
  ];
}

function refsOf({ loans, cells }: Finding, { loans: all }: ReportInputs['result']): readonly RowRef[] {
  return loans.length > 0 ? loans.map((loan) => all[loan]!.source) : (cells ?? []);
}

/** `台账 第 5、9 行`, sheet by sheet. */
function placesOf(refs: readonly RowRef[], { findingsList }: ReportInputs['texts']): string {
  const [only] = refs;
  if (only && refs.length === 1) return findingsList.place(only.sheet, [String(only.row)]);
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of refs.slice(0, PLACES)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  const places = [...bySheet].map(([sheet, rows]) => findingsList.place(sheet, rows.map(String)));
  return [...places, ...(refs.length > PLACES ? [findingsList.more(String(refs.length))] : [])].join(findingsList.and);
}
