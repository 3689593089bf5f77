import { dayFromIso } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { fenFromYuan } from '../../src/engine/ground/money';
import { normalisePartyId } from '../../src/engine/loan/party-id';
import { rateFromPercent } from '../../src/engine/ground/rate';

/** A loan as an example writes it: 元, ISO dates, percent. */
export interface ExampleLoan {
  readonly contract: string;
  readonly bank: string;
  readonly principal: string;
  readonly disbursed: string;
  readonly due?: string;
  readonly settled?: string;
  readonly rate?: string;
  readonly borrower?: string;
  readonly id?: string;
  readonly household?: string;
  readonly category?: string;
  readonly households?: number;
  readonly repayments?: readonly { readonly date: string; readonly principal: string }[];
}

/** Loans of an example, one row each from row 2 on. */
export function loansOf(examples: readonly ExampleLoan[]): Loan[] {
  return examples.map((example, i): Loan => {
    const { contract, bank, principal, disbursed, due, settled, rate, borrower, id, household, category } = example;
    return {
      source: { sheet: '台账', row: i + 2 },
      borrower: borrower ?? '测试甲',
      // A made-up person of an unassigned region.
      id: normalisePartyId(id ?? '990101199001010019'),
      ...(household === undefined ? {} : { householdCode: household }),
      bank,
      contract,
      ...(category === undefined ? {} : { category }),
      principal: fenFromYuan(principal),
      disbursed: dayFromIso(disbursed),
      ...(due === undefined ? {} : { due: dayFromIso(due) }),
      ...(settled === undefined ? {} : { settled: dayFromIso(settled) }),
      repayments: (example.repayments ?? []).map((repayment) => ({
        day: dayFromIso(repayment.date),
        principal: fenFromYuan(repayment.principal),
      })),
      ...(rate === undefined ? {} : { rate: rateFromPercent(rate) }),
      ...(example.households === undefined ? {} : { households: example.households }),
    };
  });
}
