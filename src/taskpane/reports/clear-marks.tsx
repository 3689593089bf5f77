import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { useState } from 'react';

import { useCard } from '../shell/card';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  first: { alignSelf: 'flex-start' },
});

/** Asks once, in place, and says what goes and what stays, whether it was pressed here or on the ribbon. */
export function ClearMarks() {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const actions = useActions();
  const busy = usePane((state) => state.task !== undefined);
  const dispatch = useDispatch();
  const asking = usePane((state) => state.asksToClear === true);
  const [recordToo, setRecordToo] = useState(false);
  const parts = texts.reports.clearParts;
  return (
    <Section title={texts.reports.clearTitle}>
      <Text className={styles.hint}>{texts.reports.clearHint}</Text>
      {!asking ? (
        <Button
          className={styles.first}
          icon={<EraserRegular />}
          disabled={busy}
          onClick={() => dispatch({ type: 'clear-asked' })}
        >
          {texts.reports.clearButton}
        </Button>
      ) : (
        <div className={card.card} role="group" aria-label={texts.reports.clearConfirm}>
          <Text weight="semibold">{texts.reports.clearWhat}</Text>
          <ul className={styles.list}>
            {[parts.columns, parts.highlights, parts.sheets, parts.settings].map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <Checkbox
            checked={recordToo}
            label={texts.reports.clearRecordToo}
            onChange={(_, { checked }) => setRecordToo(checked === true)}
          />
          <Text>{texts.reports.clearKeeps}</Text>
          <div className={styles.buttons}>
            <Button
              disabled={busy}
              onClick={() => {
                dispatch({ type: 'clear-left' });
                void actions.clear(recordToo ? 'remove' : 'keep');
              }}
            >
              {texts.reports.clearDo}
            </Button>
            <Button appearance="subtle" autoFocus onClick={() => dispatch({ type: 'clear-left' })}>
              {texts.common.cancel}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
