import { makeStyles, tokens } from '@fluentui/react-components';

import { severityName } from '../../wording/findings';
import type { Severity } from '../../engine/loan/finding';
import { SEVERITY_LOOKS } from '../severity';
import { useLanguage } from '../texts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '16px', flexShrink: 0 },
});

/** Icon, colour and word together: colour is never the only sign. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const language = useLanguage();
  const { icon: Icon, color } = SEVERITY_LOOKS[severity];
  return (
    <span className={styles.root} style={{ color }}>
      <Icon className={styles.icon} aria-hidden />
      {severityName(severity, language)}
    </span>
  );
}
