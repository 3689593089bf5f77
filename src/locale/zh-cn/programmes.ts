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
  incomplete: '“{programme}”还不能计算，缺少：{missing}。请查到文件后填写（{paths}）。',
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
    NO_SUCH_CATEGORY: '{file}：“{field}”写成了 {found}，项目里的类别只有 {expected}。',
  },
  wholeFile: '整个文件',
  overrideErrors: {
    NO_SUCH_PATH: '没有“{path}”这一项；可以改的有：{allowed}。',
    BAD_VALUE: '“{path}”不能是“{value}”；可以是：{allowed}。',
  },
  periodErrors: {
    PERIOD_UNREADABLE: '看不懂期间“{text}”；请写成 2021、2021Q3、2024-05 或 2024-03-21..2024-06-20。',
    PERIOD_NO_SUCH_DAY: '期间“{text}”里有不存在的日期，请改正。',
    PERIOD_REVERSED: '期间“{text}”的结束日早于开始日，请对调。',
    PERIOD_YEAR_OUT_OF_RANGE: '期间“{text}”的年份超出范围，请改正。',
  },
};
