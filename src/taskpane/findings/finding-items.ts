import type { AssessmentResult } from '../../engine/run/assessment';
import type { Finding, FindingCode, Severity } from '../../engine/loan/finding';
import type { Loan } from '../../engine/loan/loan';
import type { Failure } from '../../ledger/ledger';
import { SEVERITIES } from '../severity';
import type { FindingFilter } from '../state/pane-state';

/** What the findings list draws, one after the other. */
export type FindingItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly severity: Severity;
      /** undefined: the cells that could not be read. */
      readonly code: FindingCode | undefined;
      readonly count: number;
      readonly folded: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding }
  | { readonly kind: 'failure'; readonly key: string; readonly failure: Failure };

function loanMatches(loan: Loan | undefined, needle: string): boolean {
  return (
    loan !== undefined &&
    (loan.borrower.toLowerCase().includes(needle) ||
      loan.bank.toLowerCase().includes(needle) ||
      loan.contract.toLowerCase().includes(needle) ||
      String(loan.source.row) === needle)
  );
}

function findingMatches(finding: Finding, loans: readonly Loan[], needle: string): boolean {
  return (
    finding.code.toLowerCase().includes(needle) ||
    finding.loans.some((index) => loanMatches(loans[index], needle)) ||
    (finding.cells ?? []).some(({ row }) => String(row) === needle)
  );
}

function failureMatches(failure: Failure, needle: string): boolean {
  return (
    failure.code.toLowerCase().includes(needle) ||
    failure.value.toLowerCase().includes(needle) ||
    String(failure.row ?? '') === needle
  );
}

export interface FindingList {
  readonly items: readonly FindingItem[];
  /** Findings and failures shown, folded ones counted. */
  readonly shown: number;
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Findings and failures grouped hardest first, as the filter and the folded groups leave them. */
export function listFindings(
  result: AssessmentResult,
  unread: readonly Failure[],
  filter: FindingFilter,
  folded: readonly string[],
): FindingList {
  const needle = filter.search.trim().toLowerCase();
  const bySeverity: Record<Severity, number> = { refused: 0, reduced: 0, review: 0, data: 0, note: 0 };
  const groups = new Map<string, { severity: Severity; code: FindingCode | undefined; items: FindingItem[] }>();
  const add = (severity: Severity, code: FindingCode | undefined, item: FindingItem): void => {
    const key = `${severity} ${code ?? 'failures'}`;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { severity, code, items: [item] });
  };

  result.findings.forEach((finding, index) => {
    bySeverity[finding.severity] += 1;
    if (filter.severity !== 'all' && filter.severity !== finding.severity) return;
    if (needle && !findingMatches(finding, result.loans, needle)) return;
    add(finding.severity, finding.code, { kind: 'finding', key: `f${index}`, finding });
  });
  unread.forEach((failure, index) => {
    if (filter.severity !== 'all' && filter.severity !== 'data') return;
    if (needle && !failureMatches(failure, needle)) return;
    add('data', undefined, { kind: 'failure', key: `x${index}`, failure });
  });
  bySeverity.data += unread.length;

  const items: FindingItem[] = [];
  let shown = 0;
  for (const severity of SEVERITIES) {
    for (const [key, group] of groups) {
      if (group.severity !== severity) continue;
      const isFolded = folded.includes(key);
      shown += group.items.length;
      items.push({ kind: 'group', key, severity, code: group.code, count: group.items.length, folded: isFolded });
      if (!isFolded) for (const item of group.items) items.push(item);
    }
  }
  return { items, shown, total: result.findings.length + unread.length, bySeverity };
}
