import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { formatYuan } from '../../engine/ground/money';
import { formatCount } from '../format';
import { useBareButton } from '../shell/bare-button';
import { useTexts } from '../texts';
import type { Share } from './breakdown';

const FIRST = 6;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  bar: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `2px ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  amount: { fontVariantNumeric: 'tabular-nums' },
  track: {
    gridColumn: '1 / -1',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    // In Windows contrast themes backgrounds go; the outline keeps the length readable.
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  fill: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

interface Props {
  readonly shares: readonly Share[];
  /** Shown where the ledger gives no name. */
  readonly unnamed: string;
  readonly onOpen: (name: string) => void;
}

/** Bars of money, longest first; each leads to its loans. */
export function Bars({ shares, unnamed, onOpen }: Props) {
  const styles = useStyles();
  const bare = useBareButton();
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const longest = shares[0]?.subsidy ?? 0;
  const shown = all ? shares : shares.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ name, loans, subsidy }) => {
          const label = name || unnamed;
          return (
            <li key={name}>
              <button
                type="button"
                className={mergeClasses(bare.button, styles.bar)}
                aria-label={texts.run.barLabel(label, formatYuan(subsidy), formatCount(loans))}
                title={label}
                onClick={() => onOpen(name)}
              >
                <span className={styles.name}>{label}</span>
                <span className={styles.amount}>{formatYuan(subsidy)}</span>
                <span className={styles.track}>
                  <span className={styles.fill} style={{ width: longest > 0 ? `${(subsidy / longest) * 100}%` : 0 }} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shares.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.run.more(shares.length - shown.length)}
        </Button>
      )}
    </>
  );
}
