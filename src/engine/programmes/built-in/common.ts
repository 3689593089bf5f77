import type { Choice, ChoiceValue } from '../programme';

/** What several schemes read the same way. */

/** Words of a 贷款用途 that is no production, whatever the scheme. */
export const UNPRODUCTIVE_USES: readonly string[] = [
  '结婚',
  '建房',
  '盖房',
  '购房',
  '买房',
  '装修',
  '理财',
  '购车',
  '家庭用品',
  '家电',
  '家具',
  '炒股',
  '赌',
];

export const DUE_ON_HOLIDAY: Choice<ChoiceValue<'dueOnHoliday'>> = {
  value: 'on-time',
  ambiguities: [18, 19],
  reason: {
    zh: '到期日逢节假日、下一工作日还清的按合同惯例视为按期，贴到到期日，并提示核实。',
    en: 'Due on a day off and repaid on the next workday is on time by contract custom, paid to the due date and reported.',
  },
};
