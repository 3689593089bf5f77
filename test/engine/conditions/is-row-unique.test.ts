import { isRowUnique } from '../../../src/engine/conditions/is-row-unique';
import { caseOf, run } from '../support';

describe('isRowUnique', () => {
  const doubts = [{ kind: 'repeated', column: '', header: '', value: '台账!3' }] as const;

  it('holds a loan until a person has decided, with what is in doubt', () => {
    expect(isRowUnique(caseOf('hengnan-2021', '2021Q2', { doubts }))).toMatchObject({
      code: 'ROW_REPEATED',
      refuses: true,
      facts: { repeated: '台账!3' },
    });
  });

  it('pays nothing, and says how much hangs on it', () => {
    const loan = { disbursed: '2021-01-01', due: '2022-01-01', rate: '3.85' };
    const paid = run('hengnan-2021', '2021Q2', [loan]);
    const held = run('hengnan-2021', '2021Q2', [{ ...loan, doubts }]);
    expect(held.assessments[0]).toMatchObject({ eligible: false, subsidy: 0, codes: ['ROW_REPEATED'] });
    expect(held.findings.map(({ code, amount }) => [code, amount])).toEqual([['ROW_REPEATED', paid.totals.subsidy]]);
    expect(paid.totals.subsidy).toBeGreaterThan(0);
  });

  it.each([{}, { doubts: [{ kind: 'unit', column: 'E', header: '贷款金额', value: '' }] as const }])(
    'asks nothing of %j',
    (other) => {
      expect(isRowUnique(caseOf('hengnan-2021', '2021Q2', other))).toBeUndefined();
    },
  );
});
