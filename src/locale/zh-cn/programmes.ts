/** Texts about programmes, periods and their errors. `{name}` is a fact; a part in `[…]` is left out where a fact in it is missing. */
export const programmes = {
  fields: {
    rate: '贴息利率（%）',
    share: '贴息比例（%）',
    termLimitMonths: '贴息期限（月）',
    loanLimit: '单笔上限，超过不贴（元）',
    loanCap: '单笔计算额度（元）',
    groupCap: '合计额度（元）',
    groupReview: '合计超过即提示（元）',
  },
  payees: { card: '借款人一卡通', bank: '承贷银行', organisation: '单位账户' },
  fileErrors: {
    NOT_JSON: '{file}：不是有效的 JSON 文件（{found}）。请用导出的项目文件修改后再导入。',
    FIELD_MISSING: '{file}：缺少“{field}”，请补上。',
    FIELD_UNKNOWN: '{file}：不认识“{field}”，请删去或改正拼写。',
    WRONG_TYPE: '{file}：“{field}”写成了 {found}，应为 {expected}。',
    WRONG_FORM: '{file}：“{field}”写成了 {found}，应写成 {expected} 的样子。',
    NOT_ONE_OF: '{file}：“{field}”写成了 {found}，只能是 {expected}。',
    OUT_OF_RANGE: '{file}：“{field}”写成了 {found}，应在 {expected} 之内。',
    NO_SUCH_DAY: '{file}：“{field}”写成了 {found}，没有这一天，应写成 {expected} 的样子。',
    NOT_ASCENDING: '{file}：“{field}”各条的起始日要从早到晚（{expected}），第一条可以不写起始日。',
    TWICE: '{file}：“{expected}”有重复，请改成各不相同。',
    MIXED_BY: '{file}：“{field}”各条的 by 不一样；一项只能按一种日子取值（{expected}）。',
    REVERSED: '{file}：“{field}”的起止颠倒了，应为 {expected}。',
    NOT_WHOLE: '{file}：“{field}”各方的比例加起来不是 100%，请改正。',
    NO_SUCH_SERIES: '{file}：“{field}”写成了 {found}，没有这个利率系列；可以用 {expected}。',
    POOL_UNSAID:
      '{file}：几个类别的合计额度不一样，看不出是合用还是各算各的；请给每个类别写 pool：同名的合用一个额度。',
    NO_SUCH_CATEGORY: '{file}：“{field}”写成了 {found}，项目里的类别只有 {expected}。',
  },
  rates: {
    names: { LPR1Y: '一年期 LPR', LPR5Y: '五年期以上 LPR', LPR: '同期限 LPR', benchmark: '同期贷款基准利率' },
    days: { interest: '计息日', disbursed: '放款日', signed: '签订日' },
    reference: '{day}的{series}[加 {more} 个百分点][减 {less} 个百分点]',
  },
  wholeFile: '整个文件',
  periodErrors: {
    PERIOD_UNREADABLE: '看不懂期间“{text}”；请写成 2021、2021Q3、2024-05 或 2024-03-21..2024-06-20。',
    PERIOD_NO_SUCH_DAY: '期间“{text}”里有不存在的日期，请改正。',
    PERIOD_REVERSED: '期间“{text}”的结束日早于开始日，请对调。',
    PERIOD_YEAR_OUT_OF_RANGE: '期间“{text}”的年份超出范围，请改正。',
  },
};
