import { isUnitClear } from '../../../src/engine/conditions/is-unit-clear';
import { caseOf, run } from '../support';

describe('isUnitClear', () => {
  const doubts = [{ kind: 'unit', column: 'E', header: '贷款金额（万元）', value: '' }] as const;

  it('holds a loan until a person has decided, with what is in doubt', () => {
    expect(isUnitClear(caseOf('hengnan-2021', '2021Q2', { doubts, principal: '300000000' }))).toMatchObject({
      code: 'UNIT_SUSPECT',
      refuses: true,
      facts: { value: 30_000_000_000, smaller: 3_000_000, larger: 300_000_000_000_000 },
    });
  });

  it('pays nothing, and says how much hangs on it', () => {
    const loan = { disbursed: '2021-01-01', due: '2022-01-01', rate: '3.85' };
    const paid = run('hengnan-2021', '2021Q2', [loan]);
    const held = run('hengnan-2021', '2021Q2', [{ ...loan, doubts }]);
    expect(held.assessments[0]).toMatchObject({ eligible: false, subsidy: 0, codes: ['UNIT_SUSPECT'] });
    expect(held.findings.map(({ code, amount }) => [code, amount])).toEqual([['UNIT_SUSPECT', paid.totals.subsidy]]);
    expect(paid.totals.subsidy).toBeGreaterThan(0);
  });

  it.each([{}, { doubts: [{ kind: 'died', column: 'I', header: '备注', value: '已死亡' }] as const }])(
    'asks nothing of %j',
    (other) => {
      expect(isUnitClear(caseOf('hengnan-2021', '2021Q2', other))).toBeUndefined();
    },
  );
});
