import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';

import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** 添加工作簿: the ledgers of other banks, read together with the open workbook. */
export function AddedFiles() {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const names = usePane((state) => state.addedFiles);
  const busy = usePane((state) => state.task !== undefined);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={texts.ledger.addTitle}>
      <Text size={200}>{texts.ledger.addHint}</Text>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name} className={styles.item}>
            <span>{name}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              disabled={busy}
              aria-label={texts.ledger.removeFile(name)}
              onClick={() => void actions.removeFile(name)}
            />
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xls"
        aria-label={texts.ledger.add}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file, mended, can be chosen again.
          target.value = '';
          if (files.length > 0) void actions.addFiles(files);
        }}
      />
      <Button size="small" icon={<AddRegular />} disabled={busy} onClick={() => input.current?.click()}>
        {texts.ledger.add}
      </Button>
    </Section>
  );
}
