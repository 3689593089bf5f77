import type { FindingCode } from '../loan/finding';
import type { IdStatus } from '../loan/loan';
import { maskId } from '../loan/party-id';
import { NO_FACTS, type Condition } from './condition';

const CODE: Readonly<Partial<Record<IdStatus, FindingCode>>> = {
  invalid: 'ID_INVALID',
  damaged: 'ID_DAMAGED',
  masked: 'ID_MASKED',
};

/** The ID can be relied on for matching. It never changes the money of its own loan. */
export const isIdUsable: Condition = ({ loan }, brief) => {
  if (loan.id.status === 'ok') return undefined;
  const code = CODE[loan.id.status];
  return (
    code && { code, refuses: false, facts: brief ? NO_FACTS : { id: maskId(loan.id.text), borrower: loan.borrower } }
  );
};
