import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Option,
} from '@fluentui/react-components';

import { chosenProgramme, listedProgrammes } from '../../excel/kept/chosen-programme';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { omit } from '../state/omit';
import { useChosen } from '../state/chosen';
import { usePane } from '../state/store';
import { useBilingual, useTexts } from '../texts';
import { CountyValues } from './county-values';
import { OpenChoices } from './open-choices';
import { splitPeriods } from './own-periods';
import { PeriodPicker } from './period-picker';
import { ProgrammeTools } from './programme-tools';
import { RulesList } from './rules-list';
import { yearsOf } from './years';

const useStyles = makeStyles({ dropdown: { minWidth: 0 }, list: { margin: 0 } });

export function PolicyTab() {
  const styles = useStyles();
  const texts = useTexts();
  const say = useBilingual();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const ledgers = usePane((state) => state.scan?.ledgers);
  const { programme, published, refused, unusable } = useChosen();
  const programmes = listedProgrammes(choice);

  const chooseProgramme = (id: string): void => {
    if (id === choice.programmeId) return;
    // One the schema does not take is only chosen, so that it can be said what is wrong with it.
    const found = chosenProgramme(omit(choice, 'overrides'), id);
    const loans = (ledgers ?? []).flatMap((ledger) => ledger.loans);
    const years = found.ok ? yearsOf(loans, found.programme.schedule) : undefined;
    const [only, ...more] = found.ok && years ? splitPeriods(found.programme, years.likely).own : [];
    // Another programme has other periods and other values: both are asked for anew; everything else stays.
    void actions.choose({
      ...omit(choice, 'period', 'overrides'),
      programmeId: id,
      ...(only && more.length === 0 && { period: only.label }),
    });
  };

  return (
    <>
      <Field label={texts.policy.programme}>
        <Dropdown
          className={styles.dropdown}
          placeholder={texts.policy.choose}
          value={programme ? say(programme.name) : ''}
          selectedOptions={programme ? [programme.id] : []}
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && chooseProgramme(optionValue)}
        >
          {programmes.map(({ id, name }) => (
            <Option key={id} value={id}>
              {say(name)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <ProgrammeTools
        own={choice.programmes?.some(({ id }) => id === published?.id) === true}
        chosen={published !== undefined}
      />
      {unusable.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {texts.policy.unusable}
            <ul className={styles.list}>
              {unusable.map(({ field, found }) => (
                <li key={field}>{`${field} = ${found}`}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {refused.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.policy.refusedChanges}
            <ul className={styles.list}>
              {refused.map(({ path, value }) => (
                <li key={path}>{`${path} = ${value}`}</li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                const kept = Object.entries(choice.overrides ?? {}).filter(
                  ([path]) => !refused.some((error) => error.path === path),
                );
                void actions.choose({ ...choice, overrides: Object.fromEntries(kept) });
              }}
            >
              {texts.policy.dropChanges}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {programme && programme.missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.policy.incomplete}
            <ul className={styles.list}>
              {programme.missing.map(({ path, what }) => (
                <li key={path}>{say(what)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {programme && (
        <Section title={texts.policy.period}>
          <PeriodPicker key={programme.id} programme={programme} />
        </Section>
      )}
      {published && <CountyValues key={published.id} published={published} />}
      {programme && <RulesList programme={programme} />}
      {programme && published && <OpenChoices programme={programme} published={published} />}
    </>
  );
}
