import type { programmeCommand as source } from '../zh-cn/programme-command';

/** What programme check and programme explain say. */
export const programmeCommand: typeof source = {
  right: (file) => `${file}: can be used.`,
  head: (name, id, version, verified) => `${name} (${id}, version ${version}, checked ${verified})`,
  category: (name) => `[${name}]`,
  common: '[All categories]',
  rule: (text, citation) => (citation === '' ? `  ${text}` : `  ${text}  ← ${citation}`),
  sample: (category, loan) => `[A loan worked through: ${category}, ${loan}]`,
  sheet: 'Example',
  bank: 'Example Bank',
  borrower: (from, to, amount) => `lent ${from}, due ${to}, ${amount} yuan, contract rate 4% a year`,
};
