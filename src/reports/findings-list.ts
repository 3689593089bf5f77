import { describeFinding, severityName } from '../engine/describe';
import type { Finding } from '../engine/finding';
import { maskId } from '../engine/party-id';
import { rankOfSeverity } from '../engine/report';
import { citationText, periodOf, programmeName, type Book } from './book';
import { count, money, text } from './cell';
import { dispositionOf } from './disposition';
import { sheetOf, type Row } from './frame';
import type { SheetModel } from './sheet-model';
import { isPause, type Steps } from './steps';

/** Columns the clerk fills in: 处理意见, 经办人. */
const DISPOSITIONS = [9, 10];
/** 代码 and 位置 together say which finding it is. */
const KEY = [2, 3];
/** Places named one by one; the rest are counted. */
const PLACES = 6;

/** 疑点清单: the worst first, each with what the rule says, the money at stake and room for the disposition. */
export function* buildFindingsList(book: Book): Steps<SheetModel> {
  const { result, texts } = book;
  const { findingsList } = texts;
  const findings = [...result.findings].sort((a, b) => rankOfSeverity(a.severity) - rankOfSeverity(b.severity));
  yield;
  const rows: Row[] = [];
  for (const [i, finding] of findings.entries()) {
    rows.push(rowOf(book, finding, i));
    if (isPause(i)) yield;
  }
  return sheetOf(
    {
      key: 'findings',
      name: findingsList.sheet,
      title: findingsList.title(programmeName(result, texts), periodOf(book)),
      headers: findingsList.headers,
      widths: [6, 9, 21, 19, 12, 21, 56, 46, 13, 20, 8],
      rows,
      notes: [findingsList.note(String(findings.length))],
      landscape: true,
      keeps: { key: KEY, columns: DISPOSITIONS },
    },
    book,
  );
}

function rowOf({ result, texts, dispositions }: Book, finding: Finding, i: number): Row {
  const disposition = dispositionOf(finding, result.loans, dispositions);
  const { language } = texts;
  const loan = finding.loans[0] === undefined ? undefined : result.loans[finding.loans[0]];
  return [
    count(i + 1),
    text(severityName(finding.severity, language), 'wrapped'),
    text(finding.code, 'wrapped'),
    text(placesOf(finding, { result, texts }), 'wrapped'),
    text(loan?.borrower ?? '', 'wrapped'),
    text(loan ? maskId(loan.id.text) : ''),
    text(describeFinding(finding, language, result.programme), 'wrapped'),
    text(finding.citation ? citationText(finding.citation, texts) : '', 'wrapped'),
    money(finding.amount),
    text(disposition ? texts.findingsList.disposition(disposition.state, disposition.note) : '', 'wrapped'),
    text(disposition?.initials ?? '', 'wrapped'),
  ];
}

/** `台账 第 5、9 行`, sheet by sheet. */
function placesOf({ loans, cells }: Finding, { result, texts }: Pick<Book, 'result' | 'texts'>): string {
  const { findingsList } = texts;
  const refs = [
    ...loans.flatMap((loan) => result.loans[loan]?.source ?? []),
    ...(loans.length > 0 ? [] : (cells ?? [])),
  ];
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of refs.slice(0, PLACES)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  const places = [...bySheet].map(([sheet, rows]) => findingsList.place(sheet, rows.map(String)));
  return [...places, ...(refs.length > PLACES ? [findingsList.more(String(refs.length))] : [])].join(findingsList.and);
}
