import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Says why there is nothing here and what to do about it. */
export function EmptyState({ icon: Icon, title, text }: { icon: FluentIcon; title: string; text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Icon className={styles.icon} aria-hidden />
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text className={styles.text}>{text}</Text>
    </div>
  );
}
