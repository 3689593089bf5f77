import {
  describeMissing,
  describeOverrideError,
  describePeriodError,
  describeProgrammeError,
} from '../../src/wording/programmes';
import { findProgramme } from '../../src/engine/programmes/registry';

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

it('says what a path can be', () => {
  const error = { code: 'BAD_VALUE', path: 'overdue', value: 'never', allowed: ['forfeit', 'to-due-date'] } as const;
  expect(describeOverrideError(error, 'zh-CN')).toBe('“overdue”不能是“never”；可以是：forfeit、to-due-date。');
  expect(describeOverrideError(error, 'en-US')).toBe('“overdue” cannot be “never”; it can be: forfeit、to-due-date.');
});

it('says what is wrong with a period', () => {
  expect(describePeriodError('PERIOD_REVERSED', '2021-02-01..2021-01-01', 'zh-CN')).toBe(
    '期间“2021-02-01..2021-01-01”的结束日早于开始日，请对调。',
  );
  expect(describePeriodError('PERIOD_NO_SUCH_DAY', '2021-13', 'en-US')).toBe(
    'The period “2021-13” has a day that does not exist.',
  );
});

it('says what a programme lacks, and where it goes', () => {
  const two = {
    ...findProgramme('bangfu-2026')!,
    missing: [
      { path: 'ceiling', what: { zh: '利率上限', en: 'the ceiling' } },
      { path: 'categories.household.share', what: { zh: '贴息比例', en: 'the share' } },
    ],
  };
  expect(describeMissing(two, 'zh-CN')).toBe(
    '“2026 年帮扶小额信贷贴息（待补全）”还不能计算，缺少：利率上限；贴息比例。请查到文件后填写（ceiling、categories.household.share）。',
  );
  expect(describeMissing(two, 'en-US')).toBe(
    '“2026 assistance micro-credit subsidy (incomplete)” cannot compute yet; missing: the ceiling; the share. Look them up and enter them (ceiling、categories.household.share).',
  );
});
