import { FINDING_SEVERITY, type Finding } from '../../engine/loan/finding';
import type { CellRef, Loan } from '../../engine/loan/loan';
import { type Fen, ZERO_FEN } from '../../engine/ground/money';
import type { ColumnMapping, Field } from '../ledger';

/** No loan is under 100 元. One over 2000万元 is a firm's, or 元 read as 万元: in a column of 元 it is what it says. */
const LEAST = 10_000;
const MOST = 2_000_000_000;
/** A wrong 万 is a factor of 10 000; a ledger of farmers and enterprises together spans some hundreds. */
const FAR_FROM_THE_REST = 500;
/** A subsidy is never as large as its loan, and one day of 1% a year is more than 1/100 000 of it. */
const LEAST_SUBSIDY_SHARE = 100_000;

/**
 * UNIT_SUSPECT: amounts that look as if 元 and 万元 were mixed. The amounts stay as they were read: which is meant, a person must say.
 * One finding a column; the loans whose principal is in doubt are held.
 */
export function suspectUnits(
  loans: readonly Loan[],
  mapping: readonly ColumnMapping[],
  cellOf: (loan: number, field: Field) => CellRef,
): readonly Finding[] {
  const median = medianPrincipal(loans);
  const most = mapping.find(({ field }) => field === 'principal')?.unit === '元' ? Infinity : MOST;
  const principal: number[] = [];
  const balance: number[] = [];
  const claim: number[] = [];
  loans.forEach((loan, i) => {
    const amount = loan.principal;
    if (amount < LEAST || amount > most || amount > median * FAR_FROM_THE_REST || amount * FAR_FROM_THE_REST < median) {
      principal.push(i);
      return;
    }
    if (loan.balance !== undefined && loan.balance > amount * FAR_FROM_THE_REST) balance.push(i);
    const subsidy = loan.claim?.subsidy;
    if (subsidy !== undefined && subsidy > 0 && (subsidy >= amount || subsidy * LEAST_SUBSIDY_SHARE < amount))
      claim.push(i);
  });
  const finding = (
    field: Field,
    suspects: readonly number[],
    amountOf: (loan: Loan) => Fen | undefined,
  ): readonly Finding[] => {
    const column = mapping.find((m) => m.field === field);
    const first = loans[suspects[0] ?? -1];
    if (!column || !first) return [];
    return [
      {
        code: 'UNIT_SUSPECT',
        severity: FINDING_SEVERITY.UNIT_SUSPECT,
        loans: suspects,
        cells: suspects.map((i) => cellOf(i, field)),
        amount: ZERO_FEN,
        facts: {
          column: column.header,
          unit: column.unit ?? '',
          value: amountOf(first) ?? ZERO_FEN,
          rows: suspects.length,
        },
      },
    ];
  };
  return [
    ...finding('principal', principal, (loan) => loan.principal),
    ...finding('balance', balance, (loan) => loan.balance),
    ...finding('claimedSubsidy', claim, (loan) => loan.claim?.subsidy),
  ];
}

function medianPrincipal(loans: readonly Loan[]): number {
  const amounts = new Float64Array(loans.length);
  for (let i = 0; i < loans.length; i++) amounts[i] = loans[i]?.principal ?? 0;
  amounts.sort();
  return amounts[amounts.length >> 1] ?? 0;
}
