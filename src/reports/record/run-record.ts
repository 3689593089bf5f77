import { severityName } from '../../wording/findings';
import type { Severity } from '../../engine/loan/finding';
import type { CellValue } from '../../ledger/grid';
import type { RowAccount } from '../../ledger/ledger';
import type { Language } from '../../locale/language';
import { runRecord as enUS } from '../../locale/en-us/run-record';
import { runRecord as zhCN } from '../../locale/zh-cn/run-record';
import { text } from '../model/cell';
import { HEADER_ROW } from '../page/page';
import { overPages } from '../model/fit-columns';
import type { SheetModel } from '../model/sheet-model';
import { reportTexts } from '../model/texts';

export function runRecordTexts(language: Language): typeof zhCN {
  return language === 'zh-CN' ? zhCN : enUS;
}

/** One ledger as a run read it. */
export interface LedgerRead {
  readonly sheet: string;
  readonly file?: string;
  /** A1, header included. */
  readonly range: string;
  readonly loans: number;
  /** SHA-256 of its normalised rows, hexadecimal. */
  readonly fingerprint: string;
}

/** What is written of a run. Holds no ID number. */
export interface RunEntry {
  /** By the host's clock: `2026-11-21 09:30:00 +08:00`. */
  readonly at: string;
  readonly version: string;
  readonly programme: { readonly id: string; readonly version: number };
  /** Period.label */
  readonly period: string;
  readonly overrides: Readonly<Record<string, string>>;
  readonly decisions: number;
  readonly dispositions: number;
  readonly ledgers: readonly LedgerRead[];
  readonly rows: RowAccount['byKind'];
  readonly loans: number;
  readonly eligible: number;
  /** 元 with two decimals. */
  readonly subsidy: string;
  readonly findings: Readonly<Partial<Record<Severity, number>>>;
  readonly failures: number;
  /** SHA-256 over those of the ledgers. */
  readonly fingerprint: string;
}

const at = {
  number: 0,
  time: 1,
  programme: 3,
  programmeVersion: 4,
  period: 5,
  overrides: 6,
  ledgers: 9,
  loans: 11,
  subsidy: 13,
  fingerprint: 16,
  code: 17,
} as const;
export const RECORD_WIDTH = at.code + 1;
const SEVERITIES = ['refused', 'reduced', 'review', 'data', 'note'] as const satisfies readonly Severity[];
export const RECORD_WIDTHS = [5, 20, 9, 16, 8, 12, 18, 9, 9, 32, 22, 8, 8, 14, 18, 9, 23, 23];

/** The sheet before its first run: title, note, headers. Rows are put under it one by one and never written again. */
export function recordHead(language: Language): SheetModel {
  const texts = runRecordTexts(language);
  return {
    key: 'run-record',
    name: texts.sheet,
    columnWidths: RECORD_WIDTHS,
    rows: [
      [text(texts.title, 'heading')],
      [text(texts.note, 'caption')],
      texts.headers.map((header) => text(header, 'header')),
    ],
    merges: [],
    headerRows: { first: HEADER_ROW, last: HEADER_ROW },
    landscape: true,
    footer: reportTexts(language).pageFooter,
    ...overPages(RECORD_WIDTHS, 2),
    charts: [],
  };
}

/** A row but for its check code. Everything is text: what a cell shows is what the code was made of. */
export function recordCells(number: number, entry: RunEntry, language: Language): readonly string[] {
  const { rowKinds, and } = runRecordTexts(language);
  const rows = (Object.keys(rowKinds) as (keyof typeof rowKinds)[])
    .filter((kind) => entry.rows[kind] > 0)
    .map((kind) => `${rowKinds[kind]} ${entry.rows[kind]}`);
  const findings = SEVERITIES.filter((severity) => entry.findings[severity]).map(
    (severity) => `${severityName(severity, language)} ${entry.findings[severity]}`,
  );
  return [
    String(number),
    entry.at,
    entry.version,
    entry.programme.id,
    String(entry.programme.version),
    entry.period,
    Object.entries(entry.overrides)
      .map(([path, value]) => `${path}=${value}`)
      .join('\n'),
    String(entry.decisions),
    String(entry.dispositions),
    entry.ledgers.map(ledgerText).join('\n'),
    rows.join(and),
    String(entry.loans),
    String(entry.eligible),
    entry.subsidy,
    findings.join(and),
    String(entry.failures),
    entry.fingerprint,
  ];
}

const SHOWN_DIGITS = 16;

function ledgerText({ file, sheet, range, loans, fingerprint }: LedgerRead): string {
  return `${file === undefined ? '' : `[${file}]`}${sheet}!${range} ${loans} ${fingerprint.slice(0, SHOWN_DIGITS)}`;
}

/** What the check code of a row is the SHA-256 of: its cells, and the code of the row before it. */
export function codeSource(before: string, cells: readonly string[]): string {
  return [before, ...cells].join('\u001f');
}

/** A run as the record tells it. */
export interface RecordedRun {
  readonly number: number;
  readonly at: string;
  readonly programme: { readonly id: string; readonly version: number };
  readonly period: string;
  readonly overrides: Readonly<Record<string, string>>;
  /** Whatever stands before `!`, file and sheet. */
  readonly ledgers: readonly { readonly name: string; readonly loans: number; readonly digits: string }[];
  readonly subsidy: string;
  readonly fingerprint: string;
  readonly cells: readonly string[];
  readonly code: string;
}

/** The runs among the rows of the sheet, from A1 on: those with a number and a fingerprint. */
export function recordedRuns(rows: readonly (readonly CellValue[])[]): readonly RecordedRun[] {
  return rows.flatMap((row): RecordedRun[] => {
    const cells = Array.from({ length: RECORD_WIDTH }, (_, c) => String(row[c] ?? ''));
    const fingerprint = cells[at.fingerprint]!;
    if (!/^\d+$/.test(cells[at.number]!) || !/^[0-9a-f]{64}$/.test(fingerprint)) return [];
    return [
      {
        number: Number(cells[at.number]),
        at: cells[at.time]!,
        programme: { id: cells[at.programme]!, version: Number(cells[at.programmeVersion]) },
        period: cells[at.period]!,
        overrides: Object.fromEntries(lines(cells[at.overrides]!).map(assignment)),
        ledgers: lines(cells[at.ledgers]!).map(ledgerOf),
        subsidy: cells[at.subsidy]!,
        fingerprint,
        cells: cells.slice(0, at.code),
        code: cells[at.code]!,
      },
    ];
  });
}

function lines(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(/\r?\n/);
}

function assignment(line: string): readonly [string, string] {
  const i = line.indexOf('=');
  return [line.slice(0, i), line.slice(i + 1)];
}

function ledgerOf(line: string): RecordedRun['ledgers'][number] {
  const [, name = line, loans = '0', digits = ''] =
    /^(.*)![A-Z]+\d+(?::[A-Z]+\d+)? (\d+) ([0-9a-f]+)$/.exec(line) ?? [];
  return { name, loans: Number(loans), digits };
}

/** What became of a sheet since; loans then and now. */
export type LedgerChange =
  | { readonly kind: 'changed'; readonly sheet: string; readonly before: number; readonly now: number }
  | { readonly kind: 'new'; readonly sheet: string; readonly now: number }
  | { readonly kind: 'gone'; readonly sheet: string; readonly before: number };

/** The ledgers as they are now against the record. */
export interface Verification {
  /** Absent: there is no record. */
  readonly last?: Pick<RecordedRun, 'number' | 'at' | 'programme'>;
  readonly same: boolean;
  /** The latest earlier run the ledgers are as they were at. */
  readonly sameAs?: Pick<RecordedRun, 'number' | 'at'>;
  readonly changes: readonly LedgerChange[];
  /** 应贴息额 then and now; absent where the programme of that run is no longer to be had. */
  readonly subsidy?: { readonly before: string; readonly now: string };
  /** Numbers of the rows whose check code does not fit. */
  readonly altered: readonly number[];
}

/** Without the subsidy, which takes an assessment. */
export function compareWithRecord(
  runs: readonly RecordedRun[],
  altered: readonly number[],
  ledgers: readonly LedgerRead[],
  fingerprint: string,
): Verification {
  const last = runs[runs.length - 1];
  if (!last) return { same: false, changes: [], altered };
  const same = last.fingerprint === fingerprint;
  const before = new Map(last.ledgers.map((ledger) => [ledger.name, ledger]));
  const now = new Map(
    ledgers.map(({ file, sheet, loans, fingerprint: digits }) => [
      file === undefined ? sheet : `[${file}]${sheet}`,
      { loans, digits },
    ]),
  );
  const sameAs = same ? undefined : [...runs].reverse().find((run) => run.fingerprint === fingerprint);
  return {
    last,
    same,
    ...(sameAs ? { sameAs } : {}),
    changes: [
      ...[...now].flatMap(([sheet, { loans, digits }]): LedgerChange[] => {
        const was = before.get(sheet);
        if (!was) return [{ kind: 'new', sheet, now: loans }];
        return digits.startsWith(was.digits) ? [] : [{ kind: 'changed', sheet, before: was.loans, now: loans }];
      }),
      ...[...before.values()]
        .filter(({ name }) => !now.has(name))
        .map(({ name, loans }): LedgerChange => ({ kind: 'gone', sheet: name, before: loans })),
    ],
    altered,
  };
}

/** What the clerk is told, a sentence a line. */
export function describeVerification(found: Verification, language: Language): readonly string[] {
  const { verify } = runRecordTexts(language);
  const { last, sameAs, subsidy, altered } = found;
  if (!last) return [verify.none];
  const number = String(last.number);
  return [
    found.same ? verify.same(number, last.at) : verify.changed(number, last.at),
    ...found.changes.map((change) => {
      switch (change.kind) {
        case 'changed':
          return verify.sheetChanged(change.sheet, String(change.before), String(change.now));
        case 'new':
          return verify.sheetNew(change.sheet, String(change.now));
        case 'gone':
          return verify.sheetGone(change.sheet, String(change.before));
      }
    }),
    ...(sameAs ? [verify.sameAs(String(sameAs.number), sameAs.at)] : []),
    subsidy
      ? verify.total(subsidy.before, subsidy.now)
      : verify.noTotal(`${last.programme.id} ${last.programme.version}`),
    ...(altered.length > 0 ? [verify.tampered(altered.join('、'))] : []),
  ];
}
