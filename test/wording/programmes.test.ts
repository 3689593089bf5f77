import { describePeriodError, describeProgrammeError } from '../../src/wording/programmes';

it('names file, field and mend', () => {
  const error = { file: 'my.json', field: 'farmer.rate', code: 'WRONG_FORM', found: '"6%"', expected: '3.45' } as const;
  expect(describeProgrammeError(error, 'zh-CN')).toBe('my.json：“farmer.rate”写成了 "6%"，应写成 3.45 的样子。');
  expect(describeProgrammeError(error, 'en-US')).toBe('my.json: “farmer.rate” is "6%", to be written like 3.45.');
});

it('speaks of the whole file where no field is wrong', () => {
  const error = { file: 'my.json', field: '', code: 'WRONG_TYPE', found: '[…]', expected: '{ … }' } as const;
  expect(describeProgrammeError(error, 'zh-CN')).toBe('my.json：“整个文件”写成了 […]，应为 { … }。');
  expect(describeProgrammeError(error, 'en-US')).toBe('my.json: “the whole file” is […], expected { … }.');
});

it('says what is wrong with a period', () => {
  expect(describePeriodError('PERIOD_REVERSED', '2021-02-01..2021-01-01', 'zh-CN')).toBe(
    '期间“2021-02-01..2021-01-01”的结束日早于开始日，请对调。',
  );
  expect(describePeriodError('PERIOD_NO_SUCH_DAY', '2021-13', 'en-US')).toBe(
    'The period “2021-13” has a day that does not exist.',
  );
});
