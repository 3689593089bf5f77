import { hasFullDividend } from '../../../src/engine/conditions/has-full-dividend';
import { caseOf } from '../support';

const loan = { principal: '5000000', disbursed: '2019-11-11', settled: '2020-11-11', households: 100 };

describe('hasFullDividend', () => {
  it('is content with 3000 a household', () => {
    expect(hasFullDividend(caseOf('hulan-2020', '2020', { ...loan, dividend: '300000' }))).toBeUndefined();
  });

  it('says what is short', () => {
    expect(hasFullDividend(caseOf('hulan-2020', '2020', { ...loan, dividend: '297000' }))).toMatchObject({
      code: 'DIVIDEND_DIFFERS',
      refuses: false,
      facts: { due: 30_000_000, paid: 29_700_000, gap: -300_000, households: 100 },
    });
  });

  it('counts one dividend a year', () => {
    const twoYears = { ...loan, disbursed: '2018-11-11', dividend: '600000' };
    expect(hasFullDividend(caseOf('hulan-2020', '2020', twoYears))).toBeUndefined();
  });

  it('asks nothing where the ledger has no dividend', () => {
    expect(hasFullDividend(caseOf('hulan-2020', '2020', loan))).toBeUndefined();
  });
});
