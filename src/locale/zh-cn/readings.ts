/** 其他读法：文件没写明的地方换一种取法，钱差多少。`{name}` is a fact. */
export const readings = {
  /** A table's section and a list's group. */
  title: '其他读法',
  explained: '文件没写明的地方，本次按县里选的取法核算；下面是换一种取法，应贴息额会差多少。',
  taken: '“{name}”文件没有写明，本次取“{taken}”：{reason}',
  more: '如取“{other}”，应贴息额合计 {subsidy} 元，比现在多 {difference} 元，涉及 {loans} 笔贷款。',
  less: '如取“{other}”，应贴息额合计 {subsidy} 元，比现在少 {difference} 元，涉及 {loans} 笔贷款。',
  same: '如取“{other}”，应贴息额合计不变，但有 {loans} 笔贷款的金额不同。',
  none: '本期的台账，换其他取法金额都不变。',
  computing: '正在试其他读法：{done} / {total}',
};
