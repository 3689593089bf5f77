import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';

import { isoFromDay } from '../../engine/ground/day';
import { withSign } from '../../wording/explanations';
import { describeCitation } from '../../wording/citations';
import { type ExplainedSegment, type Explanation, explain } from '../../engine/explain/explain';
import { formatPercent } from '../../engine/ground/rate';
import type { RunResult } from '../../excel/office/contract';
import { FindingCard } from '../findings/finding-card';
import { formatYuan, groupDigits } from '../../engine/ground/money';
import { formatCount } from '../format';
import { BackBar } from '../shell/back-bar';
import { useCard } from '../shell/card';
import { CellLink } from '../shell/cell-link';
import { Section } from '../shell/section';
import { useDispatch } from '../state/store';
import { useBilingual, useLanguage, useTexts } from '../texts';
import { CUT_REASONS } from './cut-reasons';

const ExplainButtons = lazy(() =>
  import(/* webpackChunkName: "in-sheet" */ '../in-sheet/explain-buttons').then((loaded) => ({
    default: loaded.ExplainButtons,
  })),
);

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  figure: { fontVariantNumeric: 'tabular-nums' },
  amount: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  product: { overflowWrap: 'anywhere' },
  interest: { textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  total: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  small: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
});

/** `1833.33333333` → `1,833.333333`: enough places to see the rounding, none that are only zeros. */
function formatUnrounded(yuan: string): string {
  return groupDigits(yuan.replace(/(\.\d\d\d*?)0+$/, '$1'));
}

function Segment({ segment, basis }: { segment: ExplainedSegment; basis: number }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const language = useLanguage();
  const reasons = CUT_REASONS[language];
  const named = (keys: ExplainedSegment['startsWith']): string =>
    keys.map((key) => reasons[key]).join(texts.common.listComma);
  return (
    <li className={card.card}>
      <div className={mergeClasses(styles.head, styles.figure)}>
        <span>{texts.explain.span(isoFromDay(segment.from), isoFromDay(segment.to))}</span>
        <span>{texts.explain.days(formatCount(segment.days))}</span>
      </div>
      <Text size={200} className={styles.small}>
        {texts.explain.cuts(named(segment.startsWith), named(segment.endsWith))}
      </Text>
      <span className={mergeClasses(styles.figure, styles.product)}>
        {texts.explain.product(
          formatYuan(segment.balance),
          formatPercent(segment.rate),
          String(segment.units),
          String(basis),
          segment.share === '100' ? '' : withSign(segment.share),
        )}
      </span>
      <span className={mergeClasses(styles.figure, styles.interest)}>{`= ${formatUnrounded(segment.interest)}`}</span>
      {segment.rateCitation && (
        <Text size={200} className={styles.small}>
          {texts.explain.basedOn(describeCitation(segment.rateCitation, language))}
        </Text>
      )}
    </li>
  );
}

function Choices({ choices }: { choices: Explanation['choices'] }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  return (
    <Section title={texts.explain.choices}>
      <ul className={styles.list}>
        {choices.map(({ name, choice }) => {
          const words: { name: string; values: Readonly<Record<string, string>> } = texts.policy.choices[name];
          return (
            <li key={name}>
              {texts.explain.choice(words.name, words.values[choice.value] ?? choice.value)}
              <br />
              <Text size={200} className={styles.small}>
                {say(choice.reason)}
              </Text>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The working of one loan, segment by segment, each article under the line it justifies. Follows the selection. */
export function ExplainView({ result, loan: index }: { result: RunResult; loan: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const dispatch = useDispatch();
  const { assessment } = result;
  const loan = assessment.loans[index];
  const explanation = useMemo(() => explain(assessment, index), [assessment, index]);
  const { programme, segments, subsidy, findings } = explanation;
  return (
    <>
      <BackBar title={texts.explain.title} onBack={() => dispatch({ type: 'explain-closed' })} />
      <div className={styles.head}>
        {loan && <CellLink to={loan.source}>{texts.explain.loan(loan.source.row, loan.borrower)}</CellLink>}
        <span className={mergeClasses(styles.figure, styles.amount)}>
          {formatYuan(subsidy)} {texts.common.yuan}
        </span>
      </div>
      {segments.length === 0 ? (
        <Text>{texts.explain.none}</Text>
      ) : (
        <>
          <ol className={styles.list}>
            {segments.map((segment) => (
              <Segment key={segment.from} segment={segment} basis={explanation.basis} />
            ))}
          </ol>
          <div className={mergeClasses(styles.total, styles.figure)}>
            <span>{texts.explain.rounding(formatUnrounded(explanation.unrounded))}</span>
            <strong>{formatYuan(subsidy)}</strong>
          </div>
        </>
      )}
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
      <Suspense fallback={null}>
        <ExplainButtons loan={index} />
      </Suspense>
      <Choices choices={explanation.choices} />
      <Text size={200} className={styles.small}>
        {texts.explain.policy(say(programme.name), programme.version)} {texts.explain.follows}
      </Text>
    </>
  );
}
