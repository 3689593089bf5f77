/** 经办人对识别的更正：这次的和记住的。 */
export const corrections = {
  here: (parts: string) => `按您的更正识别：${parts}。`,
  remembered: (parts: string) => `按上次对同样表头的更正识别：${parts}。`,
  column: (field: string, letters: string) => `“${field}”取 ${letters} 列`,
  unused: (column: string) => `${column} 列不用`,
  noColumn: (field: string) => `没有“${field}”`,
  unit: (unit: string) => `没写单位的金额按${unit}`,
  bank: (written: string, name: string) => (written === name ? `${written} 单列` : `${written} 算作 ${name}`),
  separator: '；',
  forget: '恢复自动识别',
  forgetHint: '去掉对这种表头的更正，这台电脑上也不再记着',
};
