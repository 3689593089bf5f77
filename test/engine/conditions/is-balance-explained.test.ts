import { isBalanceExplained } from '../../../src/engine/conditions/is-balance-explained';
import { describeFinding } from '../../../src/wording/findings';
import { formatFen } from '../../../src/engine/ground/money';
import { amounts, caseOf, run, type TestLoan } from '../support';

const OPEN: TestLoan = {
  category: '脱贫户',
  principal: '50000',
  rate: '3.6',
  disbursed: '2020-12-01',
  due: '2022-12-01',
};

describe('isBalanceExplained', () => {
  it.each<[string, TestLoan, number | undefined]>([
    ['nothing repaid, nothing said', {}, undefined],
    ['the whole principal', { balance: '50000' }, undefined],
    ['less, and no repayment listed', { balance: '30000' }, 2_000_000],
    ['nothing left, and no settlement', { balance: '0' }, 5_000_000],
    ['less by what is listed', { balance: '30000', repayments: [['2021-05-20', '20000']] }, undefined],
    ['less than what is listed leaves', { balance: '29999.99', repayments: [['2021-05-20', '20000']] }, 1],
    ['more than is owed', { balance: '50000', repayments: [['2021-05-20', '20000']] }, undefined],
    ['settled', { balance: '30000', settled: '2021-05-20' }, undefined],
  ])('%s', (_what, change, unexplained) => {
    const breach = isBalanceExplained(caseOf('hengnan-2021', '2021Q2', { ...OPEN, ...change }));
    expect(breach?.facts).toEqual(unexplained === undefined ? undefined : expect.objectContaining({ unexplained }));
    expect(breach?.refuses ?? false).toBe(false);
  });

  it('asks nothing of an open loan that is paid after settlement', () => {
    expect(isBalanceExplained(caseOf('wanning-2021', '2021', { ...OPEN, balance: '0' }))).toBeUndefined();
  });

  it('is computed on what is listed, reported with what it may be less', () => {
    const result = run('hengnan-2021', '2021Q2', [{ ...OPEN, balance: '30000' }]);
    // 92 days of 50 000 at 3.6 % are 460.00; of 30 000 they would be 276.00.
    expect(amounts(result)).toEqual(['460.00']);
    const [finding] = result.findings;
    expect(finding).toMatchObject({ code: 'TOTAL_MISMATCH', severity: 'review', loans: [0] });
    expect(formatFen(finding!.amount)).toBe('184.00');
    expect(describeFinding(finding!, 'zh-CN')).toBe(
      '台账余额 30,000.00 元，贷款金额减去已列的还款是 50,000.00 元，差 20,000.00 元；归还的日期台账没有，暂按 50,000.00 元计息，请补填还款金额和日期。',
    );
    expect(describeFinding(finding!, 'en-US')).toContain('¥20,000.00 more');
  });

  it('has no money at stake above the cap', () => {
    const [balance, capped] = run('hengnan-2021', '2021Q2', [
      { ...OPEN, principal: '100000', balance: '60000' },
    ]).findings;
    expect([balance?.code, capped?.code]).toEqual(['TOTAL_MISMATCH', 'LOAN_CAPPED']);
    expect(balance!.amount).toBe(0);
  });
});
