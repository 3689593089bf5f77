import { checkPageName } from './sheet-names';

/** 报送副本。 */
export const submissionCopy = {
  checkSheet: checkPageName,
  title: '报送副本校验页',
  note: '本工作簿只有数值，没有公式、隐藏内容和批注；证件号码、账号、电话按所选方式遮盖。指纹是该表全部内容的 SHA-256，表里改一个字就会不同。',
  headers: ['序号', '工作表', '行数', '列数', '数字个数', '数字之和', '合计行', '指纹（SHA-256）'],
  total: (amount: string) => `核算的应贴息额合计：${amount} 元`,
  masked: { id: '证件号码已遮盖', account: '账号已遮盖', phone: '电话已遮盖', none: '没有遮盖证件号码、账号和电话' },
  looked: {
    none: (cells: string, numbers: string) =>
      `生成后逐格查过：共 ${cells} 格，台账里的 ${numbers} 个证件号码和账号没有一个完整地留在副本里，也没有查到别的完整证件号码、银行卡号和手机号。`,
    left: (count: string, cells: string) =>
      `生成后逐格查过：还有 ${count} 格留着完整的号码，请勿报送，先改这些格：${cells}。`,
  },
  and: '，',
  fileName: (programme: string, period: string) => `${programme} 报送副本 ${period}.xlsx`,
};
