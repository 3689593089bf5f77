/** programme check、programme explain 里的话。 */
export const programmeCommand = {
  right: (file: string) => `${file}：可以使用。`,
  head: (name: string, id: string, version: number, verified: string) =>
    `${name}（${id}，第 ${version} 版，${verified} 核对）`,
  category: (name: string) => `【${name}】`,
  common: '【各类通用】',
  rule: (text: string, citation: string) => (citation === '' ? `  ${text}` : `  ${text}  ←${citation}`),
  sample: (category: string, loan: string) => `【算一笔：${category}，${loan}】`,
  sheet: '示例',
  bank: '示例银行',
  borrower: (from: string, to: string, amount: string) => `${from} 放款、${to} 到期，${amount} 元，合同年利率 4%`,
};
