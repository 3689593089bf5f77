import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import type { RunResult } from '../../excel/office/contract';
import { formatYuan } from '../../engine/ground/money';
import { formatCount } from '../format';
import { BackBar } from '../shell/back-bar';
import { CellLink } from '../shell/cell-link';
import { VirtualList } from '../shell/virtual-list';
import type { RowsBehind } from '../state/pane-state';
import { useDispatch } from '../state/store';
import { useTexts } from '../texts';
import { rowsBehind, subsidyOf } from './breakdown';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  bank: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  total: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** The loans behind a figure: each leads to its row and to its working. */
export function RowsBehindView({ result, rows }: { result: RunResult; rows: RowsBehind }) {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  const { assessment } = result;
  const indices = useMemo(() => rowsBehind(assessment, rows), [assessment, rows]);
  const title =
    rows.kind === 'bank'
      ? texts.run.rowsBehind.bank(rows.name || texts.run.noBank)
      : rows.kind === 'township'
        ? texts.run.rowsBehind.township(rows.name || texts.run.noTownship)
        : texts.run.rowsBehind[rows.kind];
  return (
    <>
      <BackBar title={title} onBack={() => dispatch({ type: 'rows-closed' })} />
      <Text className={styles.total}>
        {texts.run.rowTotal(formatCount(indices.length), formatYuan(subsidyOf(assessment, indices)))}
      </Text>
      <VirtualList label={title} count={indices.length} keyOf={(i) => String(indices[i])} estimate={() => 49}>
        {(i) => {
          const entry = assessment.assessments[indices[i] ?? -1];
          const loan = entry && assessment.loans[entry.loan];
          return (
            entry &&
            loan && (
              <div className={styles.row}>
                <span>
                  <CellLink to={loan.source}>{texts.run.rowOf(loan.source.row, loan.borrower)}</CellLink>
                  <Text size={200} className={styles.bank}>
                    {loan.bank}
                  </Text>
                </span>
                <span className={styles.amount}>{formatYuan(entry.subsidy)}</span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.explain.seeOf(loan.source.row, loan.borrower)}
                  onClick={() => dispatch({ type: 'explain-opened', loan: entry.loan })}
                >
                  {texts.explain.see}
                </Button>
              </div>
            )
          );
        }}
      </VirtualList>
    </>
  );
}
