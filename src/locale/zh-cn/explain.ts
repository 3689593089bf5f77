/** How a result came about. `{name}` is a fact; a part in `[…]` is left out where a fact in it is missing. */
export const explain = {
  heading: '{programme}（第 {version} 版，{verified} 核对），期间 {period}',
  segment:
    '第 {number} 段：{from} 至 {to}（算头不算尾）{days} 天，{balance} 元 × {rate}% × {units} ÷ {basis} = {interest} 元',
  segmentWithShare:
    '第 {number} 段：{from} 至 {to}（算头不算尾）{days} 天，{balance} 元 × {rate}% × {units} ÷ {basis} × {share} = {interest} 元',
  cuts: '　起：{start}；止：{end}',
  and: '、',
  nothing: '没有贴息的天数，应贴息 0.00 元',
  rounding: '合计 {unrounded} 元，四舍五入到分一次：应贴息 {subsidy} 元',
  roundingTo: '合计 {unrounded} 元，{how}：应贴息 {subsidy} 元',
  capped: '贴息额封顶减 {cut} 元：应贴息 {subsidy} 元',
  units: {
    'fen-half-up': '四舍五入到分',
    'fen-down': '舍去分以下',
    'jiao-half-up': '四舍五入到角',
    'jiao-down': '舍去角以下',
    'yuan-half-up': '四舍五入到元',
    'yuan-down': '舍去元以下',
  },
  finding: '{severity}：{sentence}[依据：{citation}]',
  choice: '口径 {name} = {value}：{reason}',
  reasons: {
    disbursed: '放款日',
    'period-start': '本期开始',
    'period-end': '本期结束',
    settled: '结清日',
    due: '到期日',
    term: '贴息期限届满',
    repayment: '归还本金',
    'already-paid': '以前已贴',
    'rate-change': '利率变动',
    'share-change': '贴息比例变动',
    'cap-change': '额度变动',
    'shared-cap': '同户（同人）其他贷款占用额度变动',
  },
};
