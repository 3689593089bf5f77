import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/**
 * Legal words: each row of these ledgers has a value of 人员类别 or 用途 with negation, an exit, two things at once or the document's own term. `expected.json`
 * says what is right of it; of several any one is.
 */
const FOLDER = join(__dirname, 'words');

type Expectation = 'paid' | 'refused' | 'review' | 'said';

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly what: string;
  readonly expect: readonly Expectation[];
  /** 元: what is paid, or what is at stake. */
  readonly amount?: string;
  readonly never?: readonly string[];
  readonly atMost?: string;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
}

interface Report {
  readonly loans: readonly (Place & { readonly subsidy: string })[];
  readonly findings: readonly { readonly code: string; readonly rows: readonly Place[]; readonly amount: string }[];
  readonly failures: readonly Place[];
}

const { ledgers } = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as {
  readonly ledgers: readonly {
    readonly file: string;
    readonly programme: string;
    readonly period: string;
    readonly rows: readonly Row[];
  }[];
};

describe.each(ledgers)('$file', ({ file, programme, period, rows }) => {
  let report: Report;

  beforeAll(async () => {
    let out = '';
    await main(['assess', file, '--programme', programme, '--period', period, '--json', '-'], {
      base: FOLDER,
      out: (text) => void (out += text),
      error: (text) => void (out += text),
    });
    report = JSON.parse(out) as Report;
  });

  test.each(rows)('$row: $what is $expect', ({ sheet, row, expect: any, amount, never = [], atMost }) => {
    const here = (place: Place): boolean => place.sheet === sheet && place.row === row;
    const paid = report.loans.find(here)?.subsidy;
    const findings = report.findings.filter(({ rows: places }) => places.some(here));
    const failed = report.failures.some(here);
    const codes = findings.map(({ code }) => code);
    const is: Readonly<Record<Expectation, boolean>> = {
      paid: paid === amount && !codes.includes('CATEGORY_UNKNOWN') && !codes.includes('USE_NOT_ALLOWED') && !failed,
      refused: (paid === '0.00' && findings.length > 0) || failed,
      review: paid === '0.00' && findings.some((finding) => finding.amount === amount),
      said: findings.length > 0 || failed,
    };
    expect({
      paid,
      codes,
      amounts: findings.map((finding) => finding.amount),
      right: any.some((one) => is[one]),
    }).toMatchObject({
      right: true,
    });
    expect(codes.filter((code) => never.includes(code))).toEqual([]);
    if (atMost !== undefined) expect(Number(paid)).toBeLessThanOrEqual(Number(atMost));
  });
});
