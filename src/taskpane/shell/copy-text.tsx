import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';

import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  area: { width: '100%' },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Text to be handed on. Where the host forbids the clipboard the text is selected for Ctrl+C. */
export function CopyText({ label, value, rows = 10 }: { label: string; value: string; rows?: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'by-hand'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // Office hosts differ in what a pane may do with the clipboard; the clerk's own Ctrl+C always works.
      area.current?.select();
      setOutcome('by-hand');
    }
  };
  return (
    <div className={styles.root}>
      <Textarea
        className={styles.area}
        textarea={{ ref: area, className: styles.text, rows }}
        aria-label={label}
        readOnly
        value={value}
      />
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {texts.common.copy}
      </Button>
      <Text role="status">
        {outcome === 'copied' ? texts.common.copied : outcome === 'by-hand' ? texts.common.copyByHand : ''}
      </Text>
    </div>
  );
}
