import { Button, makeStyles, mergeClasses, SearchBox, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';

import type { AssessmentResult } from '../../engine/run/assessment';
import { severityName } from '../../wording/findings';
import type { Severity } from '../../engine/loan/finding';
import type { RunResult } from '../../excel/office/contract';
import { formatCount } from '../format';
import { SEVERITIES } from '../severity';
import { useBareButton } from '../shell/bare-button';
import { EmptyState } from '../shell/empty-state';
import { SeverityMark } from '../shell/severity-mark';
import { VirtualList } from '../shell/virtual-list';
import { failuresOf } from '../shell/steps';
import { useDispatch, usePane } from '../state/store';
import { useLanguage, useTexts } from '../texts';
import { FailureCard } from './failure-card';
import { FindingCard } from './finding-card';
import { listFindings } from './finding-items';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  search: { maxWidth: 'none', width: '100%' },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: { minWidth: 0, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  shown: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  group: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  name: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  card: { paddingBottom: tokens.spacingVerticalS },
});

// Loaded when the group is first opened: the pane opens without it.
const OtherReadings = lazy(() => import('./other-readings').then((loaded) => ({ default: loaded.OtherReadings })));

interface HeadProps {
  readonly severity: Severity;
  readonly title: string;
  readonly count?: number;
  readonly folded: boolean;
  readonly onToggle: () => void;
}

function GroupHead({ severity, title, count, folded, onToggle }: HeadProps) {
  const styles = useStyles();
  const bare = useBareButton();
  const texts = useTexts();
  const Chevron = folded ? ChevronRightRegular : ChevronDownRegular;
  return (
    <button
      type="button"
      className={mergeClasses(bare.button, styles.group)}
      aria-expanded={!folded}
      onClick={onToggle}
    >
      <Chevron aria-hidden />
      <span className={styles.name}>
        <SeverityMark severity={severity} />
        <span className={styles.title}>{title}</span>
      </span>
      {count !== undefined && <span className={styles.count}>{texts.common.items(formatCount(count))}</span>}
    </button>
  );
}

function Readings({ result }: { result: AssessmentResult }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <GroupHead severity="note" title={texts.findings.otherReadings} folded={!open} onToggle={() => setOpen(!open)} />
      {open && (
        <Suspense fallback={<Text role="status">{texts.starting}</Text>}>
          <OtherReadings result={result} />
        </Suspense>
      )}
    </div>
  );
}

function List({ result }: { result: RunResult }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const dispatch = useDispatch();
  const filter = usePane((state) => state.filter);
  const folded = usePane((state) => state.folded);
  // Typing stays quick while a hundred thousand findings are looked through.
  const search = useDeferredValue(filter.search);
  const { severity } = filter;
  const list = useMemo(
    () => listFindings(result.assessment, failuresOf(result), { severity, search }, folded),
    [result, severity, search, folded],
  );
  if (list.total === 0) {
    return <EmptyState icon={CheckmarkCircleRegular} title={texts.findings.noneTitle} text={texts.findings.noneText} />;
  }
  const { items } = list;
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          placeholder={texts.findings.search}
          aria-label={texts.findings.search}
          value={filter.search}
          dismiss={{ 'aria-label': texts.findings.clearSearch }}
          onChange={(_, { value }) => dispatch({ type: 'findings-filtered', filter: { search: value } })}
        />
        <div className={styles.filters} role="group" aria-label={texts.findings.filterLabel}>
          {(['all', ...SEVERITIES] as const)
            .filter((kind) => kind === 'all' || list.bySeverity[kind] > 0)
            .map((kind) => (
              <ToggleButton
                key={kind}
                className={styles.filter}
                size="small"
                checked={severity === kind}
                onClick={() => dispatch({ type: 'findings-filtered', filter: { severity: kind } })}
              >
                {texts.findings.filterOf(
                  kind === 'all' ? texts.findings.all : severityName(kind, language),
                  formatCount(kind === 'all' ? list.total : list.bySeverity[kind]),
                )}
              </ToggleButton>
            ))}
        </div>
        <Text size={200} className={styles.shown} role="status">
          {list.shown === 0
            ? texts.findings.noMatch
            : texts.findings.shown(formatCount(list.shown), formatCount(list.total))}
        </Text>
      </div>
      {list.shown === 0 ? (
        <Button onClick={() => dispatch({ type: 'findings-filtered', filter: { severity: 'all', search: '' } })}>
          {texts.findings.clearFilter}
        </Button>
      ) : (
        <VirtualList
          label={texts.findings.listLabel}
          count={items.length}
          keyOf={(i) => items[i]?.key ?? ''}
          estimate={(i) => (items[i]?.kind === 'group' ? 40 : 132)}
        >
          {(i) => {
            const item = items[i];
            if (!item) return null;
            if (item.kind === 'group') {
              return (
                <GroupHead
                  severity={item.severity}
                  count={item.count}
                  folded={item.folded}
                  title={item.code === undefined ? texts.findings.failures : texts.findingTitles[item.code]}
                  onToggle={() => dispatch({ type: 'group-toggled', key: item.key })}
                />
              );
            }
            return (
              <div className={styles.card}>
                {item.kind === 'failure' ? (
                  <FailureCard failure={item.failure} />
                ) : (
                  <FindingCard
                    finding={item.finding}
                    loans={result.assessment.loans}
                    ledgers={result.ledgers}
                    programme={result.assessment.programme}
                    inGroup
                  />
                )}
              </div>
            );
          }}
        </VirtualList>
      )}
    </>
  );
}

export function FindingsTab() {
  const texts = useTexts();
  const result = usePane((state) => state.result);
  if (!result)
    return <EmptyState icon={FlagRegular} title={texts.findings.notYetTitle} text={texts.findings.notYetText} />;
  return (
    <>
      <List result={result} />
      <Readings result={result.assessment} />
    </>
  );
}
