import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { isoFromDay } from '../../engine/ground/day';
import { parsePeriod, type Period } from '../../engine/programmes/period';
import type { Programme } from '../../engine/programmes/programme';
import { freePeriod as english } from '../../locale/en-us/free-period';
import type { Language } from '../../locale/language';
import { freePeriod as chinese } from '../../locale/zh-cn/free-period';
import { useLanguage } from '../texts';

type FreePeriodTexts = typeof chinese;

export const FREE_PERIOD_TEXTS: Readonly<Record<Language, FreePeriodTexts>> = { 'zh-CN': chinese, 'en-US': english };

export function useFreePeriodTexts(): FreePeriodTexts {
  return FREE_PERIOD_TEXTS[useLanguage()];
}

const useStyles = makeStyles({
  dates: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { flex: '1 1 130px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** Whether the period is one of two dates, not a year, a quarter or a month. */
export function isFreePeriod(period: Period | undefined): boolean {
  return period?.label.includes('..') === true;
}

interface Props {
  readonly programme: Programme;
  /** What the dates begin as. */
  readonly period: Period | undefined;
  readonly onChoose: (label: string) => void;
}

/** Two dates, both counted, as the command line takes them. A year half typed is no date yet, so nothing is chosen until both are. */
export function FreePeriod({ programme, period, onChoose }: Props) {
  const styles = useStyles();
  const texts = useFreePeriodTexts();
  const [dates, setDates] = useState({
    from: period ? isoFromDay(period.from) : '',
    to: period ? isoFromDay(period.to) : '',
  });
  const parsed = parsePeriod(`${dates.from}..${dates.to}`, programme);
  const isReversed = parsed === 'PERIOD_REVERSED';
  const change = (changed: Partial<typeof dates>): void => {
    const next = { ...dates, ...changed };
    setDates(next);
    const chosen = parsePeriod(`${next.from}..${next.to}`, programme);
    if (typeof chosen !== 'string') onChoose(chosen.label);
  };
  return (
    <div role="group" aria-label={texts.label} className={styles.dates}>
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          className={styles.date}
          label={texts[end]}
          {...(isReversed && end === 'to' && { validationState: 'error' as const, validationMessage: texts.reversed })}
        >
          <Input
            className={styles.input}
            type="date"
            value={dates[end]}
            onChange={(_, { value }) => change({ [end]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
