import type { IdStatus } from '../loan/loan';
import { maskId } from '../loan/party-id';
import type { Condition } from './condition';

const CODE: { readonly [S in IdStatus]?: 'ID_INVALID' | 'ID_DAMAGED' | 'ID_MASKED' } = {
  invalid: 'ID_INVALID',
  damaged: 'ID_DAMAGED',
  masked: 'ID_MASKED',
};

/** The ID can be relied on for matching. It never changes the money of its own loan. */
export const isIdUsable: Condition = ({ loan }) => {
  if (loan.id.status === 'ok') return undefined;
  const code = CODE[loan.id.status];
  return code && { code, refuses: false, facts: { id: maskId(loan.id.text), borrower: loan.borrower } };
};
