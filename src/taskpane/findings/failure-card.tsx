import { makeStyles, Text, tokens } from '@fluentui/react-components';

import { columnIndex } from '../../ledger/column-letters';
import { describeFailure } from '../../wording/failures';
import type { Failure } from '../../ledger/ledger';
import { useCard } from '../shell/card';
import { CellLink } from '../shell/cell-link';
import { useLanguage, useTexts } from '../texts';

const useStyles = makeStyles({
  sentence: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What could not be read, in a sentence that names the cell and the mend, and the way there. */
export function FailureCard({ failure }: { failure: Failure }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const language = useLanguage();
  const { sheet, row, column } = failure;
  return (
    <div className={card.card}>
      <Text className={styles.sentence}>{describeFailure(failure, language)}</Text>
      {sheet !== undefined && row !== undefined && (
        <div className={styles.foot}>
          <CellLink to={{ sheet, row }} column={column === undefined ? undefined : columnIndex(column)}>
            {texts.common.locateCell(sheet, column === undefined ? texts.common.row(row) : `${column}${row}`)}
          </CellLink>
        </div>
      )}
    </div>
  );
}
