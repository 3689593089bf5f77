import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';

import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  title: { margin: 0, flex: 1, minWidth: 0 },
});

/** Head of a view that stands over a tab. Takes the focus, so that the keyboard goes where the eye goes. */
export function BackBar({ title, onBack, aside }: { title: string; onBack: () => void; aside?: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.root}>
      <Button
        autoFocus
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={texts.common.back}
        onClick={onBack}
      />
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {aside}
    </div>
  );
}
