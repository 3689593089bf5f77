import { amongPayers, withinBudget } from '../engine/run/payers';
import type { AssessmentResult } from '../engine/run/assessment';
import { isoFromDay, type Day } from '../engine/ground/day';
import { describeFinding } from '../wording/findings';
import { describeReading } from '../wording/readings';
import type { Finding } from '../engine/loan/finding';
import type { RowRef } from '../engine/loan/loan';
import { fenFromYuan, formatFen } from '../engine/ground/money';
import type { Programme } from '../engine/programmes/programme';
import { formatPercent } from '../engine/ground/rate';
import type { Reading } from '../engine/run/readings';
import { describeFailure } from '../wording/failures';
import type { Failure } from '../ledger/ledger';
import type { NotUnderstood } from './not-understood';
import { cli } from '../locale/zh-cn/cli';

const LANGUAGE = 'zh-CN';

/**
 * The result as `--json` gives it: money and rates as decimal text, rows as Excel numbers them.
 * @param mask for every text that comes from the ledger, so that no number of a person leaves in a name, a contract number or a sentence
 */
export function reportJson(
  result: AssessmentResult,
  failures: readonly Failure[],
  notUnderstood: readonly NotUnderstood[],
  readings: readonly Reading[],
  mask: (text: string) => string,
): unknown {
  const { programme, period, loans, assessments, findings, totals } = result;
  return {
    programme: programme.id,
    period: { from: isoFromDay(period.from), to: isoFromDay(period.to) },
    loans: loans.map((loan, i) => {
      const { eligible, base, from, to, days, rate, subsidy, codes } = assessments[i]!;
      return {
        ...place(loan.source),
        borrower: mask(loan.borrower),
        bank: mask(loan.bank),
        contract: mask(loan.contract),
        principal: formatFen(loan.principal),
        eligible,
        base: formatFen(base),
        from: isoOrNull(from),
        to: isoOrNull(to),
        days,
        ratePercent: rate === undefined ? null : formatPercent(rate),
        subsidy: formatFen(subsidy),
        findings: codes,
      };
    }),
    findings: findings.map((finding) => ({
      code: finding.code,
      rows:
        finding.loans.length > 0
          ? finding.loans.map((loan) => place(loans[loan]!.source))
          : (finding.cells ?? []).map(place),
      message: mask(messageOf(finding, programme)),
      amount: formatFen(finding.amount),
    })),
    failures: failures.map((failure) => ({
      code: failure.code,
      ...(failure.file === undefined ? {} : { file: failure.file }),
      ...(failure.sheet === undefined ? {} : { sheet: failure.sheet }),
      ...(failure.row === undefined ? {} : { row: failure.row }),
      ...(failure.column === undefined ? {} : { column: failure.column }),
      message: mask(describeFailure(failure, LANGUAGE)),
    })),
    notUnderstood: notUnderstood.map((one) => ({ ...one, header: mask(one.header), message: mask(one.message) })),
    totals: {
      loans: totals.loans,
      borrowers: totals.borrowers,
      eligible: totals.eligible,
      principal: formatFen(totals.principal),
      subsidy: formatFen(totals.subsidy),
    },
    ...funding(result),
    readings: readings.map((reading) => ({
      choice: reading.name,
      taken: reading.choice.value,
      other: reading.other,
      subsidy: formatFen(reading.subsidy),
      difference: formatFen(reading.difference),
      loans: reading.loans.map((loan) => place(loans[loan]!.source)),
      message: describeReading(reading, LANGUAGE),
    })),
  };
}

/** Where the programme has a budget, what it leaves of each loan; and what each payer bears of what is paid. Absent where it says neither. */
function funding({ programme, assessments, totals }: AssessmentResult): object {
  const { budget, payers } = programme;
  const limit = budget && fenFromYuan(budget.amount);
  const cut = withinBudget(
    assessments.map(({ subsidy }) => subsidy),
    limit,
  );
  const paid = limit !== undefined && totals.subsidy > limit ? limit : totals.subsidy;
  return {
    ...(budget && { budget: { amount: formatFen(limit!), paid: formatFen(paid), loans: cut.map(formatFen) } }),
    ...(payers && {
      payers: amongPayers(programme, paid).map(({ id, name, amount }) => ({
        id,
        name: name.zh,
        amount: formatFen(amount),
      })),
    }),
  };
}

/** The pane has a box for a missing rate; here the way is `--set`. */
function messageOf(finding: Finding, programme: Programme): string {
  const sentence = describeFinding(finding, LANGUAGE, programme);
  if (finding.code !== 'RATE_MISSING' || finding.facts.missing !== 'programme-rate') return sentence;
  return sentence + cli.setHint(finding.facts.path);
}

function place({ file, sheet, row }: RowRef): RowRef {
  return file === undefined ? { sheet, row } : { file, sheet, row };
}

function isoOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : isoFromDay(day);
}
