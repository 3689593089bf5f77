import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Failure } from '../../ledger/ledger';
import { formatCount } from '../format';
import { FailureCard } from '../findings/failure-card';
import { useTexts } from '../texts';

/** Enough to begin with; the 疑点 tab lists all of them, searchable. */
const FIRST = 5;
const STEP = 50;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

export function FailuresList({ failures }: { failures: readonly Failure[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <ul className={styles.list}>
        {failures.slice(0, shown).map((failure, index) => (
          <li key={index}>
            <FailureCard failure={failure} />
          </li>
        ))}
      </ul>
      {failures.length > shown && (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          {texts.ledger.failuresMore(formatCount(failures.length - shown))}
        </Button>
      )}
    </>
  );
}
