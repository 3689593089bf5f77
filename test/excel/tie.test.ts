import { borrowerMark } from '../../src/reports/facts/borrower-mark';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { HEADER, IDS, inExcel, never, quiet, request } from './support/in-excel';

const BANKS = ['草根小额贷款有限公司', '和港农村资金互助社'] as const;

/** One borrower's two loans agree in settlement, disbursement and amount. */
const tied = () =>
  newWorkbook({
    台账: [
      ['万宁市农民小额贷款台账'],
      ['单位：元'],
      HEADER,
      [1, '测试甲', IDS[0], '一般农民', BANKS[0], 'A1', 40000, 43891, 44256, 44256, '种植'],
      [2, '测试甲', IDS[0], '一般农民', BANKS[1], 'A2', 40000, 43891, 44256, 44256, '种植'],
    ],
  });

test('a bank chosen for a tie is kept in the workbook without the ID, and the next run pays it and says so', () =>
  inExcel(tied(), async ({ api }) => {
    const run = () => api.run(request('wanning-2021', '2021'), quiet, never);
    const before = await run();
    expect(before.assessment.totals.subsidy).toBe(0);
    expect(before.assessment.findings.map(({ code }) => code)).toContain('TIE_UNRESOLVED');

    const decision = { borrower: borrowerMark(before.assessment.loans[0]!), year: 2021, bank: BANKS[1] };
    await api.saveChoice({ decisions: [decision] });
    const kept = await api.loadChoice();
    expect(kept.decisions).toEqual([decision]);
    expect(JSON.stringify(kept)).not.toMatch(/\d{12}/);

    const after = await run();
    // 40 000 × 6 % × 365 ÷ 360 = 2433.33, for the second bank's loan alone.
    expect(after.assessment.assessments.map(({ subsidy }) => subsidy)).toEqual([0, 243_333]);
    expect(after.decisions).toEqual([decision]);
    const several = after.assessment.findings.find(({ code }) => code === 'MULTI_BANK')!;
    expect(several.facts).toMatchObject({ selected: BANKS[1], year: 2021 });
    expect(after.assessment.findings.map(({ code }) => code)).not.toContain('TIE_UNRESOLVED');
  }));

test('a decision for a bank that does not tie decides nothing', () =>
  inExcel(tied(), async ({ api }) => {
    const first = await api.run(request('wanning-2021', '2021'), quiet, never);
    await api.saveChoice({
      decisions: [{ borrower: borrowerMark(first.assessment.loans[0]!), year: 2021, bank: '别的银行' }],
    });
    const after = await api.run(request('wanning-2021', '2021'), quiet, never);
    expect(after.assessment.findings.map(({ code }) => code)).toContain('TIE_UNRESOLVED');
    expect(after.assessment.totals.subsidy).toBe(0);
  }));
