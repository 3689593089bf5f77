import { calculateAll } from '../../src/excel/results/calculate';
import { readChoice } from '../../src/excel/kept/settings';
import { associateFunctions } from '../../src/functions/associate';
import { FunctionFailure } from '../../src/functions/failure';
import { functionsMetadata } from '../../src/functions/metadata';
import { choiceOfWorkbook } from '../../src/functions/workbook-choice';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { cellText, inExcel } from '../excel/support/in-excel';

describe('what was answered before the choice was read', () => {
  test.each([
    ['stays in a workbook that has none', {}, true, 0],
    ['is computed again under it', { period: '2021' }, true, 1],
    ['is nothing where no formula has asked', { period: '2021' }, false, 0],
  ])('%s', async (_, kept, isCalled, times) => {
    const calculate = jest.fn(() => Promise.resolve());
    const choice = choiceOfWorkbook(() => Promise.resolve(kept), calculate);
    if (isCalled) expect(choice.forCall('zh-CN')).not.toBeInstanceOf(FunctionFailure);
    await choice.read();
    expect(calculate).toHaveBeenCalledTimes(times);
  });
});

test('where Excel is too busy to compute again, it is asked until it does: what was answered without the choice does not stay', async () => {
  let refusals = 2;
  const calculate = jest.fn(() => (refusals-- > 0 ? Promise.reject(new Error('cell editing')) : Promise.resolve()));
  const choice = choiceOfWorkbook(() => Promise.resolve({ period: '2021' }), calculate);
  choice.forCall('zh-CN');
  await choice.read();
  await aMoment();
  await aMoment();
  expect(calculate).toHaveBeenCalledTimes(3);
  await aMoment();
  expect(calculate).toHaveBeenCalledTimes(3);
});

const aMoment = () => new Promise((done) => setTimeout(done, 1200));

test('a choice that cannot be read is said in the cells that hang on it, and read again when they are computed', () => {
  const workbook = newWorkbook({
    S: [
      ['=SUBSIDY(80000,"2020-10-12","2021-04-12",,"wanning-2021")'],
      ['=SUBSIDY(80000,"2020-10-12","2021-04-12")'],
      ['=SUBSIDY.LEDGER(C1:D2,"wanning-2021","2021")'],
      ['=LPR.RATE("2024-05-01")'],
      ['=PAY.DAY("2024-05-01")'],
      ['=RMB.UPPER(1.5)'],
    ],
  });
  let attempts = 0;
  let arrives = false;
  const choice = choiceOfWorkbook(() => {
    attempts += 1;
    return arrives ? Excel.run(readChoice) : Promise.reject(new Error('Loading chunk 398 failed.'));
  }, calculateAll);
  return inExcel(
    workbook,
    async ({ api, host }) => {
      associateFunctions(() => 'zh-CN', choice.forCall);
      await api.saveChoice({ programmeId: 'wanning-2021', overrides: { dayCount: 'ACT/365' } });
      const shown = () => [0, 1, 2, 3, 4, 5].map((row) => cellText(workbook, 'S', row, 0));
      // 80000 × 6% × 182 ÷ 365
      expect(shown().slice(0, 2)).toEqual([2393.42, 2393.42]);

      // The published 360 days would be another amount; nothing may be computed without knowing that they are changed.
      await choice.read();
      expect(shown()).toEqual(['#N/A', '#N/A', '#N/A', '#N/A', '#N/A', '壹元伍角']);
      expect(workbook.sheets[0]!.cells.get(0)!.get(0)!.value).toEqual({
        error: '#N/A',
        message: expect.stringMatching(/^没有读到本工作簿保存的政策和设置，暂不计算/),
      });
      // Formulas asked when all were computed: read once more, and not without end.
      await aMoment();
      const before = attempts;
      await aMoment();
      expect(attempts).toBe(before);

      arrives = true;
      await host.calculateAll();
      while (shown()[0] === '#N/A') await new Promise(setImmediate);
      expect(shown()).toEqual([2393.42, 2393.42, '#VALUE!', 0.0345, 45_418, '壹元伍角']);
      expect(attempts).toBe(before + 1);
      await api.clear(() => {});
    },
    { calculator: new UniverCalculator(), customFunctions: functionsMetadata('zh-CN').functions },
  );
});
