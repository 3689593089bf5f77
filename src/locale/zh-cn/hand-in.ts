/** 报表步：报送副本、核验、清除时的运行记录。 */
export const handIn = {
  copyTitle: '报送副本',
  copyHint: '另存一个只有数值的工作簿：没有公式和隐藏内容，附校验页，适合报送或发给别人。',
  mask: '遮盖',
  masks: { id: '证件号码', account: '账号', phone: '电话' },
  copyButton: (sheets: number) => `生成 ${sheets} 张表的报送副本`,
  copyOpened: '报送副本已作为新工作簿打开，请另存。',
  chooseFirst: '请先在上面勾选要报送的表。',
  verifyTitle: '核验运行记录',
  verifyHint: '重新读一遍台账，和运行记录里最近一次核算的指纹比较，看台账改过没有。不写任何内容。',
  verifyButton: '核验',
};
