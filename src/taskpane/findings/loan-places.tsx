import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

import type { Loan } from '../../engine/loan/loan';
import { formatCount } from '../format';
import { CellLink } from '../shell/cell-link';
import { useTexts } from '../texts';

/** Loans named at once; a shared account can tie hundreds together, another reading of a rule changes every loan there is. */
const FIRST = 3;
const MORE = 200;

const useStyles = makeStyles({
  places: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
  },
});

interface Props {
  readonly indices: readonly number[];
  readonly loans: readonly Loan[];
  /** 0-based column of the cell to go to; the row where there is none. */
  readonly columnOf?: (loan: Loan) => number | undefined;
  /** Further places, as list items. */
  readonly children?: ReactNode;
}

/** The loans something is about, each a way to its row: the first few, and more when asked. */
export function LoanPlaces({ indices, loans, columnOf, children }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [count, setCount] = useState(FIRST);
  const named = indices.slice(0, count);
  return (
    <>
      <ul className={styles.places}>
        {named.map((index) => {
          const loan = loans[index];
          return (
            loan && (
              <li key={index}>
                <CellLink to={loan.source} column={columnOf?.(loan)}>
                  {texts.common.locateLoan(loan.source.row, loan.borrower, loan.bank)}
                </CellLink>
              </li>
            )
          );
        })}
        {children}
      </ul>
      {indices.length > named.length && (
        <Button size="small" appearance="subtle" onClick={() => setCount(count + MORE)}>
          {texts.findings.moreLoans(formatCount(indices.length - named.length))}
        </Button>
      )}
    </>
  );
}
