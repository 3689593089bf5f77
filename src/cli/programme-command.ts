import { assess } from '../engine/run/assess';
import { describeCitation } from '../wording/citations';
import { describeWarning } from '../wording/programmes';
import { explain } from '../engine/explain/explain';
import { explanationText } from '../wording/explanations';
import { rulesOf } from '../wording/programme-rules';
import { addMonths, dayFromIso, isoFromDay } from '../engine/ground/day';
import { fenFromYuan } from '../engine/ground/money';
import { ratePpm } from '../engine/ground/rate';
import type { Loan } from '../engine/loan/loan';
import type { Period } from '../engine/programmes/period';
import { programmeWarnings } from '../engine/programmes/plausible';
import type { Category, Programme } from '../engine/programmes/programme';
import { cli } from '../locale/zh-cn/cli';
import { programmeCommand as words } from '../locale/zh-cn/programme-command';

/** What `programme check` says of a file the schema takes: its warnings, and what keeps it from computing. */
export function checked(programme: Programme): readonly string[] {
  const warnings = programmeWarnings(programme).map((warning) => describeWarning(warning, 'zh-CN'));
  const missing = missingIn(programme);
  return [...warnings, ...(missing === '' ? [] : [missing])];
}

/** The rules of a programme as an auditor reads them, each with its article, and a loan of each category worked through. */
export function explained(programme: Programme): readonly string[] {
  const { name, version, lastVerifiedOn, id } = programme;
  const lines = [words.head(name.zh, id, version, lastVerifiedOn)];
  for (const { heading, lines: rules } of rulesOf(programme, 'zh-CN')) {
    lines.push('', heading ? words.category(heading.zh) : words.common);
    for (const { text, citation } of rules)
      lines.push(words.rule(text, citation ? describeCitation(citation, 'zh-CN') : ''));
  }
  const missing = missingIn(programme);
  if (missing !== '') return [...lines, '', missing];
  for (const category of programme.categories) {
    const loan = sampleOf(programme, category);
    lines.push('', words.sample(category.name.zh, loan.borrower));
    lines.push(explanationText(explain(assess([loan], programme, periodOf(loan)), 0), 'zh-CN'));
  }
  return lines;
}

const SAMPLE_AMOUNT = '50000';
const SAMPLE_RATE = ratePpm(40_000);
const SAMPLE_DAY = '2024-03-01';
const SAMPLE_MONTHS = 12;

/** A loan for which the category is: of its first day, of an ordinary amount and term. */
function sampleOf({ inForce }: Programme, { when, words: [value = ''], termLimitMonths }: Category): Loan {
  const { signed, disbursed, principal, termMonths } = when ?? {};
  const first = disbursed?.from ?? signed?.from ?? inForce?.lent?.from;
  const last = disbursed?.to ?? signed?.to ?? inForce?.lent?.to ?? inForce?.interest?.to;
  const usual = last !== undefined && last < SAMPLE_DAY ? isoFromDay(addMonths(dayFromIso(last), -6)) : SAMPLE_DAY;
  const day = dayFromIso(first ?? usual);
  const months = Math.min(termMonths?.from ?? SAMPLE_MONTHS, termLimitMonths[0]?.value ?? SAMPLE_MONTHS);
  const due = addMonths(day, months);
  const amount = principal?.from ?? principal?.to ?? SAMPLE_AMOUNT;
  return {
    source: { sheet: words.sheet, row: 1 },
    borrower: words.borrower(isoFromDay(day), isoFromDay(due), amount),
    id: { text: '', status: 'missing' },
    bank: words.bank,
    contract: '1',
    category: value,
    principal: fenFromYuan(amount),
    signed: day,
    disbursed: day,
    due,
    settled: due,
    repayments: [],
    rate: SAMPLE_RATE,
  };
}

/** All of the loan's days. */
function periodOf({ disbursed, due = disbursed }: Loan): Period {
  return { from: disbursed, to: due, label: `${isoFromDay(disbursed)}..${isoFromDay(due)}` };
}

/** What keeps a programme from computing; '' where nothing does. */
function missingIn({ id, missing }: Programme): string {
  return missing.length === 0
    ? ''
    : cli.errors.incompleteProgramme(id, missing.map(({ path, what }) => `${what.zh}（${path}）`).join('、'));
}
