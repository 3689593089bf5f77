import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { examples } from './examples.json';
import type { ExampleLoan } from './loans';

interface Example {
  readonly id: string;
  readonly programme: string;
  readonly period: string;
  readonly set: Record<string, string>;
  readonly loans: readonly ExampleLoan[];
  readonly expect: Record<string, { readonly base: string; readonly days: number; readonly subsidy: string }>;
  readonly codes: readonly string[];
  readonly total?: string;
}

interface Report {
  readonly loans: readonly {
    readonly contract: string;
    readonly base: string;
    readonly days: number;
    readonly subsidy: string;
  }[];
  readonly findings: readonly { readonly code: string }[];
  readonly failures: readonly unknown[];
  readonly totals: { readonly subsidy: string };
}

const HEADER = [
  '姓名',
  '身份证号',
  '户编号',
  '人员类别',
  '承贷银行',
  '合同号',
  '贷款金额',
  '放款日期',
  '到期日期',
  '结清日期',
  '合同年利率(%)',
  '带动户数',
  '还款日期',
  '还款金额',
];

function ledgerOf(loans: readonly ExampleLoan[]): NewCell[][] {
  const rows = loans.map((loan) => {
    const [repayment] = loan.repayments ?? [];
    return [
      loan.borrower ?? '测试甲',
      loan.id ?? '990101199001010019',
      loan.household,
      loan.category,
      loan.bank,
      loan.contract,
      Number(loan.principal),
      loan.disbursed,
      loan.due,
      loan.settled,
      loan.rate === undefined ? undefined : Number(loan.rate),
      loan.households,
      repayment?.date,
      repayment === undefined ? undefined : Number(repayment.principal),
    ];
  });
  // A column the example says nothing about is not in its ledger.
  const kept = HEADER.map((_, c) => c).filter((c) => rows.some((row) => row[c] !== undefined));
  return [kept.map((c) => HEADER[c]), ...rows.map((row) => kept.map((c) => row[c]))];
}

describe('the worked examples through the command line, from a written .xlsx', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiexi-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const all = examples as unknown as Example[];
  // Of the examples with more repayments than a row holds the engine's own test speaks.
  const written = all.filter(({ loans }) => loans.every(({ repayments = [] }) => repayments.length <= 1));

  test('every 万宁 and 衡南 example is among them', () => {
    const ids = written.map(({ id }) => id);
    for (const id of ['WN-02', 'WN-05', 'WN-10', 'WN-12', 'WN-14', 'WN-17', 'HN-01']) expect(ids).toContain(id);
  });

  test.each(written)('$id', async (example) => {
    writeFileSync(join(folder, 'ledger.xlsx'), await saveXlsx(newWorkbook({ 台账: ledgerOf(example.loans) })));
    let out = '';
    const code = await main(
      [
        'assess',
        'ledger.xlsx',
        '--programme',
        example.programme,
        '--period',
        example.period,
        '--json',
        '-',
        ...Object.entries(example.set).flatMap(([path, value]) => ['--set', `${path}=${value}`]),
      ],
      { base: folder, out: (text) => (out += text), error: (line) => (out += line) },
    );
    expect([0, 1]).toContain(code);
    const report = JSON.parse(out) as Report;
    expect(report.failures).toEqual([]);
    const lines = report.loans.map(({ contract, base, days, subsidy }) => [contract, { base, days, subsidy }]);
    const expected = Object.entries(example.expect).map(([contract, { base, days, subsidy }]) => [
      contract,
      { base, days, subsidy },
    ]);
    expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(expected));
    expect([...new Set(report.findings.map((finding) => finding.code))]).toEqual(
      expect.arrayContaining([...example.codes]),
    );
    if (example.total !== undefined) expect(report.totals.subsidy).toBe(example.total);
  });
});
