import { Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';

import { CHOICE_VALUES, type ChoiceName, choiceValues, type Programme } from '../../engine/programmes/programme';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useBilingual, useTexts } from '../texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  dropdown: { minWidth: 0 },
});

function OpenChoice({ name, programme }: { name: ChoiceName; programme: Programme }) {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const changed = choice.overrides?.[name] !== undefined;
  const words: { name: string; values: Readonly<Record<string, string>> } = texts.policy.choices[name];
  const { value, reason } = programme.choices[name];
  return (
    <Field label={changed ? `${words.name}（${texts.policy.changed}）` : words.name} hint={say(reason)}>
      <Dropdown
        className={styles.dropdown}
        value={words.values[value] ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined) return;
          void actions.choose({ ...choice, overrides: { ...choice.overrides, [name]: optionValue } });
        }}
      >
        {choiceValues(programme, name).map((option) => (
          <Option key={option} value={option}>
            {words.values[option] ?? option}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Where the documents are silent: the reading taken, why, and the way to take another for this workbook. */
export function OpenChoices({ programme }: { programme: Programme }) {
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
        <OpenChoice key={name} name={name} programme={programme} />
      ))}
    </Section>
  );
}
