import type { AssessmentResult } from '../../src/engine/assessment';
import { formatFen } from '../../src/engine/money';
import { otherReadings, type Reading } from '../../src/engine/readings';
import { run } from './support';

function readings(result: AssessmentResult): Record<string, string> {
  const steps = otherReadings(result);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return Object.fromEntries(
    (step.value as readonly Reading[]).map((one) => [`${one.name}=${one.other}`, formatFen(one.difference)]),
  );
}

it('says by how much each open reading would change the money', () => {
  const year = {
    category: '一般农民',
    principal: '100000',
    disbursed: '2020-06-01',
    due: '2021-06-01',
    settled: '2021-06-01',
  };
  // 6083.33 under ÷ 360; 6000 under ÷ 365 and by whole months.
  expect(readings(run('wanning-2021', '2021', [year]))).toEqual({
    'dayCount=ACT/365': '-83.33',
    'dayCount=对年对月对日': '-83.33',
  });
  // At a contract rate of 5 % it is 5069.44; the programme's 6 % all the same would be 6083.33.
  expect(readings(run('wanning-2021', '2021', [{ ...year, rate: '5' }]))).toMatchObject({
    'contractBelowRate=programme': '1013.89',
  });
  const holiday = { ...year, disbursed: '2020-10-02', due: '2021-10-02', settled: '2021-10-08' };
  expect(readings(run('wanning-2021', '2021', [holiday]))).toMatchObject({ 'dueOnHoliday=late': '-6083.33' });
});

it('is empty where nothing is paid under any reading', () => {
  expect(readings(run('wanning-2021', '2021', [{ category: '一般农民', principal: '600000' }]))).toEqual({});
});
