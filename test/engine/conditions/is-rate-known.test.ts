import { dayFromIso } from '../../../src/engine/ground/day';
import { isRateKnown } from '../../../src/engine/conditions/is-rate-known';
import { caseOf } from '../support';

describe('isRateKnown', () => {
  it('never assumes a rate for a cooperative', () => {
    expect(isRateKnown(caseOf('wanning-2021', '2021', { category: '合作社' }))).toMatchObject({
      code: 'RATE_MISSING',
      refuses: true,
      facts: { missing: 'programme-rate', path: 'categories.cooperative.rate' },
    });
    const c = caseOf('wanning-2021', '2021', { category: '合作社' }, { 'cooperative.rate': '3' });
    expect(isRateKnown(c)).toBeUndefined();
  });

  it('asks the ledger for the contract rate where that is what is paid', () => {
    expect(isRateKnown(caseOf('hengnan-2021', '2021Q2', {}))).toMatchObject({ facts: { missing: 'contract-rate' } });
    expect(isRateKnown(caseOf('hengnan-2021', '2021Q2', { rate: '3.85' }))).toBeUndefined();
  });

  it('never guesses the LPR of a day the table does not reach', () => {
    const c = caseOf('hengnan-2021', '2030Q2', { rate: '3', disbursed: '2030-01-05' });
    expect(isRateKnown(c)).toMatchObject({ facts: { missing: 'reference-rate', day: dayFromIso('2030-01-05') } });
  });
});
