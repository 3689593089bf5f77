import { Button, Field, Input, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { Finding } from '../../engine/loan/finding';
import type { Loan } from '../../engine/loan/loan';
import {
  DISPOSITION_STATES,
  type DispositionState,
  dispositionOf,
  findingMark,
  type Disposition,
} from '../../reports/facts/disposition';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';
import { holdsId } from './holds-id';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  states: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  state: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  input: { minWidth: 0 },
  kept: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  open: { alignSelf: 'flex-start' },
});

interface Props {
  readonly finding: Finding;
  readonly loans: readonly Loan[];
}

function Form({ finding, loans, kept, onDone }: Props & { kept: Disposition | undefined; onDone: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const lastInitials = usePane((pane) => pane.choice.dispositions?.at(-1)?.initials ?? '');
  const [state, setState] = useState<DispositionState>(kept?.state ?? 'verified');
  const [note, setNote] = useState(kept?.note ?? '');
  const [initials, setInitials] = useState(kept?.initials ?? lastInitials);
  const [tried, setTried] = useState(false);
  const { disposition: words } = texts.findings;
  const noteWrong = holdsId(note)
    ? words.noId
    : state === 'waived' && note.trim() === ''
      ? words.noteMissing
      : undefined;
  const initialsWrong = initials.trim() === '' ? words.initialsMissing : holdsId(initials) ? words.noId : undefined;
  const save = (): void => {
    setTried(true);
    if (noteWrong !== undefined || initialsWrong !== undefined) return;
    const about = findingMark(finding, loans);
    void actions.dispose({ about, code: finding.code, state, note: note.trim(), initials: initials.trim() });
    onDone();
  };
  return (
    <div className={styles.root} role="group" aria-label={words.title}>
      <div className={styles.states}>
        {DISPOSITION_STATES.map((each) => (
          <ToggleButton
            key={each}
            className={styles.state}
            size="small"
            checked={state === each}
            onClick={() => setState(each)}
          >
            {words.states[each]}
          </ToggleButton>
        ))}
      </div>
      <Field
        label={words.note}
        {...(tried && noteWrong !== undefined && { validationState: 'error' as const, validationMessage: noteWrong })}
      >
        <Input className={styles.input} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Field
        label={words.initials}
        {...(tried &&
          initialsWrong !== undefined && { validationState: 'error' as const, validationMessage: initialsWrong })}
      >
        <Input className={styles.input} value={initials} onChange={(_, { value }) => setInitials(value)} />
      </Field>
      <div className={styles.states}>
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
        {kept && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              void actions.undispose(kept);
              onDone();
            }}
          >
            {words.remove}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          {texts.common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What the clerk has made of the finding, and the way to say it. Holds for the borrower and the rule, in later runs too. */
export function FindingDisposition({ finding, loans }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const all = usePane((pane) => pane.choice.dispositions);
  const [open, setOpen] = useState(false);
  const kept = useMemo(() => dispositionOf(finding, loans, all ?? []), [finding, loans, all]);
  const { disposition: words } = texts.findings;
  if (open) return <Form finding={finding} loans={loans} kept={kept} onDone={() => setOpen(false)} />;
  return (
    <>
      {kept && <Text className={styles.kept}>{words.line(words.states[kept.state], kept.note, kept.initials)}</Text>}
      <Button className={styles.open} size="small" onClick={() => setOpen(true)}>
        {kept ? words.change : words.open}
      </Button>
    </>
  );
}
