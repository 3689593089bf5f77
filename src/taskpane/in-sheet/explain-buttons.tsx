import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';

import { formatCount } from '../format';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useInSheetTexts } from './texts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: { alignSelf: 'flex-start' },
});

/** 计算说明表 of the loan explained, or of all the rows selected in the sheet. */
export function ExplainButtons({ loan }: { loan: number }) {
  const styles = useStyles();
  const texts = useInSheetTexts();
  const actions = useActions();
  const busy = usePane((state) => state.task !== undefined);
  return (
    <div className={styles.buttons}>
      <Button icon={<DocumentTableRegular />} disabled={busy} onClick={() => void actions.explainOnSheet([loan])}>
        {texts.explain}
      </Button>
      <Button appearance="subtle" disabled={busy} onClick={() => void actions.explainSelected()}>
        {texts.explainSelected}
      </Button>
    </div>
  );
}

/** 计算说明表 of the loans a finding ties together. */
export function ExplainFinding({ loans }: { loans: readonly number[] }) {
  const styles = useStyles();
  const texts = useInSheetTexts();
  const actions = useActions();
  const busy = usePane((state) => state.task !== undefined);
  return (
    <Button
      className={styles.small}
      size="small"
      appearance="subtle"
      disabled={busy}
      onClick={() => void actions.explainOnSheet(loans)}
    >
      {texts.explainOf(formatCount(loans.length))}
    </Button>
  );
}
