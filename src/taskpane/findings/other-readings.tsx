import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { AssessmentResult } from '../../engine/run/assessment';
import { describeCitation } from '../../wording/citations';
import { fill } from '../../wording/fill';
import { describeReading, READING_TEXTS } from '../../wording/readings';
import { otherReadings, type Reading, type ReadingsProgress } from '../../engine/run/readings';
import { inSlices } from '../../excel/office/slices';
import { useCard } from '../shell/card';
import { useLanguage, useTexts } from '../texts';
import { LoanPlaces } from './loan-places';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sentence: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  small: { color: tokens.colorNeutralForeground3 },
});

/** Worked out once a result; the clerk comes and goes. */
const known = new WeakMap<AssessmentResult, readonly Reading[]>();

const BEGINNING: ReadingsProgress = { done: 0, total: 0 };

function useReadings(result: AssessmentResult): readonly Reading[] | ReadingsProgress {
  const [progress, setProgress] = useState(BEGINNING);
  const [failed, setFailed] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (known.has(result)) return;
    const leaving = new AbortController();
    setProgress(BEGINNING);
    inSlices(
      otherReadings(result),
      (next) => setProgress((now) => (now.done === next.done && now.total === next.total ? now : next)),
      leaving.signal,
    ).then(
      (readings) => {
        known.set(result, readings);
        setProgress(({ total }) => ({ done: total, total }));
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setFailed({ error });
      },
    );
    // Folding the group, leaving the tab or a new run stops the work.
    return () => leaving.abort();
  }, [result]);
  // For the pane's error boundary.
  if (failed) throw failed.error;
  return known.get(result) ?? progress;
}

/** What another reading of each open rule would make of the money. Each is a run of the whole ledger, so only when asked for, in slices. */
export function OtherReadings({ result }: { result: AssessmentResult }) {
  const styles = useStyles();
  const card = useCard();
  const language = useLanguage();
  const texts = useTexts();
  const words = READING_TEXTS[language];
  const readings = useReadings(result);
  if ('total' in readings) {
    const { done, total } = readings;
    const text = fill(words.computing, { done: String(done), total: String(total) });
    return (
      <div className={styles.list}>
        <Text role="status">{text}</Text>
        <ProgressBar aria-label={text} {...(total > 0 && { value: done / total })} />
      </div>
    );
  }
  if (readings.length === 0) return <Text>{words.none}</Text>;
  return (
    <div className={styles.list}>
      <Text size={200} className={styles.small}>
        {words.explained}
      </Text>
      {readings.map((reading) => {
        const { citation } = reading.choice;
        return (
          <div key={`${reading.name}=${reading.other}`} className={card.card}>
            <Text className={styles.sentence}>{describeReading(reading, language)}</Text>
            {citation && (
              <Text size={200} className={styles.small}>
                {texts.explain.basedOn(describeCitation(citation, language))}
              </Text>
            )}
            <LoanPlaces indices={reading.loans} loans={result.loans} />
          </div>
        );
      })}
    </div>
  );
}
