import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { saveXlsx } from '../../src/workbench/xlsx/save';

const programme = join(__dirname, '..', '..', 'docs', 'examples', 'example-county-2024.json');

/** The worked example of the README: a county's own programme, whose share falls to 70 % on 2024-01-01 (QY-01). */
test('a county’s own programme file: the share changes inside the quarter, rounded once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiexi-own-'));
  try {
    const ledger = join(folder, 'ledger.xlsx');
    const header = [
      '姓名',
      '身份证号',
      '户类型',
      '承贷银行',
      '合同号',
      '贷款金额(元)',
      '放款日期',
      '到期日期',
      '年利率(%)',
    ];
    const loan = ['测试甲', '990101199001010019', '脱贫户', '农商银行', 'A1', 50000, '2023-05-16', '2026-05-16', 4.2];
    writeFileSync(ledger, await saveXlsx(newWorkbook({ 台账: [header, loan] })));
    let out = '';
    const code = await main(
      [
        'assess',
        ledger,
        '--programme-file',
        programme,
        '--programme',
        'example-county-2024',
        '--period',
        '2024Q1',
        '--json',
        '-',
      ],
      { base: folder, out: (text) => void (out += text), error: (text) => void (out += text) },
    );
    const report = JSON.parse(out) as { loans: { days: number; subsidy: string }[]; totals: { subsidy: string } };
    expect(code).toBe(0);
    // 11 days of 2023 in full and 80 of 2024 at 70 %: 50 000 × 4.2 % ÷ 360 × (11 + 80 × 0.7) = 390.83.
    expect(report.loans[0]).toMatchObject({ days: 11 + 80, subsidy: '390.83' });
    expect(report.totals.subsidy).toBe('390.83');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
