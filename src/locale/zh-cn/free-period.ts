/** 期间：任取两个日期。 */
export const freePeriod = {
  option: '自选起止日',
  label: '自选的起止日',
  from: '起日',
  to: '止日（含当日）',
  reversed: '止日早于起日，请改一个。',
};
