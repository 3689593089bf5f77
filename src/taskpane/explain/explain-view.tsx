import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';

import type { RunResult } from '../../excel/api';
import { formatYuan } from '../format';
import { FindingCard } from '../findings/finding-card';
import { BackBar } from '../shell/back-bar';
import { CellLink } from '../shell/cell-link';
import { Section } from '../shell/section';
import { useDispatch } from '../state/store';
import { useBilingual, useTexts } from '../texts';

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  amount: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  policy: { color: tokens.colorNeutralForeground3 },
});

/** The working of one loan, segment by segment, each article under the line it justifies. */
export function ExplainView({ result, loan: index }: { result: RunResult; loan: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const dispatch = useDispatch();
  const { assessment } = result;
  const { programme } = assessment;
  const loan = assessment.loans[index];
  const entry = assessment.assessments[index];
  const findings = useMemo(() => assessment.findings.filter(({ loans }) => loans.includes(index)), [assessment, index]);
  if (!loan || !entry) return null;
  return (
    <>
      <BackBar title={texts.explain.title} onBack={() => dispatch({ type: 'explain-closed' })} />
      <div className={styles.head}>
        <CellLink to={loan.source}>{texts.explain.loan(loan.source.row, loan.borrower)}</CellLink>
        <span className={styles.amount}>{formatYuan(entry.subsidy)}</span>
      </div>
      {findings.length > 0 && (
        <Section title={texts.explain.why}>
          {findings.map((finding, i) => (
            <FindingCard
              key={i}
              finding={finding}
              loans={assessment.loans}
              ledgers={result.ledgers}
              programme={programme}
            />
          ))}
        </Section>
      )}
      <Text size={200} className={styles.policy}>
        {texts.explain.policy(say(programme.name), programme.version)}
      </Text>
    </>
  );
}
