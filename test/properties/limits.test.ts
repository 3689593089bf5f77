import Decimal from 'decimal.js';
import fc from 'fast-check';
import { assess } from '../../src/engine/run/assess';
import { addMonths, dayFromIso, type Day } from '../../src/engine/ground/day';
import { explainLoans } from '../../src/engine/explain/explain';
import type { Loan } from '../../src/engine/loan/loan';
import { fenFromYuan } from '../../src/engine/ground/money';
import type { Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { find, holds, isSettlementYear, ledger, must, named, same, sum, without, type Named } from './arbitraries';

jest.setTimeout(120_000);

interface Run {
  readonly of: Named;
  readonly loans: readonly Loan[];
}
const run: fc.Arbitrary<Run> = fc.record({ of: named(), loans: ledger });

const at = (from: Day, to: Day): Period => ({ from, to, label: '' });

test('splitting a period never changes the unrounded total', () => {
  const cutRun = fc.record({ given: run, share: fc.double({ min: 0, max: 1, noNaN: true }) });
  holds(cutRun, ({ given: { of, loans }, share }) => {
    const { programme, period } = find(of);
    if (period.from === period.to) return;
    const cut = (period.from + Math.floor((period.to - period.from - 1) * share)) as Day;
    const whole = unrounded(loans, programme, period);
    const first = unrounded(loans, programme, at(period.from, cut));
    const second = unrounded(loans, programme, at((cut + 1) as Day, period.to));
    same(
      first.map((part, i) => part.plus(second[i]!)),
      whole,
    );
  });
});

/** Of each loan Σ 积数 × rate × share, before division and rounding. */
function unrounded(loans: readonly Loan[], programme: Programme, period: Period): Decimal[] {
  const result = assess(loans, programme, period);
  return explainLoans(result, [...loans.keys()]).map(({ segments }) =>
    segments.reduce(
      (total, { product, rate, share }) => total.plus(new Decimal(product).times(rate).times(share)),
      new Decimal(0),
    ),
  );
}

test('0 ≤ subsidy ≤ base × rate × days, base within principal and cap', () => {
  holds(run, ({ of, loans }) => {
    const { programme, period } = find(of);
    const caps = programme.categories.flatMap(({ groupCap }) => groupCap.map(({ value }) => fenFromYuan(value)));
    const contract = loans.map(({ rate = 0 }) => rate);
    const fixed = programme.categories.flatMap(({ rate }) => rate.map(({ value }) => Number(value) * 10_000));
    const highest = Math.max(...contract, ...fixed);
    for (const { loan, eligible, base, days, subsidy } of assess(loans, programme, period).assessments) {
      must(
        base <= Math.min(loans[loan]!.principal, Math.max(...caps, caps.length === 0 ? Infinity : 0)),
        `base ${base}`,
      );
      // 对年对月对日 counts 30 days for a month of 28 to 31.
      const units = programme.choices.dayCount.value === '对年对月对日' ? (days * 30) / 28 + 3 : days;
      must(
        subsidy >= 0 && subsidy <= (base * highest * units) / 360e6 + 0.5,
        `subsidy ${subsidy} on ${base}, ${days} days`,
      );
      must(eligible ? base > 0 && days > 0 : base === 0 && days === 0 && subsidy === 0, `eligible: ${eligible}`);
    }
  });
});

test('no day before disbursement or period, nor beyond settlement, due date, window or period', () => {
  holds(run, ({ of, loans }) => {
    const { programme, period } = find(of);
    const limits = programme.categories.flatMap(({ termLimitMonths }) => termLimitMonths.map(({ value }) => value));
    const extends_ = programme.choices.extension.value === 'counts';
    for (const { loan: index, from, to, days } of assess(loans, programme, period).assessments) {
      if (from === undefined || to === undefined) continue;
      const loan = loans[index]!;
      const firstDue =
        loan.due ?? (loan.termMonths === undefined ? undefined : addMonths(loan.disbursed, loan.termMonths));
      const due = extends_ ? (loan.extendedTo ?? firstDue) : firstDue;
      must(from >= loan.disbursed, 'before disbursement');
      must(loan.settled === undefined || to <= loan.settled, 'after settlement');
      must(due === undefined || to <= due, 'after the due date');
      must(limits.length === 0 || to <= addMonths(loan.disbursed, Math.max(...limits)), 'after the window');
      must(isSettlementYear(programme) || (from >= period.from && to <= period.to + 1), 'outside the period');
      const paidBefore = sum(
        (loan.paid ?? []).map((span) => Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))),
      );
      must(days <= to - from - paidBefore, 'days paid before are paid again');
    }
  });
});

const PERSON = { id: { text: '990000198001010010', status: 'ok' }, householdCode: 'H1' } as const;

test('a day’s cap is used up to the 分, and never beyond', () => {
  const byDay = named((programme) => !isSettlementYear(programme));
  const oneDay = fc
    .record({ of: byDay, loans: ledger })
    // Days paid earlier use the cap without being paid again; the oracle looks at those.
    .map(({ of, loans }) => ({ of, loans: loans.map((loan): Loan => without(loan, 'paid')) }))
    .chain((given) => {
      const { from, to } = find(given.of).period;
      return fc.integer({ min: from, max: to }).map((day) => ({ ...given, day: day as Day }));
    });
  holds(oneDay, ({ of, loans, day }) => {
    const { programme } = find(of);
    const household = loans.map((loan) => ({ ...loan, ...PERSON }));
    const bases = (categories: typeof programme.categories) =>
      assess(household, { ...programme, categories }, at(day, day)).assessments.map(({ base }) => base);
    const wanted = sum(bases(programme.categories.map((own) => ({ ...own, groupCap: [], loanCap: [] }))));
    const caps = programme.categories[0]!.groupCap.filter(({ from }) => from === undefined || dayFromIso(from) <= day);
    const cap = caps.map(({ value }) => fenFromYuan(value)).pop() ?? Infinity;
    same(sum(bases(programme.categories)), Math.min(wanted, cap));
  });
});

test('a settlement year’s cap is used up to the 分 at the one institution', () => {
  const years = fc.record({ of: named(isSettlementYear, ['2021']), loans: ledger });
  holds(years, ({ of, loans }) => {
    const { programme, period } = find(of);
    const farmer = loans.map((loan, i) => ({
      ...without(loan, 'paid'),
      ...PERSON,
      repayments: [],
      bank: '甲行',
      contract: `C${i}`,
      category: 'farmer',
    }));
    const wanted = sum(farmer.map((loan) => assess([loan], programme, period).assessments[0]!.base));
    const given = sum(assess(farmer, programme, period).assessments.map(({ base }) => base));
    same(given, Math.min(wanted, fenFromYuan('100000')));
  });
});
