import { Dropdown, Field, makeStyles, Option, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { isoFromDay } from '../../engine/ground/day';
import { type Period, yearOf } from '../../engine/programmes/period';
import type { Programme } from '../../engine/programmes/programme';
import { periodName } from '../../reports/model/period-name';
import { useActions } from '../state/actions';
import { useChosen } from '../state/chosen';
import { usePane } from '../state/store';
import { useTexts } from '../texts';
import { FreePeriod, isFreePeriod, useFreePeriodTexts } from './free-period';
import { splitPeriods } from './own-periods';
import { yearsOf } from './years';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  dropdown: { minWidth: 0 },
  label: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  span: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The choice of two dates among the other periods. */
const FREE = 'free';

/** Where no ledger says which years matter. */
const YEARS_BEFORE = 5;

/** The programme's own periods of a year, with the days they run from and to; other stretches of the year and any two dates below. */
export function PeriodPicker({ programme }: { programme: Programme }) {
  const styles = useStyles();
  const texts = useTexts();
  const free = useFreePeriodTexts();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const ledgers = usePane((state) => state.scan?.ledgers);
  const { period } = useChosen();
  const range = useMemo(
    () =>
      yearsOf(
        (ledgers ?? []).flatMap(({ loans }) => loans),
        programme.schedule,
      ),
    [ledgers, programme.schedule],
  );
  const verifiedYear = Number(programme.lastVerifiedOn.slice(0, 4));
  const [opened, setOpened] = useState<number>();
  const year = opened ?? (period && yearOf(period.to)) ?? range?.likely ?? verifiedYear;
  const first = Math.min(range?.first ?? verifiedYear - YEARS_BEFORE, year);
  const last = Math.max(range?.last ?? verifiedYear, year);
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(last - i));
  const { own, others } = splitPeriods(programme, year);
  const [wantsDates, setWantsDates] = useState(false);
  const isFree = wantsDates || isFreePeriod(period);
  const other = isFree ? undefined : others.find(({ label }) => label === period?.label);
  const { schedule } = programme;
  const note =
    texts.policy.periodNote[
      schedule.kind === 'settlement-year' ? schedule.kind : (`${schedule.kind}-${schedule.startsOn}` as const)
    ];
  const keepPeriod = (label: string): void => void actions.choose({ ...choice, period: label });
  const choosePeriod = (label: string): void => {
    setWantsDates(false);
    keepPeriod(label);
  };
  const span = ({ from, to }: Period): string => texts.policy.periodSpan(isoFromDay(from), isoFromDay(to));
  return (
    <div className={styles.root}>
      <Field label={texts.policy.year} orientation="horizontal">
        <Dropdown
          className={styles.dropdown}
          value={texts.periods.year(String(year))}
          selectedOptions={[String(year)]}
          onOptionSelect={(_, { optionValue }) => {
            const next = Number(optionValue);
            setOpened(next);
            const [only, ...more] = splitPeriods(programme, next).own;
            if (only && more.length === 0) choosePeriod(only.label);
          }}
        >
          {years.map((option) => (
            <Option key={option} value={option}>
              {texts.periods.year(option)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <RadioGroup
        aria-label={texts.policy.period}
        value={isFree ? '' : (period?.label ?? '')}
        onChange={(_, { value }) => choosePeriod(value)}
      >
        {own.map((option) => (
          <Radio
            key={option.label}
            value={option.label}
            label={
              <span className={styles.label}>
                {periodName(option, texts)}
                <Text size={200} className={styles.span}>
                  {span(option)}
                </Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <Field label={texts.policy.otherPeriods} orientation="horizontal">
        <Dropdown
          className={styles.dropdown}
          placeholder={texts.policy.noOtherPeriod}
          value={isFree ? free.option : other ? periodName(other, texts) : ''}
          selectedOptions={isFree ? [FREE] : other ? [other.label] : []}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue === FREE) setWantsDates(true);
            else if (optionValue !== undefined) choosePeriod(optionValue);
          }}
        >
          {others.map((option) => (
            <Option key={option.label} value={option.label} text={periodName(option, texts)}>
              {`${periodName(option, texts)}  ${span(option)}`}
            </Option>
          ))}
          <Option value={FREE}>{free.option}</Option>
        </Dropdown>
      </Field>
      {isFree && <FreePeriod programme={programme} period={period} onChoose={keepPeriod} />}
      <Text size={200}>{note}</Text>
    </div>
  );
}
