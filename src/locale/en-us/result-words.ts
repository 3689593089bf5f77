import type { resultWords as zh } from '../zh-cn/result-words';

export const resultWords: typeof zh = {
  ownHeaders: {
    row: 'Ledger row',
    borrower: 'Borrower',
    id: 'ID number',
    bank: 'Bank',
    contract: 'Contract',
    principal: 'Principal',
  },
  more: '… (more in the pane, under Findings)',
  verdicts: {
    paid: 'Paid',
    reduced: 'Paid, reduced',
    refused: 'Refused',
    none: 'Nothing this period',
    unread: 'Not readable',
  },
};
