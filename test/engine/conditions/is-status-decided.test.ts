import { isStatusDecided } from '../../../src/engine/conditions/is-status-decided';
import { caseOf, run } from '../support';

describe('isStatusDecided', () => {
  const doubts = [{ kind: 'died', column: 'I', header: '备注', value: '已死亡' }] as const;

  it('holds a loan until a person has decided, with what is in doubt', () => {
    expect(isStatusDecided(caseOf('hengnan-2021', '2021Q2', { doubts }))).toMatchObject({
      code: 'STATUS_UNDECIDED',
      refuses: true,
      facts: { kind: 'died', column: 'I', header: '备注', value: '已死亡' },
    });
  });

  it('pays nothing, and says how much hangs on it', () => {
    const loan = { disbursed: '2021-01-01', due: '2022-01-01', rate: '3.85' };
    const paid = run('hengnan-2021', '2021Q2', [loan]);
    const held = run('hengnan-2021', '2021Q2', [{ ...loan, doubts }]);
    expect(held.assessments[0]).toMatchObject({ eligible: false, subsidy: 0, codes: ['STATUS_UNDECIDED'] });
    expect(held.findings.map(({ code, amount }) => [code, amount])).toEqual([
      ['STATUS_UNDECIDED', paid.totals.subsidy],
    ]);
    expect(paid.totals.subsidy).toBeGreaterThan(0);
  });

  it.each([{}, { doubts: [{ kind: 'unit', column: 'E', header: '贷款金额', value: '' }] as const }])(
    'asks nothing of %j',
    (other) => {
      expect(isStatusDecided(caseOf('hengnan-2021', '2021Q2', other))).toBeUndefined();
    },
  );
});
