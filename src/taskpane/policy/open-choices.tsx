import { Button, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';

import { CHOICE_VALUES, type ChoiceName, choiceValues, type Programme } from '../../engine/programmes/programme';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { omit } from '../state/omit';
import { usePane } from '../state/store';
import { useBilingual, useTexts } from '../texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  dropdown: { minWidth: 0 },
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  before: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** With the changes of this workbook, and without. */
  readonly programme: Programme;
  readonly published: Programme;
}

function OpenChoice({ name, programme, published }: Props & { name: ChoiceName }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const words: { name: string; values: Readonly<Record<string, string>> } = texts.policy.choices[name];
  const { value, reason } = programme.choices[name];
  const before = published.choices[name].value;
  const changed = value !== before;
  const take = (next: string): void => {
    const others = omit(choice.overrides ?? {}, name);
    void actions.choose({ ...choice, overrides: next === before ? others : { ...others, [name]: next } });
  };
  return (
    <div className={styles.choice}>
      <Field label={changed ? texts.policy.changedName(words.name) : words.name} hint={say(reason)}>
        <Dropdown
          className={styles.dropdown}
          value={words.values[value] ?? value}
          selectedOptions={[value]}
          onOptionSelect={(_, { optionValue }) => {
            if (optionValue !== undefined) take(optionValue);
          }}
        >
          {choiceValues(programme, name).map((option) => (
            <Option key={option} value={option}>
              {words.values[option] ?? option}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {changed && (
        <div className={styles.before}>
          <Text size={200}>{texts.policy.was(words.values[before] ?? before)}</Text>
          <Button size="small" aria-label={texts.policy.restore(words.name)} onClick={() => take(before)}>
            {texts.policy.restoreShort}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where the documents are silent: the reading taken, why, and the way to take another for this workbook. */
export function OpenChoices({ programme, published }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const open = (Object.keys(CHOICE_VALUES) as ChoiceName[]).filter(
    (name) => programme.choices[name].ambiguities.length > 0 && choiceValues(programme, name).length > 1,
  );
  if (open.length === 0) return null;
  return (
    <Section title={texts.policy.openChoices}>
      <Text size={200} className={styles.hint}>
        {texts.policy.openChoicesHint}
      </Text>
      {open.map((name) => (
        <OpenChoice key={name} name={name} programme={programme} published={published} />
      ))}
    </Section>
  );
}
