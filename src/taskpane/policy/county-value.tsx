import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

import { applyOverrides } from '../../engine/programmes/overrides';
import type { Programme } from '../../engine/programmes/programme';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** A value the documents leave to the county: its path for overrides, and what stands above the box. */
export interface Hole {
  readonly path: string;
  readonly label: string;
}

/** The box for one of them. What is typed is checked against the programme and kept in the workbook. */
export function CountyValue({ hole, published }: { hole: Hole; published: Programme }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const given = choice.overrides?.[hole.path] ?? '';
  /** While undefined the box shows what is kept: the same value may be asked for in several places. */
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const keep = (): void => {
    if (typed === undefined) return;
    const value = typed.normalize('NFKC').replace(/[\s%]/g, '');
    const overrides = { ...choice.overrides, [hole.path]: value };
    if (value === '') delete overrides[hole.path];
    if (!applyOverrides(published, overrides).ok) return setWrong(true);
    setWrong(false);
    setTyped(undefined);
    if (value !== given) void actions.choose({ ...choice, overrides });
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
        value={typed ?? given}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === 'Enter' && keep()}
      />
    </Field>
  );
}
