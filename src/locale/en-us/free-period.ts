import type { freePeriod as chinese } from '../zh-cn/free-period';

export const freePeriod: typeof chinese = {
  option: 'Two dates of my own',
  label: 'The two dates',
  from: 'From',
  to: 'To (that day included)',
  reversed: 'The period ends before it begins. Change one of the dates.',
};
