import {
  Button,
  Dropdown,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useMemo, useRef, useState } from 'react';

import {
  type Category,
  CHOICE_VALUES,
  type ChoiceName,
  choiceValues,
  type Programme,
} from '../../engine/programmes/programme';
import { BackBar } from '../shell/back-bar';
import { useCard } from '../shell/card';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { useChosen } from '../state/chosen';
import { omit } from '../state/omit';
import { useDispatch, usePane } from '../state/store';
import { useLanguage, useTexts } from '../texts';
import { CitationFields, DatedValues, problem } from './dated-values';
import { copyOf, draftErrors, EDITED_FIELDS, withOwn, withoutOwn } from './draft';
import { useEditorTexts } from './editor-texts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: '100%' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: {
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  documents: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { alignSelf: 'flex-start' },
});

/** A county's programme under change. Checked as a whole when it is to be saved; each mend stands where it belongs and in a list. */
export function ProgrammeEditor() {
  const styles = useStyles();
  const card = useCard();
  const words = useEditorTexts();
  const texts = useTexts();
  const language = useLanguage();
  const actions = useActions();
  const dispatch = useDispatch();
  const choice = usePane((state) => state.choice);
  const kept = usePane((state) => state.draft);
  const panel = usePane((state) => state.panel);
  const { programme: chosen } = useChosen();
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<'leave' | 'delete'>();
  const summary = useRef<HTMLDivElement>(null);
  const draft = kept?.programme;
  const own = kept?.own;
  const errors = useMemo(
    () => (draft && tried ? draftErrors(draft, choice, own, texts, language) : []),
    [draft, tried, choice, own, texts, language],
  );
  const wrong = useMemo(() => new Map(errors.map(({ field, sentence }) => [field, sentence])), [errors]);
  const [saves, setSaves] = useState(0);
  // Pressed and not saved: the keyboard goes to what is to be mended.
  useEffect(() => {
    if (saves > 0) summary.current?.focus();
  }, [saves]);
  useEffect(() => {
    if (kept || !chosen) return;
    const begun =
      panel === 'programme-edit' ? { programme: chosen, own: chosen.id } : { programme: copyOf(chosen, choice) };
    dispatch({ type: 'draft-changed', draft: { ...begun, changed: false } });
  }, [kept, chosen, panel, choice, dispatch]);
  if (!draft) return null;

  const side = language === 'zh-CN' ? 'zh' : 'en';
  const change = (next: Programme): void =>
    dispatch({ type: 'draft-changed', draft: { programme: next, ...(own !== undefined && { own }), changed: true } });
  const changeCategory = (at: number, next: Partial<Category>): void =>
    change({ ...draft, categories: draft.categories.map((one, i) => (i === at ? { ...one, ...next } : one)) });
  const leave = (): void => dispatch({ type: 'draft-left' });
  const save = (): void => {
    setTried(true);
    if (draftErrors(draft, choice, own, texts, language).length > 0) return setSaves(saves + 1);
    void actions.choose(withOwn(choice, draft, own));
    leave();
  };
  const name = (key: 'name' | 'shortName') => (
    <Field label={words[key]} required {...problem(wrong, `${key}.${side}`)}>
      <Input
        className={styles.input}
        value={draft[key][side]}
        // A county writes one name; both languages show it.
        onChange={(_, { value }) => change({ ...draft, [key]: { zh: value, en: value } })}
      />
    </Field>
  );
  const day = (key: 'filingDay' | 'paymentDay') => (
    <Field label={words[key]} {...problem(wrong, `payment.${key}`)}>
      <Input
        className={styles.input}
        inputMode="numeric"
        value={String(draft.payment[key] ?? '')}
        onChange={(_, { value }) => {
          const payment = omit(draft.payment, key);
          const typed = value.trim();
          change({
            ...draft,
            // What is no number stays as it is typed, for the check to say so.
            payment:
              typed === '' ? payment : { ...payment, [key]: /^\d+$/.test(typed) ? Number(typed) : (typed as never) },
          });
        }}
      />
    </Field>
  );
  return (
    <>
      <BackBar
        title={own === undefined ? words.newTitle : words.editTitle}
        onBack={() => (kept?.changed ? setAsking('leave') : leave())}
        aside={
          <Button size="small" appearance="primary" onClick={save}>
            {words.save}
          </Button>
        }
      />
      {asking === 'leave' && (
        <div className={card.card} role="alertdialog" aria-label={words.unsaved}>
          <Text>{words.unsaved}</Text>
          <div className={styles.buttons}>
            <Button size="small" autoFocus onClick={() => setAsking(undefined)}>
              {words.keepEditing}
            </Button>
            <Button size="small" onClick={leave}>
              {words.discard}
            </Button>
          </div>
        </div>
      )}
      {errors.length > 0 && (
        <div ref={summary} tabIndex={-1}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {words.errorsTitle(errors.length)}
              <ul className={styles.list}>
                {errors.map(({ field, sentence }) => (
                  <li key={`${field} ${sentence}`}>{sentence}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      <Text>{words.intro}</Text>
      <Section title={words.basics}>
        {name('name')}
        {name('shortName')}
        <Field label={words.id} required hint={words.idHint} {...problem(wrong, 'id')}>
          <Input
            className={styles.input}
            value={draft.id}
            onChange={(_, { value }) => change({ ...draft, id: value.trim() })}
          />
        </Field>
        <div className={styles.pair}>
          <Field label={words.version} {...problem(wrong, 'version')}>
            <Input
              className={styles.input}
              inputMode="numeric"
              value={String(draft.version)}
              onChange={(_, { value }) => change({ ...draft, version: Number(value) })}
            />
          </Field>
          <Field label={words.lastVerifiedOn} {...problem(wrong, 'lastVerifiedOn')}>
            <Input
              className={styles.input}
              value={draft.lastVerifiedOn}
              onChange={(_, { value }) => change({ ...draft, lastVerifiedOn: value.trim() })}
            />
          </Field>
        </div>
        {draft.schedule.kind !== 'settlement-year' && (
          <Field label={words.schedule}>
            <Dropdown
              className={styles.input}
              value={words.startsOn[`${draft.schedule.startsOn}`]}
              selectedOptions={[String(draft.schedule.startsOn)]}
              onOptionSelect={(_, { optionValue }) => {
                if (draft.schedule.kind === 'settlement-year') return;
                change({ ...draft, schedule: { kind: draft.schedule.kind, startsOn: optionValue === '21' ? 21 : 1 } });
              }}
            >
              {(['1', '21'] as const).map((option) => (
                <Option key={option} value={option}>
                  {words.startsOn[option]}
                </Option>
              ))}
            </Dropdown>
          </Field>
        )}
        <Field label={words.payee}>
          <Dropdown
            className={styles.input}
            value={words.payees[draft.payment.payee]}
            selectedOptions={[draft.payment.payee]}
            onOptionSelect={(_, { optionValue }) =>
              change({ ...draft, payment: { ...draft.payment, payee: optionValue as Programme['payment']['payee'] } })
            }
          >
            {(['card', 'bank', 'organisation'] as const).map((option) => (
              <Option key={option} value={option}>
                {words.payees[option]}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <div className={styles.pair}>
          {day('filingDay')}
          {day('paymentDay')}
        </div>
      </Section>
      {draft.categories.map((category, at) => (
        <Section key={at} title={category.name[side]}>
          <Field label={words.words} hint={words.wordsHint} {...problem(wrong, `categories.${category.id}.words`)}>
            <Input
              className={styles.input}
              value={category.words.join('、')}
              onChange={(_, { value }) => changeCategory(at, { words: value.split(/[、,，\s]+/) })}
              onBlur={() => changeCategory(at, { words: category.words.filter((word) => word !== '') })}
            />
          </Field>
          {EDITED_FIELDS.map((field) => (
            <DatedValues
              key={field}
              field={field}
              values={category[field]}
              path={`categories.${category.id}.${field}`}
              wrong={wrong}
              document={draft.documents[0]?.document ?? ''}
              onChange={(values) => changeCategory(at, { [field]: values } as Partial<Category>)}
            />
          ))}
        </Section>
      ))}
      <Section title={words.choices}>
        {(Object.keys(CHOICE_VALUES) as ChoiceName[]).map((key) => (
          <ChoiceFields key={key} name={key} draft={draft} wrong={wrong} onChange={change} />
        ))}
      </Section>
      <Section title={words.documents}>
        <ul className={styles.documents}>
          {draft.documents.map((citation, i) => (
            <li key={i} className={card.card}>
              <CitationFields
                citation={citation}
                path={`documents[${i}]`}
                wrong={wrong}
                onChange={(next) =>
                  change({ ...draft, documents: draft.documents.map((one, other) => (other === i ? next : one)) })
                }
              />
              <Button
                className={styles.button}
                size="small"
                icon={<DeleteRegular />}
                aria-label={words.removeDocument(i + 1)}
                onClick={() => change({ ...draft, documents: draft.documents.filter((_, other) => other !== i) })}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        <Button
          className={styles.button}
          size="small"
          icon={<AddRegular />}
          onClick={() => change({ ...draft, documents: [...draft.documents, { document: '', article: '' }] })}
        >
          {words.addDocument}
        </Button>
      </Section>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={save}>
          {words.save}
        </Button>
        {own !== undefined && asking !== 'delete' && (
          <Button icon={<DeleteRegular />} onClick={() => setAsking('delete')}>
            {words.delete}
          </Button>
        )}
      </div>
      {own !== undefined && asking === 'delete' && (
        <div className={card.card} role="group" aria-label={words.deleteAsk(draft.name[side])}>
          <Text>{words.deleteAsk(draft.name[side])}</Text>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() => {
                void actions.choose(withoutOwn(choice, own));
                leave();
              }}
            >
              {words.deleteDo}
            </Button>
            <Button size="small" appearance="subtle" autoFocus onClick={() => setAsking(undefined)}>
              {texts.common.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly name: ChoiceName;
  readonly draft: Programme;
  readonly wrong: ReadonlyMap<string, string>;
  readonly onChange: (draft: Programme) => void;
}

/** One named choice: the value, and under it why. */
function ChoiceFields({ name, draft, wrong, onChange }: ChoiceProps) {
  const styles = useStyles();
  const words = useEditorTexts();
  const texts = useTexts();
  const side = useLanguage() === 'zh-CN' ? 'zh' : 'en';
  const label: { name: string; values: Readonly<Record<string, string>> } = texts.policy.choices[name];
  const choice = draft.choices[name];
  const set = (next: object): void =>
    onChange({ ...draft, choices: { ...draft.choices, [name]: { ...choice, ...next } } as Programme['choices'] });
  const reasonWrong = problem(wrong, `choices.${name}.reason.${side}`);
  return (
    <div className={styles.stack}>
      <Field label={label.name} {...problem(wrong, `choices.${name}.value`)}>
        <Dropdown
          className={styles.input}
          value={label.values[choice.value] ?? choice.value}
          selectedOptions={[choice.value]}
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && set({ value: optionValue })}
        >
          {choiceValues(draft, name).map((option) => (
            <Option key={option} value={option}>
              {label.values[option] ?? option}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <details open={reasonWrong.validationState !== undefined || undefined}>
        <summary className={styles.summary}>
          <Text size={200}>{words.reason}</Text>
        </summary>
        <Field {...reasonWrong}>
          <Textarea
            className={styles.input}
            aria-label={`${label.name} ${words.reason}`}
            value={choice.reason[side]}
            onChange={(_, { value }) => set({ reason: { zh: value, en: value } })}
          />
        </Field>
      </details>
    </div>
  );
}
