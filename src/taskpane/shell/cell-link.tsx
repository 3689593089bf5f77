import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import type { ReactNode } from 'react';

import type { RowRef } from '../../engine/loan/loan';
import { useActions } from '../state/actions';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  link: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: '2px',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
  },
});

/** Takes the clerk to a row, or to one cell of it. */
export function CellLink({ to, column, children }: { to: RowRef; column?: number | undefined; children: ReactNode }) {
  const styles = useStyles();
  const actions = useActions();
  return (
    <Link as="button" className={styles.link} onClick={() => void actions.goTo(to, column)}>
      <LocationRegular className={styles.icon} aria-hidden />
      <span>
        {to.file !== undefined && `${to.file} `}
        {children}
      </span>
    </Link>
  );
}
