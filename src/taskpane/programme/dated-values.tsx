import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';

import type { Citation } from '../../engine/ground/citation';
import type { Dated } from '../../engine/programmes/programme';
import { useCard } from '../shell/card';
import { type EditedField, valueOf } from './draft';
import { useEditorTexts } from './editor-texts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  now: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  button: { alignSelf: 'flex-start' },
});

type Value = Dated<string | number>;

interface CitationProps {
  readonly citation: Citation;
  /** Where the citation stands, as an error names it: `categories.farmer.rate[0].citation`. */
  readonly path: string;
  readonly wrong: ReadonlyMap<string, string>;
  readonly onChange: (citation: Citation) => void;
}

/** Document, number, article and the words themselves. */
export function CitationFields({ citation, path, wrong, onChange }: CitationProps) {
  const styles = useStyles();
  const texts = useEditorTexts();
  const box = (key: 'document' | 'number' | 'article') => (
    <Field label={texts[key]} {...problem(wrong, `${path}.${key}`)}>
      <Input
        className={styles.input}
        value={citation[key] ?? ''}
        onChange={(_, { value }) => onChange({ ...citation, [key]: value })}
      />
    </Field>
  );
  return (
    <>
      {box('document')}
      <div className={styles.pair}>
        {box('number')}
        {box('article')}
      </div>
      <Field label={texts.quote} {...problem(wrong, `${path}.quote`)}>
        <Textarea
          className={styles.input}
          value={citation.quote ?? ''}
          onChange={(_, { value }) => onChange({ ...citation, quote: value })}
        />
      </Field>
    </>
  );
}

interface Props {
  readonly field: EditedField;
  readonly values: readonly Value[];
  /** `categories.farmer.rate`. */
  readonly path: string;
  /** Sentences by the field they are about. */
  readonly wrong: ReadonlyMap<string, string>;
  /** What a new value cites to begin with. */
  readonly document: string;
  readonly onChange: (values: readonly Value[]) => void;
}

/** What a rule says from which day on, and where that is written. */
export function DatedValues({ field, values, path, wrong, document, onChange }: Props) {
  const styles = useStyles();
  const card = useCard();
  const texts = useEditorTexts();
  const name = texts.fields[field];
  const change = (at: number, next: Value): void => onChange(values.map((value, i) => (i === at ? next : value)));
  const bad = [...wrong.keys()].some((key) => key === path || key.startsWith(`${path}[`));
  return (
    <details open={bad || undefined}>
      <summary className={styles.summary}>
        {name}{' '}
        <Text size={200} className={bad ? styles.wrong : styles.now}>
          {values.length === 0
            ? texts.none
            : values.map(({ from, value }) => (from ? `${from}: ${value}` : String(value))).join(' · ')}
        </Text>
      </summary>
      {wrong.get(path) !== undefined && (
        <Text size={200} className={styles.wrong}>
          {wrong.get(path)}
        </Text>
      )}
      <ul className={styles.list}>
        {values.map((dated, i) => (
          <li key={i} className={card.card} aria-label={texts.nth(i + 1)}>
            <div className={styles.pair}>
              <Field
                label={texts.from}
                {...(i === 0 && { hint: texts.fromHint })}
                {...problem(wrong, `${path}[${i}].from`)}
              >
                <Input
                  className={styles.input}
                  placeholder="2024-01-01"
                  value={dated.from ?? ''}
                  onChange={(_, { value }) => change(i, { ...dated, from: value.trim() })}
                />
              </Field>
              <Field label={texts.value} {...problem(wrong, `${path}[${i}].value`)}>
                <Input
                  className={styles.input}
                  inputMode="decimal"
                  value={String(dated.value)}
                  onChange={(_, { value }) => change(i, { ...dated, value: valueOf(field, value) })}
                />
              </Field>
            </div>
            <CitationFields
              citation={dated.citation}
              path={`${path}[${i}].citation`}
              wrong={wrong}
              onChange={(citation) => change(i, { ...dated, citation })}
            />
            <Button
              className={styles.button}
              size="small"
              icon={<DeleteRegular />}
              aria-label={texts.removeValue(name, i + 1)}
              onClick={() => onChange(values.filter((_, other) => other !== i))}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddRegular />}
        aria-label={texts.addValue(name)}
        onClick={() => onChange([...values, { from: '', value: '', citation: { document, article: '' } }])}
      >
        {texts.add}
      </Button>
    </details>
  );
}

/** Of a Field: what is wrong with it. */
export function problem(
  wrong: ReadonlyMap<string, string>,
  path: string,
): { validationState?: 'error'; validationMessage?: string } {
  const sentence = wrong.get(path);
  return sentence === undefined ? {} : { validationState: 'error', validationMessage: sentence };
}
