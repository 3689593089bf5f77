import { makeStyles, Text, tokens } from '@fluentui/react-components';

import { functionHelp } from '../../functions/help';
import { Section } from '../shell/section';
import { useLanguage } from '../texts';
import { useInSheetTexts } from './texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  one: { overflowWrap: 'anywhere' },
  name: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { paddingInlineStart: tokens.spacingHorizontalL, textWrap: 'pretty' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, display: 'block' },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Every custom function as its declaration has it: what the function wizard and docs/functions.md say as well. */
export function FunctionHelpList() {
  const styles = useStyles();
  const texts = useInSheetTexts();
  const language = useLanguage();
  return (
    <Section title={texts.functionsTitle}>
      <Text size={200} className={styles.hint}>
        {texts.functionsHint}
      </Text>
      {functionHelp(language).map(({ id, signature, description, parameters, result, examples }) => (
        <details key={id} className={styles.one}>
          <summary className={styles.name}>={id}</summary>
          <div className={styles.body}>
            <code className={styles.code}>{signature}</code>
            {description}
            <ul className={styles.list}>
              {parameters.map((parameter) => (
                <li key={parameter.name}>
                  <strong>{parameter.name}</strong>
                  {parameter.optional && ` (${texts.optional})`} {parameter.description}
                </li>
              ))}
            </ul>
            {texts.result(result)}
            {examples.map((example) => (
              <code key={example} className={styles.code}>
                {example}
              </code>
            ))}
          </div>
        </details>
      ))}
    </Section>
  );
}
