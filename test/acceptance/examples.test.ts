import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import { isoFromDay } from '../../src/engine/ground/day';
import { dividendOf } from '../../src/engine/line/enterprise';
import { interestSplit } from '../engine/interest-split';
import { explain } from '../../src/engine/explain/explain';
import { formatFen } from '../../src/engine/ground/money';
import { parsePeriod } from '../../src/engine/programmes/period';
import { applyOverrides } from '../../src/engine/programmes/overrides';
import type { Programme } from '../../src/engine/programmes/programme';
import { findProgramme } from '../../src/engine/programmes/registry';
import { formatPercent } from '../../src/engine/ground/rate';
import type { AssessOptions } from '../../src/engine/line/rules';
import { examples } from './examples.json';
import { loansOf, type ExampleLoan } from './loans';

interface ExpectedLine {
  readonly base: string;
  readonly days: number;
  readonly subsidy: string;
  readonly rate?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Example {
  readonly id: string;
  readonly title: string;
  readonly programme: string;
  readonly period: string;
  readonly set: Record<string, string>;
  readonly loans: readonly ExampleLoan[];
  readonly expect: Record<string, ExpectedLine>;
  readonly codes: readonly string[];
  readonly total?: string;
  readonly otherReadings?: Record<string, string>;
  readonly otherPeriods?: Record<string, string>;
  readonly atStake?: Record<string, string>;
  readonly decide?: { readonly year: number; readonly bank: string; readonly pays: Record<string, string> };
  readonly segments?: Record<string, readonly Record<string, string | number>[]>;
  readonly enterprise?: Record<string, string | number>;
}

function programmeOf(example: Example, reading: Record<string, string> = {}): Programme {
  const made = applyOverrides(findProgramme(example.programme)!, { ...example.set, ...reading });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  return made.programme;
}

function run(
  example: Example,
  reading: Record<string, string> = {},
  period = example.period,
  options: AssessOptions = {},
): AssessmentResult {
  const programme = programmeOf(example, reading);
  const parsed = parsePeriod(period, programme);
  if (typeof parsed === 'string') throw new Error(parsed);
  return assess(loansOf(example.loans), programme, parsed, options);
}

function contractOf(result: AssessmentResult, loan: number): string {
  return result.loans[loan]!.contract;
}

describe.each(examples as unknown as Example[])('$id: $title', (example) => {
  const result = run(example);

  it('pays what was worked out by hand', () => {
    for (const { loan, base, days, subsidy, rate, from, to } of result.assessments) {
      const expected = example.expect[contractOf(result, loan)]!;
      expect({ base: formatFen(base), days, subsidy: formatFen(subsidy) }).toEqual({
        base: expected.base,
        days: expected.days,
        subsidy: expected.subsidy,
      });
      if (expected.rate) expect(formatPercent(rate!)).toBe(expected.rate);
      if (expected.from) expect(isoFromDay(from!)).toBe(expected.from);
      if (expected.to) expect(isoFromDay(to!)).toBe(expected.to);
    }
    if (example.total) expect(formatFen(result.totals.subsidy)).toBe(example.total);
  });

  it('reports these codes and no others', () => {
    expect([...new Set(result.findings.map(({ code }) => code))].sort()).toEqual(example.codes);
    for (const finding of result.findings) {
      for (const loan of finding.loans) expect(result.assessments[loan]!.codes).toContain(finding.code);
    }
  });

  it('gives the same whatever the order of rows', () => {
    const backwards = assess([...result.loans].reverse(), result.programme, result.period);
    expect(backwards.assessments.map(({ subsidy }) => subsidy).reverse()).toEqual(
      result.assessments.map(({ subsidy }) => subsidy),
    );
    expect(backwards.assessments.map(({ codes }) => codes).reverse()).toEqual(
      result.assessments.map(({ codes }) => codes),
    );
  });

  for (const [reading, total] of Object.entries(example.otherReadings ?? {})) {
    it(`comes to another total with ${reading}`, () => {
      const [path = '', value = ''] = reading.split('=');
      expect(formatFen(run(example, { [path]: value }).totals.subsidy)).toBe(total);
    });
  }

  for (const [period, total] of Object.entries(example.otherPeriods ?? {})) {
    it(`comes to its own total in ${period}`, () => {
      expect(formatFen(run(example, {}, period).totals.subsidy)).toBe(total);
    });
  }

  for (const [code, amount] of Object.entries(example.atStake ?? {})) {
    it(`says what ${code} is about`, () => {
      expect(formatFen(result.findings.find((finding) => finding.code === code)!.amount)).toBe(amount);
    });
  }

  if (example.decide) {
    const { year, bank, pays } = example.decide;
    it(`pays what the clerk decides: ${bank}`, () => {
      const id = loansOf(example.loans)[0]!.id.text;
      const decided = run(example, {}, example.period, { decisions: [{ id, year, bank }] });
      expect(
        Object.fromEntries(
          decided.assessments.map(({ loan, subsidy }) => [contractOf(decided, loan), formatFen(subsidy)]),
        ),
      ).toEqual(pays);
    });
  }

  for (const [contract, segments] of Object.entries(example.segments ?? {})) {
    it(`shows the stretches of ${contract}`, () => {
      const index = result.loans.findIndex((loan) => loan.contract === contract);
      const shown = explain(result, index).segments.map(({ days, balance, product, share, interest }) => ({
        days,
        balance: formatFen(balance),
        product,
        share,
        interest: Number(interest).toFixed(2),
      }));
      expect(shown).toMatchObject(segments);
    });
  }

  const expected = example.enterprise;
  if (expected) {
    it('splits the interest and the dividend', () => {
      const loan = result.loans[0]!;
      const split = interestSplit(explain(result, 0), loan)!;
      const dividend = dividendOf(result.programme, loan)!;
      expect({
        interest: formatFen(split.interest),
        own: formatFen(split.own),
        needed: dividend.needed,
        dividend: formatFen(dividend.total),
        dividendDay: isoFromDay(dividend.payments[0]!.day),
      }).toEqual(expected);
    });
  }
});
