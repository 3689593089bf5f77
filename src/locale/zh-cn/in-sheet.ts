/** 核算步：结果写成数值还是公式、自动复核、表里的颜色；计算说明表的按钮。 */
export const inSheet = {
  outputTitle: '结果写在表里的方式',
  output: { values: '数值', formulas: '公式' },
  outputHints: {
    values: '写进去就不再变，改了台账由“自动复核”更新。',
    formulas: '写成 =SUBSIDY 或 =SUBSIDY.LEDGER，台账一改就重算。别的电脑要装贴息通才会重算；上报前请转为数值。',
  },
  applies: '下次核算时生效。',
  toValues: '转为数值',
  reports: {
    ledger: (sheet: string) => `“${sheet}”：整表一个 =SUBSIDY.LEDGER 公式，按全部规则逐笔重算。`,
    rows: (sheet: string, formulas: string) => `“${sheet}”：${formulas} 笔，每行一个 =SUBSIDY 公式。`,
    values: (sheet: string) => `“${sheet}”：写成数值。`,
  },
  why: {
    'across-rows': (values: string) =>
      `另有 ${values} 笔写成数值：金额要和别的行一起定（一人多笔、一户多笔），或者用到了 =SUBSIDY 不认的内容（部分还款、逾期、利率上限等）。`,
    outside: '公式看不到核算用到的内容（别的工作表、合并单元格、表名里的银行等），写公式会算错。',
    programme: '函数不认识这个项目。',
    'own-sheet': '结果写在另一张表上，不写公式。',
    disagreed: 'Excel 算出的公式结果和核算结果不一致（函数可能没有装上），已改写为数值。',
  },
  recheck: '改了台账自动复核',
  recheckHint: '改完一格，稍停一下就重新核算这个人（和同户、同账号的人），只改写有变化的结果行。关掉窗格也照做。',
  edited: {
    off: '台账改过了，自动复核已关闭，下面还是改动前的结果。请重新核算。',
    structure: '台账的表头或行列变了（或一次改得太多），下面还是改动前的结果。请重新核算。',
    formulas: '公式算出的结果和规则不一致，请重新核算，把公式更新一遍。',
    failed: (text: string) => `台账改过了，自动复核没有完成，下面还是改动前的结果。${text}`,
  },
  legendTitle: '表里的颜色',
  legendHint: '点一种，表里只标这一种；再点一次，全部标出。',
  legendAll: '全部标出',
  legendOnly: (name: string) => `只标“${name}”`,
  swatch: (severity: string) => `${severity}的底色`,
  refusedRow: '不予贴息的整行',
  unreadRow: '读不了的整行',
  explain: '写成计算说明表',
  explainSelected: '选中的各行一起写',
  explainOf: (loans: string) => `这 ${loans} 笔写成计算说明表`,
};
