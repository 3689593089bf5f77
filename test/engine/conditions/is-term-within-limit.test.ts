import { isTermWithinLimit } from '../../../src/engine/conditions/is-term-within-limit';
import { caseOf } from '../support';

describe('isTermWithinLimit', () => {
  it.each([
    ['2021-01-31', '2024-01-31', false],
    ['2021-01-31', '2024-02-01', true],
    ['2020-02-29', '2023-02-28', false],
    ['2020-02-29', '2023-03-01', true],
  ])('disbursed %s, due %s: refused %s', (disbursed, due, refused) => {
    expect(isTermWithinLimit(caseOf('hengnan-2021', '2021Q2', { disbursed, due }))?.refuses ?? false).toBe(refused);
  });

  it('reads the stated term where the ledger has no due date', () => {
    expect(isTermWithinLimit(caseOf('hengnan-2021', '2021Q2', { termMonths: 48 }))?.code).toBe('TERM_OVER_LIMIT');
    expect(isTermWithinLimit(caseOf('hengnan-2021', '2021Q2', { termMonths: 36 }))).toBeUndefined();
  });

  it('asks what was signed, not what an extension makes of it', () => {
    const c = caseOf('hengnan-2021', '2021Q2', { due: '2022-06-01', extendedTo: '2024-06-01' });
    expect(isTermWithinLimit(c)).toBeUndefined();
  });

  it('refuses nothing in 万宁, where a longer loan has its first year', () => {
    expect(isTermWithinLimit(caseOf('wanning-2021', '2021', { due: '2025-06-01' }))).toBeUndefined();
  });
});
