import { FINDING_SEVERITY, type FindingCode, type Severity } from '../../engine/loan/finding';
import { columnLetters } from '../../ledger/column-letters';
import type { Rectangle } from '../../ledger/grid';
import type { Field, Ledger } from '../../ledger/ledger';
import { a1 } from '../office/a1';
import { HIGHLIGHT_SIGNATURE } from '../read/our-marks';

/** Facts a finding is about; where the ledger has none of them, the borrower's name. The pane's 定位 goes to the same cells. */
export const FIELDS_ABOUT: Readonly<Record<FindingCode, readonly Field[]>> = {
  LOAN_OVER_LIMIT: ['principal'],
  LOAN_CAPPED: ['principal'],
  CUMULATIVE_CAPPED: ['principal'],
  TERM_CAPPED: ['disbursed', 'due', 'extendedTo', 'term', 'loanSpan'],
  TERM_OVER_LIMIT: ['disbursed', 'due', 'extendedTo', 'term', 'loanSpan'],
  MULTI_BANK: ['borrower', 'bank'],
  BANK_NOT_SELECTED: ['borrower', 'bank'],
  TIE_UNRESOLVED: ['borrower', 'bank'],
  REVIEW_SELECTION: ['borrower', 'bank'],
  NOT_SETTLED: ['settled', 'repaidOn', 'due'],
  OVERDUE: ['due', 'settled', 'repaidOn', 'loanSpan', 'overdue'],
  DUE_ON_HOLIDAY: ['due', 'settled', 'repaidOn', 'loanSpan'],
  RATE_OVER_CEILING: ['rate'],
  USE_NOT_ALLOWED: ['use'],
  CATEGORY_UNKNOWN: ['category'],
  CATEGORY_SEX_MISMATCH: ['category', 'id'],
  AGE_OUT_OF_RANGE: ['id'],
  RATE_MISSING: ['category', 'rate'],
  OUTSIDE_PERIOD: ['disbursed', 'due', 'settled', 'loanSpan'],
  ALREADY_PAID: ['paidFrom', 'paidTo', 'subsidyFrom', 'subsidyTo', 'subsidySpan', 'paidSubsidy'],
  DUPLICATE_LOAN: ['borrower', 'contract', 'principal', 'disbursed'],
  OVERLAPPING_LOANS: ['disbursed', 'due', 'settled', 'loanSpan'],
  SHARED_ACCOUNT: ['account'],
  NAME_ID_CONFLICT: ['borrower', 'id'],
  ID_INVALID: ['id'],
  ID_DAMAGED: ['id'],
  ID_MASKED: ['id'],
  CLAIM_DIFFERS: ['claimedSubsidy', 'subsidyDays', 'subsidyBase', 'subsidyRate'],
  UNIT_SUSPECT: ['principal', 'balance'],
  TOTAL_MISMATCH: ['principal', 'balance'],
  STATUS_UNDECIDED: ['note', 'overdue', 'settled', 'balance'],
  ROW_REPEATED: ['borrower', 'id', 'principal', 'disbursed'],
  HOUSEHOLDS_TOO_FEW: ['households'],
  DIVIDEND_DIFFERS: ['dividend'],
  OUTSIDE_POLICY: ['signed', 'disbursed', 'due'],
  LOAN_UNDER_MINIMUM: ['principal'],
  LOANS_TOO_MANY: ['borrower'],
  USE_UNCLEAR: ['use'],
  SUBSIDY_CAPPED: ['principal'],
};

/** Light fills on which black text keeps 4.5:1; the code column says the same in words. */
export const SEVERITY_FILL: Readonly<Record<Severity, string>> = {
  refused: '#F7B7B7',
  reduced: '#FFD8A8',
  review: '#FFF3A3',
  data: '#D9C8F0',
  note: '#CFE4F7',
};
export const REFUSED_ROW_FILL = '#FBEBEB';
export const UNREAD_ROW_FILL = '#ECE5F6';

/** One conditional format to make: where, on what condition, which fill. */
export interface HighlightRule {
  /** `D5:D287,F5:F287` */
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
}

export interface HighlightPlace {
  readonly ledger: Ledger;
  /** Rows of loans, 0-based. */
  readonly top: number;
  readonly bottom: number;
  /** 0-based columns of the verdict and of the codes. */
  readonly verdictColumn: number;
  readonly codeColumn: number;
  readonly codes: ReadonlySet<FindingCode>;
  /** Only this kind; then no whole rows either. */
  readonly shown?: FindingCode;
  readonly verdicts: { readonly refused: string; readonly unread: string };
}

/** The rules of one ledger: one a finding kind that occurs in it, worst first, then the two for whole rows. */
export function highlightRules(place: HighlightPlace): HighlightRule[] {
  const { ledger, top, bottom, codes, shown } = place;
  const order: readonly Severity[] = ['refused', 'data', 'reduced', 'review', 'note'];
  const kinds = (Object.keys(FINDING_SEVERITY) as FindingCode[])
    .filter((code) => codes.has(code) && (shown === undefined || code === shown))
    .sort((a, b) => order.indexOf(FINDING_SEVERITY[a]) - order.indexOf(FINDING_SEVERITY[b]));
  const codeCell = `$${columnLetters(place.codeColumn)}${top + 1}`;
  const verdictCell = `$${columnLetters(place.verdictColumn)}${top + 1}`;
  const rows = (left: number, right: number): Rectangle => ({ top, left, bottom, right });
  const wholeRow = a1(rows(ledger.range.left, ledger.range.right));
  const wholeRows =
    shown === undefined
      ? [
          { address: wholeRow, formula: signed(`${verdictCell}="${place.verdicts.refused}"`), fill: REFUSED_ROW_FILL },
          { address: wholeRow, formula: signed(`${verdictCell}="${place.verdicts.unread}"`), fill: UNREAD_ROW_FILL },
        ]
      : [];
  return [
    ...kinds.map((code) => ({
      address: columnsOf(ledger, FIELDS_ABOUT[code])
        .map((column) => a1(rows(column, column)))
        .join(','),
      formula: signed(`ISNUMBER(SEARCH(" ${code} "," "&${codeCell}&" "))`),
      fill: SEVERITY_FILL[FINDING_SEVERITY[code]],
    })),
    ...wholeRows,
  ];
}

function signed(condition: string): string {
  return `=AND(${HIGHLIGHT_SIGNATURE},${condition})`;
}

function columnsOf(ledger: Ledger, fields: readonly Field[]): number[] {
  const columns = (wanted: readonly Field[]) =>
    [...new Set(ledger.mapping.filter(({ field }) => wanted.includes(field)).map(({ column }) => column))].sort(
      (a, b) => a - b,
    );
  const found = columns(fields);
  if (found.length > 0) return found;
  const borrower = columns(['borrower']);
  return borrower.length > 0 ? borrower : [ledger.range.left];
}
