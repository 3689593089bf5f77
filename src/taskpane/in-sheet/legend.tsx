import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import { severityName } from '../../wording/findings';
import { FINDING_SEVERITY, type FindingCode } from '../../engine/loan/finding';
import type { RunResult } from '../../excel/office/contract';
import { REFUSED_ROW_FILL, SEVERITY_FILL, UNREAD_ROW_FILL } from '../../excel/marks/highlight-rule';
import { SEVERITIES } from '../severity';
import { Section } from '../shell/section';
import { SeverityMark } from '../shell/severity-mark';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useLanguage, useTexts } from '../texts';
import { useInSheetTexts } from './texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  kind: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    minHeight: '32px',
    textAlign: 'start',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  swatch: {
    display: 'inline-block',
    flexShrink: 0,
    width: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    // The sheet's own colour is the point here: a contrast theme must not take it away.
    forcedColorAdjust: 'none',
  },
  row: { padding: `0 ${tokens.spacingHorizontalS}`, minHeight: '24px' },
});

function Swatch({ fill, name }: { fill: string; name: string }) {
  const styles = useStyles();
  return <span className={styles.swatch} style={{ backgroundColor: fill }} role="img" aria-label={name} />;
}

/** Which colour stands for what in the sheet, as swatch, icon, word and code; one kind can be shown alone. */
export function HighlightLegend({ result }: { result: RunResult }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useInSheetTexts();
  const language = useLanguage();
  const actions = useActions();
  const only = usePane((state) => state.highlighted);
  const kinds = useMemo(() => {
    const found = new Set<FindingCode>(result.assessment.findings.map(({ code }) => code));
    return [...found].sort(
      (a, b) => SEVERITIES.indexOf(FINDING_SEVERITY[a]) - SEVERITIES.indexOf(FINDING_SEVERITY[b]) || a.localeCompare(b),
    );
  }, [result]);
  if (kinds.length === 0) return null;
  const show = (code: FindingCode | undefined): void => void actions.highlight(code);
  return (
    <Section title={words.legendTitle}>
      <Text size={200} className={styles.hint}>
        {words.legendHint}
      </Text>
      <ul className={styles.list}>
        <li>
          <ToggleButton
            className={styles.kind}
            appearance="subtle"
            size="small"
            checked={only === undefined}
            onClick={() => show(undefined)}
          >
            {words.legendAll}
          </ToggleButton>
        </li>
        {kinds.map((code) => {
          const severity = FINDING_SEVERITY[code];
          return (
            <li key={code}>
              <ToggleButton
                className={styles.kind}
                appearance="subtle"
                size="small"
                checked={only === code}
                title={words.legendOnly(texts.findingTitles[code])}
                onClick={() => show(only === code ? undefined : code)}
              >
                <span className={styles.line}>
                  <Swatch fill={SEVERITY_FILL[severity]} name={words.swatch(severityName(severity, language))} />
                  <SeverityMark severity={severity} />
                  <span>{texts.findingTitles[code]}</span>
                  <span className={styles.code}>{code}</span>
                </span>
              </ToggleButton>
            </li>
          );
        })}
        {only === undefined &&
          (
            [
              [REFUSED_ROW_FILL, words.refusedRow],
              [UNREAD_ROW_FILL, words.unreadRow],
            ] as const
          ).map(([fill, name]) => (
            <li key={name} className={mergeClasses(styles.line, styles.row)}>
              <Swatch fill={fill} name={name} />
              <span>{name}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
