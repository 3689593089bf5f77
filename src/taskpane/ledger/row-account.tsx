import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Ledger, RowKind } from '../../ledger/ledger';
import { formatCount } from '../format';
import { CellLink } from '../shell/cell-link';
import { useTexts } from '../texts';
import { rowRuns } from './row-runs';

/** What was read first, then what was not, then what is no loan at all. */
const ORDER: readonly RowKind[] = [
  'data',
  'failure',
  'no-loan',
  'subtotal',
  'total',
  'title',
  'unit-line',
  'header',
  'blank',
  'note',
  'signature',
  'example',
  'other-table',
  'result',
];

/** More stretches than these are a list nobody reads. */
const RUNS_SHOWN = 60;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  part: { minWidth: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
  runs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sum: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The rows of the sheet by kind, adding up to what the sheet holds; each part opens its rows. */
export function RowAccountView({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const texts = useTexts();
  const [opened, setOpened] = useState<RowKind>();
  const runs = opened ? rowRuns(ledger, opened) : [];
  return (
    <div className={styles.root}>
      <div className={styles.parts}>
        {ORDER.filter((kind) => ledger.account.byKind[kind] > 0).map((kind) => (
          <Button
            key={kind}
            className={styles.part}
            size="small"
            appearance={opened === kind ? 'primary' : 'secondary'}
            aria-expanded={opened === kind}
            onClick={() => setOpened(opened === kind ? undefined : kind)}
          >
            {texts.ledger.kindCount(texts.ledger.kinds[kind], formatCount(ledger.account.byKind[kind]))}
          </Button>
        ))}
      </div>
      {opened && (
        <div className={styles.runs}>
          {runs.slice(0, RUNS_SHOWN).map(({ first, last }) => (
            <CellLink key={first} to={{ sheet: ledger.sheet, row: first }}>
              {first === last ? texts.common.row(first) : texts.common.rows(first, last)}
            </CellLink>
          ))}
          {runs.length > RUNS_SHOWN && <Text>{texts.ledger.runsMore(formatCount(runs.length - RUNS_SHOWN))}</Text>}
        </div>
      )}
      <Text size={200} className={styles.sum}>
        {texts.ledger.accountSum(formatCount(ledger.account.used))}
      </Text>
    </div>
  );
}
