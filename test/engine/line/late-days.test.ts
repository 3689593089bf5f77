import { isoFromDay } from '../../../src/engine/ground/day';
import { lateDaysEnd } from '../../../src/engine/line/late-days';
import { caseOf } from '../support';

describe('lateDaysEnd', () => {
  const yearly = { disbursed: '2020-06-01', due: '2021-03-01' };
  it.each<[string, string, string, string | undefined, string]>([
    ['a settlement after the quarter that is paid', 'wanning-2021', '2021Q1', '2021-05-01', '2021-05-01'],
    ['none: where the days end', 'wanning-2021', '2021', undefined, '2020-06-01'],
    ['repaid within the period', 'hengnan-2021', '2021Q2', '2021-05-01', '2021-05-01'],
    ['repaid after it', 'hengnan-2021', '2021Q2', '2021-07-01', '2021-06-21'],
    ['repaid on the day after it', 'hengnan-2021', '2021Q2', '2021-06-21', '2021-06-21'],
    ['open', 'hengnan-2021', '2021Q2', undefined, '2021-06-21'],
  ])('%s', (_what, id, period, settled, end) => {
    const c = caseOf(id, period, settled === undefined ? yearly : { ...yearly, settled });
    expect(isoFromDay(lateDaysEnd(c))).toBe(end);
  });
});
