import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { describeCitation } from '../../wording/citations';
import type { Citation } from '../../engine/ground/citation';
import type { Programme } from '../../engine/programmes/programme';
import { Section } from '../shell/section';
import { useBilingual, useLanguage, useTexts } from '../texts';
import { documentsOf, numberOfDocument, type RuleLine, rulesOf } from '../../wording/programme-rules';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  text: { textWrap: 'pretty', marginInlineEnd: tokens.spacingHorizontalXS },
  source: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  words: {
    display: 'block',
    margin: `${tokens.spacingVerticalXXS} 0`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  documents: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
});

function Rule({ line, documents }: { line: RuleLine; documents: readonly Citation[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const [quoted, setQuoted] = useState(false);
  const { citation } = line;
  const label = citation && `${texts.policy.documentNumber(numberOfDocument(documents, citation))}${citation.article}`;
  const quote = citation?.quote === line.text ? undefined : citation?.quote;
  return (
    <li>
      <span className={styles.text}>{line.text}</span>
      {citation && label !== undefined && quote === undefined && (
        <Text size={200} className={styles.source}>
          {label}
        </Text>
      )}
      {citation && label !== undefined && quote !== undefined && (
        <Link
          as="button"
          inline
          className={styles.source}
          aria-expanded={quoted}
          aria-label={texts.policy.showQuote(label)}
          onClick={() => setQuoted(!quoted)}
        >
          {label}
        </Link>
      )}
      {quoted && quote !== undefined && <q className={styles.words}>{quote}</q>}
    </li>
  );
}

/** The rules in plain words, each with the document and article it stands in; the article opens the words themselves. */
export function RulesList({ programme }: { programme: Programme }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const say = useBilingual();
  const groups = rulesOf(programme, language);
  const documents = documentsOf(programme, groups);
  return (
    <>
      <Section title={texts.policy.rules}>
        {groups.map(({ heading, lines }, index) => (
          <div key={index} className={styles.group}>
            <h3 className={styles.heading}>{heading ? say(heading) : texts.policy.general}</h3>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <Rule key={line.text} line={line} documents={documents} />
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section title={texts.policy.documents}>
        <ol className={styles.documents}>
          {documents.map((citation, index) => (
            <li key={index}>
              {texts.policy.documentNumber(index + 1)}
              {describeCitation({ ...citation, article: '' }, language).trim()}
            </li>
          ))}
        </ol>
        <Text size={200}>{texts.policy.version(programme.version, programme.lastVerifiedOn)}</Text>
      </Section>
    </>
  );
}
