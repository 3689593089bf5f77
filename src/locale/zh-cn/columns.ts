/** What ledger/ says about the columns it found. */
export const columns = {
  evidence: {
    header: (words: string, percent: number) => `表头写的是“${words}”，抽查的内容有 ${percent}% 相符。`,
    headerEmpty: (words: string) => `表头写的是“${words}”，这一列还没有内容。`,
    looksLikeId: (percent: number) => `表头看不出来，但抽查的内容有 ${percent}% 像身份证号或信用代码。`,
    looksLikeBank: (percent: number) => `表头看不出来，但抽查的内容有 ${percent}% 像银行名称。`,
    looksLikeName: (percent: number) => `表头看不出来，但它紧挨着身份证号，抽查的内容有 ${percent}% 像姓名。`,
    headIsBorrower: (words: string) => `表里没有单独的借款人，“${words}”按借款人读取。`,
    chosen: '由您指定。',
    fromLine: (value: string) => `表里没有这一列，表头上方写的是“${value}”，各行都按它读取。`,
    fromName: (value: string) => `表里没有这一列，工作表或文件名里有“${value}”，各行都按它读取。`,
    group: (name: string) => `本表并列几种贷款，只读取“${name}”这一组。`,
    unit: (unit: string, because: 'header' | 'line' | 'chosen' | 'default') =>
      `金额按${unit}读取，${{ header: '依据是表头', line: '依据是表头上方的单位', chosen: '由您指定', default: '表里没有写单位' }[because]}。`,
    rateScale: (
      scale: 'percent' | 'fraction' | 'monthly-permille' | 'monthly-percent' | 'yearly-permille' | 'daily',
      because: 'header' | 'format' | 'values' | 'default',
    ) =>
      `${
        {
          percent: '按年利率百分数读取（3.45 即 3.45%）',
          fraction: '按小数读取（0.0345 即 3.45%）',
          'monthly-permille': '按月利率‰读取（2.875 即年利率 3.45%）',
          'monthly-percent': '按月利率%读取（0.2875 即年利率 3.45%）',
          'yearly-permille': '按年利率‰读取（34.5 即 3.45%）',
          daily: '按日利率万分之读取（0.9583 即年利率 3.45%，一年按 360 天）',
        }[scale]
      }，${{ header: '依据是表头', format: '依据是单元格的百分比格式', values: '依据是数值大小', default: '列中没有数值，先按此读取' }[because]}。`,
  },
};

export type LedgerTexts = typeof columns;
