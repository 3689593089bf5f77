import { dayFromIso } from '../../../src/engine/ground/day';
import { isSettled } from '../../../src/engine/conditions/is-settled';
import { caseOf } from '../support';

describe('isSettled', () => {
  it('asks a settlement of 万宁 only', () => {
    expect(isSettled(caseOf('wanning-2021', '2021', { due: '2021-06-01' }))).toMatchObject({
      code: 'NOT_SETTLED',
      refuses: true,
      facts: { due: dayFromIso('2021-06-01') },
    });
    expect(isSettled(caseOf('hengnan-2021', '2021Q2', {}))).toBeUndefined();
  });

  it('is content with a settlement date', () => {
    expect(isSettled(caseOf('wanning-2021', '2021', { settled: '2021-05-01' }))).toBeUndefined();
  });

  it('is content with repayments that come to the principal, and not with less', () => {
    const repaid = (last: string) =>
      caseOf('wanning-2021', '2021', {
        principal: '30000',
        repayments: [
          ['2021-01-05', '10000'],
          ['2021-03-05', last],
        ],
      });
    expect(isSettled(repaid('20000'))).toBeUndefined();
    expect(isSettled(repaid('19999.99'))).toMatchObject({ code: 'NOT_SETTLED' });
  });
});
