import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import { blankCase, type Case } from '../../src/engine/line/case-of-loan';
import { dayFromIso, type Day } from '../../src/engine/ground/day';
import type { Doubt, Loan } from '../../src/engine/loan/loan';
import { fenFromYuan, formatFen } from '../../src/engine/ground/money';
import { normalisePartyId } from '../../src/engine/loan/party-id';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import { applyOverrides } from '../../src/engine/programmes/overrides';
import type { Programme } from '../../src/engine/programmes/programme';
import { findProgramme } from '../../src/engine/programmes/registry';
import { rateFromPercent } from '../../src/engine/ground/rate';
import { compileRules, type AssessOptions } from '../../src/engine/line/rules';

/** A loan in the words of a test: dates as ISO text, money in 元, rates in percent. */
export interface TestLoan {
  readonly principal?: string;
  readonly disbursed?: string;
  readonly due?: string | undefined;
  readonly extendedTo?: string;
  readonly settled?: string;
  readonly signed?: string;
  readonly rate?: string | undefined;
  readonly id?: string | number;
  readonly headId?: string;
  readonly borrower?: string;
  readonly household?: string;
  readonly bank?: string;
  readonly contract?: string;
  readonly category?: string | undefined;
  readonly use?: string;
  readonly overdue?: boolean;
  readonly doubts?: readonly Doubt[];
  readonly termMonths?: number;
  readonly account?: string;
  readonly households?: number;
  readonly dividend?: string;
  readonly balance?: string;
  readonly renews?: string;
  readonly repayments?: readonly (readonly [string, string])[];
  readonly paid?: readonly (readonly [string, string])[];
  readonly claim?: {
    readonly subsidy?: string;
    readonly days?: number;
    readonly rate?: string;
    readonly base?: string;
  };
}

/** IDs of people of an unassigned region. MAN was born on 1990-01-01, WOMAN on 1992-02-02. */
export const MAN = '990101199001010019';
export const WOMAN = '990101199202020029';

export function loan(test: TestLoan, row = 2): Loan {
  const day = (iso: string | undefined): Day | undefined => (iso === undefined ? undefined : dayFromIso(iso));
  const optional: Partial<Record<keyof Loan, unknown>> = {
    due: day(test.due),
    extendedTo: day(test.extendedTo),
    settled: day(test.settled),
    signed: day(test.signed),
    rate: test.rate === undefined ? undefined : rateFromPercent(test.rate),
    headId: test.headId === undefined ? undefined : normalisePartyId(test.headId),
    householdCode: test.household,
    category: test.category,
    use: test.use,
    overdue: test.overdue,
    doubts: test.doubts,
    termMonths: test.termMonths,
    account: test.account,
    households: test.households,
    balance: test.balance === undefined ? undefined : fenFromYuan(test.balance),
    renews: test.renews,
    dividend: test.dividend === undefined ? undefined : fenFromYuan(test.dividend),
    paid: test.paid?.map(([from, to]) => ({ from: dayFromIso(from), to: dayFromIso(to) })),
    claim: test.claim && {
      ...(test.claim.subsidy === undefined ? {} : { subsidy: fenFromYuan(test.claim.subsidy) }),
      ...(test.claim.days === undefined ? {} : { days: test.claim.days }),
      ...(test.claim.rate === undefined ? {} : { rate: rateFromPercent(test.claim.rate) }),
      ...(test.claim.base === undefined ? {} : { base: fenFromYuan(test.claim.base) }),
    },
  };
  return {
    source: { sheet: '台账', row },
    borrower: test.borrower ?? '测试甲',
    id: normalisePartyId(test.id ?? MAN),
    bank: test.bank ?? '甲行',
    contract: test.contract ?? `C${row}`,
    principal: fenFromYuan(test.principal ?? '50000'),
    disbursed: dayFromIso(test.disbursed ?? '2020-06-01'),
    repayments: (test.repayments ?? []).map(([on, principal]) => ({
      day: dayFromIso(on),
      principal: fenFromYuan(principal),
    })),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

export function programmeWith(id: string, set: Readonly<Record<string, string>> = {}): Programme {
  const made = applyOverrides(findProgramme(id)!, set);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.programme;
}

export function periodOf(text: string, programme: Programme): Period {
  const period = parsePeriod(text, programme);
  if (typeof period === 'string') throw new Error(period);
  return period;
}

export function run(
  id: string,
  period: string,
  loans: readonly TestLoan[],
  set: Readonly<Record<string, string>> = {},
  options: AssessOptions = {},
): AssessmentResult {
  const programme = programmeWith(id, set);
  return assess(
    loans.map((one, i) => loan(one, i + 2)),
    programme,
    periodOf(period, programme),
    options,
  );
}

export function amounts(result: AssessmentResult): string[] {
  return result.assessments.map(({ subsidy }) => formatFen(subsidy));
}

export function codes(result: AssessmentResult): string[] {
  return [...new Set(result.findings.map(({ code }) => code))].sort();
}

/** One loan as the conditions see it. */
export function caseOf(id: string, period: string, test: TestLoan, set: Readonly<Record<string, string>> = {}): Case {
  const programme = programmeWith(id, set);
  return blankCase(compileRules(programme, periodOf(period, programme)), [loan(test)]);
}
