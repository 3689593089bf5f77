import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { lazy, Suspense, useMemo } from 'react';

import { isDecidedTie, type Severity } from '../../engine/loan/finding';
import type { RunResult } from '../../excel/office/contract';
import { formatYuan } from '../../engine/ground/money';
import { periodName } from '../../reports/model/period-name';
import { formatCount } from '../format';
import { SEVERITIES } from '../severity';
import { useBareButton } from '../shell/bare-button';
import { EmptyState } from '../shell/empty-state';
import { Section } from '../shell/section';
import { SeverityMark } from '../shell/severity-mark';
import { isFresh } from '../shell/primary-action';
import { attention, failuresOf } from '../shell/steps';
import { useChosen } from '../state/chosen';
import { useDispatch, usePane } from '../state/store';
import { useBilingual, useTexts } from '../texts';
import { Bars } from './bars';
import { bankOf, sharesBy, townshipOf } from './breakdown';
import { Figure } from './figures';
import { householdsPaid } from './households';
import { RowsBehindView } from './rows-behind-view';

// Loaded behind the figures: the pane opens without them.
const InSheet = lazy(() =>
  import(/* webpackChunkName: "in-sheet" */ '../in-sheet/in-sheet').then((loaded) => ({ default: loaded.InSheet })),
);
const EditedNote = lazy(() =>
  import(/* webpackChunkName: "in-sheet" */ '../in-sheet/edited-note').then((loaded) => ({
    default: loaded.EditedNote,
  })),
);

const useStyles = makeStyles({
  figures: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  whole: { gridColumn: '1 / -1' },
  line: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  severity: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  chevron: { color: tokens.colorNeutralForeground3 },
  placed: { color: tokens.colorNeutralForeground2 },
});

function Severities({ result }: { result: RunResult }) {
  const styles = useStyles();
  const bare = useBareButton();
  const texts = useTexts();
  const dispatch = useDispatch();
  const counts = useMemo(() => {
    const bySeverity: Record<Severity, number> = { refused: 0, reduced: 0, review: 0, data: 0, note: 0 };
    for (const { severity } of result.assessment.findings) bySeverity[severity] += 1;
    bySeverity.data += failuresOf(result).length;
    return bySeverity;
  }, [result]);
  return (
    <ul className={styles.list}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <li key={severity}>
          <button
            type="button"
            className={mergeClasses(bare.button, styles.severity)}
            onClick={() => {
              dispatch({ type: 'tab-opened', tab: 'findings' });
              dispatch({ type: 'findings-filtered', filter: { severity, search: '' } });
            }}
          >
            <SeverityMark severity={severity} />
            <span className={styles.count}>{texts.common.items(formatCount(counts[severity]))}</span>
            <ChevronRightRegular className={styles.chevron} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Result({ result }: { result: RunResult }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const dispatch = useDispatch();
  const chosen = useChosen();
  const bare = useBareButton();
  const waiting = usePane((state) => {
    const { findings, failures } = attention(state);
    return `${findings} ${failures}`;
  });
  const [findings = 0, failures = 0] = waiting.split(' ').map(Number);
  const { assessment } = result;
  const { totals, programme, period } = assessment;
  const households = useMemo(() => householdsPaid(assessment), [assessment]);
  const banks = useMemo(() => sharesBy(assessment, bankOf), [assessment]);
  const townships = useMemo(() => sharesBy(assessment, townshipOf), [assessment]);
  const refused = assessment.assessments.length - totals.eligible;
  const name = periodName(period, texts);
  const stale = usePane((state) => !isFresh(state, chosen));
  const decided = useMemo(() => assessment.findings.filter(isDecidedTie).length, [assessment]);
  const edited = usePane((state) => state.edited);
  const openRows = (kind: 'eligible' | 'refused'): void => dispatch({ type: 'rows-opened', rows: { kind } });
  return (
    <>
      {edited && (
        <Suspense fallback={null}>
          <EditedNote edited={edited} />
        </Suspense>
      )}
      {stale && !edited && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.run.stale(name)}</MessageBarBody>
        </MessageBar>
      )}
      {totals.eligible === 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.run.nothingTitle}</MessageBarTitle>
            {texts.run.nothingText}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.figures}>
        <div className={styles.whole}>
          <Figure
            label={texts.run.subsidyOf(say(programme.shortName), name)}
            value={formatYuan(totals.subsidy)}
            unit={texts.common.yuan}
            size="large"
            onOpen={() => openRows('eligible')}
          />
        </div>
        <Figure
          label={texts.run.eligible}
          value={texts.run.eligibleValue(formatCount(totals.eligible), formatCount(households))}
          size="medium"
          onOpen={() => openRows('eligible')}
        />
        <Figure
          label={texts.run.attention}
          value={texts.run.attentionValue(formatCount(findings + failures))}
          note={texts.run.attentionParts(formatCount(findings), formatCount(failures))}
          size="medium"
          onOpen={() => dispatch({ type: 'tab-opened', tab: 'findings' })}
        />
        {refused > 0 && (
          <button type="button" className={mergeClasses(bare.button, styles.line)} onClick={() => openRows('refused')}>
            {texts.run.refusedLoans(formatCount(refused))}
            <ChevronRightRegular className={styles.chevron} aria-hidden />
          </button>
        )}
      </div>
      {findings + failures > 0 && (
        <Section title={texts.run.bySeverity}>
          <Severities result={result} />
        </Section>
      )}
      {banks.length > 0 && (
        <Section title={texts.run.byBank} aside={<Text size={200}>{texts.common.yuan}</Text>}>
          <Bars
            shares={banks}
            unnamed={texts.run.noBank}
            onOpen={(bank) => dispatch({ type: 'rows-opened', rows: { kind: 'bank', name: bank } })}
          />
        </Section>
      )}
      {townships.length > 0 && (
        <Section title={texts.run.byTownship} aside={<Text size={200}>{texts.common.yuan}</Text>}>
          <Bars
            shares={townships}
            unnamed={texts.run.noTownship}
            onOpen={(township) => dispatch({ type: 'rows-opened', rows: { kind: 'township', name: township } })}
          />
        </Section>
      )}
      {decided > 0 && <Text className={styles.placed}>{texts.run.decided(formatCount(decided))}</Text>}
      {result.placed.map(
        ({ ledgerSheet, sheet, reason }) =>
          reason && (
            <Text key={ledgerSheet} className={styles.placed}>
              {texts.run.placedOwn(ledgerSheet, sheet)}
              {texts.run.placedWhy[reason]}
            </Text>
          ),
      )}
      <Suspense fallback={null}>
        <InSheet result={result} />
      </Suspense>
    </>
  );
}

export function RunTab() {
  const texts = useTexts();
  const result = usePane((state) => state.result);
  const rows = usePane((state) => state.rowsBehind);
  if (!result) {
    return (
      <>
        <EmptyState icon={CalculatorRegular} title={texts.run.notYetTitle} text={texts.run.notYetText} />
        <Suspense fallback={null}>
          <InSheet />
        </Suspense>
      </>
    );
  }
  if (rows) return <RowsBehindView result={result} rows={rows} />;
  return <Result result={result} />;
}
