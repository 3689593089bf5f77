import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { lazy, Suspense, useMemo } from 'react';

import { Button } from '@fluentui/react-components';
import { availableSheets } from '../../reports/model/available-sheets';
import { EmptyState } from '../shell/empty-state';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';
import { ClearMarks } from './clear-marks';

/** Loaded when the step is first opened: it brings the words of the run record with it. */
const HandIn = lazy(() => import('./hand-in').then((loaded) => ({ default: loaded.HandIn })));

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // Fluent's box is no wider than its words: what stands behind it goes to the edge.
  check: { flex: 1, minWidth: 0, marginInlineEnd: 'auto' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
  built: { display: 'inline-flex', alignItems: 'center', gap: '2px', color: tokens.colorPaletteGreenForeground1 },
});

export function ReportsTab() {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const dispatch = useDispatch();
  const result = usePane((state) => state.result);
  const chosen = usePane((state) => state.chosenSheets);
  const built = usePane((state) => state.built);
  const offered = useMemo(() => (result ? availableSheets(result.assessment) : []), [result]);
  const chosenOfOffered = offered.filter((key) => chosen.includes(key)).length;
  return (
    <>
      {!result ? (
        <EmptyState icon={TableRegular} title={texts.reports.notYetTitle} text={texts.reports.notYetText} />
      ) : (
        <Section title={texts.reports.choose}>
          <Checkbox
            checked={chosenOfOffered === offered.length ? true : chosenOfOffered > 0 ? 'mixed' : false}
            onChange={(_, { checked }) => dispatch({ type: 'sheets-chosen', keys: checked === true ? offered : [] })}
            label={texts.reports.all(offered.length)}
          />
          <ul className={styles.list}>
            {offered.map((key) => {
              const made = built.find((sheet) => sheet.key === key);
              return (
                <li key={key} className={styles.item}>
                  <Checkbox
                    className={styles.check}
                    checked={chosen.includes(key)}
                    onChange={() => dispatch({ type: 'sheet-toggled', key })}
                    label={
                      <>
                        {texts.reports.sheets[key]}
                        <Text size={200} className={styles.hint}>
                          {texts.reports.sheetHints[key]}
                        </Text>
                      </>
                    }
                  />
                  {made && (
                    <>
                      <Text size={200} className={styles.built}>
                        <CheckmarkCircleFilled aria-hidden />
                        {texts.reports.built}
                      </Text>
                      <Button
                        size="small"
                        aria-label={texts.primary.openSheet(made.sheet)}
                        onClick={() => void actions.openSheet(made.sheet)}
                      >
                        {texts.common.open}
                      </Button>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {result && (
        <Suspense fallback={null}>
          <HandIn keys={offered.filter((key) => chosen.includes(key))} />
        </Suspense>
      )}
      <ClearMarks />
    </>
  );
}
