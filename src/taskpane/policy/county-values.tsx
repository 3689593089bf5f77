import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

import { applyOverrides } from '../../engine/programmes/overrides';
import type { Bilingual, Programme } from '../../engine/programmes/programme';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useBilingual, useTexts } from '../texts';

const useStyles = makeStyles({ input: { minWidth: 0 } });

interface Hole {
  readonly path: string;
  readonly label: string;
}

/** What the documents leave to the county: the programme's placeholders, and categories whose rate nobody published. */
function holesOf(
  programme: Programme,
  rateLabel: (category: string) => string,
  say: (text: Bilingual) => string,
): Hole[] {
  const holes = programme.missing.map(({ path, what }) => ({ path, label: say(what) }));
  const rates = programme.categories
    .filter(({ rateSource, rate }) => rateSource === 'programme' && rate.length === 0)
    .map(({ id, name }) => ({ path: `categories.${id}.rate`, label: rateLabel(say(name)) }))
    .filter(({ path }) => !holes.some((hole) => hole.path === path));
  return [...holes, ...rates];
}

function CountyValue({ hole, published }: { hole: Hole; published: Programme }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const given = choice.overrides?.[hole.path] ?? '';
  const [typed, setTyped] = useState(given);
  const [wrong, setWrong] = useState(false);
  const keep = (): void => {
    const value = typed.normalize('NFKC').replace(/[\s%]/g, '');
    if (value === given) return setWrong(false);
    const overrides = { ...choice.overrides, [hole.path]: value };
    if (value === '') delete overrides[hole.path];
    if (!applyOverrides(published, overrides).ok) return setWrong(true);
    setWrong(false);
    void actions.choose({ ...choice, overrides });
  };
  return (
    <Field
      label={hole.label}
      hint={texts.policy.countyValueHint}
      {...(wrong && { validationState: 'error' as const, validationMessage: texts.policy.countyValueWrong })}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Field>
  );
}

/** Values only the county knows. They are kept in the workbook and shown in the result as the clerk's own. */
export function CountyValues({ published }: { published: Programme }) {
  const texts = useTexts();
  const say = useBilingual();
  const holes = holesOf(published, texts.policy.setRate, say);
  if (holes.length === 0) return null;
  return (
    <Section title={texts.policy.countyValues}>
      {holes.map((hole) => (
        <CountyValue key={hole.path} hole={hole} published={published} />
      ))}
    </Section>
  );
}
